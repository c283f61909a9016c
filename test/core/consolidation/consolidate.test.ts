import { describe, expect, test } from '@jest/globals';
import { issue } from '../../../src/core/issue.ts';
import { consolidate, returnsAfter } from '../../../src/core/consolidation/consolidate.ts';
import type { ChangeSet, FileReading } from '../../../src/core/consolidation/types.ts';
import { applied, blankBook, input, reading, typed, valueOf } from './batch.ts';
import type { Held } from './batch.ts';

const first = reading('a1.xlsx', 'A', '2023-06-01', {
  NV1: { status: 'inProgress', percent: 50, result: 'Đã họp' },
});

function run(
  held: Held,
  readings: readonly FileReading[],
  decisions: Parameters<typeof input>[2] = [],
): ChangeSet {
  return consolidate(input(held, readings, decisions));
}

/** 'NV1.percent 50>80' of every change. */
function written(changes: ChangeSet): string[] {
  return changes.values.map((v) => `${v.agency} ${v.task}.${v.field} ${v.before}>${v.after}`);
}

function statuses(changes: ChangeSet): string[] {
  return changes.files.map((f) => `${f.file} ${f.status} ${f.issues.map((i) => i.code).join(' ')}`);
}

function percent(file: string, received: string, value: number, agency = 'A'): FileReading {
  return reading(file, agency, received, { NV1: { percent: value } });
}

describe('a first return', () => {
  const changes = run(blankBook(), [first]);

  test('its values go into the blank book, and are kept as version 1', () => {
    expect(written(changes)).toEqual([
      'A NV1.status >inProgress',
      'A NV1.percent >50',
      'A NV1.result >Đã họp',
    ]);
    expect(changes.values[1]).toEqual({
      agency: 'A',
      round: 1,
      task: 'NV1',
      field: 'percent',
      before: '',
      after: '50',
      file: 'a1.xlsx',
      cell: 'Báo cáo!percent8',
    });
    expect(changes.returns).toMatchObject([{ agency: 'A', round: 1, version: 1, received: '2023-06-01' }]);
    expect(changes.sent.map((s) => `${s.version} ${s.task}.${s.field} ${s.value}`)).toEqual([
      '1 NV1.status inProgress',
      '1 NV1.percent 50',
      '1 NV1.result Đã họp',
    ]);
    expect(statuses(changes)).toEqual(['a1.xlsx accepted return.accepted']);
  });

  test('read again, even on a later day or without a day: unchanged, nothing written', () => {
    const held = applied(blankBook(), changes);
    for (const received of ['2023-06-01', '2023-06-09', '']) {
      const again = run(held, [{ ...first, received: received === '' ? null : (received as never) }]);
      expect(again).toMatchObject({ values: [], returns: [], sent: [], questions: [] });
      expect(statuses(again)).toEqual(['a1.xlsx unchanged return.unchanged']);
    }
  });

  test('a received date that turns out to be earlier, or was unknown, is put right without a new version', () => {
    const held = applied(blankBook(), run(blankBook(), [{ ...first, received: null }]));
    const dated = run(held, [first]);
    expect(dated.returns).toMatchObject([{ version: 1, received: '2023-06-01' }]);
    expect(dated).toMatchObject({ values: [], sent: [], questions: [] });
    expect(statuses(dated)).toEqual(['a1.xlsx accepted return.accepted']);
    const earlier = run(applied(held, dated), [{ ...first, received: '2023-05-30' as never }]);
    expect(earlier.returns).toMatchObject([{ version: 1, received: '2023-05-30' }]);
  });

  test('two copies in one batch: one accepted, one unchanged', () => {
    const both = run(blankBook(), [first, { ...first, file: 'copy.xlsx' }]);
    expect(statuses(both)).toEqual([
      'a1.xlsx accepted return.accepted',
      'copy.xlsx unchanged return.unchanged',
    ]);
    expect(both.returns).toHaveLength(1);
  });

  test('a value that the book already holds is the same', () => {
    const held = typed(blankBook(), 'A', 'NV1', 'percent', '50');
    expect(run(held, [first])).toMatchObject({ same: 1, values: [{ field: 'status' }, { field: 'result' }] });
  });

  test('no received date: accepted, and said', () => {
    expect(statuses(run(blankBook(), [{ ...first, received: null }]))).toEqual([
      'a1.xlsx accepted return.accepted return.noReceivedDate',
    ]);
  });
});

