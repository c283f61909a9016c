/// <reference types="office-js" />
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import { writeWorkbook } from '../../../src/hosts/file/writeWorkbook.ts';
import { printWorkbook } from '../../../src/report/papers/printWorkbook.ts';
import { withSetting } from '../../../src/report/book/settings.ts';
import type { SheetSpec, WorkbookSpec } from '../../../src/workbook/spec.ts';
import { scoredBook } from '../../report/papers/support/scoredBook.ts';
import { exportBook } from '../../excel/export/exportBook.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import { bookFacts, type Facts } from './facts/bookFacts.ts';
import { compareBooks } from './facts/compare.ts';
import { EXCEPTIONS } from './facts/exceptions.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});

/** Paper, orientation, margins, fit, centring, headers of first and other pages, breaks; names: title rows, area. */
const PAGE = /^names$|› (sheetPr|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|merges)$/;

function pageFacts(bytes: Uint8Array): Facts {
  return new Map([...bookFacts(bytes)].filter(([topic]) => PAGE.test(topic)));
}

async function inExcel(spec: WorkbookSpec): Promise<Uint8Array> {
  const book = bench.newBook();
  const host = createExcelHost({ run: Excel.run, isSetSupported: () => true });
  expect(await host.create(spec, '')).toEqual({ value: null, issues: [] });
  return exportBook(book);
}

const differences = (file: Uint8Array, excel: Uint8Array) =>
  compareBooks(pageFacts(file), pageFacts(excel), EXCEPTIONS).differences;

describe.each(['Biểu trình lãnh đạo', 'Phụ lục kèm văn bản'])('papers as %s', (kind) => {
  let spec: WorkbookSpec;
  let excel: Uint8Array;

  beforeAll(async () => {
    const book = await scoredBook({ agencies: 12, text: 400, tasks: 6 });
    spec = printWorkbook(withSetting(book, 'paperKind', kind))!;
    excel = await inExcel(spec);
  }, 240_000);

  test('every sheet has in Excel the page that the file gives it', () => {
    const file = writeWorkbook(spec);
    const facts = pageFacts(file);
    for (const { name, page } of spec.sheets) {
      const lines = (topic: string) => (facts.get(`${name} › ${topic}`) ?? []).join('\n');
      // 9 is A4.
      expect(lines('pageSetup')).toMatch(/@paperSize = 9/);
      expect(lines('pageSetup')).toMatch(/@orientation = landscape/);
      // 20 mm on the left, in inches as facts round them.
      expect(lines('pageMargins')).toMatch(/@left = 0\.79$/m);
      expect((facts.get(`${name} › rowBreaks`) ?? []).length > 0).toBe((page?.rowBreaks ?? []).length > 0);
    }
    expect(differences(file, excel)).toEqual([]);
  });

  test.each<[string, (page: NonNullable<SheetSpec['page']>) => Partial<NonNullable<SheetSpec['page']>>]>([
    ['margins', ({ margins }) => ({ margins: { ...margins, left: 25 } })],
    ['orientation', () => ({ orientation: 'portrait' })],
    ['title rows', () => ({ repeatRows: '1:1' })],
    ['area', () => ({ printArea: 'A1:B2' })],
    ['header', () => ({ header: '&R&P' })],
    ['breaks', ({ rowBreaks = [] }) => ({ rowBreaks: [...rowBreaks, 5].sort((a, b) => a - b) })],
  ])('another page would be noticed: %s', (_, change) => {
    const [first, ...rest] = spec.sheets as [SheetSpec];
    const page = { ...first.page!, ...change(first.page!) };
    const other = writeWorkbook({ ...spec, sheets: [{ ...first, page }, ...rest] });
    expect(differences(other, excel).length).toBeGreaterThan(0);
  });
});
