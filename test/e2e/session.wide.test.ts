import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { Frame } from 'playwright-core';
import { cellAt } from '../../src/workbook/address.ts';
import { hasChromium } from '../support/browser.ts';
import type { OfficePage } from '../support/officePage.ts';
import { excelInChromium } from './support/excel.ts';
import { pageInChromium } from './support/page.ts';
import { button, createBook, heading, readPlan, ROOT, SAMPLE } from './support/pane.ts';
import { picture } from './support/pictures.ts';
import { downloadOf, goTo } from './support/returns.ts';
import { openFolds, scrollsSideways, violations } from './support/pane.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 240_000;
/** Two rounds of appraisal: the session has all six steps. */
const SCHEME = join(ROOT, 'assets', 'mau', 'bo-tieu-chi-cai-cach-hanh-chinh.json');

/** The steps as the screen shows them: ✓ done, ● now, ○ later. */
async function steps(pane: Frame): Promise<string[]> {
  await pane.waitForSelector('.sessionSteps li');
  return pane.locator('.sessionSteps li').allInnerTexts();
}

async function open(pane: Frame): Promise<void> {
  await goTo(pane, 'Chấm điểm');
  await pane.waitForSelector('.session');
}

/** Writes the change that is looked at; on the page the book comes down as a file. */
type Write = (pane: Frame) => Promise<void>;

async function score(pane: Frame, write: Write): Promise<void> {
  await goTo(pane, 'Chấm điểm');
  await pane.setInputFiles('#scheme', SCHEME);
  await pane.locator('.main button', { hasText: 'Chấm điểm' }).click();
  await pane.waitForSelector('text=Chưa chấm', { timeout: 60_000 });
  await write(pane);
}

const WRITTEN = 'text=Đã ghi: Chuyển bước đợt chấm điểm';

async function goOn(pane: Frame, write: Write): Promise<void> {
  await open(pane);
  await pane.getByLabel('Người thực hiện').fill('Trưởng phòng');
  await button(pane, 'Chuyển sang bước Thẩm định').click();
  await heading(pane, 'Xem trước khi ghi');
  await write(pane);
  await pane.waitForSelector(WRITTEN, { timeout: 60_000 });
  await open(pane);
  expect((await steps(pane)).slice(0, 3)).toEqual(['✓ Tự chấm', '● Thẩm định', '○ Giải trình']);
}

async function goBack(pane: Frame, write: Write): Promise<void> {
  await button(pane, 'Mở lại bước Tự chấm').click();
  const again = pane.locator('.session button:not(.foldHead)', { hasText: 'Mở lại bước Tự chấm' });
  // Nothing is opened again without a reason.
  expect(await again.isDisabled()).toBe(true);
  await pane.getByLabel('Lý do mở lại').fill('Còn cơ quan chưa gửi');
  await pane.getByLabel('Người thực hiện').fill('Trưởng phòng');
  await again.click();
  await heading(pane, 'Xem trước khi ghi');
  await write(pane);
  await pane.waitForSelector(WRITTEN, { timeout: 60_000 });
  await open(pane);
  expect((await steps(pane))[0]).toBe('● Tự chấm');
  await openFolds(pane);
  const log = await pane.locator('.session').innerText();
  expect(log).toContain('Chấm điểm năm: Tự chấm → Thẩm định. Người thực hiện: Trưởng phòng.');
  expect(log).toContain('Thẩm định → Tự chấm. Người thực hiện: Trưởng phòng. Lý do: Còn cơ quan chưa gửi');
}

/** Scored once more, each card leads to its row of Xếp loại. */
async function cards(pane: Frame): Promise<void> {
  await open(pane);
  await pane.locator('.main button', { hasText: 'Chấm điểm' }).click();
  const first = pane.locator('.lines > li button').first();
  await first.waitFor({ timeout: 60_000 });
  expect(await first.getAttribute('title')).toMatch(/^Đến ô [A-Z]+5, trang Xếp loại$/);
  expect(await violations(pane)).toEqual([]);
}

