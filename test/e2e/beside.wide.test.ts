import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import type { Frame, Page } from 'playwright-core';
import { hasChromium } from '../support/browser.ts';
import type { OfficePage } from '../support/officePage.ts';
import { excelInChromium } from './support/excel.ts';
import { textsOf, vietnameseIn, dataOfBook } from './support/foreignText.ts';
import {
  button,
  createBook,
  heading,
  openFolds,
  readPlan,
  SAMPLE,
  scrollsSideways,
  violations,
} from './support/pane.ts';
import { pageInChromium } from './support/page.ts';
import { picture } from './support/pictures.ts';
import { downloadOf, goTo } from './support/returns.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 240_000;

/** The upper level's own template. */
async function writeTemplate(): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Biểu');
  sheet.getCell('A1').value = 'Cơ quan phải báo cáo';
  sheet.getCell('B1').value = 0;
  const path = join(mkdtempSync(join(tmpdir(), 'skh-')), 'mau-bo.xlsx');
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return path;
}

/** Chooses blocks and indicators, up to the preview of what is written. */
async function chooseBlocks(pane: Frame, page: Page): Promise<void> {
  await goTo(pane, 'Giao biểu mẫu');
  await button(pane, 'Nội dung biểu').click();
  await heading(pane, 'Nội dung biểu');
  await pane.getByRole('checkbox', { name: 'Số liệu chỉ tiêu' }).check();
  await pane.getByRole('checkbox', { name: 'Mô hình Dân vận khéo' }).check();
  await pane.getByLabel('Thêm chỉ tiêu').fill('Số cuộc đối thoại với Nhân dân; cuộc; ≥ 2');
  await openFolds(pane);
  expect(await violations(pane)).toEqual([]);
  expect(await scrollsSideways(pane)).toBe(false);
  await picture(page, 'noi-dung-bieu');
  await button(pane, 'Xem trước thay đổi').click();
  await heading(pane, 'Xem trước khi ghi');
}

/** Names of the sheets of the first form that the pane makes. */
async function sheetsOfForm(pane: Frame, page: Page): Promise<string[]> {
  await goTo(pane, 'Giao biểu mẫu');
  const { bytes } = await downloadOf(page, () => button(pane, 'Tạo biểu').click());
  const [form] = Object.values(unzipSync(bytes));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(form as unknown as ExcelJS.Buffer);
  return workbook.worksheets.map((sheet) => sheet.name);
}

const BLOCKS = ['Báo cáo', 'Số liệu chỉ tiêu', 'Mô hình Dân vận khéo', '_skh'];

/** Points at a cell of the template, up to the preview. */
async function pointAtCell(pane: Frame, page: Page, template: string): Promise<void> {
  await goTo(pane, 'In biểu');
  await button(pane, 'Mẫu của cấp trên').click();
  await heading(pane, 'Mẫu của cấp trên');
  await pane.setInputFiles('#template', template);
  await pane.getByLabel('Ô và nguồn số liệu').fill('Biểu!B1=Báo cáo.Tất cả');
  expect(await violations(pane)).toEqual([]);
  await picture(page, 'mau-cap-tren');
  await button(pane, 'Giữ chỉ dẫn trong sổ').click();
  await heading(pane, 'Xem trước khi ghi');
}

/** What the template holds once it was filled, and the names of the files that came with it. */
async function filled(pane: Frame, page: Page, template: string) {
  await goTo(pane, 'In biểu');
  await button(pane, 'Mẫu của cấp trên').click();
  await pane.setInputFiles('#template', template);
  const { bytes } = await downloadOf(page, () => button(pane, 'Điền mẫu').click());
  const files = unzipSync(bytes);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(files['mau-bo.xlsx'] as unknown as ExcelJS.Buffer);
  return { value: workbook.getWorksheet('Biểu')!.getCell('B1').value, names: Object.keys(files) };
}

// Of the sample's 24 agencies each leads something: all must report.
const AGENCIES = 24;

