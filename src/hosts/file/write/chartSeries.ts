import type { ChartSeriesSpec, ChartSpec } from '../../../workbook/spec.ts';
import { TONES } from '../../../workbook/styles.ts';
import { escapeMarkup } from '../xml/escape.ts';
import { BODY_TEXT, textProperties } from './chartText.ts';

/** Shapes of points, so that lines stay apart on a photocopy. */
const MARKERS = ['circle', 'square', 'triangle', 'diamond', 'x', 'plus', 'star', 'dash'] as const;
const OUTLINE = '<a:ln w="6350"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:ln>';

function fill(rgb: string): string {
  return `<a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>`;
}

/** The text cache holds what the referenced cells said when the file was made. */
function textReference(formula: string, values: readonly string[]): string {
  const points = values.map((v, i) => `<c:pt idx="${String(i)}"><c:v>${escapeMarkup(v)}</c:v></c:pt>`);
  const count = `<c:ptCount val="${String(values.length)}"/>`;
  return `<c:strRef><c:f>${escapeMarkup(formula)}</c:f><c:strCache>${count}${points.join('')}</c:strCache></c:strRef>`;
}

function numberReference(formula: string, values: readonly number[]): string {
  const points = values.map((v, i) =>
    Number.isFinite(v) ? `<c:pt idx="${String(i)}"><c:v>${String(v)}</c:v></c:pt>` : '',
  );
  const count = `<c:formatCode>General</c:formatCode><c:ptCount val="${String(values.length)}"/>`;
  return `<c:numRef><c:f>${escapeMarkup(formula)}</c:f><c:numCache>${count}${points.join('')}</c:numCache></c:numRef>`;
}

function head(series: ChartSeriesSpec, index: number): string {
  const order = `<c:idx val="${String(index)}"/><c:order val="${String(index)}"/>`;
  return `${order}<c:tx>${textReference(series.name, [series.nameValue])}</c:tx>`;
}

/** Values on the bars, zeros left out; inside the parts of a stacked bar, at the end of a single one. */
function barLabels(series: ChartSeriesSpec, stacked: boolean): string {
  const color = stacked ? TONES[series.tone].label : '000000';
  return (
    '<c:dLbls><c:numFmt formatCode="#,##0.##;-#,##0.##;;" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
    textProperties({ ...BODY_TEXT, size: 900, color }) +
    `<c:dLblPos val="${stacked ? 'ctr' : 'outEnd'}"/><c:showLegendKey val="0"/><c:showVal val="1"/>` +
    '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

export function barSeries(chart: ChartSpec, series: ChartSeriesSpec, index: number): string {
  const look = `<c:spPr>${fill(TONES[series.tone].fill)}${OUTLINE}</c:spPr><c:invertIfNegative val="0"/>`;
  const labels = barLabels(series, chart.stacked === true);
  const categories = `<c:cat>${textReference(series.categories, series.categoryValues)}</c:cat>`;
  const values = `<c:val>${numberReference(series.values, series.numberValues)}</c:val>`;
  return `<c:ser>${head(series, index)}${look}${labels}${categories}${values}</c:ser>`;
}

function marker(series: ChartSeriesSpec, index: number): string {
  const symbol = MARKERS[index % MARKERS.length] ?? 'circle';
  const look = `<c:spPr>${fill(TONES[series.tone].fill)}${OUTLINE}</c:spPr>`;
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="7"/>${look}</c:marker>`;
}

export function lineSeries(series: ChartSeriesSpec, index: number): string {
  const line = `<c:spPr><a:ln w="28575" cap="rnd">${fill(TONES[series.tone].fill)}<a:round/></a:ln></c:spPr>`;
  const categories = `<c:cat>${textReference(series.categories, series.categoryValues)}</c:cat>`;
  const values = `<c:val>${numberReference(series.values, series.numberValues)}</c:val>`;
  return `<c:ser>${head(series, index)}${line}${marker(series, index)}${categories}${values}<c:smooth val="0"/></c:ser>`;
}

/** Points without a line; the categories are numbers here. */
export function scatterSeries(series: ChartSeriesSpec, index: number): string {
  const line = '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';
  const x = numberReference(series.categories, series.categoryValues.map(Number));
  const y = numberReference(series.values, series.numberValues);
  return `<c:ser>${head(series, index)}${line}${marker(series, index)}<c:xVal>${x}</c:xVal><c:yVal>${y}</c:yVal><c:smooth val="0"/></c:ser>`;
}
