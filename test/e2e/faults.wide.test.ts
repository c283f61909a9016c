import { afterEach, describe, expect, test } from '@jest/globals';
import { hasChromium } from '../support/browser.ts';
import type { OfficePage } from '../support/officePage.ts';
import { hasShared } from '../support/skh.ts';
import { loseWhileWriting, openUnfinished, previewAnswer } from './support/breakOff.ts';
import { excelInChromium } from './support/excel.ts';
import {
  button,
  createBook,
  heading,
  LARGE_PLAN,
  previewBook,
  readPlan,
  SAMPLE,
  violations,
} from './support/pane.ts';
import { picture } from './support/pictures.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 180_000;
const CANCELLED = 'text=Đã hủy. Sổ vẫn như trước.';
const LOST = { refusal: 'sessionLost' } as const;

suite('what goes wrong in the pane (needs Chromium)', () => {
  const chromium = excelInChromium();
  let excel: OfficePage;

  const open = async (excelApi = '1.14'): Promise<OfficePage> => {
    excel = await chromium.open({ excelApi });
    return excel;
  };
  const openBook = async (): Promise<OfficePage> => {
    await open();
    await heading(excel.pane, 'Bắt đầu từ kế hoạch');
    await readPlan(excel.pane, SAMPLE);
    await createBook(excel.pane);
    return excel;
  };
  /** What people read and type, as the workbook holds it. */
  const contents = async () => {
    const names = ['NhiemVu', 'PhanCong', 'TheoDoi', 'QuyetDinh', 'CoQuan'];
    const tables = await Promise.all(names.map((name) => excel.bench.tableAt(name)));
    return Promise.all(tables.map(({ sheet, address }) => excel.bench.values(sheet, address)));
  };

  /** A change is written, and the session lost in the midst of it; the workbook is opened again. */
  const breakOff = async () => {
    await previewAnswer(excel.pane);
    await loseWhileWriting(excel);
    await openUnfinished(excel);
  };

  afterEach(async () => {
    await excel?.close();
  });

  (hasShared ? test : test.skip)(
    'reading that is cancelled leaves the pane usable and the workbook alone (needs ../shared)',
    async () => {
      const { pane, bench } = await open();
      await heading(pane, 'Bắt đầu từ kế hoạch');
      await pane.setInputFiles('#plan', LARGE_PLAN);
      await pane.setInputFiles('#register', SAMPLE.register);
      await button(pane, 'Đọc kế hoạch').click();
      await button(pane, 'Hủy').click();
      await pane.waitForSelector(CANCELLED);
      expect(await bench.sheetNames()).toEqual(['Sheet1']);
      await readPlan(pane, SAMPLE);
      await createBook(pane);
    },
    MINUTES,
  );

  test(
    'making a book that is cancelled leaves the workbook as it was, and can be done again',
    async () => {
      const { pane, bench } = await open();
      await heading(pane, 'Bắt đầu từ kế hoạch');
      await readPlan(pane, SAMPLE);
      await previewBook(pane);
      // Excel waits for a person who is typing into a cell: time enough to cancel.
      await bench.setEditing(true);
      await button(pane, 'Lập sổ: ghi').click();
      await button(pane, 'Hủy').click();
      await bench.setEditing(false);
      await pane.waitForSelector(CANCELLED);
      expect(await bench.sheetNames()).toEqual(['Sheet1']);
      await button(pane, 'Lập sổ: ghi').click();
      await pane.waitForSelector('h3:has-text("Cần xử lý")', { timeout: 60_000 });
    },
    MINUTES,
  );

  test(
    'a change that is cancelled is not written, and can be computed again',
    async () => {
      const { pane, bench } = await openBook();
      const before = await contents();
      await previewAnswer(pane);
      await bench.setEditing(true);
      await button(pane, 'thay đổi vào sổ').click();
      await button(pane, 'Hủy').click();
      await bench.setEditing(false);
      await pane.waitForSelector(CANCELLED);
      expect(await contents()).toEqual(before);
      // The answer is still there, and only has to be looked at again.
      await heading(pane, 'Việc cần quyết định');
      await button(pane, 'Xem trước 1').click();
      await heading(pane, 'Xem trước khi ghi');
      await button(pane, 'thay đổi vào sổ').click();
      await pane.waitForSelector('text=Đã ghi: Trả lời việc cần quyết định');
    },
    MINUTES,
  );

  test(
    'while a cell is being edited Excel refuses: it is said, and done again it goes',
    async () => {
      const { pane, bench } = await open();
      await heading(pane, 'Bắt đầu từ kế hoạch');
      await readPlan(pane, SAMPLE);
      await previewBook(pane);
      await bench.failRequest(1, { refusal: 'cellEditMode' }, 50);
      await button(pane, 'Lập sổ: ghi').click();
      await pane.waitForSelector('.notices >> text=/ô|Enter/', { timeout: 60_000 });
      expect(await bench.sheetNames()).toEqual(['Sheet1']);
      await bench.resetTraffic();
      await button(pane, 'Lập sổ: ghi').click();
      await pane.waitForSelector('h3:has-text("Cần xử lý")', { timeout: 60_000 });
    },
    MINUTES,
  );

  test(
    'a session that is lost while a book is made leaves nothing that hinders the next one',
    async () => {
      const { pane, bench } = await open();
      await heading(pane, 'Bắt đầu từ kế hoạch');
      await readPlan(pane, SAMPLE);
      await previewBook(pane);
      await bench.failRequest(4, LOST, 50);
      await button(pane, 'Lập sổ: ghi').click();
      await pane.waitForSelector('.notices >> role=group', { timeout: 60_000 });
      await bench.resetTraffic();
      await excel.reopen();
      await heading(pane, 'Bắt đầu từ kế hoạch');
      await pane.waitForSelector('.notices >> text=các trang dở dang sẽ được dọn trước');
      await readPlan(pane, SAMPLE);
      await createBook(pane);
      expect((await bench.sheetNames())[0]).toBe('Sheet1');
    },
    MINUTES,
  );

  test.each([
    ['finished', 'Ghi tiếp cho xong'],
    ['taken back', 'Khôi phục như trước khi ghi'],
  ])(
    'a session that is lost while a change is written: reopened, it is %s',
    async (way, words) => {
      const { pane } = await openBook();
      const before = await contents();
      await breakOff();
      await button(pane, words).click();
      await pane.waitForSelector('text=Đã xong. Sổ nguyên vẹn.', { timeout: 60_000 });
      await pane.waitForSelector('h3:has-text("Cần xử lý")');
      if (way === 'taken back') expect(await contents()).toEqual(before);
      else expect(await contents()).not.toEqual(before);
    },
    MINUTES,
  );

  test(
    'what people edit and sort after the session was lost is kept, and the rest is written',
    async () => {
      const { pane, bench } = await openBook();
      await breakOff();
      const { sheet, address } = await bench.tableAt('QuyetDinh');
      const at = async (header: string) => {
        const [headers = [], ...rows] = await bench.values(sheet, address);
        return { column: headers.indexOf(header), rows };
      };
      const { column } = await at('Chọn');
      const first = Number(/\d+/.exec(address)?.[0]) + 1;
      await bench.setCell(sheet, `${String.fromCharCode('A'.charCodeAt(0) + column)}${first}`, 'Ghi tay');
      await bench.sortTable('QuyetDinh', 'Mã', false);
      for (const words of ['Ghi tiếp cho xong', 'Khôi phục như trước khi ghi']) {
        await button(pane, words).click();
        await pane.waitForSelector('.notices >> text=đã có người sửa, sắp xếp lại', { timeout: 60_000 });
      }
      await picture(excel.page, 'unfinished');
      expect(await violations(pane)).toEqual([]);
      await button(pane, 'Giữ chỗ đã sửa, ghi nốt phần còn lại').click();
      await pane.waitForSelector('text=Đã ghi nốt phần còn lại. Giữ nguyên 1 chỗ đã sửa', {
        timeout: 60_000,
      });
      await pane.waitForSelector('h3:has-text("Cần xử lý")');
      await picture(excel.page, 'kept');
      const after = await at('Chọn');
      expect(after.rows.filter((row) => row[column] === 'Ghi tay')).toHaveLength(1);
      await excel.reopen();
      await heading(pane, 'Việc cần quyết định');
    },
    MINUTES,
  );

  test(
    'what a colleague changed between preview and writing is refused, and computed again it goes',
    async () => {
      const { pane, bench } = await openBook();
      await previewAnswer(pane);
      // Beside the answers that are about to be written.
      const { sheet, address } = await bench.tableAt('QuyetDinh');
      const headers = (await bench.values(sheet, address))[0] ?? [];
      const column = String.fromCharCode('A'.charCodeAt(0) + headers.indexOf('Lý do'));
      const cell = `${column}${/\d+$/.exec(address)?.[0]}`;
      await bench.setCell(sheet, cell, 'Lý do đồng nghiệp vừa ghi');
      await button(pane, 'thay đổi vào sổ').click();
      await pane.waitForSelector('.notices >> text=Sổ đã được người khác sửa', { timeout: 60_000 });
      await heading(pane, 'Việc cần quyết định');
      await button(pane, 'Xem trước 1').click();
      await heading(pane, 'Xem trước khi ghi');
      await button(pane, 'thay đổi vào sổ').click();
      await pane.waitForSelector('text=Đã ghi: Trả lời việc cần quyết định', { timeout: 60_000 });
      expect(await bench.values(sheet, cell)).toEqual([['Lý do đồng nghiệp vừa ghi']]);
    },
    MINUTES,
  );

  test('an Excel that is too old says so, and what to do', async () => {
    const { pane, bench } = await open('1.9');
    await pane.waitForSelector('text=Excel trên máy này chưa đủ mới');
    const text = await pane.locator('body').innerText();
    expect(text).toContain('Cập nhật Office');
    expect(text).toContain(`${chromium.url()}index.html`);
    expect(await bench.sheetNames()).toEqual(['Sheet1']);
  });
});
