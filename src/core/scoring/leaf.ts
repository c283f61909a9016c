import { exact, proportion, rounded, toText } from './decimal.ts';
import { hundredthsText, ratioInHundredths } from './hundredths.ts';
import { computedPoints, givenPoints } from './points.ts';
import { ancestors, leavesOf } from './tree.ts';
import {
  inDenominator,
  type Criterion,
  type CriterionScore,
  type DecimalText,
  type LostPoints,
  type ScoringInput,
  type ScoringScheme,
  type Share,
} from './types.ts';
import { fromUnits, inUnits, lostOf, unitPlaces, type BasisPoints, type Units } from './units.ts';

/** Points of one leaf; null points: the criterion doesn't apply and leaves the denominator. */
interface LeafScore {
  readonly points: DecimalText | null;
  readonly rule: LostPoints['rule'];
  readonly share?: Share;
}

/** A leaf's score with all that follows from it alone. */
export interface LeafResult {
  readonly points: Units;
  readonly max: Units;
  /** It stands in the agency's denominator. */
  readonly counts: boolean;
  /** People say what it earns: it does not follow from progress. */
  readonly byPeople: boolean;
  /** Points were given, or follow from what was reported. */
  readonly known: boolean;
  /** They wait for evidence. */
  readonly unproved: boolean;
  /** They follow from what the agency itself reported. */
  readonly selfOnly: boolean;
  readonly score: CriterionScore;
  readonly lost: readonly LostPoints[];
  readonly shareLost: readonly [code: string, lost: BasisPoints];
}

/** A leaf with the place of its field (outermost criterion), and the scores that it has had in this run. */
interface PlacedLeaf {
  readonly leaf: Criterion;
  readonly max: DecimalText;
  readonly units: Units;
  readonly field: number;
  readonly known: Map<string, LeafResult>;
}

/** A scheme's leaves as many agencies are scored by them. */
export interface Placed {
  readonly leaves: readonly PlacedLeaf[];
  readonly fields: readonly string[];
  /** Places of the unit of points. */
  readonly places: number;
}

export function placedLeaves(scheme: Pick<ScoringScheme, 'criteria'>): Placed {
  const parentOf = new Map(scheme.criteria.map((c) => [c.code, c.parent]));
  const leaves = leavesOf(scheme);
  const fieldOf = (leaf: Criterion) => ancestors(leaf.code, parentOf).at(-1) ?? leaf.code;
  const fields = [...new Set(leaves.map(fieldOf))];
  const places = unitPlaces(leaves);
  const placed = leaves.map((leaf): PlacedLeaf => {
    const max = toText(exact(leaf.max ?? '0'));
    return { leaf, max, units: inUnits(max, places), field: fields.indexOf(fieldOf(leaf)), known: new Map() };
  });
  return { leaves: placed, fields, places };
}

/** What an automatic criterion rests on; null: not known. */
export function shareOf({ code, measure }: Criterion, { shares, measures }: ScoringInput): Share | null {
  if (shares !== undefined && Object.hasOwn(shares, code)) return shares[code] ?? null;
  return measure === null ? null : measures[measure];
}

function scoreAuto(max: DecimalText, share: Share | null): LeafScore {
  if (share === null) return { points: '0', rule: 'notAppraised' };
  const { numerator, denominator } = share;
  if (denominator === 0) return { points: null, rule: 'share', share };
  const quick = numerator <= denominator ? ratioInHundredths(max, numerator, denominator) : null;
  const points =
    quick === null ? toText(rounded(proportion(exact(max), numerator, denominator))) : hundredthsText(quick);
  return { points, rule: 'share', share };
}

/**
 * Points without the document that the scheme asks for, and without an appraiser's reason: they don't count, and the
 * criterion stays open. What is taken off needs no proof of the agency's.
 */
export function isUnproved(
  leaf: Criterion,
  { evidence, reasoned = [] }: ScoringInput,
  earns: boolean,
): boolean {
  if (leaf.evidence !== true || leaf.kind === 'penalty' || evidence === undefined) return false;
  return earns && !evidence.includes(leaf.code) && !reasoned.includes(leaf.code);
}

