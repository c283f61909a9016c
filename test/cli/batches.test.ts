import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { consolidateReturns } from '../../src/app/consolidateReturns.ts';
import type { TrackedBook } from '../../src/app/openBook.ts';
import { receiptOf } from '../../src/app/views/receipt.ts';
import type { IsoDate } from '../../src/core/date/types.ts';
import type { InputFile } from '../../src/workbook/ports.ts';
import type { Book } from '../../src/workbook/schema.ts';
import { temporaryFolder } from '../support/skh.ts';
import { deps, tracked } from './support/book.ts';
import { objectOf } from './support/inside.ts';
import { formPath, rowOfTask, sendForm, type Edit, type Typed } from './support/returns.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

/*
 * Returns with known values, taken in at once or in any batches and order: the same book, the same counts. The round is
 * due before 05/6/2026.
 */

interface Sent {
  readonly agency: string;
  readonly received: string;
  readonly typed: Typed;
  readonly edit?: Edit;
  readonly round?: '2';
}

/** The header row of the form. */
const HEADER = 12;

/** Swaps two columns of the table, with all that stands in them. */
const swapColumns =
  (a: number, b: number): Edit =>
  (sheet) => {
    for (let row = HEADER; row <= sheet.rowCount; row += 1) {
      const [one, other] = [sheet.getRow(row).getCell(a), sheet.getRow(row).getCell(b)];
      [one.value, other.value] = [other.value, one.value];
    }
  };

const WORD = 'Tình hình thực hiện';
const RESULT = 'Kết quả thực hiện';

const SENT: Readonly<Record<string, Sent>> = {
  // X1: on time, then corrected after the day: the correction counts, three days late.
  'x1-dau': {
    agency: 'UBND xã Bình An',
    received: '2026-06-01',
    typed: {
      NV0003: { [WORD]: 'Đang thực hiện', [RESULT]: 'Lần đầu', 'Tỷ lệ (%)': '30%' },
      NV0005: { [WORD]: 'HT', [RESULT]: 'Đã đối thoại' },
    },
  },
  'x1-sau': {
    agency: 'UBND xã Bình An',
    received: '2026-06-07',
    typed: { NV0003: { [WORD]: 'đã xong', [RESULT]: 'Lần sau', 'Ngày hoàn thành': '2/6/2026' } },
  },
  // The first one once more, as somebody forwards it.
  'x1-lai': {
    agency: 'UBND xã Bình An',
    received: '2026-06-01',
    typed: {
      NV0003: { [WORD]: 'Đang thực hiện', [RESULT]: 'Lần đầu', 'Tỷ lệ (%)': '30%' },
      NV0005: { [WORD]: 'HT', [RESULT]: 'Đã đối thoại' },
    },
  },
  // X2: printed words changed, columns moved, a row put in between.
  x2: {
    agency: 'UBND xã Hòa Lạc',
    received: '2026-06-04',
    typed: { NV0003: { [WORD]: 'Đang thực hiện', [RESULT]: 'Ở hai thôn' } },
    edit: (sheet, workbook) => {
      rowOfTask(sheet, 'NV0003').getCell(3).value = 'Việc do xã tự sửa';
      swapColumns(7, 9)(sheet, workbook);
    },
  },
  // P1: two days late; a number as a number.
  p1: {
    agency: 'Phòng Một',
    received: '2026-06-06',
    typed: {
      NV0001: { [WORD]: 'x', 'Tỷ lệ (%)': 100, 'Ngày hoàn thành': '10/05/2026' },
      NV0004: { [WORD]: 'Chưa thực hiện', [RESULT]: '- sẽ làm' },
    },
  },
  'x3-trang': { agency: 'UBND xã Tân Phú', received: '2026-06-01', typed: {} },
  'x3-chu': {
    agency: 'UBND xã Tân Phú',
    received: '2026-06-01',
    typed: { NV0003: { [WORD]: 'Đang thực hiện', 'Tỷ lệ (%)': 'hơn một nửa' } },
  },
  'x3-ky-2': {
    agency: 'UBND xã Tân Phú',
    received: '2026-06-01',
    typed: { NV0003: { [WORD]: 'Đang thực hiện' } },
    round: '2',
  },
};

let start: TrackedBook;
let files: readonly (InputFile & { readonly received: IsoDate })[] = [];

