import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shared } from '../../../src/taskpane/state/share.ts';

test('what stayed the same is the same object', () => {
  const old = {
    rows: [
      { id: 1, text: 'a' },
      { id: 2, text: 'b' },
    ],
    title: 'x',
  };
  const next = shared(old, {
    rows: [
      { id: 1, text: 'a' },
      { id: 2, text: 'c' },
    ],
    title: 'x',
  });
  expect(next).toEqual({
    rows: [
      { id: 1, text: 'a' },
      { id: 2, text: 'c' },
    ],
    title: 'x',
  });
  expect(next.rows[0]).toBe(old.rows[0]);
  expect(next.rows[1]).not.toBe(old.rows[1]);
  expect(shared(old, JSON.parse(JSON.stringify(old)) as unknown)).toBe(old);
});

test('a list that lost its last line, or an object its last member, is another one', () => {
  const old = { list: [1, 2], member: { a: 1, b: undefined } };
  expect(shared(old, { list: [1], member: { a: 1 } })).toStrictEqual({ list: [1], member: { a: 1 } });
  expect(shared(null, [1])).toEqual([1]);
});

test('the outcome always equals what came', () => {
  const plain = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      fc.integer(),
      fc.constant(null),
      fc.string(),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('any'), { noNullPrototype: true }),
    ),
  })).any;
  fc.assert(
    fc.property(plain, plain, (old, next) => expect(shared(old, next)).toStrictEqual(next)),
    { seed: 20_261_122, numRuns: 300 },
  );
});
