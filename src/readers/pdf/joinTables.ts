import { linesText, goesOn } from './paragraphs.ts';
import type { GridCell, PageTable } from './model.ts';

/** A table over one or more pages. */
export interface WholeTable {
  /** Edges of its columns. */
  readonly edges: readonly number[];
  readonly rows: number;
  readonly cells: readonly GridCell[];
  /** How many rows at its top are printed again on a later page. */
  readonly headerRows: number;
  readonly page: number;
  readonly lastPage: number;
}

/** How much the columns of one table may differ from page to page, in points. */
const SAME_EDGE = 4;
/** Rows of a header that is printed again. */
const MAX_HEADER = 6;

export function wholeTable({ page, edges, rows, cells }: PageTable): WholeTable {
  return { page, lastPage: page, edges, rows, cells, headerRows: 0 };
}

/** The table with what stands on the next page; null where that is a table of its own. */
export function joinTables(table: WholeTable, next: PageTable): WholeTable | null {
  if (next.page !== table.lastPage + 1) return null;
  const edges = commonEdges(table.edges, next.edges);
  if (!edges) return null;
  const above = remap(table.cells, table.edges, edges.all);
  const below = remap(next.cells, next.edges, edges.shifted);
  const header = repeatedRows({ cells: above, rows: table.rows }, { cells: below, rows: next.rows });
  if (header > 0 && startsAgain(above, below, header)) return null;
  const fresh = moveRows(
    below.filter((cell) => cell.row >= header),
    -header,
  );
  const rows = next.rows - header;
  const headerRows = Math.max(table.headerRows, header);
  const joined = { ...table, edges: edges.all, headerRows, lastPage: next.page };
  if (rows <= 0) return { ...joined, cells: above };
  return appendRows({ ...joined, cells: above }, fresh, rows);
}

interface CommonEdges {
  readonly all: readonly number[];
  /** The same edges, as they stand on the next page. */
  readonly shifted: readonly number[];
}

/** Edges of both: the outer ones are the same, and one has all that the other has. */
function commonEdges(a: readonly number[], b: readonly number[]): CommonEdges | null {
  const shift = b[0]! - a[0]!;
  const moved = b.map((edge) => edge - shift);
  if (Math.abs(moved.at(-1)! - a.at(-1)!) > SAME_EDGE) return null;
  const [few, many] = a.length <= moved.length ? [a, moved] : [moved, a];
  const within = few.every((edge) => many.some((other) => Math.abs(other - edge) <= SAME_EDGE));
  // A table of one column fits into any other: it is none of its pages.
  if (!within || (few.length < 3 && many.length > 2)) return null;
  return { all: many, shifted: many.map((edge) => edge + shift) };
}

/** Cells by other edges of which theirs are a part. */
function remap(cells: readonly GridCell[], from: readonly number[], to: readonly number[]): GridCell[] {
  if (from.length === to.length) return [...cells];
  const nearest = (edge: number): number =>
    to.reduce((best, other, i) => (Math.abs(other - edge) < Math.abs(to[best]! - edge) ? i : best), 0);
  return cells.map((cell) => {
    const column = nearest(from[cell.column]!);
    const end = nearest(from[cell.column + cell.colSpan]!);
    return { ...cell, column, colSpan: Math.max(1, end - column) };
  });
}

function moveRows(cells: readonly GridCell[], by: number): GridCell[] {
  return cells.map((cell) => ({ ...cell, row: cell.row + by }));
}

interface Rows {
  readonly cells: readonly GridCell[];
  readonly rows: number;
}

