import { collapse } from '../text/fold.ts';
import { textOf } from './cellText.ts';
import { roleOf } from './columns.ts';
import { placeAt, widthOf } from './spans.ts';
import type { RawTable } from '../document/types.ts';
import type { ColumnRole } from './columns.ts';

export type RoleColumns = Readonly<Partial<Record<ColumnRole, number>>>;

/** Where a task table's header stands and what its columns are. Rows and columns count from 0. */
export interface TableHeader {
  readonly row: number;
  /** One, or two where a heading spans sub-headings. */
  readonly rows: number;
  readonly columns: RoleColumns;
  /** Columns without a role of their own, with their headers. */
  readonly extra: readonly { readonly column: number; readonly header: string }[];
}

const SEARCHED_ROWS = 40;
const LONGEST_HEADER = 80;

/** Texts by column; a two-row header gives sub-heading and heading together. */
function textsOf(table: RawTable, row: number, rows: number): readonly (readonly string[])[] {
  return Array.from({ length: widthOf(table) }, (_, column) => {
    const top = placeAt(table, row, column);
    const upper = textOf(top.cell);
    if (rows === 1) return [top.from === 'left' ? '' : upper];
    const below = placeAt(table, row + 1, column);
    const lower = below.from === 'own' ? textOf(below.cell) : '';
    if (lower === '') return [upper];
    const over = upper === '' ? nearestLeft(table, row, column) : upper;
    return [lower, collapse(`${over} ${lower}`), `${over}`];
  });
}

/** In a grid without merges a spanning heading stands in its first cell only. */
function nearestLeft(table: RawTable, row: number, column: number): string {
  for (let at = column; at >= 0; at -= 1) {
    const text = textOf(placeAt(table, row, at).cell);
    if (text !== '') return text;
  }
  return '';
}

function assign(texts: readonly (readonly string[])[]): RoleColumns {
  const best: Partial<Record<ColumnRole, { column: number; rank: number }>> = {};
  texts.forEach((variants, column) => {
    const fit = variants
      .filter((t) => t.length <= LONGEST_HEADER)
      .map(roleOf)
      .find((f) => f !== null);
    if (fit === undefined || fit === null) return;
    const held = best[fit.role];
    if (held === undefined || fit.rank < held.rank) best[fit.role] = { column, rank: fit.rank };
  });
  const columns: Partial<Record<ColumnRole, number>> = {};
  for (const [role, place] of Object.entries(best)) columns[role as ColumnRole] = place.column;
  return columns;
}

function headerAt(table: RawTable, row: number, rows: number): TableHeader {
  const texts = textsOf(table, row, rows);
  const columns = assign(texts);
  const used = Object.values(columns);
  const extra = texts.flatMap((variants, column) => {
    const header = variants[1] ?? variants[0] ?? '';
    return used.includes(column) || header === '' ? [] : [{ column, header }];
  });
  return { row, rows, columns, extra };
}

function size(columns: RoleColumns): number {
  return Object.keys(columns).length;
}

/** Someone or some time is named beside the work: that is what makes a table a task table. */
function isTaskHeader(columns: RoleColumns): boolean {
  const { title, time, leads, coordinating, product, tt } = columns;
  if (title === undefined) return false;
  if (time !== undefined || leads !== undefined || coordinating !== undefined) return true;
  return product !== undefined && tt !== undefined;
}

/** A second header row has words in the columns of a spanning heading and no number of its own. */
function hasSecondRow(table: RawTable, row: number): boolean {
  const spans = (table.rows[row] ?? []).some(
    (cell) => cell !== null && (cell.rowSpan > 1 || cell.colSpan > 1),
  );
  const one = headerAt(table, row, 1).columns;
  const two = headerAt(table, row, 2).columns;
  const nextTitle = placeAt(table, row + 1, one.title ?? two.title ?? 0);
  const blankBelow = nextTitle.from !== 'own' || textOf(nextTitle.cell) === '';
  return (spans || blankBelow) && blankBelow && size(two) > size(one);
}

/** The first row that reads as a task table's header, or null. Titles and letterheads above it are passed over. */
export function findTaskHeader(table: RawTable): TableHeader | null {
  const last = Math.min(table.rows.length, SEARCHED_ROWS);
  for (let row = 0; row < last; row += 1) {
    const rows = hasSecondRow(table, row) ? 2 : 1;
    const header = headerAt(table, row, rows);
    if (isTaskHeader(header.columns)) return header;
  }
  return null;
}

/** A table that says who and when, but not what: its task column wasn't found. */
export function lacksTaskColumn(table: RawTable): boolean {
  const last = Math.min(table.rows.length, SEARCHED_ROWS);
  for (let row = 0; row < last; row += 1) {
    const { title, time, leads, coordinating } = headerAt(table, row, 1).columns;
    const others = [time, leads, coordinating].filter((c) => c !== undefined);
    if (title === undefined && others.length >= 2) return true;
  }
  return false;
}

/** Whether a row prints the header again, as tables broken over pages do. */
export function repeatsHeader(table: RawTable, row: number, header: TableHeader): boolean {
  const { columns } = headerAt(table, row, 1);
  const same = Object.entries(header.columns).filter(([role, at]) => columns[role as ColumnRole] === at);
  return same.length >= 2 && columns.title === header.columns.title;
}

/** "(1) | (2) | (3)": a row that only counts the columns. */
export function countsColumns(table: RawTable, row: number): boolean {
  const texts = (table.rows[row] ?? []).map(textOf).filter((text) => text !== '');
  return texts.length >= 3 && texts.every((text, at) => text.replace(/[()]/g, '') === String(at + 1));
}
