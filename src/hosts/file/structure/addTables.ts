import type { AddedTable } from '../../../workbook/ports.ts';
import type { StyleName, TableSpec } from '../../../workbook/spec.ts';
import { addressText, parseAddress } from '../address.ts';
import type { CellEdits } from '../apply/cellEdits.ts';
import { rowReplacements } from '../apply/rebuild.ts';
import { indexSheet } from '../apply/sheetIndex.ts';
import type { SheetPart } from '../read/workbookModel.ts';
import { cellXml } from '../write/cell.ts';
import { CONTENT_TYPES, MAIN_NS, RELATION_NS, relationType, XML_HEAD } from '../write/parts.ts';
import { tablePart } from '../write/table.ts';
import { attribute, cursorAt, nextTag } from '../xml/cursor.ts';
import { escapeAttribute } from '../xml/escape.ts';
import { replaceSpans } from '../xml/patch.ts';
import { freeName, keep, tableTextNow, textNow, type OpenParts } from './openParts.ts';
import { registerPart, relatedPart } from './registerPart.ts';
import { withWidths } from './sheetColumns.ts';

/** A sheet without rows; its cells come with the table. */
const EMPTY_SHEET = `${XML_HEAD}<worksheet xmlns="${MAIN_NS}" xmlns:r="${RELATION_NS}"><sheetFormatPr defaultRowHeight="15.75"/><sheetData><row r="1"/></sheetData></worksheet>`;

/** Adds a table without rows: right of everything on its sheet, or on a sheet of its own after the others. */
export function addTable(open: OpenParts, added: AddedTable): void {
  const present = open.model.sheets.find(({ name }) => name === added.sheet);
  const sheet = present ?? addSheet(open, added);
  const beside = open.model.tables.filter((table) => table.sheet === present);
  const own = parseAddress(added.table.at) ?? { row: 1, column: 1 };
  const row = Math.min(...beside.map(({ area }) => area.top), ...(beside.length === 0 ? [own.row] : []));
  const column = present === undefined ? own.column : usedRight(textNow(open, sheet.part), beside) + 2;
  const table: TableSpec = { ...added.table, at: addressText(row, column) };
  putCells(open, sheet, table, present === undefined ? added.heading : []);
  const looks = added.widths.map(({ width, hidden }, i) => ({ column: column + i, width, hidden }));
  keep(open, sheet.part, withWidths(textNow(open, sheet.part), null, looks));
  putPart(open, sheet, table);
}

/** The last column in which anything stands. */
function usedRight(xml: string, tables: OpenParts['model']['tables']): number {
  let right = Math.max(1, ...tables.map(({ area }) => area.right));
  const c = cursorAt(xml);
  while (nextTag(c)) {
    if (c.name !== 'c' || c.kind === 'close') continue;
    right = Math.max(right, parseAddress(attribute(c, 'r') ?? '')?.column ?? 0);
  }
  return right;
}

function addSheet(open: OpenParts, { sheet, state }: AddedTable): SheetPart {
  const main = open.model.workbookPart;
  const part = freeName(open, 'xl/worksheets/sheet');
  open.parts.set(part, EMPTY_SHEET);
  registerPart(open, part, CONTENT_TYPES.worksheet);
  const id = relatedPart(open, main, part, relationType('worksheet'));
  const xml = textNow(open, main);
  const c = cursorAt(xml);
  let [last, prefix, relation] = [0, '', 'r:id'];
  while (nextTag(c)) {
    if (c.name === 'sheet' && c.kind !== 'close') {
      last = Math.max(last, Number(attribute(c, 'sheetId') ?? 0));
      prefix = xml.slice(c.start + 1, c.nameEnd - c.name.length);
      relation = /\s([\w.]+:id)\s*=/.exec(xml.slice(c.nameEnd, c.end))?.[1] ?? relation;
    } else if (c.name === 'sheets' && c.kind === 'close') break;
  }
  const shown = state === 'visible' ? '' : ` state="${state}"`;
  const text = `<${prefix}sheet name="${escapeAttribute(sheet)}" sheetId="${String(last + 1)}"${shown} ${relation}="${id}"/>`;
  keep(open, main, replaceSpans(xml, [{ start: c.start, end: c.start, text }]));
  return { name: sheet, part };
}

