import { beforeAll, describe, expect, test } from '@jest/globals';
import { addRound, parseRoundKind, type NewRound } from '../../src/app/addRound.ts';
import { settleBook } from '../../src/app/settleBook.ts';
import type { IsoDate } from '../../src/core/date/types.ts';
import { followAssignments } from '../../src/report/book/obligationChanges.ts';
import { roundRow } from '../../src/report/book/trackingRows.ts';
import type { Book } from '../../src/workbook/schema.ts';
import { smallBook } from '../report/support/smallBook.ts';
import { deps, trackedBook } from './support/plans.ts';

const WISH: NewRound = {
  ...{ name: 'Báo cáo đột xuất', due: '2026-09-20' as IsoDate, boundary: 'before', kind: 'adHoc' },
  ...{ request: 'Công văn số 30/UBND-NV', plans: [] },
};

let book: Book;
beforeAll(async () => {
  ({ book } = await smallBook());
});

const added = (of: Book, wish: Partial<NewRound> = {}) =>
  addRound(trackedBook(of), { ...WISH, ...wish }, deps);
const rowsOf = ({ TheoDoi }: Book, round: number) => TheoDoi.filter((row) => row.round === round);
const codes = (issues: readonly { readonly code: string }[]) => issues.map((i) => i.code);

describe('a round that is added in the course of the year', () => {
  test('asks every agency for what the plan gives it, and leaves the other rounds as they are', () => {
    const { value, issues } = added(book);
    expect(issues).toEqual([]);
    const after = value!.after;
    expect(value!.round).toMatchObject({
      ...{ number: 3, name: 'Báo cáo đột xuất', kind: 'Đột xuất', due: '2026-09-20' },
      ...{ boundary: 'Trước ngày', lastDay: '2026-09-19', request: 'Công văn số 30/UBND-NV', locked: null },
    });
    const roles = rowsOf(after, 3).map((row) => row.role);
    expect([roles.filter((r) => r === 'Chủ trì').length, roles.length]).toEqual([9, 12]);
    // Phòng Ba only coordinates: of six agencies five owe a report.
    const reports = after.BaoCao.filter((row) => row.round === 3);
    expect(reports.filter((row) => row.exempt === '').map((row) => row.agency)).toEqual([
      ...['P1', 'P2', 'X1', 'X2', 'X3'],
    ]);
    expect(after.TQKy.map((row) => [row.round, row.expected])).toEqual([
      [1, 5],
      [2, 5],
      [3, 5],
    ]);
    expect([rowsOf(after, 1), rowsOf(after, 2)]).toEqual([rowsOf(book, 1), rowsOf(book, 2)]);
    expect(after.NhatKy.at(-1)).toMatchObject({
      ...{ event: 'Thêm kỳ báo cáo', round: 3 },
      detail: 'Báo cáo đột xuất, hạn gửi 20/09/2026. Công văn số 30/UBND-NV',
    });
  });

  test('asks for one plan of several only, and goes on doing so', () => {
    const KeHoach = [...book.KeHoach, { ...book.KeHoach[0]!, code: 'KH2' }];
    const NhiemVu = book.NhiemVu.map((row) => (row.code === 'NV0005' ? { ...row, plan: 'KH2' } : row));
    const { after } = added({ ...book, KeHoach, NhiemVu }, { plans: ['KH2'] }).value!;
    const three = [
      ['NV0005', 'X1'],
      ['NV0005', 'X2'],
      ['NV0005', 'X3'],
    ];
    expect(rowsOf(after, 3).map((row) => [row.task, row.agency])).toEqual(three);
    const followed = followAssignments(after, after.PhanCong);
    expect(rowsOf(followed, 3).map((row) => [row.task, row.agency])).toEqual(three);
  });

  test("a person's own words in Phạm vi narrow nothing", () => {
    const KyBaoCao = book.KyBaoCao.map((row) => ({ ...row, scope: 'toàn huyện' }));
    const followed = followAssignments({ ...book, KyBaoCao }, book.PhanCong);
    expect(rowsOf(followed, 1)).toEqual(rowsOf(book, 1));
  });

  test.each([
    ['no name', { name: ' ' }, ['round.nameMissing']],
    ['one that is there', { name: 'lần 1', due: '2026-06-05' as IsoDate }, ['round.known']],
    ['a plan that is not there', { plans: ['KH1', 'KH9'] }, ['round.planUnknown']],
  ])('is refused: %s', (_, wish, expected) => {
    const { value, issues } = added(book, wish);
    expect([value, codes(issues)]).toEqual([null, expected]);
  });

  test('is told to have nobody to ask', () => {
    const { value, issues } = added({ ...book, PhanCong: [] });
    expect([value?.round.number, codes(issues)]).toEqual([3, ['round.nobody']]);
  });
});

test('a round that a person typed into Kỳ báo cáo is asked for once the open questions are settled', () => {
  const typed = roundRow({
    ...{
      number: 3,
      name: 'lần 3',
      due: '2026-12-20' as IsoDate,
      boundary: 'on',
      dayOff: 'stay',
      locked: false,
    },
  });
  const settle = (of: Book) => settleBook(trackedBook(of), [], deps).value!.after;
  const after = settle({ ...book, KyBaoCao: [...book.KyBaoCao, typed] });
  expect([rowsOf(after, 3).length, after.TQKy.map((row) => row.expected)]).toEqual([12, [5, 5, 5]]);
  expect(settle(after)).toEqual(after);
  const closed = { ...book, KyBaoCao: [...book.KyBaoCao, { ...typed, locked: '2026-12-21' as IsoDate }] };
  expect(rowsOf(settle(closed), 3)).toEqual([]);
});

test.each([
  ['', 'regular'],
  ['dot-xuat', 'adHoc'],
  ['Chuyên đề', 'topic'],
])('kind "%s"', (text, kind) => expect(parseRoundKind(text).value).toBe(kind));

test('a kind that there is not', () => {
  expect(codes(parseRoundKind('hằng tuần').issues)).toEqual(['round.badKind']);
});
