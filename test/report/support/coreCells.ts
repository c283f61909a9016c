import { derive } from '../../../src/report/book/derive.ts';
import { toContent } from '../../../src/workbook/diffBooks.ts';
import type { ReadRow } from '../../../src/workbook/ports.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../../../src/workbook/schema.ts';
import { isDate, isFormula } from '../../../src/workbook/spec.ts';
import type { ColumnDef, TableDef } from '../../../src/workbook/tables/columns.ts';
import { tracked } from '../../cli/support/book.ts';
import type { DerivedCell } from '../../support/derivedCells.ts';
import type { CellValue } from '../../support/libreoffice.ts';

type PlainRow = Readonly<Record<string, string | number | null>>;

/** A value of core as a recalculated cell shows it: days as ISO text, '' as blank. */
function shown(value: string | number | null, column: ColumnDef): CellValue {
  const content = toContent(value, column);
  if (isFormula(content)) throw new Error('a value is no formula');
  return isDate(content) ? content.date : content;
}

function cellsOfRow(
  name: TableName,
  def: TableDef,
  row: ReadRow,
  values: PlainRow,
  letters: Record<string, string>,
) {
  return Object.entries(def.columns).flatMap(([key, column]) => {
    const isFormulaCell = row.cells[column.header]?.formula !== undefined;
    if (!isFormulaCell) return [];
    const address = `${letters[column.header] ?? ''}${row.row}`;
    const value = shown(values[key] ?? null, column);
    return [{ table: name, header: column.header, sheet: def.sheet, address, value } satisfies DerivedCell];
  });
}

/**
 * Every formula cell of a book with the value that core computes for it now, from what people wrote; what the file
 * holds as cached values plays no part.
 */
export async function coreCells(path: string): Promise<DerivedCell[]> {
  const { opened, book, asOfFixed } = await tracked(path);
  const derived = derive(book, asOfFixed);
  const tables = (await opened.read(TABLE_NAMES)).value;
  return tables.flatMap((table) => {
    const name = table.name as TableName;
    const def: TableDef = TABLES[name];
    const rows = derived[name] as readonly PlainRow[];
    if (rows.length !== table.rows.length) throw new Error(`${name} has blank rows`);
    return table.rows.flatMap((row, i) => cellsOfRow(name, def, row, rows[i]!, { ...table.columns }));
  });
}
