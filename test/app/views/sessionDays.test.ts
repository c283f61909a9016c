import { describe, expect, test } from '@jest/globals';
import { scoreBook } from '../../../src/app/scoreBook.ts';
import { homeOf } from '../../../src/app/views/home.ts';
import { sessionView } from '../../../src/app/views/session.ts';
import { dayOfStep, daysText } from '../../../src/app/views/sessionDays.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';
import type { ScoringScheme } from '../../../src/core/scoring/types.ts';
import type { Row } from '../../../src/workbook/schema.ts';
import { smallBook } from '../../report/support/smallBook.ts';
import { openedBook } from '../support/plans.ts';

const day = (text: string) => text as IsoDate;
const SCHEME: ScoringScheme = {
  ...{ number: '12/QĐ-UBND', date: '2026-01-05', title: 'Bộ tiêu chí thử', year: 2026, max: '10' },
  criteria: [{ code: '1', parent: null, title: 'Kết quả', kind: 'manual', max: '10', measure: null }],
  classes: [{ name: 'Đạt', from: '0', includesFrom: true }],
  days: { dossierBy: '11-14', explainBy: '11-30', decideBy: '12-14' },
};

async function atStep(values: Partial<Row<'DotCham'>> = {}) {
  const opened = await openedBook((await smallBook()).book);
  const { after } = scoreBook(opened, SCHEME).value!;
  return openedBook({ ...after, DotCham: after.DotCham.map((row) => ({ ...row, ...values })) });
}

const on = (date: string) => ({ clock: () => ({ date, time: '08:00' }) });

describe('the day by which a step is to be done', () => {
  const ROW: Row<'DotCham'> = {
    ...{ code: 'D1', scheme: 'BTC1', name: 'Đợt', stage: 1, locked: null, step: 'Tự chấm' },
    ...{ fromRound: null, round: null, day: null },
    ...{ dossierBy: day('2026-11-14'), explainBy: day('2026-11-30'), decideBy: day('2026-12-14') },
  };
  test.each([
    [{}, ['dossierBy', '2026-11-14']],
    [{ dossierBy: null }, null],
    [{ step: 'Thẩm định' }, ['explainBy', '2026-11-30']],
    [{ step: 'Thẩm định', explainBy: null }, ['decideBy', '2026-12-14']],
    [{ step: 'Giải trình' }, ['explainBy', '2026-11-30']],
    [{ step: 'Thẩm định lần 2' }, ['decideBy', '2026-12-14']],
    [{ step: 'Thống nhất' }, ['decideBy', '2026-12-14']],
    [{ step: 'Đã quyết định', locked: day('2026-12-10') }, null],
  ])('%j', (values, expected) => {
    const found = dayOfStep({ ...ROW, ...values });
    expect(found === null ? null : [found.key, found.day]).toEqual(expected);
  });

  test.each([
    ['2026-11-09', '14/11/2026 (còn 5 ngày)'],
    ['2026-11-14', '14/11/2026 (hôm nay)'],
    ['2026-11-17', '14/11/2026 (quá hạn 3 ngày)'],
  ])('on %s: %s', (today, text) => {
    expect(daysText(day('2026-11-14'), today, 'vi')).toBe(text);
  });
});

describe('a session that falls due', () => {
  test('stands on the first screen from thirty days before, with its cell', async () => {
    const tracked = await atStep();
    const due = (date: string) => homeOf(tracked, [], on(date)).toDo.find(({ kind }) => kind === 'session');
    // 14/11 is 30 days after 15/10.
    expect(due('2026-10-14')).toBeUndefined();
    expect(due('2026-10-15')).toMatchObject({
      count: 1,
      lines: [{ text: 'Chấm điểm năm · Tự chấm', detail: 'Hạn hồ sơ 14/11/2026 (còn 30 ngày)' }],
    });
    const over = due('2026-11-20')?.lines[0];
    expect(over?.detail).toBe('Hạn hồ sơ 14/11/2026 (quá hạn 6 ngày)');
    // Hạn hồ sơ is the fourth column of the session's table, in its first row.
    expect(over?.at).toMatchObject({ sheet: 'Chấm điểm', cell: 'D5' });
  });

  test('not once it is decided', async () => {
    const decided = { step: 'Đã quyết định', locked: day('2026-12-10') };
    const home = homeOf(await atStep(decided), [], on('2026-12-20'));
    expect(home.toDo.some(({ kind }) => kind === 'session')).toBe(false);
  });

  test('its steps show how long the present one still has', async () => {
    const { dates } = sessionView(await atStep({ step: 'Giải trình' }), on('2026-12-02'))!;
    expect(dates).toEqual([
      { label: 'Hạn hồ sơ', text: '14/11/2026', isNow: false },
      { label: 'Hạn giải trình', text: '30/11/2026 (quá hạn 2 ngày)', isNow: true },
      { label: 'Hạn quyết định', text: '14/12/2026', isNow: false },
    ]);
  });
});
