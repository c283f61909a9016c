import { acceptPlan } from '../core/plan/acceptPlan.ts';
import { answeredYear, yearQuestion } from '../core/deadline/unreadDeadline.ts';
import { rowInYear } from '../core/plan/inYear.ts';
import { isLeadOpen } from '../core/plan/leadOpen.ts';
import type { Plan, PlanRow } from '../core/plan/types.ts';
import { issue, type Issue } from '../core/issue.ts';
import { decisionFor, identify, type Decision, type Question } from '../core/question.ts';
import { result, type Result } from '../core/result.ts';
import type { Round } from '../core/tracking/types.ts';
import { issueSentence } from '../messages/issueText.ts';
import type { Language } from '../messages/types.ts';
import { PLAN_CODE } from '../report/book/newBook.ts';
import type { CodedRow } from '../report/book/planRows.ts';
import { decisionIssues, type Asked } from '../report/book/questions.ts';
import { TABLES } from '../workbook/schema.ts';
import type { Deps } from './deps.ts';
import type { PlanReading } from './readPlan.ts';
import { reviewRows, type ReviewedRow } from './reviewRows.ts';
import { planQuestions } from './startBook.ts';
import { groupViews, mentionReader, type MentionReader, type MentionSource } from './views/mentions.ts';
import { questionViews } from './views/questionView.ts';
import { sourceTables } from './views/sourceTables.ts';
import { deadlineText, reportingText } from './views/timeText.ts';
import type { PlanRowView, QuestionView, Remark, ReviewView } from './views/types.ts';

function remarksOf(issues: readonly Issue[], language: Language): Remark[] {
  return issues.map((i) => ({ severity: i.severity, at: i.at, text: issueSentence(i, language) }));
}

/** What was concluded about a row's time, where its remarks don't say so already. */
function impliedRemark({ deadline, issues, time, at }: PlanRow): Issue[] {
  const reason = deadline?.certainty === 'implied' ? deadline.reason : undefined;
  if (reason === undefined || issues.some((i) => i.field === 'time' || i.code.startsWith('deadline.')))
    return [];
  const due = deadline?.due ?? '';
  return [issue(reason, at, { text: time, due, year: due.slice(0, 4) }, 'time')];
}

function openRemark(row: PlanRow): Issue[] {
  return isLeadOpen(row) ? [issue('prose.leadOpen', row.at, {}, 'leads')] : [];
}

function rowRemarks(row: PlanRow, language: Language): Remark[] {
  const found = [...row.issues, ...openRemark(row), ...impliedRemark(row)];
  return remarksOf(
    found.filter((i) => i.severity !== 'info'),
    language,
  );
}

interface RowContext {
  readonly mentions: MentionReader;
  readonly asked: ReadonlyMap<string, readonly string[]>;
  readonly language: Language;
}

function rowView(
  { code, row, question, decision }: ReviewedRow,
  { mentions, asked, language }: RowContext,
): PlanRowView {
  const { id, kind, tt, title, time, deadline, at } = row;
  return {
    id,
    kind,
    tt,
    title,
    time,
    deadline: deadlineText(deadline, language),
    certainty: deadline?.certainty ?? null,
    leads: row.leads.map((m) => mentions.view(m, code, 'leads')),
    coordinating: row.coordinating.map((m) => mentions.view(m, code, 'coordinating')),
    product: row.product ?? '',
    remarks: decision === null || decision.choice === 'edit' ? rowRemarks(row, language) : [],
    review: question === null ? null : { id: question, choice: decision?.choice ?? null },
    questions: asked.get(code) ?? [],
    at,
  };
}

/** The rounds that a person gave or answered with; else all that the plan says, those on demand too. */
function roundViews(
  plan: Plan,
  given: readonly Round[],
  known: readonly Round[],
  language: Language,
): ReviewView['rounds'] {
  const isOwn = given.length === 0 && plan.reporting.some((r) => r.due !== null);
  const shown = isOwn || known.length === 0 ? plan.reporting : known;
  return shown.map((round) => ({ name: round.name, due: round.due, text: reportingText(round, language) }));
}

const isDropped = ({ review }: PlanRowView) => review?.choice === 'drop';

function countsOf(
  rows: readonly PlanRowView[],
  open: ReadonlySet<string>,
  rounds: number,
): ReviewView['counts'] {
  const count = (kind: PlanRowView['kind']) =>
    rows.filter((row) => row.kind === kind && !isDropped(row)).length;
  const doubtful = (row: PlanRowView) => row.remarks.length > 0 || row.questions.some((id) => open.has(id));
  const toReview = rows.filter((row) => !isDropped(row) && doubtful(row));
  const tasks = count('task');
  const certain = tasks - toReview.filter((row) => row.kind === 'task').length;
  return {
    tasks,
    sections: count('section'),
    groups: count('group'),
    rounds,
    certain,
    toReview: toReview.length,
  };
}

