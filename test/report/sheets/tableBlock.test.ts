import { describe, expect, test } from '@jest/globals';
import { heightOf, linesOf } from '../../../src/report/sheets/rowHeight.ts';
import { tableBlock } from '../../../src/report/sheets/tableBlock.ts';
import { emptyBook } from '../../../src/workbook/schema.ts';

const noFormula = () => undefined;

describe('days in columns that hold anything', () => {
  test('a typed setting that is a day looks like a day', () => {
    const setting = { key: 'asOf', label: 'Số liệu tính đến ngày', value: '2030-06-05', note: '' };
    const other = { ...setting, key: 'issuer', value: 'UBND huyện' };
    const book = { ...emptyBook(), CaiDat: [other, setting] };
    const { table } = tableBlock('CaiDat', book, { row: 4, column: 1 }, noFormula);
    expect(table.cellStyles).toEqual({ '1:2': 'inputDate' });
  });

  test('a figure that is a day keeps the look of figures', () => {
    const book = { ...emptyBook(), TQChung: [{ label: 'Tính đến ngày', value: '2030-06-05' }] };
    const { table } = tableBlock('TQChung', book, { row: 4, column: 1 }, noFormula);
    expect(table.cellStyles).toEqual({ '0:1': 'figureDate' });
  });

  test('a table without such cells has no styles of single cells', () => {
    const { table } = tableBlock('NgayNghi', emptyBook(), { row: 4, column: 1 }, noFormula);
    expect(table.cellStyles).toBeUndefined();
  });
});

describe('lines of a wrapped text', () => {
  // Column of 10 characters: 10 to a line (10 × 1.05, rounded down); a capital counts 1.35.
  test.each([
    ['', 1],
    ['chữ', 1],
    ['mười chữ a', 1],
    ['mười chữ ab', 2],
    ['CHỮ HOA', 1],
    ['CHỮ HOA AB', 2],
    ['a\nb', 2],
    ['\n', 2],
  ])('%j takes %i', (text, lines) => {
    expect(linesOf(text, 10)).toBe(lines);
  });

  test('a row is never higher than Excel allows', () => {
    expect(heightOf('x\n'.repeat(100), 10)).toBe(409);
  });
});
