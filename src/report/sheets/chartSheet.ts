import { cellAt } from '../../workbook/address.ts';
import type { FormulaOf } from '../../workbook/diffBooks.ts';
import type { Book } from '../../workbook/schema.ts';
import type { ChartSpec, RowHeight, SheetSpec } from '../../workbook/spec.ts';
import { SHEETS } from '../../workbook/tables/sheets.ts';
import {
  agencyCharts,
  comparisonCharts,
  roundCharts,
  sectionCharts,
  spreadCharts,
  type Drawing,
} from './chartSpecs.ts';
import { rankingCharts } from './rankingCharts.ts';
import { workingPage } from './page.ts';
import { tableBlock, type TableBlock } from './tableBlock.ts';
import { HEADER_ROW, headingCells } from './tableSheet.ts';

/** Columns that the charts stand on, before the tables that they draw. */
const CHART_COLUMNS = 10;
const COLUMN_WIDTH = 10;
/** Points; all rows alike, so that a chart's height in rows is its height on paper. */
export const CHART_ROW_HEIGHT = 18;
/** A page of this sheet holds so many rows. */
const PAGE_ROWS = 42;

/** Charts under each other, each from a row on; none is cut by the end of a page. */
function placed(drawings: readonly Drawing[]): { charts: ChartSpec[]; breaks: number[]; bottom: number } {
  const charts: ChartSpec[] = [];
  const breaks: number[] = [];
  let [row, page] = [HEADER_ROW, 1];
  for (const { rows, spec } of drawings) {
    if (row > HEADER_ROW && row + rows - page > PAGE_ROWS) {
      breaks.push(row - 1);
      page = row;
    }
    charts.push({ ...spec, from: cellAt(row, 1), to: cellAt(row + rows - 1, CHART_COLUMNS) });
    row += rows + 1;
  }
  return { charts, breaks, bottom: row };
}

function sameHeights(bottom: number): RowHeight[] {
  return Array.from({ length: bottom - HEADER_ROW }, (_, i) => ({
    row: HEADER_ROW + 1 + i,
    height: CHART_ROW_HEIGHT,
  }));
}

/** What the charts draw: the sheet's own tables, and those of Tổng quan. */
export interface ChartSources {
  readonly agencies: TableBlock;
  readonly ranking: TableBlock;
  /** Blocks of Tổng quan by the names of their tables. */
  readonly overview: Readonly<Record<string, TableBlock>>;
}

function drawingsOf(book: Book, sources: ChartSources): Drawing[] {
  return [
    ...agencyCharts(book, sources.agencies),
    ...sectionCharts(book, sources.overview['TQMuc']),
    ...roundCharts(book, sources.overview['TQKy']),
    ...comparisonCharts(book, sources.overview['TQSoSanh']),
    ...rankingCharts(book, sources.ranking),
    ...spreadCharts(book, sources.ranking),
  ];
}

/** Biểu đồ: the charts on the left, one page wide; the tables that they draw on the right, not printed. */
export function chartSheet(book: Book, formulaOf: FormulaOf, overview: readonly TableBlock[]): SheetSpec {
  const left = CHART_COLUMNS + 2;
  const agencies = tableBlock('BDCoQuan', book, { row: HEADER_ROW, column: left }, formulaOf);
  const ranking = tableBlock('BDXepHang', book, { row: HEADER_ROW, column: agencies.right + 2 }, formulaOf);
  const byName = Object.fromEntries(overview.map((block) => [block.table.name, block]));
  const { charts, breaks, bottom } = placed(drawingsOf(book, { agencies, ranking, overview: byName }));
  const chartWidths = Array.from({ length: CHART_COLUMNS }, (_, i) => ({
    column: i + 1,
    width: COLUMN_WIDTH,
  }));
  return {
    name: SHEETS.charts,
    state: 'visible',
    widths: [...chartWidths, ...agencies.widths, ...ranking.widths],
    heights: sameHeights(Math.max(bottom, agencies.bottom, ranking.bottom)),
    cells: headingCells('charts'),
    tables: [agencies.table, ranking.table],
    conditionalFormats: [...agencies.conditionalFormats, ...ranking.conditionalFormats],
    page: {
      ...workingPage(),
      orientation: 'portrait',
      printArea: `A1:${cellAt(bottom, CHART_COLUMNS)}`,
      rowBreaks: breaks,
    },
    charts,
    showGrid: false,
    tabColor: '1F4E79',
  };
}
