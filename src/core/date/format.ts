import { dayOf, monthOf, yearOf } from './parts.ts';
import type { IsoDate } from './types.ts';

function padded(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * '05/6/2023': a zero before days below 10 and before the months 1 and 2 only, as Nghị định 30/2020/NĐ-CP,
 * Phụ lục I, writes dates in papers.
 */
export function formatVietnamese(date: IsoDate): string {
  const month = monthOf(date);
  return `${padded(dayOf(date))}/${month <= 2 ? padded(month) : String(month)}/${yearOf(date)}`;
}

/** '05/06/2023', as cells show dates. */
export function formatPadded(date: IsoDate): string {
  return `${padded(dayOf(date))}/${padded(monthOf(date))}/${yearOf(date)}`;
}
