import { PROGRESS, type Progress } from '../../core/tracking/types.ts';
import { absolute } from '../../workbook/address.ts';
import { TABLES, type Book, type TableName } from '../../workbook/schema.ts';
import type { ChartSeriesSpec } from '../../workbook/spec.ts';
import type { TableDef } from '../../workbook/tables/columns.ts';
import type { TableBlock } from './tableBlock.ts';

export type Tone = ChartSeriesSpec['tone'];
type PlainRow = Readonly<Record<string, string | number | null>>;

export const PROGRESS_TONES: Readonly<Record<Progress, Tone>> = {
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

/** Rows of a table that a chart draws, as indexes from 0; the last is not among them. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

export interface SeriesSource {
  readonly name: TableName;
  readonly block: TableBlock;
  readonly book: Book;
  readonly category: string;
  readonly rows: RowSpan;
}

export function allRows(book: Book, name: TableName): RowSpan {
  return { from: 0, to: book[name].length };
}

/** One series per column of a table: name from its header cell, categories and values from its rows. */
export function seriesOf(source: SeriesSource, column: string, tone: Tone): ChartSeriesSpec {
  const { name, block, book, category, rows } = source;
  const def: TableDef = TABLES[name];
  const { sheet } = def;
  const keys = Object.keys(def.columns);
  const drawn = (book[name] as readonly PlainRow[]).slice(rows.from, rows.to);
  const at = (key: string) => block.left + keys.indexOf(key);
  const [top, bottom] = [block.top + rows.from, block.top + rows.to - 1];
  const range = (key: string) => absolute(sheet, top, at(key), bottom, at(key));
  return {
    name: absolute(sheet, block.top - 1, at(column), block.top - 1, at(column)),
    nameValue: def.columns[column]?.header ?? column,
    categories: range(category),
    values: range(column),
    categoryValues: drawn.map((row) => String(row[category] ?? '')),
    numberValues: drawn.map((row) => Number(row[column] ?? 0)),
    tone,
  };
}

export function progressSeries(source: SeriesSource): ChartSeriesSpec[] {
  return PROGRESS.map((p) => seriesOf(source, p, PROGRESS_TONES[p]));
}

export const RETURN_TONES = {
  onTime: 'good',
  late: 'goodLate',
  dateUnknown: 'neutral',
  missing: 'bad',
  notDue: 'open',
} as const;

export function returnSeries(source: SeriesSource): ChartSeriesSpec[] {
  return Object.entries(RETURN_TONES).map(([key, tone]) => seriesOf(source, key, tone));
}
