import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { settleBook } from '../../src/app/settleBook.ts';
import { previewOf } from '../../src/app/views/preview.ts';
import type { StartInput } from '../../src/app/startBook.ts';
import { identify, type Decision, type Question, type QuestionKind } from '../../src/core/question.ts';
import { questionRow } from '../../src/report/book/questions.ts';
import type { IsoDate } from '../../src/core/date/types.ts';
import { TABLE_NAMES, TABLES, type Book, type Row } from '../../src/workbook/schema.ts';
import type { TableDef } from '../../src/workbook/tables/columns.ts';
import { hasShared } from '../support/skh.ts';
import {
  deps,
  inputOf,
  inputOfFiles,
  openedBook,
  SAMPLE,
  started,
  textFile,
  THUY_NGUYEN,
  trackedBook,
  withRegister,
} from './support/plans.ts';

type PlainRow = Readonly<Record<string, unknown>>;

/** Where rows stand in the sheet: a row that comes later stands at the end. */
const PLACES = ['first', 'rows', 'intact', 'scoreKey', 'scorePlace', 'urgency', 'urgencyPlace'];

/** Tables that tell how a book came about, or follow from the order of rows. */
const LEFT_OUT: readonly string[] = ['ChiMuc', 'NhatKy', 'BDCoQuan', 'BDXepHang'];

/** Every other table by key. */
function byKey(book: Book) {
  return Object.fromEntries(
    TABLE_NAMES.filter((name) => !LEFT_OUT.includes(name)).map((name) => {
      const def: TableDef = TABLES[name];
      const rows = (book[name] as readonly PlainRow[]).map((row) => {
        const shown =
          name === 'TQCoQuan'
            ? Object.entries(row).filter(([k]) => !PLACES.includes(k))
            : Object.entries(row);
        return [def.key.map((k) => String(row[k] ?? '')).join('|'), Object.fromEntries(shown)] as const;
      });
      return [name, Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)))];
    }),
  );
}

/** An answer to each question, by a number: nobody, one candidate, or several agencies. */
function answerOf(question: Question, codes: readonly string[], n: number): Decision {
  if (question.kind === 'rounds.none')
    return { id: question.id, choice: 'rounds', value: 'lần 1=05/6/2026:trước; lần 2=01/12/2026' };
  if (question.kind === 'plan.year') return { id: question.id, choice: 'year', value: '2026' };
  if (question.kind === 'task.deadline')
    return [
      { id: question.id, choice: 'noDeadline' },
      { id: question.id, choice: 'byRound' },
      { id: question.id, choice: 'deadline', value: 'trước ngày 15/9/2026' },
    ][n % 3]!;
  const candidate = question.options.find((o) => codes.includes(o.key));
  if (n % 3 === 0) return { id: question.id, choice: 'none', by: 'Người thử' };
  if (n % 3 === 1 && candidate !== undefined) return { id: question.id, choice: candidate.key };
  const some = codes.filter((_, i) => (i * 7 + n) % 5 === 0);
  const value = (some.length > 0 ? some : codes.slice(0, 1)).join('; ');
  return { id: question.id, choice: 'members', value, reason: 'Theo danh sách' };
}

function settled(book: Book, decisions: readonly Decision[]) {
  const done = settleBook(trackedBook(book), decisions, deps);
  if (done.value === null) throw new Error(JSON.stringify(done.issues));
  return { ...done.value, issues: done.issues };
}

