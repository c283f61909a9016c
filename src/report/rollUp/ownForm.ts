import type { FormRow } from '../../core/submission/types.ts';
import type { Book } from '../../workbook/schema.ts';
import { isDirection } from '../book/directions.ts';
import { KIND_WORDS, TASK_STATE_WORDS } from '../../workbook/tables/words.ts';

/**
 * The book's own tasks on which anybody reports in the round, as rows of a form that asks for them all. What
 * the office's own leaders said is no matter of the level above.
 */
export function ownForm(book: Book, reported: ReadonlyMap<string, unknown>): FormRow[] {
  const own = book.NhiemVu.filter((row) => row.kind === KIND_WORDS.task && !isDirection(row));
  const tasks = own.filter((row) => row.state !== TASK_STATE_WORDS.removed && reported.has(row.code));
  return tasks.map(({ code, path, title, time }) => {
    return { task: code, tt: path, title, time, role: 'lead', previous: '' };
  });
}
