import { describe, expect, test } from '@jest/globals';
import { makeAppraisals } from '../../src/app/appraiseBook.ts';
import { moveSession } from '../../src/app/sessionBook.ts';
import { scoreBook } from '../../src/app/scoreBook.ts';
import type { TrackedBook } from '../../src/app/openBook.ts';
import type { ScoringScheme } from '../../src/core/scoring/types.ts';
import { appraisalsOf } from '../../src/report/appraisal/appraisalRows.ts';
import { applyAppraisals } from '../../src/report/appraisal/applyAppraisals.ts';
import type { FormStep } from '../../src/report/appraisal/steps.ts';
import { derive } from '../../src/report/book/derive.ts';
import type { Book } from '../../src/workbook/schema.ts';
import { smallBook } from '../report/support/smallBook.ts';

const SCHEME: ScoringScheme = {
  number: '12/QĐ-UBND',
  date: '2026-01-05',
  title: 'Bộ tiêu chí hai vòng',
  year: 2026,
  max: '10',
  secondAppraisal: true,
  criteria: [
    { code: '1', parent: null, title: 'Chỉ đạo', kind: 'manual', max: '4', measure: null, evidence: true },
    { code: '2', parent: null, title: 'Kết quả', kind: 'manual', max: '6', measure: null },
  ],
  classes: [
    { name: 'Tốt', from: '8', includesFrom: true },
    { name: 'Khá', from: '0', includesFrom: true },
  ],
};

const clock = () => ({ date: '2026-11-20', time: '08:30' });
const MOVE = { kind: 'close', by: 'Trưởng phòng', reason: '' } as const;

async function scoredSmall(schemes: readonly ScoringScheme[] = [SCHEME]): Promise<TrackedBook> {
  const { book } = await smallBook();
  const opened = { revision: '', read: async () => ({ value: [], issues: [] }) };
  const tracked = { opened, book, found: book, absent: [], asOfFixed: false, id: 'ABCDE', places: {} };
  return { ...tracked, book: scoreBook(tracked, schemes).value!.after };
}

/** What one form of a step says in the rows of P1. */
function taken(
  book: Book,
  step: FormStep,
  cells: Readonly<Record<string, Readonly<Record<string, string>>>>,
) {
  const asked = appraisalsOf(book, 'ABCDE', 'D1', step);
  const form = asked.find((one) => one.rows.some((row) => row.agency === 'P1'))!;
  const rows = Object.entries(cells).map(([criterion, said], i) => {
    const at = { file: 'phieu.xlsx', cell: `K${7 + i}` };
    return { file: 'phieu.xlsx', row: 7 + i, at, cells: { agency: 'P1', criterion, ...said } };
  });
  const current = book.DotCham[0]!.step;
  const now = { 'Tự chấm': 'self', 'Thẩm định': 'appraise', 'Giải trình': 'explain' }[current] ?? 'second';
  const open = { id: 'ABCDE', session: 'D1', step: now as FormStep };
  const done = applyAppraisals(
    book,
    open,
    [{ file: 'phieu.xlsx', code: form.code, rows }],
    '2026-11-20 09:00',
  );
  return { ...done, book: derive(done.book, false) };
}

const rowOf = (book: Book, criterion: string) =>
  book.ChamDiem.find((row) => row.agency === 'P1' && row.criterion === criterion);
const close = (book: Book) => moveSession({ book, asOfFixed: false }, MOVE, { clock });

test('a session from the self-score to the decision; each step is locked by the next, and all is logged', async () => {
  let { book } = await scoredSmall();
  const self = taken(book, 'self', { '1': { self: '4', evidence: 'Báo cáo số 5' }, '2': { self: '6' } });
  expect(self).toMatchObject({ changed: 2, issues: [] });
  const appraising = close(self.book);
  expect(appraising.issues).toMatchObject([{ code: 'session.notSelfScored', params: { count: 10 } }]);
  book = appraising.value!.after;
  // The self-score is closed: its form is refused as a whole.
  expect(taken(book, 'self', { '1': { self: '1' } })).toMatchObject({
    changed: 0,
    issues: [{ code: 'appraisal.stepClosed', params: { form: 'Tự chấm', step: 'Thẩm định' } }],
  });
  book = taken(book, 'appraise', { '1': { appraised: '2,5', reason: 'Chậm' }, '2': { appraised: '6' } }).book;
  expect(rowOf(book, '1')).toMatchObject({ agreed: 2.5, difference: -1.5 });
  book = close(book).value!.after;
  // Only what was appraised otherwise than the agency had scored itself is to be explained.
  expect(appraisalsOf(book, 'ABCDE', 'D1', 'explain').flatMap((f) => f.rows.map((r) => r.criterion))).toEqual(
    ['1'],
  );
  book = taken(book, 'explain', { '1': { explanation: 'Có văn bản gia hạn' } }).book;
  book = close(book).value!.after;
  expect(book.DotCham[0]?.step).toBe('Thẩm định lần 2');
  book = taken(book, 'second', { '1': { second: '3.5', secondReason: 'Chấp nhận' } }).book;
  // 3.5 + 6 of 10
  expect(rowOf(book, '1')).toMatchObject({ appraised: 2.5, second: 3.5, agreed: 3.5, difference: -0.5 });
  expect(book.XepLoai.find((row) => row.agency === 'P1')).toMatchObject({ converted: 9.5, class: 'Tốt' });
  // Nobody has spoken of Phòng Hai: it is not the last, it is not scored yet.
  expect(book.XepLoai.find((row) => row.agency === 'P2')).toMatchObject({
    ...{ total: null, converted: null, rank: null, class: '', why: 'Chưa chấm', nextClass: '', missing: null },
  });
  book = close(close(book).value!.after).value!.after;
  expect(book.DotCham[0]).toMatchObject({ step: 'Đã quyết định', locked: '2026-11-20' });
  expect(book.XepLoai.find((row) => row.agency === 'P1')).toMatchObject({ decided: 'Tốt', why: '' });
  expect(close(book)).toMatchObject({ value: null, issues: [{ code: 'appraisal.locked' }] });
  const log = book.NhatKy.map((row) => row.detail);
  expect(log).toContain('Phòng Một, tiêu chí 1: Thẩm định trống → 2.5; Lý do trống → Chậm');
  expect(log).toContain('Chấm điểm năm: Thống nhất → Đã quyết định. Người thực hiện: Trưởng phòng.');
});

