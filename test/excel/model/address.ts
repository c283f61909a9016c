import { invalidArgument } from '../protocol/wire.ts';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells; rows and columns count from 0, as on the wire. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** 'Name' or "'Tổng quan'", as Excel writes a sheet in an address. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits "'Tổng quan'!A1" into sheet and rest. */
export function splitSheet(address: string): { readonly sheet: string | null; readonly rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address);
  if (match === null) return { sheet: null, rest: address };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', rest: match[3] ?? '' };
}

const ONE = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/;

/** Reads 'A1', 'A1:C3', 'A:C', '2:5'; InvalidArgument for anything else. */
export function parseBox(text: string): Box {
  const [from = '', to] = text.trim().split(':');
  const [a, b] = [ONE.exec(from), ONE.exec(to ?? from)];
  const whole = to !== undefined && (a?.[1] === undefined) === (b?.[1] === undefined);
  const cell = a?.[1] !== undefined && a[2] !== undefined;
  if (a === null || b === null || !(whole || (to === undefined && cell))) return invalidArgument();
  const [left, right] = [
    a[1] === undefined ? 0 : columnIndex(a[1]),
    b[1] === undefined ? MAX_COLUMNS - 1 : columnIndex(b[1]),
  ];
  const [top, bottom] = [
    a[2] === undefined ? 0 : Number(a[2]) - 1,
    b[2] === undefined ? MAX_ROWS - 1 : Number(b[2]) - 1,
  ];
  return checked({
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  });
}

export function checked(box: Box): Box {
  const inside =
    box.row >= 0 &&
    box.column >= 0 &&
    box.rows >= 1 &&
    box.columns >= 1 &&
    box.row + box.rows <= MAX_ROWS &&
    box.column + box.columns <= MAX_COLUMNS;
  return inside ? box : invalidArgument();
}

export function boxText(box: Box): string {
  const last = { row: box.row + box.rows, column: box.column + box.columns - 1 };
  if (box.rows === MAX_ROWS && box.columns < MAX_COLUMNS)
    return `${columnName(box.column)}:${columnName(last.column)}`;
  if (box.columns === MAX_COLUMNS) return `${box.row + 1}:${last.row}`;
  const first = `${columnName(box.column)}${box.row + 1}`;
  return box.rows === 1 && box.columns === 1 ? first : `${first}:${columnName(last.column)}${last.row}`;
}

/** As files write it: whole columns and rows with their first and last cell. */
export function fullBoxText(box: Box): string {
  const first = `${columnName(box.column)}${box.row + 1}`;
  const last = `${columnName(box.column + box.columns - 1)}${box.row + box.rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** What is left of a rectangle beside another: at most four, above, below, left and right of it. */
export function subtract(box: Box, hole: Box): Box[] {
  const cut = intersection(box, hole);
  if (cut === null) return [box];
  const [bottom, right] = [cut.row + cut.rows, cut.column + cut.columns];
  const middle = { row: cut.row, rows: cut.rows };
  return [
    { ...box, rows: cut.row - box.row },
    { ...box, row: bottom, rows: box.row + box.rows - bottom },
    { ...box, ...middle, columns: cut.column - box.column },
    { ...box, ...middle, column: right, columns: box.column + box.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function intersection(a: Box, b: Box): Box | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function holds(box: Box, row: number, column: number): boolean {
  return (
    row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns
  );
}
