import { expect, test } from '@jest/globals';
import { readIdentity } from '../../../src/core/plan/identity.ts';

function titleOf(...lines: readonly string[]): string | null {
  return readIdentity(
    lines.map((text) => ({ text, at: {} })),
    [],
  ).title;
}

test.each([
  [
    [
      'KẾ HOẠCH',
      'Cải cách hành chính năm 2026',
      'Các cơ quan gửi báo cáo về Sở Nội vụ trước ngày 10/6/2026.',
    ],
    'Cải cách hành chính năm 2026',
  ],
  [
    ['KẾ HOẠCH', 'Cải cách hành chính năm 2026', 'Các cơ quan gửi báo cáo về Sở Nội vụ'],
    'Cải cách hành chính năm 2026',
  ],
  [['KẾ HOẠCH', 'Công tác dân vận năm 2026', 'Sở Nội vụ là cơ quan đầu mối'], 'Công tác dân vận năm 2026'],
  [['KẾ HOẠCH', 'Công tác dân vận', 'Đề nghị các sở gửi báo cáo'], 'Công tác dân vận'],
  [['KẾ HOẠCH', 'Công tác dân vận', '1. Mục đích'], 'Công tác dân vận'],
  [['KẾ HOẠCH', 'Công tác dân vận', 'Ngành đã có nhiều cố gắng trong năm qua.'], 'Công tác dân vận'],
])('%j: what follows the title is no part of it', (lines, title) => expect(titleOf(...lines)).toBe(title));

test.each([
  [
    ['KẾ HOẠCH', 'Thực hiện công tác dân vận của chính quyền', 'các cấp trên địa bàn tỉnh năm 2026'],
    'Thực hiện công tác dân vận của chính quyền các cấp trên địa bàn tỉnh năm 2026',
  ],
  [
    ['KẾ HOẠCH', 'Triển khai Quyết định số 12/QĐ-TTg năm 2025', 'của Thủ tướng Chính phủ'],
    'Triển khai Quyết định số 12/QĐ-TTg năm 2025 của Thủ tướng Chính phủ',
  ],
  [['KẾ HOẠCH', 'CÔNG TÁC DÂN VẬN NĂM 2026', 'CỦA UBND TỈNH'], 'CÔNG TÁC DÂN VẬN NĂM 2026 CỦA UBND TỈNH'],
])('%j: a title over several lines stays whole', (lines, title) => expect(titleOf(...lines)).toBe(title));

test.each([
  ['Số 09-CTr/TU', '09-CTr/TU'],
  ['Số: 22 - KH/BDVHU', '22-KH/BDVHU'],
  ['Số:    -KH/TU', null],
])('%j: the number as the Party writes it', (line, number) => {
  expect(readIdentity([{ text: line, at: {} }], []).number).toBe(number);
});
