/// <reference types="office-js" />
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import type { Run } from '../../../src/hosts/excel/types.ts';
import type { TableChange } from '../../../src/workbook/ports.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import type { Book } from '../../excel/model/book.ts';
import { betweenSyncs } from './betweenSyncs.ts';
import { withoutLateCleanUp } from './lostSession.ts';
import { KEYS, smallSpec, TASKS } from './small.ts';

/** Columns that move while a change is written: what is written into blank cells must not come beside its column. */
let bench: Bench;
const host = (run: Run = Excel.run, requestBytes = 1) =>
  createExcelHost({ run, isSetSupported: () => true, requestBytes });

beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});
withoutLateCleanUp();

/** Nobody has answered yet: all cells that are written to are as blank as those of a new column. */
const BLANK = {
  ...TASKS,
  rows: TASKS.rows.map(([key, , , , judged]) => [key!, null, null, null, judged!]),
};
const CHANGES: readonly TableChange[] = [
  { kind: 'update', table: 'NhiemVu', key: ['NV0001'], set: { Kỳ: 7 } },
  { kind: 'update', table: 'NhiemVu', key: ['NV0003'], set: { Kỳ: 9 } },
  { kind: 'update', table: 'CaiDat', key: ['Năm'], set: { 'Giá trị': 2026 } },
];

const columns = (book: Book) => book.table('NhiemVu').Columns;
const PEOPLE: Readonly<Record<string, (book: Book) => void>> = {
  'delete the column before it': (book) => columns(book).GetItem('Nội dung').Delete(),
};

async function made() {
  bench.newBook();
  expect((await host(Excel.run, 900_000).create(smallSpec({ tables: [BLANK] }), '')).issues).toEqual([]);
  const book = (await host().open('')).value!;
  await book.read(['NhiemVu', 'CaiDat']);
  return book;
}

/** By header: what stands in the column. */
function standing(): Record<string, unknown[]> {
  const [headers = [], ...rows] = bench.book().table('NhiemVu').GetRange().Values ?? [];
  return Object.fromEntries(headers.map((header, c) => [String(header), rows.map((row) => row[c])]));
}

describe.each(Object.keys(PEOPLE))('people %s', (person) => {
  test.each([1, 900_000])('at any moment of writing (%d)', async (size) => {
    const ends = new Set<string>();
    for (let at = 1; at < 40; at += 1) {
      const book = await made();
      let isDone = false;
      const run = betweenSyncs(at, () => {
        isDone = true;
        bench.asUser(PEOPLE[person]!);
      });
      const options = { expects: book.revision, label: 'Thử' };
      const applied = await host(run, size).apply(book, CHANGES, KEYS, '', options);
      if (!isDone) break;
      const codes = applied.issues.map((i) => i.code);
      ends.add(codes.join(' '));
      if (codes.includes('excel.rowsMoved')) {
        const kept = await host().recover('keep');
        expect([at, kept.issues.filter((i) => i.severity === 'error')]).toEqual([at, []]);
      }
      expect([at, codes, (await host().open('')).issues]).toEqual([at, codes, []]);
      const isWritten = codes.length === 0 || codes.includes('excel.rowsMoved');
      const { Kỳ: round, ...others } = standing();
      expect([at, codes, round]).toEqual([at, codes, isWritten ? [7, '', 9] : ['', '', '']]);
      const beside = [...(others['Nội dung'] ?? []), ...(others['Ngày nhận'] ?? [])];
      expect([at, codes, beside.filter((value) => value !== '')]).toEqual([at, codes, []]);
    }
    expect([...ends].sort()).toEqual([
      '',
      'book.changedMeanwhile',
      ...(size === 1 ? ['excel.rowsMoved'] : []),
    ]);
  });
});
