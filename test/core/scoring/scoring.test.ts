import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkScheme } from '../../../src/core/scoring/checkScheme.ts';
import { ranksWithinGroups } from '../../../src/core/scoring/rank.ts';
import { readSchemeJson } from '../../../src/core/scoring/readScheme.ts';
import { checkPoints } from '../../../src/core/scoring/checkPoints.ts';
import { classOf } from '../../../src/core/scoring/classes.ts';
import { scoreAgencies } from '../../../src/core/scoring/scoreAll.ts';
import type { Criterion, ScoringInput, ScoringScheme } from '../../../src/core/scoring/types.ts';

/** 'code parent kind max measure', '-' for none. */
function criteria(table: string): Criterion[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', ...rest] = line.trim().split(/\s+/);
      const [parent, kind, max, measure] = rest.map((word) => (word === '-' ? null : word));
      return { code, parent, title: `Tiêu chí ${code}`, kind, max, measure } as Criterion;
    });
}

const CLASSES = [
  { name: 'Xuất sắc', from: '90', includesFrom: true },
  { name: 'Tốt', from: '70', includesFrom: true },
  { name: 'Chưa đạt', from: '0', includesFrom: true },
];

const SCHEME: ScoringScheme = {
  number: '25/QĐ-UBND',
  date: '2023-01-05',
  title: 'Bộ tiêu chí',
  year: 2023,
  max: '100',
  criteria: criteria(`
    I     -   -       60    -
    I.1   I   auto    40    onTimeShare
    I.2   I   auto    20    reportOnTimeShare
    II    -   -       40    -
    II.1  II  manual  25    -
    II.2  II  count   15    -
  `),
  classes: CLASSES,
};

const INPUT: ScoringInput = {
  agency: 'A',
  group: 'Xã',
  measures: {
    onTimeShare: { numerator: 2, denominator: 3 },
    resultShare: { numerator: 0, denominator: 0 },
    reportOnTimeShare: { numerator: 1, denominator: 1 },
  },
  points: { 'II.1': '22.5', 'II.2': '15' },
  excluded: [],
};

const scoreAgency = (scheme: ScoringScheme, input: ScoringInput) => scoreAgencies(scheme, [input])[0]!;

