/// <reference types="office-js" />
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import { readSnapshots } from '../../../src/hosts/excel/read/tables.ts';
import { createFileHost } from '../../../src/hosts/file/host.ts';
import { dataOf, entriesOf, STATES } from '../../../src/workbook/restore/points.ts';
import { parseInverse } from '../../../src/workbook/restore/parseInverse.ts';
import type { OpenBook, ReadTable, TableChange } from '../../../src/workbook/ports.ts';
import type { CellContent } from '../../../src/workbook/spec.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import { JUDGED, KEYS, smallSpec, taskRow, upTo } from './small.ts';

let bench: Bench;
const host = () => createExcelHost({ run: Excel.run, isSetSupported: upTo('1.14') });
const NAMES = ['NhiemVu', 'CaiDat'];

/** Formulas of the small book, worked out by hand. */
function compute(formula: string, sheet: string, address: string): string | number {
  if (formula === '1+1') return 2;
  const row = Number(address.slice(1)) - 1;
  const round = bench.book().sheet(sheet).cell(row, 2)?.value;
  return formula.startsWith('IF(') ? (Number(round) > 1 ? 'Sau' : 'Trước') : 0;
}

beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});
beforeEach(async () => {
  bench.newBook(compute);
  expect((await host().create(smallSpec(), '')).issues).toEqual([]);
  bench.resetTraffic();
});
/** A request that broke off in its midst: the client doesn't know of the range that Excel was about to keep. */
let torn = false;
afterEach(() => {
  expect(bench.keptRanges()).toBeLessThanOrEqual(torn ? 1 : 0);
  torn = false;
});

async function openRead(): Promise<{ book: OpenBook; tables: readonly ReadTable[] }> {
  const opened = await host().open('');
  if (opened.value === null) throw new Error('not opened');
  const read = await opened.value.read(NAMES);
  expect(read.issues).toEqual([]);
  return { book: opened.value, tables: read.value };
}

async function apply(changes: readonly TableChange[]): Promise<string[]> {
  const { book } = await openRead();
  bench.resetTraffic();
  const options = { expects: book.revision, label: 'Tổng hợp kỳ 1', at: '2026-01-05 08:00' };
  const applied = await host().apply(book, changes, KEYS, '', options);
  return applied.issues.map((i) => i.code);
}

/** The same changes worked into a file. */
async function applyToFile(changes: readonly TableChange[]): Promise<readonly ReadTable[]> {
  const files = new Map<string, Uint8Array>();
  const file = createFileHost({
    read: async (name) => files.get(name) ?? null,
    write: async (name, bytes) => void files.set(name, bytes),
  });
  await file.create(smallSpec(), 'a');
  const book = (await file.open('a')).value;
  if (book === null) throw new Error('not opened');
  const applied = await file.apply(book, changes, KEYS, 'b', { expects: book.revision });
  expect(applied.issues).toEqual([]);
  return (await (await file.open('b')).value?.read(NAMES))?.value ?? [];
}

const rowsOf = (tables: readonly ReadTable[], name = 'NhiemVu') =>
  tables.find((t) => t.name === name)?.rows.map((row) => Object.values(row.cells).map((c) => c.value));

function newRow(i: number): Record<string, CellContent> {
  const [code = null, text = null, round = null, received = null, judged = null] = taskRow(i);
  return { Mã: code, 'Nội dung': text, Kỳ: round, 'Ngày nhận': received, 'Đánh giá': judged };
}

const UPDATE: TableChange = {
  kind: 'update',
  table: 'NhiemVu',
  key: ['NV0002'],
  set: {
    'Nội dung': '=1+1 là chữ',
    Kỳ: 1,
    'Ngày nhận': { date: '2025-12-31' },
    'Đánh giá': { formula: JUDGED, value: 'Trước' },
  },
};
const INSERT: TableChange = { kind: 'insert', table: 'NhiemVu', rows: [newRow(4), newRow(5)] };
const DELETE: TableChange = { kind: 'delete', table: 'NhiemVu', keys: [['NV0001']] };

