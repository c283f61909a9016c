import { matchTasks, type TaskMatches } from '../core/consolidation/matchTasks.ts';
import { rollUp, type RolledUp } from '../core/consolidation/rollUp.ts';
import { issue, type Issue } from '../core/issue.ts';
import { planTitles } from '../report/letters/planText.ts';
import type { Decision, Question } from '../core/question.ts';
import { result, type Result } from '../core/result.ts';
import { readReceivedForm, type ReceivedForm, type ReceivedRow } from '../core/submission/receivedForm.ts';
import { answersAll } from '../report/forms/formLayout.ts';
import type { FormBlock } from '../core/submission/blocks.ts';
import { ANSWER_FIELDS, type AnswerField, type Form } from '../core/submission/types.ts';
import { roundBlocks } from '../report/blocks/blocksOf.ts';
import { lastDayOfRound, roundsOf } from '../report/book/fromRows.ts';
import { settingText } from '../report/book/settings.ts';
import { answerTexts, type CutText } from '../report/rollUp/answerCells.ts';
import { fieldWords, filledBlocks, type FilledBlocks } from '../report/rollUp/blockAnswers.ts';
import { readHeading, type Heading } from '../report/rollUp/heading.ts';
import { namesShown } from '../report/rollUp/namesShown.ts';
import { ownForm } from '../report/rollUp/ownForm.ts';
import { shownTasks, taskReports, type TaskReports } from '../report/rollUp/rollUpSources.ts';
import { rollUpWorkbook, type FilledForm } from '../report/rollUp/rollUpWorkbook.ts';
import type { InputFile } from '../workbook/ports.ts';
import type { WorkbookSpec } from '../workbook/spec.ts';
import type { Deps } from './deps.ts';
import { checkRound } from './makeForms.ts';
import type { TrackedBook } from './openBook.ts';

export interface RollUpInput {
  readonly round: number;
  /** The form that the level above has sent; null: a form of the book's own tasks. */
  readonly form: InputFile | null;
  readonly decisions: readonly Decision[];
}

export interface RolledUpReturn {
  /** Rows of the form, those that hold an answer now, and those that are left to a person. */
  readonly rows: number;
  readonly filled: number;
  readonly open: number;
  readonly questions: readonly Question[];
  readonly workbook: WorkbookSpec;
}

type RollUpDeps = Pick<Deps, 'readers' | 'digest'>;

/** The form to fill in, whosever it is. */
type Target = Omit<ReceivedForm, 'labels' | 'heading'> & {
  readonly agencyName: string;
  readonly letter: readonly string[];
  readonly heading: Heading;
};

function receivedTarget(form: ReceivedForm): Target {
  const { labels } = form;
  const heading = readHeading(form.heading);
  const { letter = '', letterDate = '', signer = '', general = '', agency } = labels;
  return {
    ...form,
    heading,
    agencyName: agency ?? heading.agency,
    letter: [letter, letterDate, signer, general],
  };
}

/** The level above's form, or why it can't be filled in. */
function readTarget(tracked: TrackedBook, file: InputFile, deps: RollUpDeps): Result<Target | null> {
  const cells = deps.readers.readForm(file.name, file.bytes);
  if (cells.value === null) return result(null, cells.issues);
  const form = readReceivedForm(cells.value, fieldWords());
  if (form.value === null) return result(null, form.issues);
  if (form.value.identity.book === tracked.id)
    return result(null, [issue('rollup.ownForm', { file: file.name })]);
  return result(receivedTarget(form.value), [...cells.issues, ...form.issues]);
}

/** Without a form of the level above: the book's own tasks, each answered by itself. */
function ownTarget(tracked: TrackedBook, round: number, reports: ReadonlyMap<string, TaskReports>): Target {
  const rows = ownForm(tracked.book, reports).map((row): ReceivedRow => ({ ...row, typed: {} }));
  const agencyName = settingText(tracked.book, 'issuer');
  const identity = { book: tracked.id, round, agency: '' };
  const plan = planTitles(tracked.book);
  const heading = { agency: agencyName, plan, round: '' };
  const blocks = roundBlocks(tracked.book, round).map((block) => {
    return { block, known: block.columns.map(({ field }) => field), typed: {} };
  });
  return { identity, code: '', rows, blocks, digests: {}, agencyName, letter: [], heading };
}

/** A row of the form with the reports that answer it. */
interface AnsweredRow {
  readonly row: ReceivedRow;
  readonly rolled: RolledUp | null;
  readonly reports: TaskReports;
  /** What goes into its cells: what somebody has typed there stays. */
  readonly cells: Readonly<Partial<Record<AnswerField, CutText>>>;
}

const NO_REPORTS: TaskReports = { sources: [], trace: [] };

