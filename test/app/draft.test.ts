import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeDraft, encodeDraft, type Draft } from '../../src/app/draft.ts';
import type { IsoDate } from '../../src/core/date/types.ts';

const DRAFT: Draft = {
  files: ['ke-hoach.docx', 'co-quan.csv'],
  digest: 'ab12',
  decisions: [
    { id: '1', choice: 'members', value: 'X1; X2', by: 'Lan' },
    { id: '2', choice: 'none' },
  ],
  rounds: [
    { name: 'lần 1', due: '2026-06-05' as IsoDate, boundary: 'before', dayOff: 'stay', locked: false },
  ],
  asOf: null,
  screen: 'review',
};

test('a draft comes back as it was', () => {
  expect(decodeDraft(encodeDraft(DRAFT))).toEqual(DRAFT);
  const dated = { ...DRAFT, asOf: '2026-06-04' as IsoDate };
  expect(decodeDraft(encodeDraft(dated))).toEqual(dated);
});

test('any words come back', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.array(fc.string()), (id, value, files) => {
      const draft = { ...DRAFT, files, decisions: [{ id, choice: 'members', value }] };
      expect(decodeDraft(encodeDraft(draft))).toEqual(draft);
    }),
    { seed: 1, numRuns: 200 },
  );
});

const changed = (change: Readonly<Record<string, unknown>>) =>
  JSON.stringify({ ...JSON.parse(encodeDraft(DRAFT)), ...change });

test.each([
  [''],
  ['{'],
  ['null'],
  ['[]'],
  ['"nháp"'],
  [encodeDraft(DRAFT).slice(0, -5)],
  [changed({ version: 2 })],
  [changed({ files: 'ke-hoach.docx' })],
  [changed({ decisions: [{ id: '1' }] })],
  [changed({ decisions: [{ id: '1', choice: 'none', value: 3 }] })],
  [
    changed({
      rounds: [{ name: 'lần 1', due: '2026-02-31', boundary: 'on', dayOff: 'stay', locked: false }],
    }),
  ],
  [changed({ asOf: 'hôm nay' })],
  [changed({ screen: null })],
])('no draft: %s', (text) => {
  expect(decodeDraft(text)).toBeNull();
});

test('anything at all is read without a fault', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(decodeDraft(text)).toBeNull();
    }),
    { seed: 2, numRuns: 300 },
  );
});
