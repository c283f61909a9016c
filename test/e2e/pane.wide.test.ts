import { beforeAll, describe, expect, test } from '@jest/globals';
import { hasChromium } from '../support/browser.ts';
import type { OfficePage } from '../support/officePage.ts';
import { hasShared } from '../support/skh.ts';
import { excelInChromium, selectionWhen } from './support/excel.ts';
import { button, createBook, heading, readPlan, SAMPLE, THUY_NGUYEN } from './support/pane.ts';
import { answer, answerWithAgencies, questionAbout, rowsOf } from './support/questions.ts';
import { expectThuyNguyen, THUY_NGUYEN_ANSWERS } from './support/thuyNguyen.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 180_000;

suite('the pane in Chromium, on real office.js and the bench (needs Chromium)', () => {
  const chromium = excelInChromium();

  const open = async (): Promise<OfficePage> => {
    const excel = await chromium.open();
    await heading(excel.pane, 'Bắt đầu từ kế hoạch');
    return excel;
  };

  const real = hasShared ? test : test.skip;

  real(
    'a real plan: read, questions settled, written, and taken back (needs ../shared)',
    async () => {
      const excel = await open();
      const { pane, bench, errors, outside } = excel;
      await readPlan(pane, THUY_NGUYEN);
      // 30 rows in the plan: 5 sections, the group 3.4, 24 tasks; three bodies that the register can't settle.
      await pane.waitForSelector('text=24 nhiệm vụ, 5 mục, 1 nhóm, 2 kỳ báo cáo');
      await pane.waitForSelector('button:has-text("3 câu cần trả lời")');
      await answer(questionAbout(pane, 'các doanh nghiệp'), THUY_NGUYEN_ANSWERS.nobody);
      // The same words stand in two places: one answer serves both.
      await pane.waitForSelector('button:has-text("1 câu cần trả lời")');
      const { names } = THUY_NGUYEN_ANSWERS.members;
      await answerWithAgencies(pane, questionAbout(pane, 'nông thôn mới kiểu mẫu'), names);
      await pane.waitForSelector('button:has-text("3 câu đã trả lời")');
      await createBook(pane);
      expect((await bench.tableAt('NhiemVu')).sheet).toBe('Nhiệm vụ');
      await expectThuyNguyen(excel);

      await button(pane, 'Hoàn tác: gỡ sổ vừa lập').click();
      await heading(pane, 'Bắt đầu từ kế hoạch');
      expect(await bench.sheetNames()).toEqual(['Sheet1']);
      expect({ errors, outside }).toEqual({ errors: [], outside: [] });
    },
    MINUTES,
  );

  test(
    'a book that is made after another was taken away is followed as well',
    async () => {
      const { pane, bench, close } = await open();
      await readPlan(pane, SAMPLE);
      await createBook(pane);
      await button(pane, 'Hoàn tác: gỡ sổ vừa lập').click();
      await heading(pane, 'Bắt đầu từ kế hoạch');
      await readPlan(pane, SAMPLE);
      await createBook(pane);
      const { sheet, address } = await bench.tableAt('KeHoach');
      const first = Number(/\d+/.exec(address)?.[0]) + 1;
      await bench.setCell(sheet, `D${first}`, 'Kế hoạch của sổ sau');
      await heading(pane, 'Kế hoạch của sổ sau');
      await close();
    },
    MINUTES,
  );

  describe('with the sample plan in the workbook', () => {
    let excel: OfficePage;
    beforeAll(async () => {
      excel = await open();
      await readPlan(excel.pane, SAMPLE);
      await createBook(excel.pane);
    }, MINUTES);

    test('a chosen row of Theo dõi thực hiện tells its story', async () => {
      const { sheet, address } = await excel.bench.tableAt('TheoDoi');
      const first = Number(/\d+/.exec(address)?.[0]) + 1;
      const [row] = await excel.bench.values(sheet, `A${first}:G${first}`);
      await excel.bench.select(sheet, `C${first}`);
      const story = excel.pane.locator('.story');
      // Columns of TheoDoi: round, agency's code and name, task, section, TT, title.
      await story.getByText(String(row?.[2]), { exact: true }).first().waitFor();
      expect(await story.textContent()).toContain(String(row?.[6]));
    });

    test(
      'a cell that a person corrects shows in the pane',
      async () => {
        const { sheet, address } = await excel.bench.tableAt('KeHoach');
        const first = Number(/\d+/.exec(address)?.[0]) + 1;
        await excel.bench.setCell(sheet, `D${first}`, 'Kế hoạch đã sửa tên');
        await heading(excel.pane, 'Kế hoạch đã sửa tên');
      },
      MINUTES,
    );

    test(
      'one that is corrected while a change is looked at shows once the change is let go',
      async () => {
        const { pane, bench } = excel;
        await pane.locator('nav').getByRole('button', { name: 'Việc cần quyết định' }).click();
        const question = pane.locator('article.question').first();
        await question.getByText('Không giao cho cơ quan nào').click();
        await question.getByRole('button', { name: 'Trả lời' }).click();
        await button(pane, 'Xem trước').click();
        await heading(pane, 'Xem trước khi ghi');
        const { sheet, address } = await bench.tableAt('KeHoach');
        const first = Number(/\d+/.exec(address)?.[0]) + 1;
        await bench.setCell(sheet, `D${first}`, 'Kế hoạch sửa lần nữa');
        // Longer than people pause between two cells: the preview stands.
        await pane.waitForTimeout(1_500);
        await heading(pane, 'Xem trước khi ghi');
        await button(pane, 'Không ghi').click();
        await pane.getByRole('button', { name: 'Bỏ câu trả lời' }).first().click();
        await button(pane, 'Trang chính').click();
        await heading(pane, 'Kế hoạch sửa lần nữa');
      },
      MINUTES,
    );

    test('a count opens onto its lines, and a line goes to its cell', async () => {
      const { pane } = excel;
      await pane.locator('nav').getByRole('button', { name: 'Cơ quan, đơn vị' }).click();
      await heading(pane, 'Cơ quan, đơn vị');
      await pane.getByRole('searchbox').fill('phong noi vu');
      await pane.locator('.lines button', { hasText: 'Phòng Nội vụ' }).first().click();
      const register = /^'?Cơ quan, đơn vị'?!/;
      expect(await selectionWhen(excel, (address) => register.test(address))).toMatch(register);
      await button(pane, 'Trang chính').click();
    });

    test(
      'answers are previewed, written and undone, to the cell',
      async () => {
        const { pane } = excel;
        const contents = () =>
          Promise.all(['PhanCong', 'TheoDoi', 'QuyetDinh'].map((name) => rowsOf(excel, name)));
        const before = await contents();
        await pane.locator('nav').getByRole('button', { name: 'Việc cần quyết định' }).click();
        await heading(pane, 'Việc cần quyết định');
        const question = pane.locator('article.question').first();
        await question.getByText('Không giao cho cơ quan nào').click();
        await question.getByRole('button', { name: 'Trả lời' }).click();
        await button(pane, 'Xem trước').click();
        await heading(pane, 'Xem trước khi ghi');
        await button(pane, 'thay đổi vào sổ').click();
        await pane.waitForSelector('text=Đã ghi: Trả lời việc cần quyết định', { timeout: 60_000 });
        expect(await contents()).not.toEqual(before);
        await button(pane, 'Hoàn tác: Trả lời việc cần quyết định').click();
        await heading(pane, 'Hoàn tác');
        await button(pane, 'Xem trước khi hoàn tác').click();
        await heading(pane, 'Xem trước khi ghi');
        await button(pane, 'thay đổi vào sổ').click();
        await pane.waitForSelector('text=Đã ghi: Hoàn tác', { timeout: 60_000 });
        expect(await contents()).toEqual(before);
      },
      MINUTES,
    );

    test('nothing was asked of any other address, and nothing complained', () => {
      expect({ errors: excel.errors, outside: excel.outside }).toEqual({ errors: [], outside: [] });
    });
  });

  test(
    'half-done answers survive closing the pane',
    async () => {
      const excel = await open();
      const { pane } = excel;
      await readPlan(pane, SAMPLE);
      const question = pane.locator('article.question').first();
      await question.getByText('Không giao cho cơ quan nào').click();
      await question.getByRole('button', { name: 'Trả lời' }).click();
      await pane.waitForSelector('text=câu đã trả lời');
      await excel.reopen();
      await pane.waitForSelector('text=Đang xem dở');
      await readPlan(pane, SAMPLE);
      await pane.waitForSelector('button:has-text("câu đã trả lời")');
    },
    MINUTES,
  );

  test(
    'a plan that can’t be read is refused in words, and nothing is written',
    async () => {
      const { pane, bench } = await open();
      await pane.setInputFiles('#plan', SAMPLE.register);
      await pane.setInputFiles('#register', SAMPLE.register);
      await button(pane, 'Đọc kế hoạch').click();
      await pane.waitForSelector('[role=status] >> text=Không thấy bảng nhiệm vụ nào trong tệp');
      expect(await bench.sheetNames()).toEqual(['Sheet1']);
    },
    MINUTES,
  );
});
