import { describe, expect, test } from '@jest/globals';
import { readPlanFile } from '../../src/app/readPlan.ts';
import { reviewPlan } from '../../src/app/reviewPlan.ts';
import { updateBook } from '../../src/app/updateBook.ts';
import { startBook } from '../../src/app/startBook.ts';
import type { ReviewView } from '../../src/app/views/types.ts';
import type { Decision } from '../../src/core/question.ts';
import { editText, readEdit } from '../../src/messages/rowEdit.ts';
import { deps, inputOf, textFile } from './support/plans.ts';
import { REVIEWED_AGENCIES, REVIEWED_PLAN } from './support/reviewedPlan.ts';

const PLAN = textFile('kh.txt', REVIEWED_PLAN);
const AGENCIES = textFile('cq.csv', REVIEWED_AGENCIES);

async function review(decisions: readonly Decision[] = []): Promise<ReviewView> {
  const { value, issues } = await readPlanFile(PLAN, AGENCIES, deps);
  const reviewed = reviewPlan(value, issues, decisions, deps);
  expect(reviewed.issues.map(({ code }) => code)).toEqual([]);
  if (reviewed.value === null) throw new Error('no plan');
  return reviewed.value;
}

/** What answers for a task, by its place among the tasks from 0. */
async function idAt(place: number): Promise<string> {
  const { rows } = await review();
  return rows.flatMap(({ review: asked }) => asked?.id ?? [])[place] ?? '';
}

const book = async (decisions: readonly Decision[]) =>
  startBook({ ...(await inputOf(PLAN, AGENCIES)), decisions }, deps);

