import { parseBox } from '../model/address.ts';
import type { Chart } from '../model/chart.ts';
import { getMember, navigate } from '../protocol/members.ts';
import type { HostObject } from '../protocol/hostObject.ts';
import { seriesXml, type Plot } from './chartSeries.ts';
import { textXml, titleXml } from './chartText.ts';
import { lower, valueAt } from './look.ts';
import { tag } from './xml.ts';

const CHART_NS = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING_NS = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PLACE_NS = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const RELATION_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const AXES = [501, 502] as const;

interface Kind {
  readonly plot: Plot;
  readonly lying: boolean;
  readonly grouping: string;
}

const KINDS: Readonly<Record<string, Kind>> = {
  BarClustered: { plot: 'bar', lying: true, grouping: 'clustered' },
  BarStacked: { plot: 'bar', lying: true, grouping: 'stacked' },
  ColumnClustered: { plot: 'bar', lying: false, grouping: 'clustered' },
  ColumnStacked: { plot: 'bar', lying: false, grouping: 'stacked' },
  LineMarkers: { plot: 'line', lying: false, grouping: 'standard' },
  Line: { plot: 'line', lying: false, grouping: 'standard' },
  XYScatter: { plot: 'scatter', lying: false, grouping: '' },
};

function kindOf(chart: Chart): Kind {
  const type = String(chart.getScalar('ChartType'));
  const kind = KINDS[type];
  if (kind === undefined) throw new Error(`the export writes no chart ${type}`);
  return kind;
}

/** The bars, lines or points. */
function plotXml(chart: Chart, { plot, lying, grouping }: Kind): string {
  const series = chart.series.list.map((one, i) => seriesXml(one, i, plot)).join('');
  const axes = AXES.map((val) => tag('c:axId', { val })).join('');
  const colors = tag('c:varyColors', { val: 0 });
  if (plot === 'scatter') {
    return tag('c:scatterChart', {}, tag('c:scatterStyle', { val: 'lineMarker' }), colors, series, axes);
  }
  const group = tag('c:grouping', { val: grouping });
  if (plot === 'line')
    return tag('c:lineChart', {}, group, colors, series, tag('c:marker', { val: 1 }), axes);
  const first = chart.series.list[0];
  const spread = (name: string, member: string) =>
    first === undefined ? '' : tag(name, { val: Number(getMember(first, member)) });
  const gaps = spread('c:gapWidth', 'GapWidth') + spread('c:overlap', 'Overlap');
  return tag(
    'c:barChart',
    {},
    tag('c:barDir', { val: lying ? 'bar' : 'col' }),
    group,
    colors,
    series,
    gaps,
    axes,
  );
}

function axisXml(axis: HostObject, which: 0 | 1, lying: boolean, crosses: string): string {
  const reversed = valueAt(axis, 'ReversePlotOrder') === true;
  const along = which === 0 ? !lying : lying;
  const title = titleXml(navigate(axis, 'Title') as HostObject);
  const end = (name: string, member: string) => {
    const value = axis.kept[member];
    return typeof value === 'number' ? tag(`c:${name}`, { val: value }) : '';
  };
  const hidden = valueAt(axis, 'TickLabelPosition') === 'None';
  const format = String(valueAt(axis, 'NumberFormat'));
  return [
    tag('c:axId', { val: AXES[which] }),
    tag(
      'c:scaling',
      {},
      tag('c:orientation', { val: reversed ? 'maxMin' : 'minMax' }),
      end('max', 'Maximum'),
      end('min', 'Minimum'),
    ),
    tag('c:delete', { val: valueAt(axis, 'Visible') !== true }),
    tag('c:axPos', { val: along ? 'b' : 'l' }),
    which === 1 ? tag('c:majorGridlines') : '',
    title,
    tag('c:numFmt', { formatCode: format, sourceLinked: false }),
    tag('c:majorTickMark', { val: 'out' }) + tag('c:minorTickMark', { val: 'none' }),
    tag('c:tickLblPos', { val: hidden ? 'none' : 'nextTo' }),
    textXml(axis),
    tag('c:crossAx', { val: AXES[1 - which] ?? 0 }) + tag('c:crosses', { val: crosses }),
  ].join('');
}

