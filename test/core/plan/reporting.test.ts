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
  ['Báo cáo quý gửi trước ngày 20 của tháng cuối quý', ['quý: - - quarterly']],
  ['Báo cáo tháng gửi trước ngày 23 hàng tháng', ['tháng: - - monthly']],
  ['Báo cáo sơ kết chậm nhất ngày 10/7/2026', ['sơ kết: 2026-07-10 on -']],
  ['Báo cáo kết quả về Phòng Nội vụ trước ngày 05/11/2026', ['báo cáo: 2026-11-05 before -']],
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
