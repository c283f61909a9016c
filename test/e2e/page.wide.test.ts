import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { findRepairs } from '../support/excelRepair.ts';
import { hasChromium } from '../support/browser.ts';
import { fromFolder, fromServer, pageInChromium, type OpenPage } from './support/page.ts';
import { button, heading, readPlan, SAMPLE } from './support/pane.ts';
import { consolidate, downloadOf, goTo, returnsOf, type Upload } from './support/returns.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 180_000;

suite.each([
  ['from a server', fromServer],
  ['opened from a folder by double-click', fromFolder],
])('the page without Excel, %s (needs Chromium)', (_, place) => {
  const { open } = pageInChromium(place);
  let opened: OpenPage;
  let page: Page;
  let pane: Frame;
  let files: Upload[];
  /** The workbook as it was downloaded last. */
  let book: { readonly name: string; readonly bytes: Uint8Array };

  const write = () =>
    downloadOf(page, async () => button(pane, 'thay đổi vào sổ').click({ timeout: 30_000 }));

  beforeAll(async () => {
    opened = await open();
    ({ page, pane } = opened);
    await heading(pane, 'Bắt đầu từ kế hoạch');
  }, MINUTES);

  test('nothing can be read before a plan was chosen', async () => {
    expect(await button(pane, 'Đọc kế hoạch').isDisabled()).toBe(true);
  });

  test('a file that is no workbook of ours is refused in words', async () => {
    const letter = { name: 'thu.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('thư') };
    await pane.setInputFiles('#book', letter);
    await pane.waitForSelector('.notices >> text=thu.xlsx');
  });

  test('the sample plan is at hand, and shown beside its source', async () => {
    await button(pane, 'Dùng kế hoạch mẫu').click();
    await pane.waitForSelector('text=co-quan-mau.csv');
    await button(pane, 'Đọc kế hoạch').click();
    await heading(pane, 'Xem lại kế hoạch');
    await page.reload();
    await heading(pane, 'Bắt đầu từ kế hoạch');
    await readPlan(pane, SAMPLE);
    // The sample plan was written with 5 sections, 1 group, 26 tasks and 2 rounds.
    await pane.waitForSelector('text=26 nhiệm vụ, 5 mục, 1 nhóm, 2 kỳ báo cáo');
    expect(await pane.locator('.source tr').count()).toBeGreaterThanOrEqual(26);
  });

  test(
    'a workbook is made and downloaded that Excel opens without repair',
    async () => {
      await button(pane, 'nhiệm vụ vào sổ').click();
      await heading(pane, 'Xem trước khi lập sổ');
      book = await downloadOf(page, () => button(pane, 'Lập sổ: ghi').click());
      expect(book.name).toBe('So-theo-doi.xlsx');
      expect(findRepairs(book.bytes)).toEqual([]);
      await pane.waitForSelector('text=Đã lập sổ: 26 nhiệm vụ');
    },
    MINUTES,
  );

  test(
    'days later it is opened again from its file',
    async () => {
      await page.reload();
      await heading(pane, 'Bắt đầu từ kế hoạch');
      const buffer = Buffer.from(book.bytes);
      await pane.setInputFiles('#book', { name: 'So của tôi.xlsx', mimeType: 'application/zip', buffer });
      await pane.waitForSelector('h3:has-text("Cần xử lý")', { timeout: 60_000 });
      await pane.waitForSelector('text=24 cơ quan chưa gửi báo cáo');
    },
    MINUTES,
  );

  test(
    'forms are made, one for each agency',
    async () => {
      await goTo(pane, 'Giao biểu mẫu');
      const forms = await downloadOf(page, () => button(pane, 'Tạo biểu').click());
      await pane.waitForSelector('text=Đã tạo 24 biểu trong Bieu-bao-cao-ky-1.zip');
      files = await returnsOf(forms.bytes, 2, 'Đã triển khai');
    },
    MINUTES,
  );

  test(
    'returns are taken back: who is late, who is missing, what was refused; then written',
    async () => {
      // The first round ends before 05/6/2026.
      await consolidate(pane, files, '10/6/2026');
      const receipt = await pane.locator('.receipt').innerText();
      expect(receipt).toContain('2 hợp lệ');
      expect(receipt).toContain('1 trả lại');
      expect(receipt).toContain('thu-moi.xlsx');
      expect(receipt).toContain('Chưa gửi (22)');
      expect(receipt).toContain('Gửi chậm (2)');
      // The focus goes where the work went.
      expect(await pane.evaluate(() => document.activeElement?.className)).toContain('receipt');
      const after = await write();
      expect(after.name).toMatch(/^So của tôi \d{4}-\d\d-\d\d \d\d\.\d\d\.xlsx$/);
      await pane.waitForSelector(`text=Sổ mới nhất: tệp "${after.name}"`);
      expect(findRepairs(after.bytes)).toEqual([]);
      await pane.waitForSelector('text=Đã ghi: Tổng hợp báo cáo kỳ 1');
      await pane.waitForSelector('text=22 cơ quan chưa gửi báo cáo');
    },
    MINUTES,
  );

  test(
    'the same files once more change nothing',
    async () => {
      await consolidate(pane, files, '10/6/2026');
      expect(await pane.locator('.receipt').innerText()).toContain('2 không đổi');
      await button(pane, 'Không ghi').click();
      // What was chosen is still there.
      await pane.waitForSelector('text=3 tệp');
      expect(await pane.getByLabel('Nhận ngày').inputValue()).toBe('10/6/2026');
      await button(pane, 'Chọn lại từ đầu').click();
    },
    MINUTES,
  );

  test('half a day is no day', async () => {
    await pane.getByLabel('Nhận ngày').fill('10/6');
    await pane.waitForSelector('text=Chưa đọc được ngày này');
  });

  /** What Word and Excel put on the clipboard for two tables under a title. */
  const pasteScheme = () =>
    pane.locator('section.picker', { has: pane.locator('#scheme') }).evaluate((section) => {
      const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
      const criteria =
        row('TT', 'Tiêu chí', 'Điểm tối đa') + row('1', 'Chỉ đạo', '40') + row('2', 'Kết quả', '60');
      const classes = row('Xếp loại', 'Điểm') + row('Tốt', 'Từ 80 điểm trở lên') + row('Khá', 'Dưới 80 điểm');
      const data = new DataTransfer();
      data.setData('text/html', `<p>Bộ tiêu chí dán</p><table>${criteria}</table><table>${classes}</table>`);
      section.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });

  test(
    'agencies are scored, papers printed, and the returns taken out again',
    async () => {
      await goTo(pane, 'Chấm điểm');
      const score = pane.locator('.main button', { hasText: 'Chấm điểm' });
      await score.click();
      await pane.waitForSelector('text=Sổ chưa có bộ tiêu chí nào');
      await pasteScheme();
      await pane.waitForSelector('text=/Đã chọn: .*\\.html/');
      await score.click();
      await pane.waitForSelector('text=/\\d+ cơ quan theo Bộ tiêu chí dán/');
      await goTo(pane, 'Tổng hợp báo cáo');
      await goTo(pane, 'Chấm điểm');
      await pane.getByRole('combobox', { name: 'Hoặc bộ tiêu chí mẫu' }).click();
      await pane.getByRole('option', { name: 'Chấm điểm, xếp loại chung' }).click();
      await pane.waitForSelector('text=bo-tieu-chi-mau.json');
      await score.click();
      await pane.waitForSelector('text=/\\d+ cơ quan theo Bộ tiêu chí chấm điểm, xếp loại/');
      // What progress alone gives is no score: nobody has spoken of any agency yet.
      expect(await pane.locator('.lines > li', { hasText: 'Chưa chấm' }).count()).toBeGreaterThan(20);
      await pane.locator('.main button', { hasText: 'vào sổ' }).waitFor();
      await goTo(pane, 'In biểu');
      const print = await downloadOf(page, () => button(pane, 'Làm tệp biểu in').click());
      expect(print.name).toBe('Bieu-in.xlsx');
      expect(findRepairs(print.bytes)).toEqual([]);

      await goTo(pane, 'Hoàn tác');
      await pane.waitForSelector('text=/Tổng hợp báo cáo kỳ 1 \\(\\d\\d\\/\\d+\\/\\d{4} \\d\\d:\\d\\d\\)/');
      await button(pane, 'Xem trước khi hoàn tác').click();
      await heading(pane, 'Xem trước khi ghi');
      const undone = await write();
      expect(findRepairs(undone.bytes)).toEqual([]);
      await pane.waitForSelector('text=24 cơ quan chưa gửi báo cáo');
    },
    MINUTES,
  );

  test('asks nothing of any other address, and breaks no rule of its own policy', () => {
    expect(opened.outside).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});