describe('refused files', () => {
  test('have their error first and change nothing', () => {
    const refused: FileReading = {
      file: 'b.xlsx',
      submission: null,
      issues: [issue('form.rowMissing'), issue('form.empty')],
      received: null,
      code: '',
      agency: 'B',
      round: 1,
    };
    const changes = run(blankBook(), [refused, first]);
    expect(statuses(changes)).toEqual([
      'a1.xlsx accepted return.accepted',
      'b.xlsx rejected form.empty form.rowMissing',
    ]);
    expect(changes.files[1]).toMatchObject({ agency: 'B', round: 1 });
    expect(changes.returns).toHaveLength(1);
  });
});

describe('later returns', () => {
  const held = applied(blankBook(), run(blankBook(), [first]));

  test('the later received counts, in one batch or in two', () => {
    const second = percent('a2.xlsx', '2023-06-03', 80);
    const third = percent('a0.xlsx', '2023-06-05', 90);
    const batch = run(held, [third, second]);
    expect(written(batch)).toEqual(['A NV1.percent 50>90']);
    expect(batch.returns.map((r) => [r.version, r.file])).toEqual([
      [2, 'a2.xlsx'],
      [3, 'a0.xlsx'],
    ]);
    expect(statuses(batch)).toEqual([
      'a0.xlsx accepted return.accepted',
      'a2.xlsx accepted return.accepted return.notCurrent',
    ]);
    const after = applied(held, run(held, [second]));
    expect(valueOf(applied(after, run(after, [third])), 'A', 'NV1', 'percent')).toBe('90');
  });

  test('one that was received earlier than the known one is kept, and writes nothing', () => {
    const older = run(held, [percent('old.xlsx', '2023-05-20', 10)]);
    expect(older).toMatchObject({ values: [], questions: [], returns: [{ version: 2 }] });
    expect(statuses(older)).toEqual(['old.xlsx accepted return.accepted return.notCurrent']);
    expect(returnsAfter(input(held, []), older)).toMatchObject([
      { agency: 'A', version: 1, times: 2, received: '2023-06-01' },
    ]);
  });

  test('a blank cell is not answered: it erases nothing', () => {
    const second = reading('a2.xlsx', 'A', '2023-06-03', { NV2: { result: 'Mới' } });
    const after = applied(held, run(held, [second]));
    expect(valueOf(after, 'A', 'NV1', 'result')).toBe('Đã họp');
    expect(valueOf(after, 'A', 'NV2', 'result')).toBe('Mới');
  });

  test('a field answered only by an earlier return of the batch is not lost', () => {
    const second = reading('a2.xlsx', 'A', '2023-06-03', { NV2: { result: 'Mới' } });
    const third = percent('a3.xlsx', '2023-06-05', 90);
    expect(written(run(held, [second, third]))).toEqual(['A NV1.percent 50>90', 'A NV2.result >Mới']);
  });

  test('saying the first thing again after another is a new return', () => {
    const back = { ...first, file: 'a9.xlsx', received: '2023-06-09' as never };
    const after = applied(held, run(held, [percent('a2.xlsx', '2023-06-03', 80)]));
    const again = run(after, [back]);
    expect(written(again)).toEqual(['A NV1.percent 80>50']);
    expect(again.returns).toMatchObject([{ version: 3 }]);
  });
});

