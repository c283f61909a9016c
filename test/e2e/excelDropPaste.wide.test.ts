import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CDPSession } from 'playwright-core';
import { hasChromium } from '../support/browser.ts';
import type { OfficePage } from '../support/officePage.ts';
import { drop, pasteAt, TSV, WORD } from './support/dropping.ts';
import { excelInChromium } from './support/excel.ts';
import { button, createBook, heading, nameRounds, SAMPLE } from './support/pane.ts';
import { picture } from './support/pictures.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 180_000;

suite('a plan that is dropped or pasted into the pane in Excel (needs Chromium)', () => {
  const chromium = excelInChromium();
  let excel: OfficePage;
  let client: CDPSession;

  beforeEach(async () => {
    excel = await chromium.open({
      context: { viewport: { width: 320, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] },
    });
    client = await excel.page.context().newCDPSession(excel.page);
    await heading(excel.pane, 'Bắt đầu từ kế hoạch');
  });
  afterEach(() => excel.close());

  async function readIt(): Promise<string> {
    const { pane } = excel;
    await pane.setInputFiles('#register', SAMPLE.register);
    await button(pane, 'Đọc kế hoạch').click();
    await heading(pane, 'Xem lại kế hoạch');
    return pane.locator('body').innerText();
  }

  test(
    'files that are dropped onto their fields are read, and written as a book',
    async () => {
      const { pane, bench } = excel;
      await drop(client, pane, SAMPLE.plan, 'section.picker:has(#plan)');
      await pane.waitForSelector('text=Đã chọn: ke-hoach-mau.docx');
      await drop(client, pane, SAMPLE.register, 'section.picker:has(#register)');
      await pane.waitForSelector('text=Đã chọn: co-quan-mau.csv');
      await picture(excel.page, 'excel-dropped');
      await button(pane, 'Đọc kế hoạch').click();
      await heading(pane, 'Xem lại kế hoạch');
      await createBook(pane);
      expect(await bench.tableNames()).toContain('TheoDoi');
    },
    MINUTES,
  );

  test(
    'a file that is dropped beside its field does nothing: the pane and the workbook stay',
    async () => {
      const { pane, bench } = excel;
      const web = join(mkdtempSync(join(tmpdir(), 'skh-drop-')), 'trang.html');
      writeFileSync(web, '<h1>Một trang khác</h1>');
      await drop(client, pane, SAMPLE.plan, 'section.picker:has(#plan)');
      await pane.waitForSelector('text=Đã chọn: ke-hoach-mau.docx');
      const address = pane.url();
      await drop(client, pane, web, 'h2');
      await pane.waitForTimeout(500);
      expect(pane.url()).toBe(address);
      expect(await pane.locator('text=Đã chọn: ke-hoach-mau.docx').count()).toBe(1);
      expect(await bench.sheetNames()).toEqual(['Sheet1']);
    },
    MINUTES,
  );

  test(
    'a table from Word is pasted, its rounds named, and written as a book',
    async () => {
      const { pane, bench } = excel;
      await pane.locator('h2').focus();
      await pasteAt(pane, { 'text/html': WORD, 'text/plain': 'TT Nội dung' });
      await pane.waitForSelector('text=Đã chọn: Nội dung dán.html');
      expect(await readIt()).toContain('2 nhiệm vụ');
      await nameRounds(pane, 'lần 1=05/6/2026:trước', 1);
      await createBook(pane);
      const { sheet, address } = await bench.tableAt('NhiemVu');
      const text = JSON.stringify(await bench.values(sheet, address));
      expect(text).toContain('Tổ chức hội nghị sơ kết');
    },
    MINUTES,
  );

  test(
    'cells that were copied in Excel are pasted with the keyboard',
    async () => {
      const { pane, page } = excel;
      await page.evaluate((text) => navigator.clipboard.writeText(text), TSV);
      await pane.locator('h2').focus();
      await page.keyboard.press('Control+V');
      await pane.waitForSelector('text=Đã chọn: Nội dung dán.tsv');
      expect(await readIt()).toContain('3 nhiệm vụ');
    },
    MINUTES,
  );
});
