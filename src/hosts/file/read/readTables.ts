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
  readonly wanted: readonly boolean[];
  /** Every row has every column, so that a missing cell and a blank one are the same. */
  readonly blank: Readonly<Cells>;
  readonly first: number;
  readonly last: number;
  readonly rows: Cells[];
}

/** Column names as people read them: composed characters, whatever program wrote them. */
export function headersOf(table: TablePart): string[] {
  return table.columns.map((column) => column.name.normalize('NFC'));
}

/**
 * Reads the tables of one sheet in one pass over its cells. `only` names the columns of a table that matter; the
 * others come back blank then.
 */
export function readTablesOfSheet(
  xml: string,
  tables: readonly TablePart[],
  context: CellContext,
  only: (table: TablePart) => readonly string[] | null = () => null,
): ReadTable[] {
  const fillings = tables.map((table) => startFilling(table, only(table)));
  const masters: SharedMasters = new Map();
  scanSheet(xml, {
    cell: (cell) => {
      const header = headerAt(fillings, cell);
      if (header !== null) header.cells[header.name] = readCell(cell, context, masters);
      else if (cell.formula !== null) formulaText(cell, cell.formula, masters);
    },
  });
  return fillings.map(finish);
}

function startFilling(table: TablePart, only: readonly string[] | null): Filling {
  const [first, last] = [firstDataRow(table), lastDataRow(table)];
  const headers = headersOf(table);
  // Whether a single row is the blank one of an empty table shows only in all its cells.
  const all = only === null || first === last;
  const wanted = headers.map((header) => all || only.includes(header));
  return { table, headers, wanted, blank: blankCells(headers), first, last, rows: [] };
}

export function readCell(cell: ScannedCell, context: CellContext, masters: SharedMasters): ReadCell {
  const value = cellValue(cell, context);
  if (cell.formula === null) return value;
  const formula = formulaText(cell, cell.formula, masters);
  return formula === null ? value : { ...value, formula };
}

/** Where a cell's value goes: the row's record and the column's name; null for cells that nobody asked for. */
function headerAt(
  fillings: readonly Filling[],
  cell: ScannedCell,
): { readonly cells: Cells; readonly name: string } | null {
  for (const filling of fillings) {
    if (cell.row < filling.first || cell.row > filling.last) continue;
    const column = cell.column - filling.table.area.left;
    const name = filling.headers[column];
    if (name === undefined || filling.wanted[column] !== true) continue;
    return { cells: (filling.rows[cell.row - filling.first] ??= { ...filling.blank }), name };
  }
  return null;
}

/** Made at one stroke and then copied: engines keep such records much smaller than ones that grow key by key. */
function blankCells(headers: readonly string[]): Cells {
  return Object.fromEntries(headers.map((header) => [header, BLANK]));
}

function finish(filling: Filling): ReadTable {
  const { table, headers, first, last } = filling;
  const rows: ReadRow[] = [];
  for (let row = first; row <= last; row += 1) {
    rows.push({ row, cells: filling.rows[row - first] ?? filling.blank });
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
