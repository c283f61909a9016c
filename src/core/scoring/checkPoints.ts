import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { shown } from './checkClasses.ts';
import { exact, parseDecimal, ZERO } from './decimal.ts';
import { bounded, computedPoints, givenPoints, sameLevel } from './points.ts';
import { isUnproved } from './leaf.ts';
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
  const max = leaf.max ?? '0';
  const points = givenPoints(leaf, input, max) ?? computedPoints(leaf, input, max);
  if (points === null || !isUnproved(leaf, input, points !== '0')) return [];
  const params = { agency: input.agency, criterion: leaf.code, points: shown(points) };
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
    const computed = computedPoints(leaf, input, leaf.max ?? '0');
    return silent || computed !== null ? [] : [issue('score.notAppraised', {}, params)];
  }
  const points = parseDecimal(written);
  if (points === null) return [issue('score.unread', {}, { ...params, read: written })];
  if (bounded(points, exact(leaf.max ?? '0')).equals(points)) return [];
  return [issue('score.outOfRange', {}, { ...params, read: shown(written) })];
}

const isNegative = (text: string | undefined) => parseDecimal(text ?? '0')?.lessThan(ZERO) === true;

/** Amounts below zero: what is added or taken off, and figures that points are counted from. */
function negatives(leaves: readonly Criterion[], input: ScoringInput): Issue[] {
  const { agency, bonus, penalty, actuals = {} } = input;
  const said = (code: 'score.negativeBonus' | 'score.negativePenalty', text: string | undefined) =>
    isNegative(text) ? [issue(code, {}, { agency, read: shown(text ?? '') })] : [];
  const figures = leaves.filter(({ kind, code }) => BY_NUMBER.includes(kind) && isNegative(actuals[code]));
  return [
    ...said('score.negativeBonus', bonus),
    ...said('score.negativePenalty', penalty),
    ...figures.map(({ code }) =>
      issue('score.negativeFigure', {}, { agency, criterion: code, read: shown(actuals[code] ?? '') }),
    ),
  ];
}

/** Kinds that count things: there are none of fewer than nothing. */
const BY_NUMBER: readonly Criterion['kind'][] = ['count', 'bonus', 'penalty'];

/** What a person should look at before the scores are printed: points that are absent, no number, or out of bounds. */
export function checkPoints(scheme: ScoringScheme, input: ScoringInput): Issue[] {
  const byHand = leavesOf(scheme).filter((l) => l.kind !== 'auto' && !input.excluded.includes(l.code));
  const each = byHand.flatMap((leaf) => [...checkPoint(leaf, input), ...unproved(leaf, input)]);
  return [...negatives(byHand, input), ...each];
}
