import { filledTexts, textOf } from './cellText.ts';
import { headerAt, withGuesses } from './headerColumns.ts';
import { placeAt, widthOf } from './spans.ts';
import { withTimeline } from './timeline.ts';
import type { RawTable } from '../document/types.ts';
import type { ColumnRole } from './columns.ts';
import type { RoleColumns, TableHeader } from './headerColumns.ts';

const SEARCHED_ROWS = 40;
/** A table of more columns is no plan's. */
const WIDEST = 512;

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

/** Marks by month say when. */
function isTimed({ columns, timeline }: TableHeader): boolean {
  return columns.title !== undefined && timeline !== undefined;
}

/** Two columns that are known by their words: then the others may be told by what they hold. */
function looksLikeHeader({ columns }: TableHeader): boolean {
  const named = Object.keys(columns).filter((role) => role !== 'note');
  return isTaskHeader(columns) || named.length >= 2;
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
  // A header of the task column that reaches down says itself that the header has two rows.
  if (nextTitle.from === 'above' && one.title !== undefined) return size(two) >= size(one);
  return (spans || blankBelow) && blankBelow && size(two) > size(one);
}

function searchedRows(table: RawTable): number {
  return widthOf(table) > WIDEST ? 0 : Math.min(table.rows.length, SEARCHED_ROWS);
}

/** The first row that reads as a task table's header, or null. Titles and letterheads above it are passed over. */
export function findTaskHeader(table: RawTable): TableHeader | null {
  for (let row = 0; row < searchedRows(table); row += 1) {
    const rows = hasSecondRow(table, row) ? 2 : 1;
    const header = headerAt(table, row, rows);
    if (!looksLikeHeader(header)) continue;
    const marked = withTimeline(table, header);
    const guessed = withGuesses(table, marked);
    if (isTaskHeader(guessed.columns) || isTimed(guessed)) return guessed;
  }
  return null;
}

/** A table that says who and when, but not what: its task column wasn't found. */
export function lacksTaskColumn(table: RawTable): boolean {
  for (let row = 0; row < searchedRows(table); row += 1) {
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
  const texts = filledTexts(table.rows[row]);
  return texts.length >= 3 && texts.every((text, at) => text.replace(/[()]/g, '') === String(at + 1));
}
