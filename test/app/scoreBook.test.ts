import { describe, expect, test } from '@jest/globals';
import { scoreBook } from '../../src/app/scoreBook.ts';
import type { TrackedBook } from '../../src/app/openBook.ts';
import type { RowPlaces } from '../../src/app/rowPlaces.ts';
import type { ScoringScheme } from '../../src/core/scoring/types.ts';
import type { Book, Row } from '../../src/workbook/schema.ts';
import { smallBook } from '../report/support/smallBook.ts';

const SCHEME: ScoringScheme = {
  number: '12/QĐ-UBND',
  date: '2026-01-05',
  title: 'Bộ tiêu chí thử',
  year: 2026,
  max: '10',
  criteria: [
    { code: 'I', parent: null, title: 'Chung', kind: null, max: '10', measure: null },
    { code: 'I.1', parent: 'I', title: 'Báo cáo', kind: 'auto', max: '4', measure: 'reportOnTimeShare' },
    { code: 'I.2', parent: 'I', title: 'Chất lượng', kind: 'manual', max: '6', measure: null },
  ],
  classes: [{ name: 'Đạt', from: '0', includesFrom: true }],
};

async function trackedSmall(): Promise<TrackedBook> {
  const { book } = await smallBook();
  const opened = { revision: '', read: async () => ({ value: [], issues: [] }) };
  return { opened, book, found: book, asOfFixed: false, id: 'ABCDE', places: {}, absent: [] };
}

test('who was not scored at all is told once, not criterion by criterion', async () => {
  const { value, issues } = scoreBook(await trackedSmall(), SCHEME);
  expect(value?.scorecards.map((c) => c.agency)).toEqual(['P1', 'P2', 'P3', 'X1', 'X2', 'X3']);
  // What reports in time earn by themselves (I.1) is no score.
  expect(value?.scorecards.map((c) => [c.unscored, c.rank, c.class])).toEqual(
    Array.from({ length: 6 }, () => [true, null, null]),
  );
  const agencies = ['Phòng Một', 'Phòng Hai', 'Phòng Ba', 'UBND xã Bình An', 'UBND xã Hòa Lạc', '…'];
  const based = { session: 'Chấm điểm năm', round: 'lần 1', day: '04/6/2026' };
  expect(issues.map((i) => [i.code, i.params])).toEqual([
    ['score.roundInView', based],
    ['score.unscored', { count: 6, agencies }],
  ]);
});

test('points that nobody gave are named, by agency, where others of the agency were given', async () => {
  const tracked = await trackedSmall();
  const criteria = [...SCHEME.criteria, { ...SCHEME.criteria[2]!, code: 'I.3', max: '2' }].map((c) =>
    c.code === 'I.2' ? { ...c, max: '4' } : c,
  );
  const first = scoreBook(tracked, { ...SCHEME, criteria }).value!.after;
  const ChamDiem = first.ChamDiem.map((r) =>
    r.agency === 'X1' && r.criterion === 'I.2' ? { ...r, appraised: 3 } : r,
  );
  const { issues } = scoreBook({ ...tracked, book: { ...first, ChamDiem } }, null);
  expect(issues.map((i) => [i.code, i.params['agency'], i.params['criterion']])).toEqual([
    ['score.notAppraised', 'UBND xã Bình An', 'I.3'],
    ['score.unscored', undefined, undefined],
  ]);
});

test('points above the maximum are named and cut', async () => {
  const tracked = await trackedSmall();
  const first = scoreBook(tracked, SCHEME).value!.after;
  const ChamDiem = first.ChamDiem.map((r) =>
    r.criterion === 'I.2' ? { ...r, appraised: r.agency === 'P1' ? 7 : 5 } : r,
  );
  const { value, issues } = scoreBook({ ...tracked, book: { ...first, ChamDiem } }, null);
  expect(issues.map((i) => [i.code, i.params['agency'], i.params['read']])).toEqual([
    ['score.outOfRange', 'Phòng Một', '7'],
  ]);
  expect(value?.after.ChamDiem.find((r) => r.agency === 'P1' && r.criterion === 'I.2')?.agreed).toBe(6);
});

