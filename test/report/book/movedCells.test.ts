import { expect, test } from '@jest/globals';
import { derive } from '../../../src/report/book/derive.ts';
import { TABLE_NAMES, TABLES, type Book } from '../../../src/workbook/schema.ts';
import type { TableDef } from '../../../src/workbook/tables/columns.ts';
import { answered, smallBook } from '../support/smallBook.ts';

type PlainRow = Readonly<Record<string, string | number | null>>;

/** What differs between two books: 'table key › column': before, after. */
function moved(before: Book, after: Book): Record<string, readonly unknown[]> {
  const cells = TABLE_NAMES.flatMap((name) => {
    const def: TableDef = TABLES[name];
    const [old, now] = [before[name], after[name]] as readonly (readonly PlainRow[])[];
    return now!.flatMap((row, i) =>
      Object.entries(def.columns).flatMap(([column, { header }]) => {
        const [was, is] = [old![i]?.[column] ?? '', row[column] ?? ''];
        const key = def.key.map((k) => row[k]).join(' ');
        return was === is ? [] : [[`${name} ${key} › ${header}`, [was, is]] as const];
      }),
    );
  });
  return Object.fromEntries(cells);
}

const day = (text: string) => text as never;
const ANSWER = 'TheoDoi NV0001 P1 1';

test('an answer of a lead moves its own row, the counts that it is in, and the order of the bars; nothing else', async () => {
  const { book } = await smallBook();
  // As of 4/6/2026; NV0001 was due on 15/5. Of nine lead obligations it is the only one that was answered.
  const before = derive(answered(book, { 'NV0001 P1': { status: 'Đang thực hiện' } }), false);
  const done = { status: 'Đã hoàn thành', completed: day('2026-05-10') };
  const after = derive(answered(book, { 'NV0001 P1': done }), false);
  const share = (name: string, was: readonly unknown[], is: readonly unknown[]) => ({
    [`TQSoSanh ${name} › Kỳ này`]: [was[0], is[0]],
    [`TQSoSanh ${name} › Tỷ lệ kỳ này (%)`]: [was[1], is[1]],
    [`TQSoSanh ${name} › Kỳ này đạt`]: [was[2], is[2]],
  });
  const counts = (row: string, was: string, is: string) => ({
    [`${row} › Hoàn thành đúng hạn`]: [0, 1],
    [`${row} › Chưa hoàn thành (quá hạn)`]: [1, 0],
    [`${row} › Có kết quả / chủ trì`]: [was, is],
  });
  expect(moved(before, after)).toEqual({
    [`${ANSWER} › Tình hình (cơ quan báo cáo)`]: ['Đang thực hiện', 'Đã hoàn thành'],
    [`${ANSWER} › Ngày hoàn thành`]: ['', '2026-05-10'],
    [`${ANSWER} › Tình hình dùng để đánh giá`]: ['Đang thực hiện', 'Đã hoàn thành'],
    [`${ANSWER} › Đánh giá tiến độ`]: ['Chưa hoàn thành (quá hạn)', 'Hoàn thành đúng hạn'],
    'NhiemVu NV0001 › Tiến độ (số cơ quan)': ['0/1', '1/1'],
    'TQChung Lượt nhiệm vụ quá hạn › Số liệu': [1, 0],
    'TQChung Lượt nhiệm vụ có kết quả / chủ trì › Số liệu': ['0/9', '1/9'],
    // 1 of 9 is 11.1 %.
    ...share('Lượt nhiệm vụ có kết quả', ['0/9', 0, 0], ['1/9', 11.1, 1]),
    ...share('Lượt nhiệm vụ đúng tiến độ', ['0/9', 0, 0], ['1/9', 11.1, 1]),
    ...share('Lượt nhiệm vụ quá hạn', ['1/9', 11.1, 1], ['0/9', 0, 0]),
    // Leads of section 1: one of NV0001, one of NV0002, three of NV0003; due in May: NV0001 alone.
    ...counts('TQMuc 1', '0/5 (0%)', '1/5 (20%)'),
    ...counts('TQThang 5', '0/1 (0%)', '1/1 (100%)'),
    // Of the offices NV0001, NV0002 and NV0004; of Phòng Một the first and the last.
    ...counts('TQKhoi Các phòng', '0/3 (0%)', '1/3 (33%)'),
    ...counts('TQCoQuan P1', '0/2 (0%)', '1/2 (50%)'),
    // (overdue × 1000 + unknown) × 10 000 + 9 999 − place 1 in the register: Phòng Một falls behind the communes, which
    // know nothing of two tasks each, and stays before Phòng Hai.
    'TQCoQuan P1 › Mức cần chú ý': [10_019_998, 19_998],
    'TQCoQuan P1 › Thứ tự cần chú ý': [1, 4],
    'TQCoQuan X1 › Thứ tự cần chú ý': [2, 1],
    'TQCoQuan X2 › Thứ tự cần chú ý': [3, 2],
    'TQCoQuan X3 › Thứ tự cần chú ý': [4, 3],
    'BDCoQuan 1 › Cơ quan, đơn vị': ['Phòng Một', 'UBND xã Bình An'],
    'BDCoQuan 1 › Chưa hoàn thành (quá hạn)': [1, 0],
    'BDCoQuan 1 › Chưa có thông tin': [1, 2],
    'BDCoQuan 1 › Dòng': [1, 4],
    'BDCoQuan 2 › Cơ quan, đơn vị': ['UBND xã Bình An', 'UBND xã Hòa Lạc'],
    'BDCoQuan 2 › Dòng': [4, 5],
    'BDCoQuan 3 › Cơ quan, đơn vị': ['UBND xã Hòa Lạc', 'UBND xã Tân Phú'],
    'BDCoQuan 3 › Dòng': [5, 6],
    'BDCoQuan 4 › Cơ quan, đơn vị': ['UBND xã Tân Phú', 'Phòng Một'],
    'BDCoQuan 4 › Hoàn thành đúng hạn': [0, 1],
    'BDCoQuan 4 › Chưa có thông tin': [2, 1],
    'BDCoQuan 4 › Dòng': [6, 1],
  });
});

test('what a coordinator wrote is in no count', async () => {
  const { book } = await smallBook();
  const after = derive(answered(book, { 'NV0001 P2': { result: 'Đã phối hợp tổ chức' } }), false);
  expect(moved(derive(answered(book, { 'NV0001 P2': {} }), false), after)).toEqual({
    'TheoDoi NV0001 P2 1 › Kết quả thực hiện': ['', 'Đã phối hợp tổ chức'],
  });
});

test('a figure that is corrected changes nothing of what is derived', async () => {
  const { book } = await smallBook();
  const answer = { status: 'Đang thực hiện', percent: 40 };
  const [before, after] = [answer, { ...answer, percent: 60, difficulty: 'Thiếu kinh phí' }].map((said) =>
    derive(answered(book, { 'NV0001 P1': said }), false),
  );
  expect(moved(before!, after!)).toEqual({
    [`${ANSWER} › Tỷ lệ (%)`]: [40, 60],
    [`${ANSWER} › Khó khăn, vướng mắc`]: ['', 'Thiếu kinh phí'],
  });
});
