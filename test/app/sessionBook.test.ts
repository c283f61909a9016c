import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { makeAppraisals, takeAppraisals } from '../../src/app/appraiseBook.ts';
import { moveSession } from '../../src/app/sessionBook.ts';
import { settleBook } from '../../src/app/settleBook.ts';
import { scoreBook } from '../../src/app/scoreBook.ts';
import type { TrackedBook } from '../../src/app/openBook.ts';
import type { Decision } from '../../src/core/question.ts';
import type { ScoringScheme } from '../../src/core/scoring/types.ts';
import { questionText } from '../../src/messages/questionText.ts';
import { appraisalsOf } from '../../src/report/appraisal/appraisalRows.ts';
import { applyAppraisals } from '../../src/report/appraisal/applyAppraisals.ts';
import type { FormStep } from '../../src/report/appraisal/steps.ts';
import { withHandEdits } from '../../src/report/book/locked/handEdits.ts';
import { derive } from '../../src/report/book/derive.ts';
import type { Book } from '../../src/workbook/schema.ts';
import type { WorkbookSpec } from '../../src/workbook/spec.ts';
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
/** Everybody else is appraised, too. */
const complete = (book: Book): Book => {
  const full = (row: Book['ChamDiem'][number]) => ({ ...row, appraised: row.max, evidence: 'Báo cáo số 9' });
  const ChamDiem = book.ChamDiem.map((row) => (row.agreed === null ? full(row) : row));
  return derive({ ...book, ChamDiem }, false);
};
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
    ...{
      total: null,
      converted: null,
      rank: null,
      class: '',
      why: 'Chưa chấm',
      nextClass: '',
      missing: null,
    },
  });
  // Points are locked while criteria are open only where somebody says why, and that is logged.
  const refused = close(book);
  expect(refused.value).toBeNull();
  expect(refused.issues).toMatchObject([{ code: 'session.openRows', params: { count: 10, agencies: 5 } }]);
  const anyway = moveSession(
    { book, asOfFixed: false },
    { ...MOVE, reason: 'Năm cơ quan mới sáp nhập.' },
    { clock },
  );
  expect(anyway.value?.after.NhatKy.at(-1)?.detail).toBe(
    'Chấm điểm năm: Thẩm định lần 2 → Thống nhất. Người thực hiện: Trưởng phòng. Lý do: Năm cơ quan mới sáp nhập. Phần mềm ghi: Còn 10 dòng chưa có điểm thống nhất.',
  );
  book = close(close(complete(book)).value!.after).value!.after;
  expect(book.DotCham[0]).toMatchObject({ step: 'Đã quyết định', locked: '2026-11-20' });
  expect(book.XepLoai.find((row) => row.agency === 'P1')).toMatchObject({ decided: 'Tốt', why: '' });
  expect(close(book)).toMatchObject({ value: null, issues: [{ code: 'appraisal.locked' }] });
  const log = book.NhatKy.map((row) => row.detail);
  expect(log).toContain(
    'Phòng Một, tiêu chí 1: Thẩm định trống → 2,5; Lý do trống → Chậm. Người thẩm định: Đơn vị chủ trì thẩm định',
  );
  expect(log).toContain('Chấm điểm năm: Thống nhất → Đã quyết định. Người thực hiện: Trưởng phòng.');
});

