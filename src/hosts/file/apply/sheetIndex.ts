import type { ReadCell } from '../../../workbook/ports.ts';
import type { CellContext } from '../read/cellValue.ts';
import { readCell } from '../read/readTables.ts';
import type { SharedMasters } from '../read/sharedFormulas.ts';
import {
  scanSheet,
  type ScannedCell,
  type ScannedFormula,
  type ScannedRow,
  type SheetData,
} from '../read/sheetScan.ts';

/** A cell of a sheet that is about to be patched. */
export interface IndexedCell {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly style: number;
  readonly formula: ScannedFormula | null;
  /** What it means; the formula of a shared one is worked out. */
  readonly read: ReadCell;
}

/** Where everything stands in a worksheet part. Only the rows that were asked for have their cells listed. */
export interface SheetIndex {
  readonly xml: string;
  readonly data: SheetData;
  readonly rows: readonly ScannedRow[];
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, IndexedCell>>;
  /** Cells with a shared formula, by its index: the master (the one with the text) and its followers. */
  readonly shared: ReadonlyMap<string, readonly IndexedCell[]>;
}

export function indexSheet(xml: string, wanted: ReadonlySet<number>, context: CellContext): SheetIndex {
  const rows: ScannedRow[] = [];
  const cells = new Map<number, Map<number, IndexedCell>>();
  const shared = new Map<string, IndexedCell[]>();
  const masters: SharedMasters = new Map();
  const keep = (cell: ScannedCell): void => {
    const group = cell.formula?.shared ?? null;
    if (group === null && !wanted.has(cell.row)) return;
    const entry = indexCell(cell, readCell(cell, context, masters));
    if (group !== null) push(shared, group, entry);
    if (wanted.has(cell.row)) rowOf(cells, cell.row).set(cell.column, entry);
  };
  const data = scanSheet(xml, { cell: keep, row: (row) => rows.push(row) });
  return { xml, data, rows, cells, shared };
}

function rowOf<T>(rows: Map<number, Map<number, T>>, row: number): Map<number, T> {
  const known = rows.get(row);
  if (known !== undefined) return known;
  const made = new Map<number, T>();
  rows.set(row, made);
  return made;
}

function indexCell(cell: ScannedCell, read: ReadCell): IndexedCell {
  const { row, column, start, end, style, formula } = cell;
  return { row, column, start, end, style, formula, read };
}

function push(groups: Map<string, IndexedCell[]>, group: string, cell: IndexedCell): void {
  const known = groups.get(group);
  if (known === undefined) groups.set(group, [cell]);
  else known.push(cell);
}
