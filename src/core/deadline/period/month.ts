import { monthsOf, yearFrom } from './span.ts';
import type { PeriodReader } from './types.ts';

// 6/2025 | 06-2025 | thang 6/2025 | thang 6 nam 2025 | thang 6
const NUMBERS = /^(?:thang )?(\d{1,2})\s?[/-]\s?(\d{4})$/;
const WORDS = /^thang (\d{1,2})(?:,? nam (\d{4})| (\d{4}))?$/;

/** Tháng 10/2025 | 6/2025 | tháng 4 năm 2026 | Tháng 4 (year from the hint). A bare number is no month. */
export const readMonth: PeriodReader = (text, hint) => {
  const found = NUMBERS.exec(text) ?? WORDS.exec(text);
  if (found === null) return null;
  const stated = found[2] ?? found[3];
  const year = yearFrom(stated, hint);
  const month = Number(found[1]);
  return year === null ? null : monthsOf(year, month, month, 'month', stated !== undefined);
};