/** Where the categories run backwards, the values stand at their end, as Excel puts them by itself. */
function axesXml(chart: Chart, { plot, lying }: Kind): string {
  const axes = navigate(chart, 'Axes') as HostObject;
  const [category, value] = ['CategoryAxis', 'ValueAxis'].map((n) => navigate(axes, n) as HostObject);
  if (category === undefined || value === undefined) return '';
  const backwards = valueAt(category, 'ReversePlotOrder') === true;
  const first = axisXml(category, 0, lying, 'autoZero');
  const second = axisXml(value, 1, lying, backwards ? 'max' : 'autoZero');
  const between = tag('c:crossBetween', { val: plot === 'scatter' ? 'midCat' : 'between' });
  const values = tag('c:valAx', {}, second, between);
  if (plot === 'scatter') return tag('c:valAx', {}, first, between) + values;
  const spacing = valueAt(category, 'TickLabelSpacing');
  const skip = tag('c:tickLblSkip', { val: Number(spacing) });
  return tag('c:catAx', {}, first, tag('c:lblOffset', { val: 100 }), skip) + values;
}

function legendXml(chart: Chart): string {
  const legend = navigate(chart, 'Legend') as HostObject;
  if (valueAt(legend, 'Visible') !== true) return '';
  const place = lower(String(valueAt(legend, 'Position'))).charAt(0);
  return tag(
    'c:legend',
    {},
    tag('c:legendPos', { val: place }),
    tag('c:overlay', { val: 0 }),
    textXml(legend),
  );
}

/** A chart part; figures are left for whoever opens it to read from the cells. */
export function chartXml(chart: Chart, head: string): string {
  const kind = kindOf(chart);
  const title = titleXml(navigate(chart, 'Title') as HostObject);
  const inner = [
    title,
    tag('c:autoTitleDeleted', { val: title === '' }),
    tag('c:plotArea', {}, plotXml(chart, kind), axesXml(chart, kind)),
    legendXml(chart),
    tag('c:plotVisOnly', { val: valueAt(chart, 'PlotVisibleOnly') === true }),
    tag('c:dispBlanksAs', { val: 'gap' }),
  ].join('');
  const names = { 'xmlns:c': CHART_NS, 'xmlns:a': DRAWING_NS, 'xmlns:r': RELATION_NS };
  return head + tag('c:chartSpace', names, tag('c:roundedCorners', { val: 0 }), tag('c:chart', {}, inner));
}

/** From the top left of the first cell to the bottom right of the last. */
function anchorXml(chart: Chart, index: number): string {
  const { from, to } = chart.anchor ?? { from: 'A1', to: 'H16' };
  const [start, end] = [parseBox(from), parseBox(to)];
  const corner = (name: string, row: number, column: number) =>
    tag(
      name,
      {},
      `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`,
    );
  const properties = tag(
    'xdr:nvGraphicFramePr',
    {},
    tag('xdr:cNvPr', { id: index + 2, name: String(chart.getScalar('Name')) }),
    tag('xdr:cNvGraphicFramePr'),
  );
  const chartRef = `<c:chart xmlns:c="${CHART_NS}" r:id="rId${index + 1}"/>`;
  const graphic = tag('a:graphic', {}, tag('a:graphicData', { uri: CHART_NS }, chartRef));
  const frame = `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`;
  return tag(
    'xdr:twoCellAnchor',
    {},
    corner('xdr:from', start.row, start.column) + corner('xdr:to', end.row + 1, end.column + 1),
    tag('xdr:graphicFrame', { macro: '' }, properties, frame, graphic),
    tag('xdr:clientData'),
  );
}

/** The drawing of a sheet; its charts are rId1 and up. */
export function drawingXml(charts: readonly Chart[], head: string): string {
  const names = { 'xmlns:xdr': PLACE_NS, 'xmlns:a': DRAWING_NS, 'xmlns:r': RELATION_NS };
  return head + tag('xdr:wsDr', names, ...charts.map(anchorXml));
}
