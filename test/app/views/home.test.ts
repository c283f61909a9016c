import { beforeAll, describe, expect, test } from '@jest/globals';
import { homeOf } from '../../../src/app/views/home.ts';
import type { HomeView } from '../../../src/app/views/types.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';
import type { TrackedBook } from '../../../src/app/openBook.ts';
import { derive } from '../../../src/report/book/derive.ts';
import type { Book } from '../../../src/workbook/schema.ts';
import { answered, reported, smallBook } from '../../report/support/smallBook.ts';
import { openedBook, trackedBook } from '../support/plans.ts';

/** The plan is that of test/cli/support/smallPlan.ts: 9 obligations as lead a round, round 1 due before 05/6/2026. */
let book: Book;
beforeAll(async () => {
  ({ book } = await smallBook());
});

const home = (tracked: TrackedBook, date = '2026-04-20') =>
  homeOf(tracked, [], { clock: () => ({ date, time: '08:00' }) });
const kinds = (view: HomeView) => view.toDo.map((t) => [t.kind, t.count]);

describe('a new book', () => {
  test('the round in work, and that forms come next', () => {
    const view = home(trackedBook(book));
    expect(view.round).toEqual({ number: 1, name: 'lần 1', text: 'lần 1, trước 05/6/2026' });
    expect(view.rounds.map((r) => [r.number, r.locked])).toEqual([
      [1, false],
      [2, false],
    ]);
    expect([view.asOf, view.next]).toEqual(['2026-06-04', 'forms']);
  });

  test('figures by hand: 5 tasks with a lead, 5 agencies must report, 9 obligations by group', () => {
    const { tasks, returns, groups } = home(trackedBook(book));
    expect([tasks.done, tasks.total]).toEqual([0, 5]);
    expect([returns.done, returns.total]).toEqual([0, 5]);
    expect(groups).toEqual([
      { label: 'Các phòng', done: 0, total: 3 },
      { label: 'UBND các xã', done: 0, total: 6 },
    ]);
  });

  test('every figure opens what it counts', () => {
    const told = answered(book, {
      'NV0001 P1': { status: 'Đã hoàn thành', completed: '2026-05-10' as IsoDate },
    });
    const { counted, tasks, returns } = home(trackedBook(reported(told, { P1: { times: 1 } })));
    expect([counted.tasks.length, counted.returns.length]).toEqual([tasks.total, returns.total]);
    // What holds the figure down comes first.
    expect(counted.tasks.at(-1)).toMatchObject({
      text: '1.1 · Tổ chức hội nghị quán triệt kế hoạch',
      detail: '1/1',
    });
    expect(counted.returns.at(-1)).toMatchObject({ text: 'Phòng Một', detail: 'Chưa rõ ngày nhận' });
    expect(counted.groups[0]).toMatchObject({ text: 'Phòng Một', detail: 'Các phòng: 1/2 (50%)' });
    expect(counted.groups).toHaveLength(5);
  });

  test('the figures do not rest on values that a program may have left out', () => {
    const TheoDoi = book.TheoDoi.map((row) => ({ ...row, progress: '', effective: '' }));
    const BaoCao = book.BaoCao.map((row) => ({ ...row, state: '' }));
    expect(home(trackedBook({ ...book, TheoDoi, BaoCao }))).toEqual(home(trackedBook(book)));
  });

  test('what papers print and nobody filled in', () => {
    const [remark] = home(trackedBook(book)).remarks;
    expect(remark).toMatchObject({
      severity: 'info',
      text: 'Chưa ghi Cơ quan ban hành, Địa danh, Quyền hạn, chức vụ người ký, Họ tên người ký ở trang Thông tin chung; chỗ này trên biểu in sẽ để trống.',
      at: { sheet: 'Thông tin chung' },
    });
  });
});

describe('due soon, from today on', () => {
  // Days on time end: NV0001 15/5/2026, NV0003 30/6/2026, NV0004 30/11/2026; the others go by round.
  test.each([
    ['2026-04-14', []],
    ['2026-04-15', [['NV0001', 30]]],
    ['2026-05-15', [['NV0001', 0]]],
    ['2026-05-16', []],
    ['2026-05-31', [['NV0003', 30]]],
    ['không rõ', []],
  ] as const)('%s', (date, expected) => {
    expect(home(trackedBook(book), date).dueSoon.map((d) => [d.task, d.daysLeft])).toEqual(expected);
  });

  test('in one line, to be printed', () => {
    const [line] = home(trackedBook(book), '2026-05-01').dueSoon;
    expect(line?.text).toBe(
      '1.1 · Tổ chức hội nghị quán triệt kế hoạch · 15/5/2026 (còn 14 ngày) · Phòng Một',
    );
    expect(home(trackedBook(book), '2026-05-15').dueSoon[0]?.text).toContain('(hôm nay)');
  });

  test('what all its leads have finished, or was taken out of the plan, is not due', () => {
    const done = answered(book, {
      'NV0001 P1': { status: 'Đã hoàn thành', completed: '2026-05-01' as IsoDate },
    });
    expect(home(trackedBook(done), '2026-05-01').dueSoon).toEqual([]);
    const NhiemVu = book.NhiemVu.map((row) => (row.code === 'NV0001' ? { ...row, state: 'Đưa ra' } : row));
    expect(home(trackedBook({ ...book, NhiemVu }), '2026-05-01').dueSoon).toEqual([]);
  });
});

