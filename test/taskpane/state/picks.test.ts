import { describe, expect, test } from '@jest/globals';
import type { QuestionView } from '../../../src/app/views/types.ts';
import { answersOf, pickedAnswers, suggestedPicks, withAnswers } from '../../../src/taskpane/state/picks.ts';
import type { PickedAnswer } from '../../../src/taskpane/state/types.ts';

const candidate = (key: string) => ({ key, label: key, input: 'none', general: false }) as const;
const OTHER = { key: 'other', label: 'Khác', input: 'value', general: true } as const;

const asked = (part: Partial<QuestionView>): QuestionView => ({
  id: 'Q1',
  kind: 'agency.unmatched',
  text: '"UBND xã An Lu" là cơ quan nào?',
  about: '2.3 · Chủ trì',
  title: '',
  read: 'UBND xã An Lu',
  options: [candidate('CQ001'), OTHER],
  decision: null,
  open: true,
  same: [],
  at: {},
  ...part,
});

const picked = (part: Partial<PickedAnswer>): PickedAnswer => ({
  ...{ choice: 'CQ001', value: '', reason: '', same: true },
  ...part,
});

describe('answers that were chosen and not given', () => {
  test('count for their question, and for those that ask the same words', () => {
    const questions = [asked({ same: ['Q2'] }), asked({ id: 'Q2', same: ['Q1'] })];
    expect(pickedAnswers(questions, { Q1: picked({ reason: 'cùng tên' }) })).toEqual([
      { id: 'Q1', choice: 'CQ001', value: '', reason: 'cùng tên' },
      { id: 'Q2', choice: 'CQ001', value: '', reason: 'cùng tên' },
    ]);
    expect(answersOf(questions[0]!, picked({ same: false })).map(({ id }) => id)).toEqual(['Q1']);
  });

  test('a choice of its own goes before the shared one, whichever comes first', () => {
    const questions = [asked({ same: ['Q2'] }), asked({ id: 'Q2', same: ['Q1'] })];
    const picks = { Q1: picked({}), Q2: picked({ choice: 'other', value: 'Hội Nông dân', same: true }) };
    const given = pickedAnswers(questions, picks).map(({ id, choice }) => [id, choice]);
    expect(given).toEqual([
      ['Q1', 'CQ001'],
      ['Q2', 'other'],
    ]);
  });

  test('what still needs a value is no answer yet', () => {
    expect(pickedAnswers([asked({})], { Q1: picked({ choice: 'other', value: ' ' }) })).toEqual([]);
    expect(pickedAnswers([asked({})], { Q1: picked({ choice: '' }) })).toEqual([]);
    expect(pickedAnswers([asked({})], { Q9: picked({}) })).toEqual([]);
  });

  test('a later answer takes the place of the earlier', () => {
    const [first, second] = [
      { id: 'Q1', choice: 'CQ001' },
      { id: 'Q1', choice: 'CQ002' },
    ];
    expect(withAnswers([first!, { id: 'Q2', choice: 'other' }], [second!])).toEqual([
      { id: 'Q2', choice: 'other' },
      second,
    ]);
  });
});

describe('suggestions that are chosen at once', () => {
  test('are the only candidates of names, where nothing was said yet', () => {
    const questions = [
      asked({}),
      asked({ id: 'Q2', options: [candidate('CQ001'), candidate('CQ002'), OTHER] }),
      asked({ id: 'Q3', options: [OTHER] }),
      asked({ id: 'Q4', kind: 'group.members' }),
      asked({ id: 'Q5', open: false, decision: { id: 'Q5', choice: 'other' } }),
      asked({ id: 'Q6', kind: 'agency.other', options: [candidate('CQ007'), OTHER] }),
      asked({ id: 'Q7' }),
    ];
    const suggested = suggestedPicks(questions, { Q7: picked({ choice: 'other' }) });
    expect(Object.entries(suggested).map(([id, { choice }]) => [id, choice])).toEqual([
      ['Q1', 'CQ001'],
      ['Q6', 'CQ007'],
    ]);
  });
});
