import { beforeAll, describe, expect, test } from '@jest/globals';
import { directBook, type Direction } from '../../src/app/directBook.ts';
import type { TrackedBook } from '../../src/app/openBook.ts';
import { updateBook } from '../../src/app/updateBook.ts';
import type { IsoDate } from '../../src/core/date/types.ts';
import { readPlan } from '../../src/core/plan/readPlan.ts';
import { derive } from '../../src/report/book/derive.ts';
import { withSetting } from '../../src/report/book/settings.ts';
import { formsOf } from '../../src/report/forms/formsOf.ts';
import { directionTexts } from '../../src/report/papers/directionTexts.ts';
import { overduePaper } from '../../src/report/papers/overduePaper.ts';
import { printWorkbook } from '../../src/report/papers/printWorkbook.ts';
import type { Book } from '../../src/workbook/schema.ts';
import { changedPlan } from '../cli/support/changedPlan.ts';
import { deps } from '../cli/support/book.ts';
import { PLAN_TEXT } from '../cli/support/smallPlan.ts';
import { smallBook } from '../report/support/smallBook.ts';

const PLACES = {
  TQMuc: { sheet: 'Tổng quan', columns: {}, rows: { '1': 30, '2': 31 } },
  TQKhoi: { sheet: 'Tổng quan', columns: {}, rows: { 'UBND các xã': 35 } },
};

function trackedOf(book: Book): TrackedBook {
  const opened = { revision: '', read: async () => ({ value: [], issues: [] }) };
  return { opened, book, found: book, asOfFixed: false, id: 'ABCDE', places: PLACES, absent: [] };
}

const SAID: Direction = {
  text: 'Rà soát các nhiệm vụ quá hạn.',
  by: 'Chủ tịch UBND huyện',
  given: '2026-06-08' as IsoDate,
  time: 'trước ngày 20/6/2026',
  leads: 'Phòng Ba',
  coordinating: 'Phòng Một',
};

const said = (book: Book, change: Partial<Direction> = {}) =>
  directBook(trackedOf(book), { ...SAID, ...change }, deps);

function after(book: Book, change: Partial<Direction> = {}): Book {
  const { value, issues } = said(book, change);
  if (value === null) throw new Error(JSON.stringify(issues));
  return value.after;
}

const codesOf = (book: Book, change: Partial<Direction>) => said(book, change).issues.map((i) => i.code);
const rowsOf = (book: Book, task = 'NV0006') =>
  book.TheoDoi.filter((row) => row.task === task).map((row) => [row.round, row.agency, row.role]);

let book: Book;
beforeAll(async () => {
  // Rounds end on 04/6/2026 and 30/11/2026; the first is in view.
  book = derive((await smallBook()).book, false);
});

