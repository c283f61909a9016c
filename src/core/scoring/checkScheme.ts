import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { exact, sum, toText } from './decimal.ts';
import { checkClasses, shown } from './checkClasses.ts';
import { checkLeaf, isPositive } from './checkLeaf.ts';
import { leavesBelow, leavesOf } from './tree.ts';
import { inDenominator, type Criterion, type ScoringScheme } from './types.ts';

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

function checkParent(parent: Criterion): Issue[] {
  return parent.kind === null ? [] : [issue('scheme.kindOnParent', {}, { criterion: parent.code })];
}

/** Points that are printed for the whole or for a field must be those of its leaves. */
function checkSums(scheme: ScoringScheme, leaves: readonly Criterion[]): Issue[] {
  const total = (of: readonly Criterion[]) => sum(of.map((c) => exact(c.max ?? '0')));
  const all = total(leaves.filter(inDenominator));
  const whole =
    scheme.max === '' || all.equals(exact(scheme.max))
      ? []
      : [issue('scheme.sumMismatch', {}, { sum: shown(toText(all)), max: shown(scheme.max) })];
  return [...whole, ...checkFields(scheme, leaves)];
}

/** The points of a field are those of the criteria right below it; a section of bonus points may be capped below them. */
function checkFields(scheme: ScoringScheme, leaves: readonly Criterion[]): Issue[] {
  const fields = scheme.criteria.filter((c) => c.max !== null && !leaves.includes(c));
  return fields.flatMap((c) => {
    const below = leavesBelow(scheme, c.code);
    if (!below.every(inDenominator) || below.some((leaf) => leaf.max === null)) return [];
    const right = scheme.criteria.filter((other) => other.parent === c.code);
    const parts = right.every((other) => other.max !== null) ? right : below;
    const added = sum(parts.map((part) => exact(part.max ?? '0')));
    const params = { criterion: c.code, sum: shown(toText(added)), max: shown(c.max ?? '0') };
    return added.equals(exact(c.max ?? '0')) ? [] : [issue('scheme.fieldMismatch', {}, params)];
  });
}

interface Checked {
  readonly tree: readonly Issue[];
  readonly points: readonly Issue[];
  readonly sums: readonly Issue[];
}

function checkCriteria(scheme: ScoringScheme): Checked {
  const tree = [...checkCodes(scheme.criteria), ...checkCircles(scheme.criteria)];
  if (tree.length > 0) return { tree, points: [], sums: [] };
  const leaves = leavesOf(scheme);
  const parents = scheme.criteria.filter((c) => !leaves.includes(c));
  const points = [...leaves.flatMap(checkLeaf), ...parents.flatMap(checkParent)];
  const broken = points.some((i) => i.severity === 'error');
  return { tree, points, sums: broken ? [] : checkSums(scheme, leaves) };
}

/**
 * What keeps a scheme from being used: no criteria, broken tree, leaves without points or kind, sums that differ
 * from the printed maxima, classes that overlap or leave a total without a class. A scheme without the number of a
 * decision is a sample, and said to be one.
 */
export function checkScheme(scheme: ScoringScheme): Issue[] {
  const sample = scheme.number.trim() === '' ? [issue('scheme.sample', {}, { title: scheme.title })] : [];
  if (scheme.criteria.length === 0) return [issue('scheme.empty'), ...sample];
  const { tree, points, sums } = checkCriteria(scheme);
  if (tree.length > 0) return [...tree, ...sample];
  const max = isPositive(scheme.max) ? [] : [issue('scheme.maxInvalid', {}, { criterion: scheme.title })];
  const added = max.length > 0 ? [] : sums;
  return [...points, ...max, ...added, ...checkClasses(scheme.classes), ...sample];
}

/**
 * What is wrong with a scheme as it is printed, before anybody decides to use it: a list of works without a total,
 * without limits or without classes is no fault of the reading.
 */
export function checkReadScheme(scheme: ScoringScheme): Issue[] {
  const { tree, points, sums } = checkCriteria(scheme);
  const unlimited = leavesOf(scheme).filter((c) => c.max === null && c.points !== undefined);
  const isFree = (one: Issue) =>
    one.code === 'scheme.maxInvalid' && unlimited.some((c) => c.code === one.params['criterion']);
  const classes = scheme.classes.length === 0 ? [] : checkClasses(scheme.classes);
  return [...tree, ...points.filter((one) => !isFree(one)), ...sums, ...classes];
}
