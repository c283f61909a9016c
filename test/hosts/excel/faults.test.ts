/// <reference types="office-js" />
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import type { ReadTable, TableChange } from '../../../src/workbook/ports.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import type { Book } from '../../excel/model/book.ts';
import type { Refusal } from '../../excel/transport.ts';
import { loseSession, withoutLateCleanUp } from './lostSession.ts';
import { KEYS, smallSpec, taskRow, upTo } from './small.ts';

let bench: Bench;
let lost = false;
/** So small that making and changing take many requests. */
const SMALL_REQUESTS = 20_000;
const host = (requestBytes?: number) =>
  createExcelHost({
    run: Excel.run,
    isSetSupported: upTo('1.14'),
    ...(requestBytes === undefined ? {} : { requestBytes }),
  });
const NAMES = ['NhiemVu', 'CaiDat'];

beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});
beforeEach(() => void bench.newBook());
afterEach(() => {
  // A lost session takes its ranges with it.
  if (!lost) expect(bench.keptRanges()).toBe(0);
  lost = false;
});

async function make(): Promise<void> {
  expect((await host().create(smallSpec(), '')).issues).toEqual([]);
}

async function opened() {
  const { value } = await host().open('');
  const read = await value!.read(NAMES);
  return { book: value!, read };
}

async function codesOf(made: Promise<{ readonly issues: readonly { readonly code: string }[] }>) {
  return (await made).issues.map((i) => i.code);
}

const update: TableChange = { kind: 'update', table: 'NhiemVu', key: ['NV0002'], set: { Kỳ: 7 } };
const [code, text, round, day, judged] = taskRow(4);
const insert: TableChange = {
  kind: 'insert',
  table: 'NhiemVu',
  rows: [{ Mã: code!, 'Nội dung': text!, Kỳ: round!, 'Ngày nhận': day!, 'Đánh giá': judged! }],
};

/** Reads, then something happens, then the change is applied. */
async function applyAfter(action: (book: Book) => void, ...changes: TableChange[]): Promise<string[]> {
  const { book } = await opened();
  bench.asUser(action);
  bench.resetTraffic();
  return codesOf(host().apply(book, changes, KEYS, '', { expects: book.revision }));
}

const sheet = (name = 'Nhiệm vụ') => bench.book().sheet(name);
const rowsOf = (tables: readonly ReadTable[]) =>
  JSON.stringify(tables.map((t) => t.rows.map((r) => r.cells)));
const sheetNames = () => bench.book().sheets.list.map((s) => s.Name);

describe('Excel refuses', () => {
  const REFUSALS: readonly (readonly [Refusal, string])[] = [
    ['cellEditMode', 'excel.cellEdit'],
    ['payloadTooLarge', 'excel.tooLarge'],
    ['sessionLost', 'excel.sessionLost'],
    ['accessDenied', 'excel.denied'],
    ['activityLimit', 'excel.busy'],
  ];
  const CALLS: readonly (readonly [
    string,
    () => Promise<{ readonly issues: readonly { code: string }[] }>,
  ])[] = [
    ['open', () => host().open('')],
    ['create', () => host().create({ ...smallSpec(), sheets: [] }, '')],
    ['discard', () => host().discard()],
    ['recover', () => host().recover('finish')],
    ['selection', () => host().selection()],
    ['reveal', () => host().reveal({ sheet: 'Sheet1', cell: 'A1' })],
    ['watch', () => host().watch(NAMES, () => undefined)],
    ['rowAt', () => host().rowAt(NAMES, { sheet: 'Nhiệm vụ', cell: 'A5' })],
    ['loadDraft', () => host().loadDraft('a')],
    ['saveDraft', () => host().saveDraft('a', 'b')],
  ];

  test.each(
    CALLS.flatMap(([name, call]) => REFUSALS.map(([refusal, code]) => [name, refusal, code, call] as const)),
  )('%s, %s', async (_, refusal, code, call) => {
    await make();
    bench.resetTraffic();
    bench.failRequest(1, { refusal });
    expect(await codesOf(call())).toEqual([code]);
  });

  test('another workbook in front: said so, whole, and done when this one is in front again', async () => {
    bench.failRequest(2, { at: 5, code: 'InvalidSelection' });
    expect(await codesOf(host().create(smallSpec(), ''))).toEqual(['excel.otherBook']);
    expect(sheetNames()).toEqual(['Sheet1']);
    await make();
  });
});

