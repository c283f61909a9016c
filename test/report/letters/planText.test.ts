import { expect, test } from '@jest/globals';
import { planTitles } from '../../../src/report/letters/planText.ts';
import { byClass } from '../../../src/report/papers/scoresPaper.ts';
import type { Book, Row } from '../../../src/workbook/schema.ts';

const plans = (...titles: string[]) => ({ KeHoach: titles.map((title) => ({ title })) }) as unknown as Book;

test.each([
  ['Thực hiện công tác dân vận', 'công tác dân vận'],
  ['Triển khai thực hiện Nghị quyết số 03', 'Nghị quyết số 03'],
  ['Tổ chức triển khai thực hiện Đề án 06', 'Đề án 06'],
  ['Công tác dân vận năm 2026', 'Công tác dân vận năm 2026'],
  ['Kế hoạch thực hiện cải cách hành chính', 'Kế hoạch thực hiện cải cách hành chính'],
])('after "thực hiện" the title "%s" reads "%s"', (title, read) => {
  expect(planTitles(plans(title))).toBe(read);
});

test('classes are counted from the best down, what is no class last', () => {
  const MucXepLoai = [
    { name: 'Xuất sắc', place: 1 },
    { name: 'Tốt', place: 2 },
    { name: 'Hoàn thành', place: 3 },
  ];
  const row = (name: string) => ({ class: name, total: 1, open: 0 }) as Row<'XepLoai'>;
  const rows = ['Hoàn thành', '', 'Xuất sắc', 'Hoàn thành', 'Tốt'].map(row);
  const counts = byClass({ MucXepLoai } as unknown as Book, rows).map(([name, own]) => [name, own.length]);
  expect(counts.slice(0, 3)).toEqual([
    ['Xuất sắc', 1],
    ['Tốt', 1],
    ['Hoàn thành', 2],
  ]);
  expect(counts).toHaveLength(4);
});
