import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { hasChromium } from '../support/browser.ts';
import { changedPlan } from '../cli/support/changedPlan.ts';
import { AGENCIES_TEXT, PLAN_TEXT } from '../cli/support/smallPlan.ts';
import { findRepairs } from '../support/excelRepair.ts';
import { excelInChromium } from './support/excel.ts';
import { pageInChromium } from './support/page.ts';
import {
  button,
  heading,
  nameRounds,
  openFolds,
  previewBook,
  scrollsSideways,
  violations,
} from './support/pane.ts';
import { picture } from './support/pictures.ts';
import { downloadOf, goTo } from './support/returns.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 240_000;

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** 1.2 is worded otherwise, so that it must be asked; 2.1 is due earlier; 2.3 is new. */
const CHANGED = changedPlan(PLAN_TEXT, {
  replace: [
    ['1.2', 1, 'Đăng tin, bài', 'Đăng tin, bài, ảnh'],
    ['2.1', 2, '30/11/2026', '31/10/2026'],
  ],
  after: { '2.2': ['2.3', 'Họp giao ban', '20/12/2026', 'Phòng Ba', ''] },
});

/** The pane, how a change is written, and what the workbook then holds of a table. */
interface Worker {
  readonly page: Page;
  readonly pane: Frame;
  readonly write: () => Promise<void>;
}

async function expectClean({ page, pane }: Worker, name: string): Promise<void> {
  await openFolds(pane);
  expect([name, await violations(pane), await scrollsSideways(pane)]).toEqual([name, [], false]);
  await picture(page, name);
}

/** Reads the small plan up to the preview of its book. */
async function begin(pane: Frame): Promise<void> {
  await heading(pane, 'Bắt đầu từ kế hoạch');
  await pane.setInputFiles('#plan', file('ke-hoach.tsv', PLAN_TEXT));
  await pane.setInputFiles('#register', file('co-quan.csv', AGENCIES_TEXT));
  await button(pane, 'Đọc kế hoạch').click();
  await heading(pane, 'Xem lại kế hoạch');
  await nameRounds(pane, 'lần 1=05/6/2026:trước; lần 2=01/12/2026:trước', 2);
  await previewBook(pane);
}

async function changePlan(worker: Worker): Promise<void> {
  const { pane, write } = worker;
  await goTo(pane, 'Kế hoạch điều chỉnh');
  expect(await button(pane, 'So với sổ').isDisabled()).toBe(true);
  await pane.setInputFiles('#changedPlan', file('dieu-chinh.tsv', CHANGED));
  await pane.waitForSelector('text=dieu-chinh.tsv');
  await expectClean(worker, 'ke-hoach-dieu-chinh');
  await button(pane, 'So với sổ').click();
  await heading(pane, 'Xem trước khi ghi');
  await pane.waitForSelector('h3:has-text("Nên trả lời trước khi ghi (1)")');
  const question = pane.locator('article.question').first();
  await question.getByRole('radio', { name: /1\.2/ }).click();
  await question.getByRole('button', { name: 'Trả lời' }).click();
  await pane.waitForSelector('h3:has-text("Nên trả lời trước khi ghi (0)")');
  await expectClean(worker, 'dieu-chinh-xem-truoc');
  await write();
  await pane.waitForSelector('text=Đã ghi: Cập nhật kế hoạch', { timeout: 60_000 });
}

async function newerList(worker: Worker): Promise<void> {
  const { pane, write } = worker;
  await goTo(pane, 'Cơ quan, đơn vị');
  await button(pane, 'Danh sách cơ quan mới').click();
  await pane.setInputFiles(
    '#newRegister',
    file('moi.csv', `${AGENCIES_TEXT}X4,UBND xã Đông Hải,,UBND các xã,7\n`),
  );
  await heading(pane, 'Xem trước khi ghi');
  await write();
  await pane.waitForSelector('text=Đã ghi: Cập nhật danh sách cơ quan', { timeout: 60_000 });
  await goTo(pane, 'Cơ quan, đơn vị');
  await expectClean(worker, 'danh-sach-moi');
  await pane.waitForSelector('text=UBND xã Đông Hải');
}

