import { isDate, isFormula, type CellContent, type DateValue, type Scalar } from '../../workbook/spec.ts';
import { isDateFormat } from '../../workbook/dateFormat.ts';
import { serialOf } from '../../workbook/serialOf.ts';

/**
 * What goes into one cell: a value ('' blanks it) or a formula without '='; `format` is set first where the cell's own
 * would change it. Plain data: the journal keeps these.
 */
export interface Put {
  readonly value?: string | number | boolean;
  readonly formula?: string;
  readonly format?: string;
}

export const BLANK: Put = { value: '' };
const TEXT = '@';
const GENERAL = 'General';
const DAY = 'dd/mm/yyyy';

/** Serial of a day, or the text that was given where it is no day of Excel's calendar. */
function dayValue({ date }: DateValue): string | number {
  const serial = serialOf(date) ?? -1;
  return serial < 0 ? date : serial;
}

function plain(value: Scalar | DateValue): string | number | boolean {
  if (value === null) return '';
  return isDate(value) ? dayValue(value) : value;
}

/** A cell with text format keeps numbers and formulas as texts; one with a day's format shows numbers as days. */
function fittingFormat(value: Scalar | DateValue, formula: boolean, format: string): string | null {
  if (isDate(value)) return isDateFormat(format) ? null : DAY;
  if (formula) return format === TEXT ? GENERAL : null;
  if (typeof value === 'number') return format === TEXT || isDateFormat(format) ? GENERAL : null;
  return typeof value === 'boolean' && format === TEXT ? GENERAL : null;
}

/** Content for a cell that has a format now. */
export function putOf(content: CellContent, format: string): Put {
  const value = isFormula(content) ? content.value : content;
  const fitting = fittingFormat(value, isFormula(content), format);
  const change = fitting === null ? {} : { format: fitting };
  return isFormula(content)
    ? { formula: content.formula.replace(/^=/, ''), ...change }
    : { value: plain(content), ...change };
}

/** Begins with a letter, and holds nothing that makes a number, a day or a formula of it. */
const HARMLESS = /^\p{L}[^\d]*$/u;
const BOOLEAN = /^(true|false)$/i;

/**
 * A Put as Range.formulas takes it. Text stays text: an apostrophe keeps it in cells of any format but '@', which
 * keeps it by itself, as long as it doesn't begin with an apostrophe of its own.
 */
export function wireOf(put: Put, format: string): string | number | boolean {
  if (put.formula !== undefined) return `=${put.formula}`;
  const { value = '' } = put;
  if (typeof value !== 'string' || value === '') return value;
  if (value.startsWith("'")) return `'${value}`;
  const safe = (put.format ?? format) === TEXT || (HARMLESS.test(value) && !BOOLEAN.test(value));
  return safe ? value : `'${value}`;
}
