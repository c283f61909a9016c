import { beforeAll, describe, expect, test } from '@jest/globals';
import { derive } from '../../../src/report/book/derive.ts';
import { withScheme } from '../../../src/report/book/schemeVersions.ts';
import { newSession } from '../../../src/report/book/scoringRows.ts';
import type { ScoringScheme } from '../../../src/core/scoring/types.ts';
import { emptyBook, type Book, type Row } from '../../../src/workbook/schema.ts';
import { answered, reported, smallBook } from '../support/smallBook.ts';

/**
 * Round 1, as of 04/6/2026. Of nine lead obligations: P1 one done late (15/5), one open in time (30/11); P2 one regular
 * (by round); X1 one open in time (30/6), one idle (by round); X2 one not arising (30/6), one unknown (by round); X3
 * two unknown (30/6, by round).
 */
const ANSWERS = {
  'NV0001 P1': { status: 'Đã hoàn thành', completed: '2026-05-20' as never },
  'NV0004 P1': { status: 'Đang thực hiện' },
  'NV0002 P2': { status: 'Thực hiện thường xuyên' },
  'NV0003 X1': { status: 'Chưa thực hiện' },
  'NV0005 X1': { status: 'Chưa thực hiện' },
  'NV0003 X2': { status: 'Không phát sinh' },
  'NV0005 X2': { status: '' },
};
const REPORTS = {
  P1: { times: 1, received: '2026-06-04' as never },
  P2: { times: 1, received: '2026-06-05' as never },
  X1: { times: 2, received: null },
  X2: { times: 1, received: '2026-06-01' as never },
};

let plain: Book;
beforeAll(async () => {
  const { book } = await smallBook();
  plain = reported(answered(book, ANSWERS), REPORTS);
});

/** The same answers a round later: the first round is closed, of the second nothing has come yet. */
function inSecondRound(book: Book): Book {
  const KyBaoCao = book.KyBaoCao.map((r) =>
    r.number === 1 ? { ...r, lockedAsOf: '2026-06-04' as never } : r,
  );
  const CaiDat = book.CaiDat.map((r) => (r.key === 'currentRound' ? { ...r, value: '2' } : r));
  return { ...book, KyBaoCao, CaiDat };
}

describe('by month of the last day', () => {
  test('each obligation stands in one row', () => {
    const counted = derive(plain, false).TQThang.filter((row) => row.total !== 0);
    expect(counted.map((r) => [r.label, r.total, r.unknown, r.share])).toEqual([
      ['Tháng 5', 1, 0, '1/1 (100%)'],
      ['Tháng 6', 3, 1, '0/3 (0%)'],
      ['Tháng 11', 1, 0, '0/1 (0%)'],
      ['Theo kỳ', 4, 2, '1/4 (25%)'],
    ]);
  });

  test.each([
    ['2025-12-31', 'Trước năm kế hoạch'],
    ['2026-01-01', 'Tháng 1'],
    ['2026-12-31', 'Tháng 12'],
    ['2027-01-01', 'Sau năm kế hoạch'],
  ])('a last day moved to %s stands under %s', (day, label) => {
    const NhiemVu = plain.NhiemVu.map((r) => (r.code === 'NV0004' ? { ...r, adjusted: day as never } : r));
    const moved = derive({ ...plain, NhiemVu }, false).TQThang.find(
      (row) => row.openInTime || row.openOverdue,
    );
    const rows = derive({ ...plain, NhiemVu }, false).TQThang;
    expect(rows.find((row) => row.label === label)?.total).toBe(1);
    expect(moved).toBeDefined();
    expect(rows.find((row) => row.label === 'Tháng 11')?.total).toBe(0);
  });
});

