import { expect, test } from '@jest/globals';
import { compareBooks, type Exception } from './facts/compare.ts';

const facts = (...lines: string[]) => new Map([['sheets', lines]]);
const compared = (file: string[], excel: string[], exceptions: readonly Exception[] = []) =>
  compareBooks(facts(...file), facts(...excel), exceptions).differences;

test('books that say the same do not differ', () => {
  expect(compared(['A', 'B', 'A'], ['A', 'B', 'A'])).toEqual([]);
});

test('a line that one of them has more often, or in another place, is a difference', () => {
  expect(compared(['A', 'A'], ['A'])).toEqual(['only in file: sheets: A']);
  expect(compared(['A'], ['A', 'A'])).toEqual(['only in excel: sheets: A']);
  expect(compared(['A', 'B'], ['B', 'A'])).toEqual(['in another order: sheets: A / B']);
});

test('an exception takes out its own lines and nothing of the others’ order', () => {
  const own: Exception = { only: 'excel', topic: /^sheets$/, line: /^Sheet1$/, why: 'theirs' };
  expect(compared(['A', 'B'], ['Sheet1', 'A', 'B'], [own])).toEqual([]);
  expect(compared(['A', 'B'], ['Sheet1', 'B', 'A'], [own])).toHaveLength(1);
  expect(compared(['Sheet1', 'A'], ['A'], [own])).toEqual(['only in file: sheets: Sheet1']);
});
