import { issue, type Issue } from '../../../core/issue.ts';
import { labelParts, POINTS } from '../../../workbook/restore/points.ts';
import { readSnapshots } from '../read/tables.ts';
import type { Displaced } from '../witness.ts';
import { isElsewhere, pendingIssue, unfinished } from './journal.ts';

/**
 * What is to be said of a change whose rows moved while it was written, once its last request was put back: that it
 * waits in the journal to be ended (excel.rowsMoved); or, where nothing of it is left, that the book is another one by
 * now (book.changedMeanwhile), or another machine's turn (excel.writtenElsewhere). excel.rowsMixed where some of it
 * could not be put back.
 */
export async function displacedIssues(
  context: Excel.RequestContext,
  { at, mixed }: Displaced,
  writer: string,
): Promise<Issue[]> {
  const [first] = mixed;
  if (first !== undefined) {
    const cells = mixed.map(({ sheet, cell }) => `${sheet ?? ''}!${cell ?? ''}`);
    return [issue('excel.rowsMixed', first, { cells })];
  }
  const [journal = null] = await readSnapshots(context, [POINTS]);
  const pending = journal === null ? null : unfinished(journal);
  if (pending === null) return [issue('book.changedMeanwhile')];
  if (isElsewhere(pending, writer)) return [pendingIssue(pending, writer)];
  return [issue('excel.rowsMoved', at, { sheet: at.sheet ?? '', label: labelParts(pending).label })];
}
