import { describe, expect, test } from '@jest/globals';
import { readDeadline } from '../../../src/core/deadline/readDeadline.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';

const CONTEXT = { planYear: 2026, planDate: '2026-01-15' as IsoDate };

function read(text: string): string {
  const { deadline } = readDeadline(text, CONTEXT);
  if (deadline === null) return '-';
  const { start, due, boundary, recurrence, continues, certainty } = deadline;
  const parts = [start, due, boundary, recurrence, continues ? 'continues' : null];
  return [certainty, ...parts.filter((part) => part !== null)].join(' ');
}

describe('words of other offices', () => {
  test.each([
    ['trước 15 hàng tháng', 'certain monthly'],
    ['Thứ Sáu hằng tuần', 'certain weekly'],
    ['01 lần/quý', 'certain quarterly'],
    ['Mỗi quý một lần', 'certain quarterly'],
    ['3 tháng/lần', 'certain quarterly'],
    ['Ít nhất 01 lần/năm', 'certain yearly'],
    ['Hằng năm (trước 15/12)', 'implied 2026-12-15 before yearly'],
    ['Thường xuyên, khi có yêu cầu', 'certain continuous'],
    ['Quí II/2026', 'certain 2026-04-01 2026-06-30 on'],
    ['Q.III/2026', 'certain 2026-07-01 2026-09-30 on'],
    ['T6/2026', 'certain 2026-06-01 2026-06-30 on'],
    ['Tháng mười hai năm 2026', 'certain 2026-12-01 2026-12-31 on'],
    ['Quý một năm 2026', 'certain 2026-01-01 2026-03-31 on'],
    ['Cuối tháng 6/2026', 'certain 2026-06-30 on'],
    ['Bắt đầu từ 01/7/2026', 'certain 2026-07-01 continues'],
    ['Tháng Sáu năm 2026', 'certain 2026-06-01 2026-06-30 on'],
    ['Tháng năm/2026', 'certain 2026-05-01 2026-05-31 on'],
    ['Nửa cuối năm 2026', 'certain 2026-07-01 2026-12-31 on'],
    ['Từ nay đến 30/6/2026', 'certain 2026-06-30 on'],
    ['Hằng ngày', 'certain continuous'],
    ['Từng quý', 'certain quarterly'],
    ['Các tháng trong năm', 'certain monthly'],
    ['Thường xuyên, theo quy định', 'certain continuous'],
    ['Hằng tháng, quý', 'implied monthly'],
    ['Tháng 3 và tháng 9 hằng năm', 'implied 2026-03-01 2026-09-30 on yearly'],
    ['Quý I, quý III hằng năm', 'implied 2026-01-01 2026-09-30 on yearly'],
    ['Trước 30/6 và 30/11 hằng năm', 'implied 2026-11-30 before yearly'],
    ['Quý I/năm 2027', 'certain 2027-01-01 2027-03-31 on'],
    ['Tháng 7 & 8/2026', 'implied 2026-07-01 2026-08-31 on'],
    ['Từ 7 giờ đến 19 giờ ngày 15/3/2026', 'certain 2026-03-15 on'],
    ['08h00-11h00 ngày 05/4/2026', 'certain 2026-04-05 on'],
    ['Chiều ngày 05/6/2026', 'certain 2026-06-05 on'],
    ['30/6/2026 (đợt 1), 30/11/2026 (đợt 2)', 'implied 2026-11-30 on'],
    ['Định kỳ hàng quý, 6 tháng, năm', 'implied quarterly'],
    ['6 tháng, năm', 'implied continuous'],
    ['Hằng năm, đột xuất', 'implied yearly'],
    ['31/3/2026 (gia hạn đến 30/4/2026)', 'certain 2026-04-30 on'],
    ['Quý I/2026, lùi sang quý II/2026', 'certain 2026-06-30 on'],
    ['Vào ngày 10 và ngày 25 hằng tháng', 'certain monthly'],
    ['Tháng năm', 'unread'],
    ['Tháng sau', 'unread'],
    ['Các quý', 'unread'],
    ['Hằng tháng, theo phân công', 'unread'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each(['6 tháng một lần', '06 tháng/lần', '2 lần/năm', 'Định kỳ 6 tháng'])(
    '%s: in every round, and that is said',
    (text) => {
      expect(read(text)).toBe('implied continuous');
      expect(readDeadline(text, CONTEXT).issues.map((i) => [i.code, i.field])).toEqual([
        ['deadline.halfYearly', 'time'],
      ]);
    },
  );

  test.each([
    ...[
      'Sau 01/7/2026',
      'Tháng 12/1019',
      'Tháng 13/2026',
      'Quý V/2026',
      '31/4/2026',
      'Khi có yêu cầu',
      '15 ngày',
    ],
    ...[
      'Theo Kế hoạch',
      'Sau khi có hướng dẫn của Trung ương',
      'Trước Tết Nguyên đán',
      'Tháng sau',
      'Năm học 2026-2027',
    ],
  ])('%s stays unread', (text) => {
    expect(read(text)).toBe('unread');
  });
});

describe('in the plan of a school year', () => {
  test.each([
    ['Tháng 9', '2025-09-30', 2025],
    ['Tháng 3', '2026-03-31', 2026],
    ['Trước 15/01', '2026-01-15', 2026],
    ['Tháng 5/2027', '2027-05-31', null],
  ])('%s', (text, due, said) => {
    const { deadline, issues } = readDeadline(text, { planYear: 2025, planDate: null, schoolYear: true });
    expect(deadline?.due).toBe(due);
    expect(issues.map(({ code, params }) => [code, params['year']])).toEqual(
      said === null ? [] : [['deadline.yearFromPlan', said]],
    );
  });
});
