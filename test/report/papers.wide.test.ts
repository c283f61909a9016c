import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { readForm } from '../../src/readers/forms/readForm.ts';
import { paperPage } from '../../src/report/papers/paperPage.ts';
import { PAPER_TEXTS } from '../../src/messages/vi/papers.ts';
import { inside } from '../cli/support/inside.ts';
import { toPdf } from '../support/libreoffice.ts';
import { assertOnlyFont, assertPaper, measurePdf, pageText, type PdfMeasures } from '../support/pdf.ts';
import { temporaryFolder } from '../support/skh.ts';
import { inkBoxes, type InkBox } from './support/inkBox.ts';

let paper: PdfMeasures;
let ink: InkBox[];
let texts: string[];
let sheet = '';

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
const margins = paperPage(1, 'A1').margins;

beforeAll(async () => {
  const folder = await temporaryFolder();
  const demo = await inside('demo', '--out', folder);
  if (demo.code !== 0) throw new Error(demo.stderr);
  const print = join(folder, 'in.xlsx');
  const book = join(folder, '5-so-cham-diem.xlsx');
  const run = await inside('print', book, '--out', print, '--sheet', 'Biểu 01 Tổng hợp');
  if (run.code !== 0) throw new Error(run.stderr);
  const bytes = new Uint8Array(await readFile(print));
  sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  const cells = readForm('in.xlsx', bytes).value!.sheets.flatMap((s) => s.cells);
  texts = cells.map((c) => c.text).filter((text) => text.trim() !== '');
  const pdf = await toPdf(print);
  paper = await measurePdf(pdf);
  ink = await inkBoxes(pdf);
}, 180_000);

describe('the summary on paper', () => {
  test('A4, turned, on more pages than one, in one family of letters', () => {
    assertPaper(paper, 'A4', 'landscape');
    expect(paper.pages.length).toBeGreaterThan(1);
    assertOnlyFont(paper, 'Liberation Serif');
  });

  test('margins: the table fills the width between them', () => {
    for (const page of ink) {
      expect(Math.abs(page.left - margins.left)).toBeLessThan(1);
      expect(Math.abs(page.right - margins.right)).toBeLessThan(1);
      expect(page.bottom).toBeGreaterThan(margins.bottom - 1);
    }
    // LibreOffice begins the body up to 2 mm above the top margin where there is a header; the file is exact.
    for (const page of ink.slice(1)) {
      expect(page.firstRule).toBeGreaterThan(margins.top - 2.5);
      expect(page.firstRule).toBeLessThan(margins.top + 1);
    }
    const inFile = (side: string) => Number(new RegExp(` ${side}="([\\d.]+)"`).exec(sheet)?.[1]) * 25.4;
    for (const side of ['top', 'bottom', 'left', 'right'] as const)
      expect(inFile(side)).toBeCloseTo(margins[side], 2);
  });

  test('every word of every cell is on paper, and nothing was too wide', () => {
    const printed = new Set(paper.pages.flatMap((page) => page.words.map((word) => word.text)));
    const lost = texts.flatMap(words).filter((word) => !printed.has(word));
    expect([...new Set(lost)]).toEqual([]);
    expect([...printed].filter((word) => word.includes('###'))).toEqual([]);
  });

  test('title, day of the figures, state heading', () => {
    const first = pageText(paper.pages[0]!);
    expect(first).toContain(PAPER_TEXTS.nation);
    expect(first).toMatch(/Số liệu tính đến ngày \d{1,2}\/\d{1,2}\/\d{4}/);
    expect(first).toContain('TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ');
  });

  test('the header row is repeated, with every word', () => {
    const header = ['TT', 'Cơ', 'quan,', 'Ghi', 'chú', 'thông', 'hạn)'];
    for (const page of paper.pages) {
      const top = page.words.filter((word) => word.top < (page === paper.pages[0] ? 130 : 45));
      for (const word of header) expect(top.map((w) => w.text)).toContain(word);
    }
  });

  test('page numbers stand in the top margin, in the middle; none on page 1', () => {
    const inTop = (page: (typeof paper.pages)[number]) => page.words.filter((w) => w.bottom < 17);
    expect(inTop(paper.pages[0]!)).toEqual([]);
    paper.pages.slice(1).forEach((page, i) => {
      const [number, ...others] = inTop(page);
      expect(others).toEqual([]);
      expect(number?.text).toBe(String(i + 2));
      const middle = (number!.left + number!.right) / 2;
      const centre = (margins.left + page.width - margins.right) / 2;
      expect(Math.abs(middle - centre)).toBeLessThan(2);
    });
  });

  test('signatures stand under rows of the table, not alone on a page', () => {
    const signed = paper.pages.filter((page) => pageText(page).includes(PAPER_TEXTS.preparer));
    expect(signed).toHaveLength(1);
    const [page] = signed;
    const line = page!.words.find((w) => w.text === 'BIỂU')!;
    const above = page!.words.filter((w) => w.bottom < line.top && /^UBND$|^Phòng$/.test(w.text));
    expect(above.length).toBeGreaterThan(0);
    // Both titles and both notes are on the same page.
    expect(page!.words.filter((w) => w.text === '(Ký,')).toHaveLength(2);
  });
});