/** Starting with answers is starting without and settling later, whichever of them come first. */
function proveSame(input: StartInput, runs: number): void {
  const codes = input.register.agencies.map((a) => a.code);
  const { questions } = started(input);
  const choice = fc.record({ n: fc.nat(99), at: fc.constantFrom('start', 'first', 'second', 'never') });
  const choices = fc.array(choice, { minLength: questions.length, maxLength: questions.length });
  fc.assert(
    fc.property(choices, (picked) => {
      const at = (time: string) =>
        questions.flatMap((q, i) => (picked[i]!.at === time ? [answerOf(q, codes, picked[i]!.n)] : []));
      const [first, second] = [at('first'), at('second')];
      const one = settled(started({ ...input, decisions: at('start') }).book, first);
      const two = settled(one.after, second);
      const whole = started({ ...input, decisions: [...at('start'), ...first, ...second] });
      expect(byKey(two.after)).toEqual(byKey(whole.book));
      expect(two.questions.map((q) => q.id)).toEqual(whole.questions.map((q) => q.id));
      expect([...one.issues, ...two.issues]).toEqual([]);
      expect(settled(two.after, second).after).toEqual(two.after);
      expect(settled(two.after, second).used).toEqual([]);
    }),
    { seed: 20260420, numRuns: runs },
  );
}

const MIXED = `TT\tNhiệm vụ\tThời gian thực hiện\tCơ quan chủ trì\tCơ quan phối hợp
I\tTUYÊN TRUYỀN\t\t\t
1\tTổ chức hội nghị\t15/5/2026\tPhòng Một\tUBND các xã được chọn làm điểm; Phòng Hai
2\tĐăng tin, bài\tTheo tiến độ chung\tPhòng Bốn\tCác tổ chức chính trị - xã hội; Phòng Một
II\tKIỂM TRA
1\tKiểm tra việc thực hiện\t30/11/2026\tPhòng Mới, Phòng Một\tCác doanh nghiệp trên địa bàn, Phòng Mới
2\tĐối thoại với Nhân dân\tCả năm 2026\tUBND các xã xây dựng nông thôn mới\tĐồng chí Nguyễn Văn A; Phòng Ba
`;
const AGENCIES = `Mã,Tên cơ quan,Tên gọi khác,Nhóm,Thứ tự
P1,Phòng Một,,Các phòng,1
P2,Phòng Hai,,Các phòng,2
P3,Phòng Ba,,Các phòng,3
X1,UBND xã Bình An,,UBND các xã,4
X2,UBND xã Hòa Lạc,,UBND các xã,5
`;

describe('starting with answers and settling later give the same book', () => {
  let small: StartInput;
  beforeAll(async () => {
    small = await inputOf(textFile('ke-hoach.tsv', MIXED), textFile('co-quan.csv', AGENCIES));
  });

  test('a plan that asks about everything, rounds included', () => {
    const kinds = new Set(started(small).questions.map((q) => q.kind));
    expect([...kinds].sort()).toEqual([
      'agency.other',
      'agency.unmatched',
      'group.condition',
      'group.members',
      'rounds.none',
      'task.deadline',
    ]);
    proveSame(small, 40);
  });

  test('a plan without a year', async () => {
    const undated = MIXED.replaceAll('/2026', '').replaceAll(' 2026', '').replace('năm 2026', 'năm mới');
    const input = await inputOf(textFile('ke-hoach.tsv', undated), textFile('co-quan.csv', AGENCIES));
    expect(started(input).questions.map((q) => q.kind)).toContain('plan.year');
    proveSame(input, 20);
  });

  test('the sample plan', async () => {
    proveSame(await inputOfFiles(SAMPLE), 8);
  });

  (hasShared ? test : test.skip)('a real plan with 51 agencies (needs ../shared)', async () => {
    proveSame(await inputOfFiles(THUY_NGUYEN), 3);
  });

  (hasShared ? test : test.skip)(
    'plans in prose, read with a register of another place (needs ../shared)',
    async () => {
      const names = ['quang-nam-2024', 'tay-ninh-2025', 'khanh-hoa-2022', 'tuyen-quang-2022'];
      for (const name of names) proveSame(await inputOfFiles(withRegister(`plans/${name}.docx`)), 1);
      const table = ['plans/ke-hoach-263-2019.docx', 'plans/nghi-quyet-03-phu-luc-2.xlsx'];
      for (const plan of table) proveSame(await inputOfFiles(withRegister(plan)), 1);
    },
  );
});

