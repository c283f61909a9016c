import { addDays, daysBetween } from './arithmetic.ts';
import type { IsoDate } from './types.ts';

export type DateSystem = 1900 | 1904;

// ECMA-376 Part 1, 18.17.4.1: the 1900 system counts a 29 February 1900 (serial 60) that never was, so days
// before it stand one closer to their base than days after it.
const BASE_1900 = '1899-12-31' as IsoDate;
const BASE_1900_LATE = '1899-12-30' as IsoDate;
const BASE_1904 = '1904-01-01' as IsoDate;
const FALSE_LEAP_DAY = 60;
const LAST_SERIAL = 109_938;

/** Excel's day number. In the 1904 system earlier days have no number: negative is given. */
export function toExcelSerial(date: IsoDate, system: DateSystem = 1900): number {
  if (system === 1904) return daysBetween(BASE_1904, date);
  const early = daysBetween(BASE_1900, date);
  return early < FALSE_LEAP_DAY ? early : daysBetween(BASE_1900_LATE, date);
}

/** The day of a serial, its time of day cut off; null for serials that are no day of 1900..2199. */
export function fromExcelSerial(serial: number, system: DateSystem = 1900): IsoDate | null {
  const day = Math.floor(serial);
  if (!Number.isFinite(day) || day < (system === 1904 ? 0 : 1) || day > LAST_SERIAL) return null;
  if (system === 1904) return plausible(addDays(BASE_1904, day));
  if (day === FALSE_LEAP_DAY) return null;
  return plausible(addDays(day < FALSE_LEAP_DAY ? BASE_1900 : BASE_1900_LATE, day));
}

function plausible(date: IsoDate): IsoDate | null {
  return date < '2200' ? date : null;
}