describe('what a decision can’t do without', () => {
  test('"Không xếp loại" needs a reason', async () => {
    const { book } = await scoredSmall();
    const XepLoai = book.XepLoai.map((row) =>
      row.agency === 'P2' ? { ...row, decided: 'Không xếp loại' } : row,
    );
    const DotCham = book.DotCham.map((row) => ({ ...row, step: 'Thống nhất' as const }));
    const refused = close(complete({ ...book, XepLoai, DotCham }));
    expect(refused.value).toBeNull();
    expect(refused.issues.filter((i) => i.severity === 'error')).toMatchObject([
      { code: 'session.noReason', params: { agency: 'Phòng Hai' } },
    ]);
  });

  test('a step is opened again with a reason only, the first one never', async () => {
    const { book } = await scoredSmall();
    const back = (of: Book, reason: string) =>
      moveSession({ book: of, asOfFixed: false }, { kind: 'reopen', by: 'Trưởng phòng', reason }, { clock });
    expect(back(book, 'Sai')).toMatchObject({ issues: [{ code: 'session.firstStep' }] });
    const next = close(book).value!.after;
    expect(back(next, '')).toMatchObject({ value: null, issues: [{ code: 'session.reopenReason' }] });
    expect(back(next, 'Gửi thiếu').value).toMatchObject({ from: 'Thẩm định', to: 'Tự chấm' });
  });
});

