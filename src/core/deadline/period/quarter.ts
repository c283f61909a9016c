import { parseRoman } from '../../text/roman.ts';
import { monthsOf, yearFrom } from './span.ts';
import type { PeriodReader } from './types.ts';

// quy ii/2026 | quy 2 nam 2026 | quy iv - 2026 | quy i
const QUARTER = /^quy (iv|i{1,3}|0?[1-4])(?:(?:\s?[/-]\s?|,? nam | )(\d{4}))?$/;

/** Quý II/2026 | quý 2 năm 2026 | Quý I (year from the hint) */
export const readQuarter: PeriodReader = (text, hint) => {
  const found = QUARTER.exec(text);
  if (found === null) return null;
  const quarter = parseRoman(found[1] ?? '') ?? Number(found[1]);
  const year = yearFrom(found[2], hint);
  if (year === null) return null;
  return monthsOf(year, quarter * 3 - 2, quarter * 3, 'quarter', found[2] !== undefined);
};