/** A row of points that is chosen, and corrected by hand, tells its story at once. */
async function story(pane: Frame, bench: OfficePage['bench']): Promise<void> {
  await button(pane, 'Trang chính').click();
  const { sheet, address } = await bench.tableAt('ChamDiem');
  const [from = '', to = ''] = address.split(':');
  const rows = await bench.values(sheet, `${from}:${to}`);
  const [header = [], ...body] = rows.map((row) => row.map(String));
  const at = (name: string) => header.indexOf(name);
  // Criterion 3.2 of the scheme: 15 points at most, by an appraiser.
  const row = body.findIndex((cells) => cells[at('Mã tiêu chí')] === '3.2');
  const line = Number(/\d+/.exec(from)?.[0]) + 1 + row;
  const left = [...from.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const cell = cellAt(line, left + at('Thẩm định'));
  await bench.setCell(sheet, cell, 12.5);
  await bench.select(sheet, cell);
  const told = pane.locator('.story');
  await told.getByText('12,5/15 điểm').waitFor({ timeout: 60_000 });
  const text = await told.innerText();
  expect(text).toContain(body[row]?.[at('Cơ quan, đơn vị')]);
  expect(text).toContain('Cách tính: thẩm định');
  expect(text).toMatch(/3\.2 Chất lượng tham mưu, phối hợp \(−2,5\): thẩm định/);
  expect(await scrollsSideways(pane)).toBe(false);
  expect(await violations(pane)).toEqual([]);
}

suite('steps of a scoring session in Excel, on real office.js and the bench (needs Chromium)', () => {
  const { open: openExcel } = excelInChromium();

  test(
    'on with what is still open, back with a reason, all of it in the log and in the sheet',
    async () => {
      const excel = await openExcel();
      const { pane, bench, page } = excel;
      const write: Write = (of) => button(of, 'thay đổi vào sổ').click();
      await readPlan(pane, SAMPLE);
      await createBook(pane);
      await score(pane, write);
      await pane.waitForSelector('text=Đã ghi: Chấm điểm', { timeout: 60_000 });
      await open(pane);
      expect(await steps(pane)).toEqual([
        '● Tự chấm',
        '○ Thẩm định',
        '○ Giải trình',
        '○ Thẩm định lần 2',
        '○ Thống nhất',
        '○ Đã quyết định',
      ]);
      const session = await pane.locator('.session').innerText();
      expect(session).toContain('Hạn hồ sơ: chưa ghi');
      expect(session).toMatch(/Trước khi sang bước Thẩm định, còn:/);
      const forms = await downloadOf(page, () => button(pane, 'Tạo phiếu của bước này').click());
      // At the self-score the agencies get forms, not the appraisers.
      const names = Object.keys(unzipSync(forms.bytes));
      expect(names.filter((name) => !name.startsWith('Phiếu tự chấm - '))).toEqual([]);
      expect(names.length).toBeGreaterThan(20);
      expect(await scrollsSideways(pane)).toBe(false);
      expect(await violations(pane)).toEqual([]);
      await picture(page, 'session-steps');
      await goOn(pane, write);
      await goBack(pane, write);
      const { sheet, address } = await bench.tableAt('DotCham');
      expect(JSON.stringify(await bench.values(sheet, address))).toContain('"Tự chấm"');
      await cards(pane);
      await picture(page, 'session-cards');
      await story(pane, bench);
      await picture(page, 'session-story');
      expect({ errors: excel.errors, outside: excel.outside }).toEqual({ errors: [], outside: [] });
    },
    MINUTES,
  );
});

suite('steps of a scoring session on the page without Excel (needs Chromium)', () => {
  const { open: openPage } = pageInChromium();

  test(
    'the same',
    async () => {
      const { page, pane } = await openPage({ width: 450, height: 900 });
      const write: Write = async (of) =>
        void (await downloadOf(page, () => button(of, 'thay đổi vào sổ').click()));
      await readPlan(pane, SAMPLE);
      await button(pane, 'nhiệm vụ vào sổ').click();
      await heading(pane, 'Xem trước khi lập sổ');
      await downloadOf(page, () => button(pane, 'Lập sổ: ghi').click());
      await score(pane, write);
      await goOn(pane, write);
      await goBack(pane, write);
    },
    MINUTES,
  );
});
