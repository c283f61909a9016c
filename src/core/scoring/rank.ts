import { exact } from './decimal.ts';
import type { Exact } from './decimal.ts';

/** What ranks rest on; a total of null is in no rank. */
export interface Ranked {
  readonly group: string;
  readonly converted: string | null;
}

/** Numbers of a list that are greater than a value, the list sorted from the greatest. */
function greaterThan(sorted: readonly Exact[], value: Exact): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]?.greaterThan(value) === true) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Ranks within each group by the converted total, highest first; equal totals share a rank and the next one is
 * skipped (1, 2, 2, 4), as Excel's RANK does. In the order of `items`; null where there is no total.
 */
export function ranksWithinGroups(items: readonly Ranked[]): (number | null)[] {
  const totals = new Map<string, Exact[]>();
  for (const { group, converted } of items) {
    if (converted === null) continue;
    const known = totals.get(group);
    if (known === undefined) totals.set(group, [exact(converted)]);
    else known.push(exact(converted));
  }
  for (const list of totals.values()) list.sort((a, b) => b.comparedTo(a));
  return items.map(({ group, converted }) =>
    converted === null ? null : greaterThan(totals.get(group) ?? [], exact(converted)) + 1,
  );
}
