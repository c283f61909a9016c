import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { Frame, Page } from 'playwright-core';
import { hasChromium } from '../support/browser.ts';
import type { OfficePage } from '../support/officePage.ts';
import { excelInChromium } from './support/excel.ts';
import { pageInChromium } from './support/page.ts';
import { button, createBook, heading, previewBook, readPlan, SAMPLE, violations } from './support/pane.ts';
import { picture } from './support/pictures.ts';
import { downloadOf, goTo } from './support/returns.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 180_000;

/** Types a paper return of one agency, up to its receipt. Gives the agency's name. */
async function typeReturn(pane: Frame): Promise<string> {
  await goTo(pane, 'Tổng hợp báo cáo');
  await button(pane, 'Nhập thay cơ quan').click();
  await heading(pane, 'Nhập thay cơ quan');
  await pane.getByRole('combobox', { name: 'Cơ quan báo cáo' }).click();
  const option = pane.locator('[role=option]').first();
  const agency = (await option.innerText()).trim();
  await option.click();
  await pane.waitForSelector('h3:has-text("Nhiệm vụ của cơ quan")');
  await pane.getByLabel('Nhận ngày').fill('02/6/2026');
  await pane.getByLabel('Số, ký hiệu báo cáo').fill('15/BC');
  await pane.getByLabel('Hình thức gửi').fill('Bản giấy');
  await pane.locator('button.foldHead').first().click();
  await pane.getByLabel('Kết quả thực hiện').first().fill('=Đã triển khai theo bản giấy');
  return agency;
}

suite('a paper return typed in, in Excel (needs Chromium)', () => {
  const { open } = excelInChromium();
  let excel: OfficePage;

  beforeAll(async () => {
    excel = await open();
    await readPlan(excel.pane, SAMPLE);
    await createBook(excel.pane);
  }, MINUTES);

  test(
    'is previewed, written like any return, and traced',
    async () => {
      const { pane, bench } = excel;
      await typeReturn(pane);
      expect(await violations(pane)).toEqual([]);
      await button(pane, 'Xem trước').click();
      await pane.waitForSelector('.receipt', { timeout: 60_000 });
      expect(await pane.locator('.receipt').innerText()).toContain('1 hợp lệ');
      await button(pane, 'thay đổi vào sổ').click();
      await pane.waitForSelector('text=Đã ghi: Tổng hợp báo cáo kỳ 1', { timeout: 60_000 });
      const values = async (name: string) => {
        const { sheet, address } = await bench.tableAt(name);
        return JSON.stringify(await bench.values(sheet, address));
      };
      expect(await values('BaoCao')).toMatch(/15\/BC.*Bản giấy/u);
      expect(await values('TheoDoi')).toContain('=Đã triển khai theo bản giấy');
      expect({ errors: excel.errors, outside: excel.outside }).toEqual({ errors: [], outside: [] });
    },
    MINUTES,
  );

  test(
    'what was typed stays while another screen is looked at; a receipt can be left unwritten',
    async () => {
      const { pane } = excel;
      await typeReturn(pane);
      await goTo(pane, 'Việc cần quyết định');
      await goTo(pane, 'Tổng hợp báo cáo');
      await button(pane, 'Nhập thay cơ quan').click();
      expect(await pane.getByLabel('Số, ký hiệu báo cáo').inputValue()).toBe('15/BC');
      await button(pane, 'Xem trước').click();
      await pane.waitForSelector('.receipt', { timeout: 60_000 });
      expect(await pane.locator('.receipt').innerText()).toContain('1 không đổi');
      await button(pane, 'Không ghi').click();
      await pane.waitForSelector('h3:has-text("Nhiệm vụ của cơ quan")');
    },
    MINUTES,
  );
});

suite('figures and lines of a paper return typed in (needs Chromium)', () => {
  const { open } = excelInChromium();

  test(
    'are asked where the form asks them, and written to their tables',
    async () => {
      const { pane, page, bench } = await open();
      await readPlan(pane, SAMPLE);
      await createBook(pane);
      await goTo(pane, 'Giao biểu mẫu');
      await button(pane, 'Nội dung biểu').click();
      for (const name of ['Số liệu chỉ tiêu', 'Mô hình Dân vận khéo', 'Đánh giá chung']) {
        await pane.getByRole('checkbox', { name }).check();
      }
      await pane.getByLabel('Thêm chỉ tiêu').fill('Số cuộc đối thoại với Nhân dân; cuộc; ≥ 2');
      await button(pane, 'Xem trước thay đổi').click();
      await button(pane, 'thay đổi vào sổ').click();
      await pane.waitForSelector('text=Đã ghi: Sửa nội dung biểu báo cáo', { timeout: 60_000 });

      await typeReturn(pane);
      await button(pane, 'Số cuộc đối thoại với Nhân dân').click();
      await pane.getByLabel('Thực hiện trong kỳ').fill('3');
      await button(pane, 'Dòng 1').click();
      await pane.getByLabel('Tên mô hình').fill('Tổ dân vận số');
      await button(pane, 'Dòng 2').waitFor();
      await pane.getByLabel('Kết quả nổi bật').fill('Hoàn thành tốt');
      expect(await pane.getByLabel('Đánh giá chung', { exact: true }).count()).toBe(0);
      expect(await violations(pane)).toEqual([]);
      await picture(page, 'nhap-thay-khoi-bieu');
      await button(pane, 'Xem trước').click();
      await pane.waitForSelector('.receipt', { timeout: 60_000 });
      await button(pane, 'thay đổi vào sổ').click();
      await pane.waitForSelector('text=Đã ghi: Tổng hợp báo cáo kỳ 1', { timeout: 60_000 });
      const values = async (name: string) => {
        const { sheet, address } = await bench.tableAt(name);
        return bench.values(sheet, address);
      };
      expect(JSON.stringify(await values('SoLieu'))).toMatch(/CT01.*,3,/u);
      expect(JSON.stringify(await values('MoHinh'))).toContain('Tổ dân vận số');
      expect(JSON.stringify(await values('DanhGiaChung'))).toContain('Hoàn thành tốt');
    },
    MINUTES,
  );
});

suite('a paper return typed in, on the page (needs Chromium)', () => {
  const { open } = pageInChromium();
  let page: Page;
  let pane: Frame;

  beforeAll(async () => {
    ({ page, pane } = await open());
    await readPlan(pane, SAMPLE);
    await previewBook(pane);
    await downloadOf(page, () => button(pane, 'Lập sổ: ghi').click());
  }, MINUTES);

  test(
    'goes into the workbook that is downloaded',
    async () => {
      const agency = await typeReturn(pane);
      await button(pane, 'Xem trước').click();
      await pane.waitForSelector('.receipt', { timeout: 60_000 });
      const { bytes } = await downloadOf(page, () => button(pane, 'thay đổi vào sổ').click());
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
      const rows: string[] = [];
      workbook.getWorksheet('Tình hình gửi báo cáo')!.eachRow((row) => rows.push(JSON.stringify(row.values)));
      const sent = rows.filter((row) => row.includes('15/BC'));
      expect(sent).toHaveLength(1);
      expect(sent[0]).toContain(agency);
    },
    MINUTES,
  );
});
