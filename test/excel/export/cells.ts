import { boxText } from '../model/address.ts';
import type { Cell } from '../model/cell.ts';
import type { Sheet } from '../model/sheet.ts';
import type { StylePool } from './styles.ts';
import { escaped, escapedText, tag } from './xml.ts';

/** A cell with its content (ECMA-376 Part 1, 18.3.1.4); what a formula gave is its cached value. */
function cellXml(cell: Cell, row: number, column: number, style: number): string {
  const s = style === 0 ? undefined : style;
  const r = boxText({ row, column, rows: 1, columns: 1 });
  const { value, formula } = cell;
  if (formula === undefined && value === '') return s === undefined ? '' : tag('c', { r, s });
  if (formula === undefined && typeof value === 'string' && cell.error !== true) {
    const text = `<t xml:space="preserve">${escapedText(value)}</t>`;
    return tag('c', { r, s, t: 'inlineStr' }, tag('is', {}, text));
  }
  const f = formula === undefined ? '' : tag('f', {}, escaped(formula));
  // An empty text is a value too.
  const v = typeof value === 'boolean' ? Number(value) : value;
  return tag('c', { r, s, t: typeOf(cell) }, f, `<v>${escapedText(String(v))}</v>`);
}

function typeOf({ value, error }: Cell): string | undefined {
  if (error === true) return 'e';
  if (typeof value === 'string') return 'str';
  return typeof value === 'boolean' ? 'b' : undefined;
}

/** sheetData: rows that hold something or are of a height of their own. */
export function rowsXml(sheet: Sheet, styles: StylePool): string {
  const rows = [...new Set([...sheet.cells.keys(), ...sheet.rowHeight.keys()])].sort((a, b) => a - b);
  const lines = rows.map((row) => {
    const cells = [...(sheet.cells.get(row) ?? [])].sort(([a], [b]) => a - b);
    const xml = cells.map(([column, cell]) => {
      const current =
        cell.formula === undefined || sheet.book.manual
          ? cell
          : { ...cell, ...sheet.book.worked(cell.formula, sheet, row, column) };
      return cellXml(current, row, column, styles.cell(cell, sheet.columnLook.get(column)));
    });
    const ht = sheet.rowHeight.get(row);
    const hidden = sheet.hiddenRows.has(row) ? true : undefined;
    return tag('row', { r: row + 1, ht, customHeight: ht === undefined ? undefined : true, hidden }, ...xml);
  });
  return `<sheetData>${lines.join('')}</sheetData>`;
}

/** Points to a character of the base font: seven pixels, at 96 pixels an inch. */
const POINTS_PER_CHARACTER = 5.25;
const STANDARD_WIDTH = 9.140625;

/** Columns with a width or a look of their own, and hidden ones. */
export function columnsXml(sheet: Sheet, styles: StylePool): string {
  const columns = new Set([...sheet.columnWidth.keys(), ...sheet.hiddenColumns, ...sheet.columnLook.keys()]);
  if (columns.size === 0) return '';
  const items = [...columns]
    .sort((a, b) => a - b)
    .map((column) => {
      const width = sheet.columnWidth.get(column);
      const look = sheet.columnLook.get(column);
      return tag('col', {
        min: column + 1,
        max: column + 1,
        width: width === undefined ? STANDARD_WIDTH : width / POINTS_PER_CHARACTER,
        customWidth: true,
        style: look === undefined ? undefined : styles.cell({}, look),
        hidden: sheet.hiddenColumns.has(column) ? true : undefined,
      });
    });
  return tag('cols', {}, ...items);
}
