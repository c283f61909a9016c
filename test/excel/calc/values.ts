import type { Box } from '../model/address.ts';
import type { Sheet } from '../model/sheet.ts';

/** null is a blank cell. */
export type Plain = string | number | boolean | null;

export interface CellError {
  readonly error: string;
}
export type Single = Plain | CellError;

/** A rectangle of values by row. */
export type Grid = readonly (readonly Single[])[];

/** Cells themselves, for what asks where they are or how many. */
export interface Reference {
  readonly sheet: Sheet;
  readonly box: Box;
}

export type Value = Single | Grid | Reference;

export const errorOf = (code: string): CellError => ({ error: code });
export const NOT_A_VALUE = errorOf('#VALUE!');
export const NOT_THERE = errorOf('#N/A');
export const NO_REFERENCE = errorOf('#REF!');
export const NO_NUMBER = errorOf('#NUM!');
export const BY_ZERO = errorOf('#DIV/0!');

export function isError(value: Value | undefined): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

export function isReference(value: Value | undefined): value is Reference {
  return typeof value === 'object' && value !== null && 'box' in value;
}

export function isGrid(value: Value | undefined): value is Grid {
  return Array.isArray(value);
}

/** A number out of a value; text that reads as one counts, as in Excel's arithmetic. */
export function numberOf(value: Single): number | CellError {
  if (isError(value)) return value;
  if (value === null) return 0;
  if (typeof value !== 'string') return Number(value);
  const text = value.trim();
  return text !== '' && /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?%?$/i.test(text)
    ? Number(text.replace('%', '')) / (text.endsWith('%') ? 100 : 1)
    : NOT_A_VALUE;
}

export function textOf(value: Single): string | CellError {
  if (isError(value)) return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : value;
}

export function truthOf(value: Single): boolean | CellError {
  if (isError(value)) return value;
  if (typeof value === 'string') {
    return /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : NOT_A_VALUE;
  }
  return Boolean(value);
}

const COLLATOR = new Intl.Collator('vi');
const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** -1, 0 or 1: numbers before texts before truth values; texts without regard to case; a blank is what it meets. */
export function compare(a: Plain, b: Plain): number {
  const [x, y] = [blankAs(a, b), blankAs(b, a)];
  const [i, j] = [RANK[typeof x as keyof typeof RANK], RANK[typeof y as keyof typeof RANK]];
  if (i !== j) return Math.sign(i - j);
  if (typeof x === 'string') {
    const [p, q] = [x.toLowerCase(), String(y).toLowerCase()];
    return p === q ? 0 : COLLATOR.compare(p, q) || 1;
  }
  return Math.sign(Number(x) - Number(y));
}

function blankAs(value: Plain, other: Plain): string | number | boolean {
  if (value !== null) return value;
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

/** Excel rounds away from zero, on the digits that it shows. */
export function rounded(value: number, digits: number): number {
  const shifted = Number(`${Math.abs(Number(value.toPrecision(15)))}e${digits}`);
  return Math.sign(value) * Number(`${Math.round(shifted)}e${-digits}`) || 0;
}
