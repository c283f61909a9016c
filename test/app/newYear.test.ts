import { beforeAll, describe, expect, test } from '@jest/globals';
import { newYear, type NewYearBook, type NewYearChoice } from '../../src/app/newYear.ts';
import { settleBook } from '../../src/app/settleBook.ts';
import { changesTo } from '../../src/app/saveBook.ts';
import { updateBook } from '../../src/app/updateBook.ts';
import { readPlanFile } from '../../src/app/readPlan.ts';
import type { TrackedBook } from '../../src/app/openBook.ts';
import { openQuestions } from '../../src/app/views/questions.ts';
import type { AgencyRegister } from '../../src/core/agency/types.ts';
import type { IsoDate } from '../../src/core/date/types.ts';
import { packLetter } from '../../src/hosts/file/letters/packLetter.ts';
import { writeWorkbook } from '../../src/hosts/file/writeWorkbook.ts';
import { LETTER_WORDS } from '../../src/messages/vi/letters.ts';
import { indicatorRow } from '../../src/report/blocks/starterBlocks.ts';
import { derive } from '../../src/report/book/derive.ts';
import { formsOf } from '../../src/report/forms/formsOf.ts';
import type { Book } from '../../src/workbook/schema.ts';
import { AGENCIES_TEXT, PLAN_TEXT } from '../cli/support/smallPlan.ts';
import { answered, reported, smallBook } from '../report/support/smallBook.ts';
import { findRepairs } from '../support/excelRepair.ts';
import { deps, inputOf, openedBook, started, textFile, trackedBook } from './support/plans.ts';

const day = (text: string) => text as IsoDate;
const CHOICE: NewYearChoice = { tasks: null, rounds: null, unfinished: false };
const FILE = 'so-2026.xlsx';

const locked = (book: Book): Book => ({
  ...book,
  KyBaoCao: book.KyBaoCao.map((row) => ({ ...row, locked: row.lastDay, lockedAsOf: row.lastDay })),
});

/**
 * The small plan at the end of its year: 1.1 is done; of the three communes of 1.3 one has done it, one is at it, one
 * said nothing; nobody said anything of 2.1; 1.2 and 2.2 go on all the year.
 */
async function ended(): Promise<Book> {
  const { book } = await smallBook();
  const told = answered(book, {
    'NV0001 P1': { status: 'Đã hoàn thành', completed: day('2026-05-10'), result: 'Đã tổ chức' },
    'NV0002 P2': { status: 'Đang thực hiện', result: 'Đăng 12 tin' },
    'NV0003 X1': { status: 'Đã hoàn thành', completed: day('2026-06-01'), result: 'Xong 1 mô hình' },
    'NV0003 X2': { status: 'Đang thực hiện' },
  });
  const sent = reported(told, { P1: { times: 1, received: day('2026-06-04') } });
  return locked(derive(sent, false));
}

let book: Book;
let made: NewYearBook;
const over = (of: Book, choice: Partial<NewYearChoice> = {}) =>
  newYear(trackedBook(of), FILE, { ...CHOICE, ...choice }, deps);
const setting = (of: Book, key: string) => of.CaiDat.find((row) => row.key === key)?.value;

beforeAll(async () => {
  book = await ended();
  made = over(book).value!;
});

describe('what is proposed', () => {
  test('each task with its reason, and how many of its leads have done it', () => {
    expect(made.proposals.map((p) => [p.code, p.reason, p.proposed, `${p.done}/${p.leads}`])).toEqual([
      ['NV0001', 'done', false, '1/1'],
      ['NV0002', 'regular', true, '0/1'],
      ['NV0003', 'unfinished', true, '1/3'],
      ['NV0004', 'unknown', true, '0/1'],
      ['NV0005', 'regular', true, '0/3'],
    ]);
  });

  test('a deadline after the year keeps its day', () => {
    const longer = derive(
      {
        ...book,
        NhiemVu: book.NhiemVu.map((row) =>
          row.code === 'NV0004' ? { ...row, time: 'Tháng 6/2027', due: day('2027-06-30') } : row,
        ),
      },
      false,
    );
    const { value } = over(longer);
    expect(value!.proposals.find((p) => p.code === 'NV0004')?.reason).toBe('longer');
    const row = value!.book.NhiemVu.find((r) => r.code === 'NV0004')!;
    expect([row.time, row.due]).toEqual(['Tháng 6/2027', '2027-06-30']);
  });
});

