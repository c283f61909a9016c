import { textKey } from './keys.ts';

/** Words in pairs with their neighbours, the ends too, and how often each stands there. */
function pairsOf(text: string): Map<string, number> {
  const words = [
    '',
    ...textKey(text)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
      .split(' '),
    '',
  ];
  const pairs = new Map<string, number>();
  for (let at = 1; at < words.length; at += 1) {
    const pair = `${words[at - 1] ?? ''} ${words[at] ?? ''}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((sum, n) => sum + n, 0);
}

/** How alike two texts are, 0 to 1: the share of neighbouring words that both have (Dice). */
export function likeness(left: string, right: string): number {
  const [a, b] = [pairsOf(left), pairsOf(right)];
  let common = 0;
  for (const [pair, times] of a) common += Math.min(times, b.get(pair) ?? 0);
  return (2 * common) / (sizeOf(a) + sizeOf(b));
}
