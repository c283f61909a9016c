import { describe, expect, test } from '@jest/globals';
import { cellOf, contentOf, sameContent } from '../../src/workbook/cellContents.ts';
import { serialOf } from '../../src/workbook/serialOf.ts';
import type { ReadCell } from '../../src/workbook/ports.ts';
import type { CellContent } from '../../src/workbook/spec.ts';

test.each<[ReadCell | undefined, CellContent]>([
  [undefined, null],
  [{ kind: 'blank', value: null }, null],
  [{ kind: 'text', value: '=1' }, '=1'],
  [{ kind: 'number', value: 0 }, 0],
  [{ kind: 'boolean', value: false }, false],
  [{ kind: 'date', value: '2026-01-05' }, { date: '2026-01-05' }],
  [{ kind: 'date', value: '2026-01-05T07:30:00' }, { date: '2026-01-05T07:30:00' }],
  [
    { kind: 'number', value: 2, formula: '1+1' },
    { formula: '1+1', value: 2 },
  ],
  [
    { kind: 'date', value: '2026-01-05', formula: 'B1' },
    { formula: 'B1', value: { date: '2026-01-05' } },
  ],
  [
    { kind: 'blank', value: null, formula: 'B1' },
    { formula: 'B1', value: '' },
  ],
  [
    { kind: 'error', value: '#N/A', formula: 'B1' },
    { formula: 'B1', value: '' },
  ],
  [
    { kind: 'error', value: '#N/A' },
    { formula: '#N/A', value: '' },
  ],
])('%j is written again as %j', (cell, content) => expect(contentOf(cell)).toEqual(content));

test('what is written is read again', () => {
  for (const content of ['a', 1, true, { date: '2026-01-05' }, { formula: '1+1', value: 2 }] as CellContent[])
    expect(contentOf(cellOf(content))).toEqual(content);
  expect(cellOf('')).toEqual({ kind: 'blank', value: null });
  expect(cellOf({ formula: '=A1', value: '' })).toEqual({ kind: 'text', value: '', formula: 'A1' });
});

describe('the same to a person', () => {
  test.each<[CellContent, CellContent]>([
    [null, ''],
    ['Đông', 'Đông'.normalize('NFD')],
    ['a\r\nb', 'a\nb'],
    [
      { formula: 'A1', value: 1 },
      { formula: '=A1', value: 2 },
    ],
    [{ date: '2026-01-05' }, { date: '2026-01-05' }],
  ])('%j, %j', (a, b) => expect(sameContent(a, b)).toBe(true));

  test.each<[CellContent, CellContent]>([
    [null, 0],
    ['1', 1],
    ['2026-01-05', { date: '2026-01-05' }],
    [1, { formula: '1', value: 1 }],
    ['=A1', { formula: 'A1', value: 1 }],
    [false, null],
  ])('not %j, %j', (a, b) => expect(sameContent(a, b)).toBe(false));
});

test.each([
  ['1900-01-01', 1],
  ['2026-01-05', 46_027],
  ['2026-01-05T12:00:00', 46_027.5],
  ['2026-01-05T06:00', 46_027.25],
  ['2026-02-30', null],
  ['hôm qua', null],
])('Excel’s number of %s is %s', (iso, serial) => expect(serialOf(iso)).toBe(serial));