describe('what a leader said', () => {
  test('is a task of its own section, with its source', () => {
    const [heading, task] = after(book).NhiemVu.slice(-2);
    expect(heading).toMatchObject({ plan: 'Ý kiến chỉ đạo', kind: 'Mục', title: 'Ý kiến chỉ đạo' });
    expect(task).toMatchObject({
      code: 'NV0006',
      plan: 'Ý kiến chỉ đạo',
      path: 'YK.1',
      title: 'Rà soát các nhiệm vụ quá hạn.',
      due: '2026-06-20',
      boundary: 'Trước ngày',
      start: '2026-06-08',
      state: 'Bổ sung',
      leads: 'Phòng Ba',
      source: 'Chủ tịch UBND huyện, ngày 08/6/2026',
    });
  });

  test('is followed from the round that ends after it, and leaves the round before as it was', () => {
    const done = after(book);
    expect(rowsOf(done)).toEqual([
      [2, 'P1', 'Phối hợp'],
      [2, 'P3', 'Chủ trì'],
    ]);
    // Phòng Ba only coordinated, and now has to report in the second round.
    expect(done.BaoCao.filter((row) => row.agency === 'P3').map((row) => [row.round, row.exempt])).toEqual([
      [1, 'Chỉ phối hợp'],
      [2, ''],
    ]);
    const first = (of: Book) => of.TheoDoi.filter((row) => row.round === 1);
    expect(first(done)).toEqual(first(book));
    expect(done.TQCoQuan.map((row) => [row.agency, row.total])).toEqual(
      book.TQCoQuan.map((row) => [row.agency, row.total]),
    );
    const line = done.TQMuc.at(-1);
    expect([line?.section, line?.label, line?.total]).toEqual(['YK', 'Ý kiến chỉ đạo', 0]);
    expect(done.NhatKy.at(-1)).toMatchObject({ event: 'Ghi ý kiến chỉ đạo' });
  });

  test('while the first round goes on, it is asked there too; what comes after all rounds, in the last', () => {
    expect(rowsOf(after(book, { given: '2026-06-04' as IsoDate, coordinating: '' }))).toEqual([
      [1, 'P3', 'Chủ trì'],
      [2, 'P3', 'Chủ trì'],
    ]);
    expect(rowsOf(after(book, { given: '2026-12-20' as IsoDate, time: '', coordinating: '' }))).toEqual([
      [2, 'P3', 'Chủ trì'],
    ]);
  });

  test('a group stands for its members', () => {
    const done = after(book, { leads: 'UBND các xã', coordinating: '' });
    expect(rowsOf(done).map(([, agency]) => agency)).toEqual(['X1', 'X2', 'X3']);
  });

  test('stands in the form, among the overdue, and in the box of the next paper with its state', () => {
    const done = after(book);
    const form = formsOf(done, 'ABCDE', 2).find((one) => one.agency === 'P3');
    expect(form?.rows.map((row) => [row.tt, row.time, row.due])).toEqual([
      ['2.1', '30/11/2026', '2026-11-30'],
      ['YK.1', 'trước ngày 20/6/2026', '2026-06-19'],
    ]);
    expect(directionTexts(done)).toEqual([
      'YK.1. Rà soát các nhiệm vụ quá hạn (Chủ tịch UBND huyện, ngày 08/6/2026). Chủ trì: Phòng Ba. Phối hợp: Phòng Một. Thời hạn: trước ngày 20/6/2026. Tình hình: theo dõi từ kỳ báo cáo lần 2.',
    ]);
    const TheoDoi = done.TheoDoi.map((row) =>
      row.task === 'NV0006' && row.agency === 'P3'
        ? { ...row, status: 'Đang thực hiện', version: 1, result: 'Đã rà 3/5 việc' }
        : row,
    );
    // In the second round, as of 30/11/2026: past the 19th of June.
    const later = derive(withSetting({ ...done, TheoDoi }, 'currentRound', 2), false);
    expect(directionTexts(later)[0]).toMatch(
      /Tình hình: Phòng Ba: Chưa hoàn thành \(quá hạn\), Đã rà 3\/5 việc\.$/,
    );
    const overdue = overduePaper(later).rows.flatMap((row) => ('text' in row ? [] : [row.values[2]]));
    expect(overdue).toContain('YK.1. Rà soát các nhiệm vụ quá hạn.');
    const sheet = printWorkbook(later, 'Biểu 01 Tổng hợp')!.sheets[0]!;
    const texts = sheet.cells.map(({ content }) => String(content ?? ''));
    const box = texts.indexOf('Ý KIẾN CHỈ ĐẠO');
    expect(texts.filter((text) => text === 'Ý KIẾN CHỈ ĐẠO')).toHaveLength(1);
    expect(texts.findIndex((text) => text.startsWith('YK.1. '))).toBeGreaterThan(box);
  });

  test('many leads are counted, those who are not done named', () => {
    const wide = after(book, {
      leads: 'UBND các xã; Phòng Một; Phòng Hai',
      coordinating: '',
      given: '2026-05-01' as IsoDate,
    });
    const TheoDoi = wide.TheoDoi.map((row) =>
      row.task === 'NV0006' && row.agency.startsWith('X') && row.round === 1
        ? { ...row, status: 'Đã hoàn thành', version: 1, completed: '2026-06-01' as IsoDate }
        : row,
    );
    expect(directionTexts(derive({ ...wide, TheoDoi }, false))[0]).toContain(
      'Tình hình: 3/5 cơ quan đã hoàn thành; chưa hoàn thành: Phòng Một; Phòng Hai.',
    );
  });

  test('a changed plan neither drops it nor asks about it', async () => {
    const done = after(book);
    const text = changedPlan(PLAN_TEXT, {
      drop: ['1.1'],
      after: { '2.2': ['2.3', 'Họp giao ban', '20/12/2026', 'Phòng Ba', ''] },
    });
    const document = await deps.readers.read('moi.tsv', new TextEncoder().encode(text));
    const plan = readPlan(document.value!).value!;
    const updated = updateBook(trackedOf(done), plan, [], deps);
    const rows = updated.value!.after.NhiemVu;
    expect(rows.find((row) => row.code === 'NV0006')).toMatchObject({ state: 'Bổ sung', path: 'YK.1' });
    // The plan's new task stands with the plan, above what leaders said.
    expect(rows.map((row) => row.path).slice(-3)).toEqual(['2.3', 'YK', 'YK.1']);
    expect(rowsOf(updated.value!.after)).toEqual(rowsOf(done));
    expect(updated.value!.summary.removed).toEqual(['NV0001']);
    expect(updated.value!.questions).toEqual([]);
  });

  test('a second one gets the next number under the same heading', () => {
    const twice = after(after(book), { text: 'Biểu dương Phòng Hai', time: '', leads: '', coordinating: '' });
    expect(twice.NhiemVu.filter((row) => row.plan === 'Ý kiến chỉ đạo').map((row) => row.path)).toEqual([
      'YK',
      'YK.1',
      'YK.2',
    ]);
    expect(directionTexts(twice)[1]).toBe(
      'YK.2. Biểu dương Phòng Hai (Chủ tịch UBND huyện, ngày 08/6/2026). Tình hình: chưa giao cơ quan nào.',
    );
  });
});

