import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { exact, parseDecimal, sum, toText } from './decimal.ts';
import { leavesBelow, leavesOf } from './tree.ts';
import type { ClassBand, Criterion, ScoringScheme } from './types.ts';

function isPositive(text: string | null): boolean {
  const value = text === null ? null : parseDecimal(text);
  return value !== null && value.greaterThan(0);
}

function checkCodes(criteria: readonly Criterion[]): Issue[] {
  const codes = criteria.map((c) => c.code);
  const twice = [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
  const orphans = criteria.filter((c) => c.parent !== null && !codes.includes(c.parent));
  return [
    ...criteria
      .filter((c) => c.code.trim() === '')
      .map((c) => issue('scheme.invalid', {}, { about: c.title })),
    ...twice.map((code) => issue('scheme.duplicateCode', {}, { criterion: code })),
    ...orphans.map((c) => issue('scheme.invalid', {}, { about: c.code })),
  ];
}

/** A criterion above itself, directly or through others: following the parents upwards never ends. */
function checkCircles(criteria: readonly Criterion[]): Issue[] {
  const parentOf = new Map(criteria.map((c) => [c.code, c.parent]));
  const inCircle = criteria.filter((c) => {
    const seen = new Set<string>();
    let at = parentOf.get(c.code) ?? null;
    while (at !== null && at !== c.code && !seen.has(at)) {
      seen.add(at);
      at = parentOf.get(at) ?? null;
    }
    return at === c.code;
  });
  return inCircle.map((c) => issue('scheme.invalid', {}, { about: c.code }));
}

function checkLeaf(leaf: Criterion): Issue[] {
  const issues: Issue[] = [];
  const about = { criterion: leaf.code };
  if (leaf.kind === null) issues.push(issue('scheme.kindMissing', {}, about));
  if (!isPositive(leaf.max)) issues.push(issue('scheme.maxInvalid', {}, about));
  if (leaf.kind === 'auto' && leaf.measure === null) {
    issues.push(issue('scheme.measureMissing', {}, about));
  }
  return issues;
}

function checkParent(parent: Criterion): Issue[] {
  return parent.kind === null ? [] : [issue('scheme.kindOnParent', {}, { criterion: parent.code })];
}

/** Points that are printed for the whole or for a field must be those of its leaves. */
function checkSums(scheme: ScoringScheme, leaves: readonly Criterion[]): Issue[] {
  const total = (of: readonly Criterion[]) => sum(of.map((c) => exact(c.max ?? '0')));
  const all = total(leaves);
  const whole = all.equals(exact(scheme.max))
    ? []
    : [issue('scheme.sumMismatch', {}, { sum: toText(all), max: scheme.max })];
  const fields = scheme.criteria.filter((c) => c.max !== null && !leaves.includes(c));
  const parts = fields.flatMap((c) => {
    const below = total(leavesBelow(scheme, c.code));
    const params = { criterion: c.code, sum: toText(below), max: c.max ?? '0' };
    return below.equals(exact(params.max)) ? [] : [issue('scheme.fieldMismatch', {}, params)];
  });
  return [...whole, ...parts];
}

function isLower(upper: ClassBand, lower: ClassBand): boolean {
  const [from, next] = [exact(upper.from), exact(lower.from)];
  // "trên 90" may be followed by "từ 90": only 90 itself belongs to the second.
  return next.lessThan(from) || (next.equals(from) && !upper.includesFrom && lower.includesFrom);
}

/** Best first, each lower than the one before, and the last from 0: every total has exactly one class. */
function checkClasses(scheme: ScoringScheme): Issue[] {
  const { classes } = scheme;
  const last = classes.at(-1);
  if (last === undefined) return [issue('scheme.noClasses')];
  const unread = classes.filter((c) => parseDecimal(c.from) === null);
  if (unread.length > 0) return unread.map((c) => issue('scheme.invalid', {}, { about: c.name }));
  const names = classes.map((c) => c.name);
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  const disordered = classes.filter((c, index) => {
    const upper = classes[index - 1];
    return upper !== undefined && !isLower(upper, c);
  });
  const reachesZero = exact(last.from).lessThan(0) || (exact(last.from).isZero() && last.includesFrom);
  return [
    ...twice.map((name) => issue('scheme.duplicateClass', {}, { name })),
    ...disordered.map((c) => issue('scheme.classGap', {}, { about: c.name })),
    ...(reachesZero ? [] : [issue('scheme.classGap', {}, { about: last.name })]),
  ];
}

/**
 * What keeps a scheme from being used: no criteria, broken tree, leaves without points or kind, sums that differ
 * from the printed maxima, classes that overlap or leave a total without a class. A scheme without the number of a
 * decision is a sample, and said to be one.
 */
export function checkScheme(scheme: ScoringScheme): Issue[] {
  const sample = scheme.number.trim() === '' ? [issue('scheme.sample', {}, { title: scheme.title })] : [];
  if (scheme.criteria.length === 0) return [issue('scheme.empty'), ...sample];
  const tree = [...checkCodes(scheme.criteria), ...checkCircles(scheme.criteria)];
  if (tree.length > 0) return [...tree, ...sample];
  const leaves = leavesOf(scheme);
  const parents = scheme.criteria.filter((c) => !leaves.includes(c));
  const points = [...leaves.flatMap(checkLeaf), ...parents.flatMap(checkParent)];
  const max = isPositive(scheme.max) ? [] : [issue('scheme.maxInvalid', {}, { criterion: scheme.title })];
  const sums = points.length + max.length > 0 ? [] : checkSums(scheme, leaves);
  return [...points, ...max, ...sums, ...checkClasses(scheme), ...sample];
}
