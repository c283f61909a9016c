import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pageCapacity, pageStarts } from '../../../src/report/papers/pageBreaks.ts';
import type { PrintedRow } from '../../../src/report/papers/paperRows.ts';

const row = (height: number): PrintedRow => ({ row: { kind: 'row', values: [] }, height });
const band = (height: number): PrintedRow => ({ row: { kind: 'band', text: 'x' }, height });
const rows = (count: number) => Array.from({ length: count }, () => row(20));

describe('where pages begin', () => {
  test('a table that fits with its signatures stays on one page', () => {
    expect(pageStarts({ top: 100, header: 20, rows: rows(5), below: 100 }, 300)).toEqual([]);
  });

  test('three rows go with signatures that no longer fit', () => {
    expect(pageStarts({ top: 100, header: 20, rows: rows(6), below: 100 }, 300)).toEqual([3]);
  });

  test('pages after the first begin with the header', () => {
    // 100 + 10 × 20 fill the first page; 20 + 14 × 20 the second; 6 are left.
    expect(pageStarts({ top: 100, header: 20, rows: rows(30), below: 0 }, 300)).toEqual([10, 24]);
  });

  test('a single row is not left alone with the signatures', () => {
    expect(pageStarts({ top: 100, header: 20, rows: rows(11), below: 100 }, 300)).toEqual([8]);
  });

  test('a heading goes to the page of the row that it heads', () => {
    const mixed = [...rows(9), band(20), row(20), row(20)];
    expect(pageStarts({ top: 100, header: 20, rows: mixed, below: 0 }, 300)).toEqual([9]);
  });

  test('a heading alone does not keep signatures company', () => {
    const mixed = [band(20), band(20), row(20), band(20)];
    expect(pageStarts({ top: 100, header: 20, rows: mixed, below: 150 }, 300)).toEqual([1]);
  });

  test('never more than a sheet takes', () => {
    const many = Array.from({ length: 3000 }, () => row(250));
    expect(pageStarts({ top: 100, header: 20, rows: many, below: 0 }, 300)).toHaveLength(1000);
    // 250 of 300 points are a page each; 100 below go with the last row onto a page of 400.
    const signed = pageStarts({ top: 100, header: 20, rows: many, below: 100 }, 400);
    expect(signed).toHaveLength(1000);
    expect(signed.at(-1)).toBe(2999);
    expect(signed[998]).toBe(999);
  });

  test('pages begin in order, each with a row of its own', () => {
    const heights = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 20, max: 120 })), { minLength: 1 });
    fc.assert(
      fc.property(heights, fc.integer({ min: 0, max: 150 }), (some, below) => {
        const all = some.map(([isBand, height]) => (isBand ? band(20) : row(height)));
        const starts = pageStarts({ top: 100, header: 20, rows: all, below }, 400);
        expect([...starts].sort((a, b) => a - b)).toEqual(starts);
        expect(new Set(starts).size).toBe(starts.length);
        for (const start of starts) expect(start > 0 && start < all.length).toBe(true);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

test('what is wider than the page is made smaller, and a page holds more of it', () => {
  const fit = { height: 500, width: 700, columns: 10 };
  const narrow = pageCapacity({ ...fit, characters: 100 });
  expect(narrow).toBeCloseTo(470, 5);
  // (200 × 7 + 10 × 5) × 0.75 = 1087.5 points of columns on 700.
  expect(pageCapacity({ ...fit, characters: 200 })).toBeCloseTo((470 * 1087.5) / 700, 5);
});
