import type { IsoDate } from './types.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** Whether a year can stand in an office's papers: keeps slips such as 1019 from becoming dates. */
export function isPlausibleYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

const padded = (value: number) => String(value).padStart(2, '0');
const SHORT_MONTHS = [4, 6, 9, 11];

/** By hand, so that the pane reads a typed day without the calendar library. */
function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return SHORT_MONTHS.includes(month) ? 30 : 31;
}

/** The day, or null where the calendar has no such day or the year is outside 1900..2199. Month from 1. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (!isPlausibleYear(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (month < 1 || month > 12 || day < 1) return null;
  if (day > daysIn(year, month)) return null;
  return [String(year), padded(month), padded(day)].join('-') as IsoDate;
}
