import { CHART_TITLES } from '../../messages/vi/figures.ts';
import type { Book, TableName } from '../../workbook/schema.ts';
import type { ChartSpec } from '../../workbook/spec.ts';
import { allRows, progressSeries, returnSeries, type SeriesSource } from './chartParts.ts';
import type { TableBlock } from './tableBlock.ts';

/** The two charts beside the key figures; all others stand on the sheet Biểu đồ. */
export function overviewCharts(book: Book, blocks: readonly TableBlock[]): ChartSpec[] {
  const source = (name: TableName, category: string): SeriesSource => ({
    name,
    block: blocks.find(({ table }) => table.name === name)!,
    book,
    category,
    rows: allRows(book, name),
  });
  const charts: ChartSpec[] = [
    {
      name: 'GuiBaoCao',
      kind: 'column',
      stacked: true,
      title: CHART_TITLES.returns,
      alt: CHART_TITLES.returns,
      valueAxisTitle: CHART_TITLES.reports,
      series: returnSeries(source('TQKy', 'round')),
      from: 'D4',
      to: 'G20',
    },
    {
      name: 'TienDoTheoMuc',
      kind: 'bar',
      stacked: true,
      title: CHART_TITLES.sections,
      alt: CHART_TITLES.sections,
      valueAxisTitle: CHART_TITLES.obligations,
      series: progressSeries(source('TQMuc', 'section')),
      from: 'H4',
      to: 'N20',
    },
  ];
  return charts.filter(({ series }) => (series[0]?.categoryValues.length ?? 0) > 0);
}
