import type { DecimalText } from './types.ts';

/*
 * Points in whole hundredths, where all that they are made of has few enough digits for whole numbers to be exact
 * (2^53); the rest is left to decimals, which take ten times as long. Both round half up.
 */

/** A decimal as a whole number of 10^-places. */
interface Fixed {
  readonly n: number;
  readonly places: number;
}

const PLAIN = /^\s*([+-]?)(\d{1,9})(?:\.(\d{1,6}))?\s*$/;
const TENS = Array.from({ length: 16 }, (_, i) => 10 ** i);
const LARGEST = Number.MAX_SAFE_INTEGER / 4;

const KNOWN = new Map<string, Fixed | null>();
const MOST_KNOWN = 20_000;

/** Null where it has more digits, or is no number. */
function fixed(text: string | undefined): Fixed | null {
  if (text === undefined) return null;
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const [, sign = '', whole = '', part = ''] = PLAIN.exec(text) ?? [];
  const value = whole === '' ? null : { n: Number(sign + whole + part), places: part.length };
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(text, value);
  return value;
}

/** numerator / denominator in hundredths, half up; null where that would not be exact. */
function rounded(numerator: number, denominator: number): number | null {
  const twice = numerator * 200 + denominator;
  if (denominator <= 0 || numerator < 0 || twice > LARGEST || denominator > LARGEST) return null;
  return (twice - (twice % (2 * denominator))) / (2 * denominator);
}

/**
 * max × share of two numbers, or a count × points each, bounded by 0 and the maximum, in hundredths; null: to be worked
 * out by decimals. A maximum of more than two places is none of these.
 */
function bounded(max: Fixed, numerator: number, denominator: number): number | null {
  if (max.places > 2) return null;
  const most = max.n * TENS[2 - max.places]!;
  if (numerator <= 0) return denominator > 0 ? 0 : null;
  const points = rounded(numerator, denominator);
  return points === null ? null : Math.min(points, Math.max(0, most));
}

/** max × actual / of, which must be above 0. */
export function shareInHundredths(max: DecimalText, actual: DecimalText, of: DecimalText): number | null {
  const [m, a, o] = [fixed(max), fixed(actual), fixed(of)];
  if (m === null || a === null || o === null || o.n <= 0) return null;
  return bounded(m, m.n * a.n * TENS[o.places]!, o.n * TENS[m.places + a.places]!);
}

/** count × points for each one. */
export function countInHundredths(max: DecimalText, count: DecimalText, each: DecimalText): number | null {
  const [m, c, e] = [fixed(max), fixed(count), fixed(each)];
  if (m === null || c === null || e === null) return null;
  return bounded(m, c.n * e.n, TENS[c.places + e.places]!);
}

/** max × numerator / denominator of whole numbers. */
export function ratioInHundredths(max: DecimalText, numerator: number, denominator: number): number | null {
  const m = fixed(max);
  if (m === null || !Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) return null;
  return bounded(m, m.n * numerator, denominator * TENS[m.places]!);
}

/** A given number of points. */
export function pointsInHundredths(max: DecimalText, points: DecimalText): number | null {
  const [m, p] = [fixed(max), fixed(points)];
  return m === null || p === null ? null : bounded(m, p.n, TENS[p.places]!);
}

/** Hundredths as text, without zeroes at the end: a number of so few digits is written as it is meant. */
export function hundredthsText(hundredths: number): DecimalText {
  return String(hundredths / 100);
}
