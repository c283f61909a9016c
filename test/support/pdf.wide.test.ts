import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { toPdf } from './libreoffice.ts';
import { assertOnlyFont, assertPaper, measurePdf, pageText } from './pdf.ts';
import type { PdfMeasures } from './pdf.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paper-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Paper {
  readonly size: ExcelJS.PaperSize;
  readonly orientation: 'portrait' | 'landscape';
  readonly font: string;
}

/** One page with 30 mm on the left, 20 mm on the other sides, and Vietnamese letters of all kinds. */
async function printed({ size, orientation, font }: Paper): Promise<PdfMeasures> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Biểu');
  const margins = { left: 30, right: 20, top: 20, bottom: 20, header: 10, footer: 10 };
  const inches = Object.entries(margins).map(([side, mm]) => [side, mm / 25.4]);
  sheet.pageSetup = {
    paperSize: size,
    orientation,
    margins: Object.fromEntries(inches) as unknown as ExcelJS.Margins,
  };
  sheet.getCell('A1').value = 'Ủy ban nhân dân tổng hợp, đánh giá tiến độ thực hiện ở cơ sở';
  sheet.getCell('A1').font = { name: font, size: 13 };
  sheet.getCell('A60').value = 'trang sau';
  sheet.getCell('A60').font = { name: font, size: 13 };
  const path = join(folder, 'biểu.xlsx');
  await writeFile(path, new Uint8Array(await book.xlsx.writeBuffer()));
  return measurePdf(await toPdf(path));
}

const A4 = 9 as ExcelJS.PaperSize;
const LETTER = 1 as ExcelJS.PaperSize;

test('an A4 page in one font is measured', async () => {
  const paper = await printed({ size: A4, orientation: 'portrait', font: 'Liberation Serif' });
  assertPaper(paper, 'A4', 'portrait');
  assertOnlyFont(paper, 'Liberation Serif');
  expect(paper.pages).toHaveLength(2);
  const [first, second] = paper.pages;
  expect(first && pageText(first)).toContain('Ủy ban nhân dân tổng hợp');
  expect(second && pageText(second)).toBe('trang sau');
  expect(first?.margins?.left).toBeGreaterThan(29.5);
  expect(first?.margins?.left).toBeLessThan(31.5);
  expect(first?.margins?.top).toBeGreaterThan(19);
  expect(first?.margins?.top).toBeLessThan(23);
});

test('Letter paper and another font are found out', async () => {
  const paper = await printed({ size: LETTER, orientation: 'landscape', font: 'Liberation Mono' });
  expect(() => assertPaper(paper, 'A4', 'landscape')).toThrow('Letter');
  expect(() => assertOnlyFont(paper, 'Liberation Serif')).toThrow('LiberationMono');
});
