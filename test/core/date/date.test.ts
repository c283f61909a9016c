import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  earliest,
  endOfMonth,
  endOfQuarter,
  latest,
  weekday,
} from '../../../src/core/date/arithmetic.ts';
import { formatPadded, formatVietnamese } from '../../../src/core/date/format.ts';
import { isoDate } from '../../../src/core/date/isoDate.ts';
import { lastDayOnTime } from '../../../src/core/date/lastDay.ts';
import { parseIso, parseVietnameseDate } from '../../../src/core/date/parse.ts';
import { fromExcelSerial, toExcelSerial } from '../../../src/core/date/serial.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';

const day = (text: string): IsoDate => text as IsoDate;

describe('isoDate', () => {
  test.each([
    [2024, 2, 29, '2024-02-29'],
    [2023, 2, 29, null],
    [2023, 6, 31, null],
    [2023, 13, 1, null],
    [2023, 0, 1, null],
    [1019, 12, 1, null],
    [2023, 6, 5, '2023-06-05'],
    [2023, 6, 1.5, null],
  ])('%d-%d-%d → %s', (y, m, d, expected) => expect(isoDate(y, m, d)).toBe(expected));
});

describe('parseVietnameseDate', () => {
  test.each([
    ['5/6/2023', '2023-06-05'],
    ['05-06-2023', '2023-06-05'],
    ['5.6.2023', '2023-06-05'],
    ['ngày 5 tháng 6 năm 2023', '2023-06-05'],
    ['Ngày 05 tháng 6 năm 2023', '2023-06-05'],
    ['ngày 05/6/2023', '2023-06-05'],
    ['5 / 6 / 2023', '2023-06-05'],
  ])('%s → %s', (text, expected) => expect(parseVietnameseDate(text)).toBe(expected));

  test.each(['31/6/2023', '1/31/2025', '5/6/23', '5/6', '2023', '5-6/2023', '5/6/2023 và', '', '5 6 2023'])(
    '%j is no date',
    (text) => expect(parseVietnameseDate(text)).toBeNull(),
  );

  test('parseIso takes only checked ISO days', () => {
    expect(parseIso('2023-06-05')).toBe('2023-06-05');
    expect(parseIso('2023-02-30')).toBeNull();
    expect(parseIso('2023-6-5')).toBeNull();
    expect(parseIso('05/06/2023')).toBeNull();
  });
});

describe('arithmetic', () => {
  test('days, months, quarters, weekdays', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(daysBetween(day('2023-06-04'), day('2023-06-05'))).toBe(1);
    expect(daysBetween(day('2023-06-05'), day('2023-06-04'))).toBe(-1);
    expect(endOfMonth(2024, 2)).toBe('2024-02-29');
    expect(endOfQuarter(2023, 1)).toBe('2023-03-31');
    expect(weekday(day('2023-06-05'))).toBe(1);
    expect(weekday(day('2023-06-04'))).toBe(7);
  });

  test('earliest and latest', () => {
    expect(earliest([day('2023-06-05'), day('2023-01-01')])).toBe('2023-01-01');
    expect(latest([day('2023-06-05'), day('2023-01-01')])).toBe('2023-06-05');
    expect(latest([])).toBeNull();
  });
});

test('dates as papers and as cells write them', () => {
  expect(formatVietnamese(day('2023-06-05'))).toBe('05/6/2023');
  expect(formatVietnamese(day('2023-02-15'))).toBe('15/02/2023');
  expect(formatVietnamese(day('2023-12-09'))).toBe('09/12/2023');
  expect(formatPadded(day('2023-06-05'))).toBe('05/06/2023');
});

describe('Excel serials', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, null],
    [61, '1900-03-01'],
    [46058, '2026-02-05'],
    [46058.75, '2026-02-05'],
    [0, null],
    [-5, null],
    [Number.NaN, null],
    [200000, null],
  ])('serial %d → %s', (serial, expected) => expect(fromExcelSerial(serial)).toBe(expected));

  test('the 1904 system begins at 0', () => {
    expect(fromExcelSerial(0, 1904)).toBe('1904-01-01');
    expect(toExcelSerial(day('2026-02-05'), 1904)).toBe(46058 - 1462);
  });

  test('every serial but the false leap day comes back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 107_000 }),
        fc.constantFrom<1900 | 1904>(1900, 1904),
        (n, system) => {
          const date = fromExcelSerial(n, system);
          return date === null ? system === 1900 && n === 60 : toExcelSerial(date, system) === n;
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe('lastDayOnTime', () => {
  const off = [day('2023-09-01'), day('2023-09-04')];
  test.each([
    ['2023-06-05', 'before', 'stay', '2023-06-04'],
    ['2023-06-05', 'on', 'stay', '2023-06-05'],
    // The day before Monday 5 June is a Sunday.
    ['2023-06-05', 'before', 'next', '2023-06-05'],
    ['2023-06-05', 'before', 'previous', '2023-06-02'],
    // 2 September 2023 is a Saturday; Friday 1 and Monday 4 are days off.
    ['2023-09-02', 'on', 'next', '2023-09-05'],
    ['2023-09-02', 'on', 'previous', '2023-08-31'],
    ['2023-09-04', 'on', 'stay', '2023-09-04'],
  ] as const)('%s %s, %s → %s', (due, boundary, rule, expected) => {
    expect(lastDayOnTime(day(due), boundary, rule, off)).toBe(expected);
  });
});
