import type { SheetSpec } from '../../../workbook/spec.ts';
import { areaText } from '../address.ts';
import { chartPart } from './chart.ts';
import { drawingPart } from './drawing.ts';
import { commentsPart, notesOf, vmlPart } from './notes.ts';
import {
  CONTENT_TYPES,
  MAIN_NS,
  RELATION_NS,
  relationsPart,
  relationType,
  XML_HEAD,
  type Part,
  type Relation,
} from './parts.ts';
import { pageXml } from './sheetPage.ts';
import { rowPieces } from './sheetRows.ts';
import { conditionalFormatsXml, mergesXml, validationsXml } from './sheetRules.ts';
import { colsXml, protectionXml, sheetPrXml, sheetViewsXml } from './sheetView.ts';
import { tablePart } from './table.ts';

/** Numbers that parts take across the whole workbook. */
export interface Counters {
  tables: number;
  charts: number;
}

/** Parts that hang on a sheet, with its relations to them. */
interface Attached {
  readonly parts: Part[];
  readonly relations: Relation[];
}

/** All parts of one sheet; the worksheet itself comes first. */
export function sheetParts(sheet: SheetSpec, index: number, selected: boolean, counters: Counters): Part[] {
  const attached: Attached = { parts: [], relations: [] };
  const tables = sheet.tables.map((table) => {
    counters.tables += 1;
    return attach(attached, 'table', tablePart(table, counters.tables));
  });
  const drawing = attachCharts(attached, sheet, index, counters);
  const notes = attachNotes(attached, sheet, index);
  const tail = [
    drawing === null ? '' : `<drawing r:id="${drawing}"/>`,
    notes === null ? '' : `<legacyDrawing r:id="${notes}"/>`,
    tables.length === 0
      ? ''
      : `<tableParts count="${String(tables.length)}">${tables.map((id) => `<tablePart r:id="${id}"/>`).join('')}</tableParts>`,
  ];
  const worksheet = worksheetPart(sheet, index, selected, tail.join(''));
  if (attached.relations.length === 0) return [worksheet];
  const relations = relationsPart(`xl/worksheets/_rels/sheet${String(index)}.xml.rels`, attached.relations);
  return [worksheet, relations, ...attached.parts];
}

/** Adds a part and its relation; gives the relation's id. */
function attach(attached: Attached, kind: string, part: Part): string {
  const id = `rId${String(attached.relations.length + 1)}`;
  attached.parts.push(part);
  attached.relations.push({ id, type: relationType(kind), target: part.name.replace(/^xl\//, '../') });
  return id;
}

function attachCharts(
  attached: Attached,
  sheet: SheetSpec,
  index: number,
  counters: Counters,
): string | null {
  const charts = sheet.charts ?? [];
  if (charts.length === 0) return null;
  const id = attach(attached, 'drawing', drawingPart(charts, index));
  const relations = charts.map((chart, i): Relation => {
    counters.charts += 1;
    const part = chartPart(chart, counters.charts);
    attached.parts.push(part);
    return {
      id: `rId${String(i + 1)}`,
      type: relationType('chart'),
      target: part.name.replace(/^xl\//, '../'),
    };
  });
  attached.parts.push(relationsPart(`xl/drawings/_rels/drawing${String(index)}.xml.rels`, relations));
  return id;
}

/** The relation to the VML is named in the sheet; that to the texts is only found by its type. */
function attachNotes(attached: Attached, sheet: SheetSpec, index: number): string | null {
  const notes = notesOf(sheet);
  if (notes.length === 0) return null;
  attach(attached, 'comments', commentsPart(notes, index));
  return attach(attached, 'vmlDrawing', vmlPart(notes, index));
}

/** A worksheet with its elements in the order of CT_Worksheet (ECMA-376 Part 1, 18.3.1.99). */
function worksheetPart(sheet: SheetSpec, index: number, selected: boolean, tail: string): Part {
  const rows = rowPieces(sheet);
  const head = [
    `${XML_HEAD}<worksheet xmlns="${MAIN_NS}" xmlns:r="${RELATION_NS}">`,
    sheetPrXml(sheet),
    `<dimension ref="${rows.used === null ? 'A1' : areaText(rows.used)}"/>`,
    sheetViewsXml(sheet, selected),
    '<sheetFormatPr defaultRowHeight="15.75"/>',
    colsXml(sheet),
    '<sheetData>',
  ];
  const rules = [
    '</sheetData>',
    protectionXml(sheet),
    mergesXml(sheet),
    conditionalFormatsXml(sheet.conditionalFormats ?? []),
    validationsXml(sheet.validations ?? []),
    sheet.page === undefined ? '' : pageXml(sheet.page),
    tail,
    '</worksheet>',
  ];
  return {
    name: `xl/worksheets/sheet${String(index)}.xml`,
    contentType: CONTENT_TYPES.worksheet,
    pieces: [head.join(''), ...rows.pieces, rules.join('')],
  };
}
