import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { consolidate } from '../../../src/core/consolidation/consolidate.ts';
import type { KnownReturn, SentValue } from '../../../src/core/consolidation/types.ts';
import { withdraw } from '../../../src/core/consolidation/withdraw.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';
import type { AnswerValues } from '../../../src/core/submission/types.ts';
import { applied, blankBook, input, reading, valueOf, type Held } from './batch.ts';

const day = (text: string) => text as IsoDate;

/** Three versions: received on the 1st, and twice on the 3rd of June. */
const known = (versions: readonly (readonly [number, string])[]): KnownReturn[] =>
  versions.map(([version, received]) => ({
    agency: 'X1',
    round: 1,
    version,
    digest: `d${version}`,
    file: `${version}.xlsx`,
    received: day(received),
    letter: { number: '', date: null, signer: '' },
    general: '',
  }));

const sent = (version: number, value: string, pending = false): SentValue => ({
  agency: 'X1',
  round: 1,
  task: 'NV0001',
  field: 'result',
  version,
  value,
  file: `${version}.xlsx`,
  cell: 'Báo cáo!I13',
  ...(pending ? { pending } : {}),
});

const run = (
  version: number,
  versions: readonly (readonly [number, string])[],
  values: readonly SentValue[],
  book: string,
) =>
  withdraw({
    version,
    known: known(versions),
    sent: values,
    book: [{ task: 'NV0001', agency: 'X1', values: { result: book } }],
  });

const back = (result: ReturnType<typeof run>) => result.values.map((v) => [v.before, v.after, v.file]);

describe('a field of a return that is taken back', () => {
  test('the only version: blank again', () => {
    const done = run(1, [[1, '2026-06-01']], [sent(1, 'A')], 'A');
    expect(back(done)).toEqual([['A', '', '']]);
    expect([done.kept, done.sent]).toEqual([[], []]);
  });

  test('the second version: the first again, with its file', () => {
    const done = run(
      2,
      [
        [1, '2026-06-01'],
        [2, '2026-06-03'],
      ],
      [sent(1, 'A'), sent(2, 'B')],
      'B',
    );
    expect(back(done)).toEqual([['B', 'A', '1.xlsx']]);
    expect(done.sent).toEqual([sent(1, 'A')]);
  });

  test('one that was followed by another changes nothing', () => {
    const done = run(
      1,
      [
        [1, '2026-06-01'],
        [2, '2026-06-03'],
      ],
      [sent(1, 'A'), sent(2, 'B')],
      'B',
    );
    expect([done.values, done.kept, done.sent]).toEqual([[], [], [sent(2, 'B')]]);
  });

  test('a blank in the later version was no answer: the earlier one still decides', () => {
    const done = run(
      2,
      [
        [1, '2026-06-01'],
        [2, '2026-06-03'],
      ],
      [sent(1, 'A')],
      'A',
    );
    expect([done.values, done.sent]).toEqual([[], [sent(1, 'A')]]);
  });

  test('what a person changed since stays, and is named', () => {
    const done = run(
      2,
      [
        [1, '2026-06-01'],
        [2, '2026-06-03'],
      ],
      [sent(1, 'A'), sent(2, 'B')],
      'của người',
    );
    expect(done.values).toEqual([]);
    expect(done.kept).toMatchObject([{ task: 'NV0001', field: 'result', book: 'của người', back: 'A' }]);
  });

  test('a person who typed the earlier value has nothing to keep', () => {
    const done = run(
      2,
      [
        [1, '2026-06-01'],
        [2, '2026-06-03'],
      ],
      [sent(1, 'A'), sent(2, 'B')],
      'A',
    );
    expect([done.values, done.kept]).toEqual([[], []]);
  });

  test('one side of a tie: the other is taken, and nothing is asked any more', () => {
    const tie = [sent(1, 'A', true), sent(2, 'B', true)];
    const done = run(
      2,
      [
        [1, '2026-06-03'],
        [2, '2026-06-03'],
      ],
      tie,
      '',
    );
    expect(back(done)).toEqual([['', 'A', '1.xlsx']]);
    expect(done.sent).toEqual([sent(1, 'A')]);
  });

  test('the version that had settled a tie: blank, and the tie is asked again', () => {
    const versions = [
      [1, '2026-06-01'],
      [2, '2026-06-01'],
      [3, '2026-06-03'],
    ] as const;
    const done = run(3, versions, [sent(1, 'A'), sent(2, 'B'), sent(3, 'C')], 'C');
    expect(back(done)).toEqual([['C', '', '']]);
    expect(done.sent).toEqual([sent(1, 'A', true), sent(2, 'B', true)]);
  });

  test('a conflict that nobody answered goes with its version', () => {
    const versions = [
      [1, '2026-06-01'],
      [2, '2026-06-03'],
    ] as const;
    const done = run(2, versions, [sent(1, 'A'), sent(2, 'B', true)], 'của người');
    expect([done.values, done.sent]).toEqual([[], [sent(1, 'A')]]);
  });

  test('a task that is no longer in the book leaves nothing behind', () => {
    const done = withdraw({ version: 1, known: known([[1, '2026-06-01']]), sent: [sent(1, 'A')], book: [] });
    expect(done).toEqual({ values: [], kept: [], sent: [] });
  });
});

/** Few values, so that repeats and ties are common. */
const answers: fc.Arbitrary<AnswerValues> = fc.record(
  { percent: fc.constantFrom(10, 20), result: fc.constantFrom('một', 'hai', '=ba') },
  { requiredKeys: [] },
);
const days = fc.constantFrom('2026-06-01', '2026-06-02', '2026-06-03', '');
const returned = fc.array(fc.tuple(days, answers), { minLength: 1, maxLength: 5 });

/** The book after returns of one agency came one by one. */
function afterAll(returns: readonly (readonly [number, string, AnswerValues])[]): Held {
  return returns.reduce(
    (held: Held, [i, received, values]) => {
      // The number in the product makes every return differ from the others.
      const rows = { NV1: { ...values, product: `BC ${i}` } };
      return applied(held, consolidate(input(held, [reading(`${i}.xlsx`, 'A', received, rows)])));
    },
    blankBook(['A'], ['NV1']),
  );
}

test('a version taken back leaves the book as if it had never come', () => {
  fc.assert(
    fc.property(returned, fc.nat(), (given, pick) => {
      const returns = given.map(([received, values], i) => [i + 1, received, values] as const);
      const gone = returns[pick % returns.length]!;
      const with_ = afterAll(returns);
      const without = afterAll(returns.filter((r) => r !== gone));
      const version = with_.known.find((k) => k.file === `${gone[0]}.xlsx`)!.version;
      const done = withdraw({ version, known: with_.known, sent: with_.sent, book: with_.book });
      expect(done.kept).toEqual([]);
      const after = applied(with_, {
        ...{ files: [], same: 0, returns: [], questions: [] },
        ...{ values: done.values, sent: [] },
      });
      for (const field of ['percent', 'result', 'product'] as const) {
        const pending = (held: readonly SentValue[]) =>
          held
            .filter((s) => s.field === field && s.pending === true)
            .map((s) => s.file)
            .sort();
        // What is asked is the same; while it is asked the book may hold either what came first or what came before.
        expect(pending(done.sent)).toEqual(pending(without.sent));
        if (pending(without.sent).length > 0) continue;
        expect(valueOf(after, 'A', 'NV1', field)).toBe(valueOf(without, 'A', 'NV1', field));
      }
    }),
    { seed: 20260605, numRuns: 400 },
  );
});