test.each<[string, Partial<Direction>]>([
  ['direct.textMissing', { text: '  ' }],
  ['direct.textTooLong', { text: 'x'.repeat(8001) }],
  ['direct.byMissing', { by: '' }],
  ['direct.timeUnread', { time: 'khi có điều kiện' }],
  ['direct.agencyUnclear', { leads: 'Phòng Lạ' }],
  ['direct.agencyUnclear', { coordinating: 'UBND các phường' }],
])('refused: %s', (code, change) => {
  expect(said(book, change).value).toBeNull();
  expect(codesOf(book, change)).toEqual([code]);
});

test('the same words twice are refused, other words of the same day are not', () => {
  const once = after(book);
  expect(codesOf(once, { text: ' Rà soát các  nhiệm vụ quá hạn. ' })).toEqual(['direct.known']);
  expect(said(once, { text: 'Rà soát các nhiệm vụ quá hận.' }).value).not.toBeNull();
});

test.each<[string, Partial<Direction>]>([
  ['direct.noLead', { leads: '' }],
  ['direct.dueBefore', { time: '01/6/2026' }],
])('remarked: %s', (code, change) => {
  expect(said(book, change).value).not.toBeNull();
  expect(codesOf(book, change)).toEqual([code]);
});

test('with every round closed nobody is asked, and that is said', () => {
  const locked = { locked: '2026-12-02' as IsoDate, lockedAsOf: '2026-11-30' as IsoDate };
  const closed = derive({ ...book, KyBaoCao: book.KyBaoCao.map((row) => ({ ...row, ...locked })) }, false);
  expect(codesOf(closed, {})).toEqual(['direct.noRound']);
  expect(rowsOf(after(closed))).toEqual([]);
});