describe('points and classes that somebody changes by hand after they were locked', () => {
  const deps = { digest: (text: string) => createHash('sha1').update(text).digest('hex'), clock };

  /** A session in which P1 has 3 + 5, agreed, or decided. */
  async function locked(step: 'agree' | 'decided'): Promise<TrackedBook> {
    const tracked = await scoredSmall();
    const points: Readonly<Record<string, number>> = { '1': 3, '2': 5 };
    const ChamDiem = tracked.book.ChamDiem.map((row) =>
      row.agency === 'P1'
        ? { ...row, self: 4, evidence: 'Báo cáo số 5', appraised: points[row.criterion]! }
        : row,
    );
    const DotCham = tracked.book.DotCham.map((row) => ({ ...row, step: 'Thẩm định lần 2' as const }));
    const scored = complete(derive({ ...tracked.book, ChamDiem, DotCham }, false));
    const agreed = close(scored).value!.after;
    return { ...tracked, book: step === 'agree' ? agreed : close(agreed).value!.after };
  }

  const edited = (book: Book, criterion: string, appraised: number | null): Book => ({
    ...book,
    ChamDiem: book.ChamDiem.map((r) =>
      r.agency === 'P1' && r.criterion === criterion ? { ...r, appraised } : r,
    ),
  });
  const settle = (tracked: TrackedBook, book: Book, answers: readonly Omit<Decision, 'id'>[] = []) => {
    const { asked } = settleBook({ ...tracked, book }, [], deps).value!;
    const given = answers.map((answer, i) => ({ id: asked[i]!.id, ...answer }));
    return settleBook({ ...tracked, book }, given, deps);
  };

  test('untouched, nothing is asked', async () => {
    const tracked = await locked('decided');
    expect(settle(tracked, tracked.book).value?.asked).toEqual([]);
  });

  test('are asked about, with before and after, and stop the session until somebody answers', async () => {
    const tracked = await locked('agree');
    const book = edited(tracked.book, '2', 6);
    const [question] = settle(tracked, book).value!.questions;
    expect(question).toMatchObject({
      kind: 'score.lockedPoints',
      about: { table: 'ChamDiem', row: 'D1 · P1 · 2', field: 'appraised' },
      read: '5 → 6',
      options: [
        { key: 'restore', label: '5' },
        { key: 'admit', label: '6' },
      ],
    });
    expect(questionText(question!)).toBe(
      'Chấm điểm năm đã khóa điểm. Phòng Một, tiêu chí 2, cột Thẩm định: lúc khóa là 5, nay trong sổ là 6; không rõ ai sửa, sửa lúc nào. Lấy giá trị nào?',
    );
    expect(settle(tracked, book).value?.after.QuyetDinh).toMatchObject([
      { table: 'Chấm điểm', row: 'D1 · P1 · 2', field: 'Thẩm định', read: '5 → 6', state: 'Chờ quyết định' },
    ]);
    expect(close(book)).toMatchObject({ value: null, issues: [{ code: 'session.editedLocked' }] });
    const back = moveSession(
      { book, asOfFixed: false },
      { kind: 'reopen', by: 'Trưởng phòng', reason: 'Sai' },
      { clock },
    );
    expect(back).toMatchObject({ value: null, issues: [{ code: 'session.editedLocked' }] });
  });

  test('are put back', async () => {
    const tracked = await locked('agree');
    const done = settle(tracked, edited(tracked.book, '2', null), [{ choice: 'restore' }]).value!;
    expect(rowOf(done.after, '2')).toMatchObject({ appraised: 5, agreed: 5 });
    expect(done.questions).toEqual([]);
    expect(close(done.after).value).not.toBeNull();
  });

  test('are let in with a reason only, which is logged; the same edit later is asked about anew', async () => {
    const tracked = await locked('agree');
    const book = edited(tracked.book, '1', 4);
    expect(settle(tracked, book, [{ choice: 'admit' }])).toMatchObject({
      value: { questions: [{ read: '3 → 4' }] },
      issues: [{ code: 'decisions.unused' }],
    });
    const reason = 'Nhầm khi nhập biên bản';
    const { after, questions } = settle(tracked, book, [
      { choice: 'admit', reason, by: 'Trưởng phòng' },
    ]).value!;
    expect(questions).toEqual([]);
    expect(rowOf(after, '1')).toMatchObject({ appraised: 4, agreed: 4 });
    expect(after.NhatKy.at(-1)?.detail).toMatch(
      /lúc khóa là 3, nay trong sổ là 4.*Nhầm khi nhập biên bản.*Trưởng phòng/,
    );
    const again = settle(tracked, edited(after, '1', 3), [{ choice: 'restore' }]).value!;
    expect(again.asked).toMatchObject([{ read: '4 → 3 (lần 2)' }]);
    // Back at 4; and once more from 4 to 3: the answer of then is not taken for it.
    expect(rowOf(again.after, '1')).toMatchObject({ appraised: 4 });
    expect(settle(tracked, edited(again.after, '1', 3)).value?.questions).toMatchObject([
      { read: '4 → 3 (lần 3)' },
    ]);
  });

  test('a decided class is one of them; before the decision it is free', async () => {
    const withClass = (book: Book, decided: string): Book => ({
      ...book,
      XepLoai: book.XepLoai.map((r) => (r.agency === 'P1' ? { ...r, decided } : r)),
    });
    const agreed = await locked('agree');
    expect(settle(agreed, withClass(agreed.book, 'Khá')).value?.asked).toEqual([]);
    const tracked = await locked('decided');
    const { asked } = settle(tracked, withClass(tracked.book, 'Khá')).value!;
    expect(asked).toMatchObject([
      { kind: 'score.lockedClass', about: { row: 'D1 · P1', field: 'decided' }, read: 'Tốt → Khá' },
    ]);
  });

  test('a step that is opened again locks nothing', async () => {
    const tracked = await locked('agree');
    const back = moveSession(
      { book: tracked.book, asOfFixed: false },
      { kind: 'reopen', by: 'Trưởng phòng', reason: 'Bổ sung hồ sơ' },
      { clock },
    ).value!.after;
    expect(settle(tracked, edited(back, '1', 4)).value?.asked).toEqual([]);
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

test('points without evidence wait for it, or for the appraiser’s reason', async () => {
  const { book } = await scoredSmall();
  const said = (values: Partial<Book['ChamDiem'][number]>) => {
    const ChamDiem = book.ChamDiem.map((row) =>
      row.agency === 'P1' ? { ...row, appraised: 4, ...values } : row,
    );
    const after = derive({ ...book, ChamDiem }, false);
    const { agreed, note } = rowOf(after, '1')!;
    return [agreed, note, after.XepLoai.find((row) => row.agency === 'P1')!.why];
  };
  expect(said({})).toEqual([null, 'Thiếu minh chứng', 'Chưa thẩm định 1 tiêu chí']);
  expect(said({ evidence: 'Báo cáo số 5' })).toEqual([4, '', '']);
  expect(said({ reason: 'Đã kiểm tra thực tế' })).toEqual([4, '', '']);
  expect(said({ evidence: '  ' })).toEqual([null, 'Thiếu minh chứng', 'Chưa thẩm định 1 tiêu chí']);
  // Nothing was earned: there is nothing to prove.
  expect(said({ appraised: 0 })).toEqual([0, '', '']);
});

test('who moves a session is who says so; nobody else is taken for them', async () => {
  const { book: known } = await scoredSmall();
  const CaiDat = known.CaiDat.map((row) => (row.key === 'preparer' ? { ...row, value: 'Trần Thị B' } : row));
  const book = { ...known, CaiDat };
  const moved = moveSession({ book, asOfFixed: false }, { kind: 'close', by: ' ', reason: '' }, { clock });
  expect(moved.issues.map((i) => i.code)).toContain('session.nameMissing');
  expect(moved.value?.after.NhatKy.at(-1)?.detail).toBe(
    'Chấm điểm năm: Tự chấm → Thẩm định. Người thực hiện: không rõ.',
  );
});

test('what the program says of its own is not said as a reason that a person gave', async () => {
  const { book } = await scoredSmall();
  const reason = 'Đã nhận phiếu thẩm định.';
  const move = { kind: 'close', by: '', reason, isAutomatic: true } as const;
  const moved = moveSession({ book, asOfFixed: false }, move, { clock });
  expect(moved.value?.after.NhatKy.at(-1)?.detail).toBe(
    'Chấm điểm năm: Tự chấm → Thẩm định. Phần mềm ghi: Đã nhận phiếu thẩm định.',
  );
});

test('points typed into the sheet before the lock are logged at the next writing', async () => {
  const { book } = await scoredSmall();
  const at = '2026-11-20 10:00';
  const typed = (of: Book, values: Partial<Book['ChamDiem'][number]>): Book => ({
    ...of,
    ChamDiem: of.ChamDiem.map((row) =>
      row.agency === 'P1' && row.criterion === '1' ? { ...row, ...values } : row,
    ),
  });
  const lines = (of: Book, since: Book) => of.NhatKy.slice(since.NhatKy.length).map((row) => row.detail);
  const untouched = withHandEdits(book, book, at);
  expect(lines(untouched, book)).toEqual([]);
  const first = typed(untouched, { appraised: 3 });
  const seen = withHandEdits(first, first, at);
  expect(lines(seen, first)).toEqual([
    'Phòng Một, ghi lần đầu: tiêu chí 1: Thẩm định trống → 3. Gõ thẳng vào trang Chấm điểm từ lần ghi trước, không rõ ai, lúc nào.',
  ]);
  expect(withHandEdits(seen, seen, at)).toEqual(seen);
  const second = typed(seen, { appraised: 3.5, excluded: 'Có', reason: 'Xét lại' });
  expect(lines(withHandEdits(second, second, at), second)).toEqual([
    'Phòng Một, tiêu chí 1: Không chấm trống → Có; Thẩm định 3 → 3,5; Lý do trống → Xét lại. Gõ thẳng vào trang Chấm điểm từ lần ghi trước, không rõ ai, lúc nào.',
  ]);
  const gone = typed(seen, { appraised: null });
  expect(lines(withHandEdits(gone, gone, at), gone)).toEqual([
    'Phòng Một, tiêu chí 1: Thẩm định 3 → trống. Lý do ghi trong sổ: không ghi. Gõ thẳng vào trang Chấm điểm từ lần ghi trước, không rõ ai, lúc nào.',
  ]);
  // Points count by their evidence: that it was written, or changed, is logged as points are; a long one by its beginning.
  const proved = typed(seen, { evidence: 'Báo cáo số 5' });
  expect(lines(withHandEdits(proved, proved, at), proved)).toEqual([
    'Phòng Một, ghi lần đầu: tiêu chí 1: Minh chứng trống → Báo cáo số 5. Gõ thẳng vào trang Chấm điểm từ lần ghi trước, không rõ ai, lúc nào.',
  ]);
  const known = withHandEdits(proved, proved, at);
  const longer = typed(known, { evidence: `Báo cáo số 6 ngày 12/5 ${'của Ủy ban nhân dân '.repeat(200)}` });
  const logged = withHandEdits(longer, longer, at);
  expect(lines(logged, longer)[0]).toMatch(
    /^Phòng Một, tiêu chí 1: Minh chứng Báo cáo số 5 → Báo cáo số 6 ngày 12\/5 .{1,4}…\. Lý do ghi trong sổ/,
  );
  expect(withHandEdits(logged, logged, at)).toEqual(logged);
  const other = typed(logged, { evidence: `${longer.ChamDiem[0]!.evidence.slice(0, -1)}.` });
  expect(lines(withHandEdits(other, other, at), other)).toHaveLength(1);
  // A book whose last writer kept no evidence says nothing of it.
  const older = known.ThongTin.map((row) =>
    row.key.startsWith('seenScores|') ? { ...row, value: '{"1":[null,null,"","",3,null]}' } : row,
  );
  const fromOlder = { ...longer, ThongTin: older };
  expect(lines(withHandEdits(fromOlder, fromOlder, at), fromOlder)).toEqual([]);
  // What the program itself writes is no hand edit, then or later.
  const program = withHandEdits(seen, typed(seen, { appraised: 4 }), at);
  expect(lines(program, seen)).toEqual([]);
  expect(lines(withHandEdits(program, program, at), program)).toEqual([]);
});

test('"Không chấm" without a reason, and points that nobody appraised, stop the lock', async () => {
  const tracked = await scoredSmall([
    { ...SCHEME, criteria: SCHEME.criteria.map((c) => ({ ...c, kind: 'count' as const, points: '1' })) },
  ]);
  const said = (values: object): Book => {
    const DotCham = tracked.book.DotCham.map((row) => ({ ...row, step: 'Thẩm định lần 2' as const }));
    const ChamDiem = tracked.book.ChamDiem.map((row) => ({ ...row, evidence: 'Báo cáo', ...values }));
    return derive({ ...tracked.book, ChamDiem, DotCham }, false);
  };
  const own = said({ actual: 3 });
  expect(own.ChamDiem[0]).toMatchObject({ agreed: 3, note: 'Tự chấm, chưa thẩm định' });
  expect(own.XepLoai[0]).toMatchObject({
    selfOnly: 2,
    why: 'Tạm tính: 2 tiêu chí mới tự chấm, chưa thẩm định',
  });
  expect(close(own)).toMatchObject({
    value: null,
    issues: [{ code: 'session.selfOnly', params: { count: 12, agencies: 6 } }],
  });
  expect(close(said({ actual: 3, appraised: 3 })).value).not.toBeNull();
  const out = close(said({ appraised: 3, excluded: 'Có' }));
  expect(out.value).toBeNull();
  expect(out.issues).toMatchObject([{ code: 'session.excludedNoReason', params: { count: 12 } }]);
  expect(close(said({ appraised: 3, excluded: 'Có', reason: 'Không có đơn thư' })).value).not.toBeNull();
});

test('a criterion that comes back counts again, without what the program wrote when it went', async () => {
  const tracked = await scoredSmall();
  const [first, second] = SCHEME.criteria;
  const noted = tracked.book.ChamDiem.map((row) => ({ ...row, appraised: 1, evidence: 'Báo cáo' }));
  const book = { ...tracked.book, ChamDiem: noted };
  const without = scoreBook({ ...tracked, book }, { ...SCHEME, criteria: [{ ...first!, max: '10' }] }).value!
    .after;
  expect(rowOf(without, second!.code)).toMatchObject({
    excluded: 'Có',
    reason: 'Phần mềm ghi: tiêu chí hoặc cơ quan không còn trong đợt chấm',
  });
  const again = scoreBook({ ...tracked, book: without }, SCHEME).value!.after;
  expect(rowOf(again, second!.code)).toMatchObject({ excluded: '', reason: '', appraised: 1 });
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
  const decided = close(complete({ ...book, DotCham })).value!.after;
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

describe('forms of the step', () => {
  const pack = (specs: WorkbookSpec[]) => ({
    packager: { pack: (spec: WorkbookSpec) => (specs.push(spec), new Uint8Array()) } as never,
  });

  test('at the self-score go to the agencies, then to the appraisers', async () => {
    const tracked = await scoredSmall();
    const specs: WorkbookSpec[] = [];
    const own = makeAppraisals(tracked, pack(specs)).value!;
    expect(own.map(({ name }) => name.slice(0, 20))).toContain('Phiếu tự chấm - Phòn');
    expect(new Set(specs.map(({ title }) => title))).toEqual(new Set(['PHIẾU TỰ CHẤM ĐIỂM']));
    const next = { ...tracked, book: close(tracked.book).value!.after };
    expect(makeAppraisals(next, pack(specs)).value!.map(({ name }) => name)).toEqual([
      'Phiếu thẩm định - Đơn vị chủ trì thẩm định - ABCDE-D1-T1.xlsx',
    ]);
  });

  /** Takes one form back that a person filled in: cells by column header, for P1 and criterion 1. */
  async function returned(tracked: TrackedBook, step: FormStep, said: Readonly<Record<string, string>>) {
    const form = appraisalsOf(tracked.book, 'ABCDE', 'D1', step).find((f) =>
      f.rows.some((row) => row.agency === 'P1'),
    )!;
    const cells = { 'Mã cơ quan': 'P1', 'Mã tiêu chí': '1', ...said };
    const table = [[`Mã phiếu: ${form.code}`], Object.keys(cells), Object.values(cells)];
    const raw = (text: string, row: number, column: number) => ({
      ...{ text, value: { kind: 'text', raw: text }, format: null, formula: null, font: null },
      ...{ rowSpan: 1, colSpan: 1, at: { file: 'phieu.xlsx', row: row + 1, column: column + 1 } },
    });
    const rows = table.map((row, r) => row.map((text, c) => raw(text, r, c)));
    const document = { kind: 'grid', file: 'phieu.xlsx', sheets: [{ name: 'Phiếu', table: { rows } }] };
    const readers = { read: async () => ({ value: document, issues: [] }) } as never;
    return takeAppraisals(tracked, [{ name: 'phieu.xlsx', bytes: new Uint8Array() }], { readers, clock });
  }

  test('an appraisal that comes first ends the self-score, said and logged', async () => {
    const tracked = await scoredSmall();
    const { value, issues } = await returned(tracked, 'appraise', { 'Thẩm định': '3' });
    // 6 agencies × 2 criteria, of which nobody scored himself.
    expect(issues).toMatchObject([
      { code: 'appraisal.selfClosed' },
      { code: 'session.notSelfScored', params: { count: 12 } },
      { code: 'score.evidenceMissing', params: { agency: 'Phòng Một', criterion: '1', points: '3' } },
    ]);
    const { book } = value!;
    // The scheme asks for evidence and there is none: no points yet.
    expect(rowOf(book, '1')).toMatchObject({ appraised: 3, agreed: null, note: 'Thiếu minh chứng' });
    expect(book.DotCham[0]?.step).toBe('Thẩm định');
    expect(book.NhatKy.at(-1)?.detail).toBe(
      'Chấm điểm năm: Tự chấm → Thẩm định. Phần mềm ghi: Đã nhận phiếu thẩm định nên khóa phần tự chấm.',
    );
    const late = await returned({ ...tracked, book }, 'self', { 'Tự chấm': '4' });
    expect(late).toMatchObject({ value: null, issues: [{ code: 'appraisal.stepClosed' }] });
  });

  test('a self-score, or a form on which nothing was written, moves nothing', async () => {
    const tracked = await scoredSmall();
    const self = await returned(tracked, 'self', { 'Tự chấm': '4' });
    expect(self.value?.book.DotCham[0]?.step).toBe('Tự chấm');
    const blank = await returned(tracked, 'appraise', { 'Thẩm định': '' });
    expect(blank.value?.book.DotCham[0]?.step).toBe('Tự chấm');
  });
});
