import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { hasChromium } from '../support/browser.ts';
import { excelInChromium } from './support/excel.ts';
import { createBook, readPlan } from './support/pane.ts';
import { lines, questionAbout, rowsOf } from './support/questions.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 180_000;

/** Neither title nor date nor any time states a year; one time waits for more than the year. */
const PLAN = [
  'KẾ HOẠCH Công tác dân vận',
  'TT\tNội dung nhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tHoàn thành trước ngày',
  '1\tRà soát thủ tục hành chính\tPhòng Nội vụ\tPhòng Tư pháp\tQuý II',
  '2\tXây dựng mô hình điểm\tPhòng Tư pháp\tPhòng Nội vụ\t30/6',
  '3\tTuyên truyền\tPhòng Nội vụ\tPhòng Tư pháp\tThường xuyên',
  '4\tSơ kết\tPhòng Tư pháp\tPhòng Nội vụ\tTháng 11 đến tháng 12',
].join('\n');
const AGENCIES = ['Mã,Tên cơ quan,Nhóm', 'PNV,Phòng Nội vụ,Các phòng', 'PTP,Phòng Tư pháp,Các phòng'].join(
  '\n',
);
const YEAR = 'Kế hoạch của năm nào?';

suite('a plan that states no year (needs Chromium)', () => {
  const { open } = excelInChromium();

  test(
    'is asked for it once in the pane; the answer dates its tasks there and in the book',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'skh-year-'));
      const [plan, register] = [join(folder, 'kh.tsv'), join(folder, 'cq.csv')];
      writeFileSync(plan, PLAN);
      writeFileSync(register, AGENCIES);
      const excel = await open();
      const { pane } = excel;
      await readPlan(pane, { plan, register });
      const asked = pane.locator('article.question', { hasText: YEAR });
      await asked.first().waitFor();
      expect(await asked.count()).toBe(1);

      const card = questionAbout(pane, YEAR);
      await card.getByRole('radio').first().click();
      await card.getByLabel('Ghi giá trị').fill('2026');
      await card.getByRole('button', { name: 'Trả lời' }).click();
      await pane.waitForSelector('text=trước 30/6/2026');
      expect(await asked.count()).toBe(0);
      await createBook(pane);

      const due = lines(await rowsOf(excel, 'NhiemVu'), 'Mã', 'Thời hạn', 'Ranh giới');
      // 46203: 30/6/2026, 46387: 31/12/2026, as Excel counts days.
      expect(due).toEqual([
        'NV0001 | 46203 | Đến ngày',
        'NV0002 | 46203 | Trước ngày',
        'NV0003 |  | ',
        'NV0004 | 46387 | Đến ngày',
      ]);
      const settled = lines(await rowsOf(excel, 'QuyetDinh'), 'Về dòng', 'Chọn', 'Giá trị');
      expect(settled).toContain('KH1 | year | 2026');
      expect({ errors: excel.errors, outside: excel.outside }).toEqual({ errors: [], outside: [] });
      await excel.close();
    },
    MINUTES,
  );
});
