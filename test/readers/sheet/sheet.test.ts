import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { address, parseAddress } from '../../../src/readers/sheet/address.ts';
import { formatKind } from '../../../src/readers/sheet/formatKind.ts';
import { dateParts, isoDay, isoMoment } from '../../../src/readers/sheet/serialDate.ts';
import { shiftFormula } from '../../../src/readers/sheet/sharedFormula.ts';

describe('addresses', () => {
  test('both ways', () => {
    expect(address(1048576, 16384)).toBe('XFD1048576');
    expect(parseAddress('$AB$12')).toEqual({ row: 12, column: 28 });
    for (const bad of ['', 'A', '12', 'A0', 'A1B', 'A-1', '#REF!']) expect(parseAddress(bad)).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1048576 }), fc.integer({ min: 1, max: 16384 }), (row, column) => {
        expect(parseAddress(address(row, column))).toEqual({ row, column });
      }),
      { seed: 1 },
    );
  });

  test('formulas move with their cell', () => {
    const from = { row: 2, column: 2 };
    const shift = (formula: string): string => shiftFormula(formula, from, { row: 4, column: 3 });
    expect(shift('A1+$A1+A$1+$A$1')).toBe('B3+$A3+B$1+$A$1');
    expect(shift(`SUM('Kỳ A1'!B2:B9)&"A1"&LOG10(C3)`)).toBe(`SUM('Kỳ A1'!C4:C11)&"A1"&LOG10(D5)`);
    expect(shiftFormula('A1', { row: 5, column: 5 }, { row: 1, column: 1 })).toBe('#REF!');
  });
});

describe('date serials', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [25569, '1970-01-01'],
    [36585, '2000-02-29'],
    [45082, '2023-06-05'],
    [2958465, '9999-12-31'],
  ])('%p is %p', (serial, iso) => expect(isoDay(serial, false)).toBe(iso));

  test('outside, times, the 1904 system', () => {
    expect(isoDay(-1, false)).toBeNull();
    expect(isoDay(2958466, false)).toBeNull();
    expect(isoDay(Number.NaN, false)).toBeNull();
    expect(isoDay(0, true)).toBe('1904-01-01');
    expect(isoMoment(dateParts(45082.5, false)!)).toBe('2023-06-05T12:00:00');
    expect(isoMoment(dateParts(45081.9999999, false)!)).toBe('2023-06-05');
  });

  test('every day is the one after the day before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
        expect(isoDay(serial, false)).toBe(
          new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10),
        );
        expect(dateParts(serial, false)!.weekday).toBe(new Date((serial - 25569) * 86_400_000).getUTCDay());
      }),
      { seed: 2 },
    );
  });
});

test.each([
  ['General', 'number'],
  ['0.00', 'number'],
  ['"ngày" 0', 'number'],
  ['[Red]0', 'number'],
  ['#,##0\\ "đồng"', 'number'],
  ['@', 'number'],
  ['d/m/yyyy', 'date'],
  ['"Tháng "m/yyyy', 'date'],
  ['[$-42A]mmmm', 'date'],
  ['mmm', 'date'],
  ['h:mm', 'time'],
  ['[h]:mm:ss', 'time'],
  ['[m]', 'time'],
  ['dd/mm/yyyy hh:mm', 'date'],
])('format %p makes a %s', (format, kind) => expect(formatKind(format)).toBe(kind));