/** Header, one blank row, and what stands above a table on a sheet of its own. */
function putCells(open: OpenParts, sheet: SheetPart, table: TableSpec, heading: AddedTable['heading']): void {
  const at = parseAddress(table.at) ?? { row: 1, column: 1 };
  const xml = textNow(open, sheet.part);
  const rows = new Set([at.row, at.row + 1, ...heading.map((cell) => parseAddress(cell.at)?.row ?? 1)]);
  const index = indexSheet(xml, rows, open.context);
  const spelling = { prefix: index.data.prefix, system: open.context.system };
  const styled = (name: StyleName | undefined) => (name === undefined ? 0 : (open.styleOf(name) ?? 0));
  const edits: CellEdits = new Map([...rows].map((row) => [row, new Map<number, string>()]));
  table.columns.forEach(({ header, style }, i) => {
    const column = at.column + i;
    const head = cellXml(addressText(at.row, column), header, styled('header'), spelling);
    edits.get(at.row)?.set(column, head);
    const body = cellXml(addressText(at.row + 1, column), null, styled(style), spelling);
    edits.get(at.row + 1)?.set(column, body);
  });
  for (const cell of heading) {
    const place = parseAddress(cell.at) ?? { row: 1, column: 1 };
    edits.get(place.row)?.set(place.column, cellXml(cell.at, cell.content, styled(cell.style), spelling));
  }
  keep(open, sheet.part, replaceSpans(xml, rowReplacements(index, edits)));
}

function putPart(open: OpenParts, sheet: SheetPart, table: TableSpec): void {
  const name = freeName(open, 'xl/tables/table');
  const ids = open.model.tables.map((one) =>
    Number(/<[^>]*\bid="(\d+)"/.exec(tableTextNow(open, one))?.[1] ?? 0),
  );
  const made = [...open.parts.keys()].filter((part) => /tables\/table\d+\.xml$/.test(part)).length;
  const part = tablePart(table, Math.max(0, ...ids) + 1 + made);
  open.parts.set(name, part.pieces.join(''));
  registerPart(open, name, CONTENT_TYPES.table);
  const id = relatedPart(open, sheet.part, name, relationType('table'));
  keep(open, sheet.part, withTablePart(textNow(open, sheet.part), id));
}

/** <tableParts> is the last but for <extLst> (CT_Worksheet, ECMA-376 Part 1, 18.3.1.99). */
function withTablePart(xml: string, id: string): string {
  const c = cursorAt(xml);
  let [prefix, place] = ['', -1];
  while (nextTag(c)) {
    if (c.name === 'worksheet') {
      if (c.kind === 'open') prefix = xml.slice(c.start + 1, c.nameEnd - c.name.length);
      else if (place < 0) place = c.start;
    } else if (c.name === 'tableParts' && c.kind === 'close') {
      const text = `<${prefix}tablePart xmlns:r="${RELATION_NS}" r:id="${id}"/>`;
      return counted(replaceSpans(xml, [{ start: c.start, end: c.start, text }]));
    } else if (c.name === 'extLst' && isTopLevel(xml, c.start)) place = c.start;
  }
  const text = `<${prefix}tableParts count="1"><${prefix}tablePart xmlns:r="${RELATION_NS}" r:id="${id}"/></${prefix}tableParts>`;
  return replaceSpans(xml, [{ start: place, end: place, text }]);
}

function counted(xml: string): string {
  return xml.replace(/(<(?:\w+:)?tableParts\b[^>]*\bcount=")(\d+)"/, (_, head: string, n: string) => {
    return `${head}${String(Number(n) + 1)}"`;
  });
}

/** Is an <extLst> the worksheet's own? Those of rules stand inside of them, and so end before other elements do. */
function isTopLevel(xml: string, at: number): boolean {
  return /^<((?:\w+:)?extLst)\b[\s\S]*<\/\1>\s*<\/(?:\w+:)?worksheet>\s*$/.test(xml.slice(at));
}