function byPeopleOrFigure(leaf: Criterion, input: ScoringInput, max: DecimalText): LeafScore {
  const given = givenPoints(leaf, input, max);
  if (given !== null) return { points: given, rule: 'appraised' };
  const computed = computedPoints(leaf, input, max);
  return computed === null ? { points: '0', rule: 'notAppraised' } : { points: computed, rule: 'computed' };
}

function scoreLeaf(leaf: Criterion, input: ScoringInput): LeafScore {
  const max = leaf.max ?? '0';
  if (input.excluded.includes(leaf.code)) return { points: null, rule: 'appraised' };
  if (leaf.kind === 'auto' && leaf.measure !== null) return scoreAuto(max, shareOf(leaf, input));
  const scored = byPeopleOrFigure(leaf, input, max);
  const isOut = scored.points !== null && isUnproved(leaf, input, scored.points !== '0');
  return isOut ? { points: '0', rule: 'noEvidence' } : scored;
}

/** Bonus points that were not earned are not lost; a penalty takes what it is. */
function lostPoints(leaf: Criterion, { rule, share }: LeafScore, taken: Units, places: number): LostPoints[] {
  if (taken <= 0) return [];
  const lost = { criterion: leaf.code, points: fromUnits(taken, places), rule };
  return [share === undefined ? lost : { ...lost, share }];
}

function takenOf(kind: Criterion['kind'], points: Units, max: Units): Units {
  if (kind === 'bonus') return 0;
  return kind === 'penalty' ? points : max - points;
}

function resultOf({ leaf, max, units }: PlacedLeaf, input: ScoringInput, places: number): LeafResult {
  const scored = scoreLeaf(leaf, input);
  const excluded = scored.points === null;
  const text = scored.points ?? '0';
  const points = inUnits(text, places);
  // Without a maximum there is nothing to earn, nor to wait for.
  const counts = !excluded && inDenominator(leaf) && units > 0;
  return {
    points,
    max: units,
    counts,
    byPeople: leaf.kind !== 'auto',
    known: scored.rule !== 'notAppraised' && scored.rule !== 'noEvidence',
    unproved: scored.rule === 'noEvidence',
    selfOnly: !excluded && scored.rule === 'computed',
    score: { criterion: leaf.code, max, points: text, excluded },
    lost: excluded ? [] : lostPoints(leaf, scored, takenOf(leaf.kind, points, units), places),
    shareLost: [leaf.code, counts ? lostOf(points, units) : 0],
  };
}

function said(of: Readonly<Record<string, string>> | undefined, code: string): string | null {
  return of !== undefined && Object.hasOwn(of, code) ? (of[code] ?? null) : null;
}

/** All that a leaf's score depends on, as one text. */
function saidOf(leaf: Criterion, input: ScoringInput): string {
  const { code, kind, measure } = leaf;
  if (input.excluded.length > 0 && input.excluded.includes(code)) return '-';
  if (kind === 'auto' && measure !== null) {
    const share = shareOf(leaf, input);
    return share === null ? '?' : `${share.numerator}/${share.denominator}`;
  }
  const points = said(input.points, code);
  const figure = kind === 'manual' ? null : said(kind === 'level' ? input.levels : input.actuals, code);
  const best = kind === 'relative' ? said(input.best, code) : null;
  const proof = leaf.evidence === true && isUnproved(leaf, input, true) ? '!' : '';
  if (points === null && best === null && proof === '') return figure ?? '';
  return `${points ?? '-'}|${figure ?? '-'}|${best ?? '-'}${proof}`;
}

/** The leaf with the maximum that it has for this agency, in the unit of all. */
function withOwnMax(placed: PlacedLeaf, own: DecimalText, places: number): PlacedLeaf {
  const max = toText(exact(own).toDecimalPlaces(places));
  return { ...placed, leaf: { ...placed.leaf, max }, max, units: inUnits(max, places) };
}

/** Many agencies say the same of a criterion: its score is worked out once. */
export function scoreOnce(one: PlacedLeaf, input: ScoringInput, places: number): LeafResult {
  const { leaf, known } = one;
  const own = said(input.maxima, leaf.code);
  const key = own === null ? saidOf(leaf, input) : `${own}^${saidOf(leaf, input)}`;
  const placed = own === null || known.has(key) ? one : withOwnMax(one, own, places);
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = resultOf(placed, input, places);
  known.set(key, made);
  return made;
}
