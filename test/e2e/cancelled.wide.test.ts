import { afterEach, describe, expect, test } from '@jest/globals';
import { hasChromium } from '../support/browser.ts';
import type { OfficePage } from '../support/officePage.ts';
import { excelInChromium } from './support/excel.ts';
import { manyReturns } from './support/manyReturns.ts';
import {
  button,
  createBook,
  heading,
  nameRounds,
  previewBook,
  readPlan,
  SAMPLE,
  violations,
} from './support/pane.ts';
import { picture } from './support/pictures.ts';
import { goTo } from './support/returns.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 400_000;
const CANCELLED = 'text=Đã hủy. Sổ vẫn như trước.';
/** Long enough for a person to see how far it is, and to click. */
const SLOW = 700;

suite('writing that is cancelled in its midst, in a slow Excel (needs Chromium)', () => {
  const chromium = excelInChromium();
  let excel: OfficePage;
  afterEach(() => excel?.close());

  /** Begins to write, and cancels once `requests` have written something. */
  async function cancelAfter(requests: number, write: string): Promise<void> {
    const { pane, bench } = excel;
    await bench.resetTraffic();
    await bench.setSlow(SLOW);
    await button(pane, write).click();
    const written = async () => (await bench.traffic()).perRequest.filter(({ writes }) => writes > 0).length;
    while ((await written()) < requests) await pane.waitForTimeout(50);
    if (requests > 1) await pane.waitForSelector('.busy .hint');
    await picture(excel.page, `cancelling-${requests}`);
    await button(pane, 'Hủy').click();
    await bench.setSlow(0);
    await pane.waitForSelector(CANCELLED, { timeout: 60_000 });
  }

  test(
    'a book: no sheet of it is left, and it can be made',
    async () => {
      excel = await chromium.open();
      const { pane, bench } = excel;
      await heading(pane, 'Bắt đầu từ kế hoạch');
      await readPlan(pane, SAMPLE);
      await previewBook(pane);
      await cancelAfter(3, 'Lập sổ: ghi');
      expect(await bench.sheetNames()).toEqual(['Sheet1']);
      expect(await bench.tableNames()).toEqual([]);
      expect(await violations(pane)).toEqual([]);
      await button(pane, 'Lập sổ: ghi').click();
      await pane.waitForSelector('h3:has-text("Cần xử lý")', { timeout: 60_000 });
    },
    MINUTES,
  );

  test(
    'a change of several requests: what was written is taken back, and it can be written',
    async () => {
      const many = await manyReturns(300);
      excel = await chromium.open();
      const { pane, bench } = excel;
      await heading(pane, 'Bắt đầu từ kế hoạch');
      await readPlan(pane, many);
      await nameRounds(pane, 'lần 1=05/6/2026:trước', 1);
      await createBook(pane);
      const contents = async () => {
        const tables = ['TheoDoi', 'BaoCao', 'BanGui', 'PhienBan'];
        const places = await Promise.all(tables.map((name) => bench.tableAt(name)));
        return Promise.all(places.map(({ sheet, address }) => bench.values(sheet, address)));
      };
      const before = await contents();
      await goTo(pane, 'Tổng hợp báo cáo');
      await pane.setInputFiles('#returns', [...many.files]);
      await pane.getByLabel('Nhận ngày').fill('01/6/2026');
      const count = many.files.length;
      await button(pane, `Tổng hợp ${count} tệp`).click();
      await pane.waitForSelector('.receipt', { timeout: 300_000 });
      await cancelAfter(1, 'thay đổi vào sổ');
      expect(await contents()).toEqual(before);
      await button(pane, `Tổng hợp ${count} tệp`).click();
      await pane.waitForSelector('.receipt', { timeout: 300_000 });
      await button(pane, 'thay đổi vào sổ').click();
      await pane.waitForSelector('text=Đã ghi: Tổng hợp báo cáo kỳ 1', { timeout: 300_000 });
      expect(await contents()).not.toEqual(before);
    },
    MINUTES,
  );
});
