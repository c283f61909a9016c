import { compareBands } from './checkClasses.ts';
import { exact, sum, toText } from './decimal.ts';
import { countedAbove } from './rank.ts';
import type { ClassBand, ClassPlaces, Lift, Lowered, Lowest, ScoringScheme } from './types.ts';

/** Classes from the best; their places count from 1. */
export function orderedClasses(scheme: Pick<ScoringScheme, 'classes'>): ClassBand[] {
  return [...scheme.classes].sort(compareBands);
}

function reachesPoints(band: ClassBand, converted: string): boolean {
  const [total, from] = [exact(converted), exact(band.from)];
  return band.includesFrom ? total.greaterThanOrEqualTo(from) : total.greaterThan(from);
}

export function reachesFloor(band: ClassBand, lowest: Lowest): boolean {
  if (band.floor === undefined) return true;
  const share = band.floorBy === 'field' ? lowest.field : lowest.criterion;
  return exact(share).greaterThanOrEqualTo(exact(band.floor));
}

/** What decides an agency's class, before quotas. */
export interface Candidate {
  readonly agency: string;
  readonly group: string;
  /** Null: nothing was scored, or it is not ranked. */
  readonly converted: string | null;
  readonly lowest: Lowest;
}

function firstPlace(classes: readonly ClassBand[], fits: (band: ClassBand, place: number) => boolean) {
  const found = classes.findIndex((band, i) => fits(band, i + 1));
  return found < 0 ? null : found + 1;
}

/** The class of a converted total by points alone; null below all of them. */
export function classOf(scheme: Pick<ScoringScheme, 'classes'>, converted: string): string | null {
  return orderedClasses(scheme).find((band) => reachesPoints(band, converted))?.name ?? null;
}

/** How many of a group may be in the best class: its quota of those that count, rounded down. */
export interface Quota {
  readonly group: string;
  readonly allowed: number;
  /** Totals of those who would be in it, from the highest. */
  readonly totals: readonly string[];
}

type Floored = Candidate & { readonly place: number | null };

function quotaOf(best: ClassBand, group: string, members: readonly Floored[]): Quota {
  const counted = members.filter((m) => best.quotaOf !== 'next' || (m.place !== null && m.place <= 2));
  const share = exact(best.quota ?? '0').times(counted.length);
  const totals = members.filter((m) => m.place === 1).map((m) => exact(m.converted ?? '0'));
  const sorted = totals.sort((a, b) => b.comparedTo(a)).map(toText);
  return { group, allowed: share.div(100).floor().toNumber(), totals: sorted };
}

/** The quota of the best class in each group; none where the scheme has none. */
export function quotasOf(classes: readonly ClassBand[], candidates: readonly Candidate[]): Quota[] {
  const best = classes[0];
  if (best?.quota === undefined) return [];
  const ranked = candidates.filter((c) => c.converted !== null);
  const byGroup = new Map<string, Floored[]>();
  for (const one of ranked) {
    const place = placeWithFloors(classes, one);
    const known = byGroup.get(one.group);
    if (known === undefined) byGroup.set(one.group, [{ ...one, place }]);
    else known.push({ ...one, place });
  }
  return [...byGroup].map(([group, members]) => quotaOf(best, group, members));
}

function placeWithFloors(classes: readonly ClassBand[], { converted, lowest }: Candidate): number | null {
  if (converted === null) return null;
  return firstPlace(classes, (band) => reachesPoints(band, converted) && reachesFloor(band, lowest));
}

/** Agencies that are in the best class are those whose total, with all that have as much, fits into the quota. */
function isWithin(quota: Quota | undefined, converted: string): boolean {
  if (quota === undefined) return true;
  const own = exact(converted);
  return countedAbove(quota.totals, (total) => exact(total).greaterThanOrEqualTo(own)) <= quota.allowed;
}

/** Totals that stand on both sides of a quota: who of them is in the class, a person must say. */
export function quotaTie({ allowed, totals }: Quota): string | null {
  const [last, next] = [totals[allowed - 1], totals[allowed]];
  if (last === undefined || next === undefined) return null;
  return exact(last).equals(exact(next)) ? next : null;
}

/** Places of an agency among the classes, best first; the quota is that of its group. */
export function placesOf(
  classes: readonly ClassBand[],
  one: Candidate,
  quota: Quota | undefined,
): ClassPlaces {
  const { converted, lowest } = one;
  if (converted === null) return { byPoints: null, withFloors: null, withQuota: null };
  const byPoints = firstPlace(classes, (band) => reachesPoints(band, converted));
  const withFloors = placeWithFloors(classes, one);
  const lowered = withFloors === 1 && !isWithin(quota, converted);
  const next = (band: ClassBand, place: number) =>
    place > 1 && reachesPoints(band, converted) && reachesFloor(band, lowest);
  return { byPoints, withFloors, withQuota: lowered ? firstPlace(classes, next) : withFloors };
}

/** Which floor or quota made the class lower than the points. */
export function loweredBy(classes: readonly ClassBand[], places: ClassPlaces): Lowered[] {
  const name = (place: number | null) => (place === null ? '' : (classes[place - 1]?.name ?? ''));
  const { byPoints, withFloors, withQuota } = places;
  return [
    ...(byPoints === withFloors ? [] : [{ by: 'floor' as const, from: name(byPoints) }]),
    ...(withFloors === withQuota ? [] : [{ by: 'quota' as const, from: name(withFloors) }]),
  ];
}

/** Least that a total with two places must grow to be in the band. */
function missingPoints(band: ClassBand, converted: string): string {
  if (reachesPoints(band, converted)) return '0';
  const gap = exact(band.from).minus(exact(converted));
  // A boundary with more than two places is reached by the next hundredth.
  const least = gap.toDecimalPlaces(2, 0);
  return toText(band.includesFrom || !least.equals(gap) ? least : sum([least, exact('0.01')]));
}

/** What is missing for the class above the present one; null in the best class. */
export function liftOf(
  classes: readonly ClassBand[],
  one: Candidate,
  places: ClassPlaces,
  below: (band: ClassBand) => readonly string[],
): Lift | null {
  if (one.converted === null) return null;
  const at = places.withQuota === null ? classes.length - 1 : places.withQuota - 2;
  const band = at < 0 ? undefined : classes[at];
  if (band === undefined) return null;
  const quota = at === 0 && places.withFloors === 1;
  return { class: band.name, points: missingPoints(band, one.converted), below: below(band), quota };
}
