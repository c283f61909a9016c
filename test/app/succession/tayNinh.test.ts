import { beforeAll, describe, expect, test } from '@jest/globals';
import { makeForms } from '../../../src/app/makeForms.ts';
import { settleBook } from '../../../src/app/settleBook.ts';
import type { StartedBook, StartInput } from '../../../src/app/startBook.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';
import type { Decision } from '../../../src/core/question.ts';
import { derive } from '../../../src/report/book/derive.ts';
import type { Book, Row } from '../../../src/workbook/schema.ts';
import { hasShared } from '../../support/skh.ts';
import { deps, started, trackedBook } from '../support/plans.ts';
import { decreed, DECREE, REGISTER, successions, tayNinh } from './register.ts';

/** 'agency: tasks led + tasks coordinated' of a round. */
function owed(book: Pick<Book, 'TheoDoi'>, round: number): string[] {
  const counts = new Map<string, [number, number]>();
  for (const row of book.TheoDoi.filter((r) => r.round === round)) {
    const [lead, other] = counts.get(row.agency) ?? [0, 0];
    counts.set(row.agency, row.role === 'Chủ trì' ? [lead + 1, other] : [lead, other + 1]);
  }
  return [...counts].map(([agency, [lead, other]]) => `${agency}: ${lead} + ${other}`).sort();
}

const reports = (book: Book, round: number) =>
  book.BaoCao.filter((row) => row.round === round).map((row) => row.agency);

function settled(book: Book, decisions: readonly Decision[]) {
  const done = settleBook(trackedBook(book), decisions, deps);
  if (done.value === null) throw new Error(JSON.stringify(done.issues));
  return { ...done.value, issues: done.issues };
}

/** By hand, from the plan: IV.1 for all, IV.2 a) to d) for the departments, IV.2 e) for the districts. */
const DEPARTMENTS = ['SKHCN: 2 + 1', 'SNV: 8 + 1', 'STP: 3 + 1', 'SVHTTDL: 3 + 0', 'TTT: 3 + 2'];
const DISTRICTS = ['H1: 4 + 2', 'H2: 4 + 2', 'H3: 4 + 2'];
const COMMUNES = ['X1: 4 + 2', 'X2: 4 + 2', 'X3: 4 + 2', 'X4: 4 + 2'];

function edited(book: Book, code: string, change: Partial<Row<'CoQuan'>>): Book {
  return { ...book, CoQuan: book.CoQuan.map((row) => (row.code === code ? { ...row, ...change } : row)) };
}

const withReturn = (book: Book, round: number, agency: string): Book => ({
  ...book,
  TheoDoi: book.TheoDoi.map((row) =>
    row.round === round && row.agency === agency ? { ...row, status: 'Đang thực hiện', version: 1 } : row,
  ),
  BaoCao: book.BaoCao.map((row) =>
    row.round === round && row.agency === agency
      ? { ...row, times: 1, received: '2025-05-12' as IsoDate }
      : row,
  ),
});

const inView = (book: Book, round: number): Book => ({
  ...book,
  CaiDat: book.CaiDat.map((row) => (row.key === 'currentRound' ? { ...row, value: round } : row)),
});

const withShared = hasShared ? describe : describe.skip;

