import type { Box } from '../model/address.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Table } from '../model/table.ts';
import { isError, isReference, NO_REFERENCE, NOT_A_VALUE, type Reference, type Value } from './values.ts';

/** Where a formula stands. */
export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

export function bodyOf(table: Table): Reference {
  return { sheet: table.sheet, box: table.GetDataBodyRange().box };
}

/** The cells that Table[…] stands for, seen from a place. */
export function structuredCells(table: Table, brackets: string, place: Place): Value {
  const inner = brackets
    .slice(1, -1)
    .replace(/^@(.*)$/s, (_, rest: string) =>
      rest === '' ? '[#This Row]' : `[#This Row],${rest.startsWith('[') ? rest : `[${rest}]`}`,
    );
  const parts = inner.startsWith('[') ? (inner.match(/\[(?:[^[\]']|'[^])*\]|:/g) ?? []) : [`[${inner}]`];
  const words = parts.map((part) => part.replace(/^\[|\]$/g, '').replace(/'([^])/g, '$1'));
  const columns = words.filter((word) => !word.startsWith('#') && word !== ':');
  const headers = table.headers();
  const places = columns.map((name) => headers.findIndex((h) => h.toLowerCase() === name.toLowerCase()));
  if (places.some((at) => at < 0)) return NO_REFERENCE;
  const all = table.box();
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? headers.length - 1];
  const across = { column: all.column + first, columns: last - first + 1 };
  const down = rowsOf(table, new Set(words.filter((w) => w.startsWith('#'))), place);
  return down === null ? NOT_A_VALUE : { sheet: table.sheet, box: { ...down, ...across } };
}

function rowsOf(table: Table, which: ReadonlySet<string>, place: Place): Pick<Box, 'row' | 'rows'> | null {
  const [all, body] = [table.box(), table.GetDataBodyRange().box];
  if (which.has('#This Row')) {
    const inside = place.row >= body.row && place.row < body.row + body.rows;
    return inside ? { row: place.row, rows: 1 } : null;
  }
  if (which.has('#All')) return all;
  if (which.has('#Headers'))
    return which.has('#Data') ? { row: all.row, rows: body.rows + 1 } : { row: all.row, rows: 1 };
  return body;
}

/** From one reference to another. */
export function spanned(a: Reference, b: Reference): Reference {
  const row = Math.min(a.box.row, b.box.row);
  const column = Math.min(a.box.column, b.box.column);
  const rows = Math.max(a.box.row + a.box.rows, b.box.row + b.box.rows) - row;
  const columns = Math.max(a.box.column + a.box.columns, b.box.column + b.box.columns) - column;
  return { sheet: a.sheet, box: { row, column, rows, columns } };
}

/** Numbers of rows or columns: of the cells of a reference, else of the formula's own. */
export function positions(name: 'ROW' | 'COLUMN', value: Value, place: Place): Value {
  if (isError(value)) return value;
  const { box } = isReference(value) ? value : { box: { ...place, rows: 1, columns: 1 } };
  if (name === 'ROW') return Array.from({ length: box.rows }, (_, i) => [box.row + i + 1]);
  return [Array.from({ length: box.columns }, (_, i) => box.column + i + 1)];
}
