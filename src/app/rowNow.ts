import type { BookCell, SourceRef } from '../core/issue.ts';
import type { FoundRow, ReadTable, WorkbookHost } from '../workbook/ports.ts';
import { TABLES, type TableName } from '../workbook/schema.ts';
import type { TableDef } from '../workbook/tables/columns.ts';
import { cellOf, readKey, tablePlaces, type RowPlaces } from './rowPlaces.ts';

/** A table of one row, as it was found. */
function asTable(found: FoundRow): ReadTable {
  const { table, sheet, columns, row, cells } = found;
  return { name: table, sheet, columns, headers: Object.keys(columns), rows: [{ row, cells }] };
}

function defOf(table: string): TableDef | undefined {
  return TABLES[table as TableName];
}

/** The place at which a row that was found now stood when the book was read; null where the book has no such row. */
export function placeAsRead(places: RowPlaces, found: FoundRow): SourceRef | null {
  const [known, def] = [places[found.table], defOf(found.table)];
  const row = def === undefined ? undefined : known?.rows[readKey(found, def)];
  return known === undefined || row === undefined ? null : { sheet: known.sheet, row };
}

/** Does a row of the book stand elsewhere than where it was read, or is it one that the book doesn't have yet? */
export function hasMoved(places: RowPlaces, found: FoundRow): boolean {
  if (places[found.table] === undefined) return false;
  const read = placeAsRead(places, found);
  return read?.sheet !== found.sheet || read.row !== found.row;
}

/**
 * Where a cell of the book stands now, of what its table is found to be: sheet, row and address, or only the sheet where
 * the row is gone; null where the table is.
 */
function cellIn(table: ReadTable | undefined, of: BookCell): SourceRef | null {
  const def = defOf(of.table);
  return table === undefined || def === undefined ? null : cellOf(tablePlaces(table, def), of);
}

/**
 * Where a cell stands now that was read earlier. `found` is the row in which its place lies now: where that is another
 * row, or none, the table is read anew. Null where the row is there no more.
 */
export async function whereNow(
  host: WorkbookHost,
  name: string,
  of: BookCell,
  found: FoundRow | null,
): Promise<SourceRef | null> {
  const beside = found?.table === of.table ? cellIn(asTable(found), of) : null;
  if (beside?.cell !== undefined) return beside;
  const book = (await host.open(name)).value;
  const read = await book?.read([of.table]);
  const place = cellIn(read?.value[0], of);
  return place?.cell === undefined ? null : place;
}
