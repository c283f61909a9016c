/** A1 addresses as numbers, from 1. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** null where it is no address inside a sheet. '$' is ignored. */
export function parseCell(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text);
  if (match === null) return null;
  const column = columnNumber(match[1] ?? '');
  const row = Number(match[2]);
  return row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : null;
}

/** 'A1', 'A1:B2', 'A:B' or '1:2'; null for anything else or a range that runs backwards. */
export function parseArea(text: string): Area | null {
  const [from = '', to = from, ...rest] = text.replaceAll('$', '').split(':');
  if (rest.length > 0) return null;
  const area = cellArea(from, to) ?? columnArea(from, to) ?? rowArea(from, to);
  return area !== null && area.top <= area.bottom && area.left <= area.right ? area : null;
}

function cellArea(from: string, to: string): Area | null {
  const start = parseCell(from);
  const end = parseCell(to);
  if (start === null || end === null) return null;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

function columnArea(from: string, to: string): Area | null {
  if (!/^[A-Za-z]{1,3}$/.test(from) || !/^[A-Za-z]{1,3}$/.test(to)) return null;
  const right = columnNumber(to);
  return right > LAST_COLUMN ? null : { top: 1, bottom: LAST_ROW, left: columnNumber(from), right };
}

function rowArea(from: string, to: string): Area | null {
  if (!/^[1-9][0-9]{0,6}$/.test(from) || !/^[1-9][0-9]{0,6}$/.test(to)) return null;
  const bottom = Number(to);
  return bottom > LAST_ROW ? null : { left: 1, right: LAST_COLUMN, top: Number(from), bottom };
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Pairs of areas that share a cell. Sorted by first row, so that many areas stay quick. */
export function overlappingPairs<T extends { readonly area: Area }>(items: readonly T[]): [T, T][] {
  const sorted = [...items].sort((a, b) => a.area.top - b.area.top);
  const pairs: [T, T][] = [];
  let active: T[] = [];
  for (const item of sorted) {
    active = active.filter((other) => other.area.bottom >= item.area.top);
    for (const other of active) if (overlaps(other.area, item.area)) pairs.push([other, item]);
    active.push(item);
  }
  return pairs;
}

/** One number per cell of a sheet, for sets. */
export function cellKey(row: number, column: number): number {
  return row * LAST_COLUMN + (column - 1);
}