describe('scoreAgency', () => {
  test('adds up leaves, rounds shares to two places, tells what was lost and why', () => {
    // 40 × 2/3 = 26.666… → 26.67; 26.67 + 20 + 22.5 + 15 = 84.17
    expect(scoreAgency(SCHEME, INPUT)).toEqual({
      unscored: false,
      open: 0,
      blank: [],
      unproved: [],
      selfOnly: [],
      rank: 1,
      lowest: { criterion: '66.67', field: '77.78' },
      places: { byPoints: 2, withFloors: 2, withQuota: 2 },
      lowered: [],
      lift: { class: 'Xuất sắc', points: '5.83', below: [], quota: false },
      agency: 'A',
      group: 'Xã',
      scores: [
        { criterion: 'I.1', max: '40', points: '26.67', excluded: false },
        { criterion: 'I.2', max: '20', points: '20', excluded: false },
        { criterion: 'II.1', max: '25', points: '22.5', excluded: false },
        { criterion: 'II.2', max: '15', points: '15', excluded: false },
      ],
      total: '84.17',
      bonus: '0',
      penalty: '0',
      converted: '84.17',
      class: 'Tốt',
      lost: [
        { criterion: 'I.1', points: '13.33', rule: 'share', share: { numerator: 2, denominator: 3 } },
        { criterion: 'II.1', points: '2.5', rule: 'appraised' },
      ],
    });
  });

  test('nothing to judge leaves the criterion out, and the total is rescaled', () => {
    const measures = { ...INPUT.measures, reportOnTimeShare: { numerator: 0, denominator: 0 } };
    const card = scoreAgency(SCHEME, { ...INPUT, measures });
    // 64.17 of 80 → 80.2125 → 80.21
    expect(card).toMatchObject({ total: '64.17', converted: '80.21', class: 'Tốt' });
    expect(card.scores[1]).toEqual({ criterion: 'I.2', max: '20', points: '0', excluded: true });
    expect(card.lost.map((l) => l.criterion)).toEqual(['I.1', 'II.1']);
  });

  test('"Không chấm" leaves a criterion out, points or not', () => {
    const card = scoreAgency(SCHEME, { ...INPUT, excluded: ['II.1', 'I.1'] });
    // 20 + 15 of 35
    expect(card).toMatchObject({ total: '35', converted: '100', class: 'Xuất sắc', lost: [] });
  });

  test('not appraised is 0 points, and said', () => {
    const card = scoreAgency(SCHEME, { ...INPUT, points: { 'II.1': '25' } });
    expect(card.total).toBe('71.67');
    expect(card.lost.at(-1)).toEqual({ criterion: 'II.2', points: '15', rule: 'notAppraised' });
    expect(checkPoints(SCHEME, { ...INPUT, points: { 'II.1': '25' } })).toMatchObject([
      { code: 'score.notAppraised', params: { criterion: 'II.2' } },
    ]);
  });

  test('points stay between 0 and the maximum, and that is said', () => {
    const points = { 'II.1': '26', 'II.2': '-1' };
    expect(scoreAgency(SCHEME, { ...INPUT, points }).total).toBe('71.67');
    expect(checkPoints(SCHEME, { ...INPUT, points }).map((i) => i.code)).toEqual([
      'score.outOfRange',
      'score.outOfRange',
    ]);
    const unread = { 'II.1': '22,5', 'II.2': '15' };
    expect(scoreAgency(SCHEME, { ...INPUT, points: unread }).total).toBe('61.67');
    expect(checkPoints(SCHEME, { ...INPUT, points: unread })).toMatchObject([{ code: 'score.unread' }]);
    expect(checkPoints(SCHEME, INPUT)).toEqual([]);
  });

  test('bonus and penalty stand outside of the tree; the total may pass the maximum', () => {
    const points = { 'II.1': '25', 'II.2': '15' };
    const measures = { ...INPUT.measures, onTimeShare: { numerator: 3, denominator: 3 } };
    const card = scoreAgency(SCHEME, { ...INPUT, points, measures, bonus: '10', penalty: '2.5' });
    expect(card).toMatchObject({ total: '100', bonus: '10', penalty: '2.5', converted: '107.5' });
  });

  test('where nothing could be scored there is no class', () => {
    const excluded = ['I.1', 'I.2', 'II.1', 'II.2'];
    expect(scoreAgency(SCHEME, { ...INPUT, excluded })).toMatchObject({ converted: '0', class: null });
  });

  test('rounds half up as Excel does, where binary numbers would not', () => {
    const scheme = { ...SCHEME, max: '1.15', criteria: criteria('A - auto 1.15 onTimeShare') };
    const of = (numerator: number, denominator: number) =>
      scoreAgency(scheme, {
        ...INPUT,
        measures: { ...INPUT.measures, onTimeShare: { numerator, denominator } },
      }).total;
    // 1.15 × 9/10 = 1.035 → 1.04 (1.15 × 0.9 is 1.0349999… in binary)
    expect(of(9, 10)).toBe('1.04');
    expect(of(1, 10)).toBe('0.12');
    expect(of(1, 2)).toBe('0.58');
  });

  test('exact against whole-number arithmetic', () => {
    const share = fc
      .integer({ min: 1, max: 500 })
      .chain((d) => fc.tuple(fc.integer({ min: 0, max: d }), fc.constant(d)));
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 10000 }), ([numerator, denominator], cents) => {
        const max = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        const scheme = { ...SCHEME, max, criteria: criteria(`A - auto ${max} onTimeShare`) };
        const measures = { ...INPUT.measures, onTimeShare: { numerator, denominator } };
        const expected = Math.floor((2 * cents * numerator + denominator) / (2 * denominator));
        expect(Math.round(Number(scoreAgency(scheme, { ...INPUT, measures }).total) * 100)).toBe(expected);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('classOf', () => {
  const above = { classes: [{ name: 'Trên 90', from: '90', includesFrom: false }, ...CLASSES] };
  test.each([
    ['100', 'Trên 90'],
    ['90.01', 'Trên 90'],
    ['90', 'Xuất sắc'],
    ['89.99', 'Tốt'],
    ['70', 'Tốt'],
    ['0', 'Chưa đạt'],
    ['-1', null],
  ])('%s → %s', (converted, name) => {
    expect(classOf(above, converted)).toBe(name);
  });
});

describe('ranksWithinGroups', () => {
  test('equal totals share a rank: 1, 2, 2, 4; groups are apart; the order stays; no total, no rank', () => {
    const item = (group: string, converted: string | null) => ({ group, converted });
    const items = [
      item('Xã', '80'),
      item('Phòng', '9.5'),
      item('Xã', '100'),
      item('Xã', '80.00'),
      item('Xã', '79.99'),
      item('Phòng', '10'),
      item('Xã', null),
    ];
    expect(ranksWithinGroups(items)).toEqual([2, 2, 1, 2, 4, 1, null]);
  });
});

describe('checkScheme', () => {
  const codes = (change: Partial<ScoringScheme>) => checkScheme({ ...SCHEME, ...change }).map((i) => i.code);

  test('a good scheme has nothing against it', () => {
    expect(codes({})).toEqual([]);
  });

  test('without a decision number it is a sample', () => {
    expect(codes({ number: ' ' })).toEqual(['scheme.sample']);
  });

  test.each([
    ['I.1 X auto 100 onTimeShare', ['scheme.invalid']],
    ['A A auto 100 onTimeShare', ['scheme.invalid']],
    ['A B - - -\nB A - - -\nC - manual 100 -', ['scheme.invalid', 'scheme.invalid']],
    ['A - manual 50 -\nA - manual 50 -', ['scheme.duplicateCode']],
    ['A - - 100 -', ['scheme.kindMissing']],
    ['A - manual - -', ['scheme.maxInvalid']],
    ['A - manual 0 -', ['scheme.maxInvalid']],
    ['A - manual 1,5 -', ['scheme.maxInvalid']],
    ['A - auto 100 -', ['scheme.measureMissing']],
    ['A - manual - -\nB A manual 100 -', ['scheme.kindOnParent']],
    ['A - manual 99.5 -', ['scheme.sumMismatch']],
    ['A - - 50 -\nB A manual 60 -\nC - manual 40 -', ['scheme.fieldMismatch']],
    ['A - - - -\nB A manual 60 -\nC - manual 40 -', []],
  ])('%s', (table, expected) => {
    expect(codes({ criteria: criteria(table) })).toEqual(expected);
  });

  test('sums are exact', () => {
    expect(codes({ max: '0.3', criteria: criteria('A - manual 0.1 -\nB - manual 0.2 -') })).toEqual([]);
  });

  test('classes: best first, no gap down to 0', () => {
    const [best, good, last] = CLASSES;
    if (best === undefined || good === undefined || last === undefined) throw new Error('no classes');
    expect(codes({ classes: [good, best, last] })).toEqual(['scheme.classGap']);
    expect(codes({ classes: [best, good] })).toEqual(['scheme.classGap']);
    expect(codes({ classes: [best, { ...best, name: 'Khác' }, last] })).toEqual(['scheme.classGap']);
    expect(codes({ classes: [{ ...best, name: 'Trên 90', includesFrom: false }, best, last] })).toEqual([]);
    expect(codes({ classes: [best, { ...last, includesFrom: false }] })).toEqual(['scheme.classGap']);
    expect(codes({ classes: [best, { ...last, name: 'Xuất sắc' }] })).toEqual(['scheme.duplicateClass']);
    expect(codes({ classes: [best, { ...last, from: 'không' }] })).toEqual(['scheme.invalid']);
    expect(codes({ classes: [] })).toEqual(['scheme.noClasses']);
    expect(codes({ criteria: [] })).toEqual(['scheme.empty']);
  });
});

describe('readSchemeJson', () => {
  test('reads what it wrote', () => {
    expect(readSchemeJson(JSON.parse(JSON.stringify(SCHEME)))).toEqual({ value: SCHEME, issues: [] });
  });

  test('points may be numbers; what may be absent is absent', () => {
    const { value, issues } = readSchemeJson({
      title: 'Bộ tiêu chí',
      max: 13.5,
      criteria: [{ code: 'A', title: 'Một', kind: 'manual', max: 13.5 }],
      classes: [{ name: 'Đạt', from: 0 }],
    });
    expect(issues).toEqual([]);
    expect(value).toEqual({
      number: '',
      date: null,
      title: 'Bộ tiêu chí',
      year: null,
      max: '13.5',
      criteria: [{ code: 'A', parent: null, title: 'Một', kind: 'manual', max: '13.5', measure: null }],
      classes: [{ name: 'Đạt', from: '0', includesFrom: true }],
    });
  });

  test.each([
    [{ max: 'một trăm' }, 'max'],
    [{ title: '' }, 'title'],
    [{ date: '05/01/2023' }, 'date'],
    [{ year: '2023' }, 'year'],
    [{ criteria: 'A' }, 'criteria'],
    [{ criteria: [null] }, 'criteria[1]'],
    [{ criteria: [{ ...SCHEME.criteria[1], kind: 'khác' }] }, 'criteria[1].kind'],
    [{ criteria: [{ ...SCHEME.criteria[1], max: 1e21 }] }, 'criteria[1].max'],
    [{ classes: [{ name: 'A', from: '1', includesFrom: 'có' }] }, 'classes[1].includesFrom'],
  ])('refuses %j, naming the place', (change, about) => {
    const { value, issues } = readSchemeJson({ ...SCHEME, ...change });
    expect(value).toBeNull();
    expect(issues).toMatchObject([{ code: 'scheme.invalid', params: { about } }]);
  });

  test.each([null, [], 'text', 7])('%j is no scheme', (value) => {
    expect(readSchemeJson(value).issues).toMatchObject([{ code: 'scheme.unreadable' }]);
  });
});

test('the sample scheme is sound, and says that it is a sample', () => {
  const path = join(import.meta.dirname, '..', '..', '..', 'assets', 'mau', 'bo-tieu-chi-mau.json');
  const { value, issues } = readSchemeJson(JSON.parse(readFileSync(path, 'utf8')));
  if (value === null) throw new Error(JSON.stringify(issues));
  expect(checkScheme(value).map((i) => i.code)).toEqual(['scheme.sample']);
  expect(value.max).toBe('100');
  expect(value.title).toContain('mẫu, đối chiếu quyết định đang có hiệu lực');
  expect(value.criteria.filter((c) => c.kind === 'auto').map((c) => c.measure)).toEqual([
    'onTimeShare',
    'resultShare',
    'reportOnTimeShare',
  ]);
});

test.each(['dan-van', 'nghi-dinh-335', 'cai-cach-hanh-chinh'])(
  'the ready scheme %s is sound, and said to be a sample',
  (name) => {
    const path = join(import.meta.dirname, '..', '..', '..', 'assets', 'mau', `bo-tieu-chi-${name}.json`);
    const { value, issues } = readSchemeJson(JSON.parse(readFileSync(path, 'utf8')));
    if (value === null) throw new Error(JSON.stringify(issues));
    expect(checkScheme(value).map((i) => i.code)).toEqual(['scheme.sample']);
    expect(value.max).toBe('100');
    expect(value.title).toContain('mẫu, đối chiếu quyết định đang có hiệu lực');
  },
);

describe('ready schemes say what is known of the rules that they follow', () => {
  const read = (name: string) => {
    const path = join(import.meta.dirname, '..', '..', '..', 'assets', 'mau', `bo-tieu-chi-${name}.json`);
    return readSchemeJson(JSON.parse(readFileSync(path, 'utf8'))).value!;
  };

  test('công tác dân vận: three appraisers, a dossier of evidence, before 15/11 and 15/12', () => {
    const { criteria, days, classes } = read('dan-van');
    const leaves = criteria.filter((c) => c.kind !== null);
    expect(new Set(leaves.map((c) => c.appraiser))).toEqual(
      new Set(['Sở Nội vụ', 'Thanh tra tỉnh', 'Sở Khoa học và Công nghệ']),
    );
    // What the book counts itself needs no document.
    expect(leaves.filter((c) => c.evidence !== true).map((c) => c.kind)).toEqual(['auto', 'auto', 'auto']);
    expect(days).toEqual({ dossierBy: '11-14', decideBy: '12-14' });
    // "Tốt" is the one word of classes that a plan was seen to use, and more than 90% are to reach it.
    expect(classes[0]?.name).toBe('Tốt');
  });

  test('Nghị định 335/2025: 30 + 70, a third each for number, quality and progress, and the quota', () => {
    const { criteria, classes, bonusMax } = read('nghi-dinh-335');
    const max = (code: string) => Number(criteria.find((c) => c.code === code)?.max);
    expect([max('I'), max('II')]).toEqual([30, 70]);
    for (const code of ['II.1', 'II.2', 'II.3']) expect(Math.abs(max(code) - 70 / 3)).toBeLessThan(0.01);
    // Late by up to five days: 25% of the progress points are taken, so at most 75% come back.
    expect(Number(bonusMax)).toBeLessThanOrEqual(0.75 * max('II.3'));
    expect(classes.map((c) => [c.from, c.includesFrom])).toEqual([
      ['90', true],
      ['70', true],
      ['50', true],
      ['0', true],
    ]);
    expect(classes[0]).toMatchObject({ quota: '20', quotaOf: 'next' });
  });

  test.each([
    [{ dossierBy: '11-14' }, []],
    [{ decideBy: '13-01' }, ['days.decideBy']],
    [{ explainBy: '15/11' }, ['days.explainBy']],
    ['15/11', ['days']],
  ])('days %j', (days, about) => {
    const scheme = { title: 'A', max: 1, criteria: [], classes: [], days };
    expect(readSchemeJson(scheme).issues.map((i) => i.params['about'])).toEqual(about);
  });
});

describe('amounts below zero', () => {
  test('a penalty or a bonus with a minus counts for nothing, and is said', () => {
    const plain = scoreAgency(SCHEME, INPUT);
    const minus: ScoringInput = { ...INPUT, bonus: '-1', penalty: '-5' };
    expect(scoreAgency(SCHEME, minus)).toMatchObject({
      bonus: '0',
      penalty: '0',
      converted: plain.converted,
    });
    expect(checkPoints(SCHEME, minus).map((i) => [i.code, i.params])).toEqual([
      ['score.negativeBonus', { agency: 'A', read: '-1' }],
      ['score.negativePenalty', { agency: 'A', read: '-5' }],
    ]);
    expect(checkPoints(SCHEME, { ...INPUT, bonus: '0', penalty: '5' })).toEqual([]);
  });

  test('fewer than none of what is counted: no points, and said', () => {
    const scheme: ScoringScheme = {
      ...SCHEME,
      criteria: [
        { code: '1', parent: null, title: 'x', kind: 'count', max: '10', measure: null, points: '2' },
        { code: 'T', parent: null, title: 'y', kind: 'penalty', max: '5', measure: null, points: '1' },
      ],
    };
    const input: ScoringInput = { ...INPUT, points: {}, actuals: { '1': '3', T: '-2' } };
    expect(scoreAgency(scheme, input)).toMatchObject({ penalty: '0', converted: '60', selfOnly: ['1', 'T'] });
    expect(checkPoints(scheme, input)).toMatchObject([
      { code: 'score.negativeFigure', params: { criterion: 'T', read: '-2' } },
    ]);
  });
});
