import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { SHEETS } from '../../src/workbook/tables/sheets.ts';
import { onlySheet } from '../report/support/pagePictures.ts';
import { scored } from './support/scored.ts';
import { hasChromium, launch, serve } from '../support/browser.ts';
import { libreOfficeRuns, toPdf } from '../support/libreoffice.ts';
import { run } from '../support/programs.ts';
import { DIST, ensureBuilt, openFolds } from '../e2e/support/pane.ts';
import { bookBytes } from './support/book.ts';
import { fact, title } from './support/print.ts';

/**
 * Pictures of every chart for a person to look at, from LibreOffice (by pages, in grey too) and from the pane in
 * Chromium, light and dark: `npm run bench:charts -- FOLDER [12 51 150]`.
 */
const SIZES = [12, 51, 150];
const DPI = '80';

/** Every third agency has a name that takes two lines beside its bar. */
function longer(name: string, i: number): string {
  return i % 3 === 1 ? `Ban Quản lý dự án đầu tư xây dựng và phát triển quỹ đất khu vực ${i + 1}` : name;
}

async function sheetPictures(bytes: Uint8Array, out: string, name: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'charts-'));
  try {
    const path = join(folder, 'book.xlsx');
    await writeFile(path, onlySheet(bytes, SHEETS.charts));
    const pdf = join(folder, 'book.pdf');
    await writeFile(pdf, await toPdf(path));
    await run('pdftoppm', ['-r', DPI, '-png', pdf, join(out, `${name}-libreoffice`)]);
    await run('pdftoppm', ['-r', DPI, '-png', '-gray', pdf, join(out, `${name}-grey`)]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function panePictures(browser: Browser, bytes: Uint8Array, out: string, name: string): Promise<number> {
  const { url, server } = await serve(DIST);
  let count = 0;
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width: 340, height: 900 }, colorScheme });
      await page.goto(url);
      const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      await page.setInputFiles('#book', { name: 'so.xlsx', mimeType, buffer: Buffer.from(bytes) });
      await page.waitForSelector('h3:has-text("Cần xử lý")', { timeout: 120_000 });
      await openFolds(page.mainFrame());
      // Each chart is folded away by itself, and comes a moment later.
      await page.waitForSelector('button.foldHead:has-text("Phân bố điểm")', { timeout: 60_000 });
      await openFolds(page.mainFrame());
      await page.waitForSelector('.chart canvas', { timeout: 60_000 });
      await page.waitForTimeout(1500);
      // What stays in view at the bottom would stand in front of the charts.
      await page
        .locator('.main')
        .evaluateAll((all) => all.forEach((one) => ((one as HTMLElement).style.display = 'none')));
      const charts = await page.locator('.chart').all();
      for (const [i, chart] of charts.entries()) {
        await chart.screenshot({ path: join(out, `${name}-pane-${colorScheme}-${String(i + 1)}.png`) });
        count += 1;
      }
      await page.close();
    }
  } finally {
    server.close();
  }
  return count;
}

async function main(): Promise<void> {
  const [folder = 'chart-pictures', ...sizes] = process.argv.slice(2);
  const out = resolve(folder);
  await mkdir(out, { recursive: true });
  const browser = hasChromium ? await launch() : null;
  title(`Pictures of charts in ${out}`);
  for (const agencies of sizes.length === 0 ? SIZES : sizes.map(Number)) {
    const bytes = bookBytes(await scored(agencies, longer));
    const name = String(agencies).padStart(3, '0');
    if (await libreOfficeRuns()) await sheetPictures(bytes, out, name);
    ensureBuilt();
    const count = browser === null ? 0 : await panePictures(browser, bytes, out, name);
    fact(`${agencies} agencies`, `${count} pictures of the pane`);
  }
  await browser?.close();
}

await main();
