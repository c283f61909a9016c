import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findCode, formCode, parseFormCode } from '../../../src/core/submission/formCode.ts';

const CODE = formCode('AB2CD', 1, 'X01');
const IDENTITY = { book: 'AB2CD', round: 1, agency: 'X01' };

describe('form code', () => {
  test('shows book, round and agency, with two check characters', () => {
    expect(CODE).toMatch(/^AB2CD-K1-X01-[2-9A-HJKMNP-Z]{2}$/);
    expect(parseFormCode(CODE)).toEqual(IDENTITY);
  });

  test.each([
    CODE.toLowerCase(),
    ` ${CODE} `,
    CODE.replaceAll('-', ' - '),
    CODE.replaceAll('-', '–'),
    CODE.replaceAll('-', ' '),
  ])('reads %s', (text) => {
    expect(parseFormCode(text)).toEqual(IDENTITY);
  });

  test('O for 0 and l for 1 pass, and findCode finds the agency that is meant', () => {
    const typed = CODE.replace('X01', 'XOl');
    const identity = parseFormCode(typed);
    expect(identity?.agency).toBe('XOL');
    expect(findCode(identity?.agency ?? '', ['PNV', 'X01', 'X02'])).toBe('X01');
  });

  test.each(['', 'X01', 'AB2CD-K1-X01', 'AB2CD-X01-K1-22', CODE.slice(0, -1), 'Số 12/KH-UBND'])(
    'reads no code from "%s"',
    (text) => {
      expect(parseFormCode(text)).toBeNull();
    },
  );

  test('agency codes may hold dashes and Vietnamese letters', () => {
    const code = formCode('AB2CD', 12, 'TTĐT-2');
    expect(parseFormCode(code)).toEqual({ book: 'AB2CD', round: 12, agency: 'TTĐT-2' });
  });

  const part = fc.stringMatching(/^[A-Z0-9]{1,6}$/);
  const identity = fc.record({ book: part, round: fc.integer({ min: 1, max: 99 }), agency: part });

  test('every code reads back', () => {
    fc.assert(
      fc.property(identity, ({ book, round, agency }) => {
        expect(parseFormCode(formCode(book, round, agency))).toEqual({ book, round, agency });
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('no single wrong character passes', () => {
    const look = (c: string) => c.replace('O', '0').replace(/[IL]/, '1');
    fc.assert(
      fc.property(identity, fc.nat(), fc.stringMatching(/^[A-Z0-9]$/), (id, place, char) => {
        const code = formCode(id.book, id.round, id.agency);
        const at = place % code.length;
        const old = code.charAt(at);
        // Dashes and the K are the frame; look-alikes are one character by design.
        if (old === '-' || at === id.book.length + 1 || look(old) === look(char)) return;
        expect(parseFormCode(code.slice(0, at) + char + code.slice(at + 1))).toBeNull();
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});

describe('findCode', () => {
  test('the code itself wins over those that look like it', () => {
    expect(findCode('X01', ['XO1', 'X01'])).toBe('X01');
  });

  test('case and blanks come before look-alikes; several that look alike are none', () => {
    expect(findCode('pnv ', ['PNV', 'PNX'])).toBe('PNV');
    expect(findCode('Xl1', ['XI1', 'X11'])).toBeNull();
    expect(findCode('Y9', ['X01'])).toBeNull();
  });
});
