import { filledTexts, textOf } from './cellText.ts';
import { headsNumbers } from './columns.ts';
import { findTaskHeader, repeatsHeader } from './header.ts';
import { readNumber } from './numbering.ts';
import type { RawTable } from '../document/types.ts';
import type { TableHeader } from './headerColumns.ts';

const NARROWEST = 3;
const MOST_TITLES = 3;
const FIRST = /^(?:0?1|I|A)$/;

// TT, STT, Số thứ tự: looked at before anything is folded, for a sheet may have a million cells
const LIKE_NUMBERS = /^[\s*]*[st]/i;
const LONGEST = 16;

/** A row that heads columns, one of them of numbers. In a row with a number of its own "TT" is an abbreviation. */
function isHeader(table: RawTable, row: number): boolean {
  const numbers = (table.rows[row] ?? []).some(
    (cell) =>
      cell !== null &&
      cell.text.length <= LONGEST &&
      LIKE_NUMBERS.test(cell.text) &&
      headsNumbers(textOf(cell)),
  );
  if (!numbers) return false;
  const texts = filledTexts(table.rows[row]);
  const [first = ''] = texts;
  return texts.length >= NARROWEST && (headsNumbers(first) || readNumber(first) === null);
}

/** How many rows right above are lines of words and no rows of a list: the title of the table below. */
function titlesAbove(table: RawTable, row: number, top: number): number {
  let count = 0;
  while (count < MOST_TITLES && row - count - 1 > top) {
    const texts = filledTexts(table.rows[row - count - 1]);
    if (texts.length > 1 || (texts[0] !== undefined && readNumber(texts[0]) !== null)) break;
    count += 1;
  }
  return count;
}

function restarts(table: RawTable, row: number, header: TableHeader): boolean {
  const column = header.columns.tt;
  if (column === undefined) return false;
  const numbers = table.rows.slice(row + 1).map((cells) => readNumber(textOf(cells[column] ?? null)));
  return FIRST.test(numbers.find((number) => number !== null) ?? '');
}

/** Whether another table begins: another header, or the same one under a title of its own, from 1 again. */
function begins(table: RawTable, row: number, top: number, header: TableHeader): boolean {
  if (!isHeader(table, row)) return false;
  if (!repeatsHeader(table, row, header)) return true;
  return titlesAbove(table, row, top) > 0 && restarts(table, row, header);
}

/** Where the next table begins below a task table; null where none does. */
function afterTasks(table: RawTable, header: TableHeader): number | null {
  const top = header.row + header.rows;
  for (let row = top + 1; row < table.rows.length; row += 1) {
    if (begins(table, row, top, header)) return row - titlesAbove(table, row, top);
  }
  return null;
}

/** The same below a table of another kind, which ends where any header stands. */
function afterOther(table: RawTable): number | null {
  const own = table.rows.findIndex((_, row) => isHeader(table, row));
  const next = table.rows.findIndex((_, row) => row > own && isHeader(table, row));
  return next < 0 ? null : next - titlesAbove(table, next, own + 1);
}

/** A sheet with more tables than this is no plan. */
const MOST_TABLES = 100;

/** The tables that stand below one another in one sheet, each with its title lines; one where nothing shows another. */
export function sheetParts(table: RawTable): RawTable[] {
  const parts: RawTable[] = [];
  let rest = table;
  while (parts.length < MOST_TABLES) {
    const header = findTaskHeader(rest);
    const own = rest.rows.findIndex((_, row) => isHeader(rest, row));
    const isTasks = header !== null && (parts.length === 0 || header.row <= own + 1);
    const cut = isTasks ? afterTasks(rest, header) : parts.length === 0 ? null : afterOther(rest);
    if (cut === null || cut <= 0) break;
    parts.push({ ...rest, rows: rest.rows.slice(0, cut) });
    rest = { ...rest, rows: rest.rows.slice(cut) };
  }
  return [...parts, rest];
}
