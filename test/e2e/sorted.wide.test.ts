import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hasChromium } from '../support/browser.ts';
import type { OfficePage } from '../support/officePage.ts';
import { excelInChromium, selectionWhen } from './support/excel.ts';
import { createBook, heading, readPlan, SAMPLE } from './support/pane.ts';
import { picture } from './support/pictures.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 240_000;

suite('rows that people sort while the pane is open', () => {
  const chromium = excelInChromium();
  let excel: OfficePage;
  beforeAll(async () => {
    excel = await chromium.open();
    await readPlan(excel.pane, SAMPLE);
    await createBook(excel.pane);
  }, MINUTES);
  afterAll(() => excel?.close());

  const firstRow = async (table: string) => {
    const { sheet, address } = await excel.bench.tableAt(table);
    return { sheet, row: Number(/\d+/.exec(address)?.[0]) + 1 };
  };

  /** Round, agency's code and name, task, section, TT and title of a row of Theo dõi thực hiện. */
  const tracked = async (sheet: string, row: number): Promise<string[]> => {
    const [cells = []] = await excel.bench.values(sheet, `A${row}:G${row}`);
    return cells.map(String);
  };

  /** Chooses a row, and waits for the story of the agency and task that stand in it. */
  async function storyOf(row: number): Promise<string[]> {
    const { sheet } = await firstRow('TheoDoi');
    const cells = await tracked(sheet, row);
    await excel.bench.select(sheet, `C${row}`);
    const story = excel.pane.locator('.story');
    await story.getByText(cells[2] ?? '', { exact: true }).waitFor();
    await story.getByText(cells[6] ?? '').waitFor();
    return cells;
  }

  test.each(['sortTable', 'sortUntold'] as const)(
    'by %s: a chosen row tells its own story, and a line of the pane goes to its own cell',
    async (sort) => {
      const { bench, pane } = excel;
      const { sheet, row } = await firstRow('TheoDoi');
      await bench.sortTable('TheoDoi', 'Mã nhiệm vụ', true);
      const before = await storyOf(row);
      await bench[sort]('TheoDoi', 'Mã nhiệm vụ', false);
      const after = await storyOf(row);
      expect(after[3]).not.toBe(before[3]);
      if (sort === 'sortUntold') await picture(excel.page, 'sorted-story');
      // The book is read again meanwhile.
      await pane.waitForTimeout(1_500);
      // The story that is shown still stands, while its row goes elsewhere.
      await bench[sort]('TheoDoi', 'Mã nhiệm vụ', true);

      const chosen = await bench.selection();
      await pane.locator('.story ol.lines button').first().click();
      const selection = await selectionWhen(excel, (address) => address !== chosen);
      const shown = Number(/\d+$/.exec(selection)?.[0]);
      expect((await tracked(sheet, shown)).slice(1, 4)).toEqual(after.slice(1, 4));
    },
    MINUTES,
  );

  test(
    'an agency of the list is shown where it stands since, also on a renamed sheet; one that is gone is told',
    async () => {
      const { bench, pane } = excel;
      await pane.locator('nav').getByRole('button', { name: 'Cơ quan, đơn vị' }).click();
      await heading(pane, 'Cơ quan, đơn vị');
      await pane.getByRole('searchbox').fill('phong noi vu');
      const line = pane.locator('.lines button', { hasText: 'Phòng Nội vụ' }).first();
      await bench.sortUntold('CoQuan', 'Mã', false);
      await bench.renameSheet('Cơ quan, đơn vị', 'Danh sách');
      await line.click();
      const list = /^'?Danh sách'?!/;
      const selection = await selectionWhen(excel, (address) => list.test(address));
      expect(selection).toMatch(list);
      const row = Number(/\d+$/.exec(selection)?.[0]);
      expect((await bench.values('Danh sách', `A${row}:C${row}`))[0]).toContain('Phòng Nội vụ');
      await bench.otherInFront(true);
      await line.click();
      await pane.waitForSelector('.notices >> text=Đang có sổ Excel khác ở phía trước');
      await bench.otherInFront(false);
      const { row: first } = await firstRow('CoQuan');
      await bench.deleteRows('CoQuan', row - first, 1);
      await line.click();
      await pane.waitForSelector('.notices >> text=Dòng này không còn trong bảng');
      await picture(excel.page, 'row-gone');
    },
    MINUTES,
  );
});
