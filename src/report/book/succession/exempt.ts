import type { Round } from '../../../core/tracking/types.ts';
import { BLOCKS_ONLY, COORDINATES_ONLY, NOT_IN_FORCE } from '../../../messages/vi/figures.ts';
import type { Book, Row } from '../../../workbook/schema.ts';
import { ROLE_WORDS } from '../../../workbook/tables/words.ts';
import { blockKey } from '../trackingRows.ts';
import { inForceOf, roundDays } from './standing.ts';

/** Reasons that the program writes; any other is a person's. */
const OWN_REASONS: readonly string[] = ['', BLOCKS_ONLY, COORDINATES_ONLY];

type Tables = Pick<Book, 'BaoCao' | 'TheoDoi' | 'CoQuan' | 'NhomCoQuan' | 'NgayNghi'>;

/**
 * Tình hình gửi báo cáo of some agencies in some rounds: who isn't in force when the reports fall due, but keeps a row
 * for what was written there, is no one's "Chưa gửi". A report that came, and a person's reason, stay.
 */
export function exemptInForce(
  book: Tables,
  agencies: ReadonlySet<string>,
  rounds: readonly Round[],
): readonly Row<'BaoCao'>[] {
  const inForce = inForceOf(book);
  const days = new Map(roundDays(book, rounds).map((r) => [r.number, r.lastDay]));
  const lead = book.TheoDoi.filter((row) => row.role === ROLE_WORDS.lead);
  const leads = new Set(lead.map((row) => blockKey(row.round ?? 0, row.agency)));
  return book.BaoCao.map((row) => {
    const day = days.get(row.round ?? 0);
    if (day === undefined || !agencies.has(row.agency)) return row;
    if (inForce({ agency: row.agency, from: [] }, day)) {
      const back = leads.has(blockKey(row.round ?? 0, row.agency)) ? '' : COORDINATES_ONLY;
      return row.exempt === NOT_IN_FORCE ? { ...row, exempt: back } : row;
    }
    const isOwed = (row.times ?? 0) === 0 && OWN_REASONS.includes(row.exempt);
    return isOwed ? { ...row, exempt: NOT_IN_FORCE } : row;
  });
}
