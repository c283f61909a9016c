import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeWorkbook } from '../../../src/hosts/file/writeWorkbook.ts';
import { PAPER_TEXTS } from '../../../src/messages/vi/papers.ts';
import { PAPER_NAMES, printWorkbook } from '../../../src/report/papers/printWorkbook.ts';
import { withSetting } from '../../../src/report/book/settings.ts';
import { rowOf } from '../../../src/workbook/address.ts';
import type { SheetSpec, StyleName, WorkbookSpec } from '../../../src/workbook/spec.ts';
import { findRepairs } from '../../support/excelRepair.ts';
import { toPdf } from '../../support/libreoffice.ts';
import { validate, validatorRuns } from '../../support/ooxmlValidator.ts';
import { measurePdf, pageText, type PdfMeasures } from '../../support/pdf.ts';
import { temporaryFolder } from '../../support/skh.ts';
import { paperFaults } from './support/paperFaults.ts';
import { scoredBook } from './support/scoredBook.ts';
import { sizedBook } from './support/sizedBook.ts';

async function printed(spec: WorkbookSpec): Promise<PdfMeasures> {
  const path = join(await temporaryFolder(), 'in.xlsx');
  const bytes = writeWorkbook(spec);
  expect(findRepairs(bytes)).toEqual([]);
  if (await validatorRuns()) expect(await validate(bytes)).toEqual([]);
  await writeFile(path, bytes);
  return measurePdf(await toPdf(path));
}

type Page = NonNullable<SheetSpec['page']>;

function withPage(sheet: SheetSpec, change: Partial<Page>): SheetSpec {
  return { ...sheet, page: { ...sheet.page!, ...change } };
}

/** The row in which the signatures begin. */
function signatureRow(sheet: SheetSpec): number {
  return rowOf(sheet.cells.find(({ content }) => content === PAPER_TEXTS.preparer)!.at);
}

/** The sheet's cells without one of the figures that stand there once. */
function withoutFigure({ cells }: SheetSpec): SheetSpec['cells'] {
  const figures = cells.filter(({ content }) => typeof content === 'number');
  const one = figures.find(({ content }) => figures.filter((cell) => cell.content === content).length === 1);
  if (one === undefined) throw new Error('every figure stands there twice');
  return cells.filter((cell) => cell !== one);
}

function withStyle({ cells }: SheetSpec, from: StyleName, to: StyleName): SheetSpec['cells'] {
  return cells.map((cell) => (cell.style === from ? { ...cell, style: to } : cell));
}

test('the measure finds each fault that is planted', async () => {
  const book = await sizedBook({ agencies: 51, text: 20, tasks: 6 });
  const [sheet] = printWorkbook(book, 'Biểu 01 Tổng hợp')!.sheets as [SheetSpec];
  const planted: readonly (readonly [fault: string, sheet: SheetSpec])[] = [
    ['outside the margins', withPage(sheet, { margins: { ...sheet.page!.margins, left: 10 } })],
    ['no header row', withPage(sheet, { repeatRows: '1:1' })],
    ['page number', withPage(sheet, { header: '&R&P' })],
    [
      'signatures alone',
      withPage(sheet, { rowBreaks: [...sheet.page!.rowBreaks!, signatureRow(sheet) - 1] }),
    ],
    ['words on each other', { ...sheet, heights: sheet.heights!.map((one) => ({ ...one, height: 8 })) }],
    ['lost', withPage(sheet, { printArea: sheet.page!.printArea!.replace(/:[A-Z]+/, ':H') })],
    ['lost', { ...sheet, cells: sheet.cells.filter(({ content }) => content !== 'Tổng cộng') }],
    ['lost', { ...sheet, cells: withoutFigure(sheet) }],
    ['size of paperTitle', { ...sheet, cells: withStyle(sheet, 'paperTitle', 'paperDate') }],
    ['size of paperMotto', { ...sheet, cells: withStyle(sheet, 'paperMotto', 'paperNation') }],
    [
      'letters too small',
      { ...sheet, widths: sheet.widths.map((one) => ({ ...one, width: one.width * 2 })) },
    ],
  ];
  const sheets = planted.map(([, one], i) => ({ ...one, name: `Lỗi ${i + 1}` }));
  const spec: WorkbookSpec = { sheets, names: [], title: 'Lỗi', active: 0 };
  const path = join(await temporaryFolder(), 'loi.xlsx');
  await writeFile(path, writeWorkbook(spec));
  // Measured against the page set-up that the sheet should have.
  const asked = {
    ...spec,
    sheets: sheets.map((one) => ({ ...one, page: sheet.page!, cells: sheet.cells })),
  };
  const found = paperFaults(asked, await measurePdf(await toPdf(path)));
  planted.forEach(([fault], i) => {
    const own = found.filter((line) => line.startsWith(`Lỗi ${i + 1}: `));
    expect([fault, own.some((line) => line.includes(fault))]).toEqual([fault, true]);
  });
}, 240_000);

