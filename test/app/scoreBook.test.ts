import { expect, test } from '@jest/globals';
import { scoreBook } from '../../src/app/scoreBook.ts';
import type { TrackedBook } from '../../src/app/openBook.ts';
import type { ScoringScheme } from '../../src/core/scoring/types.ts';
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

test('points that nobody gave are named, by agency', async () => {
  const { value, issues } = scoreBook(await trackedSmall(), SCHEME);
  expect(value?.scorecards.map((c) => c.agency)).toEqual(['P1', 'P2', 'P3', 'X1', 'X2', 'X3']);
  expect(issues.map((i) => [i.code, i.params['agency'], i.params['criterion']])).toEqual(
    ['Phòng Một', 'Phòng Hai', 'Phòng Ba', 'UBND xã Bình An', 'UBND xã Hòa Lạc', 'UBND xã Tân Phú'].map(
      (agency) => ['score.notAppraised', agency, 'I.2'],
    ),
  );
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

test('a scheme that is wrong changes nothing', async () => {
  const { value, issues } = scoreBook(await trackedSmall(), { ...SCHEME, max: '11' });
  expect(value).toBeNull();
  expect(issues.map((i) => i.code)).toContain('scheme.sumMismatch');
});
