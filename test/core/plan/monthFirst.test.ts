import { expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/plan/readPlan.ts';
import { grid, tableOf } from '../../support/documents.ts';

/** How each time of a column is understood, and the plan's own issues about it. */
function read(...times: readonly string[]) {
  const rows = times.map((time, i) => `${String(i + 1)} | Việc ${String(i + 1)} | Sở Nội vụ | ${time}`);
  const table = ['TT | Nhiệm vụ | Chủ trì | Thời hạn', ...rows].join('\n');
  const { value, issues } = readPlan(grid(tableOf(table)));
  return {
    times: value?.rows.map(({ deadline: d }) =>
      [d?.due ?? '-', d?.certainty ?? '-', ...(d?.reason === undefined ? [] : [d.reason])].join(' '),
    ),
    said: issues.filter(({ code }) => code === 'deadline.monthFirst').length,
  };
}

test('a date that is one only month first makes the ambiguous ones of its column implied', () => {
  expect(read('12/25/2026', '1/2/2026', '5/5/2026', 'Quý I/2026', 'Trước ngày 3/4/2026')).toEqual({
    times: [
      '- unread',
      '2026-02-01 implied deadline.monthFirst',
      '2026-05-05 certain',
      '2026-03-31 certain',
      '2026-04-03 implied deadline.monthFirst',
    ],
    said: 1,
  });
});

test('a range with a day of 12 or less on both sides is ambiguous as well', () => {
  expect(read('3/13/2026', '1/2/2026 - 3/4/2026').times).toEqual([
    '- unread',
    '2026-04-03 implied deadline.monthFirst',
  ]);
});

test.each([
  [
    ['25/12/2026', '1/2/2026'],
    ['2026-12-25 certain', '2026-02-01 certain'],
  ],
  [
    ['1/2/2026', '3/4/2026'],
    ['2026-02-01 certain', '2026-04-03 certain'],
  ],
  // 13/13 and 0/25 are no dates in either order.
  [
    ['13/13/2026', '0/25/2026', '1/2/2026'],
    ['- unread', '- unread', '2026-02-01 certain'],
  ],
])('%j proves nothing', (times, expected) => expect(read(...times)).toEqual({ times: expected, said: 0 }));
