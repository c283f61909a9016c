import { beforeAll, describe, expect, test } from '@jest/globals';
import type { TrackedBook } from '../../../src/app/openBook.ts';
import { scoreBook } from '../../../src/app/scoreBook.ts';
import { placeOf } from '../../../src/app/rowPlaces.ts';
import { scorecardViews } from '../../../src/app/views/scores.ts';
import { storyOf } from '../../../src/app/views/story.ts';
import type { ScoringScheme } from '../../../src/core/scoring/types.ts';
import { derive } from '../../../src/report/book/derive.ts';
import { withLogLines } from '../../../src/report/book/logLines.ts';
import { smallBook } from '../../report/support/smallBook.ts';
import { openedBook } from '../support/plans.ts';

const leaf = { parent: null, measure: null } as const;
const SCHEME: ScoringScheme = {
  ...{ number: '12/QĐ-UBND', date: '2026-01-05', title: 'Bộ tiêu chí thử', year: 2026, max: '10' },
  criteria: [
    { ...leaf, code: '1', title: 'Chỉ đạo', kind: 'manual', max: '4', appraiser: 'Thanh tra' },
    { ...leaf, code: '2', title: 'Mô hình', kind: 'count', max: '6', points: '1.5' },
    { ...leaf, code: '3', title: 'Vi phạm', kind: 'penalty', max: '2', points: '0.5' },
  ],
  classes: [
    { name: 'Tốt', from: '8', includesFrom: true },
    { name: 'Khá', from: '0', includesFrom: true },
  ],
};

let tracked: TrackedBook;

/** P1: 2,5 of 4 by Thanh tra; 3 models × 1,5 = 4,5 of 6; one violation takes 0,5: 6,5 in all. P2: nothing yet. */
beforeAll(async () => {
  const { book } = await smallBook();
  const opened = await openedBook(book);
  const { after } = scoreBook(opened, SCHEME).value!;
  const said: Readonly<Record<string, object>> = {
    '1': { self: 4, appraised: 2.5, reason: 'Chậm ban hành', evidence: 'Báo cáo số 5' },
    '2': { actual: 3 },
    '3': { actual: 1 },
  };
  const ChamDiem = after.ChamDiem.map((row) =>
    row.agency === 'P1' ? { ...row, ...said[row.criterion] } : row,
  );
  const detail =
    'Phòng Một, tiêu chí 1: Thẩm định trống → 2,5. Lý do: Chậm ban hành. Người thẩm định: Thanh tra';
  const line = { at: '2026-11-20 09:00', event: 'Nhận phiếu thẩm định', round: null, file: 'p.xlsx' };
  const logged = withLogLines({ ...after, ChamDiem }, [
    { ...line, agency: 'P1', detail },
    { ...line, agency: 'P1', detail: detail.replace('tiêu chí 1', 'tiêu chí 10') },
  ]);
  tracked = await openedBook(derive(logged, false));
});

const place = (table: 'ChamDiem' | 'XepLoai', agency: string, criterion = '1') =>
  placeOf(tracked.places, table, { session: 'D1', agency, criterion });

describe('the story of a row of points', () => {
  test('what was said of the criterion, the rule, the log, and what the agency lost', () => {
    const at = place('ChamDiem', 'P1');
    const story = storyOf(tracked, { sheet: 'Chấm điểm', cell: `N${at.row}` });
    expect(story).toMatchObject({
      kind: 'score',
      agency: { code: 'P1', name: 'Phòng Một' },
      session: 'Chấm điểm năm',
      line: 'hạng 1 · 6,5 điểm · Khá',
      notes: ['Tạm tính: 2 tiêu chí mới tự chấm, chưa thẩm định', 'Lên mức "Tốt": thêm 1,5 điểm'],
      criterion: {
        title: '1 · Chỉ đạo',
        points: '2,5/4 điểm',
        lines: [
          'Tự chấm: 4',
          'Minh chứng: Báo cáo số 5',
          'Thẩm định: 2,5',
          'Lý do: Chậm ban hành',
          'Cách tính: thẩm định: Thanh tra',
        ],
        log: [
          '2026-11-20 09:00 · Phòng Một, tiêu chí 1: Thẩm định trống → 2,5. Lý do: Chậm ban hành. Người thẩm định: Thanh tra',
        ],
      },
      lost: [
        { criterion: '1', points: '1,5', rule: 'thẩm định: Thanh tra' },
        { criterion: '2', points: '1,5', rule: '3 × 1,5 điểm, không quá 6 (tự chấm, chưa thẩm định)' },
        { criterion: '3', points: '0,5', rule: '1 × 0,5 điểm, không quá 2 (tự chấm, chưa thẩm định)' },
      ],
    });
  });

  test('a row of classes: the agency without a criterion, each loss with its cell', () => {
    const story = storyOf(tracked, place('XepLoai', 'P1'));
    if (story?.kind !== 'score') throw new Error('no story of a score');
    expect(story.criterion).toBeNull();
    const { row } = place('ChamDiem', 'P1', '2');
    expect(story.lost[1]?.at).toMatchObject({ sheet: 'Chấm điểm', row });
  });

  test('who is not scored has lost nothing yet', () => {
    expect(storyOf(tracked, place('XepLoai', 'P2'))).toMatchObject({
      line: 'Chưa chấm',
      notes: [],
      lost: [],
    });
  });

  test('in English numbers have a point', () => {
    const story = storyOf(tracked, place('XepLoai', 'P1'), 'en');
    expect(story).toMatchObject({ line: 'rank 1 · 6.5 points · Khá' });
  });

  test('a heading is no row', () => {
    expect(storyOf(tracked, { sheet: 'Chấm điểm', cell: 'A4' })).toBeNull();
  });
});

test('scorecards lead to their cells and say what took most', () => {
  const { after, scorecards } = scoreBook(tracked, null).value!;
  const [first, second] = scorecardViews(tracked, after, scorecards, 'vi');
  expect(first).toMatchObject({
    agency: 'Phòng Một',
    line: 'hạng 1 · 6,5 điểm · Khá',
    lift: 'Lên mức "Tốt": thêm 1,5 điểm',
    at: { sheet: 'Xếp loại', row: place('XepLoai', 'P1').row },
  });
  expect(first?.at.cell).toMatch(/^[A-Z]+\d+$/);
  expect(first?.lost.map(({ criterion, points }) => [criterion, points])).toEqual([
    ['1', '1,5'],
    ['2', '1,5'],
    ['3', '0,5'],
  ]);
  expect(second).toMatchObject({ agency: 'Phòng Hai', line: 'Chưa chấm', lift: '', lost: [] });
});
