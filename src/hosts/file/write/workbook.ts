import type { SheetSpec, WorkbookSpec } from '../../../workbook/spec.ts';
import { columnLetters, parseArea, quoteSheet } from '../address.ts';
import { escapeAttribute, escapeMarkup } from '../xml/escape.ts';
import { appPart, corePart } from './docProps.ts';
import {
  contentTypesPart,
  CONTENT_TYPES,
  MAIN_NS,
  RELATION_NS,
  relationsPart,
  relationType,
  XML_HEAD,
  type Part,
} from './parts.ts';
import { sheetParts, type Counters } from './sheet.ts';
import { stylesPart } from './styleSheet.ts';
import { themePart } from './theme.ts';

/** All parts of a new workbook, the list of content types first, as packages are read from the front. */
export function workbookParts(spec: WorkbookSpec): Part[] {
  const counters: Counters = { tables: 0, charts: 0 };
  const sheets = spec.sheets.flatMap((s, i) => sheetParts(s, i + 1, i === spec.active, counters));
  const parts = [
    rootRelations(),
    workbookPart(spec),
    workbookRelations(spec.sheets.length),
    stylesPart(),
    themePart(),
    appPart(),
    corePart(spec.title),
    ...sheets,
  ];
  return [contentTypesPart(parts), ...parts];
}

function rootRelations(): Part {
  const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  return relationsPart('_rels/.rels', [
    { id: 'rId1', type: relationType('officeDocument'), target: 'xl/workbook.xml' },
    { id: 'rId2', type: core, target: 'docProps/core.xml' },
    { id: 'rId3', type: relationType('extended-properties'), target: 'docProps/app.xml' },
  ]);
}

/** Sheets are rId1 and up; styles and theme follow. */
function workbookRelations(sheets: number): Part {
  const pages = Array.from({ length: sheets }, (_, i) => ({
    id: `rId${String(i + 1)}`,
    type: relationType('worksheet'),
    target: `worksheets/sheet${String(i + 1)}.xml`,
  }));
  return relationsPart('xl/_rels/workbook.xml.rels', [
    ...pages,
    { id: `rId${String(sheets + 1)}`, type: relationType('styles'), target: 'styles.xml' },
    { id: `rId${String(sheets + 2)}`, type: relationType('theme'), target: 'theme/theme1.xml' },
  ]);
}

/** workbook.xml (ECMA-376 Part 1, 18.2.27). Whoever opens it works out every formula anew. */
function workbookPart(spec: WorkbookSpec): Part {
  const sheets = spec.sheets.map((sheet, i) => {
    const state = sheet.state === 'visible' ? '' : ` state="${sheet.state}"`;
    const id = String(i + 1);
    return `<sheet name="${escapeAttribute(sheet.name)}" sheetId="${id}"${state} r:id="rId${id}"/>`;
  });
  const names = definedNames(spec);
  const pieces = [
    `${XML_HEAD}<workbook xmlns="${MAIN_NS}" xmlns:r="${RELATION_NS}"><workbookPr/>`,
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="13000" activeTab="${String(spec.active)}"/></bookViews>`,
    `<sheets>${sheets.join('')}</sheets>`,
    names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`,
    '<calcPr fullCalcOnLoad="1"/></workbook>',
  ];
  return { name: 'xl/workbook.xml', contentType: CONTENT_TYPES.workbook, pieces };
}

function definedNames(spec: WorkbookSpec): string[] {
  const own = spec.names.map((name) => {
    const hidden = name.hidden === true ? ' hidden="1"' : '';
    const formula = escapeMarkup(name.refersTo.replace(/^=/, ''));
    return `<definedName name="${escapeAttribute(name.name)}"${hidden}>${formula}</definedName>`;
  });
  return [...own, ...spec.sheets.flatMap(printNames)];
}

/** Print area and repeated rows are names of their sheet (ECMA-376 Part 1, 18.2.5). */
function printNames(sheet: SheetSpec, index: number): string[] {
  const quoted = escapeMarkup(quoteSheet(sheet.name));
  const head = (name: string): string => `<definedName name="_xlnm.${name}" localSheetId="${String(index)}">`;
  const names: string[] = [];
  const area = parseArea(sheet.page?.printArea ?? '');
  const rows = parseArea(sheet.page?.repeatRows ?? '');
  if (area !== null) {
    const first = fixed(area.top, area.left);
    names.push(`${head('Print_Area')}${quoted}!${first}:${fixed(area.bottom, area.right)}</definedName>`);
  }
  if (rows !== null) {
    const lines = `$${String(rows.top)}:$${String(rows.bottom)}`;
    names.push(`${head('Print_Titles')}${quoted}!${lines}</definedName>`);
  }
  return names;
}

function fixed(row: number, column: number): string {
  return `$${columnLetters(column)}$${String(row)}`;
}
