import type { RawCell, RawTable } from '../../core/document/types.ts';
import { issue, type Issue, type SourceRef } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import { MAX_TABLE_PLACES, STRAY_COLUMN_GAP } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { address } from '../sheet/address.ts';
import type { GridCell } from './gridCell.ts';
import type { Merge, ScannedSheet } from './scanSheet.ts';

type Places = (RawCell | null)[][];

/**
 * Lays a sheet's cells out as a table. Rows without any text are left out (each cell's `at` tells its own row), the
 * columns run from A to the last filled one. Spans count the rows and columns that are here. Cells far to the right
 * of everything else are left out with a warning (file.cellsIgnored).
 */
export function gridTable(sheet: ScannedSheet, place: SourceRef): Result<RawTable> {
  const { cells, width, issues } = withoutStrays(sheet.cells, place);
  const rows = [...new Set(cells.map((cell) => cell.at.row ?? 0))].sort((a, b) => a - b);
  if (rows.length * width > MAX_TABLE_PLACES) throw new Refusal('file.tooLarge');
  const places = layOut(cells, rows, width, place);
  for (const merge of sheet.merges) applyMerge(places, rows, width, merge);
  const kept = new Set(rows);
  const hidden = sheet.hiddenRows.filter((row) => kept.has(row));
  const table: RawTable = { rows: places, at: place, headerRows: 0 };
  return result(hidden.length > 0 ? { ...table, hiddenRows: hidden } : table, issues);
}

interface Kept {
  readonly cells: readonly GridCell[];
  readonly width: number;
  readonly issues: readonly Issue[];
}

function withoutStrays(cells: readonly GridCell[], place: SourceRef): Kept {
  const columns = [...new Set(cells.map((cell) => cell.at.column ?? 0))].sort((a, b) => a - b);
  const end = columns.findIndex((column, i) => i > 0 && column - columns[i - 1]! > STRAY_COLUMN_GAP);
  const width = (end < 0 ? columns.at(-1) : columns[end - 1]) ?? 0;
  const strays = end < 0 ? [] : cells.filter((cell) => (cell.at.column ?? 0) > width);
  if (strays.length === 0) return { cells, width, issues: [] };
  const issues = [issue('file.cellsIgnored', { ...place, cell: strays[0]!.at.cell! }, { count: strays.length })];
  return { cells: cells.filter((cell) => (cell.at.column ?? 0) <= width), width, issues };
}

function layOut(cells: readonly GridCell[], rows: readonly number[], width: number, place: SourceRef): Places {
  const index = new Map(rows.map((row, i) => [row, i]));
  const places: Places = rows.map((row) =>
    Array.from({ length: width }, (_, i) => blankCell({ ...place, row, column: i + 1, cell: address(row, i + 1) })),
  );
  for (const cell of cells) {
    places[index.get(cell.at.row ?? 0)!]![(cell.at.column ?? 1) - 1] = { ...cell, rowSpan: 1, colSpan: 1 };
  }
  return places;
}

function blankCell(at: SourceRef): RawCell {
  return { text: '', value: { kind: 'blank', raw: null }, rowSpan: 1, colSpan: 1, at };
}

/** Marks the places that a merge covers. A merge that meets another one is left alone: Excel allows none. */
function applyMerge(places: Places, rows: readonly number[], width: number, merge: Merge): void {
  const top = firstAtLeast(rows, merge.top);
  const bottom = firstAtLeast(rows, merge.bottom + 1);
  const right = Math.min(merge.right, width);
  const origin = rows[top] === merge.top ? places[top]?.[merge.left - 1] : null;
  if (!origin || origin.rowSpan > 1 || origin.colSpan > 1 || right < merge.left) return;
  const covered = places.slice(top, bottom).map((row) => row.slice(merge.left - 1, right));
  if (covered.some((row) => row.some((cell) => cell === null || cell.rowSpan > 1 || cell.colSpan > 1))) return;
  for (const row of places.slice(top, bottom)) row.fill(null, merge.left - 1, right);
  places[top]![merge.left - 1] = { ...origin, rowSpan: bottom - top, colSpan: right - merge.left + 1 };
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
