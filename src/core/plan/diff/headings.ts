import { uniquePairs, without, type Pair, type Rest } from './exact.ts';
import { likeness } from './likeness.ts';

/** A heading that keeps its number and this much of its words is the same, reworded. */
const ENOUGH = 0.3;

/**
 * Headings carry no progress, so nobody is asked about them: one that is not exact in number and text is the same
 * where its text, or else its number with a similar text, stands once in both versions.
 */
export function headingPairs(rest: Rest): Pair[] {
  const byText = uniquePairs(rest, (row) => row.text);
  const left = without(rest, byText);
  const byNumber = uniquePairs(left, (row) => `${row.table} ${row.number}`);
  const similar = byNumber.filter(
    ({ known, planned }) => likeness(known.row.title, planned.row.title) >= ENOUGH,
  );
  return [...byText, ...similar];
}
