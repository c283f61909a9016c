import { afterEach, describe, expect, test } from '@jest/globals';
import { hasChromium } from '../support/browser.ts';
import { hasShared } from '../support/skh.ts';
import type { OfficePage } from '../support/officePage.ts';
import { excelInChromium } from './support/excel.ts';
import {
  button,
  createBook,
  heading,
  previewBook,
  readPlan,
  SAMPLE,
  THUY_NGUYEN,
  violations,
} from './support/pane.ts';
import { picture } from './support/pictures.ts';
import { consolidate, downloadOf, goTo, returnsOf } from './support/returns.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 400_000;
const CANCELLED = 'text=Đã hủy. Sổ vẫn như trước.';
/** What agencies write at length: the change takes several requests then. */
const LONG = 'Đã triển khai đến cơ sở, có văn bản chỉ đạo và kết quả cụ thể. '.repeat(30);
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

  (hasShared ? test : test.skip)(
    'a change of several requests: what was written is taken back, and it can be written (needs ../shared)',
    async () => {
      excel = await chromium.open();
      const { pane, bench, page } = excel;
      await heading(pane, 'Bắt đầu từ kế hoạch');
      await readPlan(pane, THUY_NGUYEN);
      await createBook(pane);
      const contents = async () => {
        const tables = ['TheoDoi', 'BaoCao', 'BanGui', 'PhienBan'];
        const places = await Promise.all(tables.map((name) => bench.tableAt(name)));
        return Promise.all(places.map(({ sheet, address }) => bench.values(sheet, address)));
      };
      await goTo(pane, 'Giao biểu mẫu');
      const forms = await downloadOf(page, () => button(pane, 'Tạo biểu').click());
      const files = await returnsOf(forms.bytes, 51, LONG);
      const before = await contents();
      await consolidate(pane, files, '01/6/2023');
      await cancelAfter(1, 'thay đổi vào sổ');
      expect(await contents()).toEqual(before);
      await button(pane, `Tổng hợp ${files.length} tệp`).click();
      await pane.waitForSelector('.receipt', { timeout: 120_000 });
      await button(pane, 'thay đổi vào sổ').click();
      await pane.waitForSelector('text=Đã ghi: Tổng hợp báo cáo kỳ 1', { timeout: 120_000 });
      expect(await contents()).not.toEqual(before);
    },
    MINUTES,
  );
});
