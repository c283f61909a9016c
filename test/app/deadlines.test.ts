import { beforeAll, describe, expect, test } from '@jest/globals';
import { settleBook } from '../../src/app/settleBook.ts';
import { updateBook } from '../../src/app/updateBook.ts';
import type { StartInput } from '../../src/app/startBook.ts';
import type { IsoDate } from '../../src/core/date/types.ts';
import type { Decision, Question } from '../../src/core/question.ts';
import { derive } from '../../src/report/book/derive.ts';
import type { Book } from '../../src/workbook/schema.ts';
import { deps, inputOf, openedBook, started, textFile, trackedBook } from './support/plans.ts';

const PLAN = `KẾ HOẠCH
Công tác tuyên truyền năm 2026
TT\tNhiệm vụ\tThời gian thực hiện\tCơ quan chủ trì\tCơ quan phối hợp
1\tTổ chức hội nghị triển khai\tTheo tiến độ thẩm định\tPhòng Một\tPhòng Hai
2\tĐăng tin, bài trên cổng thông tin\tTháng 12/1019\tPhòng Hai\tPhòng Một
3\tBan hành quy chế phối hợp\t30/6/2026\tPhòng Một\tPhòng Hai
4\tTham mưu văn bản khi có yêu cầu\t\tPhòng Hai\tPhòng Một
`;
const AGENCIES = `Mã,Tên cơ quan,Thứ tự\nP1,Phòng Một,1\nP2,Phòng Hai,2\n`;
const ROUND = { number: 1, name: 'lần 1', boundary: 'on', dayOff: 'stay', locked: false } as const;

/** The book with an answer in every row of its round. */
function answered(book: Book, status: string): Book {
  const TheoDoi = book.TheoDoi.map((row) => ({ ...row, version: 1, status }));
  return derive({ ...book, TheoDoi }, false);
}

const leadProgress = (book: Book) =>
  book.TheoDoi.filter((row) => row.role === 'Chủ trì').map((row) => `${row.task} ${row.progress}`);

function settle(book: Book, decisions: readonly Decision[]) {
  const { value, issues } = settleBook(trackedBook(book), decisions, deps);
  if (value === null) throw new Error(JSON.stringify(issues));
  return { ...value, issues };
}

