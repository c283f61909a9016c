import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launch } from '../../support/browser.ts';
import {
  serveOffice,
  type OfficePage,
  type OfficePageOptions,
  type OfficeServer,
} from '../../support/officePage.ts';
import { DIST, ensureBuilt } from './pane.ts';

const MINUTES = 240_000;

export interface ExcelInChromium {
  /** Opens the pane beside a blank workbook of its own; 320 px wide unless the options say otherwise. */
  readonly open: (options?: OfficePageOptions) => Promise<OfficePage>;
  /** Where the pages are served; ends with '/'. */
  readonly url: () => string;
  readonly browser: () => Browser;
}

const NARROW = { viewport: { width: 320, height: 800 }, acceptDownloads: true };

/** The built pane, and a Chromium to open it in, for all the tests of a describe block. */
export function excelInChromium(): ExcelInChromium {
  let browser: Browser;
  let office: OfficeServer;
  beforeAll(async () => {
    ensureBuilt();
    [browser, office] = await Promise.all([launch(), serveOffice(DIST)]);
  }, MINUTES);
  afterAll(async () => {
    await browser?.close();
    office?.close();
  });
  return {
    open: (options = {}) => office.open(browser, 'taskpane.html', { context: NARROW, ...options }),
    url: () => office.url,
    browser: () => browser,
  };
}
