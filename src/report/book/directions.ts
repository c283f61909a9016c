import { lastDayOf } from '../../core/tracking/reports.ts';
import type { RoundDay } from '../../core/tracking/types.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { DIRECTIONS, KIND_WORDS } from '../../workbook/tables/words.ts';
import { daysOffOf, roundsOf } from './fromRows.ts';

/** Under this key Tổng quan counts what leaders said, and 'YK.1' is the number of the first of it. */
export const DIRECTION_SECTION = 'YK';

/** Whether a row of Nhiệm vụ is what a leader said on a paper, not a row of a plan; its heading is one, too. */
export function isDirection(row: Pick<Row<'NhiemVu'>, 'plan'>): boolean {
  return row.plan === DIRECTIONS;
}

/** What leaders said, in the order in which it was recorded. */
export function directionsOf(book: Pick<Book, 'NhiemVu'>): Row<'NhiemVu'>[] {
  return book.NhiemVu.filter((row) => isDirection(row) && row.kind === KIND_WORDS.task);
}

/**
 * Whether a round was over before a leader said this (the day stands in Bắt đầu), so that its figures leave it out; the
 * last round of the book takes what comes later still.
 */
export function beforeDirection(
  book: Pick<Book, 'KyBaoCao' | 'NgayNghi'>,
): (row: Pick<Row<'NhiemVu'>, 'plan' | 'start'>, round: RoundDay) => boolean {
  const daysOff = daysOffOf(book);
  const days = roundsOf(book).map((round) => lastDayOf(round, daysOff));
  const last = days.sort().at(-1);
  return (row, { lastDay }) =>
    isDirection(row) && row.start !== null && lastDay < row.start && lastDay !== last;
}
