/// <reference types="office-js" />
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import type { Run } from '../../../src/hosts/excel/types.ts';
import type { TableChange, WorkbookHost } from '../../../src/workbook/ports.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import type { Book } from '../../excel/model/book.ts';
import { betweenSyncs } from './betweenSyncs.ts';
import { withoutLateCleanUp } from './lostSession.ts';
import { KEYS, smallSpec, TASKS, taskRow } from './small.ts';

let bench: Bench;
const NAMES = ['NhiemVu', 'CaiDat'];
const host = (run: Run = Excel.run, requestBytes = 1) =>
  createExcelHost({ run, isSetSupported: () => true, requestBytes });

beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});
withoutLateCleanUp();

const [code, text, round, day] = taskRow(6);
const fresh = { Mã: code!, 'Nội dung': text!, Kỳ: round!, 'Ngày nhận': day! };
const FIVE = { ...TASKS, rows: [1, 2, 3, 4, 5].map(taskRow) };

const CHANGES: Readonly<Record<string, readonly TableChange[]>> = {
  'cells are set': [
    { kind: 'update', table: 'NhiemVu', key: ['NV0002'], set: { Kỳ: 7 } },
    { kind: 'update', table: 'NhiemVu', key: ['NV0004'], set: { Kỳ: 8, 'Nội dung': '- Đổi' } },
    { kind: 'update', table: 'CaiDat', key: ['Năm'], set: { 'Giá trị': 2026 } },
  ],
  'rows come, in the midst': [
    { kind: 'update', table: 'NhiemVu', key: ['NV0001'], set: { Kỳ: 7 } },
    { kind: 'insert', table: 'NhiemVu', below: ['NV0002'], rows: [fresh] },
  ],
  'rows go': [
    { kind: 'delete', table: 'NhiemVu', keys: [['NV0002'], ['NV0003']] },
    { kind: 'update', table: 'NhiemVu', key: ['NV0005'], set: { Kỳ: 7 } },
  ],
};

const sheet = (book: Book) => book.sheet('Nhiệm vụ');
const PEOPLE: Readonly<Record<string, (book: Book) => void>> = {
  'sort the table': (book) => book.table('NhiemVu').Sort.Apply([{ key: 0, ascending: false }]),
  'insert a row': (book) => book.table('NhiemVu').insertRows(1, 1),
  'delete a row': (book) => book.table('NhiemVu').deleteRows(2, 1),
};

/** What stands in the tasks by code: text and round. Blank rows are a person's. */
function tasks(): Record<string, unknown[]> {
  const [, ...rows] = bench.book().table('NhiemVu').GetRange().Values ?? [];
  const filled = rows.filter((row) => row.some((value) => value !== ''));
  return Object.fromEntries(filled.map((row) => [String(row[0]), [row[1], row[2]]]));
}
const WAS: Readonly<Record<string, unknown[]>> = Object.fromEntries(
  [1, 2, 3, 4, 5].map((i) => [`NV000${i}`, [`- Việc ${i}`, i]]),
);
const WRITTEN: Readonly<Record<string, Readonly<Record<string, unknown[] | null>>>> = {
  'cells are set': { NV0002: ['- Việc 2', 7], NV0004: ['- Đổi', 8] },
  'rows come, in the midst': { NV0001: ['- Việc 1', 7], NV0006: ['- Việc 6', 6] },
  'rows go': { NV0002: null, NV0003: null, NV0005: ['- Việc 5', 7] },
};

function expected(change: string, isWritten: boolean): Record<string, unknown[]> {
  const all = { ...WAS, ...(isWritten ? WRITTEN[change] : {}) };
  return Object.fromEntries(Object.entries(all).flatMap(([key, row]) => (row === null ? [] : [[key, row]])));
}

async function made() {
  bench.newBook();
  expect((await host(Excel.run, 900_000).create(smallSpec({ tables: [FIVE] }), '')).issues).toEqual([]);
  const book = (await host().open('')).value!;
  await book.read(NAMES);
  return book;
}

/** Each step a request of its own; all of a change in one. */
const SIZES = [1, 900_000];
const moments = SIZES.flatMap((size) => Object.keys(PEOPLE).map((person) => [person, size] as const));

describe.each(Object.keys(CHANGES))('while %s', (change) => {
  test.each(moments)(
    'people %s, at any moment: no row gets what is another one’s (%d)',
    async (person, size) => {
      const ends = new Set<string>();
      for (let at = 1; at < 40; at += 1) {
        const book = await made();
        let isDone = false;
        let gone: string | null = null;
        const run = betweenSyncs(at, () => {
          isDone = true;
          if (person === 'delete a row') gone = String(sheet(bench.book()).GetRange('A7').Values?.[0]?.[0]);
          bench.asUser(PEOPLE[person]!);
        });
        const applied = await host(run, size).apply(book, CHANGES[change]!, KEYS, '', {
          expects: book.revision,
          label: 'Thử',
        });
        if (!isDone) break;
        const codes = applied.issues.map((i) => i.code);
        ends.add(codes.join(' '));
        if (codes.includes('excel.rowsMoved')) {
          const kept = await host().recover('keep');
          expect([at, kept.issues.filter((i) => i.severity === 'error')]).toEqual([at, []]);
        }
        expect([at, codes, (await host().open('')).issues]).toEqual([at, codes, []]);
        const isWritten = codes.length === 0 || codes.includes('excel.rowsMoved');
        const want = expected(change, isWritten);
        if (gone !== null && gone !== '') delete want[gone];
        expect([at, codes, tasks()]).toEqual([at, codes, want]);
      }
      // A row of theirs below the table is in the way of new ones.
      ends.delete('book.blocked');
      const midway = size === 1 ? ['excel.rowsMoved'] : [];
      expect([...ends].sort()).toEqual(['', 'book.changedMeanwhile', ...midway]);
    },
  );
});