async function anotherRound(worker: Worker): Promise<void> {
  const { pane, write } = worker;
  await goTo(pane, 'Giao biểu mẫu');
  await button(pane, 'Kỳ báo cáo: thêm, chốt, gia hạn').click();
  await heading(pane, 'Kỳ báo cáo: thêm, chốt, gia hạn');
  await button(pane, 'Thêm kỳ báo cáo').click();
  const run = button(pane, 'Xem trước khi thêm kỳ');
  await pane.getByLabel('Tên kỳ').fill('đột xuất tháng 9');
  // A round has a last day.
  expect(await run.isDisabled()).toBe(true);
  await pane.getByLabel('Hạn gửi').fill('20/9/2026');
  await pane.getByLabel('Đột xuất').check();
  await expectClean(worker, 'them-ky');
  await run.click();
  await heading(pane, 'Xem trước khi ghi');
  await write();
  await pane.waitForSelector('text=Đã ghi: Thêm kỳ báo cáo 3', { timeout: 60_000 });
}

async function extendAndLock(worker: Worker): Promise<void> {
  const { pane, write } = worker;
  await goTo(pane, 'Tổng hợp báo cáo');
  await button(pane, 'Kỳ báo cáo: thêm, chốt, gia hạn').click();
  await heading(pane, 'Kỳ báo cáo: thêm, chốt, gia hạn');
  await button(pane, 'Gia hạn cho cơ quan (0').click();
  await pane
    .getByRole('combobox', { name: /cơ quan/i })
    .last()
    .click();
  await pane.getByRole('menuitemcheckbox', { name: 'UBND xã Bình An' }).click();
  await pane.getByLabel('Gửi chậm nhất ngày').fill('10/6/2026');
  const run = button(pane, 'Xem trước khi gia hạn');
  // Nobody gets a later day without a document.
  expect(await run.isDisabled()).toBe(true);
  await pane.getByLabel('Lý do, văn bản').fill('Công văn số 9');
  await expectClean(worker, 'gia-han');
  await run.click();
  await heading(pane, 'Xem trước khi ghi');
  await write();
  await pane.waitForSelector('text=Đã ghi: Gia hạn báo cáo kỳ 1', { timeout: 60_000 });
  await goTo(pane, 'Tổng hợp báo cáo');
  await button(pane, 'Kỳ báo cáo: thêm, chốt, gia hạn').click();
  await button(pane, 'Gia hạn cho cơ quan (1').click();
  await pane.waitForSelector('text=UBND xã Bình An: đến 10/06/2026');
  await button(pane, 'Chốt kỳ lần 1').click();
  await heading(pane, 'Xem trước khi ghi');
  await write();
  await pane.waitForSelector('text=Đã ghi: Chốt kỳ báo cáo 1', { timeout: 60_000 });
}

suite('what changes in the course of a year, in Excel (needs Chromium)', () => {
  const { open } = excelInChromium();

  test(
    'a changed plan, a newer list, a later day, a closed round: seen first, then in the workbook',
    async () => {
      const excel = await open();
      const { page, pane, bench } = excel;
      const worker = { page, pane, write: () => button(pane, 'thay đổi vào sổ').click() };
      const values = async (name: string) => {
        const { sheet, address } = await bench.tableAt(name);
        return JSON.stringify(await bench.values(sheet, address));
      };
      await begin(pane);
      await button(pane, 'Lập sổ: ghi').click();
      await pane.waitForSelector('h3:has-text("Cần xử lý")', { timeout: 120_000 });
      await changePlan(worker);
      const tasks = await values('NhiemVu');
      expect(tasks).toContain('Đăng tin, bài, ảnh');
      expect(tasks).toContain('Họp giao ban');
      await newerList(worker);
      expect(await values('CoQuan')).toContain('UBND xã Đông Hải');
      await anotherRound(worker);
      expect(await values('KyBaoCao')).toContain('đột xuất tháng 9');
      expect(await values('TQKy')).toContain('đột xuất tháng 9');
      await extendAndLock(worker);
      expect(await values('BaoCao')).toContain('Công văn số 9');
      expect({ errors: excel.errors, outside: excel.outside }).toEqual({ errors: [], outside: [] });
      await excel.close();
    },
    MINUTES,
  );
});

suite('what changes in the course of a year, on the page (needs Chromium)', () => {
  const { open } = pageInChromium();
  let worker: Worker;

  beforeAll(async () => {
    const { page, pane } = await open();
    const write = async () => {
      const book = await downloadOf(page, () => button(pane, 'thay đổi vào sổ').click());
      expect(findRepairs(book.bytes)).toEqual([]);
    };
    worker = { page, pane, write };
    await begin(pane);
    await downloadOf(page, () => button(pane, 'Lập sổ: ghi').click());
    await pane.waitForSelector('h3:has-text("Cần xử lý")', { timeout: 120_000 });
  }, MINUTES);

  test(
    'the same, into the file that comes down',
    async () => {
      await changePlan(worker);
      await newerList(worker);
      await anotherRound(worker);
      await extendAndLock(worker);
    },
    MINUTES,
  );
});
