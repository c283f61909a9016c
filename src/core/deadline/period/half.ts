import { monthsOf, yearFrom } from './span.ts';
import type { PeriodReader } from './types.ts';

// nua dau nam 2026 | 6 thang dau nam 2026 | sau thang cuoi nam | 9 thang dau nam 2026 | 9 thang nam 2026
const PART = /^(?:(0?6|sau|0?9|chin) thang (dau |cuoi )?|nua (dau |cuoi )(?:cua )?)nam(?: (\d{4}))?$/;

/** 6 tháng đầu năm 2026 | 6 tháng cuối năm | 9 tháng đầu năm 2026 */
export const readHalf: PeriodReader = (text, hint) => {
  const found = PART.exec(text);
  if (found === null) return null;
  const year = yearFrom(found[4], hint);
  if (year === null) return null;
  const length = /9|chin/.test(found[1] ?? '') ? 9 : 6;
  const first = (found[2] ?? found[3]) === 'cuoi ' ? 13 - length : 1;
  return monthsOf(year, first, first + length - 1, 'half', found[4] !== undefined);
};
