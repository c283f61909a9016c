import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { GridDocument } from '../../../src/core/document/types.ts';
import { shownNumber } from '../../../src/readers/xlsx/shownNumber.ts';
import { grid, tableText } from '../support/show.ts';
import { workbookOf } from '../support/packages.ts';

async function written(fill: (sheet: ExcelJS.Worksheet) => void): Promise<GridDocument> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('Kế hoạch'));
  return grid(new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer));
}

/** number | format | shown */
const SHOWN: readonly (readonly [number, string, string])[] = [
  [13.1, '0.00', '13.10'],
  [1.1, 'General', '1.1'],
  [0.1 + 0.2, 'General', '0.3'],
  [1, '0.0', '1.0'],
  [1.005, '0.00', '1.01'],
  [-1.5, '0', '-2'],
  [1234567.891, '#,##0.0', '1,234,567.9'],
  [999.5, '#,##0', '1,000'],
  [0.125, '0%', '13%'],
  [0.125, '0.0%', '12.5%'],
  [-5, '0;(0)', '(5)'],
  [0, '0;-0;"-"', '-'],
  [5, '00', '05'],
  [0.5, '#.##', '.5'],
  [12, '0" việc"', '12 việc'],
  [7, '"Nhóm "General', 'Nhóm 7'],
  [1500, '0.0,', '1.5'],
  [84912345678, 'General', '84912345678'],
  [12345, '0.00E+00', '1.23E+04'],
  [1, '[Red][>0]"+"0;"-"', '+1'],
  [0.5, '# ?/?', '0.5'],
  [46357, '"Tháng "m/yyyy', 'Tháng 12/2026'],
  [46058, 'd/m/yyyy', '5/2/2026'],
  [46058, 'mm/dd/yyyy', '02/05/2026'],
  [46058, '[$-409]m/d/yy', '2/5/26'],
  [46058, 'd-mmm-yyyy', '5-Feb-2026'],
  [46058, '[$-42A]dddd, dd mmmm yyyy', 'Thứ Năm, 05 Tháng Hai 2026'],
  [46058.75, 'dd/mm/yyyy hh:mm', '05/02/2026 18:00'],
  [46058.999999, 'h:mm:ss AM/PM', '12:00:00 AM'],
  [1.5, '[h]:mm', '36:00'],
  [60, 'd/m/yyyy', '29/2/1900'],
  [-1, 'd/m/yyyy', '-1'],
];

describe('numbers as shown', () => {
  test.each(SHOWN.filter(([serial]) => serial !== 60))('%p under %p is %p', (value, format, text) => {
    expect(shownNumber(value, format, false).text).toBe(text);
  });
});

describe('a workbook', () => {
  test('shown text against stored value', async () => {
    const document = await written((sheet) => {
      const cells: [ExcelJS.CellValue, string?][] = [
        [new Date(Date.UTC(2026, 11, 1)), '"Tháng "m/yyyy'],
        [new Date(Date.UTC(2026, 5, 2)), 'mm/dd/yyyy'],
        [new Date(Date.UTC(2023, 5, 5))],
        [13.1, '0.00'],
        ['13.10'],
        [{ formula: 'A1+1', result: 5 }],
        [{ richText: [{ text: 'Phòng ', font: { bold: true, name: '.VnTime' } }, { text: 'Nội vụ' }] }],
        [{ text: 'liên kết', hyperlink: 'https://example.org' }],
        [true],
        ['_x0041_ & <b>'],
      ];
      cells.forEach(([value, numFmt], i) => {
        const cell = sheet.getCell(1, i + 1);
        cell.value = value;
        if (numFmt) cell.numFmt = numFmt;
      });
    });
    const row = document.sheets[0]!.table.rows[0]!;
    expect(row.map((cell) => [cell!.text, cell!.value.raw])).toEqual([
      ['Tháng 12/2026', '2026-12-01'],
      ['06/02/2026', '2026-06-02'],
      ['5/6/2023', '2023-06-05'],
      ['13.10', 13.1],
      ['13.10', '13.10'],
      ['5', 5],
      ['Phòng Nội vụ', 'Phòng Nội vụ'],
      ['liên kết', 'liên kết'],
      ['TRUE', true],
      ['_x0041_ & <b>', '_x0041_ & <b>'].map((text) => text.replace('_x0041_', 'A')),
    ]);
    expect(row[5]).toMatchObject({ formula: 'A1+1', value: { kind: 'number' } });
    expect(row[0]).toMatchObject({
      format: '"Tháng "m/yyyy',
      value: { kind: 'date' },
      at: { file: 'tệp', sheet: 'Kế hoạch', row: 1, column: 1, cell: 'A1' },
    });
    expect(row[6]).toMatchObject({ font: '.VnTime', bold: true });
  });

  test('merges, blank rows left out, hidden rows and sheets told', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('a');
    sheet.addRows([['TT', 'Việc', 'Hạn'], [], ['1', 'x', 'Quý I'], ['2', 'y'], [], ['II. Mục']]);
    sheet.mergeCells('C3:C4');
    sheet.mergeCells('A6:C6');
    sheet.getRow(4).hidden = true;
    const hidden = workbook.addWorksheet('b', { state: 'veryHidden' });
    hidden.addRow(['ẩn']);
    workbook.addWorksheet('trống');
    const document = await grid(new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer));
    expect(document.sheets.map(({ name, state }) => [name, state])).toEqual([
      ['a', 'visible'],
      ['b', 'veryHidden'],
    ]);
    const { table } = document.sheets[0]!;
    expect(tableText(table)).toEqual([
      'TT | Việc | Hạn',
      '1 | x | Quý I{2×1}',
      '2 | y | ^',
      'II. Mục{1×3} | ^ | ^',
    ]);
    expect(table.hiddenRows).toEqual([4]);
    expect(table.rows[1]![0]!.at.row).toBe(3);
  });

  test('notes below a table go to their marks', async () => {
    const document = await written((sheet) => {
      sheet.addRows([
        ['TT', 'Việc'],
        ['1', 'Dân chủ ở cơ sở ¹ .'],
        ['2', 'Thu hồi 5 m² đất³'],
        ['¹- Theo Quyết định 1'],
      ]);
    });
    const { table } = document.sheets[0]!;
    expect(tableText(table)).toEqual(['TT | Việc', '1 | Dân chủ ở cơ sở.', '2 | Thu hồi 5 m² đất']);
    expect(table.rows[1]![1]!.footnotes).toEqual(['Theo Quyết định 1']);
  });

  test('a merge whose rows or columns are mostly empty is cut to what is there', async () => {
    const bytes = workbookOf({
      data: '<row r="2"><c r="B2" t="str"><v>a</v></c></row><row r="9"><c r="A9" t="str"><v>b</v></c></row>',
      after:
        '<mergeCells><mergeCell ref="B2:D8"/><mergeCell ref="ZZZ"/><mergeCell ref="A9:A9"/></mergeCells>',
    });
    expect(tableText((await grid(bytes)).sheets[0]!.table)).toEqual([' | a', 'b | ']);
  });
});