suite('what forms ask, messages and the upper level’s template, in Excel (needs Chromium)', () => {
  const chromium = excelInChromium();
  let excel: OfficePage;
  let template: string;

  beforeAll(async () => {
    template = await writeTemplate();
    excel = await chromium.open();
    await readPlan(excel.pane, SAMPLE);
    await createBook(excel.pane);
  }, MINUTES);

  const write = async (label: string) => {
    await button(excel.pane, 'thay đổi vào sổ').click();
    await excel.pane.waitForSelector(`text=Đã ghi: ${label}`, { timeout: 60_000 });
  };

  test(
    'blocks are previewed, written, and stand in the next forms; a preview can be left with all that was chosen',
    async () => {
      const { pane, page, bench } = excel;
      await chooseBlocks(pane, page);
      await button(pane, 'Không ghi').click();
      await heading(pane, 'Nội dung biểu');
      expect(await pane.getByLabel('Thêm chỉ tiêu').inputValue()).toContain('Số cuộc đối thoại');
      await button(pane, 'Xem trước thay đổi').click();
      await heading(pane, 'Xem trước khi ghi');
      await write('Sửa nội dung biểu báo cáo');
      const { sheet, address } = await bench.tableAt('ChiTieu');
      expect(JSON.stringify(await bench.values(sheet, address))).toContain('Số cuộc đối thoại với Nhân dân');
      expect(await sheetsOfForm(pane, page)).toEqual(BLOCKS);
    },
    MINUTES,
  );

  test(
    'a group that the workbook does not have is refused in words',
    async () => {
      const { pane } = excel;
      await goTo(pane, 'Giao biểu mẫu');
      await button(pane, 'Nội dung biểu').click();
      await pane.locator('button.foldHead:has-text("Số liệu chỉ tiêu")').click();
      await pane.getByLabel('Chỉ các nhóm cơ quan').fill('Các sở lạ');
      await button(pane, 'Xem trước thay đổi').click();
      await pane.waitForSelector('.notices:has-text("Các sở lạ")');
      await pane.getByLabel('Chỉ các nhóm cơ quan').fill('');
    },
    MINUTES,
  );

  test(
    'a message for each agency that has not reported, to copy',
    async () => {
      const { pane, page } = excel;
      await pane.locator('nav').getByRole('button').first().click();
      await button(pane, 'Tin nhắn đôn đốc').click();
      await heading(pane, 'Tin nhắn đôn đốc');
      await pane.waitForSelector(`button:has-text("Chép ${AGENCIES} tin nhắn")`);
      const messages = await pane.locator('.message').allInnerTexts();
      expect(messages).toHaveLength(AGENCIES);
      for (const text of messages) expect(text).toMatch(/^Kính gửi .+báo cáo.+ngày \d/su);
      expect(await violations(pane)).toEqual([]);
      expect(await scrollsSideways(pane)).toBe(false);
      await picture(page, 'tin-nhan');
      await button(pane, 'Chép tin nhắn').click();
      await pane.waitForSelector('.notices:not(:empty)');
      // The buttons and hints speak the pane's language; the messages stay Vietnamese.
      await button(pane, 'English').click();
      await pane.waitForSelector('h2:has-text("Reminders")');
      expect(vietnameseIn(await textsOf(pane), await dataOfBook(excel))).toEqual(['Tiếng Việt']);
      await button(pane, 'Tiếng Việt').click();
    },
    MINUTES,
  );

  test(
    'cells of the template are pointed at once, kept in the workbook, and filled',
    async () => {
      const { pane, page } = excel;
      await pointAtCell(pane, page, template);
      await write('Chỉ dẫn điền mẫu mau-bo.xlsx');
      expect(await filled(pane, page, template)).toEqual({
        value: AGENCIES,
        names: ['mau-bo.xlsx', 'Nguon-so-lieu.xlsx'],
      });
      expect({ errors: excel.errors, outside: excel.outside }).toEqual({ errors: [], outside: [] });
    },
    MINUTES,
  );
});

suite('the same on the page without Excel (needs Chromium)', () => {
  const { open } = pageInChromium();
  let page: Page;
  let pane: Frame;

  beforeAll(async () => {
    ({ page, pane } = await open());
    await readPlan(pane, SAMPLE);
    await button(pane, 'nhiệm vụ vào sổ').click();
    await heading(pane, 'Xem trước khi lập sổ');
    await downloadOf(page, () => button(pane, 'Lập sổ: ghi').click());
  }, MINUTES);

  test(
    'blocks, messages and the template',
    async () => {
      const write = () => downloadOf(page, () => button(pane, 'thay đổi vào sổ').click());
      await chooseBlocks(pane, page);
      await write();
      expect(await sheetsOfForm(pane, page)).toEqual(BLOCKS);
      await goTo(pane, 'Tổng hợp báo cáo');
      await button(pane, 'Tin nhắn đôn đốc').click();
      await pane.waitForSelector(`button:has-text("Chép ${AGENCIES} tin nhắn")`);
      const template = await writeTemplate();
      await pointAtCell(pane, page, template);
      await write();
      expect((await filled(pane, page, template)).value).toBe(AGENCIES);
    },
    MINUTES,
  );
});
