import { fill } from '../../messages/fill.ts';
import { CHART_TITLES as T } from '../../messages/vi/figures.ts';
import type { CLASS_COLUMNS } from '../formulas/charts.ts';
import type { Book } from '../../workbook/schema.ts';
import type { ChartSpec } from '../../workbook/spec.ts';
import { CRITERION_KIND_WORDS } from '../../workbook/tables/scoring.ts';
import { seriesOf, type RowSpan, type Tone } from './chartParts.ts';
import { groupSpans, lyingBars, partOf, partTitle, spansOf, type Drawing } from './chartSpecs.ts';
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

type Frame = Pick<ChartSpec, 'name' | 'title' | 'partOf' | 'valueMax'>;

function rankingChart(book: Book, block: TableBlock, rows: RowSpan, frame: Frame): Drawing {
  const source = { name: 'BDXepHang' as const, block, book, category: 'label', rows };
  const series = Object.entries(CLASS_TONES).map(([key, tone]) => seriesOf(source, key, tone));
  return lyingBars({ ...frame, valueAxisTitle: T.points, series }, labelsOf(book));
}

function labelsOf(book: Book): string[] {
  return book.TQCoQuan.map((row) => row.name.padEnd(row.name.length + AROUND));
}

/** Points that can be had by a scheme, with its bonus; null where no limit of bonus points is known. */
function mostPoints(book: Book, code: string): number | null {
  const head = book.BoTieuChi.find((row) => row.code === code);
  if (head === undefined || head.max === null) return null;
  const bonus = book.TieuChi.filter((row) => row.scheme === code && row.kind === CRITERION_KIND_WORDS.bonus);
  const limit = head.bonusMax ?? bonus.reduce((sum, row) => sum + (row.max ?? 0), 0);
  return head.max + limit;
}

const TENTHS = 10;

/**
 * Where the axis of a group's ranking ends when it stands in several charts: at the most points of its scheme, so that
 * bars of one chart can be compared with those of the next. A book whose charts were made before it had a scheme leaves
 * it to the program, chart by chart.
 */
function axisEnd(book: Book, group: string): Pick<ChartSpec, 'valueMax'> {
  const codes = new Set(book.XepLoai.filter((row) => row.group === group).map((row) => row.scheme));
  const schemes = [...codes].map((code) => mostPoints(book, code));
  const drawn = book.BDXepHang.filter((row) => row.group === group).map((row) => row.y ?? 0);
  if (schemes.length === 0 || schemes.includes(null)) return {};
  const most = Math.max(...schemes.map(Number), ...drawn);
  return { valueMax: Math.ceil(most / TENTHS) * TENTHS };
}

/** Ranking by group: its agencies from the first to the last, with their classes. */
export function rankingCharts(book: Book, block: TableBlock): Drawing[] {
  return groupSpans(book.BDXepHang).flatMap(({ group, from, to }, g) => {
    const spans = spansOf(to - from, labelsOf(book), from);
    const title = fill(T.ranking, { group });
    const whole = `XepHang${g + 1}`;
    const common = spans.length === 1 ? {} : { ...partOf(whole, spans.length), ...axisEnd(book, group) };
    return spans.map((rows, i) => {
      const name = `${whole}_${i + 1}`;
      return rankingChart(book, block, rows, { name, title: partTitle(title, i, spans.length), ...common });
    });
  });
}
