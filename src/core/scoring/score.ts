import { exact, HUNDRED, ZERO, proportion, rounded, sum, toText } from './decimal.ts';
import type { Exact } from './decimal.ts';
import { bounded, computedPoints, givenPoints } from './points.ts';
import { ancestors, leavesOf } from './tree.ts';
import { inDenominator } from './types.ts';
import type {
  Criterion,
  CriterionScore,
  LostPoints,
  Lowest,
  Scorecard,
  ScoringInput,
  ScoringScheme,
  Share,
} from './types.ts';

/** Points of one leaf; null points: the criterion doesn't apply and leaves the denominator. */
interface LeafScore {
  readonly max: Exact;
  readonly points: Exact | null;
  readonly rule: LostPoints['rule'];
  readonly share?: Share;
}

/** A leaf's score with all that follows from it alone. */
interface LeafResult extends LeafScore {
  readonly leaf: Criterion;
  readonly field: string;
  readonly score: CriterionScore;
  readonly lost: readonly LostPoints[];
  /** Percent of the maximum; 0 where it is not scored. */
  readonly lostShare: Exact;
}

/** A leaf with the field (outermost criterion) that it belongs to, and the scores that it has had in this run. */
export interface PlacedLeaf {
  readonly leaf: Criterion;
  readonly field: string;
  readonly known: Map<string, LeafResult>;
}

/** Leaves as scoreAgency takes them; one list for all agencies of a run. */
export function placedLeaves(scheme: Pick<ScoringScheme, 'criteria'>): PlacedLeaf[] {
  const parentOf = new Map(scheme.criteria.map((c) => [c.code, c.parent]));
  return leavesOf(scheme).map((leaf) => {
    const field = ancestors(leaf.code, parentOf).at(-1) ?? leaf.code;
    return { leaf, field, known: new Map<string, LeafResult>() };
  });
}

function scoreAuto(max: Exact, share: Share): LeafScore {
  if (share.denominator === 0) return { max, points: null, rule: 'share', share };
  const points = rounded(proportion(max, share.numerator, share.denominator));
  return { max, points: bounded(points, max), rule: 'share', share };
}

function scoreLeaf(leaf: Criterion, input: ScoringInput): LeafScore {
  const max = exact(leaf.max ?? '0');
  if (input.excluded.includes(leaf.code)) return { max, points: null, rule: 'appraised' };
  if (leaf.kind === 'auto' && leaf.measure !== null) return scoreAuto(max, input.measures[leaf.measure]);
  const given = givenPoints(leaf, input);
  if (given !== null) return { max, points: bounded(given, max), rule: 'appraised' };
  const computed = computedPoints(leaf, input);
  if (computed !== null) return { max, points: computed, rule: 'computed' };
  return { max, points: ZERO, rule: 'notAppraised' };
}

/** Bonus points that were not earned are not lost; a penalty takes what it is. */
function lostOf(leaf: Criterion, { max, points, rule, share }: LeafScore): LostPoints[] {
  if (points === null || leaf.kind === 'bonus') return [];
  const taken = leaf.kind === 'penalty' ? points : max.minus(points);
  if (taken.lessThanOrEqualTo(ZERO)) return [];
  const lost = { criterion: leaf.code, points: toText(taken), rule };
  return [share === undefined ? lost : { ...lost, share }];
}

/** Share of the maximum that was lost, in percent with two places. */
export function lostShare(points: Exact, max: Exact): Exact {
  if (points.equals(max) || max.isZero()) return ZERO;
  return rounded(proportion(HUNDRED, max.minus(points), max));
}

function resultOf(leaf: Criterion, field: string, input: ScoringInput): LeafResult {
  const scored = scoreLeaf(leaf, input);
  const { max, points } = scored;
  const excluded = points === null;
  return {
    ...scored,
    leaf,
    field,
    score: { criterion: leaf.code, max: toText(max), points: toText(points ?? ZERO), excluded },
    lost: lostOf(leaf, scored),
    lostShare: excluded || !inDenominator(leaf) ? ZERO : lostShare(points, max),
  };
}

/** All that a leaf's score depends on, as one text. */
function saidOf(leaf: Criterion, input: ScoringInput): string {
  const { code } = leaf;
  if (input.excluded.includes(code)) return '-';
  if (leaf.kind === 'auto' && leaf.measure !== null) {
    const { numerator, denominator } = input.measures[leaf.measure];
    return `${numerator}/${denominator}`;
  }
  const said = [input.points, input.actuals, input.levels, input.best].map((of) =>
    of !== undefined && Object.hasOwn(of, code) ? `=${of[code] ?? ''}` : '',
  );
  return said.join('\u001f');
}