describe('a time that could not be read', () => {
  let input: StartInput;
  let book: Book;
  let asked: readonly Question[];
  const about = (task: string) => asked.find((q) => q.about.row === task)!.id;

  beforeAll(async () => {
    const read = await inputOf(textFile('ke-hoach.tsv', PLAN), textFile('co-quan.csv', AGENCIES));
    input = { ...read, rounds: [{ ...ROUND, due: '2026-07-31' as IsoDate }] };
    const made = started(input);
    book = made.book;
    asked = made.questions.filter((q) => q.kind === 'task.deadline');
  });

  test('is asked for each task, a blank one is not', () => {
    expect(asked.map(({ about: { row, field }, read }) => [row, field, read])).toEqual([
      ['NV0001', 'due', 'Theo tiến độ thẩm định'],
      ['NV0002', 'due', 'Tháng 12/1019'],
    ]);
    expect(book.QuyetDinh.map((row) => [row.row, row.field, row.state])).toEqual([
      ['NV0001', 'Thời hạn', 'Chờ quyết định'],
      ['NV0002', 'Thời hạn', 'Chờ quyết định'],
    ]);
  });

  test('is no lack of a deadline: nobody is judged meanwhile, whatever was answered', () => {
    expect(book.NhiemVu.map((row) => row.dueShown)).toEqual([
      'Chưa rõ thời hạn',
      'Chưa rõ thời hạn',
      '2026-06-30',
      'Không có thời hạn',
    ]);
    expect(leadProgress(answered(book, 'Đang thực hiện'))).toEqual([
      'NV0001 Chưa có thông tin',
      'NV0003 Chưa hoàn thành (quá hạn)',
      'NV0002 Chưa có thông tin',
      'NV0004 Không có thời hạn',
    ]);
    expect(leadProgress(answered(book, 'Đã hoàn thành'))).toEqual([
      'NV0001 Chưa có thông tin',
      'NV0003 Chưa có thông tin',
      'NV0002 Chưa có thông tin',
      'NV0004 Hoàn thành đúng hạn',
    ]);
    expect(leadProgress(answered(book, 'Không phát sinh'))[0]).toBe('NV0001 Không phát sinh');
  });

  test('stays asked after saving, opening and settling other things', async () => {
    const opened = await openedBook(book);
    const { value } = settleBook(opened, [], deps);
    expect(value?.questions.map((q) => q.id)).toEqual(asked.map((q) => q.id));
    expect(value?.after.QuyetDinh.every((row) => row.state === 'Chờ quyết định')).toBe(true);
  });

  test('a deadline, in the words of plans', () => {
    const decisions: Decision[] = [
      { id: about('NV0001'), choice: 'deadline', value: 'trước ngày 15/8' },
      { id: about('NV0002'), choice: 'deadline', value: 'Quý II/2026' },
    ];
    const { after, questions, used } = settle(answered(book, 'Đang thực hiện'), decisions);
    expect([questions, used.length]).toEqual([[], 2]);
    expect(after.NhiemVu.map((row) => [row.start, row.due, row.boundary, row.dueShown]).slice(0, 2)).toEqual([
      [null, '2026-08-15', 'Trước ngày', '2026-08-14'],
      ['2026-04-01', '2026-06-30', 'Đến ngày', '2026-06-30'],
    ]);
    expect(leadProgress(after)[0]).toBe('NV0001 Chưa hoàn thành (trong hạn)');
    expect(leadProgress(after)[2]).toBe('NV0002 Chưa hoàn thành (quá hạn)');
    expect(settle(after, decisions).after).toEqual(after);
    expect(started({ ...input, decisions }).book.NhiemVu[0]?.due).toBe('2026-08-15');
  });

  test('regular work, and no deadline at all', () => {
    const decisions: Decision[] = [
      { id: about('NV0001'), choice: 'byRound' },
      { id: about('NV0002'), choice: 'noDeadline' },
    ];
    const { after, questions } = settle(answered(book, 'Đang thực hiện'), decisions);
    expect(questions).toEqual([]);
    expect(after.NhiemVu.slice(0, 2).map((row) => row.dueShown)).toEqual(['Theo kỳ', 'Không có thời hạn']);
    expect(settle(after, []).questions).toEqual([]);
  });

  test('an answer without a readable time leaves it open, and says so', () => {
    for (const value of ['', 'sớm nhất có thể', 'Tháng 12/1019']) {
      const done = settle(book, [{ id: about('NV0001'), choice: 'deadline', value }]);
      expect(done.questions).toHaveLength(2);
      expect(done.issues.map((i) => i.code)).toEqual(['decisions.unused']);
    }
  });

  test('a deadline typed into Nhiệm vụ closes the question', () => {
    const NhiemVu = book.NhiemVu.map((row) =>
      row.code === 'NV0001' ? { ...row, due: '2026-09-30' as IsoDate } : row,
    );
    const { after, questions } = settle({ ...book, NhiemVu }, []);
    expect(questions.map((q) => q.about.row)).toEqual(['NV0002']);
    expect(after.QuyetDinh[0]?.state).toBe('Không còn đặt ra');
    expect(after.NhiemVu[0]?.dueShown).toBe('2026-09-30');
  });

  test('a closed round keeps how it was judged', () => {
    const locked = answered(book, 'Đang thực hiện');
    const KyBaoCao = locked.KyBaoCao.map((row) => ({ ...row, locked: '2026-08-05' as IsoDate }));
    const closed = derive({ ...locked, KyBaoCao }, false);
    const answer = { id: about('NV0001'), choice: 'deadline', value: '15/6/2026' };
    const { after } = settle(closed, [answer]);
    expect(after.NhiemVu[0]?.due).toBe('2026-06-15');
    expect(leadProgress(after)).toEqual(leadProgress(closed));
  });

  test('a changed plan asks about its own times, and no longer about those it mends', async () => {
    const text = PLAN.replace('Theo tiến độ thẩm định', '31/8/2026')
      .replace('30/6/2026', '30/6/2026')
      .concat('5\tTổng kết thực hiện kế hoạch\tTheo kế hoạch của tỉnh\tPhòng Hai\tPhòng Một\n');
    const { plan } = await inputOf(textFile('ke-hoach.tsv', text), textFile('co-quan.csv', AGENCIES));
    const { value, issues } = updateBook(trackedBook(book), plan, [], deps);
    expect(issues).toEqual([]);
    expect(value?.questions.map((q) => [q.kind, q.about.row])).toEqual([
      ['task.deadline', 'NV0002'],
      ['task.deadline', 'NV0005'],
    ]);
    expect(value?.after.QuyetDinh.map((row) => [row.row, row.state])).toEqual([
      ['NV0001', 'Không còn đặt ra'],
      ['NV0002', 'Chờ quyết định'],
      ['NV0005', 'Chờ quyết định'],
    ]);
  });
});
