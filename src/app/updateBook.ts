import { issue, type Issue, type IssueCode } from '../core/issue.ts';
import { acceptPlan } from '../core/plan/acceptPlan.ts';
import { diffPlans } from '../core/plan/diff/diffPlans.ts';
import type { PlanDiff } from '../core/plan/diff/types.ts';
import type { Plan, PlanRow } from '../core/plan/types.ts';
import type { Decision, Digest, Question, QuestionKind } from '../core/question.ts';
import { result, type Result } from '../core/result.ts';
import { derive } from '../report/book/derive.ts';
import { withAnsweredAgencies } from '../report/book/answeredAgencies.ts';
import { rememberAnswers } from '../report/book/answers.ts';
import { PLAN_CODE } from '../report/book/newBook.ts';
import { takenCodes } from '../report/book/takenCodes.ts';
import { planRow, type CodedRow } from '../report/book/planRows.ts';
import { kindOfRow } from '../report/book/questionKind.ts';
import { decisionIssues, decisionsOf, mergeQuestions, type Asked } from '../report/book/questions.ts';
import { applyUpdate } from '../report/book/update/applyUpdate.ts';
import { documentName } from '../report/book/update/document.ts';
import { knownRows } from '../report/book/update/knownRows.ts';
import { rowsLeftOut } from '../report/book/update/leftOut.ts';
import { rowChangeText } from '../report/book/update/log.ts';
import type { UpdateSummary } from '../report/book/update/summary.ts';
import type { RowChange } from '../report/book/update/types.ts';
import type { Book, Row } from '../workbook/schema.ts';
import { SHEETS } from '../workbook/tables/sheets.ts';
import type { Deps } from './deps.ts';
import type { TrackedBook } from './openBook.ts';
import { settleDeadlines } from './settle/deadlines.ts';
import { reassigned, type Reassigned } from './update/assignments.ts';
import { roomForSections } from './update/room.ts';
import { roundIssues } from './update/rounds.ts';

/** One row of the plan that changed, with a text of a line for the row and one for each change. */
export interface UpdateLine extends RowChange {
  readonly text: string;
}

export interface UpdatedBook {
  /** The book afterwards, derived cells included. Nothing is written yet. */
  readonly after: Book;
  readonly summary: UpdateSummary;
  readonly changes: readonly UpdateLine[];
  /** Open after this run: which task is which, and whom new and changed tasks are given to. */
  readonly questions: readonly Question[];
  /** All that this run asks, answered or not. */
  readonly asked: readonly Question[];
}

function acceptedRows(book: Book, plan: Plan, diff: PlanDiff, planCode: string): CodedRow[] {
  const accepted = acceptPlan({ ...plan, rows: diff.added }, planCode, takenCodes(book));
  return accepted.map(({ code, row }) => ({ code, row }));
}

/** The changed plan without the rows that a person left out before, and what is said of them. */
function withoutLeftOut(plan: Plan, diff: PlanDiff, left: ReadonlySet<PlanRow>) {
  if (left.size === 0) return { plan, diff, issues: [] };
  const stays = (row: PlanRow) => !left.has(row);
  const titles = [...left].map(({ title }) => `"${title}"`);
  const issues: Issue[] = [issue('update.leftOut', { file: plan.source.file }, { count: left.size, titles })];
  return {
    plan: { ...plan, rows: plan.rows.filter(stays) },
    diff: { ...diff, added: diff.added.filter(stays) },
    issues,
  };
}

/** A file without a single task of the book isn't its changed plan. */
function isOtherPlan(book: Book, diff: PlanDiff): boolean {
  const tasks = diff.kept.filter(({ row }) => row.kind === 'task');
  return book.NhiemVu.length > 0 && tasks.length === 0 && diff.asked.length === 0;
}

/** The plan of the book that a file is compared with, or the one that it becomes. */
interface Target {
  readonly code: string;
  readonly book: Book;
  readonly diff: PlanDiff;
}

const exactTasks = ({ kept }: PlanDiff) => kept.filter(({ row }) => row.kind === 'task').length;

/** The plan of the book that has most of the file's tasks. */
function changedPlan(book: Book, plan: Plan, answers: readonly Decision[], digest: Digest): Target {
  const codes = book.KeHoach.map((row) => row.code);
  const compare = (code: string | null) => diffPlans(knownRows(book, code), plan, answers, digest);
  if (codes.length < 2) return { code: codes[0] ?? PLAN_CODE, book, diff: compare(null) };
  const targets = codes.map((code) => ({ code, book, diff: compare(code) }));
  return targets.reduce((best, one) => (exactTasks(one.diff) > exactTasks(best.diff) ? one : best));
}

/** The file as a plan beside those of the book. */
function anotherPlan(book: Book, plan: Plan, answers: readonly Decision[], digest: Digest): Target {
  const taken = new Set(
    [...book.KeHoach, ...book.NhiemVu.map(({ plan: code }) => ({ code }))].map((r) => r.code),
  );
  let number = book.KeHoach.length + 1;
  while (taken.has(`KH${number}`)) number += 1;
  const code = `KH${number}`;
  const KeHoach = [...book.KeHoach, planRow(plan, code)];
  return { code, book: { ...book, KeHoach }, diff: diffPlans([], plan, answers, digest) };
}

/** A file most of whose tasks stand in the book already is no other plan. */
function isKnownPlan({ diff }: Target, plan: Plan): boolean {
  return exactTasks(diff) * 2 > plan.rows.filter((row) => row.kind === 'task').length;
}

function refusal(as: 'change' | 'another', book: Book, changed: Target, plan: Plan): IssueCode | null {
  if (as === 'another') return isKnownPlan(changed, plan) ? 'update.knownPlan' : null;
  return isOtherPlan(book, changed.diff) ? 'update.otherPlan' : null;
}

