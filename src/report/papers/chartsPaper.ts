import { PROGRESS, type Progress } from '../../core/tracking/types.ts';
import { CHART_TITLES } from '../../messages/vi/figures.ts';
import { CHARTS_TEXTS as T } from '../../messages/vi/papers.ts';
import { absolute, cellAt } from '../../workbook/address.ts';
import { TABLES, type Book, type TableName } from '../../workbook/schema.ts';
import type { CellSpec, ChartSeriesSpec, ChartSpec } from '../../workbook/spec.ts';
import type { TableDef } from '../../workbook/tables/columns.ts';
import { PROGRESS_TONES, RETURN_TONES } from '../sheets/chartParts.ts';

/** Columns that the charts stand over; their figures stand right of these, outside of the printed area. */
export const CHART_COLUMNS = 12;
const DATA_COLUMN = CHART_COLUMNS + 2;

/** Agencies that one page's chart shows with readable names, and those that still leave room for signatures. */
const MOST_AGENCIES = 22;
const LAST_AGENCIES = 11;
/** Letters of a section's title that still leave room for its bar. */
const LABEL = 28;

type PlainRow = Readonly<Record<string, string | number | null>>;
type Tones = Readonly<Record<string, ChartSeriesSpec['tone']>>;

/** A chart and the figures that it draws, before both have a place. */
export interface ChartData {
  readonly name: string;
  readonly title: string;
  readonly kind: 'bar' | 'column';
  readonly axis: string;
  /** End of the value axis, where charts are to be compared. */
  readonly most?: number;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly label: string;
    readonly tone: ChartSeriesSpec['tone'];
    readonly values: readonly number[];
  }[];
}

/** Series of a table's columns; one that is zero everywhere would only fill the legend. */
function seriesOf(name: TableName, rows: readonly PlainRow[], tones: Tones): ChartData['series'] {
  const columns = (TABLES[name] as TableDef).columns;
  const all = Object.entries(tones).map(([key, tone]) => ({
    label: columns[key]?.header ?? key,
    tone,
    values: rows.map((row) => Number(row[key] ?? 0)),
  }));
  const told = all.filter(({ values }) => values.some((value) => value !== 0));
  return told.length > 0 ? told : all.slice(0, 1);
}

const progressTones: Tones = Object.fromEntries(PROGRESS.map((key: Progress) => [key, PROGRESS_TONES[key]]));

/** Agencies in as many charts as pages need; the last leaves room for what stands below. */
function portions<T>(items: readonly T[]): T[][] {
  if (items.length <= LAST_AGENCIES) return [[...items]];
  const rest = Math.max(1, Math.ceil((items.length - LAST_AGENCIES) / MOST_AGENCIES));
  // As even as the last one's room allows: no page for one bar.
  const each = Math.max(
    Math.ceil((items.length - LAST_AGENCIES) / rest),
    Math.ceil(items.length / (rest + 1)),
  );
  const pages = Array.from({ length: rest }, (_, i) => items.slice(i * each, (i + 1) * each));
  return [...pages, items.slice(rest * each)].filter((page) => page.length > 0);
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= LABEL
    ? text
    : `${letters
        .slice(0, LABEL - 1)
        .join('')
        .trimEnd()}…`;
}

/** Returns by round, progress by section: side by side on the first page. */
export function firstCharts(book: Book): ChartData[] {
  return [
    {
      name: 'InGuiBaoCao',
      title: CHART_TITLES.returns,
      kind: 'column',
      axis: CHART_TITLES.reports,
      categories: book.TQKy.map((row) => row.name),
      series: seriesOf('TQKy', book.TQKy, RETURN_TONES),
    },
    {
      name: 'InTienDoTheoMuc',
      title: CHART_TITLES.sections,
      kind: 'bar',
      axis: CHART_TITLES.obligations,
      categories: book.TQMuc.map((row) => shortened(row.label)),
      series: seriesOf('TQMuc', book.TQMuc, progressTones),
    },
  ];
}

/** Progress by agency in the order of the register, a chart a page. */
export function agencyCharts(book: Book): ChartData[] {
  const pages = portions(book.TQCoQuan);
  const most = book.TQCoQuan.reduce((all, row) => Math.max(all, row.total ?? 0), 1);
  return pages.map((rows, i) => ({
    name: `InTienDoTheoCoQuan${i + 1}`,
    title: pages.length === 1 ? CHART_TITLES.agencies : `${CHART_TITLES.agencies} (${i + 1}/${pages.length})`,
    kind: 'bar',
    axis: CHART_TITLES.obligations,
    most,
    categories: rows.map((row) => row.name),
    series: seriesOf('TQCoQuan', rows, progressTones),
  }));
}

export interface PlacedChart {
  readonly chart: ChartSpec;
  readonly cells: readonly CellSpec[];
}

/** The chart from one cell to another, its figures from row `top` on. */
export function placeChart(data: ChartData, from: string, to: string, top: number): PlacedChart {
  const left = DATA_COLUMN;
  const bottom = top + data.categories.length;
  const range = (column: number) => absolute(T.sheet, top + 1, column, bottom, column);
  const series = data.series.map(({ label, tone, values }, i): ChartSeriesSpec => ({
    name: absolute(T.sheet, top, left + 1 + i, top, left + 1 + i),
    nameValue: label,
    categories: range(left),
    values: range(left + 1 + i),
    categoryValues: data.categories,
    numberValues: values,
    tone,
  }));
  const cell = (row: number, column: number, content: string | number): CellSpec => ({
    at: cellAt(row, column),
    content,
    style: 'text',
  });
  const cells = [
    ...data.series.map(({ label }, i) => cell(top, left + 1 + i, label)),
    ...data.categories.flatMap((name, n) => [
      cell(top + 1 + n, left, name),
      ...data.series.map(({ values }, i) => cell(top + 1 + n, left + 1 + i, values[n] ?? 0)),
    ]),
  ];
  const { name, kind, title, axis, most } = data;
  const ends = most === undefined ? {} : { valueMin: 0, valueMax: most };
  return {
    chart: { name, kind, stacked: true, title, alt: title, valueAxisTitle: axis, series, from, to, ...ends },
    cells,
  };
}
