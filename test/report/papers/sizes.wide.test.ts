import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { writeWorkbook } from '../../../src/hosts/file/writeWorkbook.ts';
import { PAPER_TEXTS } from '../../../src/messages/vi/papers.ts';
import { PAPER_NAMES, printWorkbook } from '../../../src/report/papers/printWorkbook.ts';
import { withSetting } from '../../../src/report/book/settings.ts';
import type { WorkbookSpec } from '../../../src/workbook/spec.ts';
import { findRepairs } from '../../support/excelRepair.ts';
import { toPdf } from '../../support/libreoffice.ts';
import { validate, validatorRuns } from '../../support/ooxmlValidator.ts';
import { assertOnlyFont, assertPaper, measurePdf, pageText, type PdfMeasures } from '../../support/pdf.ts';
import { temporaryFolder } from '../../support/skh.ts';
import { sizedBook } from './support/sizedBook.ts';

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

async function printed(spec: WorkbookSpec): Promise<PdfMeasures> {
  const path = join(await temporaryFolder(), 'in.xlsx');
  const bytes = writeWorkbook(spec);
  expect(findRepairs(bytes)).toEqual([]);
  if (await validatorRuns()) expect(await validate(bytes)).toEqual([]);
  await writeFile(path, bytes);
  return measurePdf(await toPdf(path));
}

/** Words of cells that are nowhere on paper. */
function lost(spec: WorkbookSpec, paper: PdfMeasures): string[] {
  const found = new Set(paper.pages.flatMap((page) => page.words.map((word) => word.text)));
  const cells = spec.sheets.flatMap((sheet) => sheet.cells.map((cell) => cell.content));
  const asked = cells.flatMap((content) => (typeof content === 'string' ? words(content) : []));
  return [...new Set(asked.filter((word) => !found.has(word)))];
}

const SIZES = [
  { agencies: 12, text: 20, tasks: 12 },
  { agencies: 51, text: 2000, tasks: 4 },
  { agencies: 150, text: 20, tasks: 5 },
] as const;

describe.each(SIZES)('papers of $agencies agencies, texts of $text letters', (size) => {
  test('every word is on paper, inside the margins, signatures with the table', async () => {
    const book = await sizedBook(size);
    const spec = printWorkbook(book)!;
    expect(spec.sheets.map((s) => s.name)).toEqual(PAPER_NAMES.filter((name) => !name.includes('06')));
    const paper = await printed(spec);
    assertPaper(paper, 'A4', 'landscape');
    assertOnlyFont(paper, 'Liberation Serif');
    expect(lost(spec, paper)).toEqual([]);
    for (const page of paper.pages) {
      expect(page.margins!.left).toBeGreaterThan(19);
      expect(page.margins!.right).toBeGreaterThan(14);
      expect(page.margins!.bottom).toBeGreaterThan(14);
    }
    const pages = paper.pages.map(pageText);
    // Sheets with signatures: 01, 02, 03, 04, 08, 09 by the preparer.
    const signed = pages.filter((text) => text.includes(PAPER_TEXTS.preparer));
    expect(signed).toHaveLength(6);
    for (const text of signed) {
      expect(text).toContain('Trần Thị Bình');
      expect(text).toContain('Nguyễn Văn An');
      expect(text.indexOf('TT')).toBeLessThan(text.indexOf(PAPER_TEXTS.preparer));
    }
  }, 240_000);
});

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
  for (const number of ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'])
    expect(text).toContain(`PHỤ LỤC ${number} `);
  expect(text).toContain('(Kèm theo Báo cáo số 15/BC-UBND)');
  expect(text).not.toContain(PAPER_TEXTS.nation);
  expect(text).not.toContain(PAPER_TEXTS.preparer);
  expect(text).not.toContain(PAPER_TEXTS.instructions);
  expect(lost(spec, paper)).toEqual([]);
}, 240_000);
