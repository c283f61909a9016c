import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { collapse, fold, foldAligned, nfc } from '../../../src/core/text/fold.ts';

describe('fold', () => {
  test.each([
    ['Phòng Văn hoá – Thông tin', 'phong van hoa - thong tin'],
    ['Phòng Văn hóa - Thông tin', 'phong van hoa - thong tin'],
    ['ĐỀ ÁN  “Dân vận\u00a0khéo”', 'de an "dan van kheo"'],
    ['Uỷ ban', 'uy ban'],
    ['Ủy ban', 'uy ban'],
    ['Quý\nIII', 'quy iii'],
    ['', ''],
  ])('%j folds to %j', (text, key) => expect(fold(text)).toBe(key));

  test('decomposed text folds like composed text', () => {
    expect(fold('Sở Nội vụ'.normalize('NFD'))).toBe('so noi vu');
  });

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)),
      { seed: 1, numRuns: 300 },
    );
  });

  test('the aligned fold keeps every place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => foldAligned(nfc(text)).length === nfc(text).length,
      ),
      { seed: 2, numRuns: 300 },
    );
  });
});

test('collapse leaves single blanks', () => {
  expect(collapse('  a \u00a0 b\n\nc ')).toBe('a b c');
});
