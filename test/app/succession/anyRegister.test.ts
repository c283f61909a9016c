import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reviewPlan } from '../../../src/app/reviewPlan.ts';
import { settleBook } from '../../../src/app/settleBook.ts';
import type { StartInput } from '../../../src/app/startBook.ts';
import { updateBook } from '../../../src/app/updateBook.ts';
import { openQuestions } from '../../../src/app/views/questions.ts';
import type { Agency, AgencyRegister } from '../../../src/core/agency/types.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';
import type { Decision, Question } from '../../../src/core/question.ts';
import type { Round } from '../../../src/core/tracking/types.ts';
import type { Book } from '../../../src/workbook/schema.ts';
import { deps, inputOf, openedBook, started, textFile, trackedBook } from '../support/plans.ts';

const PLAN = `TT\tNhiệm vụ\tThời gian thực hiện\tCơ quan chủ trì\tCơ quan phối hợp
1\tTổ chức hội nghị\t15/5/2026\tPhòng Một\tPhòng Hai
2\tĐăng tin, bài\tCả năm 2026\tPhòng Hai\tPhòng Một; Phòng Ba
3\tKiểm tra việc thực hiện\t30/11/2026\tPhòng Ba, Phòng Một\t
`;
const AGENCIES = `Mã,Tên cơ quan,Nhóm
P1,Phòng Một,Các phòng
P2,Phòng Hai,Các phòng
P3,Phòng Ba,Các phòng
P4,Phòng Bốn,Các phòng
`;
const CODES = ['P1', 'P2', 'P3', 'P4'];

const round = (number: number, due: string): Round => ({
  number,
  name: `lần ${number}`,
  due: due as IsoDate,
  boundary: 'on',
  dayOff: 'stay',
  locked: false,
});

const ROUNDS = [round(1, '2026-05-31'), round(2, '2026-08-31'), round(3, '2026-11-30')];

let base: StartInput;
beforeAll(async () => {
  const read = await inputOf(textFile('ke-hoach.tsv', PLAN), textFile('co-quan.csv', AGENCIES));
  base = { ...read, rounds: ROUNDS };
});

type Days = Pick<Agency, 'validFrom' | 'validTo' | 'successors'>;

function withDays(of: AgencyRegister, days: readonly Days[]): AgencyRegister {
  return { ...of, agencies: of.agencies.map((agency, i) => ({ ...agency, ...days[i] })) };
}

const date = fc.constantFrom(
  null,
  ...['2026-04-30', '2026-06-30', '2026-09-30', '2026-12-31'].map((d) => d as IsoDate),
);
const days = fc.record({
  validFrom: fc.constantFrom(null, '2026-07-01' as IsoDate),
  validTo: date,
  successors: fc.subarray(CODES),
});
const anyDays = fc.tuple(days, days, days, days);
const words = fc.array(fc.constantFrom('allSuccessors', 'byTask', 'none', ...CODES), {
  minLength: 40,
  maxLength: 40,
});

/** Answers to everything that is asked, by the words in turn, until nothing new is asked. */
function answersTo(input: StartInput, choices: readonly string[]): Decision[] {
  let answers: Decision[] = [];
  for (let i = 0; i < 6; i += 1) {
    const { questions } = started({ ...input, decisions: answers });
    const fresh = questions.filter((q: Question) => !answers.some((a) => a.id === q.id));
    answers = [
      ...answers,
      ...fresh.map((q, n) => ({ id: q.id, choice: choices[(n + i * 7) % 40] ?? 'none', reason: 'số 1' })),
    ];
  }
  return answers;
}

function settled(book: Book, decisions: readonly Decision[]): Book {
  const { value } = settleBook(trackedBook(book), decisions, deps);
  if (value === null) throw new Error('not settled');
  return value.after;
}

/** Tables that people see, whatever the order of their rows. */
function tablesOf(book: Book) {
  const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
  const facts = book.ThongTin.filter((row) => !row.key.startsWith('answer '));
  return [book.PhanCong, book.TheoDoi, book.BaoCao, book.TQKy, facts].map(sorted);
}

