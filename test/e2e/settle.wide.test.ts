import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { hasChromium } from '../support/browser.ts';
import { excelInChromium } from './support/excel.ts';
import { createBook, readPlan } from './support/pane.ts';
import { answer, answerWithAgencies, lines, questionAbout, rowsOf } from './support/questions.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 180_000;

/** An office that the register has under another name, communes that only the office knows, one that is none of its. */
const PLAN = [
  'KẾ HOẠCH Công tác dân vận năm 2026',
  'TT\tNội dung nhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian thực hiện',
  '1\tRà soát thủ tục hành chính\tPhòng Nội vụ - Dân tộc\tPhòng Tư pháp\tQuý II/2026',
  '2\tXây dựng mô hình điểm\tPhòng Tư pháp\tUBND các xã làm điểm năm 2026\tTrước 30/6/2026',
  '3\tTổ chức đối thoại\tUBND các xã\tTrạm Y tế xã An Bình\tQuý III/2026',
  'Các phòng, đơn vị báo cáo trước ngày 05/6/2026.',
].join('\n');
const AGENCIES = [
  'Mã,Tên cơ quan,Nhóm',
  'PNV,Phòng Nội vụ,Các phòng',
  'PTP,Phòng Tư pháp,Các phòng',
  'X1,UBND xã An Bình,UBND các xã',
  'X2,UBND xã Bình Minh,UBND các xã',
  'X3,UBND xã Cẩm Hà,UBND các xã',
].join('\n');

suite('questions settled in the review (needs Chromium)', () => {
  const { open } = excelInChromium();

  test(
    'a candidate, the members of a group, nobody: so the book assigns, and so it remembers',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'skh-settle-'));
      const [plan, register] = [join(folder, 'kh.tsv'), join(folder, 'cq.csv')];
      writeFileSync(plan, PLAN);
      writeFileSync(register, AGENCIES);
      const excel = await open();
      const { pane } = excel;
      await readPlan(pane, { plan, register });
      await pane.waitForSelector('button:has-text("3 câu cần trả lời")');
      await answer(questionAbout(pane, 'Phòng Nội vụ - Dân tộc'), 'Phòng Nội vụ');
      await pane.waitForSelector('button:has-text("2 câu cần trả lời")');
      const members = { 'an binh': 'UBND xã An Bình', Cẩm: 'UBND xã Cẩm Hà' };
      await answerWithAgencies(pane, questionAbout(pane, 'các xã làm điểm'), members);
      await pane.waitForSelector('button:has-text("1 câu cần trả lời")');
      await answer(questionAbout(pane, 'Trạm Y tế'), 'Không giao cho cơ quan nào');
      await pane.waitForSelector('button:has-text("3 câu đã trả lời")');
      await createBook(pane);

      const assigned = lines(await rowsOf(excel, 'PhanCong'), 'Mã nhiệm vụ', 'Mã cơ quan', 'Vai trò');
      expect(assigned.sort()).toEqual([
        'NV0001 | PNV | Chủ trì',
        'NV0001 | PTP | Phối hợp',
        'NV0002 | PTP | Chủ trì',
        'NV0002 | X1 | Phối hợp',
        'NV0002 | X3 | Phối hợp',
        'NV0003 | X1 | Chủ trì',
        'NV0003 | X2 | Chủ trì',
        'NV0003 | X3 | Chủ trì',
      ]);
      const settled = lines(await rowsOf(excel, 'QuyetDinh'), 'Về dòng', 'Đã đọc được', 'Chọn', 'Giá trị');
      expect(settled.sort()).toEqual([
        'NV0001 | Phòng Nội vụ - Dân tộc | PNV | ',
        'NV0002 | UBND các xã làm điểm năm 2026 | members | X1; X3',
        'NV0003 | Trạm Y tế xã An Bình | none | ',
      ]);
      expect({ errors: excel.errors, outside: excel.outside }).toEqual({ errors: [], outside: [] });
      await excel.close();
    },
    MINUTES,
  );
});