function rowKey(cells: readonly GridCell[], row: number): string {
  return cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column}:${cell.colSpan}:${flat(cell)}`)
    .join('|');
}

function flat(cell: GridCell): string {
  return linesText(cell.lines).replace(/\s+/g, ' ');
}

/** How many rows at the top of the next page are those at the top of the table. */
function repeatedRows(table: Rows, next: Rows): number {
  const most = Math.min(MAX_HEADER, table.rows, next.rows);
  let count = 0;
  while (count < most && sameRow(table, next, count)) count++;
  const cut = next.cells.some((cell) => cell.row < count && cell.row + cell.rowSpan > count);
  return cut ? 0 : count;
}

function sameRow(table: Rows, next: Rows, row: number): boolean {
  const key = rowKey(next.cells, row);
  return /\p{L}/u.test(key) && key === rowKey(table.cells, row);
}

/** A repeated header whose first row below has the number that the table began with heads a new table. */
function startsAgain(above: readonly GridCell[], below: readonly GridCell[], header: number): boolean {
  const first = (cells: readonly GridCell[]): string => {
    const cell = cells.find(({ row, column }) => row === header && column === 0);
    return cell ? flat(cell) : '';
  };
  return first(below) !== '' && first(below) === first(above);
}

function appendRows(table: WholeTable, fresh: readonly GridCell[], rows: number): WholeTable {
  const last = table.rows - 1;
  const joins = isBroken(table.cells, fresh, last);
  const offset = joins ? last : table.rows;
  const placed = moveRows(fresh, offset);
  const cells = [...table.cells];
  for (const cell of placed) {
    const above = cell.row === offset ? coveringCell(cells, last, cell) : -1;
    const goes = above >= 0 && (joins || isSpanGoingOn(cells[above]!, cell));
    if (goes) cells[above] = extended(cells[above]!, cell);
    else cells.push(cell);
  }
  return { ...table, cells, rows: offset + rows };
}

/** The cell of a row of the table that takes the same columns; -1 where there is none. */
function coveringCell(cells: readonly GridCell[], row: number, { column, colSpan }: GridCell): number {
  return cells.findIndex(
    (cell) =>
      cell.row <= row && cell.row + cell.rowSpan > row && cell.column === column && cell.colSpan === colSpan,
  );
}

/** A merged cell that reaches the page's end and is blank at the top of the next page goes on there. */
function isSpanGoingOn(above: GridCell, cell: GridCell): boolean {
  return above.rowSpan > 1 && cell.lines.length === 0;
}

function extended(above: GridCell, cell: GridCell): GridCell {
  const bottom = cell.row + cell.rowSpan;
  return {
    ...above,
    rowSpan: Math.max(above.rowSpan, bottom - above.row),
    lines: [...above.lines, ...cell.lines],
  };
}

interface Pair {
  readonly cell: GridCell;
  readonly before: GridCell;
}

/**
 * Whether the first row of a page goes on with the last row of the page before. Its first cell, where numbers stand,
 * is blank (or goes on in the middle of a sentence), and either every cell goes on where the one before stopped, or no
 * other row of the table lacks a number.
 */
function isBroken(above: readonly GridCell[], fresh: readonly GridCell[], last: number): boolean {
  const first = fresh.filter((cell) => cell.row === 0);
  const pairs = first.flatMap((cell): Pair[] => {
    const before = above[coveringCell(above, last, cell)];
    return before ? [{ cell, before }] : [];
  });
  const filled = pairs.filter(({ cell }) => cell.lines.length > 0);
  if (filled.length === 0 || pairs.length < first.length) return false;
  const { cell: number, before } = pairs[0]!;
  if (number.lines.length > 0) return startsInside(number) && filled.every(goesOnFrom);
  if (filled.every(goesOnFrom)) return true;
  return before.rowSpan === 1 && !filled.some(isHeading) && everyRowNumbered(above, last);
}

function goesOnFrom({ cell, before }: Pair): boolean {
  const [last, next] = [before.lines.at(-1), cell.lines[0]];
  if (!last || !next) return false;
  return startsInside(cell) || goesOn(last, next);
}

/** A small letter or a closing sign doesn't begin a text; 'a)' and 'a' alone are numbers. */
function startsInside({ lines: [first] }: GridCell): boolean {
  return first !== undefined && /^[\p{Ll},;)]/u.test(first.text) && !/^\p{Ll}(?:[.)]|$)/u.test(first.text);
}

/** Bold below text that isn't: a heading inside the table. */
function isHeading({ cell, before }: Pair): boolean {
  return cell.lines.every((line) => line.bold) && !before.lines.at(-1)?.bold;
}

function everyRowNumbered(cells: readonly GridCell[], last: number): boolean {
  const numbers = cells.filter((cell) => cell.column === 0 && cell.row <= last);
  return numbers.length > 1 && numbers.every((cell) => cell.lines.length > 0);
}
