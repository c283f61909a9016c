import { beforeAll, describe, expect, test } from '@jest/globals';
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Frame, Page } from 'playwright-core';
import { findRepairs } from '../support/excelRepair.ts';
import { hasChromium } from '../support/browser.ts';
import { pageInChromium } from './support/page.ts';
import { button, heading, previewBook, readPlan, SAMPLE, violations } from './support/pane.ts';
import { picture } from './support/pictures.ts';
import { downloadOf, goTo } from './support/returns.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 180_000;

suite('papers in the pane (needs Chromium)', () => {
  const { open } = pageInChromium();
  let page: Page;
  let pane: Frame;

  beforeAll(async () => {
    ({ page, pane } = await open({ width: 320, height: 900 }));
    await heading(pane, 'Bắt đầu từ kế hoạch');
    await readPlan(pane, SAMPLE);
    await previewBook(pane);
    await downloadOf(page, () => button(pane, 'Lập sổ: ghi').click());
    await pane.waitForSelector('text=Đã lập sổ: 26 nhiệm vụ');
  }, MINUTES);

  test(
    'the look before submitting, and every paper as it will be printed',
    async () => {
      await goTo(pane, 'In biểu');
      await pane.waitForSelector('text=Kiểm tra trước khi trình:');
      // The sample's Thông tin chung names no signatory as yet.
      await pane.waitForSelector('text=Chưa ghi "Họ tên người ký" ở trang Thông tin chung.');
      await button(pane, 'Điền trong Word trước khi trình ký').click();
      await pane.waitForSelector('text=4 Báo cáo kết quả: ');
      await button(pane, 'Biểu 01 Tổng hợp').click();
      const first = pane.getByRole('region', { name: 'Xem trước Biểu 01 Tổng hợp, trang 1' });
      const text = await first.innerText();
      for (const words of [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'TỔNG HỢP KẾT QUẢ',
        'Tổng cộng',
        'Phòng Nội vụ',
      ])
        expect(text).toContain(words);
      const last = pane.getByRole('region', { name: /^Xem trước Biểu 01 Tổng hợp, trang [2-9]/ });
      expect(await last.innerText()).toContain('NGƯỜI LẬP BIỂU');
      expect(
        await pane
          .locator('.paperPage')
          .first()
          .evaluate((page) => page.clientWidth / page.clientHeight),
      ).toBeCloseTo(297 / 210, 1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await picture(page, 'xem truoc bieu in');
      expect(await violations(pane)).toEqual([]);
    },
    MINUTES,
  );

  test(
    'round, day and signatory are set where no sheet can be typed into, and stand on the papers',
    async () => {
      await goTo(pane, 'Thông tin chung');
      const none = button(pane, 'Chưa sửa dòng nào');
      expect(await none.isDisabled()).toBe(true);
      await pane.getByLabel('Họ tên người ký').fill('Trần Văn Mẫu');
      await pane.getByLabel('Số liệu tính đến ngày').fill('31/2/2026');
      await button(pane, 'Xem trước 2 dòng sửa').click();
      await pane.waitForSelector('.notices >> text=31/2/2026');
      await pane.getByLabel('Số liệu tính đến ngày').fill('20/6/2026');
      expect(await violations(pane)).toEqual([]);
      await picture(page, 'thong tin chung');
      await button(pane, 'Xem trước 2 dòng sửa').click();
      await heading(pane, 'Xem trước khi ghi');
      await downloadOf(page, () => button(pane, 'thay đổi vào sổ').click());
      await pane.waitForSelector('text=Đã ghi: Sửa thông tin chung');
      await pane.waitForSelector('text=20/6/2026');
      await goTo(pane, 'In biểu');
      await pane.waitForSelector('text=Kiểm tra trước khi trình:');
      await button(pane, 'Biểu 01 Tổng hợp').click();
      const last = pane.getByRole('region', { name: /^Xem trước Biểu 01 Tổng hợp, trang/ }).last();
      expect(await last.innerText()).toContain('Trần Văn Mẫu');
    },
    MINUTES,
  );

  test(
    'what a leader said: refused where nobody has that name, kept while it is mended, written, printed',
    async () => {
      await goTo(pane, 'In biểu');
      await button(pane, 'Ý kiến chỉ đạo').click();
      const run = button(pane, 'Xem trước khi ghi ý kiến');
      expect(await run.isDisabled()).toBe(true);
      await pane.getByLabel('Nội dung').fill('Rà soát nhiệm vụ quá hạn');
      await pane.getByLabel('Của ai').fill('Chủ tịch UBND huyện');
      await pane.getByLabel('Ngày cho ý kiến').fill('08/6/2026');
      await pane.getByLabel('Thời hạn').fill('trước ngày 20/6/2026');
      await pane.getByLabel('Cơ quan chủ trì').fill('Sở Lạ');
      await run.click();
      await pane.waitForSelector('.notices >> text=Sở Lạ');
      expect(await pane.getByLabel('Nội dung').inputValue()).toBe('Rà soát nhiệm vụ quá hạn');
      await pane.getByLabel('Cơ quan chủ trì').fill('Phòng Nội vụ');
      await run.click();
      await heading(pane, 'Xem trước khi ghi');
      await pane.waitForSelector('text=Ghi ý kiến chỉ đạo YK.1');
      const book = await downloadOf(page, () => button(pane, 'thay đổi vào sổ').click());
      expect(findRepairs(book.bytes)).toEqual([]);
      await pane.waitForSelector('text=Đã ghi: Ghi ý kiến chỉ đạo YK.1');
      await goTo(pane, 'In biểu');
      const print = await downloadOf(page, () => button(pane, 'Làm tệp biểu in').click());
      const sheets = Object.entries(unzipSync(print.bytes)).filter(([name]) =>
        /worksheets\/sheet/.test(name),
      );
      expect(
        sheets.some(([, xml]) => strFromU8(xml).includes('YK.1. Rà soát nhiệm vụ quá hạn (Chủ tịch')),
      ).toBe(true);
    },
    MINUTES,
  );

  test(
    'an office’s own template is filled and saved with the letters',
    async () => {
      await goTo(pane, 'In biểu');
      const file = new Document({ sections: [{ children: [new Paragraph('Của {{ten_co_quan}}')] }] });
      const buffer = await Packer.toBuffer(file);
      await pane.setInputFiles('#templates', { name: 'Giấy mời.docx', mimeType: 'application/zip', buffer });
      await pane.waitForSelector('text=1 mẫu: Giấy mời.docx');
      const letters = await downloadOf(page, () => button(pane, 'Soạn văn bản').click());
      const names = Object.keys(unzipSync(letters.bytes));
      expect(names.some((name) => name.startsWith('Giấy mời - '))).toBe(true);
      await button(pane, 'Bỏ mẫu đã chọn').click();
      const plain = await downloadOf(page, () => button(pane, 'Soạn văn bản').click());
      expect(Object.keys(unzipSync(plain.bytes))).toHaveLength(names.length - 1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
    MINUTES,
  );
});
