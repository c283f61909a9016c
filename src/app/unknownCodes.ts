import { issue, type Issue } from '../core/issue.ts';
import { TABLES, type Book, type TableName } from '../workbook/schema.ts';
import type { TableDef } from '../workbook/tables/columns.ts';
import { placeOf, type PlainRow, type RowPlaces } from './rowPlaces.ts';

/** Columns of the visible sheets that hold codes of another table. */
const REFERENCES: readonly (readonly [table: TableName, column: string, list: TableName, key: string])[] = [
  ['TheoDoi', 'agency', 'CoQuan', 'code'],
  ['TheoDoi', 'task', 'NhiemVu', 'code'],
  ['TheoDoi', 'round', 'KyBaoCao', 'number'],
  ['BaoCao', 'agency', 'CoQuan', 'code'],
  ['BaoCao', 'round', 'KyBaoCao', 'number'],
  ['PhanCong', 'agency', 'CoQuan', 'code'],
  ['PhanCong', 'task', 'NhiemVu', 'code'],
  ['NhomCoQuan', 'agency', 'CoQuan', 'code'],
];

const text = (row: PlainRow, column: string) => String(row[column] ?? '');

function strayRows(book: Book, table: TableName, column: string, known: ReadonlySet<string>): PlainRow[] {
  return (book[table] as readonly PlainRow[]).filter((row) => !known.has(text(row, column)));
}

/** Rows that a person typed with a code that nothing has: each code once, with the first cell that holds it. */
export function unknownCodes(book: Book, places: RowPlaces): Issue[] {
  return REFERENCES.flatMap(([table, column, list, key]) => {
    const def: TableDef = TABLES[table];
    const known = new Set((book[list] as readonly PlainRow[]).map((row) => text(row, key)));
    const stray = strayRows(book, table, column, known);
    const codes = [...new Set(stray.map((row) => text(row, column)))];
    return codes.map((code) => {
      const rows = stray.filter((row) => text(row, column) === code);
      const at = placeOf(places, table, rows[0]!, column);
      const words = { column: def.columns[column]?.header ?? column, code, count: rows.length };
      return issue('book.unknownCode', at, { ...words, list: TABLES[list].sheet });
    });
  });
}