/** The row that a question is about, as people call it: a task by its number, an agency by its name. */
function rowTextOf(
  { about }: Question,
  rows: ReadonlyMap<string, PlanRow>,
  { register }: PlanReading,
): string {
  const [first = ''] = about.row.split(' · ');
  const agency = register?.agencies.find(({ code }) => about.table === TABLES.CoQuan.name && code === first);
  return agency?.name ?? rows.get(first)?.path ?? about.row;
}

function viewsOfQuestions(
  run: Asked,
  rows: readonly CodedRow[],
  reading: PlanReading,
  plan: Plan,
  language: Language,
): QuestionView[] {
  const byCode = new Map(rows.map((r) => [r.code, r.row]));
  const open = new Set(run.open.map((q) => q.id));
  return questionViews(run.asked, {
    rowText: (question) => rowTextOf(question, byCode, reading),
    titleOf: ({ about }) => byCode.get(about.row)?.title ?? '',
    at: ({ about }) => byCode.get(about.row)?.at ?? { file: plan.source.file },
    decision: ({ id }) => run.decisions.find((d) => d.id === id) ?? null,
    isOpen: ({ id }) => open.has(id),
    language,
  });
}

function byRow(questions: readonly Question[]): Map<string, string[]> {
  const rows = new Map<string, string[]>();
  for (const { id, about } of questions) rows.set(about.row, [...(rows.get(about.row) ?? []), id]);
  return rows;
}

/**
 * What the plan as a whole was remarked on. That it has no rounds or no year is nothing to say once they were given;
 * tasks without a lead say so themselves.
 */
function planRemarks(issues: readonly Issue[], given: Given, language: Language): Remark[] {
  const settled = [
    'prose.leadsOpen',
    ...(given.rounds.length > 0 ? ['plan.noRounds'] : []),
    ...(given.year === null ? [] : ['plan.yearMissing']),
  ];
  const shown = issues.filter(({ code }) => !settled.includes(code));
  return remarksOf(shown, language);
}

interface Given {
  readonly rounds: readonly Round[];
  readonly year: number | null;
}

/**
 * What was read of a plan, row by row beside the source, with what a person must still decide: the same questions,
 * under the same ids, that starting a book with these answers would ask. Without a register there are none yet.
 * `rounds`: given by the person instead of the plan's. Issues: answers that could not be used. Null where no plan was
 * read.
 */
export function reviewPlan(
  reading: PlanReading,
  issues: readonly Issue[],
  decisions: readonly Decision[],
  deps: Pick<Deps, 'digest'>,
  rounds: readonly Round[] = [],
  language: Language = 'vi',
): Result<ReviewView | null> {
  const { plan, register } = reading;
  if (plan === null) return result(null, issues);
  const reviewed = reviewRows(acceptPlan(plan, PLAN_CODE, []), { plan, register, decisions }, deps.digest);
  const rows = reviewed.kept;
  const asking = register === null ? null : planQuestions({ plan, register, rounds, decisions }, rows, deps);
  const run: Asked = asking?.run ?? { asked: [], open: [], decisions };
  const known = asking?.rounds ?? rounds;
  const given = {
    ...run,
    asked: [...reviewed.run.asked, ...run.asked],
    open: [...reviewed.run.open, ...run.open],
  };
  const open = new Set(run.open.map((q) => q.id));
  const named = asking?.register ?? register;
  const source: MentionSource = { register: named, asOf: plan.date, questions: run.asked, open, decisions };
  const context = { mentions: mentionReader(source), asked: byRow(run.asked), language };
  const year =
    plan.year ?? answeredYear(decisionFor(identify(yearQuestion(PLAN_CODE), deps.digest), decisions));
  const dated = reviewed.rows.map((r) =>
    year === null ? r : { ...r, row: rowInYear(r.row, year, plan.date) },
  );
  const views = dated.map((row) => rowView(row, context));
  const shown = roundViews(plan, rounds, known, language);
  const tasks = rows.filter((r) => r.row.kind === 'task').map(({ code, row }) => ({ ...row, code }));
  return result(
    {
      ...headOf({ ...plan, year }),
      counts: countsOf(views, open, shown.filter((r) => r.due !== null).length),
      rows: views,
      questions: viewsOfQuestions(run, rows, reading, plan, language),
      groups: groupViews(tasks, source),
      agencies: (named?.agencies ?? []).map(({ code, name }) => ({ code, name })),
      rounds: shown,
      remarks: planRemarks(issues, { rounds: known, year }, language),
      source: sourceTables(reading.document, plan, language),
    },
    register === null ? [] : decisionIssues(decisions, given, []),
  );
}

function headOf(plan: Plan): Pick<ReviewView, 'file' | 'title' | 'number' | 'issuer' | 'date' | 'year'> {
  const { source, title, number, issuer, date, year } = plan;
  return { file: source.file, title: title ?? '', number: number ?? '', issuer: issuer ?? '', date, year };
}
