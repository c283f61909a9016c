/// <reference types="office-js" />
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import type { Book } from '../../excel/model/book.ts';
import { smallSpec, upTo } from './small.ts';

const NAMES = ['NhiemVu', 'CaiDat'];
const settled = () => new Promise((done) => setTimeout(done, 0));

let bench: Bench;
const host = () => createExcelHost({ run: Excel.run, isSetSupported: upTo('1.14') });
beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});
beforeEach(async () => {
  bench.newBook();
  expect((await host().create(smallSpec(), '')).issues).toEqual([]);
});
afterEach(() => expect(bench.keptRanges()).toBe(0));

const sort = (book: Book) => book.table('NhiemVu').Sort.Apply([{ key: 0, ascending: false }]);
const rename = (book: Book) => void (book.sheet('Nhiệm vụ').Name = 'Việc');

test.each<[string, (book: Book) => void, readonly string[][]]>([
  ['sorts a table', sort, [['NhiemVu']]],
  ['renames a sheet, which Excel tells from 1.17 on,', rename, []],
  ['deletes a table', (book) => book.table('CaiDat').Delete(), [['CaiDat'], ['CaiDat']]],
  ['deletes a sheet', (book) => book.sheet('Nhiệm vụ').Delete(), [['NhiemVu']]],
  ['deletes a sheet of their own', (book) => book.sheet('Sheet1').Delete(), []],
])('who %s is heard, until the watching stops', async (_, act, told) => {
  const seen: (readonly string[])[] = [];
  const watching = await host().watch(NAMES, (tables) => seen.push(tables));
  expect(watching.issues).toEqual([]);
  bench.asUser(act);
  await settled();
  expect(seen).toEqual(told);
  await watching.value?.();
  bench.asUser((book) => void (book.sheet('Thông tin').GetRange('B2').Values = [[1]]));
  await settled();
  expect(seen).toEqual(told);
});

test('a book that is thrown away, or cleared, tells nobody of its own sheets', async () => {
  const one = host();
  expect((await one.discard()).issues).toEqual([]);
  expect((await one.create(smallSpec(), '')).issues).toEqual([]);
  const seen: (readonly string[])[] = [];
  const watching = await one.watch(NAMES, (tables) => seen.push(tables));
  expect((await one.discard()).issues).toEqual([]);
  await settled();
  expect(seen).toEqual([]);
  await watching.value?.();
});

test('the row at a place is the one that stands there now', async () => {
  const at = { sheet: 'Nhiệm vụ', cell: 'B5' };
  const first = (await host().rowAt(NAMES, at)).value;
  expect(first).toMatchObject({ table: 'NhiemVu', sheet: 'Nhiệm vụ', row: 5, columns: { Mã: 'A', Kỳ: 'C' } });
  expect(first?.cells['Mã']).toMatchObject({ kind: 'text', value: 'NV0001' });
  bench.untold(sort);
  expect((await host().rowAt(NAMES, at)).value?.cells['Mã']).toMatchObject({ value: 'NV0003' });
  bench.untold(rename);
  expect((await host().rowAt(NAMES, at)).value).toBeNull();
  expect((await host().rowAt(NAMES, { ...at, sheet: 'Việc' })).value?.row).toBe(5);
});

test.each([
  ['the header', { sheet: 'Nhiệm vụ', cell: 'A4' }],
  ['below the table', { sheet: 'Nhiệm vụ', cell: 'A8' }],
  ['beside it', { sheet: 'Nhiệm vụ', cell: 'F5' }],
  ['a sheet without tables', { sheet: 'Sheet1', cell: 'A5' }],
  ['a sheet that is gone', { sheet: 'Không có', cell: 'A5' }],
  ['no cell', { sheet: 'Nhiệm vụ' }],
])('%s is no row', async (_, at) => {
  expect(await host().rowAt(NAMES, at)).toEqual({ value: null, issues: [] });
});
