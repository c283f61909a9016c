import ExcelJS from 'exceljs';
import { documentOf, p, tbl, tc, tr } from '../readers/support/packages.ts';
import type { SamplePart, TableSample } from './tablePlans.ts';

/** The files in which an office would have a made-up plan. Merges are kept where the format has them. */

/** Cells of a table of a sample: '<' and '^' are covered by the cell to the left and above, as in tableOf. */
export function cellsOf(table: string): string[][] {
  return table.split('\n').map((row) => row.split('|').map((text) => text.trim().replaceAll('\\n', '\n')));
}

interface Span {
  readonly rows: number;
  readonly columns: number;
}

function spanOf(cells: readonly (readonly string[])[], row: number, column: number): Span {
  let [rows, columns] = [1, 1];
  while (cells[row]?.[column + columns] === '<') columns += 1;
  while (cells[row + rows]?.[column] === '^') rows += 1;
  return { rows, columns };
}

const isCovered = (text: string): boolean => text === '<' || text === '^';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function wordRow(cells: readonly (readonly string[])[], row: number): string {
  const made = (cells[row] ?? []).flatMap((text, column) => {
    if (text === '<') return [];
    const { rows, columns } = spanOf(cells, row, column);
    const wide = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
    const tall = rows > 1 ? '<w:vMerge w:val="restart"/>' : text === '^' ? '<w:vMerge/>' : '';
    const lines = text === '^' ? [''] : text.split('\n');
    return [tc(lines.map((line) => p(escaped(line))).join(''), wide + tall)];
  });
  return tr(made);
}

const WORD_WIDTH = 9600;

function wordTable(table: string): string {
  const cells = cellsOf(table);
  const columns = Math.max(...cells.map((row) => row.length));
  const grid = `<w:gridCol w:w="${Math.floor(WORD_WIDTH / columns)}"/>`.repeat(columns);
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const lines = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:color="000000"/>`).join('');
  const borders = `<w:tblPr><w:tblW w:w="${WORD_WIDTH}" w:type="dxa"/><w:tblBorders>${lines}</w:tblBorders></w:tblPr>`;
  return tbl([`${borders}<w:tblGrid>${grid}</w:tblGrid>`, ...cells.map((_, row) => wordRow(cells, row))]);
}

const PACKAGE_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

function contentTypes(): string {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const parts = ['document.main', 'styles', 'numbering', 'footnotes'].map(
    (part) =>
      `<Override PartName="/word/${part.split('.')[0] ?? ''}.xml" ContentType="${type}.${part}+xml"/>`,
  );
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  return `<Types xmlns="${PACKAGE_TYPES}"><Default Extension="rels" ContentType="${rels}"/>${parts.join('')}</Types>`;
}

/** How a paper's paragraphs look: moved in, with room between them. */
export const PAPER_LOOK = '<w:spacing w:before="60" w:after="60"/><w:ind w:firstLine="567"/>';

/** A Word file of paragraphs and tables; `look`: of its paragraphs, as Word writes it. */
export function wordFile(parts: readonly SamplePart[], look = ''): Uint8Array {
  const body = parts.map((part) =>
    'table' in part ? wordTable(part.table) : p(escaped(part.paragraph), look),
  );
  return documentOf({ body: body.join('') }, { '[Content_Types].xml': contentTypes() });
}

function htmlTable(table: string): string {
  const cells = cellsOf(table);
  const rows = cells.map((row, r) => {
    const made = row.map((text, c) => {
      if (isCovered(text)) return '';
      const { rows: tall, columns: wide } = spanOf(cells, r, c);
      return `<td rowspan="${tall}" colspan="${wide}">${escaped(text).replaceAll('\n', '<br>')}</td>`;
    });
    return `<tr>${made.join('')}</tr>`;
  });
  return `<table border="1">${rows.join('')}</table>`;
}

/** What a word processor puts on the clipboard. */
export function htmlFile(parts: readonly SamplePart[]): Uint8Array {
  const body = parts.map((part) =>
    'table' in part ? htmlTable(part.table) : `<p>${escaped(part.paragraph)}</p>`,
  );
  return new TextEncoder().encode(
    `<html><head><meta charset="utf-8"></head><body>${body.join('')}</body></html>`,
  );
}

/** Rows of one sheet: paragraphs in the first column, tables below them. */
function plainRows(parts: readonly SamplePart[]): string[][] {
  return parts.flatMap((part) =>
    'table' in part
      ? cellsOf(part.table).map((row) => row.map((text) => (isCovered(text) ? '' : text)))
      : [[part.paragraph]],
  );
}

function quoted(text: string, delimiter: string): string {
  return text.includes('"') || text.includes('\n') || text.includes(delimiter)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** A .csv, or with a tab what a spreadsheet puts on the clipboard as text: merges are gone. */
export function delimitedFile(parts: readonly SamplePart[], delimiter: string): Uint8Array {
  const rows = plainRows(parts);
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) =>
    Array.from({ length: width }, (_, c) => quoted(row[c] ?? '', delimiter)).join(delimiter),
  );
  return new TextEncoder().encode(lines.join('\r\n'));
}

const DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** A day as a spreadsheet stores what a person types into it. */
function storedValue(text: string, dates: boolean): string | Date | null {
  if (text === '') return null;
  const [, day, month, year] = (dates ? DAY.exec(text) : null) ?? [];
  return day === undefined || Number(month) > 12
    ? text
    : new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

function fillSheet(sheet: ExcelJS.Worksheet, parts: readonly SamplePart[], dates: boolean): void {
  let top = 0;
  for (const part of parts) {
    if ('paragraph' in part) {
      sheet.getCell(top + 1, 1).value = part.paragraph;
      top += 1;
      continue;
    }
    const cells = cellsOf(part.table);
    cells.forEach((row, r) =>
      row.forEach((text, c) => {
        if (isCovered(text)) return;
        const cell = sheet.getCell(top + r + 1, c + 1);
        cell.value = storedValue(text, dates);
        if (cell.value instanceof Date) cell.numFmt = 'dd/mm/yyyy';
        const { rows, columns } = spanOf(cells, r, c);
        if (rows * columns > 1) sheet.mergeCells(top + r + 1, c + 1, top + r + rows, c + columns);
      }),
    );
    top += cells.length;
  }
}

/** Parts up to and with each table: one sheet for each. */
function sheetsOf(parts: readonly SamplePart[]): SamplePart[][] {
  const sheets: SamplePart[][] = [[]];
  for (const part of parts) {
    sheets.at(-1)?.push(part);
    if ('table' in part) sheets.push([]);
  }
  return sheets.filter((sheet) => sheet.some((part) => 'table' in part));
}

/** A workbook with a sheet for each table, its title lines above; `dates`: whole days are stored as dates. */
export async function workbookFile(
  { parts }: Pick<TableSample, 'parts'>,
  dates = false,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  sheetsOf(parts).forEach((sheet, i) => fillSheet(book.addWorksheet(`Biểu ${i + 1}`), sheet, dates));
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

/** The same with all tables below one another in one sheet. */
export async function oneSheetFile({ parts }: Pick<TableSample, 'parts'>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fillSheet(book.addWorksheet('Kế hoạch'), parts, false);
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}
