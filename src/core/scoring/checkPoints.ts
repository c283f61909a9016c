import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { shown } from './checkClasses.ts';
import { exact, parseDecimal, toText } from './decimal.ts';
import { bounded, computedPoints, givenPoints, sameLevel } from './points.ts';
import { leavesOf } from './tree.ts';
import type { Criterion, ScoringInput, ScoringScheme } from './types.ts';

/** A level that is none of the criterion's. */
function unknownLevel(leaf: Criterion, input: ScoringInput): string | null {
  const level = input.levels?.[leaf.code] ?? '';
  const known =
    leaf.kind !== 'level' || level.trim() === '' || leaf.steps?.some((s) => sameLevel(s.label, level));
  return known === true ? null : level;
}

/** Points that were given or computed without the document that the criterion asks for. */
function unproved(leaf: Criterion, input: ScoringInput): Issue[] {
  if (leaf.evidence !== true || input.evidence === undefined || input.evidence.includes(leaf.code)) return [];
  const points = givenPoints(leaf, input) ?? computedPoints(leaf, input);
  if (points === null || points.lessThanOrEqualTo(0)) return [];
  const params = { agency: input.agency, criterion: leaf.code, points: shown(toText(points)) };
  return [issue('score.evidenceMissing', {}, params)];
}

function checkPoint(leaf: Criterion, input: ScoringInput): Issue[] {
  const params = { agency: input.agency, criterion: leaf.code, max: shown(leaf.max ?? '0') };
  const written = Object.hasOwn(input.points, leaf.code) ? input.points[leaf.code] : undefined;
  if (written === undefined) {
    const level = unknownLevel(leaf, input);
    const known = (leaf.steps ?? []).map((s) => `"${s.label}"`);
    if (level !== null) return [issue('score.levelUnknown', {}, { ...params, read: level, known })];
    // Nothing said about a bonus or a penalty: there was none.
    const silent = leaf.kind === 'bonus' || leaf.kind === 'penalty';
    return silent || computedPoints(leaf, input) !== null ? [] : [issue('score.notAppraised', {}, params)];
  }
  const points = parseDecimal(written);
  if (points === null) return [issue('score.unread', {}, { ...params, read: written })];
  if (bounded(points, exact(leaf.max ?? '0')).equals(points)) return [];
  return [issue('score.outOfRange', {}, { ...params, read: shown(written) })];
}

/** What a person should look at before the scores are printed: points that are absent, no number, or out of bounds. */
export function checkPoints(scheme: ScoringScheme, input: ScoringInput): Issue[] {
  const byHand = leavesOf(scheme).filter((l) => l.kind !== 'auto' && !input.excluded.includes(l.code));
  return byHand.flatMap((leaf) => [...checkPoint(leaf, input), ...unproved(leaf, input)]);
}
