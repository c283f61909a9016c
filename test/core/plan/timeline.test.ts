import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/plan/readPlan.ts';
import { grid, tableOf } from '../../support/documents.ts';

function read(text: string) {
  const { value, issues } = readPlan(grid(tableOf(`KẾ HOẠCH NĂM 2026\n${text}`)));
  const rows = (value?.rows ?? []).map(({ tt, time, deadline, leads }) =>
    [tt, time, deadline?.start, deadline?.due, deadline?.certainty, leads.map((l) => l.text)].join(' | '),
  );
  return { rows, codes: issues.map(({ code }) => code) };
}

describe('a table that says by marks when work is done', () => {
  test('months: a run of marks is a span, the whole year is all year', () => {
    const months = Array.from({ length: 12 }, (_, i) => `Tháng ${i + 1}`).join('|');
    const { rows, codes } = read(`TT|Nhiệm vụ|Cơ quan thực hiện|${months}
1|Rà soát|Phòng Hai||x|x|x||||||||
2|Công khai|Phòng Một|x|x|x|x|x|x|x|x|x|x|x|x
3|Sơ kết|Phòng Ba||||||X||||||`);
    expect(rows).toEqual([
      '1 | Tháng 2 - Tháng 4 | 2026-02-01 | 2026-04-30 | implied | Phòng Hai',
      '2 | Cả năm | 2026-01-01 | 2026-12-31 | implied | Phòng Một',
      '3 | Tháng 6 | 2026-06-01 | 2026-06-30 | implied | Phòng Ba',
    ]);
    expect(codes).not.toContain('table.noTime');
    expect(codes).not.toContain('table.columnsExtra');
  });

  test('quarters in a second row of the header; a person in charge is no agency', () => {
    const { rows } =
      read(`STT|Nội dung công việc|Người phụ trách|Đơn vị thực hiện|Tiến độ thực hiện|<|<|<|Ghi chú
^|^|^|^|Quý I|Quý II|Quý III|Quý IV|^
1|Rà soát|Người Thử Một|Phòng Hai|x|x|||
2|Tổng kết||Phòng Một||||✓|`);
    expect(rows).toEqual([
      '1 | Quý I - Quý II | 2026-01-01 | 2026-06-30 | implied | Phòng Hai',
      '2 | Quý IV | 2026-10-01 | 2026-12-31 | implied | Phòng Một',
    ]);
  });

  test('marks apart are several times, of which the last is the end', () => {
    const [row] = read(`TT|Nhiệm vụ|Đơn vị thực hiện|Quý I|Quý II|Quý III|Quý IV
1|Kiểm tra|Phòng Một|x||x|`).rows;
    expect(row).toBe('1 | Quý I; Quý III | 2026-01-01 | 2026-09-30 | implied | Phòng Một');
  });

  test('numbers under quarters are figures, and a column of times stays what it is', () => {
    const { rows, codes } = read(`TT|Nhiệm vụ|Thời gian|Đơn vị thực hiện|Quý I|Quý II
1|Thu ngân sách|30/11/2026|Phòng Một|120|130`);
    expect(rows).toEqual(['1 | 30/11/2026 |  | 2026-11-30 | certain | Phòng Một']);
    expect(codes).toContain('table.columnsExtra');
  });

  test('a row without a mark has no time', () => {
    const { rows } = read(`TT|Nhiệm vụ|Đơn vị thực hiện|Quý I|Quý II
1|Kiểm tra|Phòng Một|x|
2|Họp|Phòng Hai||`);
    expect(rows[1]).toBe('2 |  |  |  |  | Phòng Hai');
  });

  test('a table that says who nowhere is a task table by its marks', () => {
    const { rows } = read(`TT|Nội dung công việc|Thời gian thực hiện|<|<|<|Ghi chú
^|^|Quý I|Quý II|Quý III|Quý IV|^
1|Rà soát|x|x|||`);
    expect(rows).toEqual(['1 | Quý I - Quý II | 2026-01-01 | 2026-06-30 | implied | ']);
  });

  test('counted columns, and a signature under the months, leave the marks what they are', () => {
    const { rows } = read(`TT|Nhiệm vụ|Đơn vị thực hiện|Tháng 1|Tháng 2|Tháng 3
(1)|(2)|(3)|(4)|(5)|(6)
1|Rà soát|Phòng Hai|x|x|
2|Công khai|Phòng Một|||x
||||TM. ỦY BAN NHÂN DÂN|
||||CHỦ TỊCH|`);
    expect(rows).toEqual([
      '1 | Tháng 1 - Tháng 2 | 2026-01-01 | 2026-02-28 | implied | Phòng Hai',
      '2 | Tháng 3 | 2026-03-01 | 2026-03-31 | implied | Phòng Một',
    ]);
  });
});
