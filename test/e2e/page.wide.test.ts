import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findRepairs } from '../support/excelRepair.ts';
import { hasChromium, launch, serve } from '../support/browser.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DIST = join(ROOT, 'dist');
const SAMPLES = join(ROOT, 'assets', 'mau');

const suite = hasChromium ? describe : describe.skip;

suite('the page without Excel (needs Chromium)', () => {
  let browser: Browser;
  let server: Server;
  let page: Page;
  let url: string;
  const requests: string[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    if (!existsSync(join(DIST, 'index.html'))) execFileSync('npm', ['run', 'build'], { cwd: ROOT });
    ({ url, server } = await serve(DIST));
    browser = await launch();
    page = await browser.newPage({ acceptDownloads: true });
    page.on('request', (r) => requests.push(r.url()));
    page.on('pageerror', (e) => errors.push(e.message));
    page.on('console', (m) => (m.type() === 'error' ? errors.push(m.text()) : undefined));
    await page.goto(url);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test('says what to do when no plan was chosen', async () => {
    await page.click('#read');
    expect(await page.textContent('#status')).toBe('Hãy chọn tệp kế hoạch trước.');
  });

  test('reads the sample plan in a worker and shows its rows as text', async () => {
    await page.setInputFiles('#plan', join(SAMPLES, 'ke-hoach-mau.docx'));
    await page.setInputFiles('#agencies', join(SAMPLES, 'co-quan-mau.csv'));
    await page.click('#read');
    await page.waitForSelector('#found tbody tr');
    // The sample plan was written with 5 sections, 1 group and 26 tasks.
    expect(await page.locator('#found tbody tr').count()).toBe(32);
    expect(await page.textContent('#status')).toContain('2 kỳ báo cáo');
  });

  test('hands over a tracking workbook that Excel opens without repair', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#make')]);
    const bytes = new Uint8Array(await readFile(await download.path()));
    expect(findRepairs(bytes)).toEqual([]);
    expect(bytes.length).toBeGreaterThan(50_000);
  });

  test('asks nothing of any other address, and breaks no rule of its own policy', () => {
    expect(requests.filter((r) => !r.startsWith(url) && !r.startsWith('blob:'))).toEqual([]);
    expect(errors).toEqual([]);
  });
});
