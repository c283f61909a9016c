import { exact } from './decimal.ts';
import type { Criterion, DecimalText } from './types.ts';

/**
 * Points as whole numbers of the smallest unit that a scheme's maxima and points have: sums of them are exact, and
 * many times quicker than sums of decimals.
 */
export type Units = number;

const LEAST_PLACES = 2;
/** Places beyond which sums would leave the whole numbers that are exact (2^53). checkLeaf refuses such maxima. */
export const MOST_PLACES = 6;

/** Places of the unit: points have two, a maximum may have more. */
export function unitPlaces(leaves: readonly Pick<Criterion, 'max'>[]): number {
  const places = leaves.map((leaf) => exact(leaf.max ?? '0').decimalPlaces());
  return Math.min(MOST_PLACES, Math.max(LEAST_PLACES, ...places));
}

/** Digits that a number with a decimal point holds exactly, with room to spare. */
const FEW = 9;
const MANY = 1e12;

/** Of a number as text that has no more places than that, without exponent: '12.5' in hundredths is 1250. */
export function inUnits(text: DecimalText, places: number): Units {
  // Of so few digits the nearest whole number is the exact one.
  if (text.length <= FEW) return Math.round(Number(text) * 10 ** places);
  const [whole = '0', part = ''] = text.split('.');
  return Number(whole + part.padEnd(places, '0'));
}

/** As text, without zeroes at the end. */
export function fromUnits(units: Units, places: number): DecimalText {
  // A number of so few digits is written as it is meant.
  if (Math.abs(units) < MANY) return String(units / 10 ** places);
  const digits = String(Math.abs(units)).padStart(places + 1, '0');
  const [whole, part] = [digits.slice(0, -places), digits.slice(-places).replace(/0+$/, '')];
  return `${units < 0 ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}

/** Numbers of whole quotients, halves up: never by a division that is not exact. */
function dividedHalfUp(numerator: number, denominator: number): number {
  const [twice, by] = [numerator * 2 + denominator, denominator * 2];
  return (twice - (twice % by)) / by;
}

/** Hundredths of a percent, as whole numbers: 10 000 is all. */
export type BasisPoints = number;
export const ALL: BasisPoints = 10_000;

/** Share of a maximum that was lost, half up; 0 where nothing was, or more than the maximum was earned. */
export function lostOf(points: Units, max: Units): BasisPoints {
  return points >= max ? 0 : dividedHalfUp((max - points) * ALL, max);
}

/** Percent of its maximum that was lost, with two places: as a cell shows it. */
export function lostShare(points: DecimalText, max: DecimalText): number {
  return lostOf(inUnits(points, MOST_PLACES), inUnits(max, MOST_PLACES)) / 100;
}