describe('beside the round before and last year', () => {
  const shown = (book: Book) =>
    book.TQSoSanh.map((r) => [
      r.now,
      r.nowShare,
      r.before,
      r.beforeShare,
      r.change,
      r.lastYear,
      r.lastYearShare,
    ]);

  test('the first round has none before it; no book of last year was given', () => {
    const none = ['', null, null, '', null];
    expect(shown(derive(plain, false))).toEqual([
      ['4/5', 80, ...none],
      ['2/5', 40, ...none],
      ['2/9', 22.2, ...none],
      ['3/9', 33.3, ...none],
      ['1/9', 11.1, ...none],
    ]);
  });

  test('the second round stands beside the first', () => {
    const book = derive(inSecondRound(plain), false);
    expect(shown(book).map((row) => row.slice(0, 5))).toEqual([
      ['0/5', 0, '4/5', 80, -80],
      ['0/5', 0, '2/5', 40, -40],
      ['0/9', 0, '2/9', 22.2, -22.2],
      ['0/9', 0, '3/9', 33.3, -33.3],
      ['0/9', 0, '1/9', 11.1, -11.1],
    ]);
  });

  test('last year: the row of the same round; a round that it had not stays blank', () => {
    const row = { label: 'Báo cáo đã nhận', source: 'so-2025.xlsx' };
    const NamTruoc = [
      { ...row, round: 1, done: 3, total: 6 },
      { ...row, round: 1, label: 'Lượt nhiệm vụ quá hạn', done: 0, total: 0 },
    ];
    const [returned, onTime, , , overdue] = shown(derive({ ...plain, NamTruoc }, false));
    expect(returned?.slice(5)).toEqual(['3/6', 50]);
    expect(onTime?.slice(5)).toEqual(['', null]);
    // Nothing of nothing has no share.
    expect(overdue?.slice(5)).toEqual(['0/0', null]);
    expect(shown(derive({ ...inSecondRound(plain), NamTruoc }, false))[0]?.slice(5)).toEqual(['', null]);
  });
});

const INDICATOR: Row<'ChiTieu'> = {
  code: 'CT1',
  title: 'Hộ được tuyên truyền',
  unit: '%',
  kind: '',
  operator: '',
  target: null,
  rollUp: '',
  rule: '',
  block: '',
  reported: null,
  reporters: '',
  verdict: '',
};

function figure(agency: string, cumulative: number | null, current: number | null, round = 1): Row<'SoLieu'> {
  const named = { title: '', agencyName: '' };
  return { indicator: 'CT1', agency, ...named, round, current, cumulative, lastYear: null, estimate: null };
}

describe('targets', () => {
  const derived = (indicator: Partial<Row<'ChiTieu'>>, SoLieu: readonly Row<'SoLieu'>[]) => {
    const ChiTieu = [{ ...INDICATOR, ...indicator }];
    const book = derive({ ...plain, ChiTieu, SoLieu }, false);
    const [row] = book.ChiTieu;
    const figureOf = book.TQChung.find((r) => r.label.startsWith('Chỉ tiêu'))?.value;
    return [row?.reported, row?.reporters, row?.verdict, figureOf];
  };

  test.each<[operator: string, target: number | null, reported: number, verdict: string]>([
    ['>', 90, 90, 'Chưa đạt'],
    ['>', 90, 90.5, 'Đạt'],
    ['>=', 90, 90, 'Đạt'],
    ['≥', 90, 89.99, 'Chưa đạt'],
    ['<', 5, 5, 'Chưa đạt'],
    ['<=', 5, 5, 'Đạt'],
    ['≤', 5, 5.01, 'Chưa đạt'],
    ['=', 0.3, 0.3, 'Đạt'],
    ['=', 1, 2, 'Chưa đạt'],
    ['', 90, 95, ''],
    ['khoảng', 90, 95, ''],
    ['>', null, 95, ''],
  ])('%s %s, reported %s: %s', (operator, target, value, verdict) => {
    expect(derived({ operator, target }, [figure('P1', value, null)])[2]).toBe(verdict);
  });

  test('figures of agencies add up, cumulative before that of the round; those of other rounds don’t count', () => {
    const figures = [
      figure('P1', 0.1, 9),
      figure('P2', null, 0.2),
      figure('X1', null, null),
      figure('X2', 7, 7, 2),
    ];
    // 0.1 + 0.2, without binary dust
    expect(derived({ operator: '=', target: 0.3 }, figures)).toEqual([0.3, '2/3', 'Đạt', '1/1']);
  });

  test('an average is over those that gave a figure', () => {
    const figures = [figure('P1', 80, null), figure('P2', 91, null), figure('X1', null, null)];
    const rollUp = 'Bình quân các cơ quan';
    expect(derived({ operator: '>=', target: 90, rollUp }, figures)).toEqual([
      85.5,
      '2/3',
      'Chưa đạt',
      '0/1',
    ]);
  });

  test('nobody reported: neither met nor unmet, and out of the count', () => {
    const silent = [figure('P1', null, null)];
    expect(derived({ operator: '>', target: 90 }, silent)).toEqual([null, '0/1', 'Chưa có số liệu', '']);
    expect(derived({ operator: '>', target: 90 }, [])).toEqual([null, '', 'Chưa có số liệu', '']);
    // Nothing was set: nothing to judge.
    expect(derived({ operator: '>' }, silent)).toEqual([null, '0/1', '', '']);
  });
});

