import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { shown } from './checkClasses.ts';
import { exact, parseDecimal } from './decimal.ts';
import { MOST_PLACES } from './units.ts';
import type { Criterion, Step } from './types.ts';

export function isPositive(text: string | null | undefined): boolean {
  const value = text === null || text === undefined ? null : parseDecimal(text);
  return value !== null && value.greaterThan(0);
}

/** Maxima are above 0 and have no more places than sums of them can bear. */
function isMaximum(max: string | null): boolean {
  return isPositive(max) && exact(max ?? '0').decimalPlaces() <= MOST_PLACES;
}

/** A score that is higher than the printed limit of its criterion: what is over the limit can never be earned. */
function overCap(leaf: Criterion, points: readonly string[]): Issue[] {
  const over =
    leaf.max === null ? undefined : points.find((p) => exact(p).greaterThan(exact(leaf.max ?? '0')));
  if (over === undefined) return [];
  const params = { criterion: leaf.code, points: shown(over), max: shown(leaf.max ?? '') };
  return [issue('scheme.overCap', {}, params)];
}

function checkStep(leaf: Criterion, step: Step): boolean {
  if (parseDecimal(step.points) === null || exact(step.points).lessThan(0)) return false;
  if (leaf.kind === 'level') return step.label.trim() !== '';
  return step.from !== null && parseDecimal(step.from) !== null && exact(step.from).greaterThanOrEqualTo(0);
}

/** Steps from figures that are not negative, each figure once; levels with words, each word once. */
function checkSteps(leaf: Criterion): Issue[] {
  if (leaf.kind !== 'steps' && leaf.kind !== 'level') return [];
  const steps = leaf.steps ?? [];
  const keys = steps.map((s) => (leaf.kind === 'level' ? s.label.toLocaleLowerCase('vi') : (s.from ?? '')));
  const sound =
    steps.length > 0 && steps.every((s) => checkStep(leaf, s)) && new Set(keys).size === keys.length;
  if (!sound) return [issue('scheme.stepsInvalid', {}, { criterion: leaf.code })];
  return overCap(
    leaf,
    steps.map((s) => s.points),
  );
}

/** A criterion where points stand: its kind, its maximum, and what its kind computes with. */
export function checkLeaf(leaf: Criterion): Issue[] {
  const issues: Issue[] = [];
  const about = { criterion: leaf.code };
  if (leaf.kind === null) issues.push(issue('scheme.kindMissing', {}, about));
  if (!isMaximum(leaf.max)) issues.push(issue('scheme.maxInvalid', {}, about));
  if (leaf.kind === 'auto' && leaf.measure === null) {
    issues.push(issue('scheme.measureMissing', {}, about));
  }
  if (leaf.kind === 'ratio' && !isPositive(leaf.target))
    issues.push(issue('scheme.targetMissing', {}, about));
  const each = leaf.points === undefined ? [] : [leaf.points];
  return [...issues, ...overCap(leaf, each), ...checkSteps(leaf)];
}
