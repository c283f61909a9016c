import type { PlanRow } from '../../../core/plan/types.ts';
import type { Digest } from '../../../core/question.ts';
import { fold } from '../../../core/text/fold.ts';
import type { Book } from '../../../workbook/schema.ts';
import { fitCell } from '../fitCell.ts';
import { kindOfRow } from '../questionKind.ts';
import { decisionsOf } from '../questions.ts';

const keyOf = (title: string) => fold(fitCell(title)).replace(/[\s.,;:]+$/, '');

/**
 * Of the rows that a changed plan would add, those that a person left out when the plan was first reviewed: the same
 * words, and the answer still stands in Việc cần quyết định. Whoever clears that answer gets the row at the next update.
 */
export function rowsLeftOut(
  added: readonly PlanRow[],
  book: Pick<Book, 'QuyetDinh'>,
  digest: Digest,
): ReadonlySet<PlanRow> {
  const dropped = new Set(
    decisionsOf(book.QuyetDinh)
      .filter(({ choice }) => choice === 'drop')
      .map(({ id }) => id),
  );
  const said = book.QuyetDinh.filter(({ id }) => dropped.has(id));
  const titles = new Set(
    said.filter((row) => kindOfRow(row, digest) === 'task.review').map(({ read }) => keyOf(read)),
  );
  return new Set(added.filter((row) => row.kind === 'task' && titles.has(keyOf(row.title))));
}
