import { exact } from './decimal.ts';
import type { Scorecard } from './types.ts';

/**
 * Ranks within each group by the converted total, highest first; equal totals share a rank and the next one is
 * skipped (1, 2, 2, 4), as Excel's RANK does. The cards keep their order.
 */
export function rankWithinGroups(cards: readonly Omit<Scorecard, 'rank'>[]): Scorecard[] {
  return cards.map((card) => {
    const own = exact(card.converted);
    const better = cards.filter((c) => c.group === card.group && exact(c.converted).greaterThan(own));
    return { ...card, rank: better.length + 1 };
  });
}
