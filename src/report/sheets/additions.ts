import type { FormulaOf } from '../../workbook/diffBooks.ts';
import type { Lacking } from '../../workbook/founding.ts';
import type { AddedColumn, AddedTable, Additions } from '../../workbook/ports.ts';
import { emptyBook, TABLES, type TableName } from '../../workbook/schema.ts';
import { SHEETS } from '../../workbook/tables/sheets.ts';
import type { TableDef } from '../../workbook/tables/columns.ts';
import { tableBlock } from './tableBlock.ts';
import { HEADER_ROW, headingCells, type SheetKey } from './tableSheet.ts';

function addedColumns(name: TableName, keys: readonly string[], formulaOf: FormulaOf): AddedColumn[] {
  const def: TableDef = TABLES[name];
  const { table } = tableBlock(name, emptyBook(), { row: HEADER_ROW, column: 1 }, formulaOf);
  return Object.entries(def.columns).flatMap(([key, { width, hidden }], i) => {
    const spec = table.columns[i];
    return keys.includes(key) && spec !== undefined ? [{ ...spec, width, hidden }] : [];
  });
}

/** The hidden sheet has no heading: its tables begin in the first row. */
function addedTable(name: TableName, formulaOf: FormulaOf): AddedTable {
  const def: TableDef = TABLES[name];
  const [key] = Object.entries(SHEETS).find(([, sheet]) => sheet === def.sheet) ?? ['hidden'];
  const isHidden = key === 'hidden';
  const at = { row: isHidden ? 1 : HEADER_ROW, column: 1 };
  const { table } = tableBlock(name, emptyBook(), at, formulaOf);
  return {
    sheet: def.sheet,
    heading: isHidden ? [] : headingCells(key as SheetKey),
    state: isHidden ? 'veryHidden' : 'visible',
    table,
    widths: Object.values(def.columns).map(({ width, hidden }) => ({ width, hidden })),
  };
}

/** What a host adds to a book that lacks later tables and columns, so that they can be written. */
export function additionsFor({ tables, columns }: Lacking, formulaOf: FormulaOf): Additions {
  const added = Object.entries(columns).map(
    ([name, keys]) => [name, addedColumns(name as TableName, keys, formulaOf)] as const,
  );
  return {
    columns: Object.fromEntries(added),
    tables: tables.map((name) => addedTable(name, formulaOf)),
  };
}
