import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decode, newEntry } from '../../../src/hosts/excel/apply/journal.ts';
import { WITHOUT_PAUSE } from '../../../src/hosts/excel/steps.ts';
import type { Patch } from '../../../src/hosts/excel/apply/patch.ts';
import { packData, packPoint, unpackPoint } from '../../../src/workbook/restore/pack.ts';
import { parseInverse } from '../../../src/workbook/restore/parseInverse.ts';
import { dataOf, entriesOf, POINTS, STATES } from '../../../src/workbook/restore/points.ts';
import { cellOf } from '../../../src/workbook/cellContents.ts';
import type { Inverse } from '../../../src/workbook/restore/types.ts';
import type { ReadTable } from '../../../src/workbook/ports.ts';
import type { CellContent } from '../../../src/workbook/spec.ts';

const EMPTY: ReadTable = { name: POINTS, sheet: '_skh', headers: [], columns: {}, rows: [] };
const noise = (salt: number) =>
  Array.from({ length: 30_000 }, (_, i) => `${(i * 7919 * salt) % 10_007}-ậ`).join('');

/** The rows as a host reads them again, in whatever order. */
function readBack(rows: readonly Readonly<Record<string, CellContent>>[]): ReadTable {
  const read = rows.map((row, i) => ({
    row: i + 2,
    cells: Object.fromEntries(Object.entries(row).map(([header, content]) => [header, cellOf(content)])),
  }));
  return { ...EMPTY, rows: read.reverse() };
}

test('an entry gives back what it was given, in parts that fit a cell', async () => {
  const value = noise(1);
  const block = {
    top: 5,
    left: 1,
    before: [[{ value }]],
    after: [[{ formula: 'A1', format: '@' }]],
    keys: [['A', 'A'] as const],
    down: false,
  };
  const area = { top: 4, left: 1, bottom: 5, right: 1 };
  const patch: Patch = {
    table: 'T',
    sheet: 'S',
    area,
    headers: ['Việc'],
    keys: ['Việc'],
    rowsBefore: 1,
    rowsAfter: 1,
    formats: ['@'],
    blocks: [block],
  };
  const cells = { Việc: [noise(3), noise(7)] } as const;
  const inverse: Inverse = {
    tables: [{ table: 'T', updated: [{ key: ['A'], cells }], inserted: [], deleted: [] }],
  };
  const about = { label: 'Tổng hợp', at: '2026-01-05 08:00', by: '', writer: '' };
  const data = { patches: [patch], inverse };
  const { point, working } = await newEntry(EMPTY, data, about, WITHOUT_PAUSE);
  expect(point.length).toBeGreaterThan(1);
  for (const row of [...point, ...working]) expect(String(row['Dữ liệu']).length).toBeLessThanOrEqual(32_767);
  const [kept, beside] = entriesOf(readBack([...point, ...working]));
  expect(kept).toMatchObject({
    id: 'KP0001',
    label: 'Tổng hợp',
    at: '2026-01-05 08:00',
    state: STATES.writing,
  });
  expect(parseInverse(unpackPoint(dataOf(kept!)) ?? '')).toEqual(inverse);
  expect(decode(beside!)).toEqual([patch]);
  expect(decode({ ...beside!, parts: beside!.parts.slice(1) })).toBeNull();
});

test('what is packed is unpacked; what is none gives null', () => {
  const text = `${noise(5)}\u0000"\n`;
  expect(unpackPoint(packPoint(text))).toBe(text);
  for (const wrong of ['', '!!', 'AAAA', packPoint(text).slice(0, -9)]) expect(unpackPoint(wrong)).toBeNull();
});

test('data packed piece by piece are the same as packed whole, whatever they are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), async (data) => {
      expect(unpackPoint(await packData(data, WITHOUT_PAUSE))).toBe(JSON.stringify(data));
    }),
    { seed: 7, numRuns: 200 },
  );
  const blank = { a: undefined, b: [{ c: undefined, d: 1 }] };
  expect(unpackPoint(await packData(blank, WITHOUT_PAUSE))).toBe('{"b":[{"d":1}]}');
});

test('between the pieces of large data others have their turn', async () => {
  let turns = 0;
  const rows = Array.from({ length: 2_000 }, (_, i) => ({ key: `R${i}`, text: 'việc '.repeat(40) }));
  const packed = await packData({ rows }, async () => void (turns += 1));
  expect(unpackPoint(packed)).toBe(JSON.stringify({ rows }));
  expect(turns).toBeGreaterThan(5);
});
