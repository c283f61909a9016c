import type { ChartSpec } from '../../../workbook/spec.ts';
import { parseAddress } from '../address.ts';
import { escapeAttribute } from '../xml/escape.ts';
import { CHART_NS, CONTENT_TYPES, DRAWING_NS, RELATION_NS, XML_HEAD, type Part } from './parts.ts';

const ANCHOR_NS = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

/** A corner as columns and rows that lie before it. */
function marker(name: string, column: number, row: number): string {
  return `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
}

/** A chart covers both its corner cells. */
function anchorXml(chart: ChartSpec, index: number): string {
  const from = parseAddress(chart.from) ?? { row: 1, column: 1 };
  const to = parseAddress(chart.to) ?? { row: from.row + 20, column: from.column + 8 };
  const id = String(index + 1);
  const frame =
    `<xdr:nvGraphicFramePr><xdr:cNvPr id="${String(index + 2)}" name="${escapeAttribute(chart.name)}" descr="${escapeAttribute(chart.alt)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART_NS}"><c:chart xmlns:c="${CHART_NS}" xmlns:r="${RELATION_NS}" r:id="rId${id}"/></a:graphicData></a:graphic>`;
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${marker('from', from.column - 1, from.row - 1)}${marker('to', to.column, to.row)}` +
    `<xdr:graphicFrame macro="">${frame}</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

/** The drawing of a sheet: its charts, in order; relation rId1 is the first chart. */
export function drawingPart(charts: readonly ChartSpec[], index: number): Part {
  const anchors = charts.map(anchorXml);
  return {
    name: `xl/drawings/drawing${String(index)}.xml`,
    contentType: CONTENT_TYPES.drawing,
    pieces: [
      `${XML_HEAD}<xdr:wsDr xmlns:xdr="${ANCHOR_NS}" xmlns:a="${DRAWING_NS}">`,
      ...anchors,
      '</xdr:wsDr>',
    ],
  };
}