/** One question of the small plan, by kind and words. */
function questionOf(book: { readonly questions: readonly Question[] }, read: string, row?: string): Question {
  const found = book.questions.find((q) => q.read === read && (row === undefined || q.about.row === row));
  if (found === undefined) throw new Error(`no question about ${read}`);
  return found;
}

const assigned = (book: Book, task: string) =>
  book.PhanCong.filter((row) => row.task === task).map((row) => `${row.agency} ${row.role}`);
const tracked = (book: Book, task: string, round = 1) =>
  book.TheoDoi.filter((row) => row.task === task && row.round === round)
    .map((row) => `${row.agency} ${row.role}`)
    .sort();

describe('what people wrote stays', () => {
  let input: StartInput;
  let open: ReturnType<typeof started>;
  beforeAll(async () => {
    const small = await inputOf(textFile('ke-hoach.tsv', MIXED), textFile('co-quan.csv', AGENCIES));
    const rounds = ['2026-06-05', '2026-12-01'].map((due, i) => ({
      number: i + 1,
      name: `lần ${i + 1}`,
      due: due as IsoDate,
      boundary: 'before' as const,
      dayOff: 'stay' as const,
      locked: false,
    }));
    input = { ...small, rounds };
    open = started(input);
  });

  test('an answer that is typed into the sheet is carried out, in the office’s words', () => {
    const { id } = questionOf(open, 'Phòng Bốn');
    const QuyetDinh = open.book.QuyetDinh.map((row) =>
      row.id === id ? { ...row, choice: ' Giao ', value: 'P3;P2' } : row,
    );
    const { after, used, issues } = settled({ ...open.book, QuyetDinh }, []);
    expect([used, issues]).toEqual([[id], []]);
    expect(assigned(after, 'NV0002')).toEqual(['P1 Phối hợp', 'P3 Chủ trì', 'P2 Chủ trì']);
    expect(tracked(after, 'NV0002')).toEqual(['P1 Phối hợp', 'P2 Chủ trì', 'P3 Chủ trì']);
    expect(after.QuyetDinh.find((row) => row.id === id)?.state).toBe('Đã áp dụng');
  });

  test('Nhật ký says which answers were carried out, once', () => {
    const [first, second] = [
      questionOf(open, 'Phòng Bốn'),
      questionOf(open, 'Các doanh nghiệp trên địa bàn'),
    ];
    const answers: Decision[] = [
      { id: first.id, choice: 'members', value: 'P2; P3', reason: 'Công văn số 5', by: 'Lan' },
      { id: second.id, choice: 'none' },
      { id: 'khong-co', choice: 'none' },
    ];
    const { after } = settled(open.book, answers);
    const line = { at: '2026-04-20 08:00', event: 'Thực hiện quyết định', agency: '', round: null, file: '' };
    const [one, two] = [first, second].map(({ id }) => open.book.QuyetDinh.find((row) => row.id === id)!);
    const told = [
      `${one!.id}: ${one!.question} Chọn: giao. Giá trị: P2; P3. Lý do: Công văn số 5. Người quyết định: Lan.`,
      `${two!.id}: ${two!.question} Chọn: không giao.`,
    ];
    expect(open.book.NhatKy).toEqual([]);
    expect(after.NhatKy).toEqual(told.map((detail, i) => ({ ...line, id: i + 1, detail })));
    expect(settled(after, answers).after.NhatKy).toEqual(after.NhatKy);
    expect(settled(after, [{ id: second.id, choice: 'P1' }]).after.NhatKy.slice(2)).toEqual([
      { ...line, id: 3, detail: `${two!.id}: ${two!.question} Chọn: P1.` },
    ]);
  });

  test('a book that is saved and settled with nothing to settle has nothing to write', async () => {
    const small = await inputOf(textFile('ke-hoach.tsv', MIXED), textFile('co-quan.csv', AGENCIES));
    const without = started(small);
    expect(without.sizes).toEqual({ tasks: 4, agencies: 5, rounds: 0, lead: 2, coordinating: 3 });
    for (const { book } of [without, open]) {
      const opened = await openedBook(book);
      const { after } = settleBook(opened, [], deps).value!;
      expect(previewOf(opened, after)).toEqual({ tables: [], added: 0, changed: 0, removed: 0 });
    }
  });

  test('nothing answered: nothing changes but what is computed', () => {
    const { after, used } = settled(open.book, []);
    expect(after).toEqual(open.book);
    expect(used).toEqual([]);
  });

  test('assignments that a person added stay, and those that they took away stay away', () => {
    const [first] = open.book.PhanCong.filter((row) => row.task === 'NV0001');
    const own = { ...first!, agency: 'X2', agencyName: 'UBND xã Hòa Lạc', via: 'theo chỉ đạo' };
    const PhanCong = [...open.book.PhanCong.filter((row) => row !== first), own];
    const decision = { id: questionOf(open, 'Phòng Bốn').id, choice: 'P3' };
    const { after } = settled({ ...open.book, PhanCong }, [decision]);
    expect(assigned(after, 'NV0001')).toEqual(['P2 Phối hợp', 'X2 Chủ trì']);
    expect(tracked(after, 'NV0001')).toEqual(tracked(open.book, 'NV0001'));
    expect(assigned(after, 'NV0002')).toContain('P3 Chủ trì');
  });

  test('an answer that was changed in the sheet takes back what the first one gave', () => {
    const { id } = questionOf(open, 'Phòng Bốn');
    const one = settled(open.book, [{ id, choice: 'members', value: 'P2; P3' }]).after;
    const QuyetDinh = one.QuyetDinh.map((row) => (row.id === id ? { ...row, value: 'P3; X1' } : row));
    const two = settled({ ...one, QuyetDinh }, []);
    expect(assigned(two.after, 'NV0002').sort()).toEqual(['P1 Phối hợp', 'P3 Chủ trì', 'X1 Chủ trì']);
    expect(two.used).toEqual([id]);
    expect(byKey(two.after)).toEqual(
      byKey(settled(open.book, [{ id, choice: 'members', value: 'P3; X1' }]).after),
    );
  });

  test('an answer that was wiped out opens its question again', () => {
    const { id } = questionOf(open, 'Phòng Bốn');
    const one = settled(open.book, [{ id, choice: 'P2' }]).after;
    const QuyetDinh = one.QuyetDinh.map((row) => (row.id === id ? { ...row, choice: '' } : row));
    const two = settled({ ...one, QuyetDinh }, []);
    expect(byKey(two.after)).toEqual(byKey(open.book));
    expect(two.questions.map((q) => q.id)).toContain(id);
  });

  test('nobody loses a task for which something was answered, and that is said once', () => {
    const { id } = questionOf(open, 'Phòng Bốn');
    const one = settled(open.book, [{ id, choice: 'members', value: 'P2; P3' }]).after;
    const isHers = (row: Row<'TheoDoi'>) => row.task === 'NV0002' && row.agency === 'P2' && row.round === 1;
    const TheoDoi = one.TheoDoi.map((row) => (isHers(row) ? { ...row, result: 'Đã làm' } : row));
    const two = settled({ ...one, TheoDoi }, [{ id, choice: 'P3' }]);
    expect(two.issues.map((i) => [i.code, i.params])).toEqual([
      ['assignment.kept', { agency: 'Phòng Hai', task: 'NV0002', tt: 'I.2' }],
    ]);
    expect(two.after.TheoDoi.find(isHers)?.result).toBe('Đã làm');
    expect(assigned(two.after, 'NV0002')).toContain('P2 Chủ trì');
    const three = settled(two.after, []);
    expect([three.issues, three.after]).toEqual([[], two.after]);
  });

  test('who led by an answer coordinates again once they don’t, with what they wrote', () => {
    const { id } = questionOf(open, 'Phòng Bốn');
    const one = settled(open.book, [{ id, choice: 'P1' }]).after;
    expect(tracked(one, 'NV0002')).toEqual(['P1 Chủ trì']);
    const TheoDoi = one.TheoDoi.map((row) =>
      row.task === 'NV0002' && row.round === 1 ? { ...row, result: 'Đã làm' } : row,
    );
    const two = settled({ ...one, TheoDoi }, [{ id, choice: 'P3' }]).after;
    expect(tracked(two, 'NV0002')).toEqual(['P1 Phối hợp', 'P3 Chủ trì']);
    expect(two.TheoDoi.find((row) => row.task === 'NV0002' && row.agency === 'P1')?.result).toBe('Đã làm');
  });

  test('a closed round is not touched', () => {
    const KyBaoCao = open.book.KyBaoCao.map((row) =>
      row.number === 1 ? { ...row, locked: '2026-06-10' as IsoDate } : row,
    );
    const { after } = settled({ ...open.book, KyBaoCao }, [
      { id: questionOf(open, 'Phòng Bốn').id, choice: 'P3' },
    ]);
    expect(tracked(after, 'NV0002', 1)).toEqual(tracked(open.book, 'NV0002', 1));
    expect(tracked(after, 'NV0002', 2)).toContain('P3 Chủ trì');
  });

  test('a coordinator of a task that asks them nothing gets no row', () => {
    const NhiemVu = open.book.NhiemVu.map((row) =>
      row.code === 'NV0001' ? { ...row, coordination: 'Không' } : row,
    );
    const question = questionOf(open, 'UBND các xã được chọn làm điểm');
    const { after } = settled({ ...open.book, NhiemVu }, [{ id: question.id, choice: 'X1' }]);
    expect(assigned(after, 'NV0001')).toContain('X1 Phối hợp');
    expect(tracked(after, 'NV0001')).not.toContain('X1 Phối hợp');
  });

  test('an agency that was added to the register settles its question by itself', () => {
    const added = { ...open.book.CoQuan[0]!, code: 'P4', name: 'Phòng Bốn', aliases: '', order: 9 };
    const { after, questions } = settled({ ...open.book, CoQuan: [...open.book.CoQuan, added] }, []);
    expect(assigned(after, 'NV0002')).toContain('P4 Chủ trì');
    expect(after.BaoCao.filter((row) => row.agency === 'P4').map((row) => row.round)).toEqual([1, 2]);
    expect(after.TQCoQuan.map((row) => row.agency)).toContain('P4');
    expect(questions.map((q) => q.read)).not.toContain('Phòng Bốn');
    const row = after.QuyetDinh.find((r) => r.read === 'Phòng Bốn');
    expect(row?.state).toBe('Không còn đặt ra');
  });

  test('a body that a person wrote into the task is read as a plan’s is', () => {
    const NhiemVu = open.book.NhiemVu.map((row) =>
      row.code === 'NV0002' ? { ...row, leads: 'Phòng Năm, Phòng Sáu' } : row,
    );
    const { questions } = settled({ ...open.book, NhiemVu }, []);
    const reads = questions.filter((q) => q.about.row === 'NV0002').map((q) => q.read);
    expect(reads).toEqual(['Phòng Năm', 'Phòng Sáu', 'Các tổ chức chính trị - xã hội', 'Theo tiến độ chung']);
  });

  test('answers that cannot be used are named, and their questions stay open', () => {
    const { id } = questionOf(open, 'Phòng Bốn');
    const unknown = settled(open.book, [{ id: 'khong-co', choice: 'none' }]);
    expect(unknown.issues.map((i) => i.code)).toEqual(['decisions.unknown']);
    const wrong = settled(open.book, [{ id, choice: 'members', value: 'P2; KHÔNG CÓ' }]);
    expect(wrong.issues.map((i) => i.code)).toEqual(['decisions.unused']);
    expect(wrong.after).toEqual(open.book);
    const QuyetDinh = open.book.QuyetDinh.map((row) => (row.id === id ? { ...row, choice: 'P99' } : row));
    const typed = settled({ ...open.book, QuyetDinh }, []);
    expect(typed.issues.map((i) => [i.code, i.at.sheet])).toEqual([
      ['decisions.unused', 'Việc cần quyết định'],
    ]);
  });

  test('rounds: only whole answers are taken, and later ones come too late', async () => {
    const small = await inputOf(textFile('ke-hoach.tsv', MIXED), textFile('co-quan.csv', AGENCIES));
    const { book, questions } = started(small);
    const { id } = questions.find((q) => q.kind === 'rounds.none')!;
    const wrong = settled(book, [{ id, choice: 'rounds', value: 'lần 1=05/6/2026; lần 2=31/2/2026' }]);
    expect([wrong.after, wrong.issues.map((i) => i.code)]).toEqual([book, ['decisions.unused']]);
    const made = settled(book, [{ id, choice: 'rounds', value: 'lần 1=05/6/2026:trước' }]).after;
    expect(made.KyBaoCao.map((r) => [r.number, r.name, r.due, r.lastDay])).toEqual([
      [1, 'lần 1', '2026-06-05', '2026-06-04'],
    ]);
    expect(made.CaiDat.find((row) => row.key === 'currentRound')?.value).toBe(1);
    const late = settled(made, [{ id, choice: 'rounds', value: 'lần 1=06/6/2026' }]);
    expect(late.issues.map((i) => i.code)).toEqual(['decisions.tooLate']);
    expect(late.after).toEqual(made);
  });

  test('rounds that a person typed into their sheet get their obligations', async () => {
    const small = await inputOf(textFile('ke-hoach.tsv', MIXED), textFile('co-quan.csv', AGENCIES));
    const { book } = started(small);
    const { book: other } = open;
    const KyBaoCao = other.KyBaoCao.map((row) => ({ ...row, lastDay: null, asOf: null }));
    const { after } = settled({ ...book, KyBaoCao }, []);
    expect(after.TheoDoi.length).toBe(other.TheoDoi.length);
    expect(after.QuyetDinh.find((row) => row.table === 'Kỳ báo cáo')?.state).toBe('Không còn đặt ra');
    expect(settled(after, []).after).toEqual(after);
  });
});

