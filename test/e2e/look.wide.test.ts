import { describe, expect, test } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { hasChromium } from '../support/browser.ts';
import type { OfficePage } from '../support/officePage.ts';
import { excelInChromium } from './support/excel.ts';
import {
  button,
  createBook,
  heading,
  openFolds,
  readPlan,
  SAMPLE,
  scrollsSideways,
  violations,
} from './support/pane.ts';
import { consolidate } from './support/returns.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 240_000;

interface Look {
  readonly dark?: boolean;
  readonly contrast?: boolean;
}

/** Dark is Office's own theme; contrast is the system's. */
const LOOKS = [
  ['light, 320 px', 320, {}],
  ['light, 450 px', 450, {}],
  ['dark, 320 px', 320, { dark: true }],
  ['dark, 450 px', 450, { dark: true }],
  ['high contrast, 320 px', 320, { contrast: true }],
  ['high contrast, 450 px', 450, { contrast: true }],
] as const satisfies readonly (readonly [string, number, Look])[];

const STEPS = [
  'Cơ quan, đơn vị',
  'Việc cần quyết định',
  'Giao biểu mẫu',
  'Tổng hợp báo cáo',
  'Chấm điểm',
  'In biểu',
  'Hoàn tác',
];

interface Faults {
  readonly screen: string;
  readonly faults: readonly string[];
}

async function faultsOf(pane: Frame, screen: string): Promise<Faults> {
  const wide = (await scrollsSideways(pane)) ? ['scrolls sideways'] : [];
  return { screen, faults: [...wide, ...(await violations(pane))] };
}

/** Answers the first question of the book, and looks at what that would write. */
async function settleOne(pane: Frame): Promise<void> {
  await pane.locator('nav').getByRole('button', { name: 'Việc cần quyết định' }).click();
  const question = pane.locator('article.question').first();
  await question.getByText('Không giao cho cơ quan nào').click();
  await question.getByRole('button', { name: 'Trả lời' }).click();
  await button(pane, 'Xem trước').click();
  await heading(pane, 'Xem trước khi ghi');
}

/** Every screen on the way from a plan to an open book, and every step from there. */
async function tour({ pane }: OfficePage): Promise<Faults[]> {
  await heading(pane, 'Bắt đầu từ kế hoạch');
  const found = [await faultsOf(pane, 'plan')];
  await readPlan(pane, SAMPLE);
  await openFolds(pane);
  found.push(await faultsOf(pane, 'review'));
  await button(pane, 'nhiệm vụ vào sổ').click();
  await heading(pane, 'Xem trước khi lập sổ');
  await openFolds(pane);
  found.push(await faultsOf(pane, 'start'));
  await button(pane, 'Xem lại kế hoạch').click();
  await createBook(pane);
  await openFolds(pane);
  found.push(await faultsOf(pane, 'home'));
  for (const step of STEPS) {
    await pane.locator('nav').getByRole('button', { name: step }).click();
    await heading(pane, step);
    found.push(await faultsOf(pane, step));
  }
  const letter = { name: 'thu-moi.xlsx', mimeType: 'application/zip', buffer: Buffer.from('thư mời') };
  await consolidate(pane, [letter], '10/6/2026');
  await openFolds(pane);
  found.push(await faultsOf(pane, 'receipt'));
  await settleOne(pane);
  await openFolds(pane);
  found.push(await faultsOf(pane, 'pending'));
  return found;
}

suite('how the pane looks (needs Chromium)', () => {
  const { open, browser } = excelInChromium();

  test('the check finds a planted fault', async () => {
    const page = await browser().newPage();
    await page.setContent('<html lang="vi"><title>x</title><main><h1>x</h1><button></button></main></html>');
    const found = await violations(page.mainFrame());
    expect(found).toEqual([expect.stringMatching(/^button-name/)]);
    await page.setContent('<div style="width: 9000px">x</div>');
    expect(await scrollsSideways(page.mainFrame())).toBe(true);
    await page.close();
  });

  test.each(LOOKS)(
    '%s: axe finds nothing, and nothing scrolls sideways',
    async (_, width, { dark = false, contrast = false }: Look) => {
      const excel = await open({
        dark,
        context: { viewport: { width, height: 800 }, forcedColors: contrast ? 'active' : 'none' },
      });
      const faults = (await tour(excel)).filter((screen) => screen.faults.length > 0);
      await excel.close();
      expect(faults).toEqual([]);
    },
    MINUTES,
  );
});
