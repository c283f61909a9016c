import { CHARTS_TEXTS as T } from '../../messages/vi/papers.ts';
import { cellAt, rangeOf } from '../../workbook/address.ts';
import type { Book } from '../../workbook/schema.ts';
import type { RowHeight, SheetSpec } from '../../workbook/spec.ts';
import { agencyCharts, CHART_COLUMNS, firstCharts, placeChart, type PlacedChart } from './chartsPaper.ts';
import { pageCapacity } from './pageBreaks.ts';
import { PAPER_AREA, paperPage } from './paperPage.ts';
import type { PaperColumn } from './paperRows.ts';
import { summarySentence } from './summarySentence.ts';
import { bottomOf, topOf, type FittedPaper } from './tablePaper.ts';

/** Twelve columns fill a landscape page at full size: 1,000 pixels, 5 of them beside each column, 7 a character. */
const WIDTH = Math.floor(((1000 - CHART_COLUMNS * 5) / CHART_COLUMNS / 7) * 10) / 10;
const COLUMNS: readonly PaperColumn[] = Array.from({ length: CHART_COLUMNS }, () => ({
  header: '',
  width: WIDTH,
  style: 'paperCell',
}));

/** Points of a row below charts. */
const ROW = 18;
const LEAST_ROWS = 8;
const HALF = CHART_COLUMNS / 2;

function paperOf(book: Book): FittedPaper {
  return {
    name: T.sheet,
    number: '07',
    title: T.title,
    sentence: summarySentence(book),
    columns: COLUMNS,
    rows: [],
    empty: '',
    instructions: false,
  };
}

const sum = (rows: readonly RowHeight[]) => rows.reduce((all, row) => all + row.height, 0);
const rowsIn = (points: number) => Math.max(LEAST_ROWS, Math.floor(points / ROW));

interface Body {
  readonly placed: readonly PlacedChart[];
  /** Rows after which a page ends. */
  readonly breaks: readonly number[];
  readonly last: number;
}

/** Charts from row `first` on: two side by side, then a page for each part of the agencies. */
function bodyOf(book: Book, first: number, firstRows: number, pageRows: number, lastRows: number): Body {
  const [returns, sections] = firstCharts(book).map((data, i, all) => {
    const before = all.slice(0, i).reduce((rows, one) => rows + one.categories.length + 2, 1);
    const left = i * HALF + 1;
    return placeChart(data, cellAt(first, left), cellAt(first + firstRows - 2, left + HALF - 1), before);
  });
  const placed = [returns!, sections!];
  const breaks: number[] = [];
  let last = first + firstRows - 1;
  let data = firstCharts(book).reduce((rows, one) => rows + one.categories.length + 2, 1);
  const charts = agencyCharts(book);
  charts.forEach((chart, i) => {
    const rows = i === charts.length - 1 ? lastRows : pageRows;
    breaks.push(last);
    // A chart that touches the page's end is drawn on both pages by some programs.
    placed.push(placeChart(chart, cellAt(last + 2, 1), cellAt(last + rows - 1, CHART_COLUMNS), data));
    data += chart.categories.length + 2;
    last += rows;
  });
  return { placed, breaks, last };
}

/** Biểu 07: returns, sections and agencies as charts, their figures beside the printed area. */
export function chartSheets(book: Book, annex: number): SheetSpec[] {
  if (book.TQCoQuan.length === 0) return [];
  const paper = paperOf(book);
  const capacity = pageCapacity({ ...PAPER_AREA, characters: WIDTH * CHART_COLUMNS, columns: CHART_COLUMNS });
  const top = topOf(book, paper, annex);
  const first = top.heights.length + 1;
  const pageRows = rowsIn(capacity);
  const below = sum(bottomOf(book, paper, 1).heights) + 2 * ROW;
  const body = bodyOf(book, first, rowsIn(capacity - sum(top.heights)), pageRows, rowsIn(capacity - below));
  const bottom = bottomOf(book, paper, body.last + 1);
  const rows = Array.from({ length: body.last - first + 1 }, (_, i) => ({ row: first + i, height: ROW }));
  const end = bottom.heights.at(-1)?.row ?? body.last;
  return [
    {
      name: T.sheet,
      state: 'visible',
      widths: COLUMNS.map((column, i) => ({ column: i + 1, width: column.width })),
      heights: [...top.heights, ...rows, ...bottom.heights],
      cells: [...top.part.cells, ...bottom.cells, ...body.placed.flatMap(({ cells }) => cells)],
      tables: [],
      merges: [...top.part.merges, ...bottom.merges],
      charts: body.placed.map(({ chart }) => chart),
      page: { ...paperPage(null, rangeOf(1, 1, end, CHART_COLUMNS)), rowBreaks: body.breaks },
      showGrid: false,
    },
  ];
}