describe('what people do to the tables', () => {
  beforeEach(make);

  test.each<[string, (book: Book) => void, TableChange[], string[]]>([
    ['nothing', () => undefined, [update, insert], []],
    ['the sheet is gone', (book) => book.sheet('Nhiệm vụ').Delete(), [update], ['book.tableMissing']],
    [
      'the table is a range now',
      (book) => void book.table('NhiemVu').ConvertToRange(),
      [update],
      ['book.tableMissing'],
    ],
    [
      'the table has another name',
      (book) => void (book.table('NhiemVu').Name = 'Khac'),
      [update],
      ['book.tableMissing'],
    ],
    [
      'a column has another title',
      () => (sheet().GetRange('C4').Values = [['Kỳ báo cáo']]),
      [update],
      ['book.changedMeanwhile'],
    ],
    [
      'the sheet has another name',
      (book) => void (book.sheet('Nhiệm vụ').Name = 'Việc'),
      [update],
      ['book.changedMeanwhile'],
    ],
    [
      'a colleague changed a cell',
      () => (sheet().GetRange('B5').Values = [['khác']]),
      [update],
      ['book.changedMeanwhile'],
    ],
    ['merged cells below', () => sheet().GetRange('B8:C8').Merge(), [insert], ['book.merged']],
    ['merged cells far below', () => sheet().GetRange('B30:C30').Merge(), [insert], []],
    [
      'the hidden sheet is gone',
      (book) => {
        book.sheet('_skh').Visibility = 'Hidden';
        book.sheet('_skh').Delete();
      },
      [update],
      ['excel.noJournal'],
    ],
    [
      'the journal lost a column',
      (book) => void book.table('DiemKhoiPhuc').Columns.GetItem('Tình trạng').Delete(),
      [update],
      ['excel.noJournal'],
    ],
  ])('%s', async (_, action, changes, codes) => {
    expect(await applyAfter(action, ...changes)).toEqual(codes);
    if (codes.length > 0) expect(bench.traffic().writes).toBe(0);
  });

  test.each([
    ['Nhiệm vụ', 'excel.protected'],
    ['_skh', 'excel.protected'],
  ])('%s is protected: nothing is written, and its name is said', async (name, code) => {
    const { book } = await opened();
    bench.asUser((b) => (b.sheet(name).protection = {}));
    bench.resetTraffic();
    const applied = await host().apply(book, [update], KEYS, '', { expects: book.revision });
    expect(applied.issues).toMatchObject([{ code, params: { sheet: name } }]);
    expect(bench.traffic().writes).toBe(0);
    bench.asUser((b) => (b.sheet(name).protection = null));
    expect(await codesOf(host().apply(book, [update], KEYS, '', { expects: book.revision }))).toEqual([]);
  });

  test('a protected sheet that has nothing to do with it is no hindrance', async () => {
    expect(await applyAfter((b) => void (b.sheet('Thông tin').protection = {}), update)).toEqual([]);
  });

  test('a renamed column is missed where the table is read after it', async () => {
    bench.asUser(() => (sheet().GetRange('C4').Values = [['Kỳ báo cáo']]));
    expect(await applyAfter(() => undefined, update)).toEqual(['book.columnMissing']);
  });

  test('a very hidden sheet is written like any other', async () => {
    expect(await applyAfter((b) => void (b.sheet('Nhiệm vụ').Visibility = 'VeryHidden'), update)).toEqual([]);
    expect(sheet().cell(5, 2)?.value).toBe(7);
  });

  test('a sorted and filtered table gets its changes by key', async () => {
    bench.asUser(() => {
      const range = sheet().GetRange('A5:D7');
      range.Values = [...(range.Values as unknown[][])].reverse() as never;
      sheet().hiddenRows.add(5);
    });
    expect(await applyAfter(() => undefined, update, insert)).toEqual([]);
    expect(sheet().GetRange('A5:C8').Values).toEqual([
      ['NV0003', '- Việc 3', 3],
      ['NV0002', '- Việc 2', 7],
      ['NV0001', '- Việc 1', 1],
      ['NV0004', '- Việc 4', 4],
    ]);
  });

  test('a workbook that is open to be read only says so when it is opened', async () => {
    bench.book().viewing = true;
    const { issues, value } = await host().open('');
    expect(issues.map((i) => i.code)).toEqual(['excel.readOnly']);
    expect(value).not.toBeNull();
  });
});

