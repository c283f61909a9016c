import { endOfMonth } from '../../date/arithmetic.ts';
import { isoDate } from '../../date/isoDate.ts';
import type { Period, Precision } from './types.ts';

/** The period from the first day of one month to the last day of another, in one year. */
export function monthsOf(
  year: number,
  first: number,
  last: number,
  precision: Precision,
  yearStated: boolean,
): Period | null {
  const start = isoDate(year, first, 1);
  return start === null || last > 12 ? null : { start, end: endOfMonth(year, last), precision, yearStated };
}

/** The year that a phrase states, else the hint. */
export function yearFrom(stated: string | undefined, hint: number | null): number | null {
  return stated === undefined ? hint : Number(stated);
}
