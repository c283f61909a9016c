import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { exact, parseDecimal, toText } from './decimal.ts';
import type { ClassBand } from './types.ts';

/** Best first; of two from the same figure the one above it stands before the one from it on. */
export function compareBands(a: ClassBand, b: ClassBand): number {
  const order = exact(b.from).comparedTo(exact(a.from));
  return order !== 0 ? order : Number(a.includesFrom) - Number(b.includesFrom);
}

/** What is wrong between a class and the next one above it: totals in none of them, or in both. */
function betweenBands(upper: ClassBand, lower: ClassBand): Issue[] {
  if (lower.to === undefined) return [];
  const [end, start] = [exact(lower.to), exact(upper.from)];
  const params = { about: lower.name, upper: upper.name };
  const both = lower.includesTo === true && upper.includesFrom;
  if (end.greaterThan(start) || (end.equals(start) && both)) {
    return [issue('scheme.classOverlap', {}, { ...params, value: shown(toText(start)) })];
  }
  const meets = end.equals(start) && (lower.includesTo === true || upper.includesFrom);
  if (meets) return [];
  const middle = toText(end.plus(start).div(2));
  return [issue('scheme.classHole', {}, { ...params, value: shown(middle) })];
}

/** '89.5' → '89,5', as people write it. */
export function shown(decimal: string): string {
  return decimal.replace('.', ',');
}

function isLower(upper: ClassBand, lower: ClassBand): boolean {
  const [from, next] = [exact(upper.from), exact(lower.from)];
  // "trên 90" may be followed by "từ 90": only 90 itself belongs to the second.
  return next.lessThan(from) || (next.equals(from) && !upper.includesFrom && lower.includesFrom);
}

function isShare(text: string): boolean {
  const value = parseDecimal(text);
  return value !== null && value.greaterThanOrEqualTo(0) && value.lessThanOrEqualTo(100);
}

/** Floors and quotas are shares of 100; only the best class can have a quota: a lower one would need a second round. */
function checkLimits(classes: readonly ClassBand[]): Issue[] {
  return classes.flatMap((c, i) => {
    const shares = [c.floor, c.quota].filter((s) => s !== undefined);
    const wrong = shares.some((s) => !isShare(s)) ? [issue('scheme.invalid', {}, { about: c.name })] : [];
    return c.quota !== undefined && i > 0
      ? [...wrong, issue('scheme.quotaLower', {}, { about: c.name })]
      : wrong;
  });
}

/**
 * Best first, each lower than the one before, and the last from 0: every total has exactly one class. Where bands are
 * printed with both ends, totals that fall between two, or into two, are named by an example.
 */
export function checkClasses(classes: readonly ClassBand[]): Issue[] {
  const last = classes.at(-1);
  if (last === undefined) return [issue('scheme.noClasses')];
  const unread = classes.filter((c) => parseDecimal(c.from) === null);
  if (unread.length > 0) return unread.map((c) => issue('scheme.invalid', {}, { about: c.name }));
  const names = classes.map((c) => c.name);
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  const pairs = classes.slice(1).map((lower, i) => [classes[i] ?? lower, lower] as const);
  const disordered = pairs.filter(([upper, lower]) => !isLower(upper, lower)).map(([, lower]) => lower);
  const reachesZero = exact(last.from).lessThan(0) || (exact(last.from).isZero() && last.includesFrom);
  return [
    ...twice.map((name) => issue('scheme.duplicateClass', {}, { name })),
    ...disordered.map((c) => issue('scheme.classGap', {}, { about: c.name })),
    ...pairs.flatMap(([upper, lower]) => betweenBands(upper, lower)),
    ...(reachesZero ? [] : [issue('scheme.classGap', {}, { about: last.name })]),
    ...checkLimits(classes),
  ];
}
