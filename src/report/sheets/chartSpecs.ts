import { fill } from '../../messages/fill.ts';
import { CHART_TITLES as T } from '../../messages/vi/figures.ts';
import { MOST_BARS } from '../book/chartRows.ts';
import type { Book, Row, TableName } from '../../workbook/schema.ts';
import type { ChartSeriesSpec, ChartSpec } from '../../workbook/spec.ts';
import {
  allRows,
  progressSeries,
  returnSeries,
  seriesOf,
  type RowSpan,
  type SeriesSource,
  type Tone,
} from './chartParts.ts';
import type { TableBlock } from './tableBlock.ts';

/** A chart without its place, and the sheet rows that it takes. */
export interface Drawing {
  readonly rows: number;
  readonly spec: Omit<ChartSpec, 'from' | 'to'>;
}

/** Sheet rows of a chart besides its bars: title, axis with its title, legend. */
const FRAME = 9;
/** Letters of a name that stand on one line beside the bars. */
const LINE = 42;
/** The most lines of names that one chart holds on a page. */
const LINES_PER_CHART = 44;
/** Sheet rows for each line of names, where there are few and where there are many. */
const ROOMY = 1.3;
const TIGHT = 0.74;
const MANY_LINES = 24;

/** Lines that a name takes beside its bar, as programs break it. */
function linesOf(names: readonly string[]): number {
  return Math.max(1, ...names.map((name) => Math.ceil(name.length / LINE)));
}

/** Sheet rows of a chart of lying bars, so that no name is left out or meets the next. */
export function barRows(bars: number, names: readonly string[]): number {
  const lines = bars * linesOf(names);
  return FRAME + Math.ceil(lines * (lines > MANY_LINES ? TIGHT : ROOMY));
}

/** Parts of about the same length that fit a page each; sorted live, any name may come into any part. */
export function spansOf(count: number, names: readonly string[], from = 0): RowSpan[] {
  const most = Math.max(1, Math.floor(LINES_PER_CHART / linesOf(names)));
  const parts = Math.ceil(count / most);
  const edge = (i: number) => from + Math.round((i * count) / parts);
  return Array.from({ length: parts }, (_, i) => ({ from: edge(i), to: edge(i + 1) }));
}

export function partTitle(title: string, part: number, parts: number): string {
  return parts === 1 ? title : fill(T.part, { title, part: part + 1, parts });
}

/** What is said of a chart that is one of several parts. */
export function partOf(whole: string, parts: number): Pick<ChartSpec, 'partOf'> {
  return parts === 1 ? {} : { partOf: whole };
}

type Bars = Pick<ChartSpec, 'name' | 'title' | 'valueAxisTitle' | 'partOf' | 'valueMax'> & {
  readonly series: readonly ChartSeriesSpec[];
};

export function lyingBars(bars: Bars, names: readonly string[]): Drawing {
  const count = bars.series[0]?.categoryValues.length ?? 0;
  const spec = { ...bars, kind: 'bar' as const, stacked: true, alt: bars.title, valueMin: 0 };
  return { rows: barRows(count, names), spec };
}

/** Progress by agency, the one that needs attention most on top. */
export function agencyCharts(book: Book, block: TableBlock): Drawing[] {
  const names = book.TQCoQuan.map((row) => row.name);
  const all = book.BDCoQuan.length;
  const title =
    book.TQCoQuan.length > MOST_BARS ? fill(T.worst, { title: T.agencies, count: MOST_BARS }) : T.agencies;
  const spans = spansOf(all, names);
  return spans.map((rows, i) =>
    lyingBars(
      {
        name: `TienDoCoQuan${i + 1}`,
        ...partOf('TienDoCoQuan', spans.length),
        title: partTitle(title, i, spans.length),
        valueAxisTitle: T.obligations,
        series: progressSeries({ name: 'BDCoQuan', block, book, category: 'name', rows }),
      },
      names,
    ),
  );
}

