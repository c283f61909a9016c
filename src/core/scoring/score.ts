import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { exact, parseDecimal, proportion, rounded, sum, toText } from './decimal.ts';
import type { Exact } from './decimal.ts';
import { leavesOf } from './tree.ts';
import type { Criterion, LostPoints, Scorecard, ScoringInput, ScoringScheme, Share } from './types.ts';

/** Points of one leaf; null points: the criterion doesn't apply and leaves the denominator. */
interface LeafScore {
  readonly leaf: Criterion;
  readonly max: Exact;
  readonly points: Exact | null;
  readonly rule: LostPoints['rule'];
  readonly share?: Share;
}

/** Points that a person gave; null where there are none, or what stands there is no number. */
function givenPoints(leaf: Criterion, input: ScoringInput): Exact | null {
  const written = Object.hasOwn(input.points, leaf.code) ? input.points[leaf.code] : undefined;
  return written === undefined ? null : parseDecimal(written);
}

/** Never below 0 nor above the criterion's maximum (có trần). */
function bounded(points: Exact, max: Exact): Exact {
  if (points.lessThan(0)) return exact('0');
  return points.greaterThan(max) ? max : points;
}

function scoreLeaf(leaf: Criterion, input: ScoringInput): LeafScore {
  const max = exact(leaf.max ?? '0');
  if (input.excluded.includes(leaf.code)) return { leaf, max, points: null, rule: 'appraised' };
  if (leaf.kind === 'auto' && leaf.measure !== null) {
    const share = input.measures[leaf.measure];
    if (share.denominator === 0) return { leaf, max, points: null, rule: 'share', share };
    const points = rounded(proportion(max, share.numerator, share.denominator));
    return { leaf, max, points: bounded(points, max), rule: 'share', share };
  }
  const given = givenPoints(leaf, input);
  if (given === null) return { leaf, max, points: exact('0'), rule: 'notAppraised' };
  return { leaf, max, points: bounded(given, max), rule: 'appraised' };
}

function lostOf(score: LeafScore): LostPoints[] {
  const { leaf, max, points, rule, share } = score;
  if (points === null || points.greaterThanOrEqualTo(max)) return [];
  const lost = { criterion: leaf.code, points: toText(max.minus(points)), rule };
  return [share === undefined ? lost : { ...lost, share }];
}

/** The class of a converted total: the first band that it reaches; null below all of them. */
export function classOf(scheme: Pick<ScoringScheme, 'classes'>, converted: string): string | null {
  const total = exact(converted);
  const band = scheme.classes.find((c) =>
    c.includesFrom ? total.greaterThanOrEqualTo(exact(c.from)) : total.greaterThan(exact(c.from)),
  );
  return band?.name ?? null;
}

/**
 * Scores one agency by a checked scheme. Automatic criteria: maximum × numerator / denominator, rounded half up to
 * two places as Excel's ROUND does; a denominator of 0 (nothing to judge) leaves the criterion out, as "Không chấm"
 * does. Points by a person: as given, between 0 and the maximum; not given, 0 and said. Converted: the total
 * rescaled to the scheme's maximum by the maxima of what was scored, with bonus and penalty, rounded to two places.
 * An agency of which nothing could be scored has no class.
 */
export function scoreAgency(scheme: ScoringScheme, input: ScoringInput): Omit<Scorecard, 'rank'> {
  const leaves = leavesOf(scheme).map((leaf) => scoreLeaf(leaf, input));
  const scored = leaves.filter((s) => s.points !== null);
  const total = sum(scored.map((s) => s.points ?? exact('0')));
  const max = sum(scored.map((s) => s.max));
  const [bonus, penalty] = [exact(input.bonus ?? '0'), exact(input.penalty ?? '0')];
  const rescaled = max.isZero() ? total : proportion(total, exact(scheme.max), max);
  const converted = toText(rounded(rescaled.plus(bonus).minus(penalty)));
  return {
    agency: input.agency,
    group: input.group,
    scores: leaves.map(({ leaf, max: most, points }) => ({
      criterion: leaf.code,
      max: toText(most),
      points: toText(points ?? exact('0')),
      excluded: points === null,
    })),
    total: toText(total),
    bonus: toText(bonus),
    penalty: toText(penalty),
    converted,
    class: max.isZero() ? null : classOf(scheme, converted),
    lost: leaves.flatMap(lostOf),
  };
}

/** What a person should look at before the scores are printed: points that are absent, no number, or out of bounds. */
export function checkPoints(scheme: ScoringScheme, input: ScoringInput): Issue[] {
  const byHand = leavesOf(scheme).filter((l) => l.kind !== 'auto' && !input.excluded.includes(l.code));
  return byHand.flatMap((leaf) => {
    const params = { agency: input.agency, criterion: leaf.code, max: leaf.max ?? '0' };
    const written = Object.hasOwn(input.points, leaf.code) ? input.points[leaf.code] : undefined;
    if (written === undefined) return [issue('score.notAppraised', {}, params)];
    const points = parseDecimal(written);
    if (points === null) return [issue('score.unread', {}, { ...params, read: written })];
    if (bounded(points, exact(leaf.max ?? '0')).equals(points)) return [];
    return [issue('score.outOfRange', {}, { ...params, read: written })];
  });
}
