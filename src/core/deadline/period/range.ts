import { isoDate } from '../../date/isoDate.ts';
import { monthOf, yearOf } from '../../date/parts.ts';
import { monthsOf } from './span.ts';
import { readPeriod } from './period.ts';
import type { Period } from './types.ts';

export interface Range {
  readonly first: Period;
  readonly last: Period;
}

// " - " and "-" and " den " can each part a range; "27/4 - 19/5/2019" has one, "05-06-2023" two.
const JOINTS = /\s?-\s?|,? den (?:het )?(?:ngay )?| toi /g;

/**
 * 01-12/4/2019 | 27/4 - 19/5/2019 | từ tháng 1-4/2026 | tháng 3-9 | quý I - quý III/2026 | 2025-2026.
 * What the first half leaves out (month, year, the word tháng) is the second half's; null where either half isn't
 * a period or the range runs backwards.
 */
export function readRange(text: string, year: number | null): Range | null {
  const bare = text.replace(/^tu (?:ngay )?/, '').replace(/^giai doan /, '');
  for (const joint of bare.matchAll(JOINTS)) {
    const left = bare.slice(0, joint.index).trim();
    const right = bare.slice(joint.index + joint[0].length).trim();
    const range = readHalves(left, right, year);
    if (range !== null) return range;
  }
  return null;
}

function readHalves(left: string, right: string, year: number | null): Range | null {
  const last = readLast(left, right, year);
  if (last === null) return null;
  const first = readFirst(left, last, yearOf(last.start)) ?? null;
  if (first === null) return null;
  if (first.start <= last.end) return { first, last };
  // 28/12 - 05/01/2026: without a year of its own the first half is the year before.
  if (first.yearStated || last.precision !== 'day') return null;
  const earlier = readFirst(left, last, yearOf(last.start) - 1);
  return earlier === null || earlier.start > last.end ? null : { first: earlier, last };
}

function readLast(left: string, right: string, year: number | null): Period | null {
  if (/^thang /.test(left) && /^\d{1,2}$/.test(right)) return readPeriod(`thang ${right}`, year);
  if (/^quy /.test(left) && /^[iv1-4]/.test(right)) {
    const quarter = readPeriod(`quy ${right}`, year);
    if (quarter !== null) return quarter;
  }
  return readPeriod(right, year);
}

function readFirst(left: string, last: Period, year: number): Period | null {
  const bare = /^(?:ngay |thang )?(\d{1,2})$/.exec(left);
  if (bare === null) return readPeriod(left, year);
  const value = Number(bare[1]);
  if (left.startsWith('thang ')) return monthsOf(year, value, value, 'month', false);
  if (last.precision === 'month') return monthsOf(year, value, value, 'month', false);
  if (last.precision !== 'day') return null;
  const day = isoDate(yearOf(last.end), monthOf(last.end), value);
  return day === null ? null : { start: day, end: day, precision: 'day', yearStated: false };
}
