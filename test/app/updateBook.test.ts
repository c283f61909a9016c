import { beforeAll, describe, expect, test } from '@jest/globals';
import type { TrackedBook } from '../../src/app/openBook.ts';
import { updateBook } from '../../src/app/updateBook.ts';
import type { IsoDate } from '../../src/core/date/types.ts';
import { readPlan } from '../../src/core/plan/readPlan.ts';
import type { Plan } from '../../src/core/plan/types.ts';
import { derive } from '../../src/report/book/derive.ts';
import type { Book } from '../../src/workbook/schema.ts';
import { changedPlan, type PlanEdits } from '../cli/support/changedPlan.ts';
import { deps } from '../cli/support/book.ts';
import { PLAN_TEXT } from '../cli/support/smallPlan.ts';
import { answered, smallBook } from '../report/support/smallBook.ts';

/** Where the sections of Tổng quan stand: one free row below them. */
const PLACES = {
  TQMuc: { sheet: 'Tổng quan', columns: {}, rows: { '1': 30, '2': 31 } },
  TQKhoi: { sheet: 'Tổng quan', columns: {}, rows: { 'UBND các xã': 35 } },
};

function trackedOf(book: Book): TrackedBook {
  const opened = { revision: '', read: async () => ({ value: [], issues: [] }) };
  return { opened, book, found: book, asOfFixed: false, id: 'ABCDE', places: PLACES, absent: [] };
}

async function planOf(text: string): Promise<Plan> {
  const document = await deps.readers.read('ke-hoach-moi.tsv', new TextEncoder().encode(text));
  const plan = document.value === null ? null : readPlan(document.value).value;
  if (plan === null) throw new Error('no plan');
  return plan;
}

const changedBy = (edits: PlanEdits) => planOf(changedPlan(PLAN_TEXT, edits));

function done(book: Book, plan: Plan, decisions: Parameters<typeof updateBook>[2] = []) {
  const { value, issues } = updateBook(trackedOf(book), plan, decisions, deps);
  if (value === null) throw new Error(JSON.stringify(issues));
  return { ...value, issues };
}

let book: Book;
const inRound = (of: Book, round: number) => of.TheoDoi.filter((row) => row.round === round);

beforeAll(async () => {
  book = derive((await smallBook()).book, false);
});

describe('rounds that are closed', () => {
  const EDITS: PlanEdits = {
    replace: [
      ['2.1', 2, '30/11/2026', '01/6/2026'],
      ['1.3', 3, 'UBND các xã', 'Phòng Hai'],
      ['2.2', 1, 'Đối thoại với', 'Đối thoại định kỳ với'],
    ],
    drop: ['1.1'],
    after: { '2.2': ['2.3', 'Họp giao ban', '20/12/2026', 'Phòng Ba', ''] },
  };
  let closed: Book;

  beforeAll(() => {
    const KyBaoCao = book.KyBaoCao.map((row) =>
      row.number === 1
        ? { ...row, locked: '2026-06-10' as IsoDate, lockedAsOf: '2026-06-04' as IsoDate }
        : row,
    );
    const told = answered(
      { ...book, KyBaoCao },
      {
        'NV0001 P1': { status: 'Đang thực hiện' },
        'NV0004 P1': { status: 'Đang thực hiện' },
      },
    );
    closed = derive(told, false);
  });

  test('keep every row, deadline and figure', async () => {
    const { after, issues } = done(closed, await changedBy(EDITS));
    expect(inRound(closed, 1).filter((row) => row.task === 'NV0004')[0]).toMatchObject({
      due: '2026-11-30',
      progress: 'Chưa hoàn thành (trong hạn)',
    });
    expect(inRound(after, 1)).toEqual(inRound(closed, 1));
    expect(after.BaoCao.filter((row) => row.round === 1)).toEqual(
      closed.BaoCao.filter((row) => row.round === 1),
    );
    expect(after.TQCoQuan.map((row) => [row.agency, row.total, row.openInTime])).toEqual(
      closed.TQCoQuan.map((row) => [row.agency, row.total, row.openInTime]),
    );
    expect(issues.map((i) => i.code)).toEqual([]);
  });

  test('while the open one follows', async () => {
    const { after } = done(closed, await changedBy(EDITS));
    const due = new Map(inRound(after, 2).map((row) => [row.task, row.due]));
    expect([due.get('NV0004'), due.get('NV0006')]).toEqual(['2026-06-01', '2026-12-20']);
    expect(
      inRound(after, 2)
        .filter((row) => row.task === 'NV0003')
        .map((row) => row.agency),
    ).toEqual(['P1', 'P2']);
    expect(
      inRound(after, 2)
        .filter((row) => row.task === 'NV0001')
        .map((row) => row.progress),
    ).toEqual(['', '']);
  });

  test('and go by the present plan once they are open again', async () => {
    const { after } = done(closed, await changedBy(EDITS));
    const KyBaoCao = after.KyBaoCao.map((row) => ({ ...row, locked: null, lockedAsOf: null }));
    const reopened = derive({ ...after, KyBaoCao }, false);
    expect(inRound(reopened, 1).find((row) => row.task === 'NV0004')).toMatchObject({
      due: '2026-06-01',
      progress: 'Chưa hoàn thành (quá hạn)',
    });
    expect(inRound(reopened, 1).find((row) => row.task === 'NV0001')?.progress).toBe('');
  });

  test('a second change keeps what the first closed round was judged by', async () => {
    const once = done(closed, await changedBy(EDITS)).after;
    const later = { ...EDITS, replace: [['2.1', 2, '30/11/2026', 'Cả năm 2026'] as const] };
    const twice = done(once, await changedBy(later)).after;
    expect(inRound(twice, 1).find((row) => row.task === 'NV0004')).toMatchObject({
      due: '2026-11-30',
      progress: 'Chưa hoàn thành (trong hạn)',
    });
  });
});

