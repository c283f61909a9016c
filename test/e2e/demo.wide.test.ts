import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { Frame, Page } from 'playwright-core';
import { hasChromium } from '../support/browser.ts';
import { findRepairs } from '../support/excelRepair.ts';
import { excelInChromium } from './support/excel.ts';
import { expectFocusOn, keyboardOf, type Keyboard } from './support/keyboard.ts';
import { fromFolder, fromServer, pageInChromium } from './support/page.ts';
import { heading, ROOT, SAMPLE } from './support/pane.ts';
import { picture } from './support/pictures.ts';
import { downloadOf, returnsOf } from './support/returns.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 300_000;
const SCHEME = join(ROOT, 'assets', 'mau', 'bo-tieu-chi-dan-van.json');
const HOME = 'h3:has-text("Cần xử lý")';

/** The pane, and how a change that is looked at is written: into Excel's workbook, or into a file that comes down. */
interface Walker {
  readonly page: Page;
  readonly pane: Frame;
  readonly keys: Keyboard;
  readonly write: (words: string) => Promise<void>;
}

async function toScreen({ pane, keys }: Walker, step: string): Promise<void> {
  await keys.press(step);
  await heading(pane, step);
  await expectFocusOn(pane, step);
}

async function saved({ page, keys }: Walker, words: string): Promise<Record<string, Uint8Array>> {
  return unzipSync((await downloadOf(page, () => keys.press(words))).bytes);
}

async function start(walker: Walker): Promise<void> {
  const { pane, keys, write } = walker;
  await heading(pane, 'Bắt đầu từ kế hoạch');
  await keys.choose('Chọn tệp kế hoạch', SAMPLE.plan);
  await keys.choose('Chọn danh sách', SAMPLE.register);
  await keys.press('Đọc kế hoạch');
  await heading(pane, 'Xem lại kế hoạch');
  await expectFocusOn(pane, 'Xem lại kế hoạch');
  await keys.press('nhiệm vụ vào sổ');
  await heading(pane, 'Xem trước khi lập sổ');
  await write('Lập sổ: ghi');
  await pane.waitForSelector(HOME, { timeout: 120_000 });
}

/** Two of the sample's 24 agencies answer, after the first round ended (before 05/6/2026). */
async function gatherReturns(walker: Walker): Promise<void> {
  const { page, pane, keys, write } = walker;
  await toScreen(walker, 'Giao biểu mẫu');
  const forms = await downloadOf(page, () => keys.press('Tạo biểu'));
  await toScreen(walker, 'Tổng hợp báo cáo');
  await keys.choose('Chọn tệp…', await returnsOf(forms.bytes, 2, 'Đã triển khai'));
  await keys.type('Nhận ngày', '10/6/2026');
  await keys.press('Tổng hợp 3 tệp');
  await pane.waitForSelector('.receipt', { timeout: 60_000 });
  const receipt = await pane.locator('.receipt').innerText();
  for (const words of ['2 hợp lệ', '1 trả lại', 'Chưa gửi (22)', 'Gửi chậm (2)'])
    expect(receipt).toContain(words);
  await picture(page, 'ban-phim-tong-hop');
  await write('thay đổi vào sổ');
  await pane.waitForSelector('text=Đã ghi: Tổng hợp báo cáo kỳ 1', { timeout: 60_000 });
}

async function score(walker: Walker): Promise<void> {
  const { page, pane, keys, write } = walker;
  await toScreen(walker, 'Chấm điểm');
  await pane.locator('.main button', { hasText: 'Chấm điểm' }).waitFor();
  await keys.choose('Chọn…', SCHEME);
  await keys.press('Chấm điểm');
  await pane.waitForSelector('text=/24 cơ quan theo/', { timeout: 60_000 });
  await picture(page, 'ban-phim-cham-diem');
  await write('thay đổi vào sổ');
  await pane.waitForSelector('text=Đã ghi: Chấm điểm', { timeout: 60_000 });
}

async function print(walker: Walker): Promise<void> {
  await toScreen(walker, 'In biểu');
  const papers = await downloadOf(walker.page, () => walker.keys.press('Làm tệp biểu in'));
  expect(findRepairs(papers.bytes)).toEqual([]);
  await walker.pane.waitForSelector('text=/Kiểm tra trước khi trình/');
  await picture(walker.page, 'ban-phim-in-bieu');
  expect(
    Object.keys(await saved(walker, 'Soạn văn bản')).filter((n) => n.endsWith('.docx')).length,
  ).toBeGreaterThan(2);
}

async function endYear(walker: Walker): Promise<void> {
  await toScreen(walker, 'Cuối năm');
  expect(Object.keys(await saved(walker, 'Lập hồ sơ lưu trữ'))).toContain('Muc-luc.xlsx');
}

async function takeBack(walker: Walker, choose: (keys: Keyboard) => Promise<void>): Promise<void> {
  const { pane, keys, write } = walker;
  await toScreen(walker, 'Hoàn tác');
  await choose(keys);
  await keys.press('Xem trước khi hoàn tác');
  await heading(pane, 'Xem trước khi ghi');
  await write('thay đổi vào sổ');
  await pane.waitForSelector('text=Đã ghi: Hoàn tác', { timeout: 60_000 });
}

/** Takes back the scoring, which was written last and is chosen already, then the returns. */
async function undo(walker: Walker): Promise<void> {
  await takeBack(walker, () => Promise.resolve());
  await takeBack(walker, async (keys) => {
    await keys.tabToChoices();
    await keys.arrowTo('Tổng hợp báo cáo kỳ 1');
  });
  await walker.pane.waitForSelector('text=24 cơ quan chưa gửi báo cáo');
}

async function walk(walker: Walker): Promise<void> {
  await start(walker);
  await gatherReturns(walker);
  await score(walker);
  await print(walker);
  await endYear(walker);
  await undo(walker);
}

suite('the whole demo by keyboard alone, in Excel (needs Chromium)', () => {
  const { open } = excelInChromium();

  test(
    'from the plan to the archive, and back',
    async () => {
      const excel = await open();
      const { page, pane } = excel;
      const keys = keyboardOf(excel);
      await walk({ page, pane, keys, write: keys.press });
      expect({ errors: excel.errors, outside: excel.outside }).toEqual({ errors: [], outside: [] });
      await excel.close();
    },
    MINUTES,
  );
});

suite.each([
  ['from a server', fromServer],
  ['opened from a folder by double-click', fromFolder],
])('the whole demo by keyboard alone, on the page %s (needs Chromium)', (_, place) => {
  const { open } = pageInChromium(place);

  test(
    'from the plan to the archive, and back',
    async () => {
      const { page, pane, errors, outside, close } = await open();
      const keys = keyboardOf({ page, pane });
      const write = async (words: string) => {
        const book = await downloadOf(page, () => keys.press(words));
        expect(findRepairs(book.bytes)).toEqual([]);
      };
      await walk({ page, pane, keys, write });
      expect({ errors, outside }).toEqual({ errors: [], outside: [] });
      await close();
    },
    MINUTES,
  );
});
