import type { ReadCell, ReadRow, ReadTable } from '../../../workbook/ports.ts';
import { columnLetters } from '../address.ts';
import { BLANK, cellValue, type CellContext } from './cellValue.ts';
import { formulaText, type SharedMasters } from './sharedFormulas.ts';
import { scanSheet, type ScannedCell } from './sheetScan.ts';
import { firstDataRow, lastDataRow, type TablePart } from './workbookModel.ts';

type Cells = Record<string, ReadCell>;

/** One table while its sheet is read. */
interface Filling {
  readonly table: TablePart;
  readonly headers: readonly string[];
  readonly first: number;
  readonly last: number;
  readonly rows: Cells[];
}

/** Column names as people read them: composed characters, whatever program wrote them. */
export function headersOf(table: TablePart): string[] {
  return table.columns.map((column) => column.name.normalize('NFC'));
}

/** Reads the tables of one sheet in one pass over its cells. */
export function readTablesOfSheet(
  xml: string,
  tables: readonly TablePart[],
  context: CellContext,
): ReadTable[] {
  const fillings = tables.map(startFilling);
  const masters: SharedMasters = new Map();
  scanSheet(xml, {
    cell: (cell) => {
      const read = readCell(cell, context, masters);
      for (const filling of fillings) fill(filling, cell, read);
    },
  });
  return fillings.map(finish);
}

function startFilling(table: TablePart): Filling {
  const [first, last] = [firstDataRow(table), lastDataRow(table)];
  return { table, headers: headersOf(table), first, last, rows: [] };
}

export function readCell(cell: ScannedCell, context: CellContext, masters: SharedMasters): ReadCell {
  const value = cellValue(cell, context);
  if (cell.formula === null) return value;
  const formula = formulaText(cell, cell.formula, masters);
  return formula === null ? value : { ...value, formula };
}

function fill(filling: Filling, cell: ScannedCell, read: ReadCell): void {
  if (cell.row < filling.first || cell.row > filling.last) return;
  const header = filling.headers[cell.column - filling.table.area.left];
  if (header === undefined) return;
  const index = cell.row - filling.first;
  const cells = (filling.rows[index] ??= blankCells(filling.headers));
  cells[header] = read;
}

/** Every row has every column, so that a missing cell and a blank one are the same. */
function blankCells(headers: readonly string[]): Cells {
  const cells: Cells = {};
  for (const header of headers) cells[header] = BLANK;
  return cells;
}

function finish(filling: Filling): ReadTable {
  const { table, headers, first, last } = filling;
  const rows: ReadRow[] = [];
  const missing = blankCells(headers);
  for (let row = first; row <= last; row += 1) {
    rows.push({ row, cells: filling.rows[row - first] ?? missing });
  }
  const columns = Object.fromEntries(
    headers.map((header, i) => [header, columnLetters(table.area.left + i)]),
  );
  const kept = isPlaceholder(rows) ? [] : rows;
  return { name: table.name, sheet: table.sheet.name, headers, columns, rows: kept };
}

/** A table must have one row (Excel repairs one without): a single row without any value stands for none. */
function isPlaceholder(rows: readonly ReadRow[]): boolean {
  const [only, second] = rows;
  if (only === undefined || second !== undefined) return false;
  return Object.values(only.cells).every((cell) => cell.kind === 'blank' || cell.formula !== undefined);
}
