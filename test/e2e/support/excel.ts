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

const PAUSE = 100;

/** The selection of the workbook once it is what is meant, or what it is after ten seconds: a click is carried out later. */
export async function selectionWhen(
  { bench, pane }: OfficePage,
  isMeant: (address: string) => boolean,
): Promise<string> {
  let address = await bench.selection();
  for (let waited = 0; waited < 10_000 && !isMeant(address); waited += PAUSE) {
    await pane.waitForTimeout(PAUSE);
    address = await bench.selection();
  }
  return address;
}
