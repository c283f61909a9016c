import { beforeAll, describe, expect, test } from '@jest/globals';
import { derive } from '../../../src/report/book/derive.ts';
import { scorecards } from '../../../src/report/book/deriveScores.ts';
import { newSession, SESSION_CODE } from '../../../src/report/book/scoringRows.ts';
import { withScheme } from '../../../src/report/book/schemeVersions.ts';
import type { ScoringScheme } from '../../../src/core/scoring/types.ts';
import type { Book } from '../../../src/workbook/schema.ts';
import { answered, reported, smallBook } from '../support/smallBook.ts';

let book: Book;

/** Round 1, as of 04/6/2026. Tân Phú sent nothing; Hòa Lạc answered one of two tasks. */
const ANSWERS = {
  'NV0001 P1': { status: 'Đã hoàn thành', completed: '2026-05-20' as never },
  'NV0003 P1': { result: 'Đã phối hợp' },
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

beforeAll(async () => {
  const { book: made } = await smallBook();
  book = derive(reported(answered(made, ANSWERS), REPORTS), false);
});

const progress = (of: Book, row: string) => {
  const [task, agency] = row.split(' ');
  return of.TheoDoi.find((r) => r.task === task && r.agency === agency && r.round === 1)?.progress;
};

describe('progress of each obligation', () => {
  test.each([
    ['NV0001 P1', 'Hoàn thành quá hạn'],
    ['NV0003 P1', ''],
    ['NV0004 P1', 'Chưa hoàn thành (trong hạn)'],
    ['NV0001 P2', ''],
    ['NV0002 P2', 'Thường xuyên (có thực hiện)'],
    ['NV0003 X1', 'Chưa hoàn thành (trong hạn)'],
    ['NV0005 X1', 'Thường xuyên (chưa thực hiện)'],
    ['NV0003 X2', 'Không phát sinh'],
    ['NV0005 X2', 'Chưa có thông tin'],
    ['NV0003 X3', 'Chưa có thông tin'],
  ])('%s: %s', (row, expected) => {
    expect(progress(book, row)).toBe(expected);
  });

  test('the office’s own verdict counts before what the agency said, which stays', () => {
    const TheoDoi = book.TheoDoi.map((r) =>
      r.task === 'NV0003' && r.agency === 'X1' ? { ...r, confirmed: 'Không phát sinh' } : r,
    );
    const judged = derive({ ...book, TheoDoi }, false);
    expect(progress(judged, 'NV0003 X1')).toBe('Không phát sinh');
    expect(judged.TheoDoi.find((r) => r.task === 'NV0003' && r.agency === 'X1')?.status).toBe(
      'Chưa thực hiện',
    );
  });

  test('an adjusted deadline replaces the first one', () => {
    const NhiemVu = book.NhiemVu.map((r) =>
      r.code === 'NV0001' ? { ...r, adjusted: '2026-05-31' as never } : r,
    );
    expect(progress(derive({ ...book, NhiemVu }, false), 'NV0001 P1')).toBe('Hoàn thành đúng hạn');
  });

  test('a closed round keeps its own day', () => {
    const KyBaoCao = book.KyBaoCao.map((r) =>
      r.number === 1 ? { ...r, lockedAsOf: '2026-12-01' as never } : r,
    );
    expect(progress(derive({ ...book, KyBaoCao }, false), 'NV0004 P1')).toBe('Chưa hoàn thành (quá hạn)');
  });

  test('deriving twice gives the same', () => {
    expect(derive(book, false)).toEqual(book);
  });
});

test('states of the reports', () => {
  const states = book.BaoCao.map((r) => [r.round, r.agency, r.state, r.daysLate]);
  expect(states).toEqual([
    [1, 'P1', 'Gửi đúng hạn', 0],
    [1, 'P2', 'Gửi chậm 1 ngày', 1],
    [1, 'P3', 'Miễn báo cáo', null],
    [1, 'X1', 'Chưa rõ ngày nhận', null],
    [1, 'X2', 'Gửi đúng hạn', 0],
    [1, 'X3', 'Chưa gửi', null],
    ...['P1', 'P2', 'X1', 'X2', 'X3'].map((a) => [2, a, 'Chưa đến hạn', null]).slice(0, 2),
    [2, 'P3', 'Miễn báo cáo', null],
    ...['X1', 'X2', 'X3'].map((a) => [2, a, 'Chưa đến hạn', null]),
  ]);
});

describe('the overview, counted by hand', () => {
  test('key figures', () => {
    expect(book.TQChung.map((r) => [r.label, r.value])).toEqual([
      ['Kỳ đang xem', 'lần 1'],
      ['Số liệu tính đến ngày', '2026-06-04'],
      ['Cơ quan chưa gửi báo cáo', 1],
      ['Cơ quan gửi chậm', 1],
      ['Lượt nhiệm vụ quá hạn', 1],
      ['Lượt nhiệm vụ chưa có thông tin', 3],
      ['Lượt nhiệm vụ đến hạn trong 30 ngày, chưa xong', 2],
      ['Việc cần quyết định', 0],
      ['Tiêu chí chưa thẩm định / phải thẩm định', ''],
      ['Báo cáo đã nhận / phải gửi', '4/5'],
      ['Lượt nhiệm vụ có kết quả / chủ trì', '2/9'],
      ['Lượt nhiệm vụ phải báo cáo (chủ trì)', 9],
      ['Chỉ tiêu đạt / có số liệu và mức giao', ''],
      ['Đợt chấm điểm đang xem', ''],
    ]);
  });

  test('rounds', () => {
    const first = { onTime: 2, late: 1, dateUnknown: 1, missing: 1, notDue: 0, share: '2/5 (40%)' };
    const second = { onTime: 0, late: 0, dateUnknown: 0, missing: 0, notDue: 5, share: '0/5 (0%)' };
    expect(book.TQKy).toEqual([
      { round: 1, name: 'lần 1', expected: 5, ...first },
      { round: 2, name: 'lần 2', expected: 5, ...second },
    ]);
  });

  test('agencies, groups, sections: 9 lead obligations each way', () => {
    expect(book.TQCoQuan.map((r) => [r.agency, r.total])).toEqual([
      ['P1', 2],
      ['P2', 1],
      ['P3', 0],
      ['X1', 2],
      ['X2', 2],
      ['X3', 2],
    ]);
    expect(book.TQKhoi.map((r) => [r.group, r.agencies, r.total, r.unknown])).toEqual([
      ['Các phòng', 3, 3, 0],
      ['UBND các xã', 3, 6, 3],
    ]);
    expect(book.TQMuc.map((r) => [r.section, r.total, r.unknown])).toEqual([
      ['1', 5, 1],
      ['2', 4, 2],
    ]);
  });

  test('x of y lead agencies with a result, by task', () => {
    const shares = book.NhiemVu.filter((r) => r.kind === 'Nhiệm vụ').map((r) => [r.code, r.progress]);
    expect(shares).toEqual([
      ['NV0001', '1/1'],
      ['NV0002', '1/1'],
      ['NV0003', '0/3'],
      ['NV0004', '0/1'],
      ['NV0005', '0/3'],
    ]);
  });

  test('sorted rows give the same counts by another way', () => {
    const sorted = derive({ ...book, TheoDoi: [...book.TheoDoi].reverse() }, false);
    expect(sorted.TQChung).toEqual(book.TQChung);
    expect(sorted.TQCoQuan.map((r) => r.intact)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(book.TQCoQuan.map((r) => r.intact)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

const SCHEME: ScoringScheme = {
  number: '',
  date: null,
  title: 'Bộ tiêu chí thử',
  year: 2026,
  max: '100',
  criteria: [
    { code: 'I', parent: null, title: 'Kết quả', kind: null, max: '100', measure: null },
    { code: 'I.1', parent: 'I', title: 'Tiến độ', kind: 'auto', max: '60', measure: 'onTimeShare' },
    { code: 'I.2', parent: 'I', title: 'Chất lượng', kind: 'manual', max: '40', measure: null },
  ],
  classes: [
    { name: 'Tốt', from: '60', includesFrom: true },
    { name: 'Đạt', from: '0', includesFrom: true },
  ],
};

describe('scores', () => {
  const points: Readonly<Record<string, number>> = { P1: 35.555, P2: 50, P3: 20, X1: -5 };
  let scored: Book;

  beforeAll(() => {
    const session = newSession(derive(withScheme(book, SCHEME), false), 'D1');
    const ChamDiem = session.ChamDiem.map((r) =>
      r.criterion === 'I.2' ? { ...r, appraised: points[r.agency] ?? null, self: 0.1 } : r,
    );
    const XepLoai = session.XepLoai.map((r) => (r.agency === 'P1' ? { ...r, bonus: 2, penalty: 0.5 } : r));
    scored = derive({ ...session, ChamDiem, XepLoai }, false);
  });

  const cell = (agency: string, criterion: string) =>
    scored.ChamDiem.find((r) => r.agency === agency && r.criterion === criterion);
  const ranked = (agency: string) => scored.XepLoai.find((r) => r.agency === agency);

  test('one row for each agency and leaf', () => {
    expect(scored.ChamDiem).toHaveLength(12);
    expect(scored.XepLoai.map((r) => r.agency)).toEqual(['P1', 'P2', 'P3', 'X1', 'X2', 'X3']);
  });

  test('a share of the maximum: one of two tasks of P1 is on track', () => {
    expect(cell('P1', 'I.1')).toMatchObject({ numerator: 1, denominator: 2, agreed: 30, counted: 60 });
    // P3 leads nothing: the criterion leaves its denominator.
    expect(cell('P3', 'I.1')).toMatchObject({ numerator: 0, denominator: 0, agreed: null, counted: 0 });
    // Two of X2's three: "không phát sinh" is no task to be judged, the other is not known to be on track.
    expect(cell('X2', 'I.1')).toMatchObject({ numerator: 0, denominator: 1, agreed: 0 });
  });

  test('points given: two places, half up, between 0 and the maximum', () => {
    expect(cell('P1', 'I.2')).toMatchObject({ agreed: 35.56, difference: 35.46 });
    expect(cell('P2', 'I.2')?.agreed).toBe(40);
    expect(cell('X1', 'I.2')?.agreed).toBe(0);
    expect(cell('X3', 'I.2')).toMatchObject({ agreed: null, difference: null });
  });

  test('totals, bonus and penalty, rank within the group, class', () => {
    // 30 + 35.56, of 100, and 2 - 0.5
    expect(ranked('P1')).toMatchObject({ max: 100, total: 65.56, converted: 67.06, rank: 2, class: 'Tốt' });
    // 60 × 1/1 + 40
    expect(ranked('P2')).toMatchObject({ total: 100, converted: 100, rank: 1, class: 'Tốt' });
    // 20 of 40 is 50 of 100
    expect(ranked('P3')).toMatchObject({ max: 40, total: 20, converted: 50, rank: 3, class: 'Đạt' });
    expect(scorecards(scored, SESSION_CODE).find((c) => c.agency === 'P1')).toMatchObject({
      bonus: '2',
      penalty: '0.5',
      converted: '67.06',
    });
  });

  test('a second scheme in its place keeps what people wrote on criteria that stay', () => {
    const criteria = SCHEME.criteria.map((c) =>
      c.code === 'I.2' ? { ...c, title: 'Chất lượng báo cáo' } : c,
    );
    const again = newSession(derive(withScheme(scored, { ...SCHEME, criteria }), false), 'D1');
    expect(again.ChamDiem.find((r) => r.agency === 'P1' && r.criterion === 'I.2')).toMatchObject({
      title: 'Chất lượng báo cáo',
      appraised: 35.555,
    });
  });
});
