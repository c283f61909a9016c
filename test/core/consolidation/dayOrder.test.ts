import { describe, expect, test } from '@jest/globals';
import { consolidate } from '../../../src/core/consolidation/consolidate.ts';
import type { FileReading } from '../../../src/core/consolidation/types.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';
import { applied, blankBook, input, reading } from './batch.ts';

const DAY = '2023-05-06' as IsoDate;

/** A file whose days stood in true date cells. */
function dated(file = 'a.xlsx'): FileReading {
  const plain = reading(file, 'A', '2023-06-01', {
    NV1: { status: 'done', completed: DAY },
    NV2: { status: 'done', completed: '2023-04-03' as IsoDate },
  });
  const { submission } = plain;
  if (submission === null) throw new Error('no submission');
  return {
    ...plain,
    submission: { ...submission, rows: submission.rows.map((r) => ({ ...r, dayOrder: true })) },
  };
}

const valueOf = (changes: ReturnType<typeof consolidate>, task: string) =>
  changes.values.find((v) => v.task === task && v.field === 'completed')?.after;

describe('day and month of true date cells', () => {
  const first = consolidate(input(blankBook(), [dated()]));
  const [question] = first.questions;

  test('are asked once per file; the stored day counts until then', () => {
    expect(first.questions.map((q) => [q.kind, q.about.row, q.read])).toEqual([
      ['return.dayOrder', 'a.xlsx · A · 1', '03/04/2023; 06/05/2023'],
    ]);
    expect(question?.options.map((o) => o.label)).toEqual([
      '03/04/2023; 06/05/2023',
      '04/03/2023; 05/06/2023',
    ]);
    expect(valueOf(first, 'NV1')).toBe('2023-05-06');
    expect(first.files[0]?.status).toBe('accepted');
  });

  const held = applied(blankBook(), first);
  const decide = (choice: string) => [{ id: question!.id, choice }];

  test('stay asked until an answer, whether the file comes again or not', () => {
    expect(consolidate(input(held, [])).questions.map((q) => q.id)).toEqual([question?.id]);
    const again = consolidate(input(held, [dated()]));
    expect(again.questions.map((q) => q.id)).toEqual([question?.id]);
    expect([again.files[0]?.status, again.values]).toEqual(['unchanged', []]);
    expect(consolidate(input(held, [], decide('?'))).questions).toHaveLength(1);
  });

  test('changed places: every such day of the file is turned, without the file', () => {
    const after = consolidate(input(held, [], decide('monthFirst')));
    expect([valueOf(after, 'NV1'), valueOf(after, 'NV2')]).toEqual(['2023-06-05', '2023-03-04']);
    expect(after.questions).toEqual([]);
    const settled = applied(held, after);
    expect(consolidate(input(settled, [dated()]))).toMatchObject({ values: [], questions: [] });
  });

  test('right as stored: nothing changes, and nobody asks again', () => {
    const after = consolidate(input(held, [], decide('dayFirst')));
    expect([after.values, after.questions]).toEqual([[], []]);
    expect(consolidate(input(applied(held, after), [])).questions).toEqual([]);
  });

  test('answered in the run that reads the file', () => {
    const after = consolidate(input(blankBook(), [dated()], decide('monthFirst')));
    expect([valueOf(after, 'NV1'), after.questions]).toEqual(['2023-06-05', []]);
  });

  test('a day that a person has corrected since stays, and is asked about', () => {
    const book = held.book.map((row) =>
      row.task === 'NV1' ? { ...row, values: { ...row.values, completed: '2023-05-20' } } : row,
    );
    const after = consolidate(input({ ...held, book }, [], decide('monthFirst')));
    expect(valueOf(after, 'NV1')).toBeUndefined();
    expect(after.questions.map((q) => q.kind)).toEqual(['return.conflict']);
  });
});

describe('the next version of an agency whose days were answered', () => {
  const asked = consolidate(input(blankBook(), [dated()]));
  const answered = consolidate(
    input(applied(blankBook(), asked), [], [{ id: asked.questions[0]!.id, choice: 'monthFirst' }]),
  );
  const held = applied(applied(blankBook(), asked), answered);
  const next = dated('b.xlsx');
  const later: FileReading = {
    ...next,
    received: '2023-06-09' as IsoDate,
    submission: { ...next.submission!, digest: 'other' },
  };

  test('is read by the same answer, and told', () => {
    const after = consolidate({ ...input(held, [later]), dayOrders: { A: 'monthFirst' } });
    expect([after.questions, after.values]).toEqual([[], []]);
    expect(after.files[0]?.issues.map((i) => i.code)).toContain('return.dayOrderKept');
    expect(after.sent.map((s) => [s.value, s.dayOrder])).toContainEqual(['2023-06-05', undefined]);
  });

  test('the answer about another agency says nothing', () => {
    const after = consolidate({ ...input(held, [later]), dayOrders: { B: 'monthFirst' } });
    expect(after.questions.map((q) => q.kind)).toContain('return.dayOrder');
  });
});

test('a file whose agency nobody knows is undecided, and nothing of it is written', () => {
  const asked = {
    kind: 'return.agency' as const,
    about: { table: 'BaoCao', row: 'x.xlsx', field: 'agency' },
    read: 'NV1',
    options: [{ key: 'A', label: 'A' }],
    default: null,
    id: 'q1',
  };
  const unknown = { ...reading('x.xlsx', 'A', '', {}), submission: null };
  const open = consolidate(input(blankBook(), [{ ...unknown, asked: { question: asked, answered: false } }]));
  expect([open.files.map((f) => f.status), open.values, open.returns]).toEqual([['undecided'], [], []]);
  expect(open.questions.map((q) => q.id)).toEqual(['q1']);
  const closed = { ...unknown, asked: { question: asked, answered: true } };
  const decisions = [{ id: 'q1', choice: 'refuse' }];
  const refused = consolidate(input(blankBook(), [closed], decisions));
  expect([refused.files[0]?.status, refused.questions]).toEqual(['rejected', []]);
});
