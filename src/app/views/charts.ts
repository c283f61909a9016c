import { derive } from '../../report/book/derive.ts';
import { chartSheet } from '../../report/sheets/chartSheet.ts';
import { overviewStack } from '../../report/sheets/overviewSheet.ts';
import type { ChartSeriesSpec, ChartSpec } from '../../workbook/spec.ts';
import { TONES } from '../../workbook/styles.ts';
import type { TrackedBook } from '../openBook.ts';
import type { ChartView } from './types.ts';

const NO_FORMULAS = () => undefined;

function seriesView({ nameValue, numberValues, tone }: ChartSeriesSpec): ChartView['series'][number] {
  return { name: nameValue, values: numberValues, fill: `#${TONES[tone].fill}` };
}

/** Dots stand above the number of their group. */
function dotsOf(series: readonly ChartSeriesSpec[]): ChartView['dots'] {
  return series.map(({ categoryValues, numberValues }) =>
    numberValues.flatMap((y, i) => (y < 0 ? [] : [{ x: Number(categoryValues[i]), y }])),
  );
}

/** Where the highest bar of a chart ends; bars that stand on each other are added up. */
function highest({ series, stacked }: ChartSpec): number {
  const bars = series[0]?.numberValues.map((_, i) => series.map(({ numberValues }) => numberValues[i] ?? 0));
  const ends = (bars ?? []).map((bar) =>
    stacked === true ? bar.reduce((sum, part) => sum + part, 0) : Math.max(...bar),
  );
  return Math.max(0, ...ends);
}

/** How far the axis of each chart reaches at least: parts of one chart reach as far as the longest bar of all. */
function reaches(specs: readonly ChartSpec[]): (spec: ChartSpec) => number | null {
  const ends = new Map<string, number>();
  for (const spec of specs) {
    const { partOf } = spec;
    if (partOf !== undefined) ends.set(partOf, Math.max(ends.get(partOf) ?? 0, highest(spec)));
  }
  return ({ partOf }) => (partOf === undefined ? null : (ends.get(partOf) ?? null));
}

function viewOf(spec: ChartSpec, atLeast: number | null): ChartView {
  const isDots = spec.kind === 'scatter';
  return {
    name: spec.name,
    title: spec.title,
    kind: isDots ? 'dots' : 'bars',
    stacked: spec.stacked === true,
    axisTitle: spec.valueAxisTitle ?? '',
    max: spec.valueMax ?? null,
    atLeast,
    labels: isDots ? [] : (spec.series[0]?.categoryValues ?? []),
    series: spec.series.map(seriesView),
    dots: isDots ? dotsOf(spec.series) : [],
  };
}

/** The charts of the sheet Biểu đồ, of what the book's cells hold now: one description serves Excel and the pane. */
export function chartsOf({ book, asOfFixed }: Pick<TrackedBook, 'book' | 'asOfFixed'>): readonly ChartView[] {
  const derived = derive(book, asOfFixed);
  const { blocks } = overviewStack(derived, NO_FORMULAS);
  const specs = chartSheet(derived, NO_FORMULAS, blocks).charts ?? [];
  const reach = reaches(specs);
  return specs.map((spec) => viewOf(spec, reach(spec)));
}
