import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, Frame, Page } from 'playwright-core';
import { launch, serve } from '../../support/browser.ts';
import { DIST, ensureBuilt, ensurePortable, PORTABLE_PAGE } from './pane.ts';

const MINUTES = 240_000;

interface Place {
  /** The page's address, and what all its files' addresses begin with. */
  readonly page: string;
  readonly folder: string;
  readonly close: () => void;
}

export async function fromServer(): Promise<Place> {
  ensureBuilt();
  const { url, server } = await serve(DIST);
  return { page: url, folder: url, close: () => void server.close() };
}

/** Bản di động, as a double-click opens it. */
export async function fromFolder(): Promise<Place> {
  ensurePortable();
  const page = pathToFileURL(PORTABLE_PAGE).href;
  return { page, folder: new URL('.', page).href, close: () => undefined };
}

export interface OpenPage {
  readonly page: Page;
  readonly pane: Frame;
  /** Addresses that were asked for outside of the product's own folder. */
  readonly outside: readonly string[];
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

export interface PageInChromium {
  readonly open: (viewport?: { width: number; height: number }) => Promise<OpenPage>;
}

/** The page without Excel, and a Chromium to open it in, for all the tests of a describe block. */
export function pageInChromium(place: () => Promise<Place> = fromServer): PageInChromium {
  let browser: Browser;
  let at: Place;
  beforeAll(async () => {
    at = await place();
    browser = await launch();
  }, MINUTES);
  afterAll(async () => {
    await browser?.close();
    at?.close();
  });
  return {
    open: async (viewport = { width: 1000, height: 800 }) => {
      const page = await browser.newPage({ acceptDownloads: true, viewport });
      const outside: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(at.folder) && !/^(blob|data):/.test(url)) outside.push(url);
      });
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => (message.type() === 'error' ? errors.push(message.text()) : undefined));
      await page.goto(at.page);
      return { page, pane: page.mainFrame(), outside, errors, close: () => page.close() };
    },
  };
}
