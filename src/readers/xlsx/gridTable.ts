import type { RawCell, RawTable } from '../../core/document/types.ts';
import { issue, type Issue } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import { MAX_MERGED_PLACES, MAX_TABLE_PLACES, STRAY_COLUMN_GAP } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { address } from '../sheet/address.ts';
import type { Place } from './gridCell.ts';
import type { Merge, ScannedSheet } from './scanSheet.ts';

type Places = (RawCell | null)[][];

/**
 * Lays a sheet's cells out as a table. Rows without any text are left out (each cell's `at` tells its own row), the
 * columns run from A to the last filled one. Spans count the rows and columns that are here. Cells far to the right
 * of everything else are left out with a warning (file.cellsIgnored).
 */
export function gridTable(sheet: ScannedSheet, place: Place): Result<RawTable> {
  const { cells, width, issues } = withoutStrays(sheet.cells, place);
  const rows = [...new Set(cells.map((cell) => cell.at.row ?? 0))].sort((a, b) => a - b);
  if (rows.length * width > MAX_TABLE_PLACES) throw new Refusal('file.tooLarge');
  const places = layOut(cells, rows, width, place);
  applyMerges(places, rows, width, sheet.merges);
  const kept = new Set(rows);
  const hidden = sheet.hiddenRows.filter((row) => kept.has(row));
  const table: RawTable = { rows: places, at: place, headerRows: 0 };
  return result(hidden.length > 0 ? { ...table, hiddenRows: hidden } : table, issues);
}

interface Kept {
  readonly cells: readonly RawCell[];
  readonly width: number;
  readonly issues: readonly Issue[];
}

function withoutStrays(cells: readonly RawCell[], place: Place): Kept {
  const columns = [...new Set(cells.map((cell) => cell.at.column ?? 0))].sort((a, b) => a - b);
  const end = columns.findIndex((column, i) => i > 0 && column - columns[i - 1]! > STRAY_COLUMN_GAP);
  const width = (end < 0 ? columns.at(-1) : columns[end - 1]) ?? 0;
  const strays = end < 0 ? [] : cells.filter((cell) => (cell.at.column ?? 0) > width);
  if (strays.length === 0) return { cells, width, issues: [] };
  const issues = [
    issue('file.cellsIgnored', { ...place, cell: strays[0]!.at.cell! }, { count: strays.length }),
  ];
  return { cells: cells.filter((cell) => (cell.at.column ?? 0) <= width), width, issues };
}

function layOut(cells: readonly RawCell[], rows: readonly number[], width: number, place: Place): Places {
  const places: Places = rows.map(() => Array.from<RawCell | null>({ length: width }).fill(null));
  const index = new Map(rows.map((row, i) => [row, places[i]!]));
  for (const cell of cells) index.get(cell.at.row ?? 0)![(cell.at.column ?? 1) - 1] = cell;
  places.forEach((cellsOfRow, i) => fillBlanks(cellsOfRow, rows[i]!, place));
  return places;
}

function fillBlanks(cells: (RawCell | null)[], row: number, { file, sheet }: Place): void {
  for (let i = 0; i < cells.length; i++) {
    const at = { file, sheet, row, column: i + 1, cell: address(row, i + 1) };
    cells[i] ??= { text: '', value: BLANK, rowSpan: 1, colSpan: 1, at };
  }
}

const BLANK = { kind: 'blank', raw: null } as const;

function applyMerges(places: Places, rows: readonly number[], width: number, merges: readonly Merge[]): void {
  let covered = 0;
  for (const merge of merges) {
    covered += applyMerge(places, rows, width, merge);
    if (covered > MAX_MERGED_PLACES) throw new Refusal('file.tooLarge');
  }
}

/**
 * Marks the places that a merge covers, and gives their number. A merge that meets another one is left alone: Excel
 * allows none.
 */
function applyMerge(places: Places, rows: readonly number[], width: number, merge: Merge): number {
  const top = firstAtLeast(rows, merge.top);
  const bottom = firstAtLeast(rows, merge.bottom + 1);
  const right = Math.min(merge.right, width);
  const origin = rows[top] === merge.top ? places[top]?.[merge.left - 1] : null;
  if (!origin || origin.rowSpan > 1 || origin.colSpan > 1 || right < merge.left) return 0;
  const covered = places.slice(top, bottom).map((row) => row.slice(merge.left - 1, right));
  const area = (bottom - top) * (right - merge.left + 1);
  if (covered.some((row) => row.some((cell) => cell === null || cell.rowSpan > 1 || cell.colSpan > 1)))
    return area;
  for (const row of places.slice(top, bottom)) row.fill(null, merge.left - 1, right);
  places[top]![merge.left - 1] = { ...origin, rowSpan: bottom - top, colSpan: right - merge.left + 1 };
  return area;
}

/** Index of the first of the sorted rows that is not less than `row`. */
function firstAtLeast(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