/** The table is sorted just before a request is sent, and from the one after it on the session is lost. */
async function sortedThenLost(at: number): Promise<string[]> {
  const book = await made();
  bench.resetTraffic();
  const run = betweenSyncs(at, () => {
    bench.asUser(PEOPLE['sort the table']!);
    bench.failRequest(2, { refusal: 'sessionLost' }, 40);
  });
  const options = { expects: book.revision, label: 'Thử' };
  const { issues } = await host(run, 900_000).apply(book, CHANGES['cells are set']!, KEYS, '', options);
  bench.resetTraffic();
  return issues.map((i) => i.code);
}

test('where it can’t be put back, it is said which cells may be another row’s', async () => {
  let at = 1;
  while ((await sortedThenLost(at)).join(' ') !== 'excel.rowsMixed') expect((at += 1)).toBeLessThan(20);
  expect((await host().open('')).issues.map((i) => i.code)).toEqual(['excel.unfinished']);
  const kept = await host().recover('keep');
  const [told] = kept.issues.filter((i) => i.code === 'recover.misplaced');
  // NV0002 and NV0004 stood in rows 6 and 8; sorted from below, each stands in the other's place: C6 has NV0002's 7.
  expect(told).toMatchObject({
    at: { sheet: 'Nhiệm vụ', cell: 'C6' },
    params: { table: 'NhiemVu', count: 2 },
  });
});

describe('two machines begin at once', () => {
  const on = (writer: string, run: Run = Excel.run, requestBytes = 900_000) =>
    createExcelHost({ run, isSetSupported: () => true, writer, requestBytes });
  const round = (value: number): TableChange => ({
    ...{ kind: 'update', table: 'NhiemVu', key: ['NV0002'] },
    set: { Kỳ: value },
  });
  const year: TableChange = { kind: 'update', table: 'CaiDat', key: ['Năm'], set: { 'Giá trị': 2026 } };

  async function write(excel: WorkbookHost, label: string, change: TableChange): Promise<string[]> {
    const book = (await excel.open('')).value!;
    await book.read(NAMES);
    const options = { expects: book.revision, label, at: '2026-01-05 08:00' };
    return (await excel.apply(book, [change], KEYS, '', options)).issues.map((i) => i.code);
  }

  /** Machine b writes; before its request `at` machine a does, to its end or until request `lostAt` of its own. */
  async function meet(at: number, size: number, change: TableChange, lostAt?: number) {
    await made();
    let first: string[] | null = null;
    const run = betweenSyncs(at, async () => {
      bench.resetTraffic();
      if (lostAt !== undefined) bench.failRequest(lostAt, { refusal: 'sessionLost' }, 40);
      first = await write(on('aa11'), 'Máy a', change);
      bench.resetTraffic();
    });
    const second = await write(on('bb22', run, size), 'Máy b', round(7));
    return { first: first as string[] | null, second };
  }

  const lines = () =>
    (bench.book().table('DiemKhoiPhuc').GetRange().Values ?? []).slice(1).filter(([id]) => id !== '');
  const lastBy = () =>
    lines()
      .at(-1)
      ?.find((value) => String(value).startsWith('Máy '));

  test.each(SIZES.flatMap((size) => [[round(8), size] as const, [year, size] as const]))(
    'the later one stands aside, whenever they meet: %j (%d)',
    async (change, size) => {
      const ends = new Set<string>();
      for (let at = 1; at < 30; at += 1) {
        const { first, second } = await meet(at, size, change);
        if (first === null) break;
        ends.add([first, second].join(' | '));
        const ids = lines().map(([id]) => id);
        expect([at, new Set(ids).size]).toEqual([at, ids.length]);
        const stands = tasks()['NV0002']?.[1];
        if (change === year) expect([at, stands]).toEqual([at, second.length === 0 ? 7 : 2]);
        // The round is that of the change which stands last in the journal.
        else expect([at, stands]).toEqual([at, lastBy() === 'Máy a' ? 8 : 7]);
        for (const writer of ['aa11', 'bb22'])
          expect([at, (await on(writer).open('')).issues]).toEqual([at, []]);
      }
      expect([...ends].sort()).toEqual([' | ', ' | book.changedMeanwhile', 'excel.writtenElsewhere | ']);
    },
  );

  test.each(SIZES)('where the one broke off, its line in the journal stays (%d)', async (size) => {
    let aside = 0;
    for (let at = 1; at < 30; at += 1) {
      for (let lostAt = 5; lostAt < 12; lostAt += 1) {
        const { first, second } = await meet(at, size, year, lostAt);
        if (first?.includes('excel.sessionLost') !== true) continue;
        const pending = (await on('aa11').open('')).issues.map((i) => i.code);
        if (!pending.includes('excel.unfinished')) continue;
        if (second.includes('excel.writtenElsewhere')) aside += 1;
        expect([at, lostAt, tasks()['NV0002']?.[1]]).toEqual([at, lostAt, second.length === 0 ? 7 : 2]);
        expect((await on('aa11').recover('takeBack')).issues).toEqual([]);
        expect((await on('bb22').open('')).issues).toEqual([]);
      }
    }
    expect(aside).toBeGreaterThan(2);
  });
});
