import { beforeAll, describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { Frame, Page } from 'playwright-core';
import { readDocument } from '../../src/readers/readDocument.ts';
import { hasChromium } from '../support/browser.ts';
import { findRepairs } from '../support/excelRepair.ts';
import { excelInChromium } from './support/excel.ts';
import { fromFolder, pageInChromium } from './support/page.ts';
import {
  button,
  createBook,
  heading,
  openFolds,
  readPlan,
  SAMPLE,
  scrollsSideways,
  violations,
} from './support/pane.ts';
import { downloadOf, goTo } from './support/returns.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 240_000;

const SCAN = { name: 'ban-ky.pdf', mimeType: 'application/pdf', buffer: Buffer.from('bản chụp') };

/** The archive of the open book, with one file that an agency sent. */
async function archived(pane: Frame, page: Page): Promise<Record<string, Uint8Array>> {
  await goTo(pane, 'Cuối năm');
  await pane.setInputFiles('#originals', [SCAN]);
  const zip = await downloadOf(page, () => button(pane, 'Lập hồ sơ lưu trữ (1 báo cáo gốc)').click());
  expect(zip.name).toBe('Ho-so-luu-tru-2026.zip');
  return unzipSync(zip.bytes);
}

function expectArchive(files: Record<string, Uint8Array>): void {
  const names = Object.keys(files).sort();
  expect(names.filter((name) => !name.startsWith('Van-ban/'))).toEqual([
    'Bao-cao-goc/ban-ky.pdf',
    'Bieu-in.xlsx',
    'Muc-luc.xlsx',
    'So-theo-doi-gia-tri.xlsx',
  ]);
  // Three letters a round: what goes out, what is asked for, and the report; nobody is late yet in the second.
  expect(names.filter((name) => name.startsWith('Van-ban/')).length).toBeGreaterThanOrEqual(4);
  for (const name of names.filter((one) => one.endsWith('.xlsx')))
    expect([name, findRepairs(files[name]!)]).toEqual([name, []]);
  expect(Buffer.from(files['Bao-cao-goc/ban-ky.pdf']!).toString()).toBe('bản chụp');
}

/** Next year's book with all tasks but the first, and its draft. */
async function nextYear(pane: Frame, page: Page) {
  await button(pane, 'Lập sổ năm mới').click();
  await heading(pane, 'Sổ năm mới');
  await pane.waitForSelector('text=Chọn nhiệm vụ tiếp tục trong năm 2027');
  // The year is far from over: the button waits until a person says that it is meant.
  const make = button(pane, 'Lập sổ năm 2027');
  expect(await make.isDisabled()).toBe(true);
  await pane.getByLabel('Vẫn lập sổ năm mới khi năm cũ chưa xong').check();
  await pane.locator('ul.lines input[type=checkbox]').first().uncheck();
  await button(pane, 'Lập sổ năm 2027 (25 nhiệm vụ)').waitFor();
  const faults = await violations(pane);
  const book = await downloadOf(page, () => make.click());
  const draft = await downloadOf(page, () => button(pane, 'Lưu dự thảo bảng nhiệm vụ').click());
  return { faults, book, draft };
}

suite('the end of the year on the page (needs Chromium)', () => {
  const { open } = pageInChromium(fromFolder);
  let page: Page;
  let pane: Frame;

  beforeAll(async () => {
    ({ page, pane } = await open({ width: 320, height: 800 }));
    await heading(pane, 'Bắt đầu từ kế hoạch');
    await readPlan(pane, SAMPLE);
    await downloadOf(page, () => createBook(pane));
  }, MINUTES);

  test(
    'the archive is one zip with all that is kept of a year',
    async () => {
      const files = await archived(pane, page);
      expectArchive(files);
      expect(await violations(pane)).toEqual([]);
      expect(await scrollsSideways(pane)).toBe(false);
    },
    MINUTES,
  );

  test(
    'next year: the tasks that were chosen, a book that opens, a draft that is read again',
    async () => {
      const { faults, book, draft } = await nextYear(pane, page);
      expect(faults).toEqual([]);
      expect([book.name, draft.name]).toEqual(['So-theo-doi-2027.xlsx', 'Du-thao-nhiem-vu-2027.docx']);
      expect(findRepairs(book.bytes)).toEqual([]);
      const read = await readDocument(draft.name, draft.bytes);
      expect(JSON.stringify(read.value)).toContain('Cả năm 2027');
      await openFolds(pane);
      expect(await scrollsSideways(pane)).toBe(false);
      await goTo(pane, 'Kế hoạch');
      const upload = { name: book.name, mimeType: 'application/zip', buffer: Buffer.from(book.bytes) };
      await pane.setInputFiles('#book', upload);
      await heading(pane, 'năm 2027');
    },
    MINUTES,
  );
});

suite('the end of the year in Excel (needs Chromium)', () => {
  const { open } = excelInChromium();

  test(
    'the same files come out of the pane, and the workbook stays as it is',
    async () => {
      const excel = await open({ context: { viewport: { width: 320, height: 800 }, acceptDownloads: true } });
      const { pane, page } = excel;
      await heading(pane, 'Bắt đầu từ kế hoạch');
      await readPlan(pane, SAMPLE);
      await createBook(pane);
      expectArchive(await archived(pane, page));
      const { faults, book } = await nextYear(pane, page);
      expect([faults, findRepairs(book.bytes)]).toEqual([[], []]);
      await excel.close();
    },
    MINUTES,
  );
});
