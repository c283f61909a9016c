import { describe, expect, test } from '@jest/globals';
import { progressOf, questionOfProgress } from '../../../src/core/tracking/progress.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';
import type { TrackedObligation, TrackedTask } from '../../../src/core/tracking/types.ts';

const day = (text: string) => text as IsoDate;
const TASK: TrackedTask = { code: 'NV1', due: null, boundary: null, recurrence: null, continues: false };
const ROW: TrackedObligation = {
  task: 'NV1',
  agency: 'A',
  round: 1,
  role: 'lead',
  answer: null,
  confirmed: null,
  completed: null,
  version: 1,
};

const TASKS: Record<string, Partial<TrackedTask>> = {
  none: {},
  on: { due: day('2023-06-30'), boundary: 'on' },
  before: { due: day('2023-06-30'), boundary: 'before' },
  bare: { due: day('2023-06-30') },
  yearly: { due: day('2023-12-31'), boundary: 'on', recurrence: 'yearly' },
  goesOn: { due: day('2023-12-31'), boundary: 'on', continues: true },
};

// task    answer              completed   as of       progress
const CASES = `
  on       -                   -           2023-06-05  unknown
  on       notArising          -           2023-12-31  notArising
  yearly   notArising          -           2023-06-05  notArising
  yearly   notStarted          -           2024-06-05  regularIdle
  yearly   adjustmentRequested -           2023-06-05  regularIdle
  yearly   inProgress          -           2024-06-05  regularActive
  yearly   done                -           2024-06-05  regularActive
  goesOn   ongoing             -           2024-06-05  regularActive
  none     done                -           2023-06-05  doneOnTime
  none     done                2023-06-01  2023-06-05  doneOnTime
  on       done                2023-06-30  2023-12-31  doneOnTime
  on       done                2023-07-01  2023-12-31  doneLate
  before   done                2023-06-29  2023-12-31  doneOnTime
  before   done                2023-06-30  2023-12-31  doneLate
  bare     done                2023-06-30  2023-12-31  doneOnTime
  on       done                -           2023-06-30  doneOnTime
  on       done                -           2023-07-01  unknown
  before   done                -           2023-06-30  unknown
  none     inProgress          -           2023-06-05  noDueDate
  none     ongoing             -           2023-06-05  noDueDate
  on       inProgress          -           2023-06-30  openInTime
  on       notStarted          -           2023-07-01  openOverdue
  before   inProgress          -           2023-06-29  openInTime
  before   inProgress          -           2023-06-30  openOverdue
  on       ongoing             -           2023-06-05  openInTime
  on       adjustmentRequested -           2023-07-05  openOverdue
`;

function read(line: string) {
  const [task = '', answer = '', completed = '', asOf = '', progress = ''] = line.trim().split(/\s+/);
  const row = {
    ...ROW,
    answer: answer === '-' ? null : (answer as TrackedObligation['answer']),
    completed: completed === '-' ? null : day(completed),
  };
  return { line: line.trim(), row, task: { ...TASK, ...TASKS[task] }, asOf: day(asOf), progress };
}

describe('progressOf', () => {
  test.each(CASES.trim().split('\n').map(read))('$line', ({ row, task, asOf, progress }) => {
    expect(progressOf(row, task, asOf)).toBe(progress);
    // The office's verdict counts in place of the agency's word.
    const confirmed = { ...row, answer: 'notStarted' as const, confirmed: row.answer };
    if (row.answer !== null) expect(progressOf(confirmed, task, asOf)).toBe(progress);
  });

  test('no accepted return: no information, whatever stands in the row', () => {
    const row = { ...ROW, version: 0, answer: 'done' as const, confirmed: 'done' as const };
    expect(progressOf(row, TASK, day('2023-06-05'))).toBe('unknown');
  });

  test('coordinators are in no count, unless their task asks them as leads', () => {
    const row = { ...ROW, role: 'coordinator' as const, answer: 'done' as const };
    expect(progressOf(row, TASK, day('2023-06-05'))).toBeNull();
    expect(progressOf(row, { ...TASK, coordination: 'asLead' }, day('2023-06-05'))).toBe('doneOnTime');
  });
});

describe('questionOfProgress', () => {
  const done = { ...ROW, answer: 'done' as const };
  const dated = { ...TASK, ...TASKS['on'] };

  test('asks for the day where it decides between on time and late', () => {
    expect(questionOfProgress(done, dated, day('2023-07-01'))).toMatchObject({
      kind: 'return.doneWithoutDate',
      about: { table: 'TheoDoi', row: 'NV1 · A · 1', field: 'completed' },
    });
  });

  test('asks nothing while it is on time anyway, dated, not done, or without a return', () => {
    expect(questionOfProgress(done, dated, day('2023-06-30'))).toBeNull();
    expect(
      questionOfProgress({ ...done, completed: day('2023-08-01') }, dated, day('2023-09-01')),
    ).toBeNull();
    expect(questionOfProgress({ ...done, answer: 'inProgress' }, dated, day('2023-09-01'))).toBeNull();
    expect(questionOfProgress({ ...done, version: 0 }, dated, day('2023-09-01'))).toBeNull();
    expect(questionOfProgress({ ...done, confirmed: 'notArising' }, dated, day('2023-09-01'))).toBeNull();
  });
});
