import { describe, expect, test } from '@jest/globals';
import type { Decision, Question } from '../../../src/core/question.ts';
import {
  decisionIssues,
  decisionsOf,
  mergeQuestions,
  questionRow,
} from '../../../src/report/book/questions.ts';

const question = (id: string): Question => ({
  id,
  kind: 'return.conflict',
  about: { table: 'TheoDoi', row: 'NV0001 · P1 · 1', field: 'result' },
  read: 'a → b',
  options: [
    { key: 'keep', label: 'a' },
    { key: 'take', label: 'b' },
  ],
  default: 'keep',
});

const answer = (id: string, choice: string): Decision => ({ id, choice, by: 'Lan' });
const [q1, q2] = [question('q1'), question('q2')];
const states = (rows: readonly { readonly id: string; readonly state: string }[]) =>
  Object.fromEntries(rows.map((r) => [r.id, r.state]));

describe('a question as a row', () => {
  test('in the words and places of the workbook', () => {
    expect(questionRow(q1)).toMatchObject({
      id: 'q1',
      table: 'Theo dõi thực hiện',
      row: 'NV0001 · P1 · 1',
      field: 'Kết quả thực hiện',
      state: 'Chờ quyết định',
      choice: '',
    });
    expect(questionRow(q1).options).toMatch(/^giữ: .*a\nlấy: .*b$/);
  });

  test.each(['take', 'lấy', 'Lấy ', 'LẤY'])('answers in the sheet are read back: %s', (choice) => {
    const rows = [{ ...questionRow(q1), choice, reason: 'đúng' }, questionRow(q2)];
    expect(decisionsOf(rows)).toEqual([
      { id: 'q1', choice: 'take', value: '', reason: 'đúng', by: '', at: '' },
    ]);
  });
});

describe('the sheet after a run', () => {
  test('new questions are added, answered ones with their answer', () => {
    const rows = mergeQuestions([], { asked: [q1, q2], open: [q2], decisions: [answer('q1', 'take')] });
    expect(states(rows)).toEqual({ q1: 'Đã áp dụng', q2: 'Chờ quyết định' });
    expect(rows[0]).toMatchObject({ choice: 'take', by: 'Lan' });
  });

  test('an answer that could not be used closes nothing', () => {
    const rows = mergeQuestions([questionRow(q1)], {
      asked: [q1],
      open: [q1],
      decisions: [answer('q1', 'gì đó')],
    });
    expect(states(rows)).toEqual({ q1: 'Chờ quyết định' });
  });

  test('of two answers the first counts, here as in core', () => {
    const decisions = [answer('q1', 'take'), answer('q1', 'keep')];
    expect(mergeQuestions([questionRow(q1)], { asked: [q1], open: [], decisions })[0]?.choice).toBe('take');
  });

  test('questions that the run is not about stay as they are, answered in the sheet or not', () => {
    const other = { ...questionRow(q2), choice: 'members', value: 'X1' };
    const rows = mergeQuestions([other], { asked: [q1], open: [q1], decisions: decisionsOf([other]) });
    expect(rows[0]).toEqual(other);
  });

  test('one that the run would ask and does not is dropped; it opens again where it comes back', () => {
    const dropped = mergeQuestions([questionRow(q1)], { asked: [], open: [], decisions: [] }, () => true);
    expect(states(dropped)).toEqual({ q1: 'Không còn đặt ra' });
    const back = mergeQuestions(dropped, { asked: [q1], open: [q1], decisions: [] }, () => true);
    expect(states(back)).toEqual({ q1: 'Chờ quyết định' });
  });

  test('a settled question stays settled in a run that does not ask it', () => {
    const settled = questionRow(q1, answer('q1', 'keep'));
    expect(mergeQuestions([settled], { asked: [], open: [], decisions: [] }, () => true)).toEqual([settled]);
  });
});

test('answers that named nothing, or could not be used', () => {
  const run = { asked: [q1, q2], open: [q2], decisions: [] };
  const given = [answer('q1', 'take'), answer('q2', 'x'), answer('q9', 'keep'), answer('q8', 'keep')];
  const known = [questionRow(question('q8'), answer('q8', 'keep'))];
  expect(decisionIssues(given, run, known).map((i) => [i.code, i.params['id']])).toEqual([
    ['decisions.unused', 'q2'],
    ['decisions.unknown', 'q9'],
  ]);
});
