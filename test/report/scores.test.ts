import { describe, expect, test } from '@jest/globals';
import { viewWords } from '../../src/messages/views.ts';
import { ruleText, takenPoints } from '../../src/report/scores/ruleText.ts';
import type { Row } from '../../src/workbook/schema.ts';

type Score = Row<'ChamDiem'>;

const ROW: Score = {
  ...{ session: 'D1', agency: 'P1', agencyName: 'Phòng Một', criterion: '1', title: 'Kết quả' },
  ...{ kind: 'Thẩm định', max: 6, numerator: null, denominator: null, self: null, evidence: '' },
  ...{ appraised: null, difference: null, reason: '', explanation: '', excluded: '', appraiser: '' },
  ...{ agreed: null, counted: 6, actual: null, level: '', field: '1', group: '', lostShare: null },
  ...{ second: null, secondReason: '', note: '', scheme: 'BTC1' },
};
const CRITERION: Row<'TieuChi'> = {
  ...{ scheme: 'BTC1', code: '1', parent: '', title: 'Kết quả', kind: '', max: 6, measure: '' },
  ...{ points: null, target: null, appraiser: '', evidence: '' },
};
const step = (boundary: string, from: number | null, label: string, points: number): Row<'BacDiem'> => ({
  ...{ scheme: 'BTC1', criterion: '1', step: 1, boundary, from, label, points },
});

const rule = (
  row: Partial<Score>,
  criterion: Partial<Row<'TieuChi'>> = {},
  steps: Row<'BacDiem'>[] = [],
  language: 'vi' | 'en' = 'vi',
) =>
  ruleText(
    { row: { ...ROW, ...row }, criterion: { ...CRITERION, ...criterion }, steps },
    viewWords(language).RULE_WORDS,
  );

describe('the rule that gave a criterion its points', () => {
  const measure = 'Tỷ lệ báo cáo đúng hạn';
  const STEPS = [step('Từ', 5, '', 1), step('Trên', 10.5, '', 2.5)];
  test.each([
    ['nobody has spoken', rule({}), 'chưa thẩm định, chưa có điểm'],
    ['a person', rule({ appraised: 2.5 }), 'thẩm định'],
    ['one who is named', rule({ appraised: 2, appraiser: 'Thanh tra' }), 'thẩm định: Thanh tra'],
    ['twice', rule({ appraised: 2, second: 3, appraiser: 'Thanh tra' }), 'thẩm định lần 2: Thanh tra'],
    ['left out', rule({ excluded: 'Có', appraised: 2 }), 'không chấm'],
    ['progress', rule({ kind: 'Tự động', numerator: 3, denominator: 4 }, { measure }), `${measure}: 3/4`],
    ['count', rule({ kind: 'Chấm thẳng', actual: 3 }, { points: 0.5 }), '3 × 0,5 điểm, không quá 6'],
    ['penalty', rule({ kind: 'Điểm trừ', actual: 2 }, { points: 1 }), '2 × 1 điểm, không quá 6'],
    [
      'a penalty without points for each',
      rule({ kind: 'Điểm trừ', actual: 2 }),
      'chưa thẩm định, chưa có điểm',
    ],
    [
      'ratio',
      rule({ kind: 'Theo mức giao', actual: 7.5 }, { target: 10 }),
      '6 × 7,5/10 (mức giao), không quá 6',
    ],
    [
      'the best',
      rule({ kind: 'So với cao nhất khối', actual: 8, denominator: 12 }),
      '8 so với 12 của cơ quan cao nhất khối',
    ],
    ['step from', rule({ kind: 'Theo bậc', actual: 10.5 }, {}, STEPS), '10,5: bậc từ 5, được 1 điểm'],
    ['step above', rule({ kind: 'Theo bậc', actual: 10.6 }, {}, STEPS), '10,6: bậc trên 10,5, được 2,5 điểm'],
    ['no step', rule({ kind: 'Theo bậc', actual: 4 }, {}, STEPS), '4: dưới bậc thấp nhất'],
    [
      'level',
      rule({ kind: 'Theo mức đạt', level: ' tốt' }, {}, [step('', null, 'Tốt', 6)]),
      'mức "Tốt": 6 điểm',
    ],
    [
      'English',
      rule({ kind: 'Chấm thẳng', actual: 1.5 }, { points: 1 }, [], 'en'),
      '1.5 × 1 point, at most 6',
    ],
    // What a person says stands in place of what the figure gives.
    [
      'a person after a figure',
      rule({ kind: 'Chấm thẳng', actual: 3, appraised: 1 }, { points: 1 }),
      'thẩm định',
    ],
  ])('%s', (_, text, expected) => {
    expect(text).toBe(expected);
  });
});

test.each([
  ['what is missing to the maximum', { agreed: 4.5 }, 1.5],
  ['all of it where nothing was earned', { agreed: 0 }, 6],
  ['nothing yet where nobody has judged', {}, 0],
  ['nothing where it is not scored', { counted: 0 }, 0],
  ['a penalty, itself', { kind: 'Điểm trừ', counted: 0, agreed: 2 }, 2],
  ['a bonus, nothing', { kind: 'Điểm cộng', counted: 0, agreed: null }, 0],
])('points taken: %s', (_, row, points) => {
  expect(takenPoints({ ...ROW, ...row })).toBe(points);
});
