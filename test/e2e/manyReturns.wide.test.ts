import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Frame, Page } from 'playwright-core';
import { zipFiles } from '../../src/hosts/file/packager.ts';
import { BOOK, bookBytes, madeUpBook, memoryDeps } from '../bench/support/book.ts';
import { madeUpReturns } from '../bench/support/returns.ts';
import { hasChromium, launch, serve } from '../support/browser.ts';
import type { OfficePage } from '../support/officePage.ts';
import { longTasks, watchLongTasks } from './support/longTasks.ts';
import { button, DIST, ensureBuilt, heading } from './support/pane.ts';
import { goTo, type Upload } from './support/returns.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 300_000;
const AGENCIES = 500;
/** Milliseconds that a person does not feel. */
const MOST = 50;

const upload = (name: string, bytes: Uint8Array): Upload => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

suite('500 returns on the page (needs Chromium)', () => {
  let browser: Browser;
  let server: Server;
  let page: Page;
  let pane: Frame;
  let returns: Upload;

  /** Milliseconds of the pane's thread since the last call; no stand-in of Excel is on it. */
  const held = async () => {
    const own = { pane, bench: { spans: async () => [] } } as unknown as OfficePage;
    return Math.max(0, ...(await longTasks(own)));
  };

  /** The returns are chosen; the receipt is waited for. */
  const begin = async () => {
    await goTo(pane, 'Tổng hợp báo cáo');
    await pane.setInputFiles('#returns', returns);
    await pane.getByLabel('Nhận ngày').fill('3/6/2030');
    await button(pane, 'Tổng hợp 1 tệp').click();
  };

  beforeAll(async () => {
    ensureBuilt();
    const deps = memoryDeps(new Map());
    const { book } = madeUpBook({ agencies: AGENCIES, tasks: 8, rounds: 1 }, deps);
    const id = book.ThongTin.find((row) => row.key === 'bookId')!.value;
    const made = await madeUpReturns({ book, id }, deps);
    returns = upload('bao-cao.zip', zipFiles(made.returns));
    let url = '';
    ({ url, server } = await serve(DIST));
    browser = await launch();
    page = await browser.newPage({ acceptDownloads: true, viewport: { width: 400, height: 800 } });
    await page.goto(url);
    pane = page.mainFrame();
    await heading(pane, 'Bắt đầu từ kế hoạch');
    await pane.setInputFiles('#book', upload(BOOK, bookBytes(book)));
    await pane.waitForSelector('h3:has-text("Cần xử lý")', { timeout: 120_000 });
    await watchLongTasks(pane);
    await held();
  }, MINUTES);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test(
    'progress is shown; cancelled, nothing has changed, and it can be begun again',
    async () => {
      const before = await pane.evaluate(() => document.title);
      await begin();
      await pane.waitForSelector('[role=progressbar]');
      await pane.waitForFunction((count) => document.body.innerText.includes(`/${count}`), AGENCIES, {
        timeout: 120_000,
      });
      await button(pane, 'Hủy').click();
      await pane.waitForSelector('text=Đã hủy. Sổ vẫn như trước.', { timeout: 60_000 });
      expect(await pane.locator('.receipt').count()).toBe(0);
      expect(await pane.evaluate(() => document.title)).toBe(before);
      await goTo(pane, 'Trang chính');
      await pane.waitForSelector(`text=${AGENCIES} cơ quan chưa gửi báo cáo`);
    },
    MINUTES,
  );

  test(
    'all are taken, and nothing of ours holds the pane for over 50 ms',
    async () => {
      let least = Infinity;
      for (let run = 0; run < 4 && least > MOST; run += 1) {
        await held();
        await begin();
        await pane.waitForSelector('.receipt', { timeout: 180_000 });
        least = Math.min(least, await held());
        expect(await pane.locator('.receipt').innerText()).toContain(`${AGENCIES} hợp lệ`);
        await button(pane, 'Không ghi').click();
      }
      expect(least).toBeLessThanOrEqual(MOST);
    },
    MINUTES,
  );
});
