import { issue, type Issue } from '../issue.ts';
import { shown } from './checkClasses.ts';
import {
  liftOf,
  loweredBy,
  orderedClasses,
  placesOf,
  quotasOf,
  quotaTie,
  type Candidate,
  type Quota,
} from './classes.ts';
import { exact } from './decimal.ts';
import { bestOfGroups } from './points.ts';
import { ranksWithinGroups } from './rank.ts';
import { placedLeaves } from './leaf.ts';
import { scoreAgency, type Points } from './score.ts';
import { ALL } from './units.ts';
import type { ClassBand, Scorecard, ScoringInput, ScoringScheme } from './types.ts';

/** Criteria, or fields, of which less than the band's floor was reached. */
function belowFloor({ shares }: Points, band: ClassBand): string[] {
  if (band.floor === undefined) return [];
  const most = ALL - exact(band.floor).times(100).toNumber();
  const of = shares[band.floorBy ?? 'criterion'];
  return of.filter(([, lost]) => lost > most).map(([code]) => code);
}

function candidateOf(points: Points, unranked: boolean): Candidate {
  const { agency, group, converted, lowest, empty, open } = points;
  return { agency, group, converted: empty || open > 0 || unranked ? null : converted, lowest };
}

interface Context {
  readonly classes: readonly ClassBand[];
  readonly quotas: ReadonlyMap<string, Quota>;
}

function cardOf(points: Points, candidate: Candidate, rank: number | null, context: Context): Scorecard {
  const { classes, quotas } = context;
  const places = placesOf(classes, candidate, quotas.get(candidate.group));
  const { agency, group, scores, total, bonus, penalty, converted, lowest, lost, unscored } = points;
  const { open, blank, unproved, selfOnly } = points;
  const at = places.withQuota;
  return {
    agency,
    group,
    scores,
    unscored,
    open,
    blank,
    unproved,
    selfOnly,
    total,
    bonus,
    penalty,
    converted,
    lowest,
    lost,
    rank,
    class: at === null ? null : (classes[at - 1]?.name ?? null),
    places,
    lowered: loweredBy(classes, places),
    lift: liftOf(classes, candidate, places, (band) => belowFloor(points, band)),
  };
}

/**
 * Scores all agencies of a session, each with its class (boundaries, floors, quota of the best class by the total
 * within the group), its rank within the group, what lowered the class and what would lift it by one. In the order of
 * `inputs`.
 */
export function scoreAgencies(scheme: ScoringScheme, inputs: readonly ScoringInput[]): Scorecard[] {
  const placed = placedLeaves(scheme);
  const best = bestOfGroups(scheme.criteria, inputs);
  const points = inputs.map((input) =>
    scoreAgency(scheme, { ...input, best: best[input.group] ?? {} }, placed),
  );
  const candidates = points.map((p, i) => candidateOf(p, inputs[i]?.unranked === true));
  const classes = orderedClasses(scheme);
  const quotas = new Map(quotasOf(classes, candidates).map((quota) => [quota.group, quota]));
  const context = { classes, quotas };
  const ranks = ranksWithinGroups(candidates);
  return points.map((p, i) => cardOf(p, candidates[i] ?? candidateOf(p, false), ranks[i] ?? null, context));
}

function tieIssues(cards: readonly Scorecard[], quota: Quota, best: ClassBand): Issue[] {
  const points = quotaTie(quota);
  if (points === null) return [];
  const tied = cards.filter(
    (c) => c.group === quota.group && c.places.withFloors === 1 && exact(c.converted).equals(exact(points)),
  );
  const { group, allowed } = quota;
  const params = {
    group,
    allowed,
    class: best.name,
    points: shown(points),
    agencies: tied.map((c) => c.agency),
  };
  return [issue('score.quotaTie', {}, params)];
}

/** What the classes leave to a person: ties at the limit of a quota, and conditions that are said in words. */
export function checkCards(scheme: ScoringScheme, cards: readonly Scorecard[]): Issue[] {
  const classes = orderedClasses(scheme);
  const [best] = classes;
  const ranked = cards.filter((c) => c.rank !== null);
  const candidates = ranked.map((c) => ({ ...c, converted: c.converted }));
  const ties =
    best === undefined ? [] : quotasOf(classes, candidates).flatMap((q) => tieIssues(cards, q, best));
  const conditions = classes.flatMap((band) => {
    const count = cards.filter((c) => c.class === band.name).length;
    const { condition = '' } = band;
    return condition === '' || count === 0
      ? []
      : [issue('score.condition', {}, { class: band.name, condition, count })];
  });
  return [...ties, ...conditions];
}
