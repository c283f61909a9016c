import { Temporal } from 'temporal-polyfill';
import { fromPlain, toPlain } from './plain.ts';
import type { IsoDate } from './types.ts';

/** Calendar days forward, or back where negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromPlain(toPlain(date).add({ days }));
}

/** Calendar days from `from` to `to`: 1 for the next day, negative where `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toPlain(from).until(toPlain(to), { largestUnit: 'day' }).days;
}

/** Monday 1 … Sunday 7 (ISO 8601). */
export function weekday(date: IsoDate): number {
  return toPlain(date).dayOfWeek;
}

export function isWeekend(date: IsoDate): boolean {
  return weekday(date) >= 6;
}

/** Last day of a month; month from 1. The year must be a plausible one (isoDate.ts). */
export function endOfMonth(year: number, month: number): IsoDate {
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month });
  return fromPlain(Temporal.PlainDate.from({ year, month, day: daysInMonth }));
}

/** Last day of a quarter, 1 to 4. */
export function endOfQuarter(year: number, quarter: number): IsoDate {
  return endOfMonth(year, quarter * 3);
}

export function earliest(dates: readonly IsoDate[]): IsoDate | null {
  return dates.reduce<IsoDate | null>((best, d) => (best === null || d < best ? d : best), null);
}

export function latest(dates: readonly IsoDate[]): IsoDate | null {
  return dates.reduce<IsoDate | null>((best, d) => (best === null || d > best ? d : best), null);
}

/** The same day of a later month; the last day of a shorter one. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return fromPlain(toPlain(date).add({ months }));
}

/** The same day of a later year; 29 February becomes the 28th where there is none. */
export function addYears(date: IsoDate, years: number): IsoDate {
  return fromPlain(toPlain(date).add({ years }));
}