describe('calculation on demand only', () => {
  const compute = (formula: string, at: string, address: string): string | number => {
    const value = Number(
      bench
        .book()
        .sheet(at)
        .cell(Number(address.slice(1)) - 1, 2)?.value,
    );
    return formula.startsWith('IF(') ? (value > 1 ? 'Sau' : 'Trước') : 2;
  };

  test('stays so, and our figures are right after a change all the same', async () => {
    bench.newBook(compute);
    await make();
    bench.book().setManual(true);
    const late: TableChange = { kind: 'update', table: 'NhiemVu', key: ['NV0001'], set: { Kỳ: 5 } };
    expect(await applyAfter(() => undefined, late)).toEqual([]);
    expect(bench.book().manual).toBe(true);
    expect(sheet().GetRange('E5').Values).toEqual([['Sau']]);
  });

  test('figures of a new book are right', async () => {
    bench.newBook(compute).setManual(true);
    await make();
    expect(bench.book().manual).toBe(true);
    expect(sheet().GetRange('E5:E7').Values).toEqual([['Trước'], ['Sau'], ['Sau']]);
  });

  test('costs one request more, and none where Excel calculates by itself', async () => {
    await make();
    await applyAfter(() => undefined, update);
    const { requests } = bench.traffic();
    bench.newBook();
    await make();
    bench.book().setManual(true);
    await applyAfter(() => undefined, update);
    expect(bench.traffic().requests).toBe(requests + 1);
  });
});

function loseFrom(from: number): void {
  lost = true;
  loseSession(bench, from);
}

