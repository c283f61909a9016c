import type { ReadCell, ReadTable } from '../../../workbook/ports.ts';
import { columnLetters } from '../address.ts';
import type { CellContext } from './cellValue.ts';
import { sheetText, type Package } from './package.ts';
import { readTablesOfSheet } from './readTables.ts';
import type { TableColumn, TablePart } from './workbookModel.ts';

const widthOf = ({ area }: TablePart) => area.right - area.left + 1;

/** Some programs list only a few of a table's columns, or deny its header row, while every cell is still there. */
function isDamaged(table: TablePart): boolean {
  return table.columns.length !== widthOf(table) || table.headerRows === 0;
}

/** The table as plain cells: its header row is a row like the others, its columns go by their letters. */
function asCells(table: TablePart): TablePart {
  const columns = Array.from({ length: widthOf(table) }, (_, i) => ({
    name: columnLetters(table.area.left + i),
    formula: null,
  }));
  return { ...table, headerRows: 0, columns };
}

/** Excel wants every header to be a text, and no two the same whatever their case. */
function areHeaders(cells: readonly ReadCell[]): boolean {
  const names = cells.map((cell) => String(cell.value).toLowerCase());
  return cells.every((cell) => cell.kind === 'text') && new Set(names).size === names.length;
}

/** The formula that all rows of a column share; null where they differ or one has none. */
function commonFormula(cells: readonly (ReadCell | undefined)[]): string | null {
  const first = cells[0]?.formula;
  return first !== undefined && cells.every((cell) => cell?.formula === first) ? first : null;
}

function columnsOf(table: TablePart, read: ReadTable): TableColumn[] | null {
  const [head, ...rows] = read.rows;
  if (head === undefined || rows.length === 0) return null;
  const cells = read.headers.flatMap((letters) => head.cells[letters] ?? []);
  if (!areHeaders(cells)) return null;
  const names = cells.map((cell) => String(cell.value));
  // A table that really has no header row begins with data.
  const known = table.columns.every(({ name }, i) => name.normalize('NFC') === names[i]?.normalize('NFC'));
  if (table.headerRows === 0 && !known) return null;
  return read.headers.map((letters, i) => {
    const listed = table.columns.find(({ name }) => name === names[i])?.formula ?? null;
    return { name: names[i] ?? '', formula: listed ?? commonFormula(rows.map((row) => row.cells[letters])) };
  });
}

function mend(table: TablePart, read: ReadTable | undefined): TablePart {
  const columns = read === undefined ? null : columnsOf(table, read);
  return columns === null ? table : { ...table, columns, headerRows: 1, mended: true };
}

/**
 * The tables, those whose part disagrees with its own range read anew from the cells: headers from the first row, a
 * column's formula where all its rows share one. Tables whose first row holds no headers stay as they are.
 */
export function mendTables(
  pack: Package,
  tables: readonly TablePart[],
  context: CellContext,
): readonly TablePart[] {
  const damaged = tables.filter(isDamaged);
  if (damaged.length === 0) return tables;
  const sheets = [...new Set(damaged.map((table) => table.sheet))];
  const mended = new Map(
    sheets.flatMap((sheet) => {
      const own = damaged.filter((table) => table.sheet === sheet);
      const read = readTablesOfSheet(sheetText(pack, sheet.part), own.map(asCells), context);
      return own.map((table, i) => [table.part, mend(table, read[i])] as const);
    }),
  );
  return tables.map((table) => mended.get(table.part) ?? table);
}
