/** A1 addresses and ranges. Rows and columns count from 1. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both corners included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

const letters: string[] = [''];

/** 1 is 'A', 28 is 'AB'. */
export function columnLetters(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  const rest = Math.floor((column - 1) / 26);
  const text = columnLetters(rest) + String.fromCharCode(65 + ((column - 1) % 26));
  letters[column] = text;
  return text;
}

export function columnNumber(text: string): number {
  let column = 0;
  for (let i = 0; i < text.length; i += 1) column = column * 26 + (text.charCodeAt(i) & 31);
  return column;
}

export function addressText(row: number, column: number): string {
  return columnLetters(column) + String(row);
}

/** Reads 'C6' or '$C$6'; null for anything else. */
export function parseAddress(text: string): Address | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text);
  if (!match) return null;
  return { column: columnNumber(match[1] ?? ''), row: Number(match[2]) };
}

/** Reads 'A1', 'A1:C6', whole columns 'A:C' and whole rows '2:5'; null for anything else. */
export function parseArea(text: string): Area | null {
  const [first = '', last = first] = text.split(':');
  const a = parseAddress(first);
  const b = parseAddress(last);
  if (a && b) return areaOf(a, b);
  return wholeColumns(first, last) ?? wholeRows(first, last);
}

function areaOf(a: Address, b: Address): Area {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

function wholeColumns(first: string, last: string): Area | null {
  const column = /^\$?([A-Za-z]{1,3})$/;
  const [a, b] = [column.exec(first), column.exec(last)];
  if (!a || !b) return null;
  return { top: 1, bottom: MAX_ROW, left: columnNumber(a[1] ?? ''), right: columnNumber(b[1] ?? '') };
}

function wholeRows(first: string, last: string): Area | null {
  const row = /^\$?([0-9]{1,7})$/;
  const [a, b] = [row.exec(first), row.exec(last)];
  if (!a || !b) return null;
  return { top: Number(a[1]), bottom: Number(b[1]), left: 1, right: MAX_COLUMN };
}

export function areaText(area: Area): string {
  const first = addressText(area.top, area.left);
  const last = addressText(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** Several ranges parted by blanks, as in sqref; what can't be read is left out. */
export function parseAreas(text: string): Area[] {
  return text
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** A sheet's name as formulas need it: always quoted, quotes doubled. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