describe('changes', () => {
  test.each<[string, TableChange[]]>([
    ['an update', [UPDATE]],
    ['an insert', [INSERT]],
    ['an insert below a row', [{ ...INSERT, below: ['NV0001'] } as TableChange, UPDATE]],
    ['an insert above all rows', [DELETE, { ...INSERT, below: null } as TableChange]],
    ['a delete', [DELETE]],
    ['all of them, in order', [UPDATE, DELETE, INSERT]],
    ['a row that comes and goes', [INSERT, { kind: 'delete', table: 'NhiemVu', keys: [['NV0005']] }]],
    ['all rows deleted', [{ kind: 'delete', table: 'NhiemVu', keys: [['NV0001'], ['NV0002'], ['NV0003']] }]],
    [
      'a new key, by which the next change finds the row',
      [
        { kind: 'update', table: 'NhiemVu', key: ['NV0003'], set: { Mã: 'NV0009' } },
        { kind: 'update', table: 'NhiemVu', key: ['NV0009'], set: { Kỳ: 2 } },
      ],
    ],
    [
      'other kinds of content in text cells',
      [
        { kind: 'update', table: 'CaiDat', key: ['Năm'], set: { 'Giá trị': { date: '2026-02-03' } } },
        { kind: 'update', table: 'CaiDat', key: ['Ngày tính'], set: { 'Giá trị': 2026 } },
        { kind: 'update', table: 'CaiDat', key: ['Kỳ'], set: { 'Giá trị': '1.10' } },
        { kind: 'update', table: 'CaiDat', key: ['Ký hiệu'], set: { 'Giá trị': null } },
      ],
    ],
  ])('%s gives what it gives in a file', async (_, changes) => {
    expect(await apply(changes)).toEqual([]);
    const { tables } = await openRead();
    expect(rowsOf(tables)).toEqual(rowsOf(await applyToFile(changes)));
    expect(rowsOf(tables, 'CaiDat')).toEqual(rowsOf(await applyToFile(changes), 'CaiDat'));
  });

  test('a formula keeps its text, and new rows get the rules of the last one', async () => {
    await apply([INSERT]);
    const { tables } = await openRead();
    expect(tables[0]?.rows.map((r) => r.cells['Đánh giá']?.formula)).toEqual(Array(5).fill(JUDGED));
    const sheet = bench.book().sheet('Nhiệm vụ');
    expect(sheet.validations.map((v) => v.rule['Rule'])).toContainEqual(
      expect.objectContaining({ wholeNumber: expect.anything() }),
    );
    expect(sheet.cell(8, 1)?.style).toBe('skh text');
  });

  test('what is there already is not written', async () => {
    const same: TableChange = {
      kind: 'update',
      table: 'NhiemVu',
      key: ['NV0001'],
      set: newRow(1),
    };
    expect(
      await apply([same, { kind: 'update', table: 'CaiDat', key: ['Năm'], set: { 'Giá trị': 2025 } }]),
    ).toEqual([]);
    expect(bench.traffic().writes).toBe(0);
    expect(await apply([])).toEqual([]);
    expect(bench.traffic().requests).toBe(0);
  });

  test('sheets of other people stay as they are', async () => {
    bench.asUser((book) => (book.sheet('Sheet1').GetRange('A1:B1').Values = [['của tôi', 7]]));
    await apply([UPDATE, INSERT]);
    expect(bench.book().sheet('Sheet1').GetRange('A1:B1').Values).toEqual([['của tôi', 7]]);
  });
});