describe('the session is lost for good', () => {
  withoutLateCleanUp();

  test('at any request of making a book: opened again, it can be made, or thrown away', async () => {
    await host(SMALL_REQUESTS).create(smallSpec(), '');
    const { requests } = bench.traffic();
    expect(requests).toBeGreaterThan(6);
    const whole = sheetNames();
    for (let from = 1; from <= requests; from += 1) {
      for (const end of ['create', 'discard'] as const) {
        bench.newBook();
        loseFrom(from);
        const codes = await codesOf(host(SMALL_REQUESTS).create(smallSpec(), ''));
        bench.resetTraffic();
        // The last one only lets go of what Excel kept for us: the book is made.
        if (from === requests) {
          expect([codes, sheetNames()]).toEqual([[], whole]);
          continue;
        }
        expect([from, codes[0]]).toEqual([from, 'excel.sessionLost']);
        if (end === 'create') await make();
        else await host().discard();
        expect([from, sheetNames()]).toEqual([from, end === 'create' ? whole : ['Sheet1']]);
        expect(bench.book().names.list).toEqual([]);
        expect(bench.book().settings.list.map((s) => s.key)).toEqual(end === 'create' ? ['skh.made'] : []);
      }
    }
  });

  test('at any request of a change: opened again, all of it stands or nothing', async () => {
    const settings: TableChange = { kind: 'update', table: 'CaiDat', key: ['Năm'], set: { 'Giá trị': 2026 } };
    const changes = [update, insert, settings];
    const again = async () => {
      bench.newBook();
      await make();
      const { book, read } = await opened();
      return { book, before: rowsOf(read.value) };
    };
    const first = await again();
    bench.resetTraffic();
    const small = () => host(1);
    const apply = (book: typeof first.book) =>
      codesOf(small().apply(book, changes, KEYS, '', { expects: book.revision, label: 'Tổng hợp' }));
    expect(await apply(first.book)).toEqual([]);
    const { requests } = bench.traffic();
    expect(requests).toBeGreaterThan(8);
    const after = rowsOf((await opened()).read.value);
    let pendings = 0;
    for (let from = 1; from <= requests; from += 1) {
      for (const way of ['finish', 'takeBack'] as const) {
        const { book, before } = await again();
        loseFrom(from);
        expect([from, await apply(book)]).toEqual([from, from === requests ? [] : ['excel.sessionLost']]);
        bench.resetTraffic();
        const pending = (await host().open('')).issues.some((i) => i.code === 'excel.unfinished');
        if (pending) expect((await small().recover(way)).issues).toEqual([]);
        const now = rowsOf((await opened()).read.value);
        expect((await host().open('')).issues).toEqual([]);
        if (pending) expect([from, now]).toEqual([from, way === 'finish' ? after : before]);
        else expect([before, after]).toContain(now);
        pendings += pending ? 1 : 0;
      }
    }
    expect(pendings).toBeGreaterThan(8);
  });

  /** A change that broke off while its data were written; what the tables held before. */
  async function brokenOff(): Promise<string> {
    bench.newBook();
    await make();
    const { book, read } = await opened();
    loseFrom(5);
    await host(1).apply(book, [update, insert], KEYS, '', { expects: book.revision });
    bench.resetTraffic();
    return rowsOf(read.value);
  }

  test.each(['finish', 'takeBack'] as const)(
    'at any request of recovering (%s), and in the midst of it: it can be recovered again',
    async (way) => {
      const before = await brokenOff();
      expect((await host().recover(way)).issues).toEqual([]);
      const { requests } = bench.traffic();
      expect(requests).toBeGreaterThanOrEqual(3);
      const finished = way === 'finish' ? rowsOf((await opened()).read.value) : null;
      const breaks = Array.from({ length: requests }, (_, i) => i + 1).flatMap((from) =>
        // The whole request is lost, or what stands before one of its actions is done.
        [null, 3, 8, 15, 24].map((at) => ({ from, at })),
      );
      for (const { from, at } of breaks) {
        await brokenOff();
        loseFrom(from + (at === null ? 0 : 1));
        if (at !== null) bench.failRequest(from, { at, code: 'GeneralException' });
        await host().recover(way);
        bench.resetTraffic();
        expect((await host().recover(way)).issues).toEqual([]);
        expect((await host().open('')).issues).toEqual([]);
        expect([from, at, rowsOf((await opened()).read.value)]).toEqual([from, at, finished ?? before]);
      }
    },
  );

  test('at any request of throwing a new book away: it can be thrown away again', async () => {
    await make();
    bench.resetTraffic();
    await host().discard();
    const { requests } = bench.traffic();
    for (let from = 1; from <= requests; from += 1) {
      bench.newBook();
      await make();
      loseFrom(from);
      const codes = await codesOf(host().discard());
      bench.resetTraffic();
      // Where only the last clean-up was lost, all of it is gone already.
      const again = await codesOf(host().discard());
      expect([from, sheetNames(), bench.book().settings.list]).toEqual([from, ['Sheet1'], []]);
      if (codes.length > 0) expect([[], ['excel.nothingMade']]).toContainEqual(again);
    }
  });

  test('at any request of keeping a draft: it is the earlier one or the new one, and whole', async () => {
    const [early, late] = ['trước '.repeat(9_000), 'sau '.repeat(20_000)];
    await host().saveDraft('a', early);
    bench.resetTraffic();
    await host().saveDraft('a', late);
    const { requests } = bench.traffic();
    for (let from = 1; from <= requests; from += 1) {
      bench.newBook();
      await host().saveDraft('a', early);
      loseFrom(from);
      await host().saveDraft('a', late);
      bench.resetTraffic();
      const { value, issues } = await host().loadDraft('a');
      expect(issues).toEqual([]);
      expect([early, late]).toContain(value);
    }
  });
});
