import { strToU8, zipSync } from 'fflate';
import { boxText } from '../model/address.ts';
import type { Comments } from '../model/application.ts';
import type { Book } from '../model/book.ts';
import type { NamedItem, Names } from '../model/names.ts';
import type { Sheet } from '../model/sheet.ts';
import { navigate } from '../protocol/members.ts';
import { columnsXml, rowsXml } from './cells.ts';
import { chartXml, drawingXml } from './charts.ts';
import { checkPage, pageXml, printNames, propertiesXml, protectionXml, viewXml } from './page.ts';
import { conditionalFormatsXml, mergesXml, validationsXml } from './rules.ts';
import { createStylePool, type StylePool } from './styles.ts';
import { tableXml } from './tables.ts';
import { escaped, escapedName, tag } from './xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN_NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_NS = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const TYPES = {
  workbook: `${SHEET_ML}.sheet.main+xml`,
  worksheet: `${SHEET_ML}.worksheet+xml`,
  styles: `${SHEET_ML}.styles+xml`,
  table: `${SHEET_ML}.table+xml`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
} as const;

/** A package in the making: parts by path, and which relations each has. */
interface Package {
  readonly parts: Map<string, { readonly xml: string; readonly type: keyof typeof TYPES }>;
  readonly relations: Map<string, string[]>;
}

/** Adds a part and a relation to it from `owner`; gives the relation's id. */
function attach(to: Package, owner: string, kind: keyof typeof TYPES, path: string, xml: string): string {
  to.parts.set(path, { xml, type: kind });
  const known = to.relations.get(owner) ?? [];
  to.relations.set(owner, known);
  const id = `rId${known.length + 1}`;
  const type = `${RELATION_NS}/${kind === 'workbook' ? 'officeDocument' : kind}`;
  known.push(tag('Relationship', { Id: id, Type: type, Target: `/${path}` }));
  return id;
}

/**
 * The bench's workbook as the bytes of an .xlsx: what Excel would save. All that the model holds is in it; what this
 * export can't say (comments, other kinds of charts and rules) is an error. Settings of add-ins are not in files.
 */
export function exportBook(book: Book): Uint8Array {
  if ((navigate(book, 'Comments') as Comments).list.length > 0)
    throw new Error('the export writes no comments');
  const made: Package = { parts: new Map(), relations: new Map() };
  const styles = createStylePool(book);
  const ids = book.sheets.list.map((sheet, i) => addSheet(made, sheet, i + 1, styles));
  const workbook = 'xl/workbook.xml';
  attach(made, workbook, 'styles', 'xl/styles.xml', styles.xml(HEAD, MAIN_NS));
  attach(made, '', 'workbook', workbook, workbookXml(book, ids));
  return pack(made);
}

function addSheet(made: Package, sheet: Sheet, index: number, styles: StylePool): string {
  checkPage(sheet);
  const path = `xl/worksheets/sheet${index}.xml`;
  const tail = drawing(made, sheet, index, path) + tables(made, sheet, path);
  const inner = [
    propertiesXml(sheet),
    tag('dimension', { ref: dimension(sheet) }),
    viewXml(sheet),
    tag('sheetFormatPr', { defaultRowHeight: 15 }),
    columnsXml(sheet, styles),
    rowsXml(sheet, styles),
    protectionXml(sheet),
    mergesXml(sheet),
    conditionalFormatsXml(sheet, styles),
    validationsXml(sheet),
    pageXml(sheet),
    tail,
  ].join('');
  const xml = `${HEAD}<worksheet xmlns="${MAIN_NS}" xmlns:r="${RELATION_NS}">${inner}</worksheet>`;
  return attach(made, 'xl/workbook.xml', 'worksheet', path, xml);
}

function dimension(sheet: Sheet): string {
  const used = sheet.used();
  return used === null ? 'A1' : boxText(used);
}

