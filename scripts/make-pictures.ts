/**
 * Takes the pictures of the user guide, docs/images/huong-dan/, from the running page: the sample plan, step by step.
 * Needs Chromium, and Bản di động (npm run build:portable).
 *
 *   npx tsx scripts/make-pictures.ts
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { button, createBook, heading, PORTABLE_PAGE, previewBook } from '../test/e2e/support/pane.ts';
import { consolidate, downloadOf, goTo, returnsOf } from '../test/e2e/support/returns.ts';
import { launch } from '../test/support/browser.ts';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'images', 'huong-dan');
const VIEWPORT = { width: 900, height: 620 };

async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}

/** From the empty page to the workbook that is made. */
async function fromPlan(page: Page): Promise<void> {
  const pane = page.mainFrame();
  await heading(pane, 'Bắt đầu từ kế hoạch');
  await take(page, '01-bat-dau');
  await button(pane, 'Dùng kế hoạch mẫu').click();
  await pane.waitForSelector('text=co-quan-mau.csv');
  await button(pane, 'Đọc kế hoạch').click();
  await heading(pane, 'Xem lại kế hoạch');
  await take(page, '02-xem-lai');
  await previewBook(pane);
  await take(page, '03-xem-truoc');
  await button(pane, 'Xem lại kế hoạch').click();
  await heading(pane, 'Xem lại kế hoạch');
  await downloadOf(page, () => createBook(pane));
  await take(page, '04-trang-chinh');
}

/** Forms out and returns in. */
async function aRound(page: Page): Promise<void> {
  const pane = page.mainFrame();
  await goTo(pane, 'Cơ quan, đơn vị');
  await take(page, '05-co-quan');
  await goTo(pane, 'Việc cần quyết định');
  await take(page, '06-quyet-dinh');
  await goTo(pane, 'Giao biểu mẫu');
  await take(page, '07-giao-bieu');
  const forms = await downloadOf(page, () => button(pane, 'Tạo biểu').click());
  const files = await returnsOf(forms.bytes, 5, 'Đã triển khai');
  await consolidate(pane, files, '10/6/2026');
  await take(page, '08-tong-hop');
  await downloadOf(page, () => button(pane, 'thay đổi vào sổ').click());
  await pane.waitForSelector('text=Đã ghi: Tổng hợp báo cáo kỳ 1');
  await pane.waitForSelector('h3:has-text("Cần xử lý")');
  await take(page, '09-sau-tong-hop');
  await goTo(pane, 'Tổng hợp báo cáo');
  await button(pane, 'Kỳ báo cáo: thêm, chốt, gia hạn').click();
  await heading(pane, 'Kỳ báo cáo: thêm, chốt, gia hạn');
  await button(pane, 'Gia hạn cho cơ quan').click();
  await take(page, '15-chot-ky');
  await goTo(pane, 'Kế hoạch điều chỉnh');
  await take(page, '16-dieu-chinh');
}

/** What comes at the end of the year, and taking back. */
async function theEnd(page: Page): Promise<void> {
  const pane = page.mainFrame();
  for (const [step, name] of [
    ['Chấm điểm', '10-cham-diem'],
    ['In biểu', '11-in-bieu'],
    ['Cuối năm', '13-cuoi-nam'],
    ['Hoàn tác', '12-hoan-tac'],
  ] as const) {
    await goTo(pane, step);
    if (step === 'In biểu') await pane.waitForSelector('text=/Kiểm tra trước khi trình/');
    await take(page, name);
  }
  await goTo(pane, 'Cuối năm');
  await button(pane, 'Lập sổ năm mới').click();
  await pane.waitForSelector('text=Chọn nhiệm vụ tiếp tục trong năm');
  await take(page, '14-so-nam-moi');
}

mkdirSync(FOLDER, { recursive: true });
const browser = await launch();
try {
  const page = await browser.newPage({ viewport: VIEWPORT, acceptDownloads: true, colorScheme: 'light' });
  await page.goto(pathToFileURL(PORTABLE_PAGE).href);
  await fromPlan(page);
  await aRound(page);
  await theEnd(page);
} finally {
  await browser.close();
}
