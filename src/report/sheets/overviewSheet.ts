import { OVERVIEW_TITLES } from '../../messages/vi/figures.ts';
import { cellAt } from '../../workbook/address.ts';
import type { FormulaOf } from '../../workbook/diffBooks.ts';
import type { Book, TableName } from '../../workbook/schema.ts';
import type { CellSpec, RowHeight, SheetSpec } from '../../workbook/spec.ts';
import { SHEETS } from '../../workbook/tables/sheets.ts';
import { overviewCharts } from './overviewCharts.ts';
import { workingPage } from './page.ts';
import { tableBlock, type TableBlock } from './tableBlock.ts';
import { headingCells, highest } from './tableSheet.ts';

const STACK: readonly (readonly [keyof typeof OVERVIEW_TITLES, TableName])[] = [
  ['figures', 'TQChung'],
  ['comparison', 'TQSoSanh'],
  ['rounds', 'TQKy'],
  ['sections', 'TQMuc'],
  ['groups', 'TQKhoi'],
  ['months', 'TQThang'],
  ['agencies', 'TQCoQuan'],
];

const FIRST_ROW = 4;

/** Lines that a table may get in the course of a year: a table that meets the next one can't grow. */
const SPARE: Partial<Record<TableName, number>> = { TQKy: 3, TQMuc: 3, TQKhoi: 3 };

/** A plan that names no rounds gets as many as an office asks for in a year, once it knows them. */
const ROUNDS_OF_A_YEAR = 6;

function spareRows(name: TableName, book: Book): number {
  const spare = SPARE[name] ?? 0;
  return name === 'TQKy' ? Math.max(spare, ROUNDS_OF_A_YEAR - book.TQKy.length) : spare;
}

export interface OverviewStack {
  readonly blocks: readonly TableBlock[];
  readonly headings: readonly CellSpec[];
}

/** Tables under each other, each with a heading and a free row above; what needs attention comes first. */
export function overviewStack(book: Book, formulaOf: FormulaOf): OverviewStack {
  const blocks: TableBlock[] = [];
  const headings: CellSpec[] = [];
  let row = FIRST_ROW;
  for (const [title, name] of STACK) {
    headings.push({ at: cellAt(row, 1), content: OVERVIEW_TITLES[title], style: 'subtitle' });
    const block = tableBlock(name, book, { row: row + 1, column: 1 }, formulaOf);
    blocks.push(block);
    row = block.bottom + 2 + spareRows(name, book);
  }
  return { blocks, headings };
}

/** The widest wish of any table decides the width of a shared column. */
function sharedWidths(blocks: readonly TableBlock[]): SheetSpec['widths'] {
  const widths = new Map<number, SheetSpec['widths'][number]>();
  for (const width of blocks.flatMap((b) => b.widths)) {
    const known = widths.get(width.column);
    if (known === undefined || width.width > known.width) widths.set(width.column, width);
  }
  return [...widths.values()].sort((a, b) => a.column - b.column);
}

/** Rows beside the charts are high enough for these to be read. */
const FIGURE_HEIGHT = 24;

function figureHeights({ top, bottom }: TableBlock): RowHeight[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) => ({
    row: top + i,
    height: FIGURE_HEIGHT,
    fitted: true,
  }));
}

/** Tổng quan: key figures, tables and native charts, all of it formulas. */
export function overviewSheet(book: Book, { blocks, headings }: OverviewStack): SheetSpec {
  const bottom = blocks.at(-1)!.bottom;
  return {
    name: SHEETS.overview,
    state: 'visible',
    widths: sharedWidths(blocks),
    heights: highest([...blocks.flatMap((b) => b.heights), ...figureHeights(blocks[0]!)]),
    cells: [...headingCells('overview'), ...headings],
    tables: blocks.map((b) => b.table),
    freeze: 'B4',
    conditionalFormats: blocks.flatMap((b) => b.conditionalFormats),
    page: {
      ...workingPage(),
      printArea: `A1:N${bottom}`,
    },
    charts: overviewCharts(book, blocks),
    showGrid: false,
    tabColor: '1F4E79',
  };
}
