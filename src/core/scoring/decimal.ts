import { Decimal } from 'decimal.js';
import type { DecimalText } from './types.ts';

/** Exact enough that no rounding to two places can tip over: points have few digits, shares are divided once. */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
export type Exact = Decimal;

const PLACES = 2;
// 13 | 13.5 | -2 : no exponents, no thousands
const WRITTEN = /^[+-]?\d+(\.\d+)?$/;

/** The same few texts come thousands of times, and reading a decimal costs more than adding two. */
const KNOWN = new Map<string, Exact | null>();
const MOST_KNOWN = 20_000;

/** Null for what is not a plain decimal number. */
export function parseDecimal(text: string): Exact | null {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const value = WRITTEN.test(text.trim()) ? new Exact(text.trim()) : null;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(text, value);
  return value;
}

export const ZERO: Exact = new Exact(0);
export const HUNDRED: Exact = new Exact(100);

/** For numbers that were checked before; what is no number counts as 0. */
export function exact(text: DecimalText): Exact {
  return parseDecimal(text) ?? ZERO;
}

export function sum(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => total.plus(value), ZERO);
}

/** value × numerator / denominator, divided last. The denominator must not be 0. */
export function proportion(value: Exact, numerator: Exact | number, denominator: Exact | number): Exact {
  return value.times(numerator).div(denominator);
}

/** Half up (away from zero) to two places, as Excel's ROUND. */
export function rounded(value: Exact): Exact {
  return value.toDecimalPlaces(PLACES, Exact.ROUND_HALF_UP);
}

/** '89.5': no exponent, no zeroes at the end. */
export function toText(value: Exact): DecimalText {
  return value.toFixed();
}