describe('whatever the days, the successors and the answers', () => {
  test('settling later is starting with the answers, and settling again changes nothing', () => {
    fc.assert(
      fc.property(anyDays, words, (spans, choices) => {
        const input = { ...base, register: withDays(base.register, spans) };
        const answers = answersTo(input, choices);
        const whole = started({ ...input, decisions: answers }).book;
        const later = settled(started(input).book, answers);
        expect(tablesOf(later)).toEqual(tablesOf(whole));
        expect(settled(later, answers)).toEqual(later);
        expect(settled(later, [])).toEqual(later);
      }),
      { seed: 20260701, numRuns: 40 },
    );
  });

  test('days filled in later give the same, and days taken back the book of before', () => {
    fc.assert(
      fc.property(anyDays, words, (spans, choices) => {
        const input = { ...base, register: withDays(base.register, spans) };
        const plain = started(base).book;
        const typed: Book = {
          ...plain,
          CoQuan: plain.CoQuan.map((row, i) => {
            const { validFrom = null, validTo = null, successors = [] } = spans[i] ?? {};
            return { ...row, validFrom, validTo, successors: successors.join('; ') };
          }),
        };
        const answers = answersTo(input, choices);
        const later = settled(typed, answers);
        const whole = started({ ...input, decisions: answers }).book;
        const assigned = (book: Book) => tablesOf(book).slice(0, 3);
        expect(assigned(later)).toEqual(assigned(whole));
        const back = settled({ ...later, CoQuan: plain.CoQuan }, []);
        expect(assigned(back)).toEqual(assigned(plain));
      }),
      { seed: 20260702, numRuns: 30 },
    );
  });
});

const ENDED: readonly Days[] = [
  { validFrom: null, validTo: '2026-06-30' as IsoDate, successors: ['P4'] },
  { validFrom: null, validTo: null, successors: [] },
  { validFrom: null, validTo: null, successors: [] },
  { validFrom: '2026-07-01' as IsoDate, validTo: null, successors: [] },
];
const ended = () => ({ ...base, register: withDays(base.register, ENDED) });

