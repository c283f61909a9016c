import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDeadline } from '../../../src/core/deadline/readDeadline.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';
import type { Deadline, DeadlineContext } from '../../../src/core/deadline/types.ts';

const CONTEXT: DeadlineContext = { planYear: 2026, planDate: '2026-01-10' as IsoDate };
const NOTHING: DeadlineContext = { planYear: null, planDate: null };

function short(deadline: Deadline | null): string {
  if (deadline === null) return 'null';
  const { start, due, boundary, recurrence, continues, certainty, reason } = deadline;
  const parts = [start ?? '-', due ?? '-', boundary ?? '-', recurrence ?? '-', continues ? 'continues' : '-'];
  return [...parts, certainty, reason?.replace('deadline.', '') ?? ''].join(' ').trim();
}

function read(text: string, context: DeadlineContext = CONTEXT): string {
  return short(readDeadline(text, context).deadline);
}

describe('stages, remarks and years that are concluded', () => {
  test.each([
    ['Sơ kết năm 2027, tổng kết năm 2030', '2027-01-01 2030-12-31 on - - implied mixed'],
    ['Đợt 1 trước 30/4, đợt 2 trước 30/10', '- 2026-10-30 before - - implied yearFromPlan'],
    ['Đến tháng 6/2026 đạt 50%, đến tháng 12/2026 đạt 100%', '2026-06-01 2026-12-31 on - - implied mixed'],
    ['Dự kiến Quý IV', '2026-10-01 2026-12-31 on - - implied mixed'],
    ['Nhiệm kỳ 2025 - 2030', '2025-01-01 2030-12-31 on - - implied mixed'],
    ['Quý II + III/2026', '2026-04-01 2026-09-30 on - - implied mixed'],
    ['Các tháng 3, 6, 9 năm 2026', '2026-03-01 2026-09-30 on - - implied mixed'],
    ['Trước ngày 05 tháng 01 năm sau', '- 2027-01-05 before - - implied yearFromPlan'],
    ['03 tháng kể từ ngày ban hành Kế hoạch', '2026-01-10 2026-04-10 on - - implied fromPlanDate'],
    ['Ngày 01/7/2026 (theo Nghị định số 15/2026/NĐ-CP)', '- 2026-07-01 on - - implied mixed'],
    ['Trước 30/11 hằng năm, bắt đầu từ năm 2026', '- 2026-11-30 before yearly - implied yearFromPlan'],
    // One of the parts says no time: nothing is parted there.
    ['Khảo sát, hoàn thành báo cáo', '- - - - - unread'],
    ['Tháng 3 và tháng 9 hằng năm', '2026-03-01 2026-09-30 on yearly - implied yearFromPlan'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('certain readings', () => {
  test.each([
    // days
    ['30/8/2026', '- 2026-08-30 on - - certain'],
    ['31/01/2026', '- 2026-01-31 on - - certain'],
    ['15-06-2026', '- 2026-06-15 on - - certain'],
    ['ngày 05 tháng 6 năm 2026', '- 2026-06-05 on - - certain'],
    ['2026-06-30', '- 2026-06-30 on - - certain'],
    ['Bắt đầu từ quý I/2026, hoàn thành quý IV/2027', '2026-01-01 2027-12-31 on - - certain'],
    ['Khởi công tháng 3/2026, hoàn thành trước 30/6/2026', '2026-03-01 2026-06-30 before - - certain'],
    ['T3-T6/2026', '2026-03-01 2026-06-30 on - - certain'],
    // what comes back
    ['Thường xuyên từ năm 2026', '2026-01-01 - - continuous continues certain'],
    ['01/03/2026 - Thường xuyên', '2026-03-01 - - continuous continues certain'],
    ['Hằng năm, bắt đầu từ năm 2027', '2027-01-01 - - yearly continues certain'],
    ['01 chuyên mục/tháng', '- - - monthly - certain'],
    ['02 tin, bài/tuần', '- - - weekly - certain'],
    ['Mỗi năm ít nhất 01 lần', '- - - yearly - certain'],
    ['Ngày 15 và 30 hằng tháng', '- - - monthly - certain'],
    ['Hằng quý (trước ngày 20 của tháng cuối quý)', '- - - quarterly - certain'],
    ['Trước ngày 25 của tháng cuối cùng của quý', '- - - quarterly - certain'],
    // quarters, months, halves, years
    ['Quý II/2026', '2026-04-01 2026-06-30 on - - certain'],
    ['Trong quý I/2026', '2026-01-01 2026-03-31 on - - certain'],
    ['quý 2 năm 2026', '2026-04-01 2026-06-30 on - - certain'],
    ['6/2026', '2026-06-01 2026-06-30 on - - certain'],
    ['Tháng ⏎ 02/ 2028'.replace('⏎', '\n'), '2028-02-01 2028-02-29 on - - certain'],
    ['Trong tháng 01/2026', '2026-01-01 2026-01-31 on - - certain'],
    ['6 tháng đầu năm 2026', '2026-01-01 2026-06-30 on - - certain'],
    ['6 tháng cuối năm 2026', '2026-07-01 2026-12-31 on - - certain'],
    ['9 tháng đầu năm 2026', '2026-01-01 2026-09-30 on - - certain'],
    ['Năm 2026', '2026-01-01 2026-12-31 on - - certain'],
    ['2030', '2030-01-01 2030-12-31 on - - certain'],
    // whole years and what goes on
    ['Cả năm 2026', '2026-01-01 2026-12-31 on continuous - certain'],
    ['Cả năm 2026 và các năm tiếp theo', '2026-01-01 2026-12-31 on continuous continues certain'],
    ['2026 và những năm tiếp theo', '2026-01-01 2026-12-31 on - continues certain'],
    ['Thường xuyên trong năm 2026', '2026-01-01 2026-12-31 on continuous - certain'],
    // recurring
    ['Thường xuyên', '- - - continuous - certain'],
    ['Nhiệm vụ thường xuyên', '- - - continuous - certain'],
    ['Hằng năm', '- - - yearly - certain'],
    ['hàng quý', '- - - quarterly - certain'],
    ['02 tuần một lần', '- - - biweekly - certain'],
    ['Trước ngày 15 hằng tháng', '- - - monthly - certain'],
    ['trước ngày 20 của tháng cuối quý', '- - - quarterly - certain'],
    // ranges
    ['01-12/4/2026', '2026-04-01 2026-04-12 on - - certain'],
    ['27/4 - 19/5/2026', '2026-04-27 2026-05-19 on - - certain'],
    ['25/4- 01/5/2026', '2026-04-25 2026-05-01 on - - certain'],
    ['22-26/7/2026.', '2026-07-22 2026-07-26 on - - certain'],
    ['Từ tháng 1-4/2026', '2026-01-01 2026-04-30 on - - certain'],
    ['Từ tháng 6/2026 đến tháng 4/2027', '2026-06-01 2027-04-30 on - - certain'],
    ['2026 - 2027', '2026-01-01 2027-12-31 on - - certain'],
    ['Giai đoạn 2026 - 2030', '2026-01-01 2030-12-31 on - - certain'],
    ['Quý III-IV/2026', '2026-07-01 2026-12-31 on - - certain'],
    ['Từ ngày 5 đến ngày 10 tháng 6 năm 2026', '2026-06-05 2026-06-10 on - - certain'],
    // up to
    ['Trước 10/02/2026', '- 2026-02-10 before - - certain'],
    ['Hoàn thành trước 30/6/2026', '- 2026-06-30 before - - certain'],
    ['Trước quý II/2026', '- 2026-04-01 before - - certain'],
    ['Trước 17 giờ ngày 20/5/2026', '- 2026-05-20 on - - certain'],
    ['Trước 16h30 ngày 20/5/2026', '- 2026-05-20 on - - certain'],
    ['Đến năm 2030', '- 2030-12-31 on - - certain'],
    ['Đến hết tháng 6/2026', '- 2026-06-30 on - - certain'],
    ['Chậm nhất ngày 30/6/2026', '- 2026-06-30 on - - certain'],
    // open start
    ['Từ Quý I/2026', '2026-01-01 - - - continues certain'],
    ['Từ tháng 6/2026 trở đi', '2026-06-01 - - - continues certain'],
    // rounds
    ['Đợt 1: 01 - 05/7/2026;\nĐợt 2: 08/ - 12/7/2026.', '2026-07-01 2026-07-12 on - - certain'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(readDeadline(text, CONTEXT).issues).toEqual([]);
  });
});

describe('implied readings say why', () => {
  test.each([
    ['Quý I', '2026-01-01 2026-03-31 on - - implied yearFromPlan'],
    ['Tháng 4', '2026-04-01 2026-04-30 on - - implied yearFromPlan'],
    ['trước ngày 15/12', '- 2026-12-15 before - - implied yearFromPlan'],
    ['Cả năm', '2026-01-01 2026-12-31 on continuous - implied yearFromPlan'],
    ['Trong năm', '2026-01-01 2026-12-31 on - - implied yearFromPlan'],
    ['Tháng 3-9', '2026-03-01 2026-09-30 on - - implied yearFromPlan'],
    ['trước ngày 15/11 hằng năm', '- 2026-11-15 before yearly - implied yearFromPlan'],
    ['100 ngày kể từ ngày ban hành Kế hoạch', '2026-01-10 2026-04-20 on - - implied fromPlanDate'],
    // 10 January 2026 is a Saturday: ten working days end on Friday 23 January.
    ['10 ngày làm việc kể từ ngày ban hành Kế hoạch', '2026-01-10 2026-01-23 on - - implied fromPlanDate'],
    ['Từ ngày ban hành Kế hoạch trở đi', '2026-01-10 - - - continues implied fromPlanDate'],
    ['13/02/2026\nĐề xuất hạn là thường xuyên', '- 2026-02-13 on - - implied mixed'],
    [
      'Quý I/2026 lựa chọn nhiệm vụ. Quý IV/2026 báo cáo kết quả',
      '2026-01-01 2026-12-31 on - - implied mixed',
    ],
    ['30/4/2026 (mô hình thử nghiệm). Vận hành ổn định trong năm 2026', '- 2026-12-31 on - - implied mixed'],
    ['Quý II và quý IV/2026', '2026-04-01 2026-12-31 on - - implied mixed'],
    ['Quý I, II, III/2026', '2026-01-01 2026-09-30 on - - implied mixed'],
    ['25/12/2025', '- 2025-12-25 on - - implied suspicious'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
    const { issues } = readDeadline(text, CONTEXT);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.field).toBe('time');
  });

  test('every time of a cell is kept', () => {
    const { deadline } = readDeadline('Đợt 1: 20-24/6/2026\nĐợt 2: 01-05/7/2026', CONTEXT);
    expect(deadline?.milestones.map((m) => [m.start, m.due])).toEqual([
      ['2026-06-20', '2026-06-24'],
      ['2026-07-01', '2026-07-05'],
    ]);
  });
});

describe('what is no date stays unread', () => {
  test.each([
    'Tháng 12/1019',
    '31/6/2026',
    '1/31/2026',
    '100 ngày',
    '7',
    '46058',
    '10 ngày làm việc sau khi Nghị quyết được ban hành',
    'Theo tiến độ xây dựng KPI',
    'Theo thời điểm có nhu cầu',
    'Theo kế hoạch',
    'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026',
    'Theo từng mốc thời hạn dưới đây',
    'Triển khai ngay sau khi hoàn thành bản sao số. Báo cáo định kỳ hàng tháng.',
    'Sở Khoa học và Công nghệ đưa ra kế hoạch',
    'Khi có yêu cầu',
    '20/6/2026 - 10/6/2026',
    'Quý V/2026',
    'Tháng 13/2026',
    'Năm học 2026 - 2027',
    'Vụ Đông Xuân 2025-2026',
    'Trong nhiệm kỳ',
    'Sau khi có hướng dẫn của Bộ Nội vụ',
    'Kỳ họp giữa năm 2026',
  ])('%j', (text) => {
    const { deadline, issues } = readDeadline(text, CONTEXT);
    expect(deadline?.certainty).toBe('unread');
    expect([deadline?.start, deadline?.due, deadline?.boundary]).toEqual([null, null, null]);
    expect(issues.map((i) => [i.code, i.field])).toEqual([['deadline.unread', 'time']]);
  });

  test.each(['Quý I', 'trước ngày 15/12', 'Cả năm', '100 ngày kể từ ngày ban hành Kế hoạch'])(
    '%j without the year and date of the plan',
    (text) => expect(read(text, NOTHING)).toContain('unread'),
  );
});

test.each(['', '  ', '-', '…', '.....'])('%j is a blank time', (text) => {
  expect(readDeadline(text, CONTEXT)).toEqual({ deadline: null, issues: [] });
});

test('any text gives a deadline without a throw, and a boundary only beside a due date', () => {
  const words = [
    'quý',
    'II',
    '/',
    '2026',
    '31',
    '6',
    '-',
    'đến',
    'trước',
    'ngày',
    'tháng',
    'năm',
    ';',
    'hằng',
    '\n',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 8 }), (parts) => {
      const { deadline, issues } = readDeadline(parts.join(' '), CONTEXT);
      if (deadline === null) return true;
      const ordered = deadline.start === null || deadline.due === null || deadline.start <= deadline.due;
      const told = deadline.certainty === 'certain' || issues.length > 0;
      return (deadline.due === null) === (deadline.boundary === null) && ordered && told;
    }),
    { seed: 4, numRuns: 2000 },
  );
});

describe('several dates under one word', () => {
  test.each([
    [
      'Trước 30/4 và 30/9/2027',
      '- 2027-09-30 before - - implied mixed',
      '2027-04-30 before, 2027-09-30 before',
    ],
    [
      'Trước ngày 30/4, ngày 30/9/2026',
      '- 2026-09-30 before - - implied mixed',
      '2026-04-30 before, 2026-09-30 before',
    ],
    [
      'Chậm nhất ngày 30/4 và ngày 30/9/2026',
      '- 2026-09-30 on - - implied mixed',
      '2026-04-30 on, 2026-09-30 on',
    ],
    [
      'Trước 30/4 và 30/9 năm 2026',
      '- 2026-09-30 before - - implied mixed',
      '2026-04-30 before, 2026-09-30 before',
    ],
    [
      'Trước 30/4 và 30/9',
      '- 2026-09-30 before - - implied yearFromPlan',
      '2026-04-30 before, 2026-09-30 before',
    ],
    [
      'Trước 30/4 và đến hết 30/9/2026',
      '- 2026-09-30 on - - implied mixed',
      '2026-04-30 before, 2026-09-30 on',
    ],
    [
      'Trước 15/12 và 15/3/2027',
      '- 2027-03-15 before - - implied mixed',
      '2026-12-15 before, 2027-03-15 before',
    ],
  ])('%s', (text, whole, milestones) => {
    const { deadline } = readDeadline(text, CONTEXT);
    expect(short(deadline)).toBe(whole);
    expect(deadline?.milestones.map((m) => `${m.due ?? ''} ${m.boundary ?? ''}`).join(', ')).toBe(milestones);
  });

  test('a day that is none stays unread', () =>
    expect(read('Trước 31/4 và 31/9/2026')).toBe('- - - - - unread'));
});

describe('a plan whose year nobody knows', () => {
  const codesOf = (text: string) => readDeadline(text, NOTHING).issues.map(({ code }) => code);

  test.each(['Tháng 3', 'Quý II', '30/6', 'Trước 15/12', 'Tháng 2, tháng 3', 'Trước ngày 15/12 hằng năm'])(
    '%s lacks nothing but the year',
    (text) => {
      expect(codesOf(text)).toEqual(['deadline.yearOpen']);
      expect(readDeadline(text, NOTHING).deadline).toMatchObject({ certainty: 'unread', due: null });
    },
  );

  test.each(['Theo tiến độ công trình', 'Mùng 6 Tết', 'Khi có yêu cầu'])('%s is no time at all', (text) => {
    expect(codesOf(text)).toEqual(['deadline.unread']);
  });

  test.each(['Quý II/2026', 'Thường xuyên', 'Hằng tháng'])('%s needs none', (text) => {
    expect(codesOf(text)).toEqual([]);
  });
});
