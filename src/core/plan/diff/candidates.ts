import { groupBy, uniquePairs, without, type Known, type Planned, type Rest } from './exact.ts';
import { likeness } from './likeness.ts';

/** How alike two texts must be to ask whether they are one task: under the same number, and under another. */
const SAME_NUMBER = 0.3;
const OTHER_NUMBER = 0.5;
/** The same number counts for as much as this share of words. */
const NUMBER_BONUS = 0.25;
const MOST = 5;

/** A row of the changed plan that may be a task the office already has. */
export interface Doubt {
  readonly planned: Planned;
  /** Best first, at least one. */
  readonly candidates: readonly Known[];
  /** Only the number changed, and no other row has this text in either version. */
  readonly renumbered: boolean;
}

interface Scored {
  readonly known: Known;
  readonly score: number;
}

const SAME_TEXT = 2;

function scoreOf(known: Known, planned: Planned): number {
  const sameNumber = known.number === planned.number;
  if (known.text === planned.text) return SAME_TEXT + (sameNumber ? NUMBER_BONUS : 0);
  const alike = likeness(known.row.title, planned.row.title);
  if (alike < (sameNumber ? SAME_NUMBER : OTHER_NUMBER)) return 0;
  return alike + (sameNumber ? NUMBER_BONUS : 0);
}

function candidatesOf(planned: Planned, known: readonly Known[]): Known[] {
  const scored = known.map((row): Scored => ({ known: row, score: scoreOf(row, planned) }));
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.known.row.code < b.known.row.code ? -1 : 1))
    .slice(0, MOST)
    .map((found) => found.known);
}

/**
 * Rows that are not exact in number and text, with the tasks that they may be: the same text under another number
 * first; then, for those that have none, tasks of the same number or a similar text. Rows without any are new.
 */
export function doubtsOf(rest: Rest): Doubt[] {
  const moved = uniquePairs(rest, (row) => row.text);
  const left = without(rest, moved);
  const byText = groupBy(left.known, (row) => row.text);
  const renumbered = new Map(moved.map((pair) => [pair.planned.row, pair.known]));
  return rest.planned.flatMap((planned): Doubt[] => {
    const one = renumbered.get(planned.row);
    if (one !== undefined) return [{ planned, candidates: [one], renumbered: true }];
    const same = byText.get(planned.text) ?? [];
    const candidates = candidatesOf(planned, same.length > 0 ? same : left.known);
    return candidates.length === 0 ? [] : [{ planned, candidates, renumbered: false }];
  });
}
