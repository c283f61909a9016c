import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { letterWidth } from '../../../src/report/papers/letterWidths.ts';
import { pieces, wrappedHeight } from '../../../src/report/papers/wrapText.ts';

describe('widths of letters', () => {
  test('ten digits of 12 points: 10 × 0.5 × 12 points, of 5.25 each', () => {
    expect(letterWidth('0123456789')).toBeCloseTo(60 / 5.25, 5);
  });

  test('marks take no room', () => {
    expect(letterWidth('Đường')).toBeCloseTo(letterWidth('Duong'), 5);
    expect(letterWidth('ế'.normalize('NFD'))).toBeCloseTo(letterWidth('e'), 5);
  });
});

describe('wrapped text', () => {
  test('a line of 15.5 points and 4 around; a line break begins a line', () => {
    expect(wrappedHeight('', 10)).toBe(19.5);
    expect(wrappedHeight('một\nhai\r\nba', 30)).toBe(50.5);
  });

  test('a word longer than the column takes several lines', () => {
    expect(wrappedHeight('W'.repeat(40), 10)).toBeGreaterThan(19.5 + 5 * 15.5);
  });

  test('pieces are whole words, and none is lost', () => {
    expect(pieces('một hai ba bốn', 8, 1)).toEqual(['một hai', 'ba bốn']);
    expect(pieces('', 8, 3)).toEqual(['']);
  });

  test('joined the pieces are the text again', () => {
    const texts = fc.array(fc.constantFrom('a', 'thực hiện', 'Ủy ban', '\n', ' ', 'x'.repeat(50)));
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 3, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (some, width, most) => {
          const text = some.join(' ');
          const plain = (one: string) => one.replace(/\s/g, '');
          const parts = pieces(text, width, most);
          expect(plain(parts.join(''))).toBe(plain(text));
          for (const part of parts) expect(part).not.toContain('undefined');
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });
});