async function takeAll(batches: readonly (readonly string[])[]) {
  let book = start.book;
  const statuses: Record<string, string> = {};
  for (const names of batches) {
    const batch = files.filter((file) => names.includes(file.name));
    const received = Object.fromEntries(batch.map((file) => [file.name, file.received]));
    const input = { round: 1, files: batch, received, decisions: [] };
    const { value, issues } = consolidateReturns({ ...start, book, found: book }, input, deps);
    if (value === null) throw new Error(JSON.stringify(issues));
    const receipt = receiptOf(value, 1);
    for (const { file, status } of receipt.perFile) statuses[file] = status;
    book = value.after;
  }
  return { book, statuses };
}

/** What people read: answers, reports, general assessments, in an order of their own. */
function seen({ TheoDoi, BaoCao, DanhGiaChung }: Book): unknown {
  const reports = BaoCao.map(({ agency, round, received, times, state, daysLate }) => ({
    agency,
    round,
    received,
    times,
    state,
    daysLate,
  }));
  const answers = TheoDoi.map((row) => ({ ...row, version: row.version === null ? null : 'any' }));
  return { answers, reports, DanhGiaChung };
}

const ALL = Object.keys(SENT).map((name) => `${name}.xlsx`);

beforeAll(async () => {
  process.env['SOURCE_DATE_EPOCH'] = '1780000000';
  const folder = await temporaryFolder();
  const at = (name: string) => join(folder, name);
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
  for (const round of ['1', '2'])
    await objectOf('forms', at('so.xlsx'), '--round', round, '--out', at(`bieu-${round}`));
  start = await tracked(at('so.xlsx'));
  const sent = Object.entries(SENT).map(async ([name, { agency, received, typed, edit, round = '1' }]) => {
    const form = formPath(at(`bieu-${round}`), await readdir(at(`bieu-${round}`)), agency);
    const path = await sendForm(form, at(`nhan/${name}.xlsx`), typed, edit);
    const bytes = new Uint8Array(await readFile(path));
    return { name: `${name}.xlsx`, bytes, received: received as IsoDate };
  });
  files = await Promise.all(sent);
});

describe('returns with known values', () => {
  test('all at once: exact counts, and the values in their cells', async () => {
    const { book, statuses } = await takeAll([ALL]);
    expect(Object.values(statuses).sort()).toEqual([
      ...Array.from({ length: 4 }, () => 'accepted'),
      ...Array.from({ length: 3 }, () => 'rejected'),
      'unchanged',
    ]);
    const row = (agency: string, task: string) =>
      book.TheoDoi.find((r) => r.agency === agency && r.task === task && r.round === 1);
    expect(row('X1', 'NV0003')).toMatchObject({
      status: 'Đã hoàn thành',
      result: 'Lần sau',
      completed: '2026-06-02',
      percent: 30,
    });
    // A blank in the later return is no answer: the first one's stays.
    expect(row('X1', 'NV0005')).toMatchObject({ status: 'Đã hoàn thành', result: 'Đã đối thoại' });
    expect(row('X2', 'NV0003')).toMatchObject({
      status: 'Đang thực hiện',
      result: 'Ở hai thôn',
      title: 'Xây dựng mô hình ở cơ sở',
    });
    expect(row('P1', 'NV0001')).toMatchObject({
      status: 'Đã hoàn thành',
      percent: 100,
      completed: '2026-05-10',
    });
    expect(row('X3', 'NV0003')).toMatchObject({ status: '', percent: null });
    const report = (agency: string) => book.BaoCao.find((r) => r.agency === agency && r.round === 1);
    expect(['X1', 'X2', 'P1', 'X3'].map((a) => [report(a)?.times ?? 0, report(a)?.daysLate ?? 0])).toEqual([
      [2, 3],
      [1, 0],
      [1, 2],
      [0, 0],
    ]);
  });

  test('one by one, or in any batches and order: the same book', async () => {
    const whole = seen((await takeAll([ALL])).book);
    const order = fc.shuffledSubarray(ALL, { minLength: ALL.length });
    const cuts = fc.array(fc.nat({ max: ALL.length }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(order, cuts, async (names, at) => {
        const edges = [0, ...[...at].sort((a, b) => a - b), names.length];
        const batches = edges.slice(1).map((end, i) => names.slice(edges[i], end));
        const { book } = await takeAll(batches.filter((batch) => batch.length > 0));
        expect(seen(book)).toEqual(whole);
      }),
      { seed: 57, numRuns: 12 },
    );
  });

  test('all of them again: nothing changes', async () => {
    const once = (await takeAll([ALL])).book;
    const { book, statuses } = await takeAll([ALL, ALL]);
    expect(Object.values(statuses)).not.toContain('accepted');
    expect(seen(book)).toEqual(seen(once));
    expect([book.BanGui, book.PhienBan, book.NhatKy]).toEqual([once.BanGui, once.PhienBan, once.NhatKy]);
  });
});
