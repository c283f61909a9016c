import { expect, test } from '@jest/globals';
import { readReporting } from '../../../src/core/plan/reporting.ts';

const CONTEXT = { planYear: 2026, planDate: null };

function read(...lines: readonly string[]): string[] {
  const prose = lines.map((text) => ({ text, at: {} }));
  return readReporting(prose, CONTEXT).map(
    (r) => `${r.name}: ${r.due ?? '-'} ${r.boundary ?? '-'} ${r.recurrence ?? '-'}`,
  );
}

test.each([
  [
    'Báo cáo UBND tỉnh trước ngày 15/5 (báo cáo 6 tháng) và trước ngày 01/11 (báo cáo năm).',
    ['6 tháng: 2026-05-15 before -', 'năm: 2026-11-01 before -'],
  ],
  [
    'Báo cáo trước ngày 10/6 đối với báo cáo 6 tháng và trước ngày 10/12 đối với báo cáo năm.',
    ['6 tháng: 2026-06-10 before -', 'năm: 2026-12-10 before -'],
  ],
  [
    'Báo cáo trước ngày 10/6 (6 tháng), 10/12 (năm).',
    ['6 tháng: 2026-06-10 before -', 'năm: 2026-12-10 before -'],
  ],
  ['Báo cáo năm trước ngày 10/12/2026 (qua Sở Nội vụ).', ['năm: 2026-12-10 before -']],
  [
    'báo cáo kết quả thực hiện lần 1: trước ngày 05/6/2026 và lần 2: trước ngày 01/12/2026 và báo cáo đột xuất (khi cần)',
    ['lần 1: 2026-06-05 before -', 'lần 2: 2026-12-01 before -', 'đột xuất: - - -'],
  ],
  [
    'báo cáo kết quả năm 2026 (đối với báo cáo 6 tháng trước ngày 25/5/2026, đối với báo cáo năm trước ngày 20/11/2026).',
    ['6 tháng: 2026-05-25 before -', 'năm: 2026-11-20 before -'],
  ],
  [
    'hàng năm báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 15/12 để tổng hợp',
    ['năm: 2026-12-15 before yearly'],
  ],
  ['Báo cáo gửi trước ngày 15/12 hằng năm', ['năm: 2026-12-15 before yearly']],
  [
    'Báo cáo định kỳ: 6 tháng gửi trước ngày 05/6, năm gửi trước ngày 25/11 về Phòng Nội vụ',
    ['6 tháng: 2026-06-05 before -', 'năm: 2026-11-25 before -'],
  ],
  ['Báo cáo quý gửi trước ngày 20 của tháng cuối quý', ['quý: - - quarterly']],
  ['Báo cáo tháng gửi trước ngày 23 hàng tháng', ['tháng: - - monthly']],
  ['Báo cáo sơ kết chậm nhất ngày 10/7/2026', ['sơ kết: 2026-07-10 on -']],
  ['Báo cáo kết quả về Phòng Nội vụ trước ngày 05/11/2026', ['báo cáo: 2026-11-05 before -']],
  [
    'báo cáo kết quả trước ngày 10/6 và 10/12/2027',
    ['lần 1: 2027-06-10 before -', 'lần 2: 2027-12-10 before -'],
  ],
  [
    'Gửi báo cáo trước ngày 10/6/2026 và ngày 10/12/2026.',
    ['lần 1: 2026-06-10 before -', 'lần 2: 2026-12-10 before -'],
  ],
  [
    'Báo cáo về Sở Nội vụ chậm nhất ngày 20/5 và 20/11/2026',
    ['lần 1: 2026-05-20 on -', 'lần 2: 2026-11-20 on -'],
  ],
  [
    'Báo cáo trước ngày 20 tháng 5 và ngày 20 tháng 11 năm 2027',
    ['lần 1: 2027-05-20 before -', 'lần 2: 2027-11-20 before -'],
  ],
  [
    'Báo cáo trước ngày 10/3, 10/6, 10/9 và 10/12/2026',
    [
      'lần 1: 2026-03-10 before -',
      'lần 2: 2026-06-10 before -',
      'lần 3: 2026-09-10 before -',
      'lần 4: 2026-12-10 before -',
    ],
  ],
  // 15 December of the plan's year comes before 15 March of the next.
  ['Báo cáo trước ngày 15/12 và 15/3/2027', ['lần 1: 2026-12-15 before -', 'lần 2: 2027-03-15 before -']],
  [
    'Báo cáo 6 tháng, năm trước ngày 10/6 và 10/12/2026',
    ['6 tháng: 2026-06-10 before -', 'năm: 2026-12-10 before -'],
  ],
  [
    'Báo cáo 6 tháng trước ngày 10/6 và năm trước ngày 10/12/2026',
    ['6 tháng: 2026-06-10 before -', 'năm: 2026-12-10 before -'],
  ],
  [
    'Báo cáo 6 tháng trước ngày 10/6, báo cáo năm ngày 10/12/2026.',
    ['6 tháng: 2026-06-10 before -', 'năm: 2026-12-10 before -'],
  ],
  [
    'Báo cáo định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)',
    ['6 tháng: 2026-06-15 before -', 'năm: 2026-12-15 before -'],
  ],
  [
    'Báo cáo Quý I trước ngày 10/4/2026, quý III trước ngày 10/10/2026',
    ['quý I: 2026-04-10 before -', 'quý III: 2026-10-10 before -'],
  ],
  [
    'Báo cáo trước ngày 10/6 và 10/12 hằng năm',
    ['lần 1: 2026-06-10 before yearly', 'lần 2: 2026-12-10 before yearly'],
  ],
  [
    'Báo cáo trước ngày 15.6.2026 và 15.12.2026',
    ['lần 1: 2026-06-15 before -', 'lần 2: 2026-12-15 before -'],
  ],
  ['Báo cáo trước ngày 10/6 và 10/12 năm 2027', ['lần 1: 2027-06-10 before -', 'lần 2: 2027-12-10 before -']],
  // What follows the comma is somebody else's day.
  [
    'Các cơ quan báo cáo trước ngày 10/6/2026, ngày 15/6/2026 Sở Nội vụ tổng hợp',
    ['báo cáo: 2026-06-10 before -'],
  ],
])('%s', (line, expected) => expect(read(line)).toEqual(expected));

test.each([
  'Gửi hồ sơ tự chấm điểm và báo cáo về Sở Nội vụ trước ngày 15/11/2026',
  'Hoàn thành trước ngày 30/6/2026',
  'Căn cứ Báo cáo số 12/BC-UBND ngày 05/01/2026',
  'Báo cáo tại cuộc họp giao ban',
])('%j asks for no report', (line) => expect(read(line)).toEqual([]));

test('the same report said twice is one, and all are by date', () => {
  expect(
    read(
      'Báo cáo năm: trước ngày 01/12/2026',
      'Báo cáo 6 tháng: trước ngày 01/6/2026',
      'báo cáo năm trước ngày 01/12/2026',
    ),
  ).toEqual(['6 tháng: 2026-06-01 before -', 'năm: 2026-12-01 before -']);
});
