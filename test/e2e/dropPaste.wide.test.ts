import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { hasChromium, launch, serve } from '../support/browser.ts';
import { drop as dropOn, pasteAt as pasteInto, TSV, WORD } from './support/dropping.ts';
import { button, DIST, ensureBuilt, heading, SAMPLE } from './support/pane.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 180_000;

suite('a plan that is dropped or pasted (needs Chromium)', () => {
  let browser: Browser;
  let page: Page;
  let client: CDPSession;
  let url = '';
  let close: () => void = () => undefined;

  beforeAll(async () => {
    ensureBuilt();
    const served = await serve(DIST);
    url = served.url;
    close = () => void served.server.close();
    browser = await launch();
  }, MINUTES);
  afterAll(async () => {
    await browser?.close();
    close();
  });
  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 900 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url.slice(0, -1) });
    page = await context.newPage();
    client = await context.newCDPSession(page);
    await page.goto(url);
    await heading(page.mainFrame(), 'Bắt đầu từ kế hoạch');
  });
  afterEach(async () => {
    await page.context().close();
  });

  const drop = (file: string, over: string) => dropOn(client, page.mainFrame(), file, over);
  const pasteAt = (kinds: Readonly<Record<string, string>>) => pasteInto(page.mainFrame(), kinds);

  async function readIt(): Promise<string> {
    await page.setInputFiles('#register', SAMPLE.register);
    await button(page.mainFrame(), 'Đọc kế hoạch').click();
    await heading(page.mainFrame(), 'Xem lại kế hoạch');
    return page.locator('main, body').first().innerText();
  }
  const focused = () => page.evaluate(() => document.activeElement?.tagName);

  /** What the page makes of a file that is dragged over an element: without an answer the browser opens the file. */
  async function dragOver(over: string): Promise<unknown> {
    await page.evaluate(() => {
      window.addEventListener('dragover', (event) => {
        const { defaultPrevented, dataTransfer } = event;
        document.title = JSON.stringify([defaultPrevented, dataTransfer?.dropEffect]);
      });
    });
    await drop(SAMPLE.plan, over);
    return JSON.parse(await page.title()) as unknown;
  }

  test(
    'a page that says nothing about files leaves them to the browser, which goes there; the pane refuses them',
    async () => {
      const refused = await dragOver('h2');
      await page.goto(`${url}selfcheck.html`);
      await page.waitForSelector('h1');
      expect([refused, await dragOver('h1')]).toEqual([
        [true, 'none'],
        [false, 'copy'],
      ]);
    },
    MINUTES,
  );

  test(
    'a file that is dropped onto its field is read',
    async () => {
      await drop(SAMPLE.plan, 'section.picker:has(#plan)');
      await page.waitForSelector('text=Đã chọn: ke-hoach-mau.docx');
      await drop(SAMPLE.register, 'section.picker:has(#register)');
      await page.waitForSelector('text=Đã chọn: co-quan-mau.csv');
      expect(await page.locator('.picker.over').count()).toBe(0);
      await button(page.mainFrame(), 'Đọc kế hoạch').click();
      await heading(page.mainFrame(), 'Xem lại kế hoạch');
    },
    MINUTES,
  );

  test(
    'one that is dropped beside it does nothing, and what was chosen is still there',
    async () => {
      const web = join(mkdtempSync(join(tmpdir(), 'skh-drop-')), 'trang.html');
      writeFileSync(web, '<h1>Một trang khác</h1>');
      await drop(SAMPLE.plan, 'section.picker:has(#plan)');
      await page.waitForSelector('text=Đã chọn: ke-hoach-mau.docx');
      const address = page.url();
      for (const beside of ['h2', 'button:has-text("Đọc kế hoạch")']) await drop(web, beside);
      await page.waitForTimeout(500);
      expect([page.url(), page.context().pages().length]).toEqual([address, 1]);
      expect(await page.locator('text=Đã chọn: ke-hoach-mau.docx').count()).toBe(1);
    },
    MINUTES,
  );

  test(
    'a table from Word is pasted with the focus on the heading, where the screen begins',
    async () => {
      expect(await focused()).toBe('H2');
      await pasteAt({ 'text/html': WORD, 'text/plain': 'TT Nội dung' });
      await page.waitForSelector('text=Đã chọn: Nội dung dán.html');
      const text = await readIt();
      expect(text).toContain('2 nhiệm vụ');
      await button(page.mainFrame(), 'Đưa 2 nhiệm vụ vào sổ').waitFor();
    },
    MINUTES,
  );

  test(
    'cells that were copied are pasted with the keyboard',
    async () => {
      await page.evaluate((text) => navigator.clipboard.writeText(text), TSV);
      expect(await focused()).toBe('H2');
      await page.keyboard.press('Control+V');
      await page.waitForSelector('text=Đã chọn: Nội dung dán.tsv');
      expect(await readIt()).toContain('3 nhiệm vụ');
    },
    MINUTES,
  );

  test('what is pasted into a field that people type into stays there', async () => {
    await page.evaluate(() => {
      const field = document.body.appendChild(document.createElement('input'));
      field.focus();
    });
    await pasteAt({ 'text/plain': TSV });
    await page.waitForTimeout(300);
    expect(await page.locator('text=Đã chọn').count()).toBe(0);
  });
});
