import { beforeAll, describe, expect, test } from '@jest/globals';
import { derive } from '../../../src/report/book/derive.ts';
import { withSetting } from '../../../src/report/book/settings.ts';
import { requestLetter } from '../../../src/report/letters/requestLetter.ts';
import { resultReport } from '../../../src/report/letters/resultReport.ts';
import type { LetterAnnex } from '../../../src/workbook/letter.ts';
import type { Book } from '../../../src/workbook/schema.ts';
import { answered, reported, smallBook } from '../support/smallBook.ts';
import { tableIn, textOf } from './support/letterWords.ts';

const headOf = ({ blocks }: LetterAnnex) => textOf(blocks.slice(0, 3));

let book: Book;
beforeAll(async () => {
  const { book: made } = await smallBook();
  const sent = reported(made, { P1: { times: 1, received: '2026-06-04' as never } });
  const said = answered(sent, {
    'NV0001 P1': { status: 'Đã hoàn thành', completed: '2026-05-10' as never, result: 'Đã mở 02 hội nghị' },
  });
  const set = withSetting(said, 'issuer', 'Ủy ban nhân dân xã Sông Trà');
  book = derive(withSetting(set, 'symbol', 'UBND-NV'), false);
});

describe('công văn đề nghị báo cáo', () => {
  test('says what its annexes are, and has them: the outline, then the form', () => {
    const { blocks, annexes } = requestLetter(book);
    const text = textOf(blocks);
    expect(text).toContain('đề cương tại Phụ lục I');
    expect(text).toContain('Biểu báo cáo: theo Phụ lục II');
    expect(annexes.map(headOf)).toEqual([
      'PHỤ LỤC I\nĐỀ CƯƠNG BÁO CÁO\n(Kèm theo Công văn số ........./UBND-NV ngày ...../...../2026 của Ủy ban nhân dân xã Sông Trà)',
      'PHỤ LỤC II\nBIỂU KẾT QUẢ THỰC HIỆN NHIỆM VỤ (LẦN 1)\n(Kèm theo Công văn số ........./UBND-NV ngày ...../...../2026 của Ủy ban nhân dân xã Sông Trà)',
    ]);
    expect(annexes.map(({ landscape }) => landscape)).toEqual([false, true]);
  });

  test('the outline has the five parts of a report, and under results the sections of the plan', () => {
    const [outline] = requestLetter(book).annexes;
    const headings = outline!.blocks.filter((b) => b.kind === 'paragraph' && b.look === 'heading');
    expect(headings.map((b) => textOf([b]).split('.')[0])).toEqual(['I', 'II', 'III', 'IV', 'V']);
    expect(textOf(outline!.blocks)).toContain('\n1. TUYÊN TRUYỀN.\n2. KIỂM TRA.\nIII. KHÓ KHĂN');
  });

  test('the form has the columns that agencies fill in, and a row for each task', () => {
    const [, form] = requestLetter(book).annexes;
    const table = tableIn(form!.blocks);
    expect(table.header).toEqual([
      'TT',
      'Nhiệm vụ',
      'Thời hạn',
      'Cơ quan chủ trì',
      'Tình hình thực hiện',
      'Tỷ lệ (%)',
      'Kết quả thực hiện',
      'Sản phẩm (số, ký hiệu)',
      'Ngày hoàn thành',
      'Khó khăn, vướng mắc',
      'Đề xuất, kiến nghị',
    ]);
    expect(table.widths).toHaveLength(11);
    expect(table.rows.map((row) => row[0])).toEqual(['1', '1.1', '1.2', '1.3', '2', '2.1', '2.2']);
    expect(table.bold).toEqual([0, 4]);
    expect(table.rows[1]).toEqual(['1.1', 'Tổ chức hội nghị quán triệt kế hoạch', '15/5/2026', 'Phòng Một']);
  });
});

test('báo cáo: the annex that its text speaks of is there, with what each task came to', () => {
  const { blocks, annexes } = resultReport(book);
  expect(textOf(blocks)).toContain('theo Phụ lục kèm theo Báo cáo này');
  expect(annexes).toHaveLength(1);
  expect(headOf(annexes[0]!)).toMatch(
    /^PHỤ LỤC\nCHI TIẾT TÌNH HÌNH THỰC HIỆN THEO NHIỆM VỤ\n\(Kèm theo Báo cáo số/,
  );
  const { header, rows, bold } = tableIn(annexes[0]!.blocks);
  expect(header).toHaveLength(8);
  expect(rows).toHaveLength(7);
  expect(bold).toEqual([0, 4]);
  expect(rows[0]).toEqual(['1. TUYÊN TRUYỀN']);
  expect(rows[1]).toEqual([
    '1.1',
    'Tổ chức hội nghị quán triệt kế hoạch',
    '15/5/2026',
    'Phòng Một',
    'Phòng Hai',
    'Đã mở 02 hội nghị',
    '',
    'Hoàn thành đúng hạn',
  ]);
});

test('more tasks than are told one by one: the rest is in the annex', () => {
  const task = book.NhiemVu.find((row) => row.code === 'NV0002')!;
  const many = Array.from({ length: 20 }, (_, i) => ({ ...task, code: `NV1${100 + i}`, title: `Việc ${i}` }));
  const row = book.TheoDoi.find((one) => one.task === 'NV0002' && one.round === 1)!;
  const rows = many.map(({ code }) => ({ ...row, task: code }));
  const large = { ...book, NhiemVu: [...book.NhiemVu, ...many], TheoDoi: [...book.TheoDoi, ...rows] };
  const { blocks, annexes } = resultReport(derive(large, false));
  // 20 more, and the four that were open already; fifteen of them are told.
  expect(textOf(blocks)).toContain('- Và 09 nhiệm vụ khác theo Phụ lục kèm theo.');
  const titles = tableIn(annexes[0]!.blocks).rows.map((one) => one[1]);
  for (const { title } of many) expect(titles).toContain(title);
});
