import type { ChartSpec } from '../../../workbook/spec.ts';
import { barSeries, lineSeries, scatterSeries } from './chartSeries.ts';
import {
  AXIS_TITLE,
  BODY_TEXT,
  SMALL_TEXT,
  textProperties,
  TITLE_TEXT,
  titleXml,
  type TextLook,
} from './chartText.ts';
import { CHART_NS, CONTENT_TYPES, DRAWING_NS, RELATION_NS, XML_HEAD, type Part } from './parts.ts';

const CATEGORY_AXIS = '111111111';
const VALUE_AXIS = '222222222';
const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
const GRID =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
const AXIS_LINE =
  '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="808080"/></a:solidFill></a:ln></c:spPr>';

function plotXml(chart: ChartSpec): string {
  switch (chart.kind) {
    case 'line':
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${chart.series.map(lineSeries).join('')}<c:marker val="1"/>${AXES}</c:lineChart>`;
    case 'scatter':
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${chart.series.map(scatterSeries).join('')}${AXES}</c:scatterChart>`;
    default:
      return barPlot(chart);
  }
}

function barPlot(chart: ChartSpec): string {
  const stacked = chart.stacked === true;
  const series = chart.series.map((s, i) => barSeries(chart, s, i)).join('');
  const direction = chart.kind === 'bar' ? 'bar' : 'col';
  const grouping = stacked ? 'stacked' : 'clustered';
  const overlap = stacked ? '<c:overlap val="100"/>' : '';
  return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${overlap}${AXES}</c:barChart>`;
}

/** The parts that both axes have, in the schema's order (CT_CatAx, CT_ValAx). */
interface AxisXml {
  readonly id: string;
  readonly crossed: string;
  readonly position: 'b' | 'l';
  readonly reversed: boolean;
  readonly grid: string;
  readonly title: string;
  readonly format: string;
  readonly crosses: 'autoZero' | 'max';
  readonly labels: TextLook;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly hidden?: boolean;
}

/** More categories than this get small labels, so that programs don't leave out every second name. */
const MANY_CATEGORIES = 30;

function categoryLabels(chart: ChartSpec): TextLook {
  const count = chart.series[0]?.categoryValues.length ?? 0;
  return count > MANY_CATEGORIES ? SMALL_TEXT : BODY_TEXT;
}

function axisXml(axis: AxisXml): string {
  const end = (name: string, value: number | undefined) =>
    value === undefined ? '' : `<c:${name} val="${String(value)}"/>`;
  const scaling = `<c:scaling><c:orientation val="${axis.reversed ? 'maxMin' : 'minMax'}"/>${end('max', axis.max)}${end('min', axis.min)}</c:scaling>`;
  return (
    `<c:axId val="${axis.id}"/>${scaling}<c:delete val="0"/><c:axPos val="${axis.position}"/>${axis.grid}${axis.title}` +
    `<c:numFmt formatCode="${axis.format}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="${axis.hidden === true ? 'none' : 'nextTo'}"/>${AXIS_LINE}${textProperties(axis.labels)}<c:crossAx val="${axis.crossed}"/><c:crosses val="${axis.crosses}"/>`
  );
}

/** A bar chart lists its categories downwards, as a table does: the axis runs backwards and the values cross at its end. */
function axesXml(chart: ChartSpec): string {
  const lying = chart.kind === 'bar';
  const title = chart.valueAxisTitle;
  const categoryTitle = chart.categoryAxisTitle;
  const valueTitle = title === undefined ? '' : titleXml(title, AXIS_TITLE, !lying);
  const first = axisXml({
    id: CATEGORY_AXIS,
    crossed: VALUE_AXIS,
    position: lying ? 'l' : 'b',
    reversed: lying,
    grid: '',
    title: categoryTitle === undefined ? '' : titleXml(categoryTitle, AXIS_TITLE, lying),
    format: 'General',
    crosses: 'autoZero',
    labels: categoryLabels(chart),
    hidden: chart.hideCategories === true,
    ...(chart.kind === 'scatter' ? { min: 0 } : {}),
  });
  const values = axisXml({
    id: VALUE_AXIS,
    crossed: CATEGORY_AXIS,
    position: lying ? 'b' : 'l',
    reversed: false,
    grid: GRID,
    title: valueTitle,
    format: 'General',
    crosses: lying ? 'max' : 'autoZero',
    labels: BODY_TEXT,
    min: chart.valueMin,
    max: chart.valueMax,
  });
  const category =
    chart.kind === 'scatter'
      ? `<c:valAx>${first}<c:crossBetween val="midCat"/></c:valAx>`
      : `<c:catAx>${first}<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  const between = chart.kind === 'scatter' ? 'midCat' : 'between';
  return `${category}<c:valAx>${values}<c:crossBetween val="${between}"/></c:valAx>`;
}

function legendXml(chart: ChartSpec): string {
  if (chart.series.length < 2) return '';
  const tall = (chart.series[0]?.categoryValues.length ?? 0) > MANY_CATEGORIES;
  return `<c:legend><c:legendPos val="${tall ? 't' : 'b'}"/><c:overlay val="0"/>${textProperties(BODY_TEXT)}</c:legend>`;
}

/** A chart part (ECMA-376 Part 1, 21.2.2.27): references to cells with what they held, solid fills, no patterns. */
export function chartPart(chart: ChartSpec, index: number): Part {
  const plain =
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>';
  const xml =
    `<c:chartSpace xmlns:c="${CHART_NS}" xmlns:a="${DRAWING_NS}" xmlns:r="${RELATION_NS}"><c:date1904 val="0"/><c:roundedCorners val="0"/>` +
    `<c:chart>${titleXml(chart.title, TITLE_TEXT)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plotXml(chart)}${axesXml(chart)}</c:plotArea>${legendXml(chart)}` +
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>${plain}${textProperties(BODY_TEXT)}</c:chartSpace>`;
  return {
    name: `xl/charts/chart${String(index)}.xml`,
    contentType: CONTENT_TYPES.chart,
    pieces: [XML_HEAD + xml],
  };
}
