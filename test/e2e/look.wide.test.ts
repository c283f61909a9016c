import { describe, expect, test } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { hasChromium } from '../support/browser.ts';
import type { OfficePage } from '../support/officePage.ts';
import { loseWhileWriting, openUnfinished } from './support/breakOff.ts';
import { excelInChromium } from './support/excel.ts';
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
import { picture } from './support/pictures.ts';
import { consolidate } from './support/returns.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 240_000;

interface Look {
  readonly dark?: boolean;
  readonly contrast?: boolean;
}

/** Dark is Office's own theme; contrast is the system's. */
const LOOKS = [
  ['light, 320 px', 320, {}],
  ['light, 450 px', 450, {}],
  ['light, 900 px', 900, {}],
  ['dark, 320 px', 320, { dark: true }],
  ['dark, 450 px', 450, { dark: true }],
  ['dark, 900 px', 900, { dark: true }],
  ['high contrast, 320 px', 320, { contrast: true }],
  ['high contrast, 450 px', 450, { contrast: true }],
  ['high contrast, 900 px', 900, { contrast: true }],
] as const satisfies readonly (readonly [string, number, Look])[];

const STEPS = [
  'Kế hoạch điều chỉnh',
  'Cơ quan, đơn vị',
  'Thông tin chung',
  'Việc cần quyết định',
  'Giao biểu mẫu',
  'Tổng hợp báo cáo',
  'Chấm điểm',
  'In biểu',
  'Cuối năm',
  'Hoàn tác',
];

/** Screens that a button of a step opens: the step, the button, the screen's heading. */
const BEHIND = [
  ['Giao biểu mẫu', 'Nội dung biểu', 'Nội dung biểu'],
  ['Tổng hợp báo cáo', 'Tin nhắn đôn đốc', 'Tin nhắn đôn đốc'],
  ['Tổng hợp báo cáo', 'Kỳ báo cáo: thêm, chốt, gia hạn', 'Kỳ báo cáo: thêm, chốt, gia hạn'],
  ['Tổng hợp báo cáo', 'Nhập thay cơ quan', 'Nhập thay cơ quan'],
  ['In biểu', 'Mẫu của cấp trên', 'Mẫu của cấp trên'],
  ['Cuối năm', 'Lập sổ năm mới', 'Sổ năm mới'],
] as const;

interface Faults {
  readonly screen: string;
  readonly faults: readonly string[];
}

/** The screen as it stands; its picture is `LOOK SCREEN.png`. */
async function faultsOf({ pane, page }: OfficePage, look: string, screen: string): Promise<Faults> {
  await picture(page, `${look} ${screen}`);
  const wide = (await scrollsSideways(pane)) ? ['scrolls sideways'] : [];
  return { screen, faults: [...wide, ...(await violations(pane))] };
}

/** Answers the first question of the book, and looks at what that would write. */
async function settleOne(pane: Frame): Promise<void> {
  await pane.locator('nav').getByRole('button', { name: 'Việc cần quyết định' }).click();
  const question = pane.locator('article.question').first();
  await question.getByText('Không giao cho cơ quan nào').click();
  await question.getByRole('button', { name: 'Trả lời' }).click();
  await button(pane, 'Xem trước').click();
  await heading(pane, 'Xem trước khi ghi');
}

/** The story of a task is told below what home shows. */
async function chooseRow({ pane, bench }: OfficePage): Promise<void> {
  const { sheet, address } = await bench.tableAt('TheoDoi');
  await bench.select(sheet, `C${Number(/\d+/.exec(address)?.[0]) + 1}`);
  await pane.waitForSelector('.story ol.lines li');
}

/** What is typed in for an agency stands on its screen once the agency is chosen. */
async function keyOne(pane: Frame): Promise<void> {
  await pane.locator('nav').getByRole('button', { name: 'Tổng hợp báo cáo' }).click();
  await button(pane, 'Nhập thay cơ quan').click();
  await pane.getByRole('combobox', { name: 'Cơ quan báo cáo' }).click();
  await pane.locator('[role=option]').first().click();
  await pane.waitForSelector('h3:has-text("Nhiệm vụ của cơ quan")');
}

