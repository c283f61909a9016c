import { describe, expect, test } from '@jest/globals';
import { hasChromium } from '../support/browser.ts';
import type { OfficePage } from '../support/officePage.ts';
import { excelInChromium } from './support/excel.ts';
import { expectFocusOn, keyboardOf, type Keyboard } from './support/keyboard.ts';
import { heading, SAMPLE } from './support/pane.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 180_000;

suite('the pane by keyboard alone (needs Chromium)', () => {
  const { open } = excelInChromium();

  /** From the blank pane to the written sample book. */
  const writeBook = async (excel: OfficePage): Promise<Keyboard> => {
    const { pane } = excel;
    const keys = keyboardOf(excel);
    const { press } = keys;
    await heading(pane, 'Bắt đầu từ kế hoạch');
    await keys.choose('Chọn tệp kế hoạch', SAMPLE.plan);
    await keys.choose('Chọn danh sách', SAMPLE.register);
    await press('Đọc kế hoạch');
    await heading(pane, 'Xem lại kế hoạch');
    // The focus goes where the work goes: on to the heading of the new screen.
    await expectFocusOn(pane, 'Xem lại kế hoạch');
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
