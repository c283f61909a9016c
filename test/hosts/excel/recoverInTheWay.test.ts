/// <reference types="office-js" />
import { beforeAll, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import { issueText } from '../../../src/messages/issueText.ts';
import type { RecoverWay, TableChange } from '../../../src/workbook/ports.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import type { Book } from '../../excel/model/book.ts';
import { loseSession, withoutLateCleanUp } from './lostSession.ts';
import { KEYS, smallSpec, taskRow } from './small.ts';

/** A change broke off, and before it is ended people put something where its rows come or come back. */
let bench: Bench;
const host = () => createExcelHost({ run: Excel.run, isSetSupported: () => true, requestBytes: 1 });

beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});
withoutLateCleanUp();

const [code, text, round, day] = taskRow(4);
const UPDATE: TableChange = { kind: 'update', table: 'NhiemVu', key: ['NV0001'], set: { Kỳ: 7 } };
const INSERT: TableChange = {
  kind: 'insert',
  table: 'NhiemVu',
  rows: [{ Mã: code!, 'Nội dung': text!, Kỳ: round!, 'Ngày nhận': day! }],
};
const DELETE: TableChange = { kind: 'delete', table: 'NhiemVu', keys: [['NV0002']] };

async function brokenOff(from: number, changes: readonly TableChange[]): Promise<boolean> {
  bench.newBook();
  expect((await host().create(smallSpec(), '')).issues).toEqual([]);
  const book = (await host().open('')).value!;
  await book.read(['NhiemVu']);
  loseSession(bench, from);
  await host().apply(book, changes, KEYS, '', { expects: book.revision, label: 'Tổng hợp' });
  bench.resetTraffic();
  return (await host().open('')).issues.some((i) => i.code === 'excel.unfinished');
}

const rows = () =>
  (bench.book().table('NhiemVu').GetDataBodyRange().Values ?? []).map((row) => `${row[0]} ${row[2]}`);
const sheet = (book: Book) => book.sheet('Nhiệm vụ');

/** Broken off with the table already, or still, as long as said. */
async function brokenWith(length: number, changes: readonly TableChange[]): Promise<void> {
  for (let from = 1; from < 30; from += 1)
    if ((await brokenOff(from, changes)) && rows().length === length) return;
  throw new Error(`no break leaves ${length} rows`);
}

async function told(way: RecoverWay): Promise<string[]> {
  bench.resetTraffic();
  const { issues } = await host().recover(way);
  return issues.map((one) => issueText(one));
}

const merge = (book: Book) => sheet(book).GetRange('B8:C8').Merge();
const unmerge = (book: Book) => sheet(book).GetRange('B8:C8').Unmerge();
const MERGED = /thêm dòng vào bảng "NhiemVu" nhưng phía dưới có ô gộp \(B8:C8\)\. .*không mất gì.*Bỏ gộp/;

test.each<RecoverWay>(['finish', 'keep'])('%s: cells were merged where new rows come', async (way) => {
  await brokenWith(3, [UPDATE, INSERT]);
  bench.asUser(merge);
  expect(await told(way)).toEqual([expect.stringMatching(MERGED)]);
  expect(bench.traffic().writes).toBe(0);
  bench.asUser(unmerge);
  expect(await told(way)).toEqual([]);
  expect(rows()).toEqual(['NV0001 7', 'NV0002 2', 'NV0003 3', 'NV0004 4']);
});

test('taking back: they hinder nobody where no row comes', async () => {
  await brokenWith(3, [UPDATE, INSERT]);
  bench.asUser(merge);
  expect(await told('takeBack')).toEqual([]);
  expect(rows()).toEqual(['NV0001 1', 'NV0002 2', 'NV0003 3']);
});

test('taking back: cells were merged where rows come back', async () => {
  await brokenWith(2, [DELETE]);
  bench.asUser((book) => sheet(book).GetRange('B7:C7').Merge());
  expect(await told('takeBack')).toEqual([expect.stringContaining('có ô gộp (B7:C7)')]);
  expect(bench.traffic().writes).toBe(0);
  bench.asUser((book) => sheet(book).GetRange('B7:C7').Unmerge());
  expect(await told('takeBack')).toEqual([]);
  expect(rows()).toEqual(['NV0001 1', 'NV0002 2', 'NV0003 3']);
});

test.each<RecoverWay>(['finish', 'keep'])('%s: a totals row was switched on', async (way) => {
  await brokenWith(3, [UPDATE, INSERT]);
  bench.asUser((book) => (book.table('NhiemVu').ShowTotals = true));
  expect(await told(way)).toEqual([
    expect.stringMatching(/bảng "NhiemVu" .*hàng tổng.*không mất gì.*bỏ chọn Thiết kế Bảng › Hàng Tổng/),
  ]);
  expect(bench.traffic().writes).toBe(0);
  bench.asUser((book) => (book.table('NhiemVu').ShowTotals = false));
  expect(await told(way)).toEqual([]);
  expect(rows()).toEqual(['NV0001 7', 'NV0002 2', 'NV0003 3', 'NV0004 4']);
});