describe('what goes over', () => {
  test('tasks keep code and number, move their year, and say where they come from', () => {
    expect(made.book.NhiemVu.map((row) => [row.code, row.path, row.time, row.source])).toEqual([
      ['M0001', '1', '', ''],
      [
        'NV0002',
        '1.2',
        'Cả năm 2027',
        'Sổ năm 2026: NV0002 (1.2), thường xuyên, cả năm hoặc tiếp tục; thời gian cũ: Cả năm 2026',
      ],
      [
        'NV0003',
        '1.3',
        'Chờ ấn định thời hạn mới',
        'Sổ năm 2026: NV0003 (1.3), chưa xong năm 2026; thời gian cũ: Trong quý II/2026',
      ],
      ['M0002', '2', '', ''],
      [
        'NV0004',
        '2.1',
        'Chờ ấn định thời hạn mới',
        'Sổ năm 2026: NV0004 (2.1), chưa có thông tin năm 2026; thời gian cũ: 30/11/2026',
      ],
      [
        'NV0005',
        '2.2',
        'Cả năm 2027',
        'Sổ năm 2026: NV0005 (2.2), thường xuyên, cả năm hoặc tiếp tục; thời gian cũ: Cả năm 2026',
      ],
    ]);
  });

  test('a new deadline is asked for, of each task by itself', () => {
    expect(made.questions.map((q) => [q.kind, q.about.row])).toEqual([
      ['task.deadline', 'NV0003'],
      ['task.deadline', 'NV0004'],
    ]);
    const views = openQuestions(trackedBook(made.book), deps, 'vi');
    expect(views.map((view) => view.same)).toEqual([[], []]);
  });

  test('rounds a year later, nothing in them, and obligations of the tasks that go on', () => {
    expect(made.book.KyBaoCao.map((r) => [r.number, r.name, r.due, r.boundary, r.locked])).toEqual([
      [1, 'lần 1', '2027-06-05', 'Trước ngày', null],
      [2, 'lần 2', '2027-12-01', 'Trước ngày', null],
    ]);
    const first = made.book.TheoDoi.filter((row) => row.round === 1);
    // Leads 1 + 3 + 1 + 3, coordinators 1 (1.3) and 1 (2.1): those of 1.1 are gone.
    expect([first.length, first.filter((row) => row.role === 'Chủ trì').length]).toEqual([10, 8]);
    expect(made.book.TheoDoi.every((row) => row.version === null && row.status === '')).toBe(true);
    expect(setting(made.book, 'asOf')).toBe('2027-06-04');
  });

  test('the year moves, number and day of the plan are blank, words of the office stay', () => {
    const named = {
      ...book,
      CaiDat: book.CaiDat.map((r) => (r.key === 'place' ? { ...r, value: 'Sông Trà' } : r)),
    };
    const { value } = over(named);
    expect(setting(value!.book, 'year')).toBe(2027);
    expect(setting(value!.book, 'place')).toBe('Sông Trà');
    expect(value!.book.KeHoach.map((row) => [row.year, row.number, row.date])).toEqual([[2027, '', null]]);
  });

  test('shares to compare with, and results for the grey column of the first round', () => {
    const share = made.book.NamTruoc.find((r) => r.round === 1 && r.label === 'Báo cáo đã nhận');
    expect([share?.done, share?.total, share?.source]).toEqual([1, 5, FILE]);
    const form = (round: number, agency: string) =>
      formsOf(made.book, 'x', round)
        .find((f) => f.agency === agency)!
        .rows.map((row) => [row.task, row.previous]);
    expect(form(1, 'P2')).toEqual([['NV0002', 'Năm 2026: Đăng 12 tin']]);
    expect(form(1, 'X1')).toEqual([
      ['NV0003', 'Năm 2026: Xong 1 mô hình'],
      ['NV0005', ''],
    ]);
    expect(form(2, 'P2')).toEqual([['NV0002', '']]);
  });

  test('an indicator brings its last figure, blocks their words, the scheme its versions', () => {
    const indicator = indicatorRow('CT01', {
      title: 'Số mô hình',
      unit: 'mô hình',
      operator: '',
      target: null,
    });
    const figure = {
      ...{ indicator: 'CT01', agency: 'X1', title: 'Số mô hình', agencyName: 'UBND xã Bình An' },
      ...{ current: 1, lastYear: null, estimate: null },
    };
    const scheme = (code: string, number: string) => ({
      ...{ code, number, title: 'Bộ', year: 2026, max: 100, bonusMax: null, penaltyMax: null },
      ...{ date: null, groups: '', second: '' },
    });
    const full: Book = {
      ...book,
      ChiTieu: [indicator],
      SoLieu: [
        { ...figure, round: 1, cumulative: 2 },
        { ...figure, round: 2, cumulative: 5 },
      ],
      BoTieuChi: [scheme('B1', '1/QĐ'), scheme('B2', '2/QĐ')],
      KhoiBieu: book.KhoiBieu.map((row) => (row.code === 'CT' ? { ...row, use: 'Có', session: 'D1' } : row)),
    };
    const next = over(full).value!.book;
    expect(next.SoLieu.map((row) => [row.round, row.current, row.cumulative])).toEqual([[0, null, 5]]);
    expect(next.BoTieuChi.map((row) => row.number)).toEqual(['1/QĐ', '2/QĐ']);
    const block = formsOf(next, 'x', 1).find((f) => f.agency === 'X1')!.blocks![0]!;
    expect(block.rows.map((row) => [row.title, row.previous])).toEqual([['Số mô hình', '5']]);
    expect(next.KhoiBieu.find((row) => row.code === 'CT')).toMatchObject({ use: 'Có', session: '' });
  });

  test('the book is whole, opens again, and settling it anew changes nothing', async () => {
    expect(findRepairs(writeWorkbook(made.spec))).toEqual([]);
    const opened = await openedBook(made.book);
    expect(opened.book.NhiemVu).toEqual(made.book.NhiemVu);
    expect(opened.book.PhienBan).toEqual(made.book.PhienBan);
    expect(changesTo(opened, settleBook(opened, [], deps).value!.after)).toEqual([]);
  });

  test('only what was chosen, and a code is never given twice', async () => {
    const next = over(book, { tasks: ['NV0002'] }).value!.book;
    expect(next.NhiemVu.map((row) => row.code)).toEqual(['M0001', 'NV0002']);
    const plan = PLAN_TEXT.replace(/2026/g, '2027').split('\n').slice(0, 4).join('\n');
    const read = await readPlanFile(textFile('moi.tsv', plan), textFile('cq.csv', AGENCIES_TEXT), deps);
    const updated = updateBook(await openedBook(next), read.value.plan!, [], deps);
    const codes = updated.value!.after.NhiemVu.filter((row) => row.state !== 'Đưa ra').map((row) => row.code);
    // 1.1 of the new plan is a task of its own: NV0001 to NV0005 were last year's.
    expect(codes).toContain('NV0006');
    expect(codes).not.toContain('NV0001');
  });

  test('a book without tasks is one too', async () => {
    const next = over(book, { tasks: [], rounds: [] }).value!;
    expect([next.book.NhiemVu.length, next.book.TheoDoi.length]).toEqual([0, 0]);
    expect(next.questions.map((q) => q.kind)).toEqual(['rounds.none']);
    expect(findRepairs(writeWorkbook(next.spec))).toEqual([]);
    expect((await openedBook(next.book)).book.CoQuan).toHaveLength(6);
  });
});

