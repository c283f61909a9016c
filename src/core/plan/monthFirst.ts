import type { RowDraft } from './rowDraft.ts';

/** Whether a stored day reads as another one when day and month change places. */
export function canSwap({ timeValue }: RowDraft): boolean {
  if (timeValue?.kind !== 'date' || typeof timeValue.raw !== 'string') return false;
  const [, month = '', day = ''] = timeValue.raw.slice(0, 10).split('-');
  return Number(day) <= 12 && day !== month;
}

// 12/25/2026 | 3-13-2026
const WRITTEN = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2\d{4}(?!\d)/g;

/** The first two numbers of each date that is written in a cell of text; a stored date is shown in its own order. */
function pairsIn({ time, timeValue }: RowDraft): readonly (readonly [number, number])[] {
  if (timeValue?.kind === 'date') return [];
  return [...time.matchAll(WRITTEN)].map((found) => [Number(found[1]), Number(found[3])] as const);
}

/** A written date that reads as two different days, by the order of day and month. */
export function hasOpenOrder(draft: RowDraft): boolean {
  return pairsIn(draft).some(([first, second]) => first <= 12 && second <= 12 && first !== second);
}

/** A written date that is one only with the month first. */
function provesMonthFirst(draft: RowDraft): boolean {
  return pairsIn(draft).some(([first, second]) => first >= 1 && first <= 12 && second > 12 && second <= 31);
}

/**
 * Whether the dates of a table's time column may have been written month first: a written one proves it, or no stored
 * one has a day that could be no month, so that the order in which they were typed is open.
 */
export function mayBeMonthFirst(drafts: readonly RowDraft[]): boolean {
  if (drafts.some(provesMonthFirst)) return true;
  const stored = drafts.filter(({ timeValue }) => timeValue?.kind === 'date');
  return stored.length > 0 && stored.every(canSwap);
}
