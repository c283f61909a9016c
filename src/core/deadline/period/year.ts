import { monthsOf, yearFrom } from './span.ts';
import type { PeriodReader } from './types.ts';

// nam 2023 | 2025 | nam (in "trong nam") | nam nay
const YEAR = /^(?:nam (\d{4})|(\d{4})|nam|nam nay)$/;

/** Năm 2023 | 2025 | (trong) năm, năm nay: year from the hint */
export const readYear: PeriodReader = (text, hint) => {
  const found = YEAR.exec(text);
  if (found === null) return null;
  const stated = found[1] ?? found[2];
  const year = yearFrom(stated, hint);
  return year === null ? null : monthsOf(year, 1, 12, 'year', stated !== undefined);
};