withShared('Tây Ninh 2025: districts end between two rounds (needs ../shared)', () => {
  let input: StartInput;
  let before: StartedBook;
  beforeAll(async () => {
    input = await tayNinh();
    before = started(input);
  });

  test('round 1 is owed by the districts, round 2 by nobody in their place until a person says so', () => {
    expect(owed(before.book, 1)).toEqual([...DISTRICTS, ...DEPARTMENTS].sort());
    expect(owed(before.book, 2)).toEqual(DEPARTMENTS);
    expect(before.book.TQKy.map((row) => row.expected)).toEqual([8, 5]);
    expect(Object.keys(successions(before.questions))).toEqual(['H1', 'H2', 'H3']);
    expect(before.book.PhanCong.some((row) => row.agency.startsWith('X'))).toBe(false);
  });

  test('each district is asked about once, with its successors as options', () => {
    const { H1, H2 } = successions(before.questions);
    expect(H1?.read).toBe('30/6/2025 → X1; X2');
    expect(H1?.options.map((o) => o.key)).toEqual(['X1', 'X2', 'members', 'none', 'allSuccessors', 'byTask']);
    expect(H2?.options.map((o) => o.key)).toEqual(['X3', 'members', 'none', 'byTask']);
    expect(H1?.params).toEqual({ name: 'UBND huyện Gò Dầu', day: '30/6/2025', count: 6 });
    const row = before.book.QuyetDinh.find((q) => q.id === H1?.id);
    expect(row?.question).toContain('UBND huyện Gò Dầu');
    expect(row?.table).toBe('Cơ quan, đơn vị');
    expect(row?.field).toBe('Cơ quan kế thừa');
  });

  test('after the answers round 1 is as it was, and the communes owe round 2', () => {
    const after = settled(before.book, decreed(before.questions));
    expect(after.issues).toEqual([]);
    expect(owed(after.after, 1)).toEqual([...DISTRICTS, ...DEPARTMENTS].sort());
    expect(owed(after.after, 2)).toEqual([...COMMUNES, ...DEPARTMENTS].sort());
    expect(after.after.TQKy.map((row) => row.expected)).toEqual([8, 9]);
    const names = new Set(after.after.TheoDoi.filter((r) => r.round === 1).map((r) => r.agencyName));
    expect(names.has('UBND huyện Gò Dầu')).toBe(true);
    expect(successions(after.questions)).toEqual({});
  });

  test("the decree's number stands with the answer, with each task, and in the log", () => {
    const { after } = settled(before.book, decreed(before.questions));
    const { H1 } = successions(before.questions);
    expect(after.QuyetDinh.find((q) => q.id === H1?.id)).toMatchObject({
      choice: 'allSuccessors',
      reason: DECREE,
      state: 'Đã áp dụng',
    });
    const inherited = after.PhanCong.filter((row) => row.agency === 'X1');
    expect(new Set(inherited.map((row) => row.via))).toEqual(
      new Set([`Kế thừa UBND huyện Gò Dầu, theo ${DECREE}`]),
    );
    expect(after.NhatKy.map((row) => row.detail)).toEqual([
      `6 lượt nhiệm vụ của UBND huyện Gò Dầu chuyển cho UBND xã Gò Dầu. ${DECREE}`,
      `6 lượt nhiệm vụ của UBND huyện Gò Dầu chuyển cho UBND xã Thạnh Đức. ${DECREE}`,
      `6 lượt nhiệm vụ của UBND huyện Bến Cầu chuyển cho UBND xã Bến Cầu. ${DECREE}`,
      `6 lượt nhiệm vụ của UBND thị xã Trảng Bàng chuyển cho UBND phường Trảng Bàng. ${DECREE}`,
    ]);
  });

  test('starting with the answers gives the same tables, and settling again changes nothing', () => {
    const answers = decreed(before.questions);
    const once = settled(before.book, answers).after;
    const whole = started({ ...input, decisions: answers });
    expect(whole.issues).toEqual([]);
    for (const table of ['PhanCong', 'TheoDoi', 'BaoCao', 'NhatKy', 'ThongTin', 'QuyetDinh'] as const) {
      const rows = (book: Book) => book[table].map((row) => JSON.stringify({ ...row, block: '' })).sort();
      expect(rows(once)).toEqual(rows(whole.book));
    }
    expect(settled(once, answers).after).toEqual(once);
    expect(settled(once, []).after).toEqual(once);
    expect(settled(once, answers).used).toEqual([]);
  });

  test('forms of round 1 go to the districts, those of round 2 to the communes', () => {
    const { after } = settled(before.book, decreed(before.questions));
    const names = (round: number) =>
      makeForms({ book: after, id: 'ABCDE' }, round, deps)
        .value.map((file) => file.name)
        .join('\n');
    expect(names(1)).toContain('H1');
    expect(names(1)).not.toContain('X1');
    expect(names(2)).not.toMatch(/H[123]/);
    for (const code of ['X1', 'X2', 'X3', 'X4']) expect(names(2)).toContain(code);
    expect(names(2)).not.toContain('X5');
  });

  test('an answer without a document is carried out and remarked on', () => {
    const answers = decreed(before.questions).map(({ id, choice }) => ({ id, choice }));
    const done = settled(before.book, answers);
    expect(done.issues.map((i) => i.code)).toEqual(Array(3).fill('succession.reasonMissing'));
    expect(done.after.PhanCong.find((row) => row.agency === 'X3')?.via).toBe('Kế thừa UBND huyện Bến Cầu');
  });

  test('an agency that ended as well takes nothing', () => {
    const { H1 } = successions(before.questions);
    const done = settled(before.book, [{ id: H1!.id, choice: 'members', value: 'X1; H2', reason: DECREE }]);
    expect(done.issues.map((i) => i.code)).toEqual(['decisions.unused']);
    expect(done.after.PhanCong).toEqual(before.book.PhanCong);
  });

  test('each task by itself', () => {
    const { H1 } = successions(before.questions);
    const whole: Decision = { id: H1!.id, choice: 'byTask' };
    const first = settled(before.book, [whole]);
    const single = first.questions.filter((q) => q.kind === 'task.successor');
    expect(single.map((q) => q.about.row)).toEqual(
      ['NV0017', 'NV0018', 'NV0034', 'NV0035', 'NV0036', 'NV0037'].map((task) => `${task} · H1`),
    );
    expect(single[0]?.options.map((o) => o.key)).toEqual(['X1', 'X2', 'members', 'none', 'allSuccessors']);
    const choices = ['X1', 'X2', 'allSuccessors', 'none', 'X1', 'X1'];
    const answers = single.map(({ id }, i) => ({ id, choice: choices[i]!, reason: DECREE }));
    const second = settled(first.after, answers);
    expect(second.issues).toEqual([]);
    expect(owed(second.after, 2)).toEqual([...DEPARTMENTS, 'X1: 2 + 2', 'X2: 2 + 0'].sort());
  });

  test('a changed answer takes back what nobody has answered, and keeps the rest', () => {
    const { H1 } = successions(before.questions);
    const done = settled(before.book, decreed(before.questions)).after;
    const back = settled(done, [{ id: H1!.id, choice: 'X2', reason: DECREE }]);
    expect(owed(back.after, 2)).toEqual([...DEPARTMENTS, 'X2: 4 + 2', 'X3: 4 + 2', 'X4: 4 + 2'].sort());
    expect(back.after.NhatKy.at(-1)?.detail).toBe(
      '6 lượt nhiệm vụ của UBND huyện Gò Dầu không còn giao cho UBND xã Gò Dầu.',
    );
    expect(reports(back.after, 2)).not.toContain('X1');
    const kept = settled(withReturn(done, 2, 'X1'), [{ id: H1!.id, choice: 'X2', reason: DECREE }]);
    expect(owed(kept.after, 2)).toEqual([...COMMUNES, ...DEPARTMENTS].sort());
    expect(new Set(kept.issues.map((i) => i.code))).toEqual(new Set(['assignment.kept']));
  });
});