function answerRow(
  row: ReceivedRow,
  matches: TaskMatches,
  reports: ReadonlyMap<string, TaskReports>,
): AnsweredRow {
  const own = reports.get(matches.tasks[row.task] ?? '') ?? NO_REPORTS;
  const rolled = own.sources.length === 0 ? null : rollUp(own.sources);
  const asked = answersAll(row) ? ANSWER_FIELDS : (['result'] as const);
  const texts = rolled === null ? {} : answerTexts(rolled);
  const cells = asked.flatMap((field) => {
    const typed = row.typed[field];
    const text = typed === undefined ? texts[field] : { shown: typed, rest: [] };
    return text === undefined ? [] : [[field, text] as const];
  });
  return { row, rolled, reports: own, cells: Object.fromEntries(cells) };
}

const numberOf = ({ tt, task }: ReceivedRow) => (tt === '' ? task : tt);

function rowIssues({ row, rolled, reports, cells }: AnsweredRow): Issue[] {
  if (rolled === null) return [];
  const tt = numberOf(row);
  const { silent, noPercent } = rolled;
  const asksAll = answersAll(row);
  const leads = reports.sources.filter((s) => s.role === 'lead').length;
  const cut = Object.values(cells).some(({ rest }) => rest.length > 0);
  return [
    ...(asksAll && silent.length > 0
      ? [issue('rollup.silent', {}, { tt, count: leads, names: namesShown(silent) })]
      : []),
    ...(asksAll && noPercent.length > 0 && row.typed.percent === undefined
      ? [issue('rollup.noPercent', {}, { tt, names: namesShown(noPercent) })]
      : []),
    ...(cut ? [issue('rollup.cut', {}, { tt })] : []),
  ];
}

function issuesOf(rows: readonly AnsweredRow[]): Issue[] {
  const typed = rows.filter(({ row }) => Object.keys(row.typed).length > 0).map(({ row }) => numberOf(row));
  const open = rows.filter(({ cells }) => Object.keys(cells).length === 0).map(({ row }) => numberOf(row));
  return [
    ...rows.flatMap(rowIssues),
    ...(typed.length === 0 ? [] : [issue('rollup.typed', {}, { rows: typed })]),
    ...(open.length === 0 ? [] : [issue('rollup.open', {}, { rows: open })]),
  ];
}

function formOf({ book }: TrackedBook, round: number, target: Target, blocks: readonly FormBlock[]): Form {
  const known = roundsOf(book).find((r) => r.number === round);
  const lastDay = lastDayOfRound(book, round);
  if (known === undefined || lastDay === null) throw new Error(`round ${round} was checked before`);
  const { identity, agencyName, rows } = target;
  return { ...identity, roundName: known.name, lastDay, agencyName, rows, blocks };
}

function filledForm(
  tracked: TrackedBook,
  round: number,
  target: Target,
  rows: readonly AnsweredRow[],
  beside: FilledBlocks,
): FilledForm {
  const { code, digests, letter, heading } = target;
  return {
    form: formOf(
      tracked,
      round,
      target,
      beside.blocks.map(({ block }) => block),
    ),
    blockAnswers: beside.blocks.map(({ answers }) => answers),
    planTitle: heading.plan,
    code,
    digests,
    letter,
    roundLine: heading.round,
    answers: Object.fromEntries(rows.map(({ row, cells }) => [row.task, cells])),
    trace: [
      ...rows.flatMap(({ row, reports }) => reports.trace.map((line) => ({ ...line, row: row.task }))),
      ...beside.trace,
    ],
  };
}

/**
 * Makes the return that the level above asks for from what the agencies have reported in a round. Rows of the form are
 * matched with the book's tasks by their words, else asked; answers are rolled up by core/consolidation/rollUpRules.
 * Indicators are matched by their words and summed or averaged as the book says, repeating lines gathered. The general
 * assessment, points and the letter are left to a person. The book is not changed.
 */
export function rollUpBook(
  tracked: TrackedBook,
  { round, form, decisions }: RollUpInput,
  deps: RollUpDeps,
): Result<RolledUpReturn | null> {
  const wrong = checkRound(tracked, round);
  if (wrong.length > 0) return result(null, wrong);
  const reports = taskReports(tracked.book, round);
  const read = form === null ? result(ownTarget(tracked, round, reports)) : readTarget(tracked, form, deps);
  if (read.value === null) return result(null, read.issues);
  const target = read.value;
  if (target.rows.length + target.blocks.length === 0)
    return result(null, [issue('forms.none', {}, { round })]);
  const own = shownTasks(tracked.book);
  const matches = form === null ? itself(target.rows) : matchTasks(target.rows, own, decisions, deps.digest);
  const rows = target.rows.map((row) => answerRow(row, matches, reports));
  const beside = filledBlocks(tracked.book, round, target.blocks);
  const filled = filledForm(tracked, round, target, rows, beside);
  const count = rows.filter(({ cells }) => Object.keys(cells).length > 0).length;
  const counts = { rows: rows.length, filled: count, open: rows.length - count };
  const workbook = rollUpWorkbook(filled, deps.digest);
  const issues = [...read.issues, ...issuesOf(rows), ...beside.issues];
  return result({ ...counts, questions: matches.open, workbook }, issues);
}

function itself(rows: readonly ReceivedRow[]): TaskMatches {
  return { tasks: Object.fromEntries(rows.map(({ task }) => [task, task])), asked: [], open: [] };
}
