import type { BookCell, SourceRef } from '../core/issue.ts';
import { coerce } from '../workbook/coerce.ts';
import type { ReadCell, ReadRow, ReadTable } from '../workbook/ports.ts';
import { TABLES, type Book, type TableName } from '../workbook/schema.ts';
import type { TableDef } from '../workbook/tables/columns.ts';
import { SHEETS } from '../workbook/tables/sheets.ts';

/** Where the rows of one table stand. */
export interface TablePlaces {
  readonly sheet: string;
  /** Sheet column letter by the column's key. */
  readonly columns: Readonly<Record<string, string>>;
  /** Sheet row by the row's key (keyText). */
  readonly rows: Readonly<Record<string, number>>;
}

/** Where every row of the visible sheets stands, by table. */
export type RowPlaces = Readonly<Record<string, TablePlaces>>;

const BLANK: ReadCell = { kind: 'blank', value: null };
const JOINT = '\u001f';

export type PlainRow = Readonly<Record<string, string | number | null>>;

/** The key of a row as one text. */
export function keyText(table: TableName, row: PlainRow): string {
  return TABLES[table].key.map((key) => String(row[key] ?? '')).join(JOINT);
}

/** The key of a row as it was read, as one text. */
export function readKey(row: ReadRow, def: TableDef): string {
  return def.key
    .map((key) => {
      const column = def.columns[key]!;
      const read = coerce(row.cells[column.header] ?? BLANK, column);
      return read.ok ? String(read.value ?? '') : '';
    })
    .join(JOINT);
}

/** Where the rows and columns of one table stand as it was read. */
export function tablePlaces(table: ReadTable, def: TableDef): TablePlaces {
  const columns = Object.entries(def.columns).flatMap(([key, column]) => {
    const letter = table.columns[column.header];
    return letter === undefined ? [] : [[key, letter] as const];
  });
  return {
    sheet: table.sheet,
    columns: Object.fromEntries(columns),
    rows: Object.fromEntries(table.rows.map((row) => [readKey(row, def), row.row])),
  };
}

/** Where the rows of the tables stand that people see. */
export function rowPlaces(tables: readonly ReadTable[]): RowPlaces {
  const seen = tables.flatMap((table) => {
    const def: TableDef | undefined = TABLES[table.name as TableName];
    if (def === undefined || def.sheet === SHEETS.hidden) return [];
    return [[table.name, tablePlaces(table, def)] as const];
  });
  return Object.fromEntries(seen);
}

/** A row, or one of its cells; only the sheet for a row that isn't written yet. */
export function placeOf(places: RowPlaces, table: TableName, row: PlainRow, field?: string): SourceRef {
  const known = places[table];
  const sheet = known?.sheet ?? TABLES[table].sheet;
  const of = { table, key: keyText(table, row), column: field ?? TABLES[table].key[0] ?? '' };
  return known === undefined ? { sheet } : cellOf(known, of);
}

/** Where a cell of a table stands; only the sheet where its row isn't there. */
export function cellOf({ sheet, rows, columns }: TablePlaces, of: BookCell): SourceRef {
  const at = rows[of.key];
  if (at === undefined) return { sheet };
  const letter = columns[of.column];
  return letter === undefined ? { sheet, row: at } : { sheet, row: at, cell: `${letter}${at}`, of };
}

/** The row of a table that stands in a sheet row; null where there is none. */
export function rowAt<T extends TableName>(
  book: Book,
  places: RowPlaces,
  table: T,
  sheetRow: number,
): Book[T][number] | null {
  const known = places[table]?.rows ?? {};
  const key = Object.keys(known).find((k) => known[k] === sheetRow);
  if (key === undefined) return null;
  const rows = book[table] as readonly PlainRow[];
  return (rows.find((row) => keyText(table, row) === key) as Book[T][number] | undefined) ?? null;
}
