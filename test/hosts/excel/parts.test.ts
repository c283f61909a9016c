/// <reference types="office-js" />
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressLists, splitReference } from '../../../src/hosts/excel/address.ts';
import { sectionsOf } from '../../../src/hosts/excel/create/page.ts';
import { isDateFormat } from '../../../src/workbook/dateFormat.ts';
import { fileFormula, hasRelativeRows, movedDown } from '../../../src/hosts/excel/formula.ts';
import { putOf, wireOf } from '../../../src/hosts/excel/put.ts';
import { readGrids } from '../../../src/hosts/excel/read/grid.ts';
import { utf8Bytes } from '../../../src/hosts/excel/steps.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import { coerce } from '../../excel/model/cell.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});

describe('formulas as Excel shows them', () => {
  test.each([
    ['[@Kỳ]>1', 'TheoDoi[[#This Row],[Kỳ]]>1'],
    ['[@[Hạn gửi]]', 'TheoDoi[[#This Row],[Hạn gửi]]'],
    ['NhiemVu[@Mã]', 'NhiemVu[[#This Row],[Mã]]'],
    ['COUNTIFS([Kỳ],1,NhiemVu[Mã],"[@Kỳ]")', 'COUNTIFS(TheoDoi[Kỳ],1,NhiemVu[Mã],"[@Kỳ]")'],
    ['COUNTIF([[Tỷ lệ (%)]],1)', 'COUNTIF(TheoDoi[[Tỷ lệ (%)]],1)'],
    ['BaoCao[Tỷ lệ (%)]', 'BaoCao[[Tỷ lệ (%)]]'],
    ["[@[Số '#1]]", "TheoDoi[[#This Row],[Số '#1]]"],
    ['@INDEX(NhiemVu[Mã],1)+@A1', 'INDEX(NhiemVu[Mã],1)+A1'],
    ["'Tổng [@] quan'!A1", "'Tổng [@] quan'!A1"],
    ['TheoDoi[[#This Row],[Kỳ]]', 'TheoDoi[[#This Row],[Kỳ]]'],
    ['ROWS(TheoDoi[#Headers])', 'ROWS(TheoDoi[#Headers])'],
    ['SUM(B2:B9)', 'SUM(B2:B9)'],
  ])('%s', (shown, file) => expect(fileFormula(shown, 'TheoDoi')).toBe(file));

  test.each([
    ['A1+B$2', 3, 'A4+B$2'],
    ["'Kỳ 1'!A1:B2", 1, "'Kỳ 1'!A2:B3"],
    ['"A1"&NhiemVu[A1]&LOG10(A1)', 1, '"A1"&NhiemVu[A1]&LOG10(A2)'],
    ['TQ1A1', 1, 'TQ1A1'],
  ])('%s moved %i rows down', (formula, rows, moved) => expect(movedDown(formula, rows)).toBe(moved));

  test('a formula that refers to its row by A1 is no calculated column of equal texts', () => {
    expect(hasRelativeRows('N(B7)>0')).toBe(true);
    expect(hasRelativeRows('N(B$7)+TheoDoi[[#This Row],[A1]]&"C3"')).toBe(false);
  });
});

describe('text stays text', () => {
  const FORMATS = ['@', 'General', 'dd/mm/yyyy', '0'];

  test('whatever it is, in a cell of whatever format', () => {
    const nasty = fc.constantFrom(
      '=1+1',
      '+84',
      '- gạch đầu dòng',
      '@a',
      "'a'",
      '1.10',
      '01/2',
      'TRUE',
      '5%',
      '1E5',
      ' 12 ',
    );
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string()), fc.constantFrom(...FORMATS), (text, format) => {
        fc.pre(text !== '');
        const put = putOf(text, format);
        expect(coerce(wireOf(put, format), put.format ?? format)).toEqual({ value: text });
      }),
      { seed: 20260105, numRuns: 500 },
    );
  });

  test('numbers, days and formulas get a format that keeps them', () => {
    expect(putOf(5, '@')).toEqual({ value: 5, format: 'General' });
    expect(putOf(5, 'dd/mm/yyyy')).toEqual({ value: 5, format: 'General' });
    expect(putOf({ date: '2023-06-05' }, 'General')).toEqual({ value: 45082, format: 'dd/mm/yyyy' });
    expect(putOf({ date: '2023-06-05' }, 'd/m/yyyy')).toEqual({ value: 45082 });
    expect(putOf({ formula: 'A1', value: 'x' }, '@')).toEqual({ formula: 'A1', format: 'General' });
    expect(putOf({ date: 'hôm qua' }, '@')).toEqual({ value: 'hôm qua', format: 'dd/mm/yyyy' });
    expect(putOf(null, '@')).toEqual({ value: '' });
  });

  test.each([
    ['dd/mm/yyyy', true],
    ['"Tháng "m/yyyy', true],
    ['[$-42A]dd mmmm', true],
    ['h:mm', false],
    ['[h]:mm', false],
    ['"ngày" 0', false],
    ['General', false],
    ['#,##0.0#', false],
  ])('%s shows a day: %s', (format, day) => expect(isDateFormat(format)).toBe(day));
});

describe('requests', () => {
  test('bytes are those of UTF-8', () => expect(utf8Bytes('Kỳ')).toBe(6));

  test('lists of ranges end before Excel cuts them off', () => {
    const ranges = Array.from({ length: 3000 }, (_, i) => `A${i + 1}`);
    const lists = addressLists(ranges);
    expect(lists.every((list) => list.length <= 8192)).toBe(true);
    expect(lists.join(',').split(',')).toEqual(ranges);
  });

  test('an answer that is too large is asked for in halves', async () => {
    const book = bench.newBook();
    const text = 'Nhiệm vụ '.repeat(300);
    book.sheet('Sheet1').GetRange('A1:B1500').Values = text;
    const area = { top: 1, left: 1, bottom: 1500, right: 2 };
    const [grid] = await Excel.run((context) => readGrids(context, [{ sheet: 'Sheet1', area }]));
    expect(grid).toHaveLength(1500);
    expect(new Set(grid?.flat().map((cell) => cell.value))).toEqual(new Set([text]));
    expect(bench.traffic().largestResponse).toBeLessThanOrEqual(5 * 1024 * 1024);
    expect(bench.keptRanges()).toBe(0);
  });
});

test.each([
  ['&P', { left: '', center: '&P', right: '' }],
  ['&L&A&RTrang &P/&N', { left: '&A', center: '', right: 'Trang &P/&N' }],
  ['&C&"Times New Roman,Regular"&13&P', { left: '', center: '&"Times New Roman,Regular"&13&P', right: '' }],
  ['&LA && B&C &"&L"x', { left: 'A && B', center: ' &"&L"x', right: '' }],
])('the places of a header: %s', (codes, sections) => expect(sectionsOf(codes)).toEqual(sections));

test.each([
  ["'Tổng quan'!$B$5:$B$7", { sheet: 'Tổng quan', range: '$B$5:$B$7' }],
  ["'Việc ''A'' 1'!$A$1", { sheet: "Việc 'A' 1", range: '$A$1' }],
  ['Sheet1!A1', { sheet: 'Sheet1', range: 'A1' }],
])('the sheet of a reference: %s', (reference, parts) => expect(splitReference(reference)).toEqual(parts));
