/// <reference types="office-js" />
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import type { OpenBook } from '../../../src/workbook/ports.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import { exportBook } from '../../excel/export/exportBook.ts';
import { bookFacts } from './facts/bookFacts.ts';
import { KEYS, smallSpec, upTo } from './small.ts';

let bench: Bench;
const host = () => createExcelHost({ run: Excel.run, isSetSupported: upTo('1.14'), requestBytes: 20_000 });
const NAMES = ['NhiemVu', 'CaiDat'];
const CHANGE = { kind: 'update', table: 'NhiemVu', key: ['NV0001'], set: { Kỳ: 7 } } as const;

beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});
beforeEach(() => void bench.newBook());
afterEach(() => expect(bench.keptRanges()).toBe(0));

const codes = async (call: Promise<{ readonly issues: readonly { readonly code: string }[] }>) =>
  (await call).issues.map((i) => i.code);
const sheets = () => bench.book().sheets.list.map((s) => s.Name);
const otherHolds = (front: boolean) => [...bookFacts(exportBook(bench.otherInFront(front)))];

async function apply(): Promise<string[]> {
  const book: OpenBook = (await host().open('')).value!;
  await book.read(NAMES);
  return codes(host().apply(book, [CHANGE], KEYS, '', { expects: book.revision, label: 'Thử' }));
}

test('the bench refuses what Excel does, with its codes', async () => {
  bench.otherInFront(true);
  const code = (act: (context: Excel.RequestContext) => unknown) =>
    Excel.run(async (context) => {
      act(context);
      await context.sync();
    }).then(
      () => '',
      (error: OfficeExtension.Error) => `${error.code} ${error.debugInfo.errorLocation}`,
    );
  const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1');
  expect(await code((context) => context.workbook.worksheets.add('x'))).toBe(
    'GeneralException WorksheetCollection.add',
  );
  expect(await code((context) => sheet(context).getRange('A1').select())).toBe(
    'GeneralException Range.select',
  );
  expect(await code((context) => context.workbook.getActiveCell().load('address'))).toMatch(
    /^InvalidSelection/,
  );
  expect(await code((context) => (sheet(context).getRange('A1').values = [[1]]))).toBe('');
  bench.otherInFront(false);
  expect(await code((context) => sheet(context).getRange('A1').select())).toBe('');
});

describe('while another workbook is in front', () => {
  beforeEach(async () => {
    expect(await codes(host().create(smallSpec(), ''))).toEqual([]);
  });

  test.each<[string, () => Promise<string[]>, string[]]>([
    ['open', () => codes(host().open('')), []],
    ['apply', apply, []],
    ['rowAt', () => codes(host().rowAt(NAMES, { sheet: 'Nhiệm vụ', cell: 'A5' })), []],
    ['reveal', () => codes(host().reveal({ sheet: 'Nhiệm vụ', cell: 'A5' })), ['excel.otherBook']],
    ['selection', () => codes(host().selection()), ['excel.otherBook']],
    ['watch', () => codes(host().watch(NAMES, () => undefined)), []],
    ['watchSelection', () => codes(host().watchSelection(() => undefined)), []],
    ['recover', () => codes(host().recover('finish')), []],
    ['saveDraft', () => codes(host().saveDraft('a', 'b')), []],
    ['loadDraft', () => codes(host().loadDraft('a')), []],
    ['discard', () => codes(host().discard()), ['excel.otherBook']],
  ])('%s works on the pane’s own, or says which window to click into', async (_, call, expected) => {
    const other = otherHolds(true);
    expect(await call()).toEqual(expected);
    expect(otherHolds(true)).toEqual(other);
    bench.otherInFront(false);
    expect(await call()).toEqual([]);
  });
});

test('a book that could not be thrown away is a book: what is typed into it since is kept', async () => {
  bench.otherInFront(false);
  expect(await codes(host().create(smallSpec(), ''))).toEqual([]);
  bench.otherInFront(true);
  expect(await codes(host().discard())).toEqual(['excel.otherBook']);
  bench.otherInFront(false);
  expect(await codes(host().open(''))).toEqual([]);
  bench.asUser((book) => void (book.sheet('Nhiệm vụ').GetRange('B5').Values = [['của tôi']]));
  expect(await codes(host().discard())).toEqual(['book.changedMeanwhile']);
  expect(await codes(host().create(smallSpec(), ''))).toContain('excel.nameTaken');
  expect(sheets()).toEqual(['Sheet1', 'Nhiệm vụ', 'Thông tin', '_skh']);
  expect(bench.book().sheet('Nhiệm vụ').GetRange('B5').Values).toEqual([['của tôi']]);
});

test('a book is made when the own window is in front again, and nothing is left of the attempt', async () => {
  const other = otherHolds(true);
  expect(await codes(host().create(smallSpec(), ''))).toEqual(['excel.otherBook']);
  expect(sheets()).toEqual(['Sheet1']);
  expect(otherHolds(false)).toEqual(other);
  expect(await codes(host().create(smallSpec(), ''))).toEqual([]);
});

test('who clicks into another workbook while a book is made ends with none or with all of it', async () => {
  let stopped = 0;
  for (let at = 1; at < 40; at += 1) {
    bench.newBook();
    const other = otherHolds(false);
    let requests = 0;
    const progress = (): void => {
      requests += 1;
      if (requests === at) bench.otherInFront(true);
    };
    const told = await codes(host().create(smallSpec(), '', { progress }));
    if (told.length > 0) {
      stopped += 1;
      expect(told[0]).toBe('excel.otherBook');
      // Sheets can't be deleted either: that some are left over is said.
      expect(told.slice(1)).toEqual(sheets().length > 1 ? ['excel.leftover'] : []);
    }
    expect(otherHolds(false)).toEqual(other);
    if (told.length > 0) expect(await codes(host().create(smallSpec(), ''))).toEqual([]);
    expect(sheets()).toEqual(['Sheet1', 'Nhiệm vụ', 'Thông tin', '_skh']);
    if (requests < at) break;
  }
  expect(stopped).toBeGreaterThan(0);
});
