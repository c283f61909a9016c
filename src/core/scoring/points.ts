import { exact, parseDecimal, proportion, rounded, toText, ZERO } from './decimal.ts';
import type { Exact } from './decimal.ts';
import { countInHundredths, hundredthsText, pointsInHundredths, shareInHundredths } from './hundredths.ts';
import type { Criterion, DecimalText, ScoringInput, Step } from './types.ts';

/** Never below 0 nor above the criterion's maximum (có trần). */
export function bounded(points: Exact, max: Exact): Exact {
  if (points.lessThan(ZERO)) return ZERO;
  return points.greaterThan(max) ? max : points;
}

function written(of: Readonly<Record<string, string>> | undefined, code: string): string | undefined {
  return of !== undefined && Object.hasOwn(of, code) ? of[code] : undefined;
}

/** A person's points between 0 and the maximum, two places; null where there are none, or what stands there is no number. */
export function givenPoints(leaf: Criterion, input: ScoringInput, max: DecimalText): DecimalText | null {
  const given = written(input.points, leaf.code);
  const points = given === undefined ? null : parseDecimal(given);
  if (given === undefined || points === null) return null;
  const quick = pointsInHundredths(max, given);
  return quick === null ? toText(rounded(bounded(points, exact(max)))) : hundredthsText(quick);
}

/** Words of levels are compared without regard to case, as a sheet does. */
export function sameLevel(a: string, b: string): boolean {
  return a === b || a.trim().toLocaleLowerCase('vi') === b.trim().toLocaleLowerCase('vi');
}

function reaches(step: Step, actual: Exact): boolean {
  const from = exact(step.from ?? '0');
  return step.includesFrom ? actual.greaterThanOrEqualTo(from) : actual.greaterThan(from);
}

/** The higher threshold first; of two alike (none is 0) the higher points. */
function isHigher(a: Step, b: Step): boolean {
  const order = exact(a.from ?? '0').comparedTo(exact(b.from ?? '0'));
  return order > 0 || (order === 0 && exact(a.points).greaterThan(exact(b.points)));
}

/** Points of the highest step that the figure reaches; 0 below all of them. */
function stepPoints(steps: readonly Step[], actual: Exact): Exact {
  const reached = steps.filter((s) => reaches(s, actual));
  const highest = reached.reduce<Step | null>(
    (best, s) => (best === null || isHigher(s, best) ? s : best),
    null,
  );
  return exact(highest?.points ?? '0');
}

/**
 * Against the best of the group: max × actual / best. With a target: up to the target half of the maximum by
 * proportion, from the target to the best the other half by proportion.
 */
function relativePoints(max: Exact, actual: Exact, best: Exact, target: Exact | null): Exact {
  if (best.lessThanOrEqualTo(ZERO)) return ZERO;
  if (target === null || target.lessThanOrEqualTo(ZERO)) return proportion(max, actual, best);
  if (actual.lessThan(target)) return proportion(max, actual, target.times(2));
  const reach = best.minus(target);
  if (reach.lessThanOrEqualTo(ZERO)) return max;
  return proportion(max, reach.plus(actual.minus(target)), reach.times(2));
}

function fromFigure(leaf: Criterion, actual: Exact, input: ScoringInput): Exact | null {
  const max = exact(leaf.max ?? '0');
  switch (leaf.kind) {
    case 'count':
    case 'bonus':
    case 'penalty':
      return leaf.points === undefined ? null : actual.times(exact(leaf.points));
    case 'ratio': {
      const target = parseDecimal(leaf.target ?? '');
      return target === null || target.lessThanOrEqualTo(ZERO) ? null : proportion(max, actual, target);
    }
    case 'steps':
      return stepPoints(leaf.steps ?? [], actual);
    case 'relative': {
      const best = exact(written(input.best, leaf.code) ?? '0');
      return relativePoints(max, actual, best, parseDecimal(leaf.target ?? ''));
    }
    default:
      return null;
  }
}

/** The same as fromFigure, already bounded, where whole numbers are enough for it; null: decimals are needed. */
function quickly(leaf: Criterion, actual: DecimalText, max: DecimalText, input: ScoringInput): number | null {
  switch (leaf.kind) {
    case 'count':
    case 'bonus':
    case 'penalty':
      return leaf.points === undefined ? null : countInHundredths(max, actual, leaf.points);
    case 'ratio':
      return leaf.target === undefined ? null : shareInHundredths(max, actual, leaf.target);
    case 'relative': {
      const best = written(input.best, leaf.code);
      return leaf.target !== undefined || best === undefined ? null : shareInHundredths(max, actual, best);
    }
    default:
      return null;
  }
}

/** Points that the criterion's kind gives for what was reported, between 0 and its maximum, two places; null: nothing said. */
export function computedPoints(leaf: Criterion, input: ScoringInput, max: DecimalText): DecimalText | null {
  if (leaf.kind === 'level') {
    const level = written(input.levels, leaf.code) ?? '';
    const step = leaf.steps?.find((s) => level !== '' && sameLevel(s.label, level));
    return step === undefined ? null : toText(rounded(bounded(exact(step.points), exact(max))));
  }
  const said = written(input.actuals, leaf.code);
  const actual = said === undefined ? null : parseDecimal(said);
  if (said === undefined || actual === null) return null;
  const quick = quickly(leaf, said, max, input);
  if (quick !== null) return hundredthsText(quick);
  const points = fromFigure(leaf, actual, input);
  return points === null ? null : toText(rounded(bounded(points, exact(max))));
}

/** The best figure of each group by criterion, over all that are scored on it; for kind relative. */
export function bestOfGroups(
  criteria: readonly Criterion[],
  inputs: readonly ScoringInput[],
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const best: Record<string, Record<string, string>> = {};
  for (const { code } of criteria.filter((c) => c.kind === 'relative')) {
    for (const { group, actuals, excluded } of inputs) {
      const actual = written(actuals, code);
      if (actual === undefined || parseDecimal(actual) === null || excluded.includes(code)) continue;
      const known = (best[group] ??= {});
      if (exact(actual).greaterThan(exact(known[code] ?? '0'))) known[code] = actual;
    }
  }
  return best;
}
