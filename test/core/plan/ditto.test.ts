import { expect, test } from '@jest/globals';
import { isDitto } from '../../../src/core/plan/ditto.ts';

test.each([
  'nt',
  'NT',
  '-nt-',
  '"nt"',
  'n.t',
  'Như trên',
  '- như trên -',
  '〃',
  '″',
  '"',
  "''",
  '//',
  '-//-',
  '(nt)',
])('%s is a ditto mark', (text) => {
  expect(isDitto(text)).toBe(true);
});

test.each(['', '-', 'Sở NT', 'ntt', 'Như trên đã nêu', 'Nông thôn', '1', 'NTM'])('"%s" is none', (text) => {
  expect(isDitto(text)).toBe(false);
});
