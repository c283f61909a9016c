import { beforeAll, describe, expect, test } from '@jest/globals';
import { readChangedPlan } from '../../src/app/update/readChangedPlan.ts';
import { reviewPlan } from '../../src/app/reviewPlan.ts';
import { settleBook } from '../../src/app/settleBook.ts';
import type { StartInput } from '../../src/app/startBook.ts';
import { issue } from '../../src/core/issue.ts';
import type { Decision, Question } from '../../src/core/question.ts';
import type { Book } from '../../src/workbook/schema.ts';
import { deps, inputOf, started, textFile, trackedBook } from './support/plans.ts';

const HEAD = 'TT\tNhiệm vụ\tThời gian thực hiện\tCơ quan chủ trì\tCơ quan phối hợp\n';
const PLAN = `${HEAD}1\tBan hành kế hoạch\tTháng 3\tPhòng Một\tPhòng Hai
2\tTổ chức hội nghị\tTrong quý II\tPhòng Hai\tPhòng Một
3\tKiểm tra\tTrước ngày 15/9\tPhòng Một\tPhòng Hai
4\tSơ kết\tSau khi có hướng dẫn của Trung ương\tPhòng Một\tPhòng Hai
5\tTuyên truyền\tThường xuyên\tPhòng Hai\tPhòng Một
`;
const AGENCIES = `Mã,Tên cơ quan,Thứ tự\nP1,Phòng Một,1\nP2,Phòng Hai,2\n`;
const dues = ({ NhiemVu }: Book) => NhiemVu.map((row) => [row.due, row.boundary]);
const DATED = [
  ['2026-03-31', 'Đến ngày'],
  ['2026-06-30', 'Đến ngày'],
  ['2026-09-15', 'Trước ngày'],
];

function settle(book: Book, decisions: readonly Decision[]) {
  const { value, issues } = settleBook(trackedBook(book), decisions, deps);
  if (value === null) throw new Error(JSON.stringify(issues));
  return { ...value, issues };
}

describe('a plan that states no year anywhere', () => {
  let input: StartInput;
  let book: Book;
  let asked: readonly Question[];

  beforeAll(async () => {
    input = await inputOf(textFile('ke-hoach.tsv', PLAN), textFile('co-quan.csv', AGENCIES));
    const made = started(input);
    book = made.book;
    asked = made.questions.filter((q) => q.kind === 'task.deadline' || q.kind === 'plan.year');
  });
  const year = (value: string): Decision => ({
    id: asked.find((q) => q.kind === 'plan.year')!.id,
    choice: 'year',
    value,
  });

  test('is asked for it once; only what waits for more is asked task by task', () => {
    expect(asked.map((q) => [q.kind, q.about.row, q.read])).toEqual([
      ['plan.year', 'KH1', ''],
      ['task.deadline', 'NV0004', 'Sau khi có hướng dẫn của Trung ương'],
    ]);
    expect(
      dues(book)
        .slice(0, 3)
        .map(([due]) => due),
    ).toEqual([null, null, null]);
  });

  test('one answer dates all of its tasks, at the start or later', () => {
    const later = settle(book, [year('2026')]);
    expect(dues(later.after).slice(0, 3)).toEqual(DATED);
    expect(later.after.KeHoach.map((row) => row.year)).toEqual([2026]);
    expect(later.after.CaiDat.find(({ key }) => key === 'year')?.value).toBe(2026);
    expect(later.issues).toEqual([]);
    expect(later.questions.map((q) => q.kind)).toEqual(['rounds.none', 'task.deadline']);
    const { book: whole } = started({ ...input, decisions: [year('năm 2026')] });
    expect(dues(whole)).toEqual(dues(later.after));
    expect(settle(later.after, []).after).toEqual(later.after);
  });

  test.each(['', 'sang năm', '20266', '1019'])('%j is no year', (value) => {
    const { after, issues } = settle(book, [year(value)]);
    expect(dues(after)).toEqual(dues(book));
    expect(issues.map(({ code }) => code)).toEqual(['decisions.unused']);
  });

  test('a year that somebody typed into the sheet serves as well', () => {
    const typed = { ...book, KeHoach: book.KeHoach.map((row) => ({ ...row, year: 2026 })) };
    const { after, questions } = settle(typed, []);
    expect(dues(after).slice(0, 3)).toEqual(DATED);
    expect(questions.map((q) => q.kind)).not.toContain('plan.year');
  });

  test('the review shows the days as soon as the year is given', () => {
    const reading = { plan: input.plan, register: input.register, document: null };
    const missing = [issue('plan.yearMissing', { file: 'ke-hoach.tsv' })];
    const view = (decisions: readonly Decision[]) => reviewPlan(reading, missing, decisions, deps).value!;
    expect(view([]).remarks).toHaveLength(1);
    expect(view([year('2026')]).remarks).toEqual([]);
    expect(view([]).rows.map((row) => row.certainty)).toEqual([
      'unread',
      'unread',
      'unread',
      'unread',
      'certain',
    ]);
    const shown = view([year('2026')]);
    expect(shown.rows.map((row) => row.certainty)).toEqual([
      'implied',
      'implied',
      'implied',
      'unread',
      'certain',
    ]);
    expect(shown.year).toBe(2026);
    const question = shown.questions.find((q) => q.kind === 'plan.year')!;
    expect([question.about, question.open, question.options[0]?.input]).toEqual(['Năm', false, 'value']);
  });

  test('a changed plan is read in the year of the book', async () => {
    const { after } = settle(book, [year('2026')]);
    const changed = textFile('moi.tsv', PLAN.replace('Tháng 3', 'Tháng 5'));
    const { value, issues } = await readChangedPlan(changed, after, deps);
    expect(issues.map(({ code }) => code)).not.toContain('plan.yearMissing');
    expect(value?.rows[0]?.deadline).toMatchObject({ due: '2026-05-31', reason: 'deadline.yearFromPlan' });
  });
});

test('a plan that has a date is asked nothing: its year is taken, with the reason', async () => {
  const dated = `Bình An, ngày 06 tháng 3 năm 2026\nKẾ HOẠCH\nCông tác dân vận\n${PLAN}`;
  const input = await inputOf(textFile('ke-hoach.tsv', dated), textFile('co-quan.csv', AGENCIES));
  expect(input.plan.rows[0]?.deadline).toMatchObject({ due: '2026-03-31', reason: 'deadline.yearFromPlan' });
  expect(started(input).questions.map((q) => q.kind)).not.toContain('plan.year');
});
