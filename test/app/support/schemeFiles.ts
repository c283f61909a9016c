import * as xlsx from '@e965/xlsx';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { InputFile } from '../../../src/workbook/ports.ts';

/** A scheme of one group, as an office would print it. */
export const LINES = [
  'BỘ TIÊU CHÍ CHẤM ĐIỂM CÔNG TÁC DÂN VẬN NĂM 2026',
  '(Kèm theo Quyết định số 15/QĐ-UBND ngày 05 tháng 01 năm 2026)',
  'Áp dụng cho khối: UBND các xã, phường; Các phòng',
];

export const ROWS = [
  ['TT', 'Nội dung tiêu chí', 'Điểm tối đa', 'Tài liệu minh chứng', 'Cơ quan thẩm định'],
  ['I', 'Chỉ đạo, điều hành', '40', '', ''],
  ['1', 'Ban hành kế hoạch năm', '15,5', 'Kế hoạch của đơn vị', 'Phòng Nội vụ'],
  ['2', 'Tổ chức đối thoại', '24,5', '-', 'Thanh tra huyện'],
  ['II', 'Kết quả', '60', '', ''],
  ['1', 'Mô hình được công nhận', '60', 'Quyết định công nhận', 'Phòng Nội vụ'],
  ['', 'Tổng cộng', '100', '', ''],
];

export const CLASS_LINES = [
  'Tốt: từ 90 điểm trở lên',
  'Khá: từ 70 đến dưới 90 điểm',
  'Trung bình: dưới 70 điểm',
];

const file = (name: string, bytes: Uint8Array): InputFile => ({ name, bytes });

export async function asDocx(): Promise<InputFile> {
  const paragraph = (text: string) => new Paragraph(text);
  const rows = ROWS.map(
    (cells) =>
      new TableRow({ children: cells.map((text) => new TableCell({ children: [paragraph(text)] })) }),
  );
  const widths = [900, 3500, 1300, 2200, 1900];
  const table = new Table({ rows, columnWidths: widths });
  const children = [...LINES.map(paragraph), table, ...CLASS_LINES.map(paragraph)];
  return file(
    'bo-tieu-chi.docx',
    new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] }))),
  );
}

export function asXlsx(): InputFile {
  const sheet = xlsx.utils.aoa_to_sheet([
    ...LINES.map((line) => [line]),
    ...ROWS,
    ...CLASS_LINES.map((l) => [l]),
  ]);
  const book = xlsx.utils.book_new(sheet, 'Bộ tiêu chí');
  return file(
    'bo-tieu-chi.xlsx',
    new Uint8Array(xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer),
  );
}

const encoded = (text: string) => new TextEncoder().encode(text);

/** What Word puts on the clipboard, without its styles. */
export function asPaste(): InputFile {
  const p = (text: string) => `<p>${text}</p>`;
  const rows = ROWS.map((cells) => `<tr>${cells.map((text) => `<td>${p(text)}</td>`).join('')}</tr>`);
  const html = `<html><body>${LINES.map(p).join('')}<table>${rows.join('')}</table>${CLASS_LINES.map(p).join('')}</body></html>`;
  return file('dan.html', encoded(html));
}

/** What a spreadsheet program puts there. */
export function asCells(): InputFile {
  const rows = [...LINES.map((line) => [line]), ...ROWS, ...CLASS_LINES.map((line) => [line])];
  return file('dan.tsv', encoded(rows.map((row) => row.join('\t')).join('\n')));
}
