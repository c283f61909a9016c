import {
  isDate,
  isFormula,
  type CellContent,
  type DateValue,
  type FormulaValue,
  type Scalar,
} from '../../../workbook/spec.ts';
import type { ReadCell } from '../../../workbook/ports.ts';
import { addressText } from '../address.ts';
import { mapReferences } from '../formula.ts';
import { attributeSpan, cursorAt, findTag, nextTag, skipElement } from '../xml/cursor.ts';
import { escapeMarkup } from '../xml/escape.ts';
import { replaceSpans } from '../xml/patch.ts';
import { cachedValue, type CellSpelling } from '../write/cell.ts';
import type { IndexedCell } from './sheetIndex.ts';
import { setAttribute } from './stylePatch.ts';

/** Does the cell hold just this already? Then it is left alone. */
export function holds(read: ReadCell | undefined, content: CellContent): boolean {
  if (isFormula(content)) return read?.formula === content.formula && holdsValue(read, content.value);
  return read?.formula === undefined && holdsValue(read, content);
}

function holdsValue(read: ReadCell | undefined, value: Scalar | DateValue): boolean {
  const present = read?.value ?? null;
  if (value === null || value === '') return present === null || present === '';
  if (isDate(value)) return read?.kind === 'date' && present === value.date;
  return read?.kind !== 'date' && read?.kind !== 'error' && present === value;
}

/** Only the cached value of a formula differs: everything else of the cell stays as it was. */
export function isRefresh(read: ReadCell, content: CellContent): content is FormulaValue {
  return isFormula(content) && read.formula === content.formula;
}

/** The cell with a new cached value, its formula element and attributes kept. */
export function refreshed(xml: string, value: Scalar | DateValue, spelling: CellSpelling): string {
  const cached = cachedValue(value, spelling);
  const c = cursorAt(xml);
  nextTag(c);
  const head = withType(xml.slice(0, c.end), cached.type);
  if (!findTag(c, 'f')) return xml;
  const start = c.start;
  skipElement(c);
  return `${head}${xml.slice(start, c.end)}${cached.xml}</${spelling.prefix}c>`;
}

/** A start tag of a cell with another type attribute ('' removes it). */
function withType(tag: string, type: string): string {
  const c = cursorAt(tag);
  nextTag(c);
  const span = attributeSpan(c, 't');
  const at = span.start < 0 ? c.nameEnd : tag.lastIndexOf('t', span.start - 2);
  const end = span.start < 0 ? c.nameEnd : span.end + 1;
  const bare = replaceSpans(tag, [{ start: at, end, text: '' }]);
  return replaceSpans(bare, [{ start: c.nameEnd, end: c.nameEnd, text: type }]);
}

/** Sets the address of a cell, also of one that had none. */
export function withAddress(xml: string, row: number, column: number): string {
  return setAttribute(xml, cursorAt(xml), 'r', addressText(row, column));
}

/** New sheet row of an old one, for references into a table whose rows move up. */
export interface Shift {
  readonly sheet: string;
  readonly left: number;
  readonly right: number;
  readonly rows: ReadonlyMap<number, number>;
}

/** A cell at its new row, as it was; references of its formula to rows of its own table follow those rows. */
export function moved(cell: IndexedCell, xml: string, row: number, shift: Shift, prefix: string): string {
  const placed = withAddress(xml, row, cell.column);
  if (cell.formula === null) return placed;
  const formula = shiftFormula(cell.read.formula ?? cell.formula.text, shift);
  return withFormula(placed, cell, formula, row, prefix);
}

function shiftFormula(formula: string, shift: Shift): string {
  return mapReferences(formula, (r) => {
    const own = r.sheet === null || r.sheet === shift.sheet;
    const inside = own && r.column >= shift.left && r.column <= shift.right;
    return { column: r.column, row: inside ? (shift.rows.get(r.row) ?? r.row) : r.row };
  });
}

/** An array formula keeps its kind and says its new place; a shared one becomes plain, since its group is broken up. */
function withFormula(xml: string, cell: IndexedCell, formula: string, row: number, prefix: string): string {
  const c = cursorAt(xml);
  if (!findTag(c, 'f')) return xml;
  const start = c.start;
  skipElement(c);
  const kind = cell.formula?.type === 'array' ? ` t="array" ref="${addressText(row, cell.column)}"` : '';
  const text = `<${prefix}f${kind}>${escapeMarkup(formula)}</${prefix}f>`;
  return replaceSpans(xml, [{ start, end: c.end, text }]);
}

/** A follower of a shared formula with its own text. */
export function unshared(cell: IndexedCell, xml: string, prefix: string): string {
  return withFormula(xml, cell, cell.read.formula ?? '', cell.row, prefix);
}
