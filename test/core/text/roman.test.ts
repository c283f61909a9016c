import { expect, test } from '@jest/globals';
import { parseRoman, toRoman } from '../../../src/core/text/roman.ts';

test.each([
  ['I', 1],
  ['iv', 4],
  ['XIV', 14],
  ['XIX', 19],
  ['XL', 40],
  ['MMXXVI', 2026],
])('%s is %d', (text, value) => expect(parseRoman(text)).toBe(value));

test.each(['', 'IIII', 'VX', 'IC', 'a', '1', 'I.'])('%j is no Roman numeral', (text) => {
  expect(parseRoman(text)).toBeNull();
});

test('every number reads back', () => {
  for (let value = 1; value < 4000; value += 1) expect(parseRoman(toRoman(value))).toBe(value);
});
