import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from './types.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** Whether a year can stand in an office's papers: keeps slips such as 1019 from becoming dates. */
export function isPlausibleYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The day, or null where the calendar has no such day or the year is outside 1900..2199. Month from 1. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (!isPlausibleYear(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (month < 1 || month > 12 || day < 1) return null;
  if (day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth) return null;
  return fromPlain(Temporal.PlainDate.from({ year, month, day }));
}

/** Only for this folder: a calendar object never leaves it. */
export function fromPlain(date: Temporal.PlainDate): IsoDate {
  return date.toString() as IsoDate;
}

/** Only for this folder. */
export function toPlain(date: IsoDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}