function wholeTable(
  book: Book,
  name: TableName,
  block: TableBlock | undefined,
  category: string,
): SeriesSource | null {
  const rows = allRows(book, name);
  return block === undefined || rows.to === 0 ? null : { name, block, book, category, rows };
}

export function sectionCharts(book: Book, block: TableBlock | undefined): Drawing[] {
  const source = wholeTable(book, 'TQMuc', block, 'label');
  if (source === null) return [];
  const names = book.TQMuc.map((row) => row.label);
  const spans = spansOf(names.length, names);
  return spans.map((rows, i) =>
    lyingBars(
      {
        name: `TienDoMuc${i + 1}`,
        ...partOf('TienDoMuc', spans.length),
        title: partTitle(T.sections, i, spans.length),
        valueAxisTitle: T.obligations,
        series: progressSeries({ ...source, rows }),
      },
      names,
    ),
  );
}

export function roundCharts(book: Book, block: TableBlock | undefined): Drawing[] {
  const source = wholeTable(book, 'TQKy', block, 'name');
  if (source === null) return [];
  const names = book.TQKy.map((row) => row.name);
  const bars = { name: 'GuiBaoCaoTheoKy', title: T.returns, valueAxisTitle: T.reports };
  return [lyingBars({ ...bars, series: returnSeries(source) }, names)];
}

const YEAR_TONES = { nowShare: 'neutral', beforeShare: 'muted', lastYearShare: 'idle' } as const;

/** Shares of the round in view, of the one before, of last year: three bars each. */
export function comparisonCharts(book: Book, block: TableBlock | undefined): Drawing[] {
  const source = wholeTable(book, 'TQSoSanh', block, 'label');
  if (source === null) return [];
  const series = Object.entries(YEAR_TONES).map(([key, tone]) => seriesOf(source, key, tone));
  const spec = {
    name: 'SoSanh',
    kind: 'bar' as const,
    title: T.years,
    alt: T.years,
    valueAxisTitle: T.percent,
    valueMin: 0,
    valueMax: 110,
    series,
  };
  return [{ rows: FRAME + 3 * book.TQSoSanh.length, spec }];
}

/** Where the rows of each group stand in the ranking: groups one after the other. */
export function groupSpans(
  rows: readonly Pick<Row<'BDXepHang'>, 'group'>[],
): (RowSpan & { group: string })[] {
  const spans: { group: string; from: number; to: number }[] = [];
  rows.forEach(({ group }, i) => {
    const last = spans.at(-1);
    if (last?.group === group) last.to = i + 1;
    else spans.push({ group, from: i, to: i + 1 });
  });
  return spans;
}

const GROUP_TONES: readonly Tone[] = [
  'neutral',
  'bad',
  'good',
  'open',
  'regular',
  'goodLate',
  'muted',
  'idle',
];

/** A dot for each agency, a column of dots for each group; the legend names the groups. */
export function spreadCharts(book: Book, block: TableBlock): Drawing[] {
  const spans = groupSpans(book.BDXepHang);
  if (spans.length === 0) return [];
  const series = spans.map(({ group, ...rows }, i): ChartSeriesSpec => {
    const source: SeriesSource = { name: 'BDXepHang', block, book, category: 'x', rows };
    const dots = seriesOf(source, 'y', GROUP_TONES[i % GROUP_TONES.length]!);
    const [nameCell] = seriesOf(source, 'group', 'neutral').values.split(':');
    return { ...dots, name: nameCell!, nameValue: group };
  });
  const spec = {
    name: 'PhanBoDiem',
    kind: 'scatter' as const,
    title: T.spread,
    alt: T.spread,
    valueAxisTitle: T.points,
    categoryAxisTitle: T.spreadAxis,
    hideCategories: true,
    valueMin: 0,
    series,
  };
  return [{ rows: 26, spec }];
}
