import type { ChartFill, Series } from '../model/chart.ts';
import { parseBox, splitSheet, quoteSheet, boxText } from '../model/address.ts';
import { getMember, navigate } from '../protocol/members.ts';
import type { HostObject } from '../protocol/hostObject.ts';
import { fillOf, textXml } from './chartText.ts';
import { lower, valueAt } from './look.ts';
import { escaped, escapedText, tag } from './xml.ts';

export type Plot = 'bar' | 'line' | 'scatter';

/** 'Tổng quan'!A5:A7 as charts refer to it: 'Tổng quan'!$A$5:$A$7. */
function fixed(address: string): string {
  const { sheet, rest } = splitSheet(address);
  const cells = boxText(parseBox(rest)).replace(/[A-Z]+|\d+/g, '$$$&');
  return sheet === null ? cells : `${quoteSheet(sheet)}!${cells}`;
}

function reference(element: string, kind: 'c:strRef' | 'c:numRef', address: string): string {
  if (address === '') return '';
  return tag(element, {}, tag(kind, {}, tag('c:f', {}, escaped(fixed(address)))));
}

/** The colour of a point's or a bar's outline. */
function lineXml(line: HostObject): string {
  if (line.getScalar('LineStyle') === 'None') return tag('a:ln', {}, tag('a:noFill'));
  const fill = fillOf(line.getScalar('Color'));
  return fill === '' ? '' : tag('a:ln', {}, fill);
}

function shapeXml(series: Series): string {
  const format = navigate(series, 'Format') as HostObject;
  const fill = fillOf((navigate(format, 'Fill') as ChartFill).color);
  const inner = fill + lineXml(navigate(format, 'Line') as HostObject);
  return inner === '' ? '' : tag('c:spPr', {}, inner);
}

function markerXml(series: Series): string {
  const style = String(getMember(series, 'MarkerStyle'));
  if (style === 'Automatic') return '';
  const outline = fillOf(getMember(series, 'MarkerForegroundColor'));
  const look = fillOf(getMember(series, 'MarkerBackgroundColor')) + (outline && tag('a:ln', {}, outline));
  return tag(
    'c:marker',
    {},
    tag('c:symbol', { val: lower(style) }),
    tag('c:size', { val: Number(getMember(series, 'MarkerSize')) }),
    look === '' ? '' : tag('c:spPr', {}, look),
  );
}

const PLACES: Readonly<Record<string, string>> = {
  Center: 'ctr',
  OutsideEnd: 'outEnd',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  Top: 't',
  Bottom: 'b',
  Left: 'l',
  Right: 'r',
};

function labelsXml(series: Series): string {
  if (getMember(series, 'HasDataLabels') !== true) return '';
  const labels = navigate(series, 'DataLabels') as HostObject;
  const show = (name: string, value: boolean) => tag(`c:show${name}`, { val: value });
  return tag(
    'c:dLbls',
    {},
    tag('c:numFmt', { formatCode: String(valueAt(labels, 'NumberFormat')), sourceLinked: false }),
    textXml(labels),
    tag('c:dLblPos', { val: PLACES[String(valueAt(labels, 'Position'))] ?? 'outEnd' }),
    show('LegendKey', false) + show('Val', valueAt(labels, 'ShowValue') === true),
    show('CatName', false) + show('SerName', false) + show('Percent', false) + show('BubbleSize', false),
  );
}

/** One series, its elements in the order that its kind of chart wants (ECMA-376 Part 1, 21.2.2). */
export function seriesXml(series: Series, index: number, plot: Plot): string {
  const name = `<c:v>${escapedText(String(series.getScalar('Name')))}</c:v>`;
  const smooth = tag('c:smooth', { val: getMember(series, 'Smooth') === true });
  const data =
    plot === 'scatter'
      ? reference('c:xVal', 'c:numRef', series.categories) + reference('c:yVal', 'c:numRef', series.values)
      : reference('c:cat', 'c:strRef', series.categories) + reference('c:val', 'c:numRef', series.values);
  return tag(
    'c:ser',
    {},
    tag('c:idx', { val: index }) + tag('c:order', { val: index }) + tag('c:tx', {}, name),
    shapeXml(series),
    plot === 'bar' ? tag('c:invertIfNegative', { val: 0 }) : markerXml(series),
    labelsXml(series),
    data,
    plot === 'bar' ? '' : smooth,
  );
}