describe('candidate tasks', () => {
  test('each task can be spoken about, headings cannot; a task that names nobody is marked', async () => {
    const { rows, counts, remarks } = await review();
    expect(remarks.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(rows.map((row) => [row.kind, row.review !== null, row.remarks.length > 0])).toEqual([
      ['section', false, false],
      ['task', true, true],
      ['task', true, true],
      ['section', false, false],
      ['task', true, false],
      ['task', true, true],
    ]);
    expect([counts.tasks, counts.toReview]).toEqual([4, 3]);
  });

  test('left out: not in the book, no code moves, the word stands in Việc cần quyết định', async () => {
    const drop = { id: await idAt(0), choice: 'drop', reason: 'quá chung' };
    const { rows, counts } = await review([drop]);
    expect([counts.tasks, counts.toReview, rows[1]?.review?.choice]).toEqual([3, 2, 'drop']);
    const { book: made, questions } = await book([drop]);
    expect(made.NhiemVu.filter((r) => r.code.startsWith('NV')).map((r) => [r.code, r.path])).toEqual([
      ['NV0002', 'I.2'],
      ['NV0003', 'II.1'],
      ['NV0004', 'II.2'],
    ]);
    expect(questions).toEqual([]);
    const said = made.QuyetDinh.find((row) => row.id === drop.id);
    expect([said?.choice, said?.reason, said?.state]).toEqual(['drop', 'quá chung', 'Đã áp dụng']);
  });

  test('left out, and still in the changed plan: stays out until the answer is cleared', async () => {
    const drop = { id: await idAt(0), choice: 'drop', reason: 'quá chung' };
    const { book: made } = await book([drop]);
    const plan = (await inputOf(PLAN, AGENCIES)).plan;
    const update = (of: typeof made) => {
      const opened = { revision: '', read: async () => ({ value: [], issues: [] }) };
      const tracked = { opened, book: of, found: of, asOfFixed: false, id: 'A', places: {}, absent: [] };
      return updateBook(tracked, plan, [], deps);
    };
    const same = update(made);
    expect(same.value?.summary.added).toEqual([]);
    expect(same.value?.after.NhiemVu.map((row) => row.code)).toEqual(made.NhiemVu.map((row) => row.code));
    expect(same.issues.map(({ code }) => code)).toContain('update.leftOut');
    const cleared = made.QuyetDinh.map((row) => (row.id === drop.id ? { ...row, choice: '' } : row));
    const again = update({ ...made, QuyetDinh: cleared });
    expect(again.value?.after.NhiemVu.filter((row) => row.path === 'I.1')).toHaveLength(1);
    expect(again.issues.map(({ code }) => code)).not.toContain('update.leftOut');
  });

  test('taken as it was read: marked no more', async () => {
    const accept = { id: await idAt(3), choice: 'accept' };
    const { rows, counts } = await review([accept]);
    expect([rows[5]?.remarks, counts.toReview]).toEqual([[], 2]);
  });

  test('corrected: who leads, until when, in what words; what is not named stays', async () => {
    const value = editText({ leads: 'Sở Tư pháp', coordinating: 'Sở Nội vụ', time: 'Quý II/2026' });
    const edit = { id: await idAt(0), choice: 'edit', value };
    const { rows } = await review([edit]);
    const row = rows[1];
    expect([row?.title, row?.deadline, row?.remarks, row?.review?.choice]).toEqual([
      'Tăng cường kỷ luật, kỷ cương hành chính.',
      'đến 30/6/2026',
      [],
      'edit',
    ]);
    const { book: made } = await book([edit]);
    const task = made.NhiemVu.find(({ code }) => code === 'NV0001');
    expect([task?.leads, task?.coordinating, task?.due]).toEqual(['Sở Tư pháp', 'Sở Nội vụ', '2026-06-30']);
    const given = made.PhanCong.filter(({ task: code }) => code === 'NV0001');
    expect(given.map(({ agency, role }) => [agency, role])).toEqual([
      ['STP', 'Chủ trì'],
      ['SNV', 'Phối hợp'],
    ]);
  });

  test('a name that the register does not have is asked about', async () => {
    const edit = { id: await idAt(0), choice: 'edit', value: 'Chủ trì: Sở Xây dựng' };
    const { questions } = await book([edit]);
    expect(questions.map(({ kind, read }) => [kind, read])).toEqual([['agency.unmatched', 'Sở Xây dựng']]);
  });

  test('answers to other questions stay with their task when a row before it is left out', async () => {
    const edit = { id: await idAt(1), choice: 'edit', value: 'Chủ trì: Sở Xây dựng' };
    const [asked] = (await book([edit])).questions;
    const decisions = [{ id: await idAt(0), choice: 'drop' }, edit, { id: asked?.id ?? '', choice: 'STP' }];
    const { book: made, questions } = await book(decisions);
    expect(questions).toEqual([]);
    expect(made.PhanCong.find(({ task }) => task === 'NV0002')?.agency).toBe('STP');
  });

  test('a word that cannot be used changes nothing and stays open', async () => {
    const {
      book: made,
      questions,
      issues,
    } = await book([{ id: await idAt(0), choice: 'edit', value: 'Sở Tư pháp' }]);
    expect(made.NhiemVu.find(({ code }) => code === 'NV0001')?.leads).toBe('Chưa xác định');
    expect(questions.map(({ kind }) => kind)).toEqual(['task.review']);
    expect(issues.map(({ code }) => code)).toEqual(['decisions.unused']);
  });
});

describe('a correction as text', () => {
  test.each([
    ['Chủ trì: Sở A; Sở B', { leads: 'Sở A; Sở B' }],
    ['nội dung: Rà soát: văn bản\nThời gian:', { title: 'Rà soát: văn bản', time: '' }],
    ['Nội dung:', null],
    ['Sở A', null],
    ['', null],
  ])('%j', (text, edit) => {
    expect(readEdit(text)).toEqual(edit);
  });

  test('there and back, line breaks become blanks', () => {
    const edit = { title: 'Rà soát\nvăn bản', leads: 'Sở A' };
    expect(readEdit(editText(edit))).toEqual({ title: 'Rà soát văn bản', leads: 'Sở A' });
  });
});
