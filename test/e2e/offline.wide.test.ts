import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findRepairs } from '../support/excelRepair.ts';
import { hasChromium, launch, serve } from '../support/browser.ts';
import { button, createBook, DIST, ensureBuilt, heading } from './support/pane.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 180_000;
/** Bytes of our own files, gzipped, until the first button can be pressed. */
const FIRST_SCREEN = 250_000;

async function readSample(page: Page): Promise<void> {
  const pane = page.mainFrame();
  await button(pane, 'Dùng kế hoạch mẫu').click();
  await pane.waitForSelector('text=co-quan-mau.csv');
  await button(pane, 'Đọc kế hoạch').click();
  await heading(pane, 'Xem lại kế hoạch');
}

const gzipped = (name: string): number => gzipSync(readFileSync(join(DIST, name)), { level: 9 }).length;

suite('the page as a program of this machine (needs Chromium)', () => {
  let browser: Browser;
  let page: Page;
  let url: string;
  let close: () => void;
  const fetched: string[] = [];

  beforeAll(async () => {
    ensureBuilt();
    const served = await serve(DIST);
    url = served.url;
    close = () => {
      served.server.close();
      served.server.closeAllConnections();
    };
    browser = await launch();
    const context = await browser.newContext({ acceptDownloads: true });
    page = await context.newPage();
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(url);
    await heading(page.mainFrame(), 'Bắt đầu từ kế hoạch');
  }, MINUTES);

  afterAll(async () => {
    await browser?.close();
    close?.();
  });

  test('its first screen is light', () => {
    const names = [...new Set(fetched)].map((address) => address.slice(url.length) || 'index.html');
    const sizes = names.filter((name) => existsSync(join(DIST, name))).map(gzipped);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    process.stderr.write(`first screen of the page: ${(total / 1000).toFixed(0)} kB gzip\n`);
    expect(names.some((name) => name.startsWith('index.') && name.endsWith('.js'))).toBe(true);
    expect(total).toBeLessThanOrEqual(FIRST_SCREEN);
  });

  test('has one address, and can be installed', async () => {
    expect(page.url()).toBe(`${url}index.html`);
    const cdp = await page.context().newCDPSession(page);
    expect((await cdp.send('Page.getAppManifest')).errors).toEqual([]);
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active !== null);
    const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
    // A window of a test is a private one, which installs nothing.
    const errors = installabilityErrors.filter((error) => error.errorId !== 'in-incognito');
    expect(errors).toEqual([]);
  });

  test(
    'works without its server: opened, a plan read, a book made and kept where the person says',
    async () => {
      await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
      close();
      await expect(fetch(url)).rejects.toThrow();
      await page.addInitScript(() => {
        const asked = async ({ suggestedName }: { suggestedName: string }) =>
          (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
        Object.assign(window, { showSaveFilePicker: asked });
      });
      await page.reload();
      await heading(page.mainFrame(), 'Bắt đầu từ kế hoạch');
      await readSample(page);
      await createBook(page.mainFrame());
      // The pane says that the book is made while it still is written.
      await page.waitForSelector('text=Đã lập sổ: 26 nhiệm vụ');
      const kept = await page.evaluate(async () => {
        const folder = await navigator.storage.getDirectory();
        const file = await (await folder.getFileHandle('So-theo-doi.xlsx')).getFile();
        return [...new Uint8Array(await file.arrayBuffer())];
      });
      expect(findRepairs(Uint8Array.from(kept))).toEqual([]);
    },
    MINUTES,
  );

  test('opens at the address of its folder, too', async () => {
    const other = await page.context().newPage();
    await other.goto(url);
    await heading(other.mainFrame(), 'Bắt đầu từ kế hoạch');
    await other.close();
  });

  test("Excel's page is none of the files that it keeps", async () => {
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map((request) => request.url);
    });
    expect(kept).toContain(`${url}index.html`);
    expect(kept.filter((address) => /taskpane|selfcheck|manifest\.xml/.test(address))).toEqual([]);
  });
});
