import { expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/plan/readPlan.ts';
import { tableOf } from '../../support/documents.ts';
import type { GridDocument } from '../../../src/core/document/types.ts';

const FIRST = `
  TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Từ ngày | Đến ngày | Ghi chú
  1 | Xây dựng chính quyền số | | | | |
  1.1 | Ban hành kiến trúc | Sở Khoa học và Công nghệ | Văn phòng UBND tỉnh | 20/01/2026 | 31/3/2026 |
  1.2 | Đào tạo | Sở Nội vụ | Trường Chính trị tỉnh | 04/5/2026 | 05/6/2026 |`;

function twoSheets(first: string, second: string): GridDocument {
  const sheets = [first, second].map((text, i) => ({
    name: `Trang ${i + 1}`,
    state: 'visible' as const,
    table: tableOf(text),
  }));
  return { kind: 'grid', file: 'a.xlsx', format: 'xlsx', sheets };
}

function rowsOf(second: string): readonly string[] {
  const { value } = readPlan(twoSheets(FIRST, second));
  return (value?.rows ?? []).map(
    (row) =>
      `${row.table} ${row.path} ${row.title} ${row.deadline?.start ?? ''}..${row.deadline?.due ?? ''} ${row.leads[0]?.text ?? ''}`,
  );
}

const KEPT = [
  '1 1 Xây dựng chính quyền số .. ',
  '1 1.1 Ban hành kiến trúc 2026-01-20..2026-03-31 Sở Khoa học và Công nghệ',
  '1 1.2 Đào tạo 2026-05-04..2026-06-05 Sở Nội vụ',
];

test('a sheet without a header goes on with the table before it, by its numbers', () => {
  const second = `
    PHỤ LỤC I (tiếp theo) | | | | |
    1.3 | Nâng cấp nền tảng | Sở Tài chính | Sở Công Thương | 01/02/2026 | 15/12/2026
    2 | Tổng kết | Sở Nội vụ | Các sở, ban, ngành | 01/12/2026 | 20/12/2026`;
  expect(rowsOf(second)).toEqual([
    ...KEPT,
    '1 1.3 Nâng cấp nền tảng 2026-02-01..2026-12-15 Sở Tài chính',
    '1 2 Tổng kết 2026-12-01..2026-12-20 Sở Nội vụ',
  ]);
});

test.each([
  ['another list that begins anew', '1 | Máy tính | Phòng A | Phòng B | 5 | 6'],
  ['numbers that leave a gap', '4.7 | Máy tính | Phòng A | Phòng B | 5 | 6'],
  ['too few columns', '1.3 | Máy tính | 5'],
  [
    'a header of its own',
    'TT | Tên hàng | Số lượng | Đơn giá | Thành tiền | Ghi chú\n1.3 | Máy | 1 | 2 | 3 |',
  ],
])('%s is none of its rows', (_, second) => {
  expect(rowsOf(second)).toEqual(KEPT);
});

test('a short sheet after a gap in the numbers goes on where its columns hold the same things, and the gap is told', () => {
  const second = '4 | Tổng kết | Sở Nội vụ | Sở Tài chính | 01/12/2026 | 20/12/2026';
  const { value } = readPlan(twoSheets(FIRST, second));
  expect(rowsOf(second)).toEqual([...KEPT, '1 4 Tổng kết 2026-12-01..2026-12-20 Sở Nội vụ']);
  expect(value?.rows.at(-1)?.issues.map(({ code }) => code)).toEqual(['row.numberGap']);
});

test.each([
  ['4.7 | Máy tính | Phòng A | Phòng B | 5 | 6', 1],
  ['1.3 | Máy tính | 5', 1],
  ['Người lập | Trưởng phòng | Giám đốc', 0],
])('a short sheet that is left out is told of where it may hold rows: %s', (second, told) => {
  const { issues } = readPlan(twoSheets(FIRST, second));
  expect(issues.filter(({ code }) => code === 'table.ignored')).toHaveLength(told);
});