/** Questions of an earlier run that this one would ask again if they still arose. */
function belongsTo({ tasks }: Reassigned, { removed }: PlanDiff, digest: Digest) {
  const about = new Set([...tasks, ...removed]);
  return (row: Row<'QuyetDinh'>): boolean => {
    if (row.table !== SHEETS.tasks) return false;
    return about.has(row.row) || kindOfRow(row, digest) === 'task.same';
  };
}

/** The book with what this run asks and what it carries out of people's answers. */
function withQuestions(book: Book, run: Asked, given: Reassigned, diff: PlanDiff, digest: Digest): Book {
  return {
    ...book,
    QuyetDinh: mergeQuestions(book.QuyetDinh, run, belongsTo(given, diff, digest)),
    ThongTin: rememberAnswers(book.ThongTin, given.run),
  };
}

const ABOUT_TIME: ReadonlySet<QuestionKind | null> = new Set(['task.deadline', 'plan.year']);

/** Asks for the deadlines that the book has none of, and takes those that were given in answer. */
function withDeadlines(book: Book, decisions: readonly Decision[], asOfFixed: boolean, digest: Digest) {
  const dated = settleDeadlines({ book, asOfFixed }, decisions, digest);
  const belongs = (row: Row<'QuyetDinh'>) => ABOUT_TIME.has(kindOfRow(row, digest));
  if (dated.run.asked.length === 0 && !book.QuyetDinh.some(belongs)) return dated;
  const QuyetDinh = mergeQuestions(book.QuyetDinh, dated.run, belongs);
  const ThongTin = rememberAnswers(dated.book.ThongTin, dated.run);
  return { ...dated, book: derive({ ...dated.book, QuyetDinh, ThongTin }, asOfFixed) };
}

function linesOf(changes: readonly RowChange[], after: Book): UpdateLine[] {
  const rows = new Map(after.NhiemVu.map((row) => [row.code, row]));
  return changes.map((change) => ({ ...change, text: rowChangeText(change, rows.get(change.code)) }));
}

function compared(
  tracked: TrackedBook,
  read: Plan,
  given: readonly Decision[],
  deps: Pick<Deps, 'digest' | 'clock'>,
  as: 'change' | 'another',
): Result<UpdatedBook | null> {
  const { asOfFixed, places } = tracked;
  const { digest } = deps;
  const answers = [...given, ...decisionsOf(tracked.book.QuyetDinh)];
  const changed = changedPlan(tracked.book, read, answers, digest);
  const wrong = refusal(as, tracked.book, changed, read);
  if (wrong !== null) return result(null, [issue(wrong, { file: read.source.file })]);
  const target = as === 'another' ? anotherPlan(tracked.book, read, answers, digest) : changed;
  const { code: planCode, book } = target;
  const out = as === 'change' ? rowsLeftOut(target.diff.added, book, digest) : new Set<PlanRow>();
  const left = withoutLeftOut(read, target.diff, out);
  const { plan, diff } = left;
  const added = acceptedRows(book, plan, diff, planCode);
  const assigned = reassigned(book, plan, diff, added, diff.decisions, digest);
  const run: Asked = {
    asked: [...diff.asked, ...assigned.run.asked],
    open: [...diff.open, ...assigned.run.open],
    decisions: diff.decisions,
  };
  const update = {
    plan,
    document: documentName(plan),
    diff,
    added,
    assignments: assigned.change,
    another: as === 'another',
    prefix: planCode === (book.KeHoach[0]?.code ?? planCode) ? '' : `${planCode}.`,
    room: roomForSections(places),
  };
  const { date, time } = deps.clock();
  const asking = withQuestions(book, run, assigned, diff, digest);
  const done = applyUpdate(asking, update, planCode, `${date} ${time}`, asOfFixed);
  const dated = withDeadlines(done.book, diff.decisions, asOfFixed, digest);
  const all = { ...run, asked: [...run.asked, ...dated.run.asked], open: [...run.open, ...dated.run.open] };
  const issues = [
    ...roundIssues(book, plan),
    ...left.issues,
    ...done.issues,
    ...decisionIssues(given, all, book.QuyetDinh),
  ];
  const changes = linesOf(done.changes, dated.book);
  const { open: questions, asked } = all;
  return result({ after: dated.book, summary: done.summary, changes, questions, asked }, issues);
}

/**
 * Works out what a changed plan makes of a book. Rows that are exact in number and text keep their codes, and with
 * them all that was answered; which of the others are the same is asked, and what is asked about stays as it was.
 * `as` another: the file is a plan beside those that the book has. Of several plans a changed file is compared with the
 * one that has most of its tasks. Rows that a person left out before stay out (update.leftOut). Errors: update.otherPlan, update.knownPlan. Warnings: update.deadlineUnsettled, answersKept, noRoom, and about answers given.
 */
export function updateBook(
  tracked: TrackedBook,
  read: Plan,
  given: readonly Decision[],
  deps: Pick<Deps, 'digest' | 'clock'>,
  as: 'change' | 'another' = 'change',
): Result<UpdatedBook | null> {
  const first = compared(tracked, read, given, deps, as);
  const answers = [...given, ...decisionsOf(tracked.book.QuyetDinh)];
  const { book, answered } = withAnsweredAgencies(tracked.book, first.value?.asked ?? [], answers);
  if (answered.length === 0) return first;
  // With the agencies that answers add, the plan's words are their names.
  const done = new Set(answered.map(({ id }) => id));
  const others = given.filter(({ id }) => !done.has(id));
  return compared({ ...tracked, book }, read, others, deps, as);
}
