import { checkSuccession } from '../../core/agency/succession.ts';
import type { Decision } from '../../core/question.ts';
import { bookRegister } from '../../report/book/bookRegister.ts';
import { followSuccession } from '../../report/book/succession/followSuccession.ts';
import type { Book } from '../../workbook/schema.ts';
import type { Deps } from '../deps.ts';
import { placeOf, type RowPlaces } from '../rowPlaces.ts';
import type { Settled } from './agencies.ts';

/** Agencies that ended, and those that follow them, as the sheet Cơ quan, đơn vị says now. */
export function settleSuccession(
  book: Book,
  places: RowPlaces,
  decisions: readonly Decision[],
  deps: Pick<Deps, 'digest' | 'clock'>,
): Settled {
  const rows = new Map(book.CoQuan.map((row) => [row.code, row]));
  const place = (code: string) => {
    const row = rows.get(code);
    return row === undefined ? {} : placeOf(places, 'CoQuan', row, 'successors');
  };
  const { date, time } = deps.clock();
  const followed = followSuccession(book, decisions, deps.digest, `${date} ${time}`);
  return { ...followed, issues: [...checkSuccession(bookRegister(book), place), ...followed.issues] };
}
