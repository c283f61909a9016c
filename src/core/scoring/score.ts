import { exact, proportion, rounded, toText, ZERO, type Exact } from './decimal.ts';
import { placedLeaves, scoreOnce, type LeafResult, type Placed } from './leaf.ts';
import type { DecimalText, LostPoints, Lowest, Scorecard, ScoringInput, ScoringScheme } from './types.ts';
import { ALL, fromUnits, lostOf, type BasisPoints, type Units } from './units.ts';

type ShareLost = readonly [code: string, lost: BasisPoints];

/** One agency's points and total: the scorecard without what depends on the others of its group. */
export type Points = Omit<Scorecard, 'rank' | 'class' | 'places' | 'lowered' | 'lift'> & {
  /** Nothing could be scored. */
  readonly empty: boolean;
  /** What was lost of each criterion and of each field that was scored: hundredths of a percent. */
  readonly shares: Readonly<Record<'criterion' | 'field', readonly ShareLost[]>>;
};

/** Sums over an agency's leaves. */
interface Sums {
  readonly points: Units;
  readonly max: Units;
  readonly bonus: Units;
  readonly penalty: Units;
  /** Of fields that were scored. */
  readonly fields: readonly ShareLost[];
}

function sumsOf({ leaves, fields }: Placed, results: readonly LeafResult[]): Sums {
  const [points, max] = [new Float64Array(fields.length), new Float64Array(fields.length)];
  const beside = { bonus: 0, penalty: 0 };
  results.forEach((one, i) => {
    const { leaf, field } = leaves[i]!;
    if (one.counts) {
      points[field]! += one.points;
      max[field]! += one.max;
    } else if (leaf.kind === 'bonus' || leaf.kind === 'penalty') beside[leaf.kind] += one.points;
  });
  const total = (of: Float64Array) => of.reduce((sum, value) => sum + value, 0);
  const lost = fields.map((code, i): ShareLost => [code, lostOf(points[i]!, max[i]!)]);
  return { points: total(points), max: total(max), ...beside, fields: lost.filter((_, i) => max[i]! > 0) };
}

function lowestOf(shares: Points['shares']): Lowest {
  const left = (of: readonly ShareLost[]) =>
    fromUnits(ALL - of.reduce((most, [, lost]) => Math.max(most, lost), 0), 2);
  return { criterion: left(shares.criterion), field: left(shares.field) };
}

/** Of the criteria that people speak of, nobody has spoken of one: what progress alone gives is no score yet. */
function isUnscored(results: readonly LeafResult[]): boolean {
  const byPeople = results.filter((one) => one.counts && one.byPeople);
  return byPeople.length > 0 && byPeople.every((one) => !one.known);
}

/** What stands beside the tree and what bonus or penalty criteria give, with the limit of the scheme. */
function beside(own: DecimalText, extra: string | undefined, limit: string | undefined): Exact {
  // A minus sign would turn a penalty into points gained: it is a mistake, said by checkPoints, and counts for nothing.
  const amount = exact(extra ?? '0');
  const total = amount.lessThan(ZERO) ? exact(own) : exact(own).plus(amount);
  return limit !== undefined && total.greaterThan(exact(limit)) ? exact(limit) : total;
}

/** Total, bonus, penalty and converted total, as text. */
function totalsOf(scheme: ScoringScheme, sums: Sums, input: ScoringInput, places: number) {
  const total = fromUnits(sums.points, places);
  const bonus = beside(fromUnits(sums.bonus, places), input.bonus, scheme.bonusMax);
  const penalty = beside(fromUnits(sums.penalty, places), input.penalty, scheme.penaltyMax);
  const rescaled = sums.max === 0 ? exact(total) : proportion(exact(scheme.max), sums.points, sums.max);
  const converted = rounded(rescaled.plus(bonus).minus(penalty));
  return {
    total,
    bonus: toText(bonus),
    penalty: toText(penalty),
    converted: toText(converted),
  };
}

/**
 * Scores one agency by a checked scheme. Automatic criteria: maximum × numerator / denominator, rounded half up to
 * two places as Excel's ROUND does; a denominator of 0 (nothing to judge) leaves the criterion out, as "Không chấm"
 * does. Else points by a person, between 0 and the maximum; else what the kind computes from what was reported;
 * else it is open: while one is, the agency has neither rank nor class. Converted: the total rescaled to the scheme's
 * maximum by the maxima of what was scored, with bonus and penalty within their limits, rounded to two places.
 */
export function scoreAgency(
  scheme: ScoringScheme,
  input: ScoringInput,
  placed: Placed = placedLeaves(scheme),
): Points {
  const results = placed.leaves.map((one) => scoreOnce(one, input, placed.places));
  const sums = sumsOf(placed, results);
  const shares = { criterion: [] as ShareLost[], field: sums.fields };
  const [blank, unproved, selfOnly]: [string[], string[], string[]] = [[], [], []];
  const lost: LostPoints[] = [];
  let open = 0;
  // One way through: sixty leaves of thousands of agencies are the whole work.
  for (const one of results) {
    const code = one.score.criterion;
    if (one.counts) shares.criterion.push(one.shareLost);
    if (one.counts && !one.known) open += 1;
    if (!one.known && !one.score.excluded) blank.push(code);
    if (one.unproved) unproved.push(code);
    if (one.selfOnly) selfOnly.push(code);
    lost.push(...one.lost);
  }
  return {
    agency: input.agency,
    group: input.group,
    scores: results.map((one) => one.score),
    ...totalsOf(scheme, sums, input, placed.places),
    lowest: lowestOf(shares),
    lost,
    empty: sums.max === 0,
    unscored: isUnscored(results),
    ...{ open, blank, unproved, selfOnly },
    shares,
  };
}
