import type { Deadline } from '../../core/deadline/types.ts';
import {
  answeredDeadline,
  deadlineQuestion,
  isUnsettled,
  type SettledDeadline,
} from '../../core/deadline/unreadDeadline.ts';
import type { PlanRow } from '../../core/plan/types.ts';
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

/** The question of each task that was read of a plan and whose time was not. */
export function questionsOfRows(
  rows: readonly { readonly code: string; readonly row: PlanRow }[],
  digest: Digest,
): Question[] {
  const unread = (deadline: Deadline | null) => isUnsettled(deadline);
  return rows
    .filter(({ row }) => row.kind === 'task' && unread(row.deadline))
    .map(({ code, row }) => identify(deadlineQuestion(code, row.time), digest));
}

/** The questions that a book still asks: of tasks in the plan without any deadline that anybody has entered. */
function questionsOfBook(book: Pick<Book, 'NhiemVu'>, digest: Digest): Question[] {
  const isAsked = (row: Task) =>
    row.kind === KIND_WORDS.task && row.state !== TASK_STATE_WORDS.removed && isDueUnknown(row);
  return book.NhiemVu.filter(isAsked).map((row) => identify(deadlineQuestion(row.code, row.time), digest));
}

function answersByTask(
  asked: readonly Question[],
  book: Pick<Book, 'NhiemVu' | 'KeHoach'>,
  decisions: readonly Decision[],
): Map<string, DeadlineCells> {
  const plans = new Map(book.KeHoach.map((row) => [row.code, row]));
  const tasks = new Map(book.NhiemVu.map((row) => [row.code, row]));
  return new Map(
    asked.flatMap((question) => {
      const plan = plans.get(tasks.get(question.about.row)?.plan ?? '');
      const context = { planYear: plan?.year ?? null, planDate: plan?.date ?? null };
      const answer = answeredDeadline(decisionFor(question, decisions), context);
      return answer === null ? [] : [[question.about.row, cellsOf(answer)] as const];
    }),
  );
}

/** The book with the deadlines that people gave in answer; a question whose answer can't be used stays open. */
export function settleDeadlines(
  book: Book,
  decisions: readonly Decision[],
  digest: Digest,
): { readonly book: Book; readonly run: Asked } {
  const asked = questionsOfBook(book, digest);
  const answers = answersByTask(asked, book, decisions);
  const open = asked.filter(({ about }) => !answers.has(about.row));
  const run: Asked = { asked, open, decisions };
  if (answers.size === 0) return { book, run };
  const NhiemVu = book.NhiemVu.map((row) => ({ ...row, ...answers.get(row.code) }));
  return { book: { ...book, NhiemVu }, run };
}