describe('what a decision can’t do without', () => {
  test('"Không xếp loại" needs a reason', async () => {
    const { book } = await scoredSmall();
    const XepLoai = book.XepLoai.map((row) =>
      row.agency === 'P2' ? { ...row, decided: 'Không xếp loại' } : row,
    );
    const DotCham = book.DotCham.map((row) => ({ ...row, step: 'Thống nhất' as const }));
    const refused = close({ ...book, XepLoai, DotCham });
    expect(refused.value).toBeNull();
    expect(refused.issues.filter((i) => i.severity === 'error')).toMatchObject([
      { code: 'session.noReason', params: { agency: 'Phòng Hai' } },
    ]);
  });

  test('a step is opened again with a reason only, the first one never', async () => {
    const { book } = await scoredSmall();
    const back = (of: Book, reason: string) =>
      moveSession({ book: of, asOfFixed: false }, { kind: 'reopen', by: '', reason }, { clock });
    expect(back(book, 'Sai')).toMatchObject({ issues: [{ code: 'session.firstStep' }] });
    const next = close(book).value!.after;
    expect(back(next, '')).toMatchObject({ value: null, issues: [{ code: 'session.reopenReason' }] });
    expect(back(next, 'Gửi thiếu').value).toMatchObject({ from: 'Thẩm định', to: 'Tự chấm' });
  });
});

test('evidence that the scheme asks for is missed where there are points', async () => {
  const tracked = await scoredSmall();
  const ChamDiem = tracked.book.ChamDiem.map((row) => ({ ...row, appraised: row.agency === 'P1' ? 4 : 0 }));
  const { issues } = scoreBook({ ...tracked, book: { ...tracked.book, ChamDiem } }, null);
  expect(issues.filter((i) => i.code === 'score.evidenceMissing').map((i) => i.params)).toEqual([
    { agency: 'Phòng Một', criterion: '1', points: '4' },
  ]);
});

test('a group with a scheme of its own is scored by it; a decided session keeps its version', async () => {
  const { book: base } = await smallBook();
  const group = base.TQCoQuan.find((row) => row.agency === 'X1')!.group;
  const [, second] = SCHEME.criteria;
  const own = {
    ...SCHEME,
    title: 'Bộ của xã',
    groups: [group],
    criteria: [{ ...second!, code: '1', max: '10' }],
  };
  const tracked = await scoredSmall([SCHEME, own]);
  const { book } = tracked;
  expect(book.DotCham[0]?.scheme).toBe('BTC1; BTC2');
  const criteria = (agency: string) =>
    book.ChamDiem.filter((r) => r.agency === agency).map((r) => [r.scheme, r.max]);
  expect(criteria('P1')).toEqual([
    ['BTC1', 4],
    ['BTC1', 6],
  ]);
  expect(criteria('X1')).toEqual([['BTC2', 10]]);
  const DotCham = book.DotCham.map((row) => ({ ...row, step: 'Thống nhất' as const }));
  const decided = close({ ...book, DotCham }).value!.after;
  const again = scoreBook({ ...tracked, book: decided }, { ...SCHEME, number: '99/QĐ-UBND' }).value!.after;
  expect(again.DotCham.map((row) => [row.code, row.scheme])).toEqual([
    ['D1', 'BTC1; BTC2'],
    ['D2', 'BTC2; BTC3'],
  ]);
  expect(scoreBook({ ...tracked, book: decided }, null).issues).toMatchObject([{ code: 'score.closed' }]);
});

test('no forms of a step that asks nobody', async () => {
  const tracked = await scoredSmall();
  const packager = { pack: () => new Uint8Array() };
  expect(makeAppraisals(tracked, { packager } as never, 'explain').issues).toMatchObject([
    { code: 'appraisal.nobodyAsked' },
  ]);
});
