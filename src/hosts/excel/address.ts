import { columnLetter } from '../../workbook/address.ts';

/** A rectangle of cells, both corners included; rows and columns count from 1. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Reads 'C6' or '$C$6'; null for anything else. */
export function parseCell(text: string): { readonly row: number; readonly column: number } | null {
  const match = CELL.exec(text);
  return match === null ? null : { row: Number(match[2]), column: columnNumber(match[1] ?? '') };
}

export function areaText({ top, left, bottom, right }: Area): string {
  const first = `${columnLetter(left)}${top}`;
  return top === bottom && left === right ? first : `${first}:${columnLetter(right)}${bottom}`;
}

/** "'Tổng quan'!$B$5:$B$7" as sheet and range. */
export function splitReference(reference: string): { readonly sheet: string; readonly range: string } {
  const at = reference.lastIndexOf('!');
  const sheet = reference
    .slice(0, at)
    .replace(/^=?'?|'$/g, '')
    .replaceAll("''", "'");
  return { sheet, range: reference.slice(at + 1) };
}

export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(
    area.top - 1,
    area.left - 1,
    area.bottom - area.top + 1,
    area.right - area.left + 1,
  );
}

/** Excel cuts off longer lists of ranges (8,192 characters). */
const LONGEST_LIST = 8_000;

/** Ranges joined by commas, in lists that Excel takes whole. */
export function addressLists(ranges: readonly string[]): string[] {
  const lists: string[] = [];
  for (const range of ranges) {
    const last = lists.at(-1);
    if (last === undefined || last.length + range.length >= LONGEST_LIST) lists.push(range);
    else lists[lists.length - 1] = `${last},${range}`;
  }
  return lists;
}
