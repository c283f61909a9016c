import type { Question } from '../../../core/question.ts';
import type { Book, Row } from '../../../workbook/schema.ts';
import { TASK_STATE_WORDS } from '../../../workbook/tables/words.ts';
import { assignmentKey, inheritedFrom } from './facts.ts';

const JOINT = ' · ';

/** Agencies whose tasks nobody has decided on: as a code, or 'task · code' where one task is open. */
export function undecidedOf(open: readonly Question[]): Set<string> {
  return new Set(open.map((question) => question.about.row));
}

/**
 * Inherited rows that stay as they are, by assignmentKey: their task is out of the plan and may come back, or whom it
 * passes to is asked anew, as where successors were added. What passed by a person's word waits for another word.
 */
export function waitingRows(book: Book, undecided: ReadonlySet<string>): Set<string> {
  const from = inheritedFrom(book);
  const rows = book.PhanCong.filter((row) => from.has(assignmentKey(row)));
  const out = new Set(
    book.NhiemVu.filter((row) => row.state === TASK_STATE_WORDS.removed).map((row) => row.code),
  );
  const waiting = new Set<string>();
  const waits = (row: Row<'PhanCong'>) =>
    out.has(row.task) ||
    (from.get(assignmentKey(row)) ?? []).some(
      (code) =>
        undecided.has(code) ||
        undecided.has(row.task + JOINT + code) ||
        waiting.has(assignmentKey({ ...row, agency: code })),
    );
  // What passed on twice waits for the first of the two.
  for (let size = -1; size < waiting.size;) {
    size = waiting.size;
    for (const row of rows) if (waits(row)) waiting.add(assignmentKey(row));
  }
  return waiting;
}
