import { beforeAll, describe, expect, test } from '@jest/globals';
import { hasChromium } from '../support/browser.ts';
import { unzipSync } from 'fflate';
import type { OfficePage } from '../support/officePage.ts';
import { excelInChromium } from './support/excel.ts';
import { button, createBook, heading, readPlan, SAMPLE } from './support/pane.ts';
import { consolidate, downloadOf, goTo, returnsOf, type Upload } from './support/returns.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 180_000;

suite('returns in Excel, on real office.js and the bench (needs Chromium)', () => {
  const { open } = excelInChromium();
  let excel: OfficePage;
  let files: Upload[];
  let before: readonly unknown[];

  /** The body of Tình hình gửi báo cáo and of Theo dõi thực hiện, as they stand in the workbook. */
  const bodies = async () => {
    const { bench } = excel;
    const tables = await Promise.all(['BaoCao', 'TheoDoi'].map((name) => bench.tableAt(name)));
    return Promise.all(tables.map(({ sheet, address }) => bench.values(sheet, address)));
  };

  beforeAll(async () => {
    excel = await open();
    await readPlan(excel.pane, SAMPLE);
    await createBook(excel.pane);
  }, MINUTES);

  test(
    'forms are handed over as a file',
    async () => {
      const { pane, page } = excel;
      await goTo(pane, 'Giao biểu mẫu');
      const forms = await downloadOf(page, () => button(pane, 'Tạo biểu').click());
      await pane.waitForSelector('text=Đã tạo 24 biểu');
      files = await returnsOf(forms.bytes, 2, 'Đã triển khai đến cơ sở');
    },
    MINUTES,
  );

  test(
    'what came back is shown, and nothing is written yet',
    async () => {
      before = await bodies();
      await consolidate(excel.pane, files, '10/6/2026');
      const receipt = await excel.pane.locator('.receipt').innerText();
      for (const words of ['2 hợp lệ', '1 trả lại', 'Chưa gửi (22)', 'Gửi chậm (2)'])
        expect(receipt).toContain(words);
      expect(await bodies()).toEqual(before);
    },
    MINUTES,
  );

  test(
    'the originals of accepted files are handed over for the folder of the round, byte for byte',
    async () => {
      const { pane, page } = excel;
      const kept = await downloadOf(page, () => button(pane, 'Tải bản gốc').click());
      const inside = unzipSync(kept.bytes);
      expect(kept.name).toBe('Ban-goc-ky-1.zip');
      expect(Object.keys(inside).map((name) => name.split('/').slice(0, 2).join('/'))).toEqual([
        'Hồ sơ/Kỳ 1',
        'Hồ sơ/Kỳ 1',
      ]);
      const sent = files.slice(0, 2).map(({ buffer }) => buffer.toString('base64'));
      const found = Object.values(inside).map((bytes) => Buffer.from(bytes).toString('base64'));
      expect([...found].sort()).toEqual([...sent].sort());
    },
    MINUTES,
  );

  test(
    'then it is written',
    async () => {
      const { pane } = excel;
      await button(pane, 'thay đổi vào sổ').click();
      await pane.waitForSelector('text=Đã ghi: Tổng hợp báo cáo kỳ 1', { timeout: 60_000 });
      await pane.waitForSelector('text=22 cơ quan chưa gửi báo cáo');
      await pane.waitForSelector('text=2 cơ quan gửi chậm');
      expect(JSON.stringify(await bodies())).toContain('Đã triển khai đến cơ sở');
    },
    MINUTES,
  );

  test(
    'and taken back',
    async () => {
      const { pane } = excel;
      await goTo(pane, 'Hoàn tác');
      await button(pane, 'Xem trước khi hoàn tác').click();
      await heading(pane, 'Xem trước khi ghi');
      await button(pane, 'thay đổi vào sổ').click();
      await pane.waitForSelector('text=Đã ghi: Hoàn tác', { timeout: 60_000 });
      expect(await bodies()).toEqual(before);
      expect({ errors: excel.errors, outside: excel.outside }).toEqual({ errors: [], outside: [] });
    },
    MINUTES,
  );
});