/** Every screen on the way from a plan to an open book, and every step from there. */
async function tour(excel: OfficePage, look: string): Promise<Faults[]> {
  const { pane } = excel;
  const faults = (screen: string) => faultsOf(excel, look, screen);
  await heading(pane, 'Bắt đầu từ kế hoạch');
  const found = [await faults('plan')];
  await readPlan(pane, SAMPLE);
  await openFolds(pane);
  found.push(await faults('review'));
  await button(pane, 'nhiệm vụ vào sổ').click();
  await heading(pane, 'Xem trước khi lập sổ');
  await openFolds(pane);
  found.push(await faults('start'));
  await button(pane, 'Xem lại kế hoạch').click();
  await createBook(pane);
  await openFolds(pane);
  found.push(await faults('home'));
  await chooseRow(excel);
  found.push(await faults('story'));
  for (const step of STEPS) {
    await pane.locator('nav').getByRole('button', { name: step }).click();
    await heading(pane, step);
    found.push(await faults(step));
  }
  for (const [step, opener, screen] of BEHIND) {
    await pane.locator('nav').getByRole('button', { name: step }).click();
    await button(pane, opener).click();
    await heading(pane, screen);
    await openFolds(pane);
    found.push(await faults(screen));
  }
  await keyOne(pane);
  await openFolds(pane);
  found.push(await faults('a typed return'));
  const letter = { name: 'thu-moi.xlsx', mimeType: 'application/zip', buffer: Buffer.from('thư mời') };
  await consolidate(pane, [letter], '10/6/2026');
  await openFolds(pane);
  found.push(await faults('receipt'));
  await settleOne(pane);
  await openFolds(pane);
  found.push(await faults('pending'));
  return [...found, ...(await broken(excel, look))];
}

/** What is shown where the change that is looked at breaks off, and people change a cell of it before it is ended. */
async function broken(excel: OfficePage, look: string): Promise<Faults[]> {
  const { pane, bench } = excel;
  await loseWhileWriting(excel);
  const found = [await faultsOf(excel, look, 'failed')];
  await openUnfinished(excel);
  found.push(await faultsOf(excel, look, 'unfinished'));
  await bench.renameTable('QuyetDinh', 'QuyetDinhCu');
  await button(pane, 'Ghi tiếp cho xong').click();
  await button(pane, 'Giữ chỗ đã sửa').waitFor();
  return [...found, await faultsOf(excel, look, 'edited since')];
}

suite('how the pane looks (needs Chromium)', () => {
  const { open, browser } = excelInChromium();

  test('the check finds a planted fault', async () => {
    const page = await browser().newPage();
    await page.setContent('<html lang="vi"><title>x</title><main><h1>x</h1><button></button></main></html>');
    const found = await violations(page.mainFrame());
    expect(found).toEqual([expect.stringMatching(/^button-name/)]);
    await page.setContent('<div style="width: 9000px">x</div>');
    expect(await scrollsSideways(page.mainFrame())).toBe(true);
    await page.close();
  });

  test.each(LOOKS)(
    '%s: axe finds nothing, and nothing scrolls sideways',
    async (look, width, { dark = false, contrast = false }: Look) => {
      const excel = await open({
        dark,
        context: { viewport: { width, height: 800 }, forcedColors: contrast ? 'active' : 'none' },
      });
      const faults = (await tour(excel, look)).filter((screen) => screen.faults.length > 0);
      await excel.close();
      expect(faults).toEqual([]);
    },
    MINUTES,
  );

  test.each(LOOKS)(
    'an Excel that is too old, %s: axe finds nothing, and nothing scrolls sideways',
    async (look, width, { dark = false, contrast = false }: Look) => {
      const excel = await open({
        excelApi: '1.9',
        dark,
        context: { viewport: { width, height: 800 }, forcedColors: contrast ? 'active' : 'none' },
      });
      await excel.pane.waitForSelector('text=Excel trên máy này chưa đủ mới');
      const { faults } = await faultsOf(excel, look, 'too old');
      await excel.close();
      expect(faults).toEqual([]);
    },
    MINUTES,
  );
});