const SCHEME: ScoringScheme = {
  number: '',
  date: null,
  title: 'Bộ tiêu chí thử',
  year: 2026,
  max: '100',
  criteria: [{ code: '1', parent: null, title: 'Chất lượng', kind: 'manual', max: '100', measure: null }],
  classes: [
    { name: 'Tốt', from: '80', includesFrom: true },
    { name: 'Đạt', from: '0', includesFrom: true },
  ],
};

describe('what charts draw', () => {
  test('agencies: most overdue first, then most without information, then as they are listed', () => {
    const rows = derive(plain, false).BDCoQuan.map((r) => [r.place, r.name, r.unknown, r.doneLate]);
    expect(rows).toEqual([
      [1, 'UBND xã Tân Phú', 2, 0],
      [2, 'UBND xã Hòa Lạc', 1, 0],
      [3, 'Phòng Một', 0, 1],
      [4, 'Phòng Hai', 0, 0],
      [5, 'Phòng Ba', 0, 0],
      [6, 'UBND xã Bình An', 0, 0],
    ]);
  });

  test('ranking: in each group by points, equal points as listed; the points stand under their class', () => {
    const points: Readonly<Record<string, number>> = { P1: 60, P2: 95, X1: 80, X2: 80 };
    const session = newSession(derive(withScheme(plain, SCHEME), false), 'D1');
    const ChamDiem = session.ChamDiem.map((r) => ({ ...r, appraised: points[r.agency] ?? null }));
    // Tân Phú is not in the round of scoring.
    const XepLoai = session.XepLoai.filter((r) => r.agency !== 'X3');
    const book = derive({ ...session, ChamDiem: ChamDiem.filter((r) => r.agency !== 'X3'), XepLoai }, false);
    expect(book.BDXepHang.map((r) => [r.group, r.place, r.label, r.class1, r.class2, r.y])).toEqual([
      ['Các phòng', 1, '1. Phòng Hai – Tốt', 95, null, 95],
      ['Các phòng', 2, '2. Phòng Một – Đạt', null, 60, 60],
      ['Các phòng', 3, 'Phòng Ba – chưa chấm', null, null, -1],
      ['UBND các xã', 1, '1. UBND xã Bình An – Tốt', 80, null, 80],
      ['UBND các xã', 2, '1. UBND xã Hòa Lạc – Tốt', 80, null, 80],
      ['UBND các xã', 3, 'UBND xã Tân Phú – chưa có điểm', null, null, -1],
    ]);
    expect(book.TQChung.filter((r) => /thẩm định|Đợt/.test(r.label)).map((r) => r.value)).toEqual([
      '1/5',
      'D1',
    ]);
  });

  test('a group with a scheme of its own: the points stand under the class of that scheme', () => {
    const own = { ...SCHEME, groups: ['UBND các xã'], title: 'Bộ của xã' };
    const session = newSession(derive([SCHEME, own].reduce(withScheme, plain), false), 'D1');
    const ChamDiem = session.ChamDiem.map((r) => ({ ...r, appraised: r.agency === 'X1' ? 80 : 60 }));
    const book = derive({ ...session, ChamDiem }, false);
    const rows = book.BDXepHang.map((r) => [r.group, r.place, r.class1, r.class2, r.classOther]);
    expect(rows.filter(([group]) => group === 'UBND các xã')).toEqual([
      ['UBND các xã', 1, 80, null, null],
      ['UBND các xã', 2, null, 60, null],
      ['UBND các xã', 3, null, 60, null],
    ]);
  });

  test('a book without rounds, agencies and points draws nothing and fails at nothing', () => {
    const none = derive(emptyBook(), false);
    expect([none.BDCoQuan, none.BDXepHang, none.TQSoSanh]).toEqual([[], [], []]);
  });
});
