import { columnLetter } from '../../../workbook/address.ts';
import type { ReadCell, ReadRow, ReadTable } from '../../../workbook/ports.ts';
import { readCell } from './cell.ts';
import { readGrids, type Grid, type RawCell } from './grid.ts';
import { WITHOUT_PAUSE, type Pace } from '../steps.ts';
import { locate, type Place } from './locate.ts';

/** A table with what its cells hold, as Excel says it and as the product reads it. */
export interface Snapshot {
  readonly place: Place;
  /** Rows of the body, also the blank one of an empty table. */
  readonly body: Grid;
  readonly table: ReadTable;
}

/** Reads tables by name; null where there is none. */
export async function readSnapshots(
  context: Excel.RequestContext,
  names: readonly string[],
  pace: Pace = WITHOUT_PAUSE,
): Promise<(Snapshot | null)[]> {
  const places = await locate(context, names);
  const found = places.filter((place) => place !== null);
  const grids = await readGrids(
    context,
    found.map(({ sheet, area }) => ({ sheet, area })),
    { pace },
  );
  const snapshots: (Snapshot | null)[] = [];
  for (const place of places)
    snapshots.push(place === null ? null : await snapshotOf(place, grids[found.indexOf(place)] ?? [], pace));
  return snapshots;
}

/** Titles of the columns, from the first row of a table's cells. */
export function headersOf(grid: Grid): string[] {
  return (grid[0] ?? []).map((cell) => String(cell.value).normalize('NFC'));
}

async function snapshotOf(place: Place, grid: Grid, pace: Pace): Promise<Snapshot> {
  const body = grid.slice(1, place.totals ? -1 : undefined);
  const headers = headersOf(grid);
  const rows: ReadRow[] = [];
  for (const [i, cells] of body.entries()) {
    rows.push(rowOf(cells, headers, place, i));
    await pace();
  }
  const columns = headers.map((header, i) => [header, columnLetter(place.area.left + i)] as const);
  const table: ReadTable = {
    name: place.name,
    sheet: place.sheet,
    headers,
    columns: Object.fromEntries(columns),
    rows: isPlaceholder(rows) ? [] : rows,
  };
  return { place, body, table };
}

/** Row `index` of the body (from 0). */
export function rowOf(
  cells: readonly RawCell[],
  headers: readonly string[],
  { name, area }: Pick<Place, 'name' | 'area'>,
  index: number,
): ReadRow {
  const read: Record<string, ReadCell> = {};
  headers.forEach((header, i) => {
    const cell = cells[i];
    if (cell !== undefined) read[header] = readCell(cell, name);
  });
  return { row: area.top + 1 + index, cells: read };
}

/** A table can't be without a row: a single one in which nobody wrote anything stands for none. */
function isPlaceholder(rows: readonly ReadRow[]): boolean {
  const [only, second] = rows;
  if (only === undefined || second !== undefined) return false;
  return Object.values(only.cells).every((cell) => cell.kind === 'blank' || cell.formula !== undefined);
}
