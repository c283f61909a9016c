import { readDay } from './day.ts';
import { readHalf } from './half.ts';
import { readMonth } from './month.ts';
import { readQuarter } from './quarter.ts';
import { readYear } from './year.ts';
import type { Period, PeriodReader } from './types.ts';

const READERS: readonly PeriodReader[] = [readDay, readMonth, readQuarter, readHalf, readYear];

/** The one day, month, quarter, half or year that a folded phrase names, and nothing besides. */
export function readPeriod(text: string, year: number | null): Period | null {
  for (const read of READERS) {
    const period = read(text, year);
    if (period !== null) return period;
  }
  return null;
}
