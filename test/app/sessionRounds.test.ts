import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { moveSession } from '../../src/app/sessionBook.ts';
import { scoreBook } from '../../src/app/scoreBook.ts';
import { settleBook } from '../../src/app/settleBook.ts';
import type { TrackedBook } from '../../src/app/openBook.ts';
import { parseIso } from '../../src/core/date/parse.ts';
import type { Criterion, Measure, ScoringScheme, SessionDays } from '../../src/core/scoring/types.ts';
import { derive } from '../../src/report/book/derive.ts';
import { contextOf, formulasFor } from '../../src/report/formulas/formulaOf.ts';
import type { Book, Row } from '../../src/workbook/schema.ts';
import { smallBook } from '../report/support/smallBook.ts';

const auto = (code: string, measure: Measure): Criterion => ({
  code,
  parent: null,
  title: code,
  kind: 'auto',
  max: '10',
  measure,
});

const schemeOn = (days: SessionDays = {}): ScoringScheme => ({
  number: '1/QĐ',
  date: null,
  title: 'Bộ tiêu chí tự động',
  year: 2026,
  max: '30',
  days,
  criteria: [auto('1', 'onTimeShare'), auto('2', 'resultShare'), auto('3', 'reportOnTimeShare')],
  classes: [{ name: 'Đạt', from: '0', includesFrom: true }],
});

const clock = () => ({ date: '2026-12-01', time: '08:00' });
const deps = { digest: (text: string) => createHash('sha1').update(text).digest('hex'), clock };

/** Round 1 is owed by 04/6, round 2 by 30/11; round 1 is in view. */
async function opened(days: SessionDays = {}): Promise<TrackedBook & { readonly codes: readonly string[] }> {
  const { book } = await smallBook();
  const tracked = { book, found: book, absent: [], asOfFixed: false, id: 'ABCDE', places: {} } as unknown;
  const scored = scoreBook(tracked as TrackedBook, schemeOn(days));
  return {
    ...(tracked as TrackedBook),
    book: scored.value!.after,
    codes: scored.issues.map((i) => i.code),
  };
}

const inView = (book: Book, round: number): Book => ({
  ...book,
  CaiDat: book.CaiDat.map((row) => (row.key === 'currentRound' ? { ...row, value: round } : row)),
});
const answer = (book: Book, round: number, values: Partial<Row<'TheoDoi'>>, agency = 'P1'): Book => ({
  ...book,
  TheoDoi: book.TheoDoi.map((row) =>
    row.round === round && row.agency === agency ? { ...row, version: 1, ...values } : row,
  ),
});
const scores = (book: Book) => {
  const { DotCham, ChamDiem, XepLoai } = derive(book, false);
  return { DotCham, ChamDiem, XepLoai };
};
const shares = (book: Book, agency = 'P1') =>
  scores(book)
    .ChamDiem.filter((row) => row.agency === agency)
    .map((row) => `${row.criterion}: ${row.numerator ?? '-'}/${row.denominator ?? '-'}`);
const DONE = { status: 'Đã hoàn thành', completed: parseIso('2026-03-01') };

