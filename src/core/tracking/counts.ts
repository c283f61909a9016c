import { PROGRESS } from './types.ts';
import type { Progress } from './types.ts';

/** Obligations by progress. The nine counts add up to total. */
export interface ProgressCount {
  readonly counts: Readonly<Record<Progress, number>>;
  readonly total: number;
}

export interface KeyedCount extends ProgressCount {
  readonly key: string;
}

/** Something to count: null progress (a coordinator's line of result) is in no count. */
export interface Counted {
  readonly progress: Progress | null;
}

function zeroes(): Record<Progress, number> {
  return Object.fromEntries(PROGRESS.map((p) => [p, 0])) as Record<Progress, number>;
}

export function totalProgress(rows: readonly Counted[]): ProgressCount {
  const counts = zeroes();
  for (const { progress } of rows) if (progress !== null) counts[progress] += 1;
  return { counts, total: PROGRESS.reduce((sum, p) => sum + counts[p], 0) };
}

/**
 * Totals by a key of the rows (agency, group, section, task), in the order in which keys first appear. A key whose
 * rows are all uncounted is listed with zeroes.
 */
export function countProgress<T extends Counted>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): KeyedCount[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return [...groups].map(([key, group]) => ({ key, ...totalProgress(group) }));
}
