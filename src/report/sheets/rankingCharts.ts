import { fill } from '../../messages/fill.ts';
import { CHART_TITLES as T } from '../../messages/vi/figures.ts';
import type { CLASS_COLUMNS } from '../formulas/charts.ts';
import type { Book } from '../../workbook/schema.ts';
import { seriesOf, type RowSpan, type Tone } from './chartParts.ts';
import { groupSpans, lyingBars, partTitle, spansOf, type Drawing } from './chartSpecs.ts';
import type { TableBlock } from './tableBlock.ts';

/** The best class is darkest; what has no class of its own is lightest. */
const CLASS_TONES: Readonly<Record<(typeof CLASS_COLUMNS)[number] | 'classOther', Tone>> = {
  class1: 'good',
  class2: 'neutral',
  class3: 'open',
  class4: 'bad',
  classOther: 'muted',
};

/** Letters that rank and class add to a name. */
const AROUND = 34;

function rankingChart(book: Book, block: TableBlock, rows: RowSpan, title: string, name: string): Drawing {
  const source = { name: 'BDXepHang' as const, block, book, category: 'label', rows };
  const series = Object.entries(CLASS_TONES).map(([key, tone]) => seriesOf(source, key, tone));
  const labels = book.TQCoQuan.map((row) => row.name.padEnd(row.name.length + AROUND));
  return lyingBars({ name, title, valueAxisTitle: T.points, series }, labels);
}

/** Ranking by group: its agencies from the first to the last, with their classes. */
export function rankingCharts(book: Book, block: TableBlock): Drawing[] {
  const names = book.TQCoQuan.map((row) => row.name.padEnd(row.name.length + AROUND));
  return groupSpans(book.BDXepHang).flatMap(({ group, from, to }, g) => {
    const spans = spansOf(to - from, names, from);
    const title = fill(T.ranking, { group });
    return spans.map((rows, i) =>
      rankingChart(book, block, rows, partTitle(title, i, spans.length), `XepHang${g + 1}_${i + 1}`),
    );
  });
}
