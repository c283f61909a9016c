import {
  answeredDeadline,
  answeredYear,
  awaitsYear,
  deadlineQuestion,
  isUnsettled,
  settledDeadline,
  yearQuestion,
  type SettledDeadline,
} from '../../core/deadline/unreadDeadline.ts';
import type { Plan, PlanRow } from '../../core/plan/types.ts';
import { decisionFor, identify, type Decision, type Digest, type Question } from '../../core/question.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import {
  BOUNDARY_WORDS,
  DUE_UNREAD,
  KIND_WORDS,
  RECURRENCE_WORDS,
  TASK_STATE_WORDS,
  YES,
} from '../../workbook/tables/words.ts';
import { isDueUnknown } from './fromRows.ts';
import type { Asked } from './questions.ts';
import { withSetting } from './settings.ts';

type Task = Row<'NhiemVu'>;
type DeadlineCells = Pick<Task, 'start' | 'due' | 'boundary' | 'recurrence' | 'continues'>;

function cellsOf({ start, due, boundary, recurrence, continues }: SettledDeadline): DeadlineCells {
  return {
    start,
    due,
    boundary: boundary === null ? '' : BOUNDARY_WORDS[boundary],
    recurrence: recurrence === null ? '' : RECURRENCE_WORDS[recurrence],
    continues: continues ? YES : '',
  };
}

const NO_CELLS: DeadlineCells = { start: null, due: null, boundary: '', recurrence: '', continues: '' };

/** What the cells of a row hold of a deadline; a time that nobody could read says so, on tasks. */
export function deadlineCells({ deadline, kind }: PlanRow): DeadlineCells {
  if (deadline === null) return NO_CELLS;
  if (isUnsettled(deadline)) return { ...NO_CELLS, boundary: kind === 'task' ? DUE_UNREAD : '' };
  return cellsOf(deadline);
}

interface Waiting {
  readonly code: string;
  readonly time: string;
}

/** A plan without a year is asked for it once; tasks that wait for more than the year are asked one by one. */
function questionsOfPlan(
  tasks: readonly Waiting[],
  plan: Pick<Plan, 'year' | 'date'> & { readonly code: string },
  digest: Digest,
): Question[] {
  const waiting = plan.year === null ? tasks.filter(({ time }) => awaitsYear(time, plan.date)) : [];
  const year = waiting.length === 0 ? [] : [identify(yearQuestion(plan.code), digest)];
  const others = tasks.filter((task) => !waiting.includes(task));
  return [...year, ...others.map(({ code, time }) => identify(deadlineQuestion(code, time), digest))];
}

/** The questions about the times of a plan's tasks that could not be read. `code`: the plan's in the book. */
export function questionsOfRows(
  rows: readonly { readonly code: string; readonly row: PlanRow }[],
  plan: Pick<Plan, 'year' | 'date'> & { readonly code: string },
  digest: Digest,
): Question[] {
  const unread = rows.filter(({ row }) => row.kind === 'task' && isUnsettled(row.deadline));
  return questionsOfPlan(
    unread.map(({ code, row }) => ({ code, time: row.time })),
    plan,
    digest,
  );
}

/** Tasks in the plan without any deadline that anybody has entered, though their time was written. */
function undated({ NhiemVu }: Pick<Book, 'NhiemVu'>): Task[] {
  return NhiemVu.filter(
    (row) => row.kind === KIND_WORDS.task && row.state !== TASK_STATE_WORDS.removed && isDueUnknown(row),
  );
}

/** The questions that a book still asks, plan by plan. */
function questionsOfBook(book: Book, digest: Digest): Question[] {
  const tasks = undated(book);
  const known = new Set(book.KeHoach.map(({ code }) => code));
  const alone = tasks.filter(({ plan }) => !known.has(plan));
  return [
    ...book.KeHoach.flatMap((plan) =>
      questionsOfPlan(
        tasks.filter((row) => row.plan === plan.code),
        plan,
        digest,
      ),
    ),
    ...alone.map((row) => identify(deadlineQuestion(row.code, row.time), digest)),
  ];
}

/** The book with the years that people answered; the setting follows where it has none. */
function withYears(book: Book, asked: readonly Question[], decisions: readonly Decision[]): Book {
  const years = new Map(
    asked.flatMap((question) => {
      const year = question.kind === 'plan.year' ? answeredYear(decisionFor(question, decisions)) : null;
      return year === null ? [] : [[question.about.row, year] as const];
    }),
  );
  const [first] = years.values();
  if (first === undefined) return book;
  const KeHoach = book.KeHoach.map((row) => ({ ...row, year: row.year ?? years.get(row.code) ?? null }));
  const set = book.CaiDat.find(({ key }) => key === 'year')?.value ?? null;
  return withSetting({ ...book, KeHoach }, 'year', set ?? first);
}

/** What tasks are dated by: the answer about their own time, or the year that their plan has now. */
function datedTasks(
  asked: readonly Question[],
  book: Book,
  decisions: readonly Decision[],
): Map<string, DeadlineCells> {
  const plans = new Map(book.KeHoach.map((row) => [row.code, row]));
  const questions = new Map(asked.map((question) => [question.about.row, question]));
  return new Map(
    undated(book).flatMap((task) => {
      const { year: planYear = null, date: planDate = null } = plans.get(task.plan) ?? {};
      const context = { planYear, planDate };
      const question = questions.get(task.code);
      const own = question === undefined ? null : answeredDeadline(decisionFor(question, decisions), context);
      const inYear =
        planYear !== null && awaitsYear(task.time, planDate) ? settledDeadline(task.time, context) : null;
      const answer = own ?? inYear;
      return answer === null ? [] : [[task.code, cellsOf(answer)] as const];
    }),
  );
}

/**
 * The book with the deadlines, and the years of plans, that people gave in answer; a question whose answer can't be
 * used stays open. A year that somebody typed into Kế hoạch serves as an answer does.
 */
export function settleDeadlines(
  book: Book,
  decisions: readonly Decision[],
  digest: Digest,
): { readonly book: Book; readonly run: Asked } {
  const asked = questionsOfBook(book, digest);
  const years = withYears(book, asked, decisions);
  const answers = datedTasks(asked, years, decisions);
  const settled = years.KeHoach.flatMap(({ code, year }) => (year === null ? [] : [code]));
  const open = asked.filter(({ kind, about }) =>
    kind === 'plan.year' ? !settled.includes(about.row) : !answers.has(about.row),
  );
  const run: Asked = { asked, open, decisions };
  if (answers.size === 0) return { book: years, run };
  const NhiemVu = years.NhiemVu.map((row) => ({ ...row, ...answers.get(row.code) }));
  return { book: { ...years, NhiemVu }, run };
}