describe('automatic points follow the round of their session', () => {
  test('another round, the round in view and Số liệu tính đến ngày move nothing', async () => {
    const { book, codes } = await opened();
    expect(codes).toContain('score.roundInView');
    expect(book.DotCham[0]).toMatchObject({ round: 1, fromRound: 1, day: '2026-06-04' });
    const before = scores(book);
    expect(scores(inView(book, 2))).toEqual(before);
    expect(scores(answer(book, 2, DONE))).toEqual(before);
    expect(scores(inView(answer(book, 2, DONE), 2))).toEqual(before);
    const typed = inView(book, 2).CaiDat.map((row) =>
      row.key === 'asOf' ? { ...row, value: '2026-12-31' } : row,
    );
    const { ChamDiem } = derive({ ...book, CaiDat: typed }, true);
    expect(ChamDiem).toEqual(before.ChamDiem);
  });

  test('an answer of its own round moves that agency alone', async () => {
    const { book } = await opened();
    const owed = book.TheoDoi.filter((row) => row.round === 1 && row.agency === 'P1' && row.progress !== '');
    const [was, is] = [scores(book), scores(answer(book, 1, DONE))];
    const own = owed.length;
    expect(shares(answer(book, 1, DONE)).slice(0, 2)).toEqual([`1: ${own}/${own}`, `2: ${own}/${own}`]);
    const others = (rows: Book['ChamDiem']) => rows.filter((row) => row.agency !== 'P1');
    expect(others(is.ChamDiem)).toEqual(others(was.ChamDiem));
  });

  test('a task without a day of completion is judged as of the session’s own day', async () => {
    const { book } = await opened();
    const said = answer(book, 1, { status: 'Đang thực hiện', completed: null });
    const due = (day: string): Book => ({
      ...said,
      NhiemVu: said.NhiemVu.map((row) => ({
        ...row,
        ...{ due: parseIso(day), boundary: 'Đến ngày', recurrence: '', continues: '', adjusted: null },
      })),
    });
    const own = said.TheoDoi.filter(
      (row) => row.round === 1 && row.agency === 'P1' && row.progress !== '',
    ).length;
    // Round 1 ends on 04/6: due that day is in time, due the day before is overdue, whatever is in view.
    for (const view of [1, 2]) {
      expect(shares(inView(due('2026-06-04'), view)).slice(0, 2)).toEqual([`1: ${own}/${own}`, '2: 0/0']);
      expect(shares(inView(due('2026-06-03'), view)).slice(0, 2)).toEqual([`1: 0/${own}`, `2: 0/${own}`]);
    }
  });

  test('reports count from the first round to the session’s, as far as they were due', async () => {
    const { book } = await opened();
    const sent = (round: number, day: string): Book => ({
      ...book,
      BaoCao: book.BaoCao.map((row) =>
        row.round === round && row.agency === 'P1' ? { ...row, times: 1, received: parseIso(day) } : row,
      ),
    });
    expect(shares(book)[2]).toBe('3: 0/1');
    expect(shares(sent(1, '2026-06-04'))[2]).toBe('3: 1/1');
    expect(shares(sent(1, '2026-06-05'))[2]).toBe('3: 0/1');
    expect(shares(inView(sent(2, '2026-11-20'), 2))[2]).toBe('3: 0/1');
    const both = sent(1, '2026-06-04');
    const second = { ...both, DotCham: both.DotCham.map((row) => ({ ...row, round: 2 })) };
    expect(shares(second)[2]).toBe('3: 1/2');
  });
});

describe('which round', () => {
  test('the one that is over when dossiers are in', async () => {
    const { book, codes } = await opened({ dossierBy: '11-14' });
    expect(codes).toContain('score.roundByDates');
    expect(book.DotCham[0]).toMatchObject({ round: 1, day: '2026-11-14' });
  });

  test('several, or none: a question, and till then no points and no lock', async () => {
    const tracked = await opened({ dossierBy: '11-14', decideBy: '12-14' });
    expect(tracked.codes).toContain('score.roundOpen');
    expect(tracked.book.DotCham[0]).toMatchObject({ round: null, day: null });
    expect(shares(tracked.book)).toEqual(['1: -/-', '2: -/-', '3: -/-']);
    expect(tracked.book.XepLoai[0]).toMatchObject({ max: 30, converted: null, rank: null });
    const asked = settleBook(tracked, [], deps).value!;
    const [question] = asked.questions.filter(({ kind }) => kind === 'score.round');
    expect(question).toMatchObject({
      about: { table: 'DotCham', row: 'D1', field: 'round' },
      options: [
        { key: '1', label: 'lần 1' },
        { key: '2', label: 'lần 2' },
      ],
    });
    const agreeing = tracked.book.DotCham.map((row) => ({ ...row, step: 'Giải trình' as const }));
    const refused = moveSession(
      { book: { ...tracked.book, DotCham: agreeing }, asOfFixed: false },
      { kind: 'close', by: '', reason: 'x' },
      { clock },
    );
    expect(refused).toMatchObject({ value: null });
    expect(refused.issues.map((i) => i.code)).toContain('session.noRound');
    const wrong = settleBook(tracked, [{ id: question!.id, choice: '7' }], deps).value!;
    expect(wrong.after.DotCham[0]).toMatchObject({ round: null });
    const done = settleBook(tracked, [{ id: question!.id, choice: '2' }], deps).value!;
    expect(done.after.DotCham[0]).toMatchObject({ round: 2, fromRound: 1, day: '2026-11-30' });
    expect(settleBook({ ...tracked, book: done.after }, [], deps).value!.questions).toEqual([]);
    // From which round on reports count may be said by a person before: the answer leaves it.
    const said = tracked.book.DotCham.map((row) => ({ ...row, fromRound: 2 }));
    const book = { ...tracked.book, DotCham: said };
    const kept = settleBook({ ...tracked, book }, [{ id: question!.id, choice: '2' }], deps).value!;
    expect(kept.after.DotCham[0]).toMatchObject({ round: 2, fromRound: 2 });
    const none = await opened({ dossierBy: '01-15' });
    expect(none.book.DotCham[0]).toMatchObject({ round: null });
  });
});