describe('three-way comparison', () => {
  const held = applied(blankBook(), run(blankBook(), [first]));
  const edited = typed(held, 'A', 'NV1', 'percent', '70');
  const second = percent('a2.xlsx', '2023-06-03', 80);

  test('a person changed the book and the agency says a third thing: the book stays, a question', () => {
    const changes = run(edited, [second]);
    expect(changes.values).toEqual([]);
    expect(changes.questions).toMatchObject([
      {
        kind: 'return.conflict',
        about: { table: 'TheoDoi', row: 'NV1 · A · 1', field: 'percent' },
        read: '70 → 80',
        options: [
          { key: 'keep', label: '70' },
          { key: 'take', label: '80' },
          { key: 'other', label: '' },
        ],
        default: 'keep',
      },
    ]);
    expect(statuses(changes)).toEqual(['a2.xlsx accepted return.accepted return.conflict']);
    expect(changes.files[0]?.issues[1]?.at).toEqual({ file: 'a2.xlsx', sheet: 'Báo cáo', cell: 'percent8' });
  });

  test('the agency repeats its last value: the correction stays, no question', () => {
    const repeat = reading('a2.xlsx', 'A', '2023-06-03', { NV1: { percent: 50, result: 'Họp lần 2' } });
    const changes = run(edited, [repeat]);
    expect(written(changes)).toEqual(['A NV1.result Đã họp>Họp lần 2']);
    expect(changes.questions).toEqual([]);
  });

  test('both say the same: same', () => {
    expect(run(typed(held, 'A', 'NV1', 'percent', '80.0'), [second])).toMatchObject({
      same: 1,
      values: [],
      questions: [],
    });
  });

  test('a value that a person erased is a change, too', () => {
    expect(run(typed(held, 'A', 'NV1', 'percent', ''), [second]).questions).toMatchObject([
      { read: '– → 80' },
    ]);
  });

  test('a first return never overwrites what a person had entered', () => {
    expect(run(typed(blankBook(), 'A', 'NV1', 'percent', '70'), [second]).questions).toHaveLength(1);
  });

  describe('answers', () => {
    const asked = run(edited, [second]);
    const [question] = asked.questions;
    const id = question?.id ?? '';
    const waiting = applied(edited, asked);

    test('without one, running again asks the same question and writes nothing', () => {
      const again = run(waiting, [second]);
      expect(again.questions).toEqual(asked.questions);
      expect(again).toMatchObject({ values: [], sent: [], returns: [] });
      expect(run(waiting, []).questions).toEqual(asked.questions);
    });

    test.each([
      ['take', undefined, ['A NV1.percent 70>80']],
      ['keep', undefined, []],
      ['other', '75,5%', ['A NV1.percent 70>75.5']],
    ])('%s closes it, on the first run or a later one', (choice, value, expected) => {
      const decision = { id, choice, ...(value === undefined ? {} : { value }) };
      for (const start of [edited, waiting]) {
        const closed = run(start, [second], [decision]);
        expect(written(closed)).toEqual(expected);
        expect(closed.questions).toEqual([]);
        const done = run(applied(start, closed), [second], [decision]);
        expect(done).toMatchObject({ values: [], sent: [], questions: [] });
      }
    });

    test('a closed one leaves the cell to people', () => {
      const closed = applied(waiting, run(waiting, [second], [{ id, choice: 'take' }]));
      const retyped = typed(closed, 'A', 'NV1', 'percent', '70');
      expect(run(retyped, [second], [{ id, choice: 'take' }])).toMatchObject({ values: [], questions: [] });
    });

    test.each([
      { id, choice: 'other', value: 'khoảng 80' },
      { id, choice: 'other' },
      { id, choice: 'gì đó' },
      { id: 'khác', choice: 'take' },
    ])('an answer that can not be used leaves it open: %j', (decision) => {
      expect(run(waiting, [second], [decision])).toMatchObject({ values: [], questions: asked.questions });
    });

    test('an answer counts only for the values that it was given on', () => {
      const changed = typed(waiting, 'A', 'NV1', 'percent', '72');
      const again = run(changed, [second], [{ id, choice: 'take' }]);
      expect(again.values).toEqual([]);
      expect(again.questions).toMatchObject([{ read: '72 → 80' }]);
    });

    test('a later return that repeats the value keeps the question open', () => {
      const later = reading('a3.xlsx', 'A', '2023-06-08', { NV1: { percent: 80, result: 'Khác' } });
      expect(run(waiting, [later]).questions).toEqual(asked.questions);
    });
  });
});

