import { issue, type Issue } from '../../../core/issue.ts';
import type { AddedColumn } from '../../../workbook/ports.ts';
import { addressText, areaText } from '../address.ts';
import type { CellEdits } from '../apply/cellEdits.ts';
import { rowReplacements } from '../apply/rebuild.ts';
import { indexSheet } from '../apply/sheetIndex.ts';
import type { TablePart } from '../read/workbookModel.ts';
import { cellXml } from '../write/cell.ts';
import { attribute, attributeSpan, cursorAt, nextTag } from '../xml/cursor.ts';
import { escapeMarkup, escapeNameAttribute } from '../xml/escape.ts';
import { replaceSpans, type Replacement } from '../xml/patch.ts';
import { makeRoom } from './makeRoom.ts';
import { keep, tableTextNow, textNow, type OpenParts } from './openParts.ts';
import { withWidths } from './sheetColumns.ts';

/** Adds blank columns at the end of a table; what stands right of it moves. Error: book.columnsBlocked. */
export function addColumns(open: OpenParts, table: TablePart, columns: readonly AddedColumn[]): Issue[] {
  const at = table.area.right + 1;
  const across = open.model.tables.find(
    (other) => other.sheet === table.sheet && other.area.left < at && other.area.right >= at,
  );
  if (across !== undefined) return [blocked(table, addressText(across.area.top, across.area.left))];
  makeRoom(open, table.sheet, { sheet: table.sheet.name, at, count: columns.length });
  const looks = columns.map(({ width, hidden }, i) => ({ column: at + i, width, hidden }));
  const cells = withCells(open, table, columns);
  keep(open, table.sheet.part, withWidths(cells, null, looks));
  keep(open, table.part, withTableColumns(tableTextNow(open, table), table, columns));
  return [];
}

function blocked({ name, sheet }: TablePart, cell: string): Issue {
  return issue('book.columnsBlocked', { sheet: sheet.name, cell }, { table: name, cell });
}

/** The sheet with the headers, and blank cells that look like their column. */
function withCells(open: OpenParts, { sheet, area, headerRows }: TablePart, columns: readonly AddedColumn[]) {
  const xml = textNow(open, sheet.part);
  const rows = new Set(Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i));
  const index = indexSheet(xml, rows, open.context);
  const edits: CellEdits = new Map();
  const spelling = { prefix: index.data.prefix, system: open.context.system };
  for (const row of rows) {
    const isHeader = row < area.top + headerRows;
    const beside = index.cells.get(row)?.get(area.right)?.style ?? 0;
    const cells = columns.map(({ header, style }, i) => {
      const look = open.styleOf(isHeader ? 'header' : style) ?? beside;
      const at = addressText(row, area.right + 1 + i);
      return [area.right + 1 + i, cellXml(at, isHeader ? header : null, look, spelling)] as const;
    });
    edits.set(row, new Map(cells));
  }
  return replaceSpans(xml, rowReplacements(index, edits));
}

/** The table's part, as wide as it is now. */
function withTableColumns(xml: string, { area }: TablePart, columns: readonly AddedColumn[]): string {
  const ref = areaText({ ...area, right: area.right + columns.length });
  const filter = attributeOfTag(xml, 'autoFilter', 'ref');
  const wide = replaced(xml, 'table', 'ref', ref);
  const filtered =
    filter === null ? wide : replaced(wide, 'autoFilter', 'ref', widened(filter, area.right, columns.length));
  return withColumnList(filtered, columns);
}

function widened(ref: string, from: number, count: number): string {
  const [first = ref, last = first] = ref.split(':');
  const row = last.replace(/\D/g, '');
  return `${first}:${addressText(Number(row), from + count)}`;
}

function attributeOfTag(xml: string, tag: string, name: string): string | null {
  const c = cursorAt(xml);
  while (nextTag(c)) if (c.name === tag && c.kind !== 'close') return attribute(c, name);
  return null;
}

function replaced(xml: string, tag: string, name: string, value: string): string {
  const c = cursorAt(xml);
  while (nextTag(c)) {
    if (c.name !== tag || c.kind === 'close') continue;
    const span = attributeSpan(c, name);
    return span.start < 0 ? xml : replaceSpans(xml, [{ ...span, text: value }]);
  }
  return xml;
}

function withColumnList(xml: string, columns: readonly AddedColumn[]): string {
  const c = cursorAt(xml);
  let [last, count] = [0, 0];
  const replacements: Replacement[] = [];
  while (nextTag(c)) {
    if (c.name === 'tableColumn' && c.kind !== 'close') {
      count += 1;
      last = Math.max(last, Number(attribute(c, 'id') ?? 0));
    } else if (c.name === 'tableColumns' && c.kind === 'close') {
      const prefix = xml.slice(c.start + 2, c.nameEnd - c.name.length);
      const text = columns.map((column, i) => columnXml(column, last + 1 + i, prefix)).join('');
      replacements.push({ start: c.start, end: c.start, text });
    }
  }
  const listed = replaceSpans(xml, replacements);
  return replaced(listed, 'tableColumns', 'count', String(count + columns.length));
}

function columnXml({ header, formula }: AddedColumn, id: number, prefix: string): string {
  const head = `<${prefix}tableColumn id="${String(id)}" name="${escapeNameAttribute(header)}"`;
  if (formula === undefined) return `${head}/>`;
  const tag = `${prefix}calculatedColumnFormula`;
  return `${head}><${tag}>${escapeMarkup(formula)}</${tag}></${prefix}tableColumn>`;
}