describe('the question as people meet it', () => {
  test('typed into the sheet: word, reason', () => {
    const { book } = started(ended());
    const QuyetDinh = book.QuyetDinh.map((row) => ({ ...row, choice: 'p4', reason: 'số 7/QĐ' }));
    const wrong = settled({ ...book, QuyetDinh }, []);
    expect(wrong.QuyetDinh[0]?.state).toBe('Chờ quyết định');
    const right = settled({ ...book, QuyetDinh: QuyetDinh.map((row) => ({ ...row, choice: 'P4' })) }, []);
    expect(right.QuyetDinh[0]).toMatchObject({ state: 'Đã áp dụng', reason: 'số 7/QĐ' });
    expect(
      right.PhanCong.filter((row) => row.agency === 'P4').map((row) => [row.tt, row.role, row.via]),
    ).toEqual(
      [
        ['1', 'Chủ trì', 'Kế thừa Phòng Một, theo số 7/QĐ'],
        ['3', 'Chủ trì', 'Kế thừa Phòng Một, theo số 7/QĐ'],
        ['2', 'Phối hợp', 'Kế thừa Phòng Một, theo số 7/QĐ'],
      ].sort((a, b) => a[0]!.localeCompare(b[0]!)),
    );
  });

  test('a reason that comes later is written where the task stands', () => {
    const { book } = started(ended());
    const id = book.QuyetDinh[0]!.id;
    const first = settled(book, [{ id, choice: 'P4' }]);
    const second = settled(first, [{ id, choice: 'P4', reason: 'số 7/QĐ' }]);
    const via = (of: Book) => new Set(of.PhanCong.filter((row) => row.agency === 'P4').map((row) => row.via));
    expect([...via(first), ...via(second)]).toEqual(['Kế thừa Phòng Một', 'Kế thừa Phòng Một, theo số 7/QĐ']);
  });

  test('successors that are added later are asked about, and what passed on stays meanwhile', () => {
    const { book } = started(ended());
    const done = settled(book, [{ id: book.QuyetDinh[0]!.id, choice: 'P4', reason: 'số 7/QĐ' }]);
    const CoQuan = done.CoQuan.map((row) => (row.code === 'P1' ? { ...row, successors: 'P4; P3' } : row));
    const asked = settleBook(trackedBook({ ...done, CoQuan }), [], deps).value!;
    expect(asked.questions.map((q) => q.read)).toEqual(['30/6/2026 → P4; P3']);
    expect(asked.after.PhanCong).toEqual(done.PhanCong);
    expect(asked.after.TheoDoi).toEqual(done.TheoDoi);
    const other = settled(asked.after, [{ id: asked.questions[0]!.id, choice: 'P3', reason: 'số 8/QĐ' }]);
    expect(other.PhanCong.some((row) => row.agency === 'P4')).toBe(false);
    const inherited = other.PhanCong.filter((row) => row.via === 'Kế thừa Phòng Một, theo số 8/QĐ');
    expect(inherited.map((row) => `${row.tt} ${row.role}`)).toEqual(['1 Chủ trì']);
  });

  test('tasks that passed on twice wait for the first question', () => {
    const chain: readonly Days[] = [
      { validFrom: null, validTo: '2026-06-30' as IsoDate, successors: ['P2'] },
      { validFrom: null, validTo: '2026-09-30' as IsoDate, successors: ['P4'] },
      { validFrom: null, validTo: null, successors: [] },
      { validFrom: null, validTo: null, successors: [] },
    ];
    const input = { ...base, register: withDays(base.register, chain) };
    const answers = answersTo(input, Array<string>(40).fill('allSuccessors'));
    const done = started({ ...input, decisions: answers }).book;
    const CoQuan = done.CoQuan.map((row) => (row.code === 'P1' ? { ...row, successors: 'P2; P3' } : row));
    const after = settled({ ...done, CoQuan }, []);
    expect(done.PhanCong.filter((row) => row.agency === 'P4').length).toBeGreaterThan(1);
    expect(after.PhanCong).toEqual(done.PhanCong);
    expect(after.TheoDoi).toEqual(done.TheoDoi);
  });

  test('a row that a person deleted stays deleted, and words of theirs stay', () => {
    const { book } = started(ended());
    const done = settled(book, [{ id: book.QuyetDinh[0]!.id, choice: 'P4', reason: 'số 7/QĐ' }]);
    const [first, ...others] = done.PhanCong.filter((row) => row.agency === 'P4');
    const own = done.PhanCong.filter((row) => row.agency !== 'P4');
    const PhanCong = [...own, ...others.map((row) => ({ ...row, via: 'Theo họp ngày 05/7' }))];
    const again = settled({ ...done, PhanCong }, []);
    expect(again.PhanCong).toEqual(PhanCong);
    expect(again.PhanCong.some((row) => row.agency === 'P4' && row.task === first?.task)).toBe(false);
  });

  test('screens name the agency: while a plan is reviewed, and of a book', async () => {
    const reading = { plan: base.plan, register: ended().register, document: null };
    const [view] = reviewPlan(reading, [], [], deps, ROUNDS).value!.questions;
    expect(view?.about).toBe('Phòng Một · Cơ quan kế thừa');
    expect(view?.text).toContain('Phòng Một hết hiệu lực sau ngày 30/6/2026');
    const [asked] = openQuestions(await openedBook(started(ended()).book), deps);
    expect(asked?.about).toBe('Phòng Một · Cơ quan kế thừa');
    expect(asked?.options.map((o) => [o.key, o.input])).toEqual([
      ['P4', 'none'],
      ['members', 'agencies'],
      ['none', 'none'],
      ['byTask', 'none'],
    ]);
  });

  test('a changed plan gives an agency that ended nothing in rounds after its end', async () => {
    const { book } = started(ended());
    const changed = `${PLAN}4\tSơ kết\t30/10/2026\tPhòng Một\t\n`;
    const { plan } = await inputOf(textFile('ke-hoach.tsv', changed), textFile('co-quan.csv', AGENCIES));
    const updated = updateBook(trackedBook(book), plan, [], deps).value!.after;
    const fresh = updated.NhiemVu.find((row) => row.title === 'Sơ kết')!.code;
    const rounds = (of: Book, agency: string) =>
      of.TheoDoi.filter((row) => row.task === fresh && row.agency === agency).map((row) => row.round);
    expect(rounds(updated, 'P1')).toEqual([1]);
    const id = updated.QuyetDinh.find((row) => row.table === 'Cơ quan, đơn vị')!.id;
    const done = settled(updated, [{ id, choice: 'P4', reason: 'số 7/QĐ' }]);
    expect(rounds(done, 'P4')).toEqual([2, 3]);
  });
});