describe('returns of the same day', () => {
  const one = reading('a1.xlsx', 'A', '2023-06-01', { NV1: { percent: 50, status: 'inProgress' } });
  const two = reading('a2.xlsx', 'A', '2023-06-01', { NV1: { percent: 60, status: 'inProgress' } });

  test('what they share is taken, the rest is asked, whatever the order', () => {
    const changes = run(blankBook(), [one, two]);
    expect(written(changes)).toEqual(['A NV1.status >inProgress']);
    expect(changes.questions).toMatchObject([
      {
        kind: 'return.tie',
        read: '– → 50 | 60',
        default: null,
        options: [{ key: 'keep' }, { key: '1', label: '50' }, { key: '2', label: '60' }, { key: 'other' }],
      },
    ]);
    expect(statuses(changes).sort()).toEqual([
      'a1.xlsx accepted return.accepted return.tie',
      'a2.xlsx accepted return.accepted return.tie',
    ]);
    expect(run(blankBook(), [two, one])).toEqual(changes);
  });

  test('the answer is written, and stays written', () => {
    const asked = run(blankBook(), [one, two]);
    const waiting = applied(blankBook(), asked);
    expect(run(waiting, [two, one]).questions).toEqual(asked.questions);
    const decision = { id: asked.questions[0]?.id ?? '', choice: '2' };
    const closed = run(waiting, [one, two], [decision]);
    expect(written(closed)).toEqual(['A NV1.percent >60']);
    expect(run(applied(waiting, closed), [one, two], [decision])).toMatchObject({
      values: [],
      questions: [],
    });
  });

  test('against one that the book already has, too', () => {
    const held = applied(blankBook(), run(blankBook(), [one]));
    const changes = run(held, [two]);
    expect(changes.values).toEqual([]);
    expect(changes.questions).toMatchObject([{ kind: 'return.tie', read: '50 → 50 | 60' }]);
    const waiting = applied(held, changes);
    expect(run(waiting, [one, two]).questions).toEqual(changes.questions);
  });

  test('a later return ends it', () => {
    const waiting = applied(blankBook(), run(blankBook(), [one, two]));
    const later = run(waiting, [percent('a3.xlsx', '2023-06-05', 70)]);
    expect(written(later)).toEqual(['A NV1.percent >70']);
    expect(later.questions).toEqual([]);
  });
});

describe('what does not belong', () => {
  test('other rounds of the book and other agencies are left alone', () => {
    const held = applied(blankBook(), run(blankBook(), [first]));
    const other = {
      ...held,
      known: held.known.map((k) => ({ ...k, round: 2 })),
      sent: held.sent.map((s) => ({ ...s, round: 2 })),
      book: blankBook().book,
    };
    const changes = run(other, [first, percent('b.xlsx', '2023-06-02', 10, 'B')]);
    expect(changes.returns.map((r) => [r.agency, r.round, r.version])).toEqual([
      ['A', 1, 1],
      ['B', 1, 1],
    ]);
  });

  test('a submission of another round is not taken', () => {
    const { submission } = first;
    if (submission === null) throw new Error('no submission');
    const wrong = { ...first, submission: { ...submission, round: 2 } };
    expect(run(blankBook(), [wrong])).toMatchObject({ values: [], files: [{ status: 'rejected' }] });
  });
});
