import { isoDate } from '../../core/date/isoDate.ts';
import { isRegular, lastDayOfTask } from '../../core/tracking/progress.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { KIND_WORDS, PROGRESS_WORDS, ROLE_WORDS, TASK_STATE_WORDS } from '../../workbook/tables/words.ts';
import { trackedTask } from '../book/fromRows.ts';

/**
 * Why a task goes on, or doesn't. regular: judged by round, or goes on in the years after. longer: its deadline lies
 * after the year. unfinished: some lead has not done it. unknown: nobody has said. done: every lead has done it.
 */
export type ContinuationReason = 'regular' | 'longer' | 'unfinished' | 'unknown' | 'done';

/** A task of the year that ends, and whether it is proposed for the next. */
export interface Proposal {
  readonly code: string;
  /** Number path in its plan. */
  readonly number: string;
  readonly title: string;
  readonly time: string;
  readonly reason: ContinuationReason;
  readonly proposed: boolean;
  /** Leads that have done it, and all of them. */
  readonly done: number;
  readonly leads: number;
}

const DONE: readonly string[] = [
  PROGRESS_WORDS.doneOnTime,
  PROGRESS_WORDS.doneLate,
  PROGRESS_WORDS.notArising,
];

const SILENT: readonly string[] = ['', PROGRESS_WORDS.unknown];

/** What was last known of the progress of each lead, by task: a round without a word doesn't undo an earlier one. */
function progressOfLeads(book: Book): Map<string, string[]> {
  const latest = new Map<string, Map<string, string>>();
  const rows = book.TheoDoi.filter((row) => row.role === ROLE_WORDS.lead);
  for (const row of [...rows].sort((a, b) => (a.round ?? 0) - (b.round ?? 0))) {
    const own = latest.get(row.task) ?? new Map<string, string>();
    latest.set(row.task, own);
    if (!SILENT.includes(row.progress) || !own.has(row.agency)) own.set(row.agency, row.progress);
  }
  return new Map([...latest].map(([task, own]) => [task, [...own.values()]]));
}

function reasonOf(row: Row<'NhiemVu'>, progress: readonly string[], year: number): ContinuationReason {
  const task = trackedTask(row);
  if (isRegular(task)) return 'regular';
  const isDone = progress.length > 0 && progress.every((word) => DONE.includes(word));
  if (isDone) return 'done';
  const [due, end] = [lastDayOfTask(task), isoDate(year, 12, 31)];
  if (due !== null && end !== null && due > end) return 'longer';
  return progress.every((word) => SILENT.includes(word)) ? 'unknown' : 'unfinished';
}

/** Every task that is in the plan at the year's end, in its order. `book` must be derived; `year`: the one that ends. */
export function proposalsOf(book: Book, year: number): Proposal[] {
  const told = progressOfLeads(book);
  const tasks = book.NhiemVu.filter(
    (row) => row.kind === KIND_WORDS.task && row.state !== TASK_STATE_WORDS.removed,
  );
  return tasks.map((row) => {
    const progress = told.get(row.code) ?? [];
    const reason = reasonOf(row, progress, year);
    return {
      code: row.code,
      number: row.path,
      title: row.title,
      time: row.time,
      reason,
      proposed: reason !== 'done',
      done: progress.filter((word) => DONE.includes(word)).length,
      leads: progress.length,
    };
  });
}
