import { describe, expect, test } from '@jest/globals';
import { coerce } from '../../src/workbook/coerce.ts';
import type { ReadCell } from '../../src/workbook/ports.ts';
import { any, choice, date, number, text } from '../../src/workbook/tables/columns.ts';

const COLUMNS = {
  text: text('Chữ'),
  number: number('Số'),
  date: date('Ngày'),
  choice: choice('Chọn', ['Đến ngày', 'Trước ngày']),
  any: any('Giá trị'),
} as const;

const cell = (kind: ReadCell['kind'], value: ReadCell['value']): ReadCell => ({ kind, value });
const REFUSED = Symbol('refused');

function read(column: keyof typeof COLUMNS, of: ReadCell) {
  const result = coerce(of, COLUMNS[column]);
  return result.ok ? result.value : REFUSED;
}

describe('text', () => {
  test.each<[ReadCell, string]>([
    [cell('blank', null), ''],
    [cell('text', '  xã An Bình '), 'xã An Bình'],
    // decomposed: a + dot below
    [cell('text', 'xa\u0303'), 'xã'],
    [cell('text', '=1+1'), '=1+1'],
    [cell('number', 12.5), '12.5'],
    [cell('date', '2026-06-05'), '05/06/2026'],
  ])('%j', (of, expected) => {
    expect(read('text', of)).toBe(expected);
  });
});

describe('numbers', () => {
  test.each<[ReadCell, number | null | typeof REFUSED]>([
    [cell('number', 0), 0],
    [cell('blank', null), null],
    [cell('text', ''), null],
    [cell('text', ' 85,5 '), 85.5],
    [cell('text', '-3'), -3],
    [cell('text', '1 250'), 1250],
    [cell('text', 'một nửa'), REFUSED],
    [cell('text', '50%'), REFUSED],
    [cell('text', '5-6'), REFUSED],
    // a thousand and a half to one reader, one and a half to another
    [cell('text', '1.500'), REFUSED],
    [cell('text', '12,000'), REFUSED],
    [cell('text', '0,125'), 0.125],
    [cell('date', '2026-06-05'), REFUSED],
    [cell('boolean', true), REFUSED],
    [cell('error', '#N/A'), REFUSED],
  ])('%j', (of, expected) => {
    expect(read('number', of)).toBe(expected);
  });
});

describe('days', () => {
  test.each<[ReadCell, string | null | typeof REFUSED]>([
    [cell('date', '2026-06-05'), '2026-06-05'],
    [cell('date', '2026-06-05T09:30:00'), '2026-06-05'],
    [cell('text', '5/6/2026'), '2026-06-05'],
    [cell('text', '2026-06-05'), '2026-06-05'],
    [cell('blank', null), null],
    [cell('text', '31/02/2026'), REFUSED],
    [cell('text', '06/2026'), REFUSED],
    [cell('text', 'tháng trước'), REFUSED],
    [cell('number', 46178), REFUSED],
    [cell('boolean', false), REFUSED],
  ])('%j', (of, expected) => {
    expect(read('date', of)).toBe(expected);
  });
});

describe('choices', () => {
  test.each<[ReadCell, string | typeof REFUSED]>([
    [cell('text', 'Trước ngày'), 'Trước ngày'],
    [cell('text', 'trước ngày '), 'Trước ngày'],
    [cell('blank', null), ''],
    [cell('text', 'Sau ngày'), REFUSED],
    [cell('number', 1), REFUSED],
  ])('%j', (of, expected) => {
    expect(read('choice', of)).toBe(expected);
  });
});

describe('cells that hold anything', () => {
  test.each<[ReadCell, string | number | null]>([
    [cell('blank', null), null],
    [cell('text', ''), null],
    [cell('number', 2), 2],
    [cell('text', 'Phòng Nội vụ'), 'Phòng Nội vụ'],
    [cell('date', '2026-06-05'), '2026-06-05'],
  ])('%j', (of, expected) => {
    expect(read('any', of)).toBe(expected);
  });
});

test('an error in a formula of ours is blank, in a cell that people fill it is refused', () => {
  const error = cell('error', '#REF!');
  expect(coerce(error, number('Số', { derived: true }))).toEqual({ ok: true, value: null });
  expect(coerce(error, number('Số'))).toEqual({ ok: false });
});
