import type { ChartSeriesSpec, ChartSpec, SheetSpec } from '../../../workbook/spec.ts';
import { FONT, TONES } from '../../../workbook/styles.ts';
import { splitReference } from '../address.ts';
import { step, type Step } from '../steps.ts';
import { sheetOf } from './sheets.ts';

/** Letters of axes and legends, in points. */
const BODY_SIZE = 10;
const OUTLINE = '#404040';
const BLACK = '#000000';
/** Zeros are left out. */
const LABEL_FORMAT = '#,##0.##;-#,##0.##;;';
/** Shapes of points, so that lines stay apart on a photocopy. */
const MARKERS = ['Circle', 'Square', 'Triangle', 'Diamond', 'X', 'Plus', 'Star', 'Dash'] as const;
/** More categories than this get small labels and a legend above. */
const MANY_CATEGORIES = 30;

function typeOf({ kind, stacked }: ChartSpec): Excel.ChartType {
  if (kind === 'line') return 'LineMarkers' as Excel.ChartType;
  if (kind === 'scatter') return 'XYScatter' as Excel.ChartType;
  const place = kind === 'bar' ? 'Bar' : 'Column';
  return `${place}${stacked === true ? 'Stacked' : 'Clustered'}` as Excel.ChartType;
}

function rangeAt(context: Excel.RequestContext, reference: string): Excel.Range {
  const { sheet, range } = splitReference(reference);
  return context.workbook.worksheets.getItem(sheet).getRange(range);
}

function setFont(font: Excel.ChartFont, size: number, bold: boolean): void {
  font.name = FONT;
  font.size = size;
  font.bold = bold;
  font.color = BLACK;
}

/** Bars carry their values: inside a stacked bar, at the end of a single one. */
function setBars(series: Excel.ChartSeries, spec: ChartSeriesSpec, stacked: boolean): void {
  series.format.fill.setSolidColor(`#${TONES[spec.tone].fill}`);
  series.format.line.color = OUTLINE;
  series.gapWidth = 60;
  if (stacked) series.overlap = 100;
  series.hasDataLabels = true;
  series.dataLabels.position = stacked ? 'Center' : 'OutsideEnd';
  series.dataLabels.numberFormat = LABEL_FORMAT;
  setFont(series.dataLabels.format.font, 9, false);
  if (stacked) series.dataLabels.format.font.color = `#${TONES[spec.tone].label}`;
}

function setPoints(series: Excel.ChartSeries, spec: ChartSeriesSpec, index: number, lines: boolean): void {
  const color = `#${TONES[spec.tone].fill}`;
  series.markerStyle = MARKERS[index % MARKERS.length] ?? 'Circle';
  series.markerSize = 7;
  series.markerBackgroundColor = color;
  series.markerForegroundColor = OUTLINE;
  series.smooth = false;
  if (lines) series.format.line.color = color;
  else series.format.line.lineStyle = 'None';
}

function addSeries(context: Excel.RequestContext, chart: Excel.Chart, spec: ChartSpec): void {
  spec.series.forEach((one, i) => {
    // The chart was made of the first series' values.
    const series = i === 0 ? chart.series.getItemAt(0) : chart.series.add(one.nameValue);
    series.name = one.nameValue;
    if (i > 0) series.setValues(rangeAt(context, one.values));
    series.setXAxisValues(rangeAt(context, one.categories));
    if (spec.kind === 'bar' || spec.kind === 'column') setBars(series, one, spec.stacked === true);
    else setPoints(series, one, i, spec.kind === 'line');
  });
}

function setLegend(legend: Excel.ChartLegend, many: boolean): void {
  legend.position = many ? 'Top' : 'Bottom';
  setFont(legend.format.font, BODY_SIZE, false);
}

function setAxisTitle(axis: Excel.ChartAxis, text: string | undefined): void {
  if (text === undefined) return;
  axis.title.text = text;
  setFont(axis.title.format.font, BODY_SIZE, true);
}

function setFrame(chart: Excel.Chart, spec: ChartSpec): void {
  const many = (spec.series[0]?.categoryValues.length ?? 0) > MANY_CATEGORIES;
  chart.name = spec.name;
  chart.title.text = spec.title;
  setFont(chart.title.format.font, 13, true);
  chart.legend.visible = spec.series.length > 1;
  if (spec.series.length > 1) setLegend(chart.legend, many);
  const { categoryAxis, valueAxis } = chart.axes;
  // A bar chart lists its categories downwards, as a table does.
  if (spec.kind === 'bar') categoryAxis.reversePlotOrder = true;
  if (spec.kind !== 'scatter') categoryAxis.tickLabelSpacing = 1;
  setFont(categoryAxis.format.font, many ? 8 : BODY_SIZE, false);
  setFont(valueAxis.format.font, BODY_SIZE, false);
  setAxisTitle(valueAxis, spec.valueAxisTitle);
  setAxisTitle(categoryAxis, spec.categoryAxisTitle);
  if (spec.valueMin !== undefined) valueAxis.minimum = spec.valueMin;
  if (spec.valueMax !== undefined) valueAxis.maximum = spec.valueMax;
  if (spec.kind === 'scatter') categoryAxis.minimum = 0;
  if (spec.hideCategories === true) categoryAxis.tickLabelPosition = 'None';
  chart.plotVisibleOnly = false;
  chart.setPosition(spec.from, spec.to);
}

/** Native charts, of series that refer to cells. Series are never left to Excel to guess: Excels differ in that. */
export function chartSteps(sheet: SheetSpec): Step[] {
  return (sheet.charts ?? []).flatMap((spec) => {
    const [first] = spec.series;
    if (first === undefined) return [];
    const make = (context: Excel.RequestContext): void => {
      const source = rangeAt(context, first.values);
      const chart = sheetOf(context, sheet).charts.add(typeOf(spec), source, 'Columns');
      addSeries(context, chart, spec);
      setFrame(chart, spec);
    };
    return [step(45 + 25 * spec.series.length, make)];
  });
}