describe('agencies over the turn of the year', () => {
  const until = (register: AgencyRegister): AgencyRegister => ({
    ...register,
    agencies: register.agencies.map((a) =>
      a.code === 'P1' ? { ...a, validTo: day('2026-09-30'), successors: ['P3'] } : a,
    ),
  });

  async function merged(): Promise<TrackedBook> {
    const { book: plain } = await smallBook();
    const input = await inputOf(textFile('kh.tsv', PLAN_TEXT), textFile('cq.csv', AGENCIES_TEXT));
    const rounds = plain.KyBaoCao.map((row) => ({
      ...{ number: row.number!, name: row.name, due: row.due!, boundary: 'before' as const },
      ...{ dayOff: 'stay' as const, locked: false },
    }));
    const begun = { ...input, rounds, register: until(input.register) };
    const asked = started(begun).questions.filter((q) => q.kind === 'agency.successor');
    const decisions = asked.map(({ id }) => ({ id, choice: 'P3', reason: 'QĐ 9' }));
    expect(decisions).toHaveLength(1);
    return trackedBook(locked(started({ ...begun, decisions }).book));
  }

  test('one that ended stays behind, and what it led goes on under its heir', async () => {
    const { value } = newYear(await merged(), FILE, CHOICE, deps);
    const next = value!.book;
    expect(next.CoQuan.map((row) => row.code)).toEqual(['P2', 'P3', 'X1', 'X2', 'X3']);
    expect(value!.staying).toContain(
      'Phòng Một (P1): hết hiệu lực 30/9/2026, không chuyển sang. Kế thừa: Phòng Ba.',
    );
    const row = next.NhiemVu.find((r) => r.code === 'NV0001')!;
    expect(row.leads).toBe('Phòng Ba');
    const leads = next.PhanCong.filter((r) => r.task === 'NV0001' && r.role === 'Chủ trì');
    expect(leads.map((r) => [r.agency, r.via])).toEqual([['P3', 'Phòng Ba']]);
    // Nobody has to be asked again who is meant.
    expect(value!.questions.filter((q) => q.kind !== 'task.deadline')).toEqual([]);
  });
});

