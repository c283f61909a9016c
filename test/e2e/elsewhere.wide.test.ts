import { describe, expect, test } from '@jest/globals';
import { hasChromium } from '../support/browser.ts';
import { loseWhileWriting, previewAnswer } from './support/breakOff.ts';
import { excelInChromium } from './support/excel.ts';
import {
  button,
  createBook,
  heading,
  readPlan,
  SAMPLE,
  scrollsSideways,
  violations,
} from './support/pane.ts';
import { picture } from './support/pictures.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 180_000;
const WORDS = 'Sổ đang được ghi từ máy khác';

suite('a colleague opens the pane while a change is half written (needs Chromium)', () => {
  const chromium = excelInChromium();

  test(
    'is not offered to end it, but told; and ends it once the other machine is known to have stopped',
    async () => {
      const excel = await chromium.open();
      const { pane, bench } = excel;
      await readPlan(pane, SAMPLE);
      await createBook(pane);
      await previewAnswer(pane);
      await loseWhileWriting(excel);
      await bench.resetTraffic();
      // Another machine remembers nothing of this one.
      await pane.evaluate(() => localStorage.clear());
      await excel.reopen();
      await heading(pane, WORDS);
      const told = await pane.locator('.notices').innerText();
      expect(told).toMatch(/từ một máy khác \(.+, bắt đầu \d\d\/\d+\/\d{4} \d\d:\d\d, người ghi: .+\)/);
      expect(await button(pane, 'Ghi tiếp cho xong').count()).toBe(0);
      expect(await violations(pane)).toEqual([]);
      expect(await scrollsSideways(pane)).toBe(false);
      await picture(excel.page, 'elsewhere');
      await button(pane, 'Xem lại').click();
      await heading(pane, WORDS);
      await button(pane, 'Máy ấy đã dừng hẳn').click();
      await heading(pane, 'Lần ghi trước chưa xong');
      await button(pane, 'Khôi phục như trước khi ghi').click();
      await pane.waitForSelector('text=Đã xong. Sổ nguyên vẹn.', { timeout: 60_000 });
      await excel.close();
    },
    MINUTES,
  );
});