describe('refuses, and writes nothing', () => {
  test.each<[string, TableChange[], string]>([
    ['a row that is not there', [{ ...UPDATE, key: ['NV0008'] } as TableChange], 'book.rowMissing'],
    ['a key twice', [{ kind: 'insert', table: 'NhiemVu', rows: [newRow(1)] }], 'book.duplicateKey'],
    [
      'a column that is not there',
      [{ kind: 'update', table: 'NhiemVu', key: ['NV0001'], set: { Khác: 1 } }],
      'book.columnMissing',
    ],
    ['a table that is not there', [{ kind: 'delete', table: 'Khac', keys: [] }], 'book.tableMissing'],
    [
      'a text that no cell holds',
      [{ kind: 'update', table: 'NhiemVu', key: ['NV0001'], set: { 'Nội dung': 'x'.repeat(32_768) } }],
      'book.textTooLong',
    ],
  ])('%s', async (_, changes, code) => {
    expect(await apply(changes)).toEqual([code]);
    expect(bench.traffic().writes).toBe(0);
  });

  test('what is below a table that must grow', async () => {
    bench.asUser((book) => (book.sheet('Nhiệm vụ').GetRange('B9').Values = [['ghi chú']]));
    expect(await apply([INSERT])).toEqual(['book.blocked']);
    expect(bench.traffic().writes).toBe(0);
  });

  test('a table that is no longer what the preview saw', async () => {
    const { book } = await openRead();
    bench.asUser((b) => (b.sheet('Nhiệm vụ').GetRange('C5').Values = [[9]]));
    bench.resetTraffic();
    const applied = await host().apply(book, [UPDATE], KEYS, '', { expects: book.revision });
    expect(applied.issues.map((i) => i.code)).toEqual(['book.changedMeanwhile']);
    const other = await host().apply(book, [UPDATE], KEYS, '', { expects: 'khác' });
    expect(other.issues.map((i) => i.code)).toEqual(['book.changedMeanwhile']);
    expect(bench.traffic().writes).toBe(0);
  });

  test('a change elsewhere in the book is no hindrance', async () => {
    const { book } = await openRead();
    bench.asUser((b) => (b.sheet('Thông tin').GetRange('B2').Values = [[2030]]));
    const applied = await host().apply(book, [UPDATE], KEYS, '', { expects: book.revision });
    expect(applied.issues).toEqual([]);
  });
});

async function journal() {
  const [snapshot = null] = await Excel.run((context) => readSnapshots(context, ['DiemKhoiPhuc']));
  if (snapshot === null) throw new Error('no journal');
  return entriesOf(snapshot.table).filter(({ id }) => !id.endsWith('-ghi'));
}

describe('the journal', () => {
  test('tells what was done, and keeps the last ten', async () => {
    for (let i = 0; i < 12; i += 1) {
      expect(await apply([{ ...UPDATE, set: { Kỳ: i + 20 } } as TableChange])).toEqual([]);
    }
    const entries = await journal();
    expect(entries).toHaveLength(12);
    const kept = entries.filter((e) => e.parts.some(({ data }) => data !== ''));
    expect(kept.map((e) => e.id)).toEqual(
      [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => `KP${String(n).padStart(4, '0')}`),
    );
    expect(new Set(entries.map((e) => e.state))).toEqual(new Set([STATES.done]));
    expect(parseInverse(host().unpack(dataOf(entries.at(-1)!)) ?? '')).toEqual({
      tables: [
        {
          table: 'NhiemVu',
          updated: [{ key: ['NV0002'], cells: { Kỳ: [30, 31] } }],
          inserted: [],
          deleted: [],
        },
      ],
    });
  });

  const CHANGES = [UPDATE, DELETE, INSERT];

  /** A book with one entry already. */
  async function freshBook(): Promise<void> {
    bench.newBook(compute);
    await host().create(smallSpec(), '');
    await apply([{ kind: 'update', table: 'CaiDat', key: ['Năm'], set: { 'Giá trị': 2026 } }]);
  }

  /** Applies with a fault at an action of the writing request. */
  async function broken(at: number, writing: number): Promise<readonly string[]> {
    await freshBook();
    const { book } = await openRead();
    bench.resetTraffic();
    bench.failRequest(writing, { at, code: 'GeneralException' });
    const options = { expects: book.revision, label: 'Tổng hợp' };
    return (await host().apply(book, CHANGES, KEYS, '', options)).issues.map((i) => i.code);
  }

  /** The request that writes (from 1), and how many actions it has. */
  async function writingRequest(): Promise<{ readonly number: number; readonly actions: number }> {
    await freshBook();
    expect(await apply(CHANGES)).toEqual([]);
    const { perRequest } = bench.traffic();
    const index = perRequest.findIndex(({ writes }) => writes > 2);
    return { number: index + 1, actions: perRequest[index]?.actions ?? 0 };
  }

  test.each(['finish', 'takeBack'] as const)(
    'wherever writing breaks off, it can be ended: %s',
    async (way) => {
      const original = rowsOf((await openRead()).tables);
      const finished = rowsOf(await applyToFile(CHANGES));
      const writing = await writingRequest();
      let pendings = 0;
      for (let at = 0; at < writing.actions; at += 1) {
        expect(await broken(at, writing.number)).toEqual(['excel.failed']);
        const opened = await host().open('');
        const pending = opened.issues.some((i) => i.code === 'excel.unfinished');
        if (pending) {
          pendings += 1;
          await opened.value?.read(NAMES);
          const options = { expects: opened.value?.revision ?? '' };
          const again = await host().apply(opened.value!, CHANGES, KEYS, '', options);
          expect(again.issues.map((i) => i.code)).toEqual(['excel.unfinished']);
          expect((await host().recover(way)).issues).toEqual([]);
        }
        expect((await host().open('')).issues).toEqual([]);
        const entries = await journal();
        expect(entries.map((e) => e.parts.map((p) => p.part))).toEqual(entries.map(() => [1]));
        expect(entries[0]).toMatchObject({ id: 'KP0001', state: STATES.done });
        const rows = rowsOf((await openRead()).tables);
        // Without an entry nothing of the data was written yet, or all of it was.
        if (pending) expect(rows).toEqual(way === 'finish' ? finished : original);
        else expect([JSON.stringify(original), JSON.stringify(finished)]).toContain(JSON.stringify(rows));
      }
      expect(pendings).toBeGreaterThan(10);
    },
  );

  test('a person’s later work is not overwritten', async () => {
    torn = true;
    const writing = await writingRequest();
    await broken(Math.floor(writing.actions * 0.7), writing.number);
    bench.asUser((book) => (book.sheet('Nhiệm vụ').GetRange('B6').Values = [['sửa tay']]));
    for (const way of ['takeBack', 'finish'] as const) {
      expect((await host().recover(way)).issues.map((i) => i.code)).toEqual(['excel.editedSince']);
    }
    expect(bench.book().sheet('Nhiệm vụ').cell(5, 1)?.value).toBe('sửa tay');
  });
});

