import { readFile, writeFile } from 'node:fs/promises';
import * as xlsx from '@e965/xlsx';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type ExcelJS from 'exceljs';
import { readForm } from '../../../src/readers/forms/readForm.ts';
import type { FormSheet } from '../../../src/core/document/formCells.ts';
import type { Edit } from './returns.ts';

/** Names of the sheets of the starter blocks. */
export const BLOCK_SHEETS = {
  indicators: 'Số liệu chỉ tiêu',
  lines: 'Mô hình Dân vận khéo',
  general: 'Đánh giá chung',
  scores: 'Tự chấm điểm',
} as const;

/** Types into a cell of a sheet, by the row whose first cell says something and the header above a column. */
function type(
  workbook: ExcelJS.Workbook,
  sheetName: string,
  first: string,
  header: string,
  value: string,
): void {
  const sheet = workbook.getWorksheet(sheetName);
  if (sheet === undefined) throw new Error(`no sheet ${sheetName}`);
  const found: { row?: number; column?: number } = {};
  sheet.eachRow((row, number) => {
    if (row.getCell(1).text === first) found.row = number;
    row.eachCell((cell, column) => {
      if (cell.text === header) found.column ??= column;
    });
  });
  if (found.row === undefined || found.column === undefined) throw new Error(`no ${first} / ${header}`);
  sheet.getRow(found.row).getCell(found.column).value = value;
}

/** 'sheet|first|header' and the value. */
export const typing =
  (cells: Readonly<Record<string, string>>): Edit =>
  (_, workbook) => {
    for (const [place, value] of Object.entries(cells)) {
      const [sheet = '', first = '', header = ''] = place.split('|');
      type(workbook, sheet, first, header, value);
    }
  };

/** What Excel 97 to 2003 saves. */
export async function asXls(from: string, to: string): Promise<void> {
  const book = xlsx.read(await readFile(from), { cellDates: false, cellNF: true });
  await writeFile(to, new Uint8Array(xlsx.write(book, { type: 'buffer', bookType: 'biff8' })));
}

function textsOf(sheet: FormSheet): string[][] {
  const rows: string[][] = [];
  for (const cell of sheet.cells) (rows[cell.row] ??= [])[cell.column] = cell.text;
  return Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? '').slice(1));
}

/** A row that begins a table of a form. */
const HEADS = ['Mã', 'Mã chỉ tiêu', 'Mã tiêu chí', 'TT', 'Nội dung đánh giá'];

function docxParts(sheet: FormSheet): (Paragraph | Table)[] {
  const rows = textsOf(sheet).filter((row) => row.some((text) => text !== ''));
  const head = rows.findIndex((row) => HEADS.includes(row[0] ?? ''));
  const width = rows[head]?.length ?? 0;
  const isSign = (row: readonly string[]) => row.some((text) => /^(?:NGƯỜI LẬP|Hết bảng)/u.test(text));
  const end = rows.findIndex((row, i) => i > head && isSign(row));
  const line = (row: readonly string[]) =>
    new TableRow({
      children: Array.from(
        { length: width },
        (_, i) => new TableCell({ children: [new Paragraph(row[i] ?? '')] }),
      ),
    });
  const above = rows.slice(0, head).map((row) => row.filter((text) => text !== '').join(': '));
  return [
    ...above.map((text) => new Paragraph(text)),
    new Table({ rows: rows.slice(head, end).map(line) }),
    new Paragraph(''),
  ];
}

/** The form as an agency copies it, sheet after sheet, into its own Word report. */
export async function asDocx(from: string, to: string): Promise<void> {
  const { value } = readForm('bieu.xlsx', new Uint8Array(await readFile(from)));
  const visible = value!.sheets.filter((sheet) => sheet.state === 'visible');
  const document = new Document({ sections: [{ children: visible.flatMap(docxParts) }] });
  await writeFile(to, new Uint8Array(await Packer.toBuffer(document)));
}