function count(made: Package, type: keyof typeof TYPES): number {
  return [...made.parts.values()].filter((part) => part.type === type).length;
}

function tables(made: Package, sheet: Sheet, owner: string): string {
  const parts = sheet.tables.list.map((table) => {
    const id = count(made, 'table') + 1;
    const xml = tableXml(table, id, HEAD, MAIN_NS);
    return tag('tablePart', { 'r:id': attach(made, owner, 'table', `xl/tables/table${id}.xml`, xml) });
  });
  return parts.length === 0 ? '' : tag('tableParts', { count: parts.length }, ...parts);
}

function drawing(made: Package, sheet: Sheet, index: number, owner: string): string {
  const charts = sheet.charts.list;
  if (charts.length === 0) return '';
  const path = `xl/drawings/drawing${index}.xml`;
  const id = attach(made, owner, 'drawing', path, drawingXml(charts, HEAD));
  for (const chart of charts) {
    attach(made, path, 'chart', `xl/charts/chart${count(made, 'chart') + 1}.xml`, chartXml(chart, HEAD));
  }
  return tag('drawing', { 'r:id': id });
}

const STATES: Readonly<Record<string, string>> = { Hidden: 'hidden', VeryHidden: 'veryHidden' };

function workbookXml(book: Book, ids: readonly string[]): string {
  const all = book.sheets.list;
  const sheets = all.map((sheet, i) => {
    const state = STATES[sheet.Visibility];
    const attributes = `name="${escapedName(sheet.Name)}" sheetId="${i + 1}"`;
    return `<sheet ${attributes}${state === undefined ? '' : ` state="${state}"`} r:id="${ids[i] ?? ''}"/>`;
  });
  const own = (names: Names, index?: number) => names.list.map((name) => nameXml(name, index));
  const names = [...own(book.names), ...all.flatMap((s, i) => [...own(s.names, i), ...printNames(s, i)])];
  const inner = [
    tag('workbookPr'),
    tag('bookViews', {}, tag('workbookView', { activeTab: all.indexOf(book.active) })),
    tag('sheets', {}, ...sheets),
    names.length === 0 ? '' : tag('definedNames', {}, ...names),
    tag('calcPr', { calcMode: book.manual ? 'manual' : undefined, fullCalcOnLoad: !book.manual }),
  ].join('');
  return `${HEAD}<workbook xmlns="${MAIN_NS}" xmlns:r="${RELATION_NS}">${inner}</workbook>`;
}

function nameXml(name: NamedItem, localSheetId?: number): string {
  const attributes = { name: name.Name, localSheetId, hidden: name.Visible ? undefined : true };
  return tag('definedName', attributes, escaped(name.Formula.replace(/^=/, '')));
}

function pack({ parts, relations }: Package): Uint8Array {
  const files: Record<string, Uint8Array> = { '[Content_Types].xml': strToU8(contentTypes(parts)) };
  for (const [owner, items] of relations) {
    const at = owner.lastIndexOf('/');
    const path = `${owner.slice(0, at + 1)}_rels/${owner.slice(at + 1)}.rels`;
    const xml = `<Relationships xmlns="${PACKAGE_NS}/relationships">${items.join('')}</Relationships>`;
    files[path] = strToU8(HEAD + xml);
  }
  for (const [path, { xml }] of parts) files[path] = strToU8(xml);
  return zipSync(files, { level: 1 });
}

function contentTypes(parts: Package['parts']): string {
  const relations = 'application/vnd.openxmlformats-package.relationships+xml';
  const items = [...parts].map(([path, { type }]) =>
    tag('Override', { PartName: `/${path}`, ContentType: TYPES[type] }),
  );
  const defaults = [
    tag('Default', { Extension: 'rels', ContentType: relations }),
    tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  ];
  return `${HEAD}<Types xmlns="${PACKAGE_NS}/content-types">${[...defaults, ...items].join('')}</Types>`;
}
