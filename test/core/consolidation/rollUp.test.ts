import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchTasks, type ShownTask } from '../../../src/core/consolidation/matchTasks.ts';
import { rollUp, type RollUpSource } from '../../../src/core/consolidation/rollUp.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';
import { ANSWERS, type Answer } from '../../../src/core/tracking/types.ts';

type Given = Partial<Omit<RollUpSource, 'texts'>> & { readonly result?: string };

function source(status: Answer | null, { result = '', ...rest }: Given = {}): RollUpSource {
  const texts = { result, product: '', difficulty: '', proposal: '' };
  const plain = { agency: 'A', name: 'Phòng A', role: 'lead', percent: null, completed: null } as const;
  return { ...plain, ...rest, status, texts };
}

describe('status over the leads', () => {
  test.each<[readonly (Answer | null)[], Answer | undefined]>([
    [['done', 'done'], 'done'],
    [['done', 'notArising'], 'done'],
    [['done', 'inProgress'], 'inProgress'],
    [['done', null], 'inProgress'],
    [['done', 'notStarted'], 'inProgress'],
    [['ongoing', 'done'], 'ongoing'],
    [['ongoing', null], 'inProgress'],
    [['notArising', 'notArising'], 'notArising'],
    [['notArising', null], undefined],
    [['notStarted', 'notStarted'], 'notStarted'],
    [['notStarted', null], 'notStarted'],
    [['notStarted', 'adjustmentRequested'], 'notStarted'],
    [['adjustmentRequested', 'adjustmentRequested'], 'adjustmentRequested'],
    [['adjustmentRequested', null], undefined],
    [['adjustmentRequested', 'done'], 'inProgress'],
    [[null, null], undefined],
    [[], undefined],
  ])('%j: %s', (answers, status) => {
    expect(rollUp(answers.map((a) => source(a))).status).toBe(status);
  });

  test('a coordinator decides nothing', () => {
    const rolled = rollUp([source('done'), source('notStarted', { role: 'coordinator', percent: 0 })]);
    expect([rolled.status, rolled.percent]).toEqual(['done', 100]);
  });

  test('done is never said while a lead is not done or silent', () => {
    const answer = fc.constantFrom<Answer | null>(...ANSWERS, null);
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 6 }), (answers) => {
        const rolled = rollUp(answers.map((a) => source(a)));
        if (rolled.status !== 'done') return true;
        return answers.every((a) => a === 'done' || a === 'notArising');
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe('percent', () => {
  test('the mean, to one decimal; nothing arose: left out', () => {
    const rolled = rollUp([
      source('done'),
      source('inProgress', { percent: 50 }),
      source('notStarted'),
      source('notArising'),
    ]);
    expect(rolled.percent).toBe(50);
    expect(rollUp([100, 50, 50].map((percent) => source('inProgress', { percent }))).percent).toBe(66.7);
  });

  test('a lead without a figure: no mean, and it is named', () => {
    const rolled = rollUp([source('inProgress', { percent: 50 }), source('inProgress', { name: 'Phòng B' })]);
    expect(rolled.percent).toBeUndefined();
    expect(rolled.noPercent).toEqual(['Phòng B']);
  });

  test('a silent lead keeps the mean from being made, and is named as silent only', () => {
    const rolled = rollUp([source('inProgress', { percent: 50 }), source(null, { name: 'Phòng B' })]);
    expect(rolled.percent).toBeUndefined();
    expect([rolled.noPercent, rolled.silent]).toEqual([[], ['Phòng B']]);
  });

  test('nobody gave one: nothing is asked', () => {
    expect(rollUp([source('inProgress'), source(null)])).toMatchObject({
      noPercent: [],
      silent: ['Phòng A'],
    });
  });
});

test('the day of completion is the last one, only where all are done and dated', () => {
  const done = (day: string | null) => source('done', { completed: day as IsoDate | null });
  expect(rollUp([done('2026-05-10'), done('2026-06-02')]).completed).toBe('2026-06-02');
  expect(rollUp([done('2026-05-10'), done(null)]).completed).toBeUndefined();
  expect(rollUp([done('2026-05-10'), source('inProgress')]).completed).toBeUndefined();
});

test('texts are gathered with the name, lines set in, blanks left out', () => {
  const rolled = rollUp([
    source('done', { result: ' Một\nHai ' }),
    source('done', { name: 'Phòng B', result: '  ' }),
    source(null, { name: 'Phòng C', role: 'coordinator', result: '=Ba' }),
  ]);
  expect(rolled.texts).toEqual({ result: '- Phòng A: Một\n  Hai\n- Phòng C: =Ba' });
});

describe('rows of the level above', () => {
  const digest = (text: string) => Buffer.from(text).toString('hex');
  const task = (code: string, tt: string, title: string): ShownTask => ({ task: code, tt, title });
  const own = [
    task('NV1', '1.1', 'Tổ chức hội nghị'),
    task('NV2', '1.2', 'Báo cáo kết quả'),
    task('NV3', '2.1', 'Báo cáo kết quả.'),
  ];
  const match = (rows: readonly ShownTask[], choice?: string) => {
    const first = matchTasks(rows, own, [], digest);
    const decisions = choice === undefined ? [] : first.open.map((q) => ({ id: q.id, choice }));
    return matchTasks(rows, own, decisions, digest);
  };

  test('the same words: whatever the number, spacing and last full stop', () => {
    expect(match([task('A', '7', 'tổ chức  Hội nghị.')]).tasks).toEqual({ A: 'NV1' });
  });

  test('several of the same words: by number, else asked', () => {
    expect(match([task('A', '2.1', 'Báo cáo kết quả')]).tasks).toEqual({ A: 'NV3' });
    const asked = match([task('A', '9', 'Báo cáo kết quả')]);
    expect([asked.tasks, asked.open.length]).toEqual([{ A: null }, 1]);
  });

  test('other words: asked with the likeliest first; answered by a code or by hand', () => {
    const row = task('A', '1.1', 'Tổ chức các hội nghị');
    const { open } = match([row]);
    expect(open[0]).toMatchObject({ kind: 'rollup.task', read: '1.1 Tổ chức các hội nghị', default: null });
    expect(open[0]?.options.map((o) => o.key)).toEqual(
      ['NV1', 'NV2', 'NV3', 'byHand'].filter((k) => open[0]?.options.some((o) => o.key === k)),
    );
    expect(open[0]?.options[0]?.key).toBe('NV1');
    expect(match([row], 'NV1')).toMatchObject({ tasks: { A: 'NV1' }, open: [] });
    expect(match([row], 'byHand')).toMatchObject({ tasks: { A: null }, open: [] });
    expect(match([row], 'NV9').open).toHaveLength(1);
  });

  test('words that differ in a mark are other words', () => {
    expect(match([task('A', '1.1', 'Tổ chức hội nghỉ')]).tasks).toEqual({ A: null });
  });
});
