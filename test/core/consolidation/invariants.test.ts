import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { consolidate, returnsAfter } from '../../../src/core/consolidation/consolidate.ts';
import type { ChangeSet, FileReading } from '../../../src/core/consolidation/types.ts';
import { shownValue } from '../../../src/core/consolidation/bookValue.ts';
import { ANSWERS } from '../../../src/core/tracking/types.ts';
import type { AnswerField, AnswerValues } from '../../../src/core/submission/types.ts';
import { applied, blankBook, input, reading, typed, valueOf } from './batch.ts';
import type { Held } from './batch.ts';

const OPTIONS = { seed: 20230605, numRuns: 150 };

/** Few values, so that repeats, ties and conflicts are common. */
const answers: fc.Arbitrary<AnswerValues> = fc.record(
  {
    status: fc.constantFrom(...ANSWERS.slice(0, 3)),
    percent: fc.constantFrom(10, 20, 85.5),
    result: fc.constantFrom('một', 'hai', '=ba'),
  },
  { requiredKeys: [] },
);
const returned = fc.record({
  agency: fc.constantFrom('A', 'B'),
  received: fc.constantFrom('2023-06-01', '2023-06-02', '2023-06-03', ''),
  rows: fc.record({ NV1: answers, NV2: answers }, { requiredKeys: [] }),
});
const batch = fc
  .array(returned, { maxLength: 6 })
  .map((items) => items.map((r, i) => reading(`f${i}.xlsx`, r.agency, r.received, r.rows)));
const edits = fc.array(
  fc.record({
    agency: fc.constantFrom('A', 'B'),
    task: fc.constantFrom('NV1', 'NV2'),
    field: fc.constantFrom<AnswerField>('percent', 'result'),
    value: fc.constantFrom('', '10', '99'),
  }),
  { maxLength: 3 },
);

/** A book that has been through a batch and a person's hands. */
const used = fc.tuple(batch, edits).map(([readings, changes]) => {
  const start = blankBook();
  const held = applied(start, consolidate(input(start, readings)));
  return changes.reduce((h: Held, e) => typed(h, e.agency, e.task, e.field, e.value), held);
});

test('the order of files, versions and rows does not matter', () => {
  fc.assert(
    fc.property(used, batch, fc.array(fc.nat()), (held, readings, keys) => {
      const shuffle = <T>(items: readonly T[]): T[] =>
        items
          .map((item, i) => [keys[i % Math.max(1, keys.length)] ?? 0, item] as const)
          .sort(([a], [b]) => a - b)
          .map(([, item]) => item)
          .reverse();
      const mixed = { known: shuffle(held.known), sent: shuffle(held.sent), book: shuffle(held.book) };
      expect(consolidate(input(mixed, shuffle(readings)))).toEqual(consolidate(input(held, readings)));
    }),
    OPTIONS,
  );
});

test('running it again on the changed book changes nothing', () => {
  fc.assert(
    fc.property(used, batch, (held, readings) => {
      const changes = consolidate(input(held, readings));
      const again = consolidate(input(applied(held, changes), readings));
      expect(again).toMatchObject({ values: [], returns: [], sent: [], same: 0 });
      expect(again.questions).toEqual(changes.questions);
      expect(again.files.filter((f) => f.status !== 'unchanged')).toEqual([]);
    }),
    OPTIONS,
  );
});

test('every file has exactly one status', () => {
  fc.assert(
    fc.property(used, batch, (held, readings) => {
      const files = consolidate(input(held, readings)).files.map((f) => f.file);
      expect(files).toEqual(readings.map((r) => r.file).sort());
    }),
    OPTIONS,
  );
});

/** Values of the current return of each agency that are neither in the book nor in a question. */
function lost(held: Held, readings: readonly FileReading[], changes: ChangeSet): string[] {
  const after = applied(held, changes);
  const current = returnsAfter(input(held, readings), changes);
  return after.sent
    .filter((s) => current.some((r) => r.agency === s.agency && r.version === s.version))
    .filter((s) => {
      if (valueOf(after, s.agency, s.task, s.field) === s.value) return false;
      const shown = shownValue(s.field, s.value);
      return !changes.questions.some(
        (q) =>
          q.about.row === `${s.task} · ${s.agency} · 1` &&
          q.about.field === s.field &&
          q.options.some((o) => o.label === shown),
      );
    })
    .map((s) => `${s.agency} ${s.task} ${s.field} ${s.value}`);
}

test('no value of a current return is lost: it is in the book or in a question', () => {
  fc.assert(
    fc.property(batch, batch, (before, readings) => {
      const start = blankBook();
      const held = applied(start, consolidate(input(start, before)));
      expect(lost(held, readings, consolidate(input(held, readings)))).toEqual([]);
    }),
    OPTIONS,
  );
});

test('what a person typed is never written over without a decision', () => {
  fc.assert(
    fc.property(batch, batch, (before, readings) => {
      const start = blankBook();
      const held = applied(start, consolidate(input(start, before)));
      const mine = typed(held, 'A', 'NV1', 'result', 'của tôi');
      expect(valueOf(applied(mine, consolidate(input(mine, readings))), 'A', 'NV1', 'result')).toBe(
        'của tôi',
      );
    }),
    OPTIONS,
  );
});

test('versions are numbered 1, 2, 3 … per agency, and every accepted file is one', () => {
  fc.assert(
    fc.property(used, batch, (held, readings) => {
      const { known } = applied(held, consolidate(input(held, readings)));
      for (const agency of ['A', 'B']) {
        const numbers = known.filter((k) => k.agency === agency).map((k) => k.version);
        expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, i) => i + 1));
      }
    }),
    OPTIONS,
  );
});