test('a new session has the days of its scheme, in the year of the plan; what a person wrote stays', async () => {
  const tracked = await trackedSmall();
  const days = { dossierBy: '11-14', decideBy: '12-14' };
  const { after } = scoreBook(tracked, { ...SCHEME, year: null, days }).value!;
  expect(after.DotCham).toMatchObject([
    { code: 'D1', dossierBy: '2026-11-14', explainBy: null, decideBy: '2026-12-14', step: 'Tự chấm' },
  ]);
  const DotCham = after.DotCham.map((row) => ({ ...row, dossierBy: null }));
  const again = scoreBook({ ...tracked, book: { ...after, DotCham } }, { ...SCHEME, days }).value!.after;
  expect(again.DotCham).toMatchObject([{ dossierBy: null, decideBy: '2026-12-14' }]);
});

test('without any scheme nothing is scored', async () => {
  const { value, issues } = scoreBook(await trackedSmall(), null);
  expect([value, issues.map((i) => i.code)]).toEqual([null, ['score.noScheme']]);
});

test('a scheme that is wrong changes nothing', async () => {
  const { value, issues } = scoreBook(await trackedSmall(), { ...SCHEME, max: '11' });
  expect(value).toBeNull();
  expect(issues.map((i) => i.code)).toContain('scheme.sumMismatch');
});

describe('a scheme that was edited in its sheet is checked again before it scores', () => {
  // As Bộ tiêu chí stands in a new book: criteria from row 5 in columns L to V, classes from row 5 after the steps.
  const places: RowPlaces = {
    BoTieuChi: { sheet: 'Bộ tiêu chí', columns: { code: 'A', max: 'F' }, rows: { BTC1: 5 } },
    TieuChi: {
      sheet: 'Bộ tiêu chí',
      columns: { scheme: 'L', kind: 'P', max: 'Q', measure: 'R' },
      rows: { 'BTC1\u001fI': 5, 'BTC1\u001fI.1': 6, 'BTC1\u001fI.2': 7 },
    },
    MucXepLoai: { sheet: 'Bộ tiêu chí', columns: { from: 'AI' }, rows: { 'BTC1\u001fĐạt': 5 } },
  };

  async function edited(edit: (book: Book) => Partial<Book>) {
    const tracked = await trackedSmall();
    const { after } = scoreBook(tracked, SCHEME).value!;
    return scoreBook({ ...tracked, places, book: { ...after, ...edit(after) } }, null);
  }
  const criterion = (code: string, values: Partial<Row<'TieuChi'>>) => (book: Book) => ({
    TieuChi: book.TieuChi.map((row) => (row.code === code ? { ...row, ...values } : row)),
  });

  test.each([
    ['a maximum', criterion('I.2', { max: 7 }), 'scheme.sumMismatch', 'F5'],
    ['a maximum that is gone', criterion('I.2', { max: null }), 'scheme.maxInvalid', 'Q7'],
    ['a kind that is gone', criterion('I.2', { kind: '' }), 'scheme.kindMissing', 'P7'],
    ['points on a field', criterion('I', { kind: 'Thẩm định' }), 'scheme.kindOnParent', 'P5'],
    ['progress without its measure', criterion('I.1', { measure: '' }), 'scheme.measureMissing', 'R6'],
    [
      'totals without a class',
      (book: Book) => ({ MucXepLoai: book.MucXepLoai.map((row) => ({ ...row, from: 5 })) }),
      'scheme.classGap',
      'AI5',
    ],
  ])('%s', async (_, edit, code, cell) => {
    const { value, issues } = await edited(edit);
    expect(value).toBeNull();
    expect(issues[0]).toMatchObject({ code, at: { sheet: 'Bộ tiêu chí', cell } });
  });

  test('as it was read it scores', async () => {
    expect((await edited(() => ({}))).value).not.toBeNull();
  });
});