describe('tasks that come and go', () => {
  test('removed: the row stays, its duties are in no count, and who leads nothing else need not report', async () => {
    const { after } = done(book, await changedBy({ drop: ['1.2'] }));
    expect(after.NhiemVu.find((row) => row.code === 'NV0002')?.state).toBe('Đưa ra');
    expect(after.TheoDoi.filter((row) => row.task === 'NV0002').map((row) => row.progress)).toEqual(['', '']);
    // Phòng Hai led only this one; it still coordinates NV0001.
    expect(after.BaoCao.filter((row) => row.agency === 'P2').map((row) => row.exempt)).toEqual([
      'Chỉ phối hợp',
      'Chỉ phối hợp',
    ]);
    expect(after.TQCoQuan.reduce((sum, row) => sum + (row.total ?? 0), 0)).toBe(8);
    expect(after.TQKy[0]?.expected).toBe(4);
  });

  test('back again: the same code, its answers, and the report is expected', async () => {
    const told = derive(
      answered(book, { 'NV0002 P2': { status: 'Đang thực hiện', result: 'Đã đăng' } }),
      false,
    );
    const out = done(told, await changedBy({ drop: ['1.2'] })).after;
    const back = done(out, await planOf(PLAN_TEXT));
    expect(back.summary).toMatchObject({ restored: ['NV0002'], added: [], same: 4 });
    expect(back.after.TheoDoi).toEqual(told.TheoDoi);
    expect(back.after.BaoCao).toEqual(told.BaoCao);
    expect(back.after.NhiemVu).toEqual(told.NhiemVu);
  });

  test('all tasks of an agency are out: it has nothing to report', async () => {
    const { after } = done(book, await changedBy({ drop: ['2.1'] }));
    expect(after.BaoCao.filter((row) => row.agency === 'P3').map((row) => row.exempt)).toEqual([
      'Không còn nhiệm vụ phải báo cáo',
      'Không còn nhiệm vụ phải báo cáo',
    ]);
  });

  test('a code is never given again, not even one whose row somebody deleted', async () => {
    const NhiemVu = book.NhiemVu.filter((row) => row.code !== 'NV0005');
    const { summary } = done({ ...book, NhiemVu }, await planOf(PLAN_TEXT));
    expect(summary.added).toEqual(['NV0006']);
  });

  test('new rows stand where the plan has them: first, between, side by side, last', async () => {
    const line = (tt: string, title: string) => `${tt}\t${title}\t30/11/2026\tPhòng Hai\t\n`;
    const text = PLAN_TEXT.replace('1\tTUYÊN TRUYỀN', '0\tCHUẨN BỊ\t\t\t\n1\tTUYÊN TRUYỀN')
      .replace('1.2\tĐăng', `${line('1.1.1', 'Mời báo cáo viên')}${line('1.1.2', 'In tài liệu')}1.2\tĐăng`)
      .concat(line('2.3', 'Họp rút kinh nghiệm'));
    const { after, issues } = done(book, await planOf(text));
    expect(issues).toEqual([]);
    expect(after.NhiemVu.map((row) => row.code)).toEqual([
      'M0003',
      'M0001',
      'NV0001',
      'NV0006',
      'NV0007',
      'NV0002',
      'NV0003',
      'M0002',
      'NV0004',
      'NV0005',
      'NV0008',
    ]);
  });

  test('a task that takes the place of another stands before the one that is out', async () => {
    const text = PLAN_TEXT.replace(/1\.2\t[^\n]*/, '1.2\tMở chuyên mục phát thanh\t30/6/2026\tPhòng Hai\t');
    const { after, summary } = done(book, await planOf(text));
    expect([summary.added, summary.removed]).toEqual([['NV0006'], ['NV0002']]);
    expect(after.NhiemVu.map((row) => row.code).slice(0, 4)).toEqual(['M0001', 'NV0001', 'NV0006', 'NV0002']);
  });

  test('new sections get a line each while there is room', async () => {
    const added = PLAN_TEXT + '3\tTHI ĐUA\n3.1\tPhát động thi đua\t30/11/2026\tPhòng Hai\t\n';
    const one = done(book, await planOf(added));
    expect(one.after.TQMuc.map((row) => [row.section, row.label, row.total])).toEqual([
      ['1', 'TUYÊN TRUYỀN', 5],
      ['2', 'KIỂM TRA', 4],
      ['3', 'THI ĐUA', 1],
    ]);
    expect(one.summary).toMatchObject({ added: ['NV0006'], headings: 1 });
    const two = done(book, await planOf(added + '4\tTỔNG KẾT\n4.1\tHọp tổng kết\t15/12/2026\tPhòng Ba\t\n'));
    expect(two.after.TQMuc).toHaveLength(3);
    expect(two.issues.map((i) => [i.code, i.params['section']])).toEqual([['update.noRoom', '4 TỔNG KẾT']]);
  });

  test('a section whose number means another one in a closed round is counted apart', async () => {
    const KyBaoCao = book.KyBaoCao.map((row) =>
      row.number === 1 ? { ...row, locked: '2026-06-10' as IsoDate } : row,
    );
    const other = await changedBy({
      replace: [['2', 1, 'KIỂM TRA', 'PHÁT TRIỂN KINH TẾ']],
      drop: ['2.1', '2.2'],
      after: { '2': ['2.1', 'Hỗ trợ hợp tác xã', '30/11/2026', 'Phòng Hai', ''] },
    });
    const { after } = done(derive({ ...book, KyBaoCao }, false), other);
    expect(after.TQMuc.map((row) => [row.section, row.label])).toEqual([
      ['1', 'TUYÊN TRUYỀN'],
      ['2', 'KIỂM TRA'],
      ['2 (2)', 'PHÁT TRIỂN KINH TẾ'],
    ]);
  });
});

