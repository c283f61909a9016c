import { SHEET_PURPOSES } from '../../messages/vi/sheets.ts';
import { cellAt } from '../../workbook/address.ts';
import type { FormulaOf } from '../../workbook/diffBooks.ts';
import type { Book, TableName } from '../../workbook/schema.ts';
import type { RowHeight, SheetSpec } from '../../workbook/spec.ts';
import { SHEETS } from '../../workbook/tables/sheets.ts';
import { workingPage } from './page.ts';
import { tableBlock, type TableBlock } from './tableBlock.ts';

/** Row of the table headers on every working sheet: title, purpose, a blank row, header. */
export const HEADER_ROW = 4;

export type SheetKey = keyof typeof SHEET_PURPOSES;

/** Tables side by side, one free column between them. */
export function besideEachOther(
  names: readonly TableName[],
  book: Book,
  row: number,
  formulaOf: FormulaOf,
): TableBlock[] {
  const blocks: TableBlock[] = [];
  let column = 1;
  for (const name of names) {
    const block = tableBlock(name, book, { row, column }, formulaOf);
    blocks.push(block);
    column = block.right + 2;
  }
  return blocks;
}

export interface TableSheetOptions {
  readonly key: SheetKey;
  readonly tables: readonly TableName[];
  /** Columns of the first table that stay in view. */
  readonly frozenColumns: number;
  readonly tabColor?: string;
}

/** A working sheet: its name, what it is for, and its tables. */
export function tableSheet(options: TableSheetOptions, book: Book, formulaOf: FormulaOf): SheetSpec {
  const { key, tables, frozenColumns, tabColor } = options;
  const blocks = besideEachOther(tables, book, HEADER_ROW, formulaOf);
  return {
    name: SHEETS[key],
    state: 'visible',
    widths: blocks.flatMap((b) => b.widths),
    heights: highest(blocks.flatMap((b) => b.heights)),
    cells: headingCells(key, blocks[0]?.widths.find((w) => w.hidden !== true)?.column),
    tables: blocks.map((b) => b.table),
    freeze: cellAt(HEADER_ROW + 1, frozenColumns + 1),
    validations: blocks.flatMap((b) => b.validations),
    conditionalFormats: blocks.flatMap((b) => b.conditionalFormats),
    page: workingPage(HEADER_ROW),
    showGrid: false,
    ...(tabColor === undefined ? {} : { tabColor }),
  };
}

/** Tables side by side share rows: the higher wish wins. */
export function highest(heights: readonly RowHeight[]): RowHeight[] {
  const rows = new Map<number, RowHeight>();
  for (const height of heights) {
    if ((rows.get(height.row)?.height ?? 0) < height.height) rows.set(height.row, height);
  }
  return [...rows.values()];
}

/** Name and purpose, in the first column that shows. */
export function headingCells(key: SheetKey, column = 1): SheetSpec['cells'] {
  return [
    { at: cellAt(1, column), content: SHEETS[key], style: 'title' },
    { at: cellAt(2, column), content: SHEET_PURPOSES[key], style: 'note' },
  ];
}