describe('around the book', () => {
  test('watch tells of a person’s changes, not of its own', async () => {
    const seen: (readonly string[])[] = [];
    const watching = await host().watch(NAMES, (tables) => seen.push(tables));
    await apply([UPDATE]);
    bench.asUser((book) => (book.sheet('Nhiệm vụ').GetRange('C5').Values = [[9]]));
    bench.asUser((book) => (book.sheet('Sheet1').GetRange('C5').Values = [[9]]));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(seen).toEqual([['NhiemVu']]);
    await watching.value?.();
    bench.asUser((book) => (book.sheet('Nhiệm vụ').GetRange('C5').Values = [[8]]));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(seen).toHaveLength(1);
  });

  test('reveal and selection', async () => {
    expect((await host().reveal({ sheet: 'Thông tin', cell: 'B3' })).issues).toEqual([]);
    expect((await host().selection()).value).toEqual({ sheet: 'Thông tin', cell: 'B3' });
    for (const sheet of ['_skh', 'Không có']) {
      const shown = await host().reveal({ sheet, cell: 'A1' });
      expect(shown.issues.map((i) => i.code)).toEqual(['excel.cannotShow']);
    }
  });

  test('an Excel that is too old says so, whatever is asked', async () => {
    const old = createExcelHost({
      run: Excel.run,
      isSetSupported: (_, version) => Number(version.slice(2)) <= 13,
    });
    expect(old.capabilities()).toMatchObject({ full: false });
    for (const asked of [old.open(''), old.create(smallSpec(), ''), old.selection(), old.recover('finish')]) {
      expect((await asked).issues.map((i) => i.code)).toEqual(['excel.tooOld']);
    }
  });

  test('a workbook of somebody else is not ours', async () => {
    bench.newBook();
    expect((await host().open('')).issues.map((i) => i.code)).toEqual(['book.notOurs']);
  });

  test.each([
    ['cellEditMode', 'excel.cellEdit'],
    ['payloadTooLarge', 'excel.tooLarge'],
    ['sessionLost', 'excel.sessionLost'],
    ['accessDenied', 'excel.denied'],
    ['activityLimit', 'excel.busy'],
  ] as const)('%s is said in words', async (refusal, code) => {
    const { book } = await openRead();
    bench.failRequest(1, { refusal });
    const applied = await host().apply(book, [UPDATE], KEYS, '', { expects: book.revision });
    expect(applied.issues.map((i) => i.code)).toEqual([code]);
  });
});