describe('a draft that was issued', () => {
  test('days that the draft could not give stand as the first deadline', async () => {
    const counted = (plan: Plan): Plan => ({
      ...plan,
      rows: plan.rows.map((row) =>
        row.path === '2.2'
          ? {
              ...row,
              time: 'Trong 30 ngày kể từ ngày ban hành',
              deadline: plan.date === null ? null : dueOn('2026-02-04'),
            }
          : row,
      ),
    });
    const draft = counted(await planOf(PLAN_TEXT));
    const NhiemVu = book.NhiemVu.map((row) =>
      row.code === 'NV0005'
        ? { ...row, time: 'Trong 30 ngày kể từ ngày ban hành', due: null, recurrence: '', continues: '' }
        : row,
    );
    const drafted = derive({ ...book, NhiemVu }, false);
    expect(done(drafted, draft).summary.redated).toEqual([]);
    const issued = counted({ ...draft, number: '12/KH-UBND', date: '2026-01-05' as IsoDate });
    const { after, summary } = done(drafted, issued);
    expect(summary.redated).toEqual(['NV0005']);
    expect(after.NhiemVu.find((row) => row.code === 'NV0005')).toMatchObject({
      due: '2026-02-04',
      adjusted: null,
    });
    expect(after.KeHoach[0]).toMatchObject({ number: '12/KH-UBND', date: '2026-01-05' });
  });

  test('the document is named by number and day', async () => {
    const plan = await changedBy({ replace: [['2.1', 2, '30/11/2026', '20/12/2026']] });
    const amended = { ...plan, number: '45/KH-UBND', date: '2026-08-01' as IsoDate };
    const { after } = done(book, amended);
    expect(after.NhiemVu.find((row) => row.code === 'NV0004')?.adjustedBy).toBe(
      'Văn bản số 45/KH-UBND ngày 01/8/2026: “20/12/2026”',
    );
  });
});

function dueOn(day: string): NonNullable<Plan['rows'][number]['deadline']> {
  return {
    ...{ start: null, due: day as IsoDate, boundary: 'on', recurrence: null, continues: false },
    ...{ certainty: 'implied', milestones: [] },
  } as NonNullable<Plan['rows'][number]['deadline']>;
}

test('rounds that the plan asks for and the book does not have are told of', async () => {
  const plan = await planOf(PLAN_TEXT);
  const at = {};
  const reporting = [
    { name: 'lần 1', due: '2026-06-05' as IsoDate, boundary: 'before' as const, recurrence: null, at },
    { name: 'lần 2', due: '2026-11-15' as IsoDate, boundary: 'before' as const, recurrence: null, at },
  ];
  const { issues, after } = done(book, { ...plan, reporting });
  expect(issues.map((i) => [i.code, i.params['days']])).toEqual([['update.otherRounds', ['15/11/2026']]]);
  expect(after).toEqual(book);
});
