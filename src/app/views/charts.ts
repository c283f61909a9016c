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

function viewOf(spec: ChartSpec): ChartView {
  const isDots = spec.kind === 'scatter';
  return {
    name: spec.name,
    title: spec.title,
    kind: isDots ? 'dots' : 'bars',
    stacked: spec.stacked === true,
    axisTitle: spec.valueAxisTitle ?? '',
    max: spec.valueMax ?? null,
    labels: isDots ? [] : (spec.series[0]?.categoryValues ?? []),
    series: spec.series.map(seriesView),
    dots: isDots ? dotsOf(spec.series) : [],
  };
}

/** The charts of the sheet Biểu đồ, of what the book's cells hold now: one description serves Excel and the pane. */
export function chartsOf({ book, asOfFixed }: Pick<TrackedBook, 'book' | 'asOfFixed'>): readonly ChartView[] {
  const derived = derive(book, asOfFixed);
  const { blocks } = overviewStack(derived, NO_FORMULAS);
  return (chartSheet(derived, NO_FORMULAS, blocks).charts ?? []).map(viewOf);
}
