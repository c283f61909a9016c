import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright-core';
import type { PageBench } from '../excel/browser/pageBench.ts';
import { serve, typeOfFile } from './browser.ts';

/** Where production pages get office.js. */
export const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);
const BENCH = join(import.meta.dirname, '..', 'excel', 'browser', 'main.ts');
/** The page around the pane; no built page is called so. */
const WINDOW = 'excel-window.html';

export interface OfficePageOptions {
  /** The highest ExcelApi of this Excel; 1.14 when left out, as in Excel 2021. */
  readonly excelApi?: string;
  /** Office's black theme; the white one when left out. */
  readonly dark?: boolean;
  /** For the browser's context: viewport (the pane fills it), locale, acceptDownloads … */
  readonly context?: Parameters<Browser['newContext']>[0];
}

/** Excel's side of a page, called from outside of it. */
export type RemoteBench = {
  readonly [K in keyof PageBench]: (
    ...args: Parameters<PageBench[K]>
  ) => Promise<Awaited<ReturnType<PageBench[K]>>>;
};

export interface OfficePage {
  /** The window around the pane: for keyboard, mouse, downloads and pictures. */
  readonly page: Page;
  /** The pane itself; stays the same object when it is opened again. */
  readonly pane: Frame;
  readonly bench: RemoteBench;
  /** Closes the pane and opens it anew; the workbook stays. */
  readonly reopen: () => Promise<void>;
  /** Addresses off this machine that were asked for; none was answered. */
  readonly outside: readonly string[];
  /** What the pane threw or complained of. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

export interface OfficeServer {
  /** Ends with '/'; the folder's pages are below it. */
  readonly url: string;
  /** Opens a page of the folder ('taskpane.html') beside a workbook of its own, blank as yet. */
  readonly open: (browser: Browser, path: string, options?: OfficePageOptions) => Promise<OfficePage>;
  readonly close: () => void;
}

/**
 * Serves a folder of built pages as Excel would show them: whichever address a page asks for office.js at (Microsoft's
 * own, or /office/office.js), it gets Microsoft's files from the package, unmodified, with the bench for Excel.
 */
export async function serveOffice(folder: string): Promise<OfficeServer> {
  const [{ url, server }, script] = await Promise.all([serve(folder, { '/office/': OFFICE }), benchScript()]);
  return {
    url,
    open: (browser, path, options = {}) => openPage(browser, { url, path, script }, options),
    close: () => void server.close(),
  };
}

/** The bench as one classic script. */
async function benchScript(): Promise<string> {
  const built = await build({
    entryPoints: [BENCH],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return built.outputFiles[0]?.text ?? '';
}

interface Place {
  readonly url: string;
  readonly path: string;
  readonly script: string;
}

async function openPage(browser: Browser, place: Place, options: OfficePageOptions): Promise<OfficePage> {
  const context = await browser.newContext(options.context ?? {});
  const outside = await keepInside(context, place.url);
  const page = await context.newPage();
  const errors = errorsOf(page);
  const setUp = `window.benchOptions = ${JSON.stringify({ excelApi: options.excelApi ?? '1.14', dark: options.dark ?? false })};`;
  // Runs in the window and in the pane before their own scripts, and no security policy applies to it.
  await page.addInitScript({ content: `${setUp}\n${place.script}` });
  const pane = await openPane(page, place);
  return {
    page,
    pane,
    bench: remoteBench(page),
    reopen: async () => void (await pane.goto(place.url + place.path)),
    outside,
    errors,
    close: () => context.close(),
  };
}

function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => (message.type() === 'error' ? errors.push(message.text()) : undefined));
  return errors;
}

async function openPane(page: Page, { url, path }: Place): Promise<Frame> {
  const style = 'position:fixed;inset:0;width:100%;height:100%;border:0';
  const body = `<!doctype html><html lang="vi"><title>Excel</title><link rel="icon" href="data:,"><iframe name="pane" title="Pane" src="${path}" style="${style}"></iframe></html>`;
  await page.route(url + WINDOW, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await page.goto(url + WINDOW);
  const pane = page.frame('pane');
  if (pane === null) throw new Error(`the pane ${path} did not open`);
  return pane;
}

/** Answers Microsoft's address from the package, and lets nothing else off this machine. */
async function keepInside(context: BrowserContext, url: string): Promise<string[]> {
  const outside: string[] = [];
  await context.route(
    (address) => !address.href.startsWith(url) && /^https?:$/.test(address.protocol),
    (route) => {
      const address = route.request().url();
      if (address.startsWith(OFFICE_CDN)) return fromPackage(route, address.slice(OFFICE_CDN.length));
      outside.push(address);
      return route.abort();
    },
  );
  return outside;
}

async function fromPackage(route: Route, path: string): Promise<void> {
  const file = join(OFFICE, path.split('?')[0] ?? '');
  const body = await readFile(file).catch(() => null);
  if (body === null) return route.fulfill({ status: 404 });
  // office.js marks the scripts that it adds as crossorigin.
  const headers = { 'access-control-allow-origin': '*' };
  return route.fulfill({ body, contentType: typeOfFile(file), headers });
}

function remoteBench(page: Page): RemoteBench {
  const call =
    (name: keyof PageBench) =>
    (...args: unknown[]): Promise<unknown> =>
      page.evaluate(
        ([member, values]) => (window.bench[member] as (...all: unknown[]) => unknown)(...values),
        [name, args] as const,
      );
  return new Proxy({} as RemoteBench, {
    // No promise, whoever waits for it.
    get: (_, name) => (name === 'then' ? undefined : call(name as keyof PageBench)),
  });
}
