import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where pictures go, for a person to look at; nowhere unless told. */
const FOLDER = process.env['SKH_PICTURES'];

/** The whole page as `NAME.png` in the folder that SKH_PICTURES names; without one nothing. */
export async function picture(page: Page, name: string): Promise<void> {
  if (FOLDER === undefined) return;
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true, animations: 'disabled' });
}
