/// <reference types="office-js" />
import { beforeAll, expect, test } from '@jest/globals';
import type { Deps } from '../../../src/app/deps.ts';
import { openBook, type TrackedBook } from '../../../src/app/openBook.ts';
import { saveBook, saveChanges } from '../../../src/app/saveBook.ts';
import { restorePoints, undoChange } from '../../../src/app/undoChange.ts';
import { nodeDeps } from '../../../src/cli/deps.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import { derive } from '../../../src/report/book/derive.ts';
import type { ReadTable } from '../../../src/workbook/ports.ts';
import { POINTS } from '../../../src/workbook/restore/points.ts';
import { TABLE_NAMES, type Book } from '../../../src/workbook/schema.ts';
import { ANSWER_WORDS } from '../../../src/workbook/tables/words.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import { sampleSpec } from './samples.ts';

let bench: Bench;
let deps: Deps;

async function open(): Promise<TrackedBook> {
  const opened = await openBook('', deps);
  if (opened.value === null) throw new Error(JSON.stringify(opened.issues));
  return opened.value;
}

/** Every table but the restore points and the log; of formulas only the text, since Excel works them out. */
async function contents(): Promise<unknown> {
  const { value } = await (await open()).opened.read(TABLE_NAMES);
  const cells = ({ headers, rows }: ReadTable) =>
    rows.map((r) => headers.map((h) => r.cells[h]?.formula ?? r.cells[h]));
  return value
    .filter(({ name }) => name !== POINTS && name !== 'NhatKy')
    .map((table) => [table.name, cells(table)]);
}

function answered(book: Book): Book {
  const TheoDoi = book.TheoDoi.map((row, i) =>
    i % 3 > 0
      ? row
      : { ...row, status: ANSWER_WORDS.done, result: `=1+${i} là chữ`, percent: 100, version: 1 },
  );
  const BaoCao = book.BaoCao.map((row, i) =>
    i > 3 ? row : { ...row, received: '2026-05-20' as IsoDate, times: 1 },
  );
  const NhatKy = [{ id: 1, at: '', event: 'Nhận báo cáo', agency: '', round: 1, file: 'a.xlsx', detail: '' }];
  return { ...book, TheoDoi, BaoCao, NhatKy };
}

beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
  const host = createExcelHost({ run: Excel.run, isSetSupported: () => true });
  deps = { ...nodeDeps(() => undefined), host, clock: () => ({ date: '2026-06-05', time: '08:00' }) };
  bench.newBook();
  expect((await host.create(await sampleSpec(), '')).issues).toEqual([]);
}, 120_000);

test('a change in Excel is taken back to the cell, and made again, by rows that were sorted in between', async () => {
  const before = await contents();
  const tracked = await open();
  const after = derive(answered(tracked.book), tracked.asOfFixed);
  expect((await saveBook(tracked, after, '', deps, 'Tổng hợp báo cáo kỳ 1')).issues).toEqual([]);
  const changed = await contents();
  expect(changed).not.toEqual(before);

  const now = await open();
  expect(restorePoints(now)).toEqual([
    { id: 'KP0001', label: 'Tổng hợp báo cáo kỳ 1', at: '2026-06-05 08:00' },
  ]);
  const undone = await undoChange(now, null, deps);
  expect(undone.issues).toEqual([]);
  const back = undone.value!;
  expect((await saveChanges(now, back.changes, '', deps, back.label)).issues).toEqual([]);
  expect(await contents()).toEqual(before);

  const again = await open();
  expect(restorePoints(again).map((p) => p.label)).toEqual([
    'Hoàn tác: Tổng hợp báo cáo kỳ 1',
    'Tổng hợp báo cáo kỳ 1',
  ]);
  const redone = await undoChange(again, null, deps);
  expect(redone.value?.label).toBe('Làm lại: Tổng hợp báo cáo kỳ 1');
  expect((await saveChanges(again, redone.value!.changes, '', deps, '')).issues).toEqual([]);
  expect(await contents()).toEqual(changed);
}, 120_000);

test('a cell that a person changed since is kept, and shown', async () => {
  const now = await open();
  const table = bench.book().table('TheoDoi');
  const column = table.headers().indexOf('Kết quả thực hiện');
  const place = { row: table.box().row + 1, column: table.box().column + column };
  bench.asUser(
    (book) => (book.sheet('Theo dõi thực hiện').GetCell(place.row, place.column).Values = [['sửa tay']]),
  );
  const opened = await open();
  const undone = await undoChange(opened, restorePoints(now)[0]!.id, deps);
  expect(undone.issues.map((i) => i.code)).toEqual(['restore.kept']);
  const [at] = undone.value!.kept;
  expect((await deps.host.reveal!(at!)).issues).toEqual([]);
  expect((await deps.host.selection!()).value).toEqual(at);
  expect((await saveChanges(opened, undone.value!.changes, '', deps, '')).issues).toEqual([]);
  expect(bench.book().sheet('Theo dõi thực hiện').cell(place.row, place.column)?.value).toBe('sửa tay');
}, 120_000);
