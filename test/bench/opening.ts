import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { createBook, DIST, ensureBuilt, heading, readPlan, SAMPLE } from '../e2e/support/pane.ts';
import { launch, serve } from '../support/browser.ts';
import { serveOffice } from '../support/officePage.ts';

/** One opening of a screen. */
interface Opening {
  /** Milliseconds from the navigation until its main button can be pressed, as the frame's own clock has it. */
  readonly ms: number;
  /** Bytes, gzipped, of our own files that were asked for until then; and how many they are. */
  readonly bytes: number;
  readonly files: number;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Waits, frame by frame, until a button with these words can be pressed. */
async function readyAt(frame: Frame, words: string): Promise<number> {
  const wait = await frame.waitForFunction(
    (text) => {
      const buttons = [...document.querySelectorAll('main button')] as HTMLButtonElement[];
      const found = buttons.find((one) => (one.textContent ?? '').includes(text) && !one.disabled);
      const busy = document.querySelector('fieldset:disabled') !== null;
      return found !== undefined && !busy ? performance.now() : false;
    },
    words,
    { polling: 'raf', timeout: 120_000 },
  );
  return Number(await wait.jsonValue());
}

/** Our own files among the addresses that a context asks for; the pane's workers included. */
function following(context: BrowserContext, url: string): () => Pick<Opening, 'bytes' | 'files'> {
  const names = new Set<string>();
  context.on('request', (request) => {
    if (!request.url().startsWith(url)) return;
    names.add(request.url().slice(url.length).split(/[?#]/)[0] || 'index.html');
  });
  return () => {
    const own = [...names].filter((name) => existsSync(join(DIST, name)));
    const sizes = own.map((name) => gzipSync(readFileSync(join(DIST, name)), { level: 9 }).length);
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: own.length };
  };
}

async function page(browser: Browser): Promise<Opening> {
  const { url, server } = await serve(DIST);
  const context = await browser.newContext();
  const counted = following(context, url);
  const tab = await context.newPage();
  await tab.goto(url);
  const ms = await readyAt(tab.mainFrame(), 'Dùng kế hoạch mẫu');
  const opening = { ms, ...counted() };
  await context.close();
  server.close();
  return opening;
}

/** The pane in Excel: without a book, and opened again beside the book that was made. */
async function pane(browser: Browser): Promise<readonly [blank: Opening, book: Opening]> {
  const office = await serveOffice(DIST);
  const excel = await office.open(browser, 'taskpane.html');
  const first = following(excel.page.context(), office.url);
  await excel.reopen();
  const blank = { ms: await readyAt(excel.pane, 'Dùng kế hoạch mẫu'), ...first() };
  await heading(excel.pane, 'Bắt đầu từ kế hoạch');
  await readPlan(excel.pane, SAMPLE);
  await createBook(excel.pane);
  const second = following(excel.page.context(), office.url);
  await excel.reopen();
  const book = { ms: await readyAt(excel.pane, 'Trả lời'), ...second() };
  await excel.close();
  office.close();
  return [blank, book];
}

function print(name: string, runs: readonly Opening[]): void {
  const { bytes = 0, files = 0 } = runs[0] ?? {};
  const times = runs.map(({ ms }) => Math.round(ms));
  console.log(
    `  ${name}: ${Math.round(median(times))} ms (${times.join(', ')}), ${(bytes / 1000).toFixed(0)} kB gzip in ${files} files`,
  );
}

/**
 * How soon a person can begin, from the built pages (npm run build) in Chromium: from the navigation to the main button,
 * and what of ours was fetched for it. Office.js is not counted; here it comes from this machine.
 */
export async function benchOpening(repeats: number): Promise<void> {
  ensureBuilt();
  const browser = await launch();
  const pages: Opening[] = [];
  const panes: (readonly [Opening, Opening])[] = [];
  for (let run = 0; run < repeats; run += 1) {
    pages.push(await page(browser));
    panes.push(await pane(browser));
  }
  await browser.close();
  console.log('Opening, until the main button can be pressed');
  print('page', pages);
  print(
    'pane, no book yet',
    panes.map(([blank]) => blank),
  );
  print(
    'pane, its book open',
    panes.map(([, book]) => book),
  );
}