describe('questions of other steps', () => {
  test('are left as they are, with the answers that wait for them', async () => {
    const small = await inputOf(textFile('ke-hoach.tsv', MIXED), textFile('co-quan.csv', AGENCIES));
    const { book } = started(small);
    const ask = (kind: QuestionKind, table: string, field: string) =>
      questionRow(
        identify(
          { kind, about: { table, row: 'NV0001', field }, read: 'Đã đọc', options: [], default: null },
          deps.digest,
        ),
      );
    const rows = [ask('task.same', 'NhiemVu', 'title'), ask('return.agency', 'BaoCao', 'agency')];
    const typed = rows.map((row) => ({ ...row, choice: 'P1' }));
    const { after, issues } = settled({ ...book, QuyetDinh: [...book.QuyetDinh, ...typed] }, []);
    expect(after.QuyetDinh.slice(-2)).toEqual(typed);
    expect(issues).toEqual([]);
  });

  test('a row whose words a person changed is asked anew under its own', async () => {
    const small = await inputOf(textFile('ke-hoach.tsv', MIXED), textFile('co-quan.csv', AGENCIES));
    const { book } = started(small);
    const QuyetDinh = book.QuyetDinh.map((row) =>
      row.read === 'Phòng Bốn' ? { ...row, id: 'sua-tay', read: 'Phòng 4' } : row,
    );
    const { after } = settled({ ...book, QuyetDinh }, []);
    expect(after.QuyetDinh.find((row) => row.id === 'sua-tay')?.state).toBe('Không còn đặt ra');
    expect(after.QuyetDinh.filter((row) => row.read === 'Phòng Bốn')).toHaveLength(1);
  });
});
