import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import ExcelJS from 'exceljs';
import { openWorkbook } from '../../../src/hosts/file/openWorkbook.ts';
import { createTemplatePackager, zipFiles } from '../../../src/hosts/file/packager.ts';
import { checkSpec, writeWorkbook } from '../../../src/hosts/file/writeWorkbook.ts';
import type { WorkbookSpec } from '../../../src/workbook/spec.ts';
import { book, partsOf, settings, sheet, TASKS } from './books.ts';
import { fullSpec } from './fullSpec.ts';
import { findRepairs } from '../../support/excelRepair.ts';
import { validate } from '../../support/ooxmlValidator.ts';

async function byExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  return workbook;
}

describe('a new workbook', () => {
  test('passes the Open XML validator for Office 2010 and Microsoft 365', async () => {
    expect(await validate(writeWorkbook(fullSpec()))).toEqual([]);
  }, 120_000);

  test('holds nothing that Excel would repair', () => {
    expect(findRepairs(writeWorkbook(fullSpec()))).toEqual([]);
  });

  test('is the same bytes for the same spec, also from a packager used before', () => {
    const pack = createTemplatePackager();
    pack(book([settings()]));
    expect(pack(fullSpec())).toEqual(writeWorkbook(fullSpec()));
  });

  test('is read by exceljs: values, formulas, styles, merges, page, protection, names, notes, rules', async () => {
    const workbook = await byExcelJs(writeWorkbook(fullSpec()));
    const [overview, tasks, hidden] = workbook.worksheets;
    expect(workbook.worksheets.map((s) => [s.name, s.state])).toEqual([
      ['Tổng quan', 'visible'],
      ["Việc 'A' 1", 'visible'],
      ['_skh', 'veryHidden'],
    ]);
    expect(overview?.getCell('A1').value).toBe('TỔNG QUAN');
    expect(overview?.getCell('A1').font).toMatchObject({ name: 'Times New Roman', bold: true });
    expect(overview?.getCell('B2').value).toEqual(new Date(Date.UTC(2025, 5, 5)));
    expect(overview?.getCell('B2').numFmt).toBe('dd/mm/yyyy');
    expect(overview?.getCell('B2').protection).toMatchObject({ locked: false });
    expect(overview?.getCell('A1').protection?.locked ?? true).toBe(true);
    expect(overview?.getCell('C5').value).toEqual({ formula: 'B5*2', result: 4 });
    expect(overview?.getCell('D1').isMerged).toBe(true);
    expect(overview?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait', fitToPage: true });
    expect(overview?.pageSetup.margins?.left).toBeCloseTo(30 / 25.4, 5);
    expect(overview?.headerFooter.differentFirst).toBe(true);
    expect(tasks?.getCell('A2').value).toBe('=1+1 là chữ');
    expect(tasks?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 4, zoomScale: 90 });
    expect(tasks?.pageSetup.printTitlesRow).toBe('4:4');
    expect(tasks?.getCell('C5').dataValidation).toMatchObject({ type: 'whole', formulae: [1, 12] });
    expect(tasks?.getCell('A4').note).toBeDefined();
    expect(tasks?.getTable('NhiemVu')).toBeDefined();
    expect(workbook.definedNames.getRanges('NgayTinh').ranges).toEqual(["'Tổng quan'!$B$2"]);
    expect(hidden?.getCell('B1').value).toBe(true);
    expect(hidden?.getCell('B2').value).toBe(85.5);
  });

  test('does not claim to be made by Microsoft Excel, and asks to be calculated', () => {
    const parts = partsOf(writeWorkbook(fullSpec()));
    expect(parts['docProps/app.xml']).toContain('<Application>So Ke Hoach</Application>');
    expect(parts['xl/workbook.xml']).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  test('keeps the elements of a worksheet in the order of the schema', () => {
    const xml = partsOf(writeWorkbook(fullSpec()))['xl/worksheets/sheet2.xml'] ?? '';
    const order = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData'];
    const after = ['conditionalFormatting', 'dataValidations', 'pageMargins', 'pageSetup', 'headerFooter'];
    const places = [...order, ...after, 'legacyDrawing', 'tableParts'].map((name) => xml.indexOf(`<${name}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('gives a table without rows one blank row', () => {
    const empty = book([sheet('S', { tables: [{ ...TASKS, rows: [] }] })]);
    const parts = partsOf(writeWorkbook(empty));
    expect(parts['xl/tables/table1.xml']).toContain('ref="A4:E5"');
  });

  test('header cells say exactly what the table columns are called, line breaks too', async () => {
    const columns = [{ header: 'Ngày\nnhận & "trả"', style: 'text' } as const];
    const spec = book([
      settings(),
      sheet('S', { tables: [{ name: 'B', at: 'C3', columns, rows: [['x']] }] }),
    ]);
    const bytes = writeWorkbook(spec);
    expect(partsOf(bytes)['xl/tables/table2.xml']).toContain('name="Ngày_x000a_nhận &amp; &quot;trả&quot;"');
    const read = await openWorkbook('s', bytes).value?.read(['B']);
    expect(read?.value[0]?.headers).toEqual(['Ngày\nnhận & "trả"']);
    expect(read?.value[0]?.columns).toEqual({ 'Ngày\nnhận & "trả"': 'C' });
  });

  test('free ranges of a protected sheet: cells one by one, whole columns by their format', async () => {
    const protection = { unlocked: ['B3:B4', 'D:D'] };
    const bytes = writeWorkbook(book([sheet('S', { protection, cells: [{ at: 'A1', content: 'x' }] })]));
    const read = (await byExcelJs(bytes)).worksheets[0];
    expect(read?.getCell('B4').protection).toMatchObject({ locked: false });
    expect(read?.getCell('B5').protection?.locked ?? true).toBe(true);
    expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).toMatch(/<col min="4" max="4" [^>]*style="1"/);
  });
});

describe('text stays the text it was', () => {
  const writeAndRead = async (text: string): Promise<unknown> => {
    const tables = settings().tables.map((table) => ({ ...table, rows: [['x', text]] }));
    const spec = book([{ ...settings(), tables }]);
    const read = await openWorkbook('s', writeWorkbook(spec)).value?.read(['CaiDat']);
    return read?.value[0]?.rows[0]?.cells['Giá trị'];
  };

  test.each([
    ['=1+1'],
    ['+84 31'],
    ['-  gạch đầu dòng'],
    ['@ai'],
    ['_x0041_'],
    ['_x005F_x0041_'],
    ['a\r\nb\tc\u0007\u0000'],
    ['  hai đầu  '],
    ['Hoa\u0300 bi\u0300nh'],
    ['😀 & <b> "x" \'y\' ]]>'],
    ['\ufffe\uffff'],
  ])('%j', async (text) => {
    expect(await writeAndRead(text)).toEqual({ kind: 'text', value: text });
  });

  test('any well-formed text, any mixture of odd characters (seeded)', async () => {
    const odd = fc.constantFrom(
      '_x0041_',
      '_x',
      '\r',
      '\n',
      '\u0001',
      '&',
      '<',
      '=',
      ' ',
      'ế',
      'e\u0302',
      '😀',
      ']]>',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.array(odd, { minLength: 1 }).map((a) => a.join('')),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(await writeAndRead(text)).toEqual({ kind: 'text', value: text });
      }),
      { seed: 20250605, numRuns: 150 },
    );
  });

  test('half a character becomes U+FFFD, since XML can hold no half', async () => {
    expect(await writeAndRead('a\ud800b')).toEqual({ kind: 'text', value: 'a\ufffdb' });
  });

  // exceljs does not resolve _xHHHH_ in inline texts, so nothing that needs it is asked here.
  test('exceljs reads the same', async () => {
    const text = '=SUM(A1) - gạch\nế 😀 <&>';
    const workbook = await byExcelJs(
      writeWorkbook(book([sheet('S', { cells: [{ at: 'A1', content: text }] })])),
    );
    expect(workbook.worksheets[0]?.getCell('A1').value).toBe(text);
  });
});

describe('limits', () => {
  const withText = (length: number): WorkbookSpec =>
    book([sheet('S', { cells: [{ at: 'B2', content: 'x'.repeat(length) }] })]);

  test('checkSpec names a text that no cell can hold', () => {
    expect(checkSpec(withText(32_767))).toEqual([]);
    expect(checkSpec(withText(32_768))).toMatchObject([
      { code: 'book.textTooLong', at: { sheet: 'S', cell: 'B2' }, params: { length: 32_768, limit: 32_767 } },
    ]);
  });

  test('checkSpec looks into tables and input messages', () => {
    const rows = [['NV', 'y'.repeat(40_000)]];
    const prompt = { title: 'Tiêu đề dài quá ba mươi hai ký tự đó', text: 'x' };
    const spec = book([
      sheet('S', {
        tables: [{ ...TASKS, rows }],
        validations: [{ range: 'C5:C9', kind: 'whole', min: 1, max: 2, prompt }],
      }),
    ]);
    expect(checkSpec(spec).map((i) => i.at.cell)).toEqual(['B5', 'C5']);
  });
});

test('zipFiles: same bytes each time, names in Vietnamese, what is packed is stored', () => {
  const inner = writeWorkbook(book([settings()]));
  const entries = [
    { name: 'Kỳ 1/UBND xã An Lư.xlsx', bytes: inner },
    { name: 'doc.txt', bytes: new TextEncoder().encode('x'.repeat(1000)) },
  ];
  const zip = zipFiles(entries);
  expect(zipFiles(entries)).toEqual(zip);
  expect(zip.length).toBeLessThan(inner.length + 500);
  const parts = partsOf(zip);
  expect(Object.keys(parts)).toEqual(['Kỳ 1/UBND xã An Lư.xlsx', 'doc.txt']);
  expect(parts['doc.txt']).toBe('x'.repeat(1000));
});
