import { describe, expect, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { hasChromium } from '../support/browser.ts';
import type { OfficePage } from '../support/officePage.ts';
import { excelInChromium } from './support/excel.ts';
import { heading, SAMPLE } from './support/pane.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 180_000;
const MOST_STOPS = 120;

const focused = (pane: Frame): Promise<string> =>
  pane.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === document.body) return '';
    const own = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0] : null;
    const label = own?.textContent ?? activeElement?.getAttribute('aria-label');
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

/** From the group of choices that has the focus: arrows choose, until the chosen one says these words. */
async function arrowTo(page: Page, pane: Frame, words: string): Promise<void> {
  for (let choice = 0; choice < MOST_STOPS; choice += 1) {
    await page.keyboard.press('ArrowDown');
    if ((await focused(pane)).includes(words)) return;
  }
  throw new Error(`no choice says "${words}"`);
}

/** Presses Tab until a radio button has the focus. */
async function tabToChoices(page: Page, pane: Frame): Promise<void> {
  const isChoice = () => pane.evaluate(() => document.activeElement?.getAttribute('type') === 'radio');
  for (let stop = 0; stop < MOST_STOPS && !(await isChoice()); stop += 1) await page.keyboard.press('Tab');
  expect(await isChoice()).toBe(true);
}

suite('the pane by keyboard alone (needs Chromium)', () => {
  const { open } = excelInChromium();

  /** From the blank pane to the written sample book, by keyboard; gives what presses a button by its words. */
  const writeBook = async ({ page, pane }: OfficePage): Promise<(words: string) => Promise<void>> => {
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
    return press;
  };

  test(
    'a plan is read, gone through, written and taken back',
    async () => {
      const excel = await open();
      const press = await writeBook(excel);
      expect(await excel.bench.tableNames()).toContain('TheoDoi');
      await press('Hoàn tác: gỡ sổ vừa lập');
      await heading(excel.pane, 'Bắt đầu từ kế hoạch');
      expect(await excel.bench.sheetNames()).toEqual(['Sheet1']);
      await excel.close();
    },
    MINUTES,
  );

  test(
    'an open question is answered, the answer written and taken back',
    async () => {
      const excel = await open();
      const { page, pane, bench } = excel;
      const press = await writeBook(excel);
      const chosen = async () => {
        const { sheet, address } = await bench.tableAt('QuyetDinh');
        const [headers = [], ...rows] = await bench.values(sheet, address);
        const column = headers.indexOf('Chọn');
        expect(column).toBeGreaterThanOrEqual(0);
        return rows.map((row) => row[column]).filter((choice) => choice !== '').length;
      };
      expect(await chosen()).toBe(0);
      await press('Việc cần quyết định');
      await heading(pane, 'Việc cần quyết định');
      expect(await focused(pane)).toBe('Việc cần quyết định');
      await tabToChoices(page, pane);
      await arrowTo(page, pane, 'Không giao cho cơ quan nào');
      await tabTo(page, pane, 'Lý do');
      await page.keyboard.type('không thuộc phạm vi');
      await press('Trả lời');
      await press('Xem trước');
      await heading(pane, 'Xem trước khi ghi');
      expect(await focused(pane)).toBe('Xem trước khi ghi');
      await press('thay đổi vào sổ');
      await pane.waitForSelector('h3:has-text("Cần xử lý")', { timeout: 120_000 });
      expect(await chosen()).toBeGreaterThan(0);
      await press('Hoàn tác');
      await heading(pane, 'Hoàn tác');
      await press('Xem trước');
      await heading(pane, 'Xem trước khi ghi');
      await press('thay đổi vào sổ');
      await pane.waitForSelector('h3:has-text("Cần xử lý")', { timeout: 120_000 });
      expect(await chosen()).toBe(0);
      await excel.close();
    },
    MINUTES,
  );
});
