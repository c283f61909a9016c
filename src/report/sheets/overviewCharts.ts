import { PROGRESS, type Progress } from '../../core/tracking/types.ts';
import { CHART_TITLES } from '../../messages/vi/figures.ts';
import { absolute, cellAt } from '../../workbook/address.ts';
import { TABLES, type Book, type TableName } from '../../workbook/schema.ts';
import type { ChartSeriesSpec, ChartSpec } from '../../workbook/spec.ts';
import type { TableDef } from '../../workbook/tables/columns.ts';
import { SHEETS } from '../../workbook/tables/sheets.ts';
import type { TableBlock } from './tableBlock.ts';

type Tone = ChartSeriesSpec['tone'];
type PlainRow = Readonly<Record<string, string | number | null>>;

/** Rows of the agency chart besides its bars: title, axis, legend. */
const CHART_FRAME = 6;

/** Sheet rows that the agency chart takes: bars get slimmer with their number, so that 51 still fit a page. */
export function agencyChartRows(agencies: number): number {
  return Math.ceil(agencies * (agencies > 30 ? 0.66 : 1.1)) + CHART_FRAME;
}

const PROGRESS_TONES: Readonly<Record<Progress, Tone>> = {
  doneOnTime: 'good',
  doneLate: 'goodLate',
  openInTime: 'open',
  openOverdue: 'bad',
  regularActive: 'regular',
  regularIdle: 'idle',
  notArising: 'neutral',
  noDueDate: 'open',
  unknown: 'muted',
};

/** One series per column of a table: name from its header cell, categories and values from its rows. */
function seriesOf(
  name: TableName,
  block: TableBlock,
  book: Book,
  category: string,
  column: string,
  tone: Tone,
): ChartSeriesSpec {
  const def: TableDef = TABLES[name];
  const keys = Object.keys(def.columns);
  const rows = book[name] as readonly PlainRow[];
  const at = (key: string) => block.left + keys.indexOf(key);
  const range = (key: string) => absolute(SHEETS.overview, block.top, at(key), block.bottom, at(key));
  return {
    name: absolute(SHEETS.overview, block.top - 1, at(column), block.top - 1, at(column)),
    nameValue: def.columns[column]?.header ?? column,
    categories: range(category),
    values: range(column),
    categoryValues: rows.map((row) => String(row[category] ?? '')),
    numberValues: rows.map((row) => Number(row[column] ?? 0)),
    tone,
  };
}

function progressSeries(name: 'TQCoQuan' | 'TQMuc', block: TableBlock, book: Book, category: string) {
  return PROGRESS.map((p) => seriesOf(name, block, book, category, p, PROGRESS_TONES[p]));
}

const RETURN_TONES = {
  onTime: 'good',
  late: 'goodLate',
  dateUnknown: 'neutral',
  missing: 'bad',
  notDue: 'open',
} as const;

/** Native charts: two beside the key figures, the agencies under their table, tall enough for every name. */
export function overviewCharts(book: Book, blocks: readonly TableBlock[], below: number): ChartSpec[] {
  const [, rounds, sections, , agencies] = blocks as [
    TableBlock,
    TableBlock,
    TableBlock,
    TableBlock,
    TableBlock,
  ];
  const height = agencyChartRows(book.TQCoQuan.length);
  return [
    {
      name: 'GuiBaoCao',
      kind: 'column',
      stacked: true,
      title: CHART_TITLES.returns,
      alt: CHART_TITLES.returns,
      valueAxisTitle: CHART_TITLES.reports,
      series: Object.entries(RETURN_TONES).map(([key, tone]) =>
        seriesOf('TQKy', rounds, book, 'name', key, tone),
      ),
      from: 'D4',
      to: 'G16',
    },
    {
      name: 'TienDoTheoMuc',
      kind: 'bar',
      stacked: true,
      title: CHART_TITLES.sections,
      alt: CHART_TITLES.sections,
      valueAxisTitle: CHART_TITLES.obligations,
      series: progressSeries('TQMuc', sections, book, 'section'),
      from: 'H4',
      to: 'M16',
    },
    {
      name: 'TienDoTheoCoQuan',
      kind: 'bar',
      stacked: true,
      title: CHART_TITLES.agencies,
      alt: CHART_TITLES.agencies,
      valueAxisTitle: CHART_TITLES.obligations,
      series: progressSeries('TQCoQuan', agencies, book, 'name'),
      from: cellAt(below, 1),
      to: cellAt(below + height, 12),
    },
  ];
}