describe('what needs doing', () => {
  test('reports are missing from the last day on, not from the day on which the book is made', () => {
    expect(kinds(home(trackedBook(book), '2026-06-03'))).toEqual([]);
    expect(kinds(home(trackedBook(book), '2026-06-04'))).toEqual([['missing', 5]]);
    const later = reported(book, { P1: { extendedTo: '2026-06-20' as IsoDate } });
    expect(kinds(home(trackedBook(later), '2026-06-04'))).toEqual([['missing', 4]]);
  });

  test('missing, late, of unknown receipt, overdue: by the states of the sheets', async () => {
    const sent = reported(book, {
      P1: { times: 1, received: '2026-06-08' as IsoDate },
      P2: { times: 2 },
      X1: { times: 1, received: '2026-06-01' as IsoDate },
    });
    const told = answered(sent, {
      'NV0001 P1': { status: 'Đang thực hiện' },
      'NV0003 X1': { status: 'Đã hoàn thành', completed: '2026-05-30' as IsoDate },
    });
    const tracked = await openedBook(derive(told, false));
    const view = home(tracked, '2026-06-10');
    expect(kinds(view)).toEqual([
      ['missing', 2],
      ['late', 1],
      ['unknownReceipt', 1],
      ['overdue', 1],
    ]);
    const [missing, late, unknown, overdue] = view.toDo;
    expect(missing?.lines.map((l) => [l.text, l.detail])).toEqual([
      ['UBND xã Hòa Lạc', 'hạn 04/6/2026'],
      ['UBND xã Tân Phú', 'hạn 04/6/2026'],
    ]);
    expect(late?.lines[0]).toMatchObject({ text: 'Phòng Một', detail: 'chậm 4 ngày' });
    expect(unknown?.lines[0]).toMatchObject({ text: 'Phòng Hai', detail: 'lần gửi 2' });
    expect(overdue?.lines[0]).toMatchObject({
      text: '1.1 · Tổ chức hội nghị quán triệt kế hoạch',
      detail: 'Phòng Một, hạn 15/5/2026',
      at: { sheet: 'Theo dõi thực hiện' },
    });
    const row = Number(overdue?.lines[0]?.at.row);
    const cells = (await tracked.opened.read(['TheoDoi'])).value[0]?.rows.find((r) => r.row === row)?.cells;
    expect([cells?.['Mã nhiệm vụ']?.value, cells?.['Mã cơ quan']?.value]).toEqual(['NV0001', 'P1']);
    expect([view.returns.done, view.next]).toEqual([3, 'consolidate']);
  });

  test('a task without a lead, a question, a change that broke off', () => {
    const PhanCong = book.PhanCong.filter((row) => row.task !== 'NV0002');
    const question = {
      ...{ id: 'a', question: 'Ai chủ trì?', table: 'Nhiệm vụ', row: 'NV0002', field: '', read: 'Phòng X' },
      ...{ options: '', choice: '', value: '', reason: '', by: '', at: '', state: 'Chờ quyết định' },
    };
    const part = { id: 'KP0001', part: 1, at: '10/6/2026', label: 'Tổng hợp', state: 'đang ghi', data: '' };
    const view = home(
      trackedBook({ ...book, PhanCong, QuyetDinh: [question], DiemKhoiPhuc: [part, { ...part, part: 2 }] }),
    );
    expect(kinds(view)).toEqual([
      ['unfinished', 1],
      ['questions', 1],
      ['noLead', 1],
    ]);
    expect(view.toDo[0]?.lines[0]?.text).toBe('Lần ghi vào sổ "Tổng hợp" bị dừng giữa chừng');
    expect(view.toDo[2]?.lines[0]?.text).toBe('1.2 · Đăng tin, bài trên trang thông tin');
    expect(view.next).toBe('settle');
  });
});

describe('rounds', () => {
  const locked = (...numbers: number[]) =>
    book.KyBaoCao.map((row) =>
      numbers.includes(row.number ?? 0) ? { ...row, locked: '2026-06-10' as IsoDate } : row,
    );

  test('is headed by all of its plans', () => {
    const [plan] = book.KeHoach;
    const two = [
      { ...plan!, title: 'Công tác dân vận năm 2026' },
      { ...plan!, code: 'KH2', title: 'Cải cách hành chính năm 2026' },
    ];
    expect(home(trackedBook({ ...book, KeHoach: two })).title).toBe(
      'Công tác dân vận năm 2026; KH2: Cải cách hành chính năm 2026',
    );
  });

  test('the first that is not closed, then the last', () => {
    expect(home(trackedBook({ ...book, KyBaoCao: locked(1) })).round?.number).toBe(2);
    expect(home(trackedBook({ ...book, KyBaoCao: locked(1, 2) })).round?.number).toBe(2);
  });

  test('none: said, and to be settled first', () => {
    const none = { ...book, KyBaoCao: [], TheoDoi: [], BaoCao: [], TQKy: [] };
    const view = home(trackedBook(none));
    expect([view.round, view.rounds, view.next, view.returns.total]).toEqual([null, [], 'settle', 0]);
    expect(view.remarks[0]?.text).toContain('Sổ chưa có kỳ báo cáo nào');
  });
});