withShared('a book in use: the office fills in ends and successors (needs ../shared)', () => {
  const PLAIN = REGISTER.replaceAll('30/6/2025,X1; X2', ',')
    .replaceAll('30/6/2025,X3', ',')
    .replaceAll('30/6/2025,X4; X5', ',');
  let book: Book;
  beforeAll(async () => {
    book = started(await tayNinh(PLAIN)).book;
  });

  const ENDED = { validTo: '2025-06-30' as IsoDate };
  const filled = (of: Book) =>
    edited(
      edited(edited(of, 'H1', { ...ENDED, successors: 'X1; X2' }), 'H2', {
        ...ENDED,
        successors: 'UBND xã Bến Cầu',
      }),
      'H3',
      { ...ENDED, successors: 'X4; X5' },
    );

  test('before that the districts owe both rounds', () => {
    expect(owed(book, 2)).toEqual([...DISTRICTS, ...DEPARTMENTS].sort());
    expect(settled(book, []).after).toEqual(book);
  });

  test('settling asks the same questions; the districts are out of round 2 and missing in none', () => {
    const done = settled(filled(book), []);
    expect(Object.values(successions(done.questions)).map((q) => q.read)).toEqual([
      '30/6/2025 → X1; X2',
      '30/6/2025 → X3',
      '30/6/2025 → X4; X5',
    ]);
    expect(owed(done.after, 1)).toEqual([...DISTRICTS, ...DEPARTMENTS].sort());
    expect(owed(done.after, 2)).toEqual(DEPARTMENTS);
    const late = derive(inView(done.after, 2), false);
    const missing = late.BaoCao.filter((r) => r.round === 2 && r.state === 'Chưa gửi').map((r) => r.agency);
    expect(missing.sort()).toEqual(['SKHCN', 'SNV', 'STP', 'SVHTTDL', 'TTT']);
  });

  test('answers give the same book as a start with that register', async () => {
    const one = settled(filled(book), []);
    const two = settled(one.after, decreed(one.questions)).after;
    const fresh = started(await tayNinh());
    const whole = settled(fresh.book, decreed(fresh.questions)).after;
    expect(two.PhanCong).toEqual(whole.PhanCong);
    expect([...two.TheoDoi].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))).toEqual(
      [...whole.TheoDoi].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    );
    expect(two.TQKy).toEqual(whole.TQKy);
    expect(two.TQChung).toEqual(whole.TQChung);
  });

  test('what a district has answered for round 2 stays; only the rest goes, and it is not missing', () => {
    const used = withReturn(book, 2, 'H1');
    const typed = {
      ...used,
      TheoDoi: used.TheoDoi.map((row) =>
        row.agency === 'H2' && row.round === 2 && row.task === 'NV0034'
          ? { ...row, comment: 'Chờ sắp xếp' }
          : row,
      ),
    };
    const done = settled(filled(typed), []);
    expect(owed(done.after, 2)).toEqual([...DEPARTMENTS, 'H1: 4 + 2', 'H2: 1 + 0'].sort());
    const state = (agency: string) =>
      derive(inView(done.after, 2), false).BaoCao.find((r) => r.agency === agency && r.round === 2)?.state;
    expect(state('H1')).toBe('Gửi đúng hạn');
    expect(state('H2')).toBe('Miễn báo cáo');
    expect(state('H3')).toBeUndefined();
  });

  test('a closed round keeps its names and counts, even one that fell due after the end, until it is opened again', () => {
    const locked = {
      ...book,
      KyBaoCao: book.KyBaoCao.map((row) => ({ ...row, locked: '2025-11-05' as IsoDate })),
    };
    const before = derive(locked, false);
    const asked = settled(filled(before), []);
    const done = settled(asked.after, decreed(asked.questions));
    expect(done.after.TheoDoi).toEqual(before.TheoDoi);
    expect(done.after.BaoCao).toEqual(before.BaoCao);
    expect(done.after.TQKy).toEqual(before.TQKy);
    const open = {
      ...done.after,
      KyBaoCao: done.after.KyBaoCao.map((row) => (row.number === 2 ? { ...row, locked: null } : row)),
    };
    expect(owed(settled(open, []).after, 2)).toEqual([...COMMUNES, ...DEPARTMENTS].sort());
  });

  test('an end that was typed by mistake is taken back without loss', () => {
    const ended = settled(filled(book), []);
    const done = settled(ended.after, decreed(ended.questions)).after;
    const mended = edited(edited(edited(done, 'H1', { validTo: null }), 'H2', { validTo: null }), 'H3', {
      validTo: null,
    });
    const back = settled(mended, []);
    expect(owed(back.after, 2)).toEqual([...DISTRICTS, ...DEPARTMENTS].sort());
    expect(back.after.PhanCong).toEqual(book.PhanCong);
    expect(new Set(back.issues.map((i) => i.code))).toEqual(new Set(['register.successorEarly']));
    expect(reports(back.after, 2).sort()).toEqual(reports(book, 2).sort());
  });
});