/** Many agencies say the same of a criterion: its score is worked out once. */
function scoreOnce({ leaf, field, known }: PlacedLeaf, input: ScoringInput): LeafResult {
  const said = saidOf(leaf, input);
  const found = known.get(said);
  if (found !== undefined) return found;
  const made = resultOf(leaf, field, input);
  known.set(said, made);
  return made;
}

export interface FieldSum {
  readonly field: string;
  readonly points: Exact;
  readonly max: Exact;
}

function largest(values: readonly Exact[]): Exact {
  return values.reduce((most, value) => (value.greaterThan(most) ? value : most), ZERO);
}

function fieldSums(scored: readonly LeafResult[]): FieldSum[] {
  const byField = new Map<string, LeafResult[]>();
  for (const one of scored) {
    const list = byField.get(one.field);
    if (list === undefined) byField.set(one.field, [one]);
    else list.push(one);
  }
  return [...byField].map(([field, list]) => ({
    field,
    points: sum(list.map((s) => s.points ?? ZERO)),
    max: sum(list.map((s) => s.max)),
  }));
}

function lowestOf(scored: readonly LeafResult[], fields: readonly FieldSum[]): Lowest {
  const left = (lost: Exact) => toText(HUNDRED.minus(lost));
  return {
    criterion: left(largest(scored.map((s) => s.lostShare))),
    field: left(largest(fields.map((f) => lostShare(f.points, f.max)))),
  };
}

/** What stands beside the tree and what bonus or penalty criteria give, with the limit of the scheme. */
function beside(
  leaves: readonly LeafResult[],
  kind: 'bonus' | 'penalty',
  extra: string | undefined,
  limit: string | undefined,
): Exact {
  const own = leaves.filter((s) => s.leaf.kind === kind).map((s) => s.points ?? ZERO);
  const total = sum([exact(extra ?? '0'), ...own]);
  return limit !== undefined && total.greaterThan(exact(limit)) ? exact(limit) : total;
}

/** One agency's points and total: the scorecard without what depends on the others of its group. */
export type Points = Omit<Scorecard, 'rank' | 'class' | 'places' | 'lowered' | 'lift'> & {
  /** Nothing could be scored. */
  readonly empty: boolean;
  /** What was lost of each criterion and of each field that was scored: percent by code. */
  readonly shares: Readonly<Record<'criterion' | 'field', readonly (readonly [code: string, lost: Exact])[]>>;
};

/**
 * Scores one agency by a checked scheme. Automatic criteria: maximum × numerator / denominator, rounded half up to
 * two places as Excel's ROUND does; a denominator of 0 (nothing to judge) leaves the criterion out, as "Không chấm"
 * does. Else points by a person, between 0 and the maximum; else what the kind computes from what was reported;
 * else 0, and said. Converted: the total rescaled to the scheme's maximum by the maxima of what was scored, with
 * bonus and penalty within their limits, rounded to two places.
 */
export function scoreAgency(
  scheme: ScoringScheme,
  input: ScoringInput,
  placed: readonly PlacedLeaf[] = placedLeaves(scheme),
): Points {
  const leaves = placed.map((one) => scoreOnce(one, input));
  const scored = leaves.filter((s) => s.points !== null && inDenominator(s.leaf));
  const fields = fieldSums(scored);
  const total = sum(fields.map((f) => f.points));
  const max = sum(fields.map((f) => f.max));
  const bonus = beside(leaves, 'bonus', input.bonus, scheme.bonusMax);
  const penalty = beside(leaves, 'penalty', input.penalty, scheme.penaltyMax);
  const rescaled = max.isZero() ? total : proportion(total, exact(scheme.max), max);
  return {
    agency: input.agency,
    group: input.group,
    scores: leaves.map((s) => s.score),
    total: toText(total),
    bonus: toText(bonus),
    penalty: toText(penalty),
    converted: toText(rounded(rescaled.plus(bonus).minus(penalty))),
    lowest: lowestOf(scored, fields),
    lost: leaves.flatMap((s) => s.lost),
    empty: max.isZero(),
    shares: {
      criterion: scored.map((s) => [s.leaf.code, s.lostShare]),
      field: fields.map((f) => [f.field, lostShare(f.points, f.max)]),
    },
  };
}
