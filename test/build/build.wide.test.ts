import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { manifestXml } from '../../scripts/manifest/manifestXml.ts';
import { OLD_EXCEL_TEXTS } from '../../src/messages/vi/oldExcel.ts';
import { SELFCHECK_TEXTS } from '../../src/messages/vi/selfcheck.ts';
import { hasChromium, launch, serve } from '../support/browser.ts';
import { serveOffice, type OfficePage, type OfficeServer } from '../support/officePage.ts';
import { build, evals, filesOf, firstFiles, gzipped, tagsOf } from './support.ts';

const { parse } = createRequire(import.meta.url)('acorn') as {
  parse(text: string, options: { ecmaVersion: number; sourceType: 'script' }): unknown;
};

const ROOT = join(import.meta.dirname, '..', '..');
const ADDRESS = 'https://noibo.tinh.example/so-ke-hoach';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const PAGES = ['taskpane', 'index', 'selfcheck'];
/** Most bytes before a person sees something, gzipped. The parts: React and Fluent about 150 kB. */
const BUDGET: Readonly<Record<string, number>> = { taskpane: 250_000, index: 210_000, selfcheck: 20_000 };

let folder = '';
const htmlOf = (page: string): string => readFileSync(join(folder, `${page}.html`), 'utf8');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skh-build-'));
  build(folder, '--mode', 'production', '--env', `address=${ADDRESS}`);
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the production build', () => {
  test('writes the manifest of the given address', () => {
    expect(readFileSync(join(folder, 'manifest.xml'), 'utf8')).toBe(manifestXml(ADDRESS));
  });

  test.each(PAGES)('%s.html names files that are there, and one script: the gate', (page) => {
    const html = htmlOf(page);
    expect(tagsOf(html, 'script')).toHaveLength(1);
    expect(tagsOf(html, 'script')[0]).toMatchObject({
      id: 'skh-gate',
      'data-api': '1.14',
      'data-office': CDN,
    });
    const [gate = '', ...app] = firstFiles(html).filter((f) => f.endsWith('.js'));
    expect(gate).toMatch(/^gate\.[\da-f]{8}\.js$/);
    expect(app.length).toBeGreaterThan(0);
    for (const file of firstFiles(html)) expect(existsSync(join(folder, file))).toBe(true);
    // Letters other than ASCII must not come before the code that they are written in is known.
    expect(html.indexOf('charset=utf-8')).toBeLessThan(100);
  });

  test.each(PAGES)('%s.html has one policy: own files, office.js, no eval, nothing sent', (page) => {
    const policies = tagsOf(htmlOf(page), 'meta').filter(
      (m) => m['http-equiv'] === 'Content-Security-Policy',
    );
    expect(policies).toHaveLength(1);
    const policy = policies[0]?.['content'] ?? '';
    const office = page === 'index' ? '' : ' https://appsforoffice.microsoft.com';
    expect(policy).toContain("default-src 'none';");
    expect(policy).toContain(`script-src 'self'${office};`);
    expect(policy).toContain("style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*|http:/);
  });

  test('the gate is ES5 as it is served, whatever minifiers did', () => {
    const gate = filesOf(folder).find((file) => /^gate\..*\.js$/.test(file)) ?? '';
    const text = readFileSync(join(folder, gate), 'utf8');
    expect(() => parse(text, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow();
  });

  test('runs no text as a program', () => {
    const scripts = filesOf(folder).filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(PAGES.length);
    const found = scripts.flatMap((f) =>
      evals(readFileSync(join(folder, f), 'utf8')).map((e) => `${f}: ${e}`),
    );
    expect(found).toEqual([]);
    expect(evals('a=eval("1")')).toHaveLength(1);
    expect(evals('a=new Function("x","return x")')).toHaveLength(1);
    expect(evals('setTimeout("a()")')).toHaveLength(1);
    expect(evals('medieval(1);try{return new Function(""),!0}catch{return!1}')).toEqual([]);
  });

  test('has no address of ours in what is served', () => {
    const texts = filesOf(folder).filter((f) => /\.(js|html|css|xml)$/.test(f));
    const local = texts.filter((f) => {
      const text = readFileSync(join(folder, f), 'utf8');
      return text.includes('localhost:3000') || text.includes(ROOT);
    });
    expect(local).toEqual([]);
  });

  test('stays small', () => {
    const sizes = PAGES.map((page) => [page, gzipped(folder, firstFiles(htmlOf(page)))] as const);
    const first = new Set(PAGES.flatMap((page) => firstFiles(htmlOf(page))));
    const later = filesOf(folder).filter((file) => file.endsWith('.js') && !first.has(file));
    const lines = [...sizes, ...later.map((file) => [file, gzipped(folder, [file])] as const)];
    process.stderr.write(
      lines.map(([name, size]) => `${name}: ${(size / 1000).toFixed(0)} kB gzip\n`).join(''),
    );
    for (const [page, size] of sizes) expect([page, size <= (BUDGET[page] ?? 0)]).toEqual([page, true]);
  });
});

const suite = hasChromium ? describe : describe.skip;

suite('the pages in a browser (needs Chromium)', () => {
  let browser: Browser;
  let office: OfficeServer;
  let opened: OfficePage[] = [];
  const open = async (
    ...args: Parameters<OfficeServer['open']> extends [Browser, ...infer R] ? R : never
  ) => {
    const page = await office.open(browser, ...args);
    opened.push(page);
    return page;
  };

  beforeAll(async () => {
    [office, browser] = await Promise.all([serveOffice(folder), launch()]);
  });
  afterEach(async () => {
    await Promise.all(opened.map((page) => page.close()));
    opened = [];
  });
  afterAll(async () => {
    await browser?.close();
    office?.close();
  });

  test('the pane starts in Excel 2021, and asks nothing of any other address', async () => {
    const { pane, outside, errors } = await open('taskpane.html');
    await pane.waitForSelector('#app > *');
    expect(await pane.locator('#skh-notice').count()).toBe(0);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('in Excel 2019 the pane says what to do, within 320 pixels, and its own script never runs', async () => {
    const viewport = { width: 320, height: 600 };
    const { pane, errors } = await open('taskpane.html', { excelApi: '1.7', context: { viewport } });
    await pane.waitForSelector('#skh-notice');
    const said = (await pane.textContent('#skh-notice')) ?? '';
    expect(said).toContain(OLD_EXCEL_TEXTS.oldExcel.title);
    expect(said).toContain(`${office.url}index.html`);
    expect(await pane.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await pane.locator('#app > *').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('the self-check reports Excel, its sets and where files came from', async () => {
    const { pane, errors } = await open('selfcheck.html');
    await pane.waitForSelector('textarea');
    const report = await pane.inputValue('textarea');
    expect(report).toContain('ExcelApi cao nhất: 1.14');
    expect(report).toContain('Đủ dùng (1.14): có');
    expect(report).toContain('https://appsforoffice.microsoft.com: ');
    expect(report).toContain('Mọi tệp tải từ máy chủ của cơ quan: không');
    expect(await pane.textContent('.verdict')).toBe(SELFCHECK_TEXTS.good);
    expect(errors).toEqual([]);
  });

  test('the self-check measures on a sheet of its own, and leaves none behind', async () => {
    const { pane, errors, bench } = await open('selfcheck.html');
    await pane.click(`button:has-text("${SELFCHECK_TEXTS.measure}")`);
    await pane.waitForFunction(
      (done) => document.querySelector('[role=status]')?.textContent === done,
      SELFCHECK_TEXTS.measured,
    );
    expect(await pane.inputValue('textarea')).toMatch(/Tốc độ ghi: 3\.000 × 20 ô trong \d+ ms/);
    expect(await bench.sheetNames()).toEqual(['Sheet1']);
    expect(errors).toEqual([]);
  });

  test('the self-check says in words why it could not measure, and can be asked again', async () => {
    const { pane, bench } = await open('selfcheck.html');
    await pane.waitForSelector('textarea');
    await bench.failRequest(1, { refusal: 'cellEditMode' });
    const button = pane.locator(`button:has-text("${SELFCHECK_TEXTS.measure}")`);
    await button.click();
    await pane.waitForFunction(() =>
      document.querySelector('[role=status]')?.textContent?.startsWith('Chưa đo được'),
    );
    expect(await pane.textContent('[role=status]')).toMatch(/Chưa đo được: .*ô/);
    expect(await pane.inputValue('textarea')).not.toContain('Tốc độ ghi');
    expect(await button.isEnabled()).toBe(true);
  });

  test('the self-check in an old Excel says so', async () => {
    const { pane } = await open('selfcheck.html', { excelApi: '1.9' });
    await pane.waitForSelector('textarea');
    expect(await pane.inputValue('textarea')).toContain('ExcelApi cao nhất: 1.9');
    expect(await pane.textContent('.verdict')).toContain('chưa đủ mới');
    expect(await pane.locator(`button:has-text("${SELFCHECK_TEXTS.measure}")`).count()).toBe(0);
  });
});

suite('the pages where nothing of another server is reached (needs Chromium)', () => {
  let browser: Browser;
  let close = (): void => undefined;
  let url = '';

  beforeAll(async () => {
    const served = await serve(folder);
    url = served.url;
    close = () => void served.server.close();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    close();
  });

  async function visit(
    page: string,
    before = '',
  ): Promise<{ text: string; outside: string[]; errors: string[] }> {
    const context = await browser.newContext();
    const outside: string[] = [];
    const errors: string[] = [];
    await context.route(
      (address) => !address.href.startsWith(url),
      (route) => {
        outside.push(route.request().url());
        return route.abort();
      },
    );
    const tab = await context.newPage();
    tab.on('pageerror', (error) => errors.push(error.message));
    if (before !== '') await tab.addInitScript({ content: before });
    await tab.goto(`${url}${page}.html`);
    await tab.waitForSelector('#skh-notice, #app > *');
    const text = await tab.evaluate(() => document.body.innerText);
    await context.close();
    return { text, outside, errors };
  }

  test('index.html asks for nothing of any other address', async () => {
    const { outside, errors } = await visit('index');
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('taskpane.html asks for office.js only, and says that it was not to be had', async () => {
    const { text, outside } = await visit('taskpane');
    expect(outside).toEqual([CDN]);
    expect(text).toContain(OLD_EXCEL_TEXTS.noOffice.title);
  });

  test('selfcheck.html works without Excel, and says so', async () => {
    const { text, outside, errors } = await visit('selfcheck');
    expect(outside).toEqual([CDN]);
    expect(text).toContain(SELFCHECK_TEXTS.noExcel);
    expect(errors).toEqual([]);
  });

  test('a browser that is too old is told so, and gets no script of the pane', async () => {
    const { text, errors, outside } = await visit('taskpane', 'delete window.structuredClone');
    expect(text).toContain(OLD_EXCEL_TEXTS.oldBrowser.title);
    expect(outside).toEqual([CDN]);
    expect(errors).toEqual([]);
  });
});

test('a build with office.js beside the pages holds all that Excel asks for, and its licence', async () => {
  const local = await mkdtemp(join(tmpdir(), 'skh-local-'));
  try {
    build(local, '--mode', 'development', '--no-devtool', '--env', 'office=local');
    const files = filesOf(local);
    expect(files).toEqual(
      expect.arrayContaining(['office/office.js', 'office/excel-win32-16.01.js', 'office/LICENSE.md']),
    );
    const html = readFileSync(join(local, 'taskpane.html'), 'utf8');
    expect(tagsOf(html, 'script')[0]?.['data-office']).toBe('office/office.js');
    expect(html).not.toContain('appsforoffice.microsoft.com');
  } finally {
    await rm(local, { recursive: true, force: true });
  }
}, 300_000);
