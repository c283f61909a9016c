import { BLOCKS_ONLY, COORDINATES_ONLY } from '../../../messages/vi/figures.ts';
import { NOTHING_TO_REPORT } from '../../../messages/vi/update.ts';
import type { Book, Row } from '../../../workbook/schema.ts';
import { ROLE_WORDS, TASK_STATE_WORDS } from '../../../workbook/tables/words.ts';
import { lockedRounds } from '../fromRows.ts';
import { blockKey } from '../trackingRows.ts';

/** Reasons that the program writes; any other is a person's. */
const OWN_REASONS: readonly string[] = ['', BLOCKS_ONLY, COORDINATES_ONLY, NOTHING_TO_REPORT];

/** Why an agency need not send a report, by its block of rows; '' where it leads a task that is in the plan. */
function reasons(book: Pick<Book, 'TheoDoi' | 'NhiemVu'>): Map<string, string> {
  const out = new Set(
    book.NhiemVu.filter((row) => row.state === TASK_STATE_WORDS.removed).map((row) => row.code),
  );
  const found = new Map<string, string>();
  for (const row of book.TheoDoi) {
    const key = blockKey(row.round ?? 0, row.agency);
    const known = found.get(key);
    if (out.has(row.task)) found.set(key, known ?? NOTHING_TO_REPORT);
    else if (row.role === ROLE_WORDS.lead) found.set(key, '');
    else found.set(key, known === '' ? '' : COORDINATES_ONLY);
  }
  return found;
}

/**
 * The sheet Tình hình gửi báo cáo after tasks came or went: in open rounds, who leads none of them any more need not
 * send, and who does must. Only agencies of the tasks given; a report that came, and a person's reason, stay.
 */
export function updatedReturns(book: Book, tasks: ReadonlySet<string>): readonly Row<'BaoCao'>[] {
  const locked = lockedRounds(book);
  const touched = new Set(
    book.TheoDoi.filter((row) => tasks.has(row.task) && !locked.has(row.round)).map((row) =>
      blockKey(row.round ?? 0, row.agency),
    ),
  );
  if (touched.size === 0) return book.BaoCao;
  const why = reasons(book);
  return book.BaoCao.map((row) => {
    const key = blockKey(row.round ?? 0, row.agency);
    const reason = touched.has(key) ? why.get(key) : undefined;
    if (reason === undefined || reason === row.exempt || !OWN_REASONS.includes(row.exempt)) return row;
    return reason !== '' && (row.times ?? 0) > 0 ? row : { ...row, exempt: reason };
  });
}