test('a slip whose second page has another number is found', async () => {
  const book = await sizedBook({ agencies: 12, text: 2000, tasks: 3 });
  const [sheet] = printWorkbook(book, 'Biểu 05 Phiếu theo cơ quan')!.sheets as [SheetSpec];
  const first = sheet.cells.find(({ style }) => style === 'paperPageNumber')!;
  const cells = sheet.cells.map((cell) => (cell === first ? { ...cell, content: '7' } : cell));
  const spec: WorkbookSpec = { sheets: [{ ...sheet, cells }], names: [], title: 'Lỗi', active: 0 };
  const path = join(await temporaryFolder(), 'phieu.xlsx');
  await writeFile(path, writeWorkbook(spec));
  expect(paperFaults(spec, await measurePdf(await toPdf(path)))).toEqual([
    'Biểu 05 Phiếu theo cơ quan: page numbers of slips',
  ]);
}, 240_000);

test('a slip without its header row is found', async () => {
  const book = await sizedBook({ agencies: 12, text: 20, tasks: 3 });
  const [sheet] = printWorkbook(book, 'Biểu 05 Phiếu theo cơ quan')!.sheets as [SheetSpec];
  const headers = sheet.cells.filter(({ style }) => style === 'paperHeader');
  const second = rowOf(headers.find(({ at }) => rowOf(at) > rowOf(headers[0]!.at))!.at);
  const cells = sheet.cells.filter(({ at }) => rowOf(at) !== second);
  const path = join(await temporaryFolder(), 'phieu.xlsx');
  await writeFile(path, writeWorkbook({ sheets: [{ ...sheet, cells }], names: [], title: 'Lỗi', active: 0 }));
  const asked: WorkbookSpec = { sheets: [sheet], names: [], title: 'Lỗi', active: 0 };
  const found = paperFaults(asked, await measurePdf(await toPdf(path)));
  expect(found).toContain('Biểu 05 Phiếu theo cơ quan: page 2: no header row');
}, 240_000);

const SIZES = [
  { agencies: 12, text: 20, tasks: 12 },
  { agencies: 12, text: 2000, tasks: 3 },
  { agencies: 51, text: 20, tasks: 12 },
  { agencies: 51, text: 2000, tasks: 3 },
  { agencies: 150, text: 20, tasks: 5 },
  { agencies: 150, text: 2000, tasks: 3 },
] as const;

test.each(SIZES)(
  'papers of $agencies agencies, texts of $text letters: nothing is wrong on paper',
  async (size) => {
    const spec = printWorkbook(await scoredBook(size))!;
    expect(spec.sheets.map((s) => s.name)).toEqual(PAPER_NAMES);
    const paper = await printed(spec);
    expect(paperFaults(spec, paper)).toEqual([]);
    // Sheets with signatures: 01, 02, 03, 04, 06, 07, 08, 09 by the preparer, each once; 10 by who gives and takes.
    const signed = paper.pages.map(pageText).filter((text) => text.includes(PAPER_TEXTS.preparer));
    expect(signed).toHaveLength(8);
    for (const text of signed) {
      expect(text).toContain('Trần Thị Bình');
      expect(text).toContain('Nguyễn Văn An');
    }
  },
  480_000,
);

test('an annex has its number and letter on top, and neither state heading nor signatures', async () => {
  const book = await sizedBook({ agencies: 12, text: 40, tasks: 6 });
  const annex = withSetting(
    withSetting(book, 'paperKind', 'Phụ lục kèm văn bản'),
    'annexTo',
    'Báo cáo số 15/BC-UBND',
  );
  const spec = printWorkbook(annex)!;
  const paper = await printed(spec);
  const text = paper.pages.map(pageText).join('\n');
  for (const number of ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'])
    expect(text).toContain(`PHỤ LỤC ${number} `);
  expect(text).toContain('(Kèm theo Báo cáo số 15/BC-UBND)');
  // Only Sổ bàn giao, which goes with no letter, has a heading and signatures.
  expect(text.split(PAPER_TEXTS.nation)).toHaveLength(2);
  expect(text).not.toContain(PAPER_TEXTS.preparer);
  expect(text).not.toContain(PAPER_TEXTS.instructions);
  expect(paperFaults(spec, paper)).toEqual([]);
}, 240_000);
