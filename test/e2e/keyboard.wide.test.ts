import { describe, expect, test } from '@jest/globals';
import { hasChromium } from '../support/browser.ts';
import type { OfficePage } from '../support/officePage.ts';
import { excelInChromium } from './support/excel.ts';
import { expectFocusOn, keyboardOf, type Keyboard } from './support/keyboard.ts';
import { hasShared } from '../support/skh.ts';
import { heading, SAMPLE, THUY_NGUYEN, type Sources } from './support/pane.ts';
import { expectThuyNguyen, openQuestions, THUY_NGUYEN_ANSWERS } from './support/thuyNguyen.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 180_000;

suite('the pane by keyboard alone (needs Chromium)', () => {
  const { open } = excelInChromium();

  /** From the blank pane to the review of a plan. */
  const readByKeys = async ({ pane }: OfficePage, keys: Keyboard, { plan, register }: Sources) => {
    await heading(pane, 'Bắt đầu từ kế hoạch');
    await keys.choose('Chọn tệp kế hoạch', plan);
    await keys.choose('Chọn danh sách', register);
    await keys.press('Đọc kế hoạch');
    await heading(pane, 'Xem lại kế hoạch');
    // The focus goes where the work goes: on to the heading of the new screen.
    await expectFocusOn(pane, 'Xem lại kế hoạch');
  };

  /** From the blank pane to the written sample book. */
  const writeBook = async (excel: OfficePage): Promise<Keyboard> => {
    const { pane } = excel;
    const keys = keyboardOf(excel);
    const { press } = keys;
    await readByKeys(excel, keys, SAMPLE);
    await press('nhiệm vụ vào sổ');
    await heading(pane, 'Xem trước khi lập sổ');
    await press('Lập sổ: ghi');
    await pane.waitForSelector('h3:has-text("Cần xử lý")', { timeout: 120_000 });
    return keys;
  };

  test(
    'a plan is read, gone through, written and taken back',
    async () => {
      const excel = await open();
      const { press } = await writeBook(excel);
      expect(await excel.bench.tableNames()).toContain('TheoDoi');
      await press('Hoàn tác: gỡ sổ vừa lập');
      await heading(excel.pane, 'Bắt đầu từ kế hoạch');
      expect(await excel.bench.sheetNames()).toEqual(['Sheet1']);
      await excel.close();
    },
    MINUTES,
  );

  (hasShared ? test : test.skip)(
    'a real plan: its questions settled, written, and taken back (needs ../shared)',
    async () => {
      const excel = await open();
      const { page, pane } = excel;
      const keys = keyboardOf(excel);
      const { press } = keys;
      await readByKeys(excel, keys, THUY_NGUYEN);
      const { members, nobody } = THUY_NGUYEN_ANSWERS;
      for (let left = 3; left > 0; left = await openQuestions(pane)) {
        await keys.tabToChoices();
        // The cards stand in the plan's order: 2.3's communes before the enterprises, which are answered in one go.
        await keys.arrowTo(left === 3 ? members.option : nobody);
        for (const typed of left === 3 ? Object.keys(members.names) : []) {
          await keys.tabTo('Chọn cơ quan');
          await page.keyboard.type(typed);
          await page.keyboard.press('ArrowDown');
          await page.keyboard.press('Enter');
          await page.keyboard.press('Escape');
        }
        await press('Trả lời');
        await pane.waitForFunction(
          (was) => !document.body.innerText.includes(`${was} câu cần trả lời`),
          left,
        );
      }
      await press('nhiệm vụ vào sổ');
      await heading(pane, 'Xem trước khi lập sổ');
      await press('Lập sổ: ghi');
      await pane.waitForSelector('h3:has-text("Cần xử lý")', { timeout: 120_000 });
      await expectThuyNguyen(excel);
      await press('Hoàn tác: gỡ sổ vừa lập');
      await heading(pane, 'Bắt đầu từ kế hoạch');
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
      const keys = await writeBook(excel);
      const { press } = keys;
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
      await expectFocusOn(pane, 'Việc cần quyết định');
      await keys.tabToChoices();
      await keys.arrowTo('Không giao cho cơ quan nào');
      await keys.tabTo('Lý do');
      await page.keyboard.type('không thuộc phạm vi');
      await press('Trả lời');
      await press('Xem trước');
      await heading(pane, 'Xem trước khi ghi');
      await expectFocusOn(pane, 'Xem trước khi ghi');
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
