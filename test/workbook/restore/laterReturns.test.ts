import { describe, expect, test } from '@jest/globals';
import { laterReturns, wroteReturn } from '../../../src/workbook/restore/laterReturns.ts';
import type { Inverse, RowCells } from '../../../src/workbook/restore/types.ts';
import { TABLES } from '../../../src/workbook/schema.ts';
import { table } from './tables.ts';

const HEADERS = Object.values(TABLES.BanGui.columns).map(({ header }) => header);

/** A return as a row of cells: agency, round, version, digest. */
type Sent = readonly [agency: string, round: number, version: number, digest: string];

const rowOf = (sent: Sent): RowCells => ({
  key: sent.slice(0, 3).map(String),
  cells: Object.fromEntries(sent.map((value, i) => [HEADERS[i]!, value])),
});
const inverse = (inserted: readonly Sent[], deleted: readonly Sent[] = []): Inverse => ({
  tables: [{ table: 'BanGui', updated: [], inserted: inserted.map(rowOf), deleted: deleted.map(rowOf) }],
});
const now = (...rows: readonly Sent[]) => [table('BanGui', HEADERS, rows)];
const keys = (of: Inverse, ...rows: readonly Sent[]) => laterReturns(of, now(...rows)).map((r) => r.key);

const FIRST: Sent = ['A', 1, 1, 'aa'];
const SECOND: Sent = ['A', 1, 2, 'bb'];

describe('returns that came after those an undo takes away', () => {
  test('a later version of the same agency and round', () => {
    expect(laterReturns(inverse([FIRST]), now(FIRST, SECOND))).toEqual([
      { agency: 'A', round: 1, key: ['A', '1', '2'] },
    ]);
    expect(keys(inverse([FIRST]), SECOND)).toEqual([['A', '1', '2']]);
  });

  test('not one of another agency or round, an earlier one, or its own', () => {
    expect(keys(inverse([FIRST]), FIRST, ['B', 1, 2, 'cc'], ['A', 2, 2, 'dd'])).toEqual([]);
    expect(keys(inverse([SECOND]), FIRST, SECOND)).toEqual([]);
    expect(keys(inverse([FIRST, SECOND]), FIRST, SECOND)).toEqual([]);
    expect(keys(inverse([FIRST]))).toEqual([]);
  });

  test('another return under the same number, or the same one written on since', () => {
    expect(keys(inverse([FIRST]), ['A', 1, 1, 'zz'])).toEqual([['A', '1', '1']]);
  });

  test('versions are compared as numbers', () => {
    expect(keys(inverse([['A', 1, 9, 'aa']]), ['A', 1, 9, 'aa'], ['A', 1, 10, 'bb'])).toEqual([
      ['A', '1', '10'],
    ]);
  });
});

describe('a return that an undo puts back', () => {
  test('has its place free, or is there again', () => {
    expect(keys(inverse([], [FIRST]))).toEqual([]);
    expect(keys(inverse([], [FIRST]), FIRST)).toEqual([]);
    expect(keys(inverse([], [FIRST]), SECOND)).toEqual([]);
  });

  test('finds another one in its place', () => {
    expect(keys(inverse([], [FIRST]), ['A', 1, 1, 'zz'])).toEqual([['A', '1', '1']]);
  });
});

test('changes without returns, and a book without the table, give none', () => {
  expect(laterReturns({ tables: [] }, now(FIRST, SECOND))).toEqual([]);
  expect(laterReturns(inverse([FIRST]), [])).toEqual([]);
});

test('the change that brought a return, or wrote on it, is told from others', () => {
  const second = { agency: 'A', round: 1, key: ['A', '1', '2'] };
  const update = { key: ['A', '1', '2'], cells: { 'Ngày nhận': [null, { date: '2026-06-01' }] as const } };
  const updating = { tables: [{ table: 'BanGui', updated: [update], inserted: [], deleted: [] }] };
  expect(wroteReturn(inverse([SECOND]), second)).toBe(true);
  expect(wroteReturn(updating, second)).toBe(true);
  expect(wroteReturn(inverse([FIRST], [SECOND]), second)).toBe(false);
  expect(wroteReturn({ tables: [] }, second)).toBe(false);
});