describe('from the agreement on', () => {
  const move = (book: Book, kind: 'close' | 'reopen') =>
    moveSession(
      { book, asOfFixed: false },
      { kind, by: 'Chánh Văn phòng', reason: 'Họp thống nhất' },
      { clock },
    ).value!.after;

  async function agreed(): Promise<TrackedBook> {
    const tracked = await opened();
    const DotCham = tracked.book.DotCham.map((row) => ({ ...row, step: 'Giải trình' as const }));
    return { ...tracked, book: move({ ...answer(tracked.book, 1, DONE), DotCham }, 'close') };
  }

  test('shares are values, and nothing moves them any more; it is logged', async () => {
    const { book } = await agreed();
    expect(book.NhatKy.at(-1)?.detail).toBe(
      'Chấm điểm năm: Giải trình → Thống nhất. Người thực hiện: Chánh Văn phòng. Lý do: Họp thống nhất. Phần mềm ghi: Giữ tử số, mẫu số của tiêu chí tự động theo lần 1, xét đến ngày 04/6/2026; từ nay không đổi theo tiến độ.',
    );
    const before = scores(book);
    const late = answer(book, 1, { status: 'Chưa thực hiện', completed: null });
    expect(scores(inView(late, 2))).toEqual(before);
    const decided = move(book, 'close');
    const after = scores(decided);
    expect(scores(answer(inView(decided, 2), 1, { status: '', completed: null }))).toEqual(after);
    expect(after.ChamDiem).toEqual(before.ChamDiem);
    for (const kept of [book, decided]) {
      const formulaOf = formulasFor(contextOf(kept, false));
      const [row] = kept.ChamDiem;
      const [rank] = kept.XepLoai;
      expect(formulaOf('ChamDiem', 'numerator', row!)).toBeUndefined();
      expect(formulaOf('ChamDiem', 'denominator', row!)).toBeUndefined();
      expect(formulaOf('XepLoai', 'owed', rank!)).toBeUndefined();
      expect(formulaOf('ChamDiem', 'agreed', row!)).toBeDefined();
    }
  });

  test('opened again, they follow the round once more', async () => {
    const { book } = await agreed();
    const late = answer(book, 1, { status: 'Chưa thực hiện', completed: null });
    const open = move(late, 'reopen');
    expect(open.ChamDiem).toEqual(
      scores(late).ChamDiem.map((row) => expect.objectContaining({ agency: row.agency })),
    );
    expect(shares(open)).not.toEqual(shares(book));
    expect(formulasFor(contextOf(open, false))('ChamDiem', 'numerator', open.ChamDiem[0]!)).toBeDefined();
  });

  test('a share that somebody types over is asked about', async () => {
    const tracked = await agreed();
    const ChamDiem = tracked.book.ChamDiem.map((row) =>
      row.agency === 'P1' && row.criterion === '1' ? { ...row, numerator: 0 } : row,
    );
    const asked = settleBook({ ...tracked, book: { ...tracked.book, ChamDiem } }, [], deps).value!;
    expect(asked.questions).toMatchObject([
      { kind: 'score.lockedPoints', about: { row: 'D1 · P1 · 1', field: 'numerator' } },
    ]);
  });
});
