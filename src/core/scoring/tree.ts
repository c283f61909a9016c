import type { Criterion, ScoringScheme } from './types.ts';

/** Criteria that have none below them: where points stand. In the scheme's order. */
export function leavesOf(scheme: Pick<ScoringScheme, 'criteria'>): Criterion[] {
  const parents = new Set(scheme.criteria.map((c) => c.parent));
  return scheme.criteria.filter((c) => !parents.has(c.code));
}

/** Leaves below a criterion; the criterion itself where it is one. */
export function leavesBelow(scheme: Pick<ScoringScheme, 'criteria'>, code: string): Criterion[] {
  const parentOf = new Map(scheme.criteria.map((c) => [c.code, c.parent]));
  return leavesOf(scheme).filter((leaf) => ancestors(leaf.code, parentOf).includes(code));
}

/** A criterion and those above it, from below; a circle ends where it closes. */
export function ancestors(code: string, parentOf: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = [];
  let at: string | null | undefined = code;
  while (at !== null && at !== undefined && !path.includes(at)) {
    path.push(at);
    at = parentOf.get(at);
  }
  return path;
}
