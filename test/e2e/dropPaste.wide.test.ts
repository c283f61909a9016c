import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { hasChromium, launch, serve } from '../support/browser.ts';
import { button, DIST, ensureBuilt, heading, SAMPLE } from './support/pane.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 180_000;

/** A table as Word puts it on the clipboard: two tasks of one section. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-family:"Times New Roman",serif;} --></style></head>
<body lang=VI><!--StartFragment--><table class=MsoTableGrid border=1>
<tr><td><p class=MsoNormal><b>TT<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Nội dung nhiệm vụ<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Cơ quan chủ trì<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Cơ quan phối hợp<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Thời gian thực hiện<o:p></o:p></b></p></td></tr>
<tr><td><p class=MsoNormal>1<o:p></o:p></p></td><td><p class=MsoNormal>Rà soát thủ tục<o:p></o:p></p></td><td><p class=MsoNormal>Phòng Nội vụ</p></td><td></td><td><p class=MsoNormal>Quý II/2026</p></td></tr>
<tr><td><p class=MsoNormal>2<o:p></o:p></p></td><td><p class=MsoNormal>Tổ chức hội nghị sơ kết<o:p></o:p></p></td><td><p class=MsoNormal>Phòng Nội vụ</p></td><td></td><td><p class=MsoNormal>Trước 30/6/2026</p></td></tr>
</table><!--EndFragment--></body></html>`;

/** The same cells as a spreadsheet gives them for text, with a third task. */
const TSV = [
  ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện'],
  ['1', 'Rà soát thủ tục', 'Phòng Nội vụ', '', 'Quý II/2026'],
  ['2', 'Tổ chức hội nghị sơ kết', 'Phòng Nội vụ', '', 'Trước 30/6/2026'],
  ['3', 'Báo cáo kết quả', 'Phòng Nội vụ', '', 'Quý IV/2026'],
]
  .map((row) => row.join('\t'))
  .join('\n');

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

  /** A person drags a file of theirs over the page and lets go of it above an element. */
  async function drop(file: string, over: string): Promise<void> {
    const box = await page.locator(over).first().boundingBox();
    if (box === null) throw new Error(`${over} is not shown`);
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await client.send('Input.dispatchDragEvent', { type, ...at, data });
  }

  /** What Word or another program has put on the clipboard is pasted where the focus is. */
  const pasteAt = (kinds: Readonly<Record<string, string>>) =>
    page.evaluate((all) => {
      const clipboardData = new DataTransfer();
      for (const [kind, text] of Object.entries(all)) clipboardData.setData(kind, text);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, kinds);

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
