import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countProgress, totalProgress } from '../../../src/core/tracking/counts.ts';
import { PROGRESS } from '../../../src/core/tracking/types.ts';

test('counts by key in the order of first appearance; uncounted rows only list their key', () => {
  const rows = [
    { agency: 'B', progress: 'doneLate' as const },
    { agency: 'A', progress: null },
    { agency: 'B', progress: 'unknown' as const },
    { agency: 'B', progress: 'doneLate' as const },
  ];
  const counted = countProgress(rows, (row) => row.agency);
  expect(counted.map((c) => [c.key, c.total, c.counts.doneLate, c.counts.unknown])).toEqual([
    ['B', 3, 2, 1],
    ['A', 0, 0, 0],
  ]);
});

test('the nine add up to the total, and the keys to the whole', () => {
  const row = fc.record({
    key: fc.constantFrom('A', 'B', 'C'),
    progress: fc.option(fc.constantFrom(...PROGRESS), { nil: null }),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const keyed = countProgress(rows, (r) => r.key);
      const all = totalProgress(rows);
      for (const c of [...keyed, all]) {
        expect(PROGRESS.reduce((sum, p) => sum + c.counts[p], 0)).toBe(c.total);
      }
      expect(keyed.reduce((sum, c) => sum + c.total, 0)).toBe(all.total);
      expect(all.total).toBe(rows.filter((r) => r.progress !== null).length);
    }),
    { seed: 20230605, numRuns: 100 },
  );
});
