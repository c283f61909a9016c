import { HostError, type Dict } from '../protocol/wire.ts';

export type Scalar = string | number | boolean;

export interface Cell {
  value: Scalar;
  formula?: string;
  /** An error such as #N/A: its value is text on the wire, its type is not. */
  error?: boolean;
  style?: string;
  /** What was set on the cell itself, over its style. */
  look?: Dict;
}

const NUMBER = /^[+-]?(\d+([.,]\d+)?|\.\d+)(e[+-]?\d+)?%?$/i;
// 05/6/2023 | 1/2 | 6/2025 | 2023-06-05: what looks like a day becomes one
const DAY = /^\d{1,4}[/-]\d{1,4}([/-]\d{1,4})?$/;
/** Any day will do: what matters is that the text is lost. */
const SOME_DAY = 45_000;

/**
 * What Excel makes of a value that is written into a cell, by its number format. Text that looks like something else
 * becomes that; a dash with words after it is a broken formula.
 */
export function coerce(value: unknown, format: string): Pick<Cell, 'value' | 'formula'> {
  const isText = typeof value === 'string';
  if (!isText) return { value: format === '@' ? String(value) : (value as number | boolean) };
  const text = value;
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (format === '@') return { value: text };
  if (text.length > 1 && text.startsWith('=')) return { value: 0, formula: text.slice(1) };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  const bare = text.trim();
  if (NUMBER.test(bare)) return { value: percent(bare.replace(',', '.')) };
  if (DAY.test(bare)) return { value: SOME_DAY };
  if (/^[-+@]./.test(text))
    throw new HostError('InvalidArgument', 'The formula is missing a range reference or a defined name.');
  return { value: text };
}

function percent(text: string): number {
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

export function typeOf(cell: Cell | undefined): string {
  if (cell === undefined || cell.value === '') return 'Empty';
  if (cell.error === true) return 'Error';
  if (typeof cell.value === 'string') return 'String';
  return typeof cell.value === 'number' ? 'Double' : 'Boolean';
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.value === '' && cell.formula === undefined);
}

/** New content; the look stays. */
export function setCell(cell: Cell, content: Pick<Cell, 'value' | 'formula' | 'error'>): void {
  delete cell.formula;
  delete cell.error;
  Object.assign(cell, content);
}