describe('the draft in Word', () => {
  test('our own importer reads it as the same plan', async () => {
    const bytes = await packLetter(made.draft, LETTER_WORDS);
    const read = await readPlanFile({ name: 'du-thao.docx', bytes }, textFile('cq.csv', AGENCIES_TEXT), deps);
    const plan = read.value.plan!;
    expect(plan.year).toBe(2027);
    const rows = plan.rows.map((r) => [r.kind, r.tt, r.title, r.time, ...r.leads.map((l) => l.text)]);
    expect(rows).toEqual([
      ['section', '1', 'TUYÊN TRUYỀN', ''],
      ['task', '1.2', 'Đăng tin, bài trên trang thông tin', 'Cả năm 2027', 'Phòng Hai'],
      ['task', '1.3', 'Xây dựng mô hình ở cơ sở', 'Chờ ấn định thời hạn mới', 'UBND các xã'],
      ['section', '2', 'KIỂM TRA', ''],
      ['task', '2.1', 'Kiểm tra việc thực hiện', 'Chờ ấn định thời hạn mới', 'Phòng Một'],
      ['task', '2.2', 'Đối thoại với Nhân dân', 'Cả năm 2027', 'UBND các xã'],
    ]);
    expect(plan.reporting.map((r) => [r.name, r.due, r.boundary])).toEqual([
      ['lần 1', '2027-06-05', 'before'],
      ['lần 2', '2027-12-01', 'before'],
    ]);
    // And as the changed plan of the new book it changes nothing but the plan's own row.
    const updated = updateBook(await openedBook(made.book), plan, [], deps);
    expect(updated.value!.changes).toEqual([]);
  });
});

describe('refused', () => {
  test.each<[code: string, of: () => Book, choice?: Partial<NewYearChoice>]>([
    ['newYear.noYear', () => ({ ...book, CaiDat: book.CaiDat.filter((row) => row.key !== 'year') })],
    ['newYear.openQuestions', () => ({ ...book, QuyetDinh: made.book.QuyetDinh })],
    ['newYear.openRounds', () => ({ ...book, KyBaoCao: book.KyBaoCao.map((r) => ({ ...r, locked: null })) })],
    ['newYear.unknownTasks', () => book, { tasks: ['NV0009'] }],
  ])('%s', (code, of, choice = {}) => {
    const { value, issues } = over(of(), choice);
    expect([value, issues.map((i) => i.code)]).toEqual([null, [code]]);
  });

  test('a person may still want it although the year is not finished', () => {
    const open = { ...book, KyBaoCao: book.KyBaoCao.map((r) => ({ ...r, locked: null })) };
    expect(over(open, { unfinished: true }).value?.year).toBe(2027);
  });
});
