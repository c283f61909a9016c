import { describe, expect, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { hasChromium } from '../support/browser.ts';
import { excelInChromium } from './support/excel.ts';
import { heading, SAMPLE } from './support/pane.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 180_000;
const MOST_STOPS = 120;

const focused = (pane: Frame): Promise<string> =>
  pane.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === document.body) return '';
    const label = activeElement?.closest('label')?.textContent ?? activeElement?.getAttribute('aria-label');
    return label ?? activeElement?.textContent ?? '';
  });

/** Presses Tab until what has the focus says these words. */
async function tabTo(page: Page, pane: Frame, words: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if ((await focused(pane)).includes(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to "${words}"`);
}

suite('the pane by keyboard alone (needs Chromium)', () => {
  const { open } = excelInChromium();

  test(
    'a plan is read, gone through, written and taken back',
    async () => {
      const { page, pane, bench } = await open();
      const press = async (words: string) => {
        await tabTo(page, pane, words);
        await page.keyboard.press('Enter');
      };
      await heading(pane, 'Bắt đầu từ kế hoạch');
      // The system's own file dialog is no part of the pane; the buttons that open it are reached below.
      await tabTo(page, pane, 'Chọn tệp kế hoạch');
      await tabTo(page, pane, 'Dùng kế hoạch mẫu');
      await pane.setInputFiles('#plan', SAMPLE.plan);
      await pane.setInputFiles('#register', SAMPLE.register);
      await press('Đọc kế hoạch');
      await heading(pane, 'Xem lại kế hoạch');
      // The focus goes where the work goes: on to the heading of the new screen.
      expect(await focused(pane)).toBe('Xem lại kế hoạch');
      await press('nhiệm vụ vào sổ');
      await heading(pane, 'Xem trước khi lập sổ');
      await press('Lập sổ: ghi');
      await pane.waitForSelector('h3:has-text("Cần xử lý")', { timeout: 120_000 });
      expect(await bench.tableNames()).toContain('TheoDoi');
      await press('Hoàn tác: gỡ sổ vừa lập');
      await heading(pane, 'Bắt đầu từ kế hoạch');
      expect(await bench.sheetNames()).toEqual(['Sheet1']);
    },
    MINUTES,
  );
});
