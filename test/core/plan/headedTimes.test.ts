import { describe, expect, test } from '@jest/globals';
import { planInYear } from '../../../src/core/plan/inYear.ts';
import { readPlan } from '../../../src/core/plan/readPlan.ts';
import { grid, tableOf } from '../../support/documents.ts';
import type { Plan } from '../../../src/core/plan/types.ts';

function planOf(text: string): Plan {
  const { value } = readPlan(grid(tableOf(text)));
  if (value === null) throw new Error('no plan');
  return value;
}

const dues = (plan: Plan) => plan.rows.map(({ deadline }) => [deadline?.due, deadline?.boundary]);

describe('a header that says "trước ngày", in a plan that states no year', () => {
  const plan = planOf(`
    TT | Nhiệm vụ | Chủ trì | Hoàn thành trước ngày
    1 | Rà soát hồ sơ | Phòng Nội vụ | 30/6
    2 | Tổng kết | Phòng Nội vụ | Đến 15/12
    3 | Tuyên truyền | Phòng Y tế | Quý III
    4 | Báo cáo | Phòng Y tế | ngày 20/11
  `);

  test('the word stays with the time, so that the day is late itself once the year is known', () => {
    expect(dues(planInYear(plan, 2026))).toEqual([
      ['2026-06-30', 'before'],
      ['2026-12-15', 'on'],
      ['2026-09-30', 'on'],
      ['2026-11-20', 'before'],
    ]);
  });

  test('only a bare day gets it', () => {
    expect(plan.rows.map(({ time }) => time)).toEqual([
      'Trước ngày 30/6',
      'Đến 15/12',
      'Quý III',
      'Trước ngày 20/11',
    ]);
  });
});

describe('headers of days on which something is handed in', () => {
  test.each(['Ngày gửi', 'Ngày báo cáo', 'Thời gian báo cáo'])(
    '"%s": each time is only implied',
    (header) => {
      const [row] = planOf(`TT|Nhiệm vụ|Chủ trì|${header}\n1|Rà soát|Phòng Nội vụ|30/6/2026`).rows;
      expect(row?.deadline).toMatchObject({ due: '2026-06-30', certainty: 'implied' });
      expect(row?.issues.map(({ code, field }) => [code, field])).toEqual([['deadline.handedIn', 'time']]);
    },
  );

  test.each(['Ngày trình', 'Thời gian trình'])('"%s": told once for the table', (header) => {
    const { value, issues } = readPlan(
      grid(tableOf(`TT|Nhiệm vụ|Chủ trì|${header}\n1|Rà soát|Phòng Nội vụ|30/6/2026`)),
    );
    expect(value?.rows[0]?.deadline).toMatchObject({ due: '2026-06-30', certainty: 'certain' });
    expect(issues.map(({ code }) => code)).toContain('table.timeGuessed');
  });

  test.each(['Hạn gửi', 'Thời hạn báo cáo', 'Thời hạn'])(
    '"%s" is a limit: certain, and nothing to say',
    (header) => {
      const { value, issues } = readPlan(
        grid(tableOf(`TT|Nhiệm vụ|Chủ trì|${header}\n1|Rà soát|Phòng Nội vụ|30/6/2026`)),
      );
      expect(value?.rows[0]?.deadline).toMatchObject({ due: '2026-06-30', certainty: 'certain' });
      expect(issues.map(({ code }) => code)).not.toContain('table.timeGuessed');
    },
  );

  test('days of another kind under it are no deadlines', () => {
    const [row] = planOf('TT|Nhiệm vụ|Chủ trì|Ngày gửi\n1|Rà soát|Phòng Nội vụ|Qua thư điện tử').rows;
    expect(row?.deadline).toBeNull();
  });
});
