import { coerce } from './coerce.ts';
import type { ReadCell, ReadRow, ReadTable } from './ports.ts';
import { TABLES, type Book, type TableName } from './schema.ts';
import type { ColumnDef, TableDef } from './tables/columns.ts';

type PlainRow = Readonly<Record<string, string | number | null>>;

/** A day or a number that stands in its cell as text: understood, but formulas can't count with it. */
function isRespelled(cell: ReadCell | undefined, column: ColumnDef): boolean {
  const wanted = column.type === 'date' || column.type === 'number';
  return wanted && !column.derived && cell?.kind === 'text' && String(cell.value).trim() !== '';
}

function keyOf(row: ReadRow, def: TableDef): string {
  return def.key
    .map((key) => {
      const column = def.columns[key]!;
      const read = coerce(row.cells[column.header] ?? { kind: 'blank', value: null }, column);
      return read.ok ? String(read.value ?? '') : '';
    })
    .join('\u001f');
}

/** Texts of respelled cells, by row key and column. */
function respelledCells(table: ReadTable, def: TableDef): Map<string, Record<string, string>> {
  const found = new Map<string, Record<string, string>>();
  const columns = Object.entries(def.columns);
  for (const row of table.rows) {
    const cells = columns.filter(([, column]) => isRespelled(row.cells[column.header], column));
    if (cells.length === 0) continue;
    const texts = cells.map(([key, column]) => [key, String(row.cells[column.header]?.value)]);
    found.set(keyOf(row, def), Object.fromEntries(texts));
  }
  return found;
}

/**
 * The book as its cells stand: where a day or a number was typed as text, the text. Compared with what the book means,
 * such cells differ, so that the next change writes them as true days and numbers.
 */
export function asFound(book: Book, tables: readonly ReadTable[]): Book {
  const found: Partial<Record<TableName, readonly PlainRow[]>> = {};
  for (const table of tables) {
    const def: TableDef | undefined = TABLES[table.name as TableName];
    const cells = def === undefined ? new Map<string, Record<string, string>>() : respelledCells(table, def);
    if (def === undefined || cells.size === 0) continue;
    const rows = book[table.name as TableName] as readonly PlainRow[];
    const key = (row: PlainRow) => def.key.map((k) => String(row[k] ?? '')).join('\u001f');
    found[table.name as TableName] = rows.map((row) => ({ ...row, ...cells.get(key(row)) }));
  }
  return { ...book, ...found } as Book;
}
