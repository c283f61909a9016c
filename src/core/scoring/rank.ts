import { exact } from './decimal.ts';
import type { Exact } from './decimal.ts';

/** What ranks rest on; a total of null is in no rank. */
export interface Ranked {
  readonly group: string;
  readonly converted: string | null;
}

/** How many of a list fit, where those that do stand before those that don't. */
export function countedAbove<T>(sorted: readonly T[], fits: (item: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(sorted[middle]!)) low = middle + 1;
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
  return items.map(({ group, converted }) => {
    if (converted === null) return null;
    const own = exact(converted);
    return countedAbove(totals.get(group) ?? [], (total) => total.greaterThan(own)) + 1;
  });
}
