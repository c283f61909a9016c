import { describe, expect, test } from '@jest/globals';
import { checkPoints } from '../../../src/core/scoring/checkPoints.ts';
import { checkScheme } from '../../../src/core/scoring/checkScheme.ts';
import { checkCards, scoreAgencies } from '../../../src/core/scoring/scoreAll.ts';
import type { ClassBand, Criterion, ScoringInput, ScoringScheme } from '../../../src/core/scoring/types.ts';

const NONE = { numerator: 0, denominator: 0 };
const measures = { onTimeShare: NONE, resultShare: NONE, reportOnTimeShare: NONE };

function leaf(code: string, parent: string | null, max: string, more: Partial<Criterion> = {}): Criterion {
  return { code, parent, title: code, kind: 'manual', max, measure: null, ...more };
}

const field = (code: string): Criterion => ({ ...leaf(code, null, '0'), kind: null, max: null });

function schemeOf(
  criteria: readonly Criterion[],
  classes: readonly ClassBand[],
  more: Partial<ScoringScheme> = {},
): ScoringScheme {
  return { number: '1/QĐ', date: null, title: 'Bộ', year: null, max: '100', criteria, classes, ...more };
}

function input(
  agency: string,
  points: Record<string, string>,
  more: Partial<ScoringInput> = {},
): ScoringInput {
  return { agency, group: 'Xã', measures, points, excluded: [], ...more };
}

const LAST: ClassBand = { name: 'Yếu', from: '0', includesFrom: true };

describe('floors', () => {
  const CRITERIA = [field('I'), leaf('I.1', 'I', '50'), leaf('I.2', 'I', '10'), leaf('II', null, '40')];
  const classes = (floorBy: 'criterion' | 'field'): ClassBand[] => [
    { name: 'Xuất sắc', from: '90', includesFrom: true, floor: '85', floorBy },
    { name: 'Tốt', from: '80', includesFrom: true, floor: '80', floorBy },
    LAST,
  ];
  // 50 + 8 + 40 = 98; I.2 reached 80 %, its field 58/60 = 96.67 %
  const points = { 'I.1': '50', 'I.2': '8', II: '40' };

  test('a criterion below the floor takes one class, and is named', () => {
    const [card] = scoreAgencies(schemeOf(CRITERIA, classes('criterion')), [input('A', points)]);
    expect(card).toMatchObject({
      converted: '98',
      class: 'Tốt',
      lowest: { criterion: '80', field: '96.67' },
      lowered: [{ by: 'floor', from: 'Xuất sắc' }],
      lift: { class: 'Xuất sắc', points: '0', below: ['I.2'], quota: false },
    });
  });

  test('by field the same points are enough', () => {
    const [card] = scoreAgencies(schemeOf(CRITERIA, classes('field')), [input('A', points)]);
    expect(card).toMatchObject({ class: 'Xuất sắc', lowered: [], lift: null });
  });

  test('what is not scored has no floor', () => {
    const cards = scoreAgencies(schemeOf(CRITERIA, classes('criterion')), [
      input('A', { ...points, 'I.2': '0' }, { excluded: ['I.2'] }),
    ]);
    expect(cards[0]?.class).toBe('Xuất sắc');
  });
});

describe('the quota of the best class', () => {
  const best: ClassBand = { name: 'Xuất sắc', from: '90', includesFrom: true, quota: '40', quotaOf: 'all' };
  const classes = [best, { name: 'Tốt', from: '70', includesFrom: true }, LAST];
  const scheme = schemeOf([leaf('A', null, '100')], classes);
  const totals = (list: readonly string[], of: ScoringScheme = scheme) =>
    scoreAgencies(
      of,
      list.map((points, i) => input(`C${i + 1}`, { A: points })),
    );

  test('40 % of five are two: the third best goes one class down, and is told why', () => {
    const cards = totals(['95', '99', '97', '50', '60']);
    expect(cards.map((c) => c.class)).toEqual(['Tốt', 'Xuất sắc', 'Xuất sắc', 'Yếu', 'Yếu']);
    expect(cards[0]).toMatchObject({
      lowered: [{ by: 'quota', from: 'Xuất sắc' }],
      lift: { class: 'Xuất sắc', points: '0', quota: true },
    });
  });

  test('of those in this class and the next: 40 % of three are one', () => {
    const next = schemeOf(scheme.criteria, [{ ...best, quotaOf: 'next' }, ...classes.slice(1)]);
    expect(totals(['95', '99', '97', '50', '60'], next).map((c) => c.class)).toEqual([
      'Tốt',
      'Xuất sắc',
      'Tốt',
      'Yếu',
      'Yếu',
    ]);
  });

  test('equal totals at the limit are not chosen from: both go down, and a person is asked', () => {
    const cards = totals(['95', '99', '95', '50', '60']);
    expect(cards.map((c) => c.class)).toEqual(['Tốt', 'Xuất sắc', 'Tốt', 'Yếu', 'Yếu']);
    expect(checkCards(scheme, cards)).toMatchObject([
      { code: 'score.quotaTie', params: { agencies: ['C1', 'C3'], points: '95', allowed: 2, group: 'Xã' } },
    ]);
    expect(checkCards(scheme, totals(['95', '99', '94', '50', '60']))).toEqual([]);
  });

  test('each group has its own', () => {
    const cards = scoreAgencies(scheme, [
      input('A', { A: '95' }),
      ...['91', '50', '50'].map((p, i) => input(`P${i}`, { A: p }, { group: 'Phòng' })),
    ]);
    // 40 % of one is none; 40 % of three is one.
    expect(cards.map((c) => c.class)).toEqual(['Tốt', 'Xuất sắc', 'Yếu', 'Yếu']);
  });

  test('"Không xếp loại": no rank, no class, and in nobody’s count', () => {
    const cards = scoreAgencies(scheme, [
      input('A', { A: '99' }, { unranked: true }),
      ...['95', '60', '50', '40', '30'].map((p, i) => input(`B${i}`, { A: p })),
    ]);
    expect(cards.map((c) => c.rank)).toEqual([null, 1, 2, 3, 4, 5]);
    expect(cards.map((c) => c.class).slice(0, 2)).toEqual([null, 'Xuất sắc']);
  });
});

describe('not scored yet', () => {
  const auto: Criterion = { ...leaf('P', null, '50'), kind: 'auto', measure: 'onTimeShare' };
  const given = leaf('A', null, '50');
  const scheme = schemeOf(
    [auto, given],
    [
      { name: 'Xuất sắc', from: '90', includesFrom: true, quota: '50' },
      { name: 'Tốt', from: '0', includesFrom: true },
    ],
  );
  const measures = {
    onTimeShare: { numerator: 1, denominator: 1 },
    resultShare: { numerator: 0, denominator: 0 },
    reportOnTimeShare: { numerator: 0, denominator: 0 },
  };
  const all = (lines: readonly Partial<ScoringInput>[]) =>
    scoreAgencies(
      scheme,
      lines.map((one, i) => input(`C${i}`, {}, { measures, ...one })),
    );

  test('no rank, no class, no place in the quota, however many points progress gives', () => {
    // 50 % of the two that are scored is one; with the two others it would be two.
    const cards = all([{ points: { A: '50' } }, { points: { A: '45' } }, {}, { bonus: '3' }]);
    expect(cards.map((c) => c.unscored)).toEqual([false, false, true, true]);
    expect(cards.map((c) => c.rank)).toEqual([1, 2, null, null]);
    expect(cards.map((c) => c.class)).toEqual(['Xuất sắc', 'Tốt', null, null]);
    expect(cards.map((c) => c.lift?.class ?? null)).toEqual([null, 'Xuất sắc', null, null]);
  });

  test('zero points that a person gave are a score', () => {
    expect(all([{ points: { A: '0' } }])[0]).toMatchObject({ unscored: false, rank: 1, class: 'Tốt' });
  });

  test('where all that people speak of is not scored, progress alone is the score', () => {
    expect(all([{ excluded: ['A'] }])[0]).toMatchObject({ unscored: false, converted: '100', rank: 1 });
  });

  test('one criterion that nobody has appraised: no rank, no class, no place in the quota', () => {
    const second = leaf('Z', null, '10');
    const two = schemeOf([given, second], scheme.classes);
    const cards = scoreAgencies(two, [
      input('A', { A: '50' }),
      input('B', { A: '45', Z: '10' }),
      input('C', { A: '50' }, { excluded: ['Z'] }),
      input('D', { A: '40', Z: '0' }),
    ]);
    expect(cards.map((c) => [c.open, c.rank, c.class])).toEqual([
      [1, null, null],
      // 55 of 60 is 91.67; 50 of 50 is 100: one of three may be in the best class.
      [0, 2, 'Tốt'],
      [0, 1, 'Xuất sắc'],
      [0, 3, 'Tốt'],
    ]);
    expect(cards[0]).toMatchObject({ unscored: false, total: '50', lift: null });
  });

  test('a share that is not known yet is open; one with nothing to judge leaves the denominator', () => {
    const unknown = { ...measures, onTimeShare: null };
    const nothing = { ...measures, onTimeShare: { numerator: 0, denominator: 0 } };
    const [open, left] = all([
      { points: { A: '50' }, measures: unknown },
      { points: { A: '50' }, measures: nothing },
    ]);
    expect(open).toMatchObject({ open: 1, rank: null, class: null });
    expect(left).toMatchObject({ open: 0, rank: 1, converted: '100' });
  });

  test('a bonus alone is no score', () => {
    const bonus = leaf('B', null, '5', { kind: 'bonus' });
    const [card] = scoreAgencies(schemeOf([given, bonus], scheme.classes), [input('A', { B: '5' })]);
    expect(card).toMatchObject({ unscored: true, rank: null, class: null });
  });
});

test('conditions in words are for a person to check', () => {
  const scheme = schemeOf(
    [leaf('A', null, '100')],
    [{ name: 'Tốt', from: '90', includesFrom: true, condition: 'không có vi phạm' }, LAST],
  );
  const cards = scoreAgencies(scheme, [input('A', { A: '95' }), input('B', { A: '10' })]);
  expect(checkCards(scheme, cards)).toMatchObject([
    { code: 'score.condition', params: { class: 'Tốt', condition: 'không có vi phạm', count: 1 } },
  ]);
});

describe('what would lift', () => {
  const of = (points: string, includesFrom: boolean) =>
    scoreAgencies(schemeOf([leaf('A', null, '100')], [{ name: 'Tốt', from: '90', includesFrom }, LAST]), [
      input('A', { A: points }),
    ])[0];
  test('the side on which 90 falls decides', () => {
    expect(of('90', true)).toMatchObject({ class: 'Tốt', lift: null });
    expect(of('90', false)).toMatchObject({ class: 'Yếu', lift: { class: 'Tốt', points: '0.01' } });
    expect(of('89.5', true)?.lift).toMatchObject({ points: '0.5' });
    expect(of('89.5', false)?.lift).toMatchObject({ points: '0.51' });
  });
});

describe('kinds', () => {
  const one = (more: Partial<Criterion>, actual: string, others: readonly ScoringInput[] = []) => {
    const scheme = schemeOf([leaf('A', null, '10', more)], [LAST], { max: '10' });
    const own = input('A', {}, { actuals: { A: actual }, levels: { A: actual } });
    return scoreAgencies(scheme, [own, ...others])[0]?.scores[0]?.points;
  };
  const best = (actual: string, group = 'Xã') => input('B', {}, { actuals: { A: actual }, group });
  const steps = [
    ['20', false, '10'],
    ['15', true, '6'],
    ['5', true, '2'],
  ].map(([from, includesFrom, points]) => ({ from, includesFrom, label: '', points })) as Criterion['steps'];
  const words = [{ from: null, includesFrom: true, label: 'Đạt', points: '10' }];

  test.each<[string, Partial<Criterion>, string, string]>([
    ['count', { kind: 'count', points: '1.5' }, '4', '6'],
    ['count, capped', { kind: 'count', points: '1.5' }, '40', '10'],
    ['a negative figure', { kind: 'count', points: '1.5' }, '-4', '0'],
    ['ratio', { kind: 'ratio', target: '3' }, '2', '6.67'],
    ['ratio, over the target', { kind: 'ratio', target: '3' }, '4', '10'],
    ['steps: exactly 20 is not above 20', { kind: 'steps', steps: steps! }, '20', '6'],
    ['steps: above 20', { kind: 'steps', steps: steps! }, '20.01', '10'],
    ['steps: below all', { kind: 'steps', steps: steps! }, '4.99', '0'],
    ['level', { kind: 'level', steps: words }, 'đạt ', '10'],
    ['level, unknown', { kind: 'level', steps: words }, 'Khá', '0'],
  ])('%s', (_, more, actual, points) => {
    expect(one(more, actual)).toBe(points);
  });

  test('relative to the best of the group, and of no other', () => {
    expect(one({ kind: 'relative' }, '3', [best('4'), best('100', 'Phòng')])).toBe('7.5');
    expect(one({ kind: 'relative' }, '4', [best('3')])).toBe('10');
    expect(one({ kind: 'relative' }, '0', [best('0')])).toBe('0');
  });

  test('relative with a target: half at the target, all for the best, between them by proportion', () => {
    const target = { kind: 'relative' as const, target: '10' };
    expect(one(target, '10', [best('20')])).toBe('5');
    expect(one(target, '15', [best('20')])).toBe('7.5');
    expect(one(target, '20', [best('20')])).toBe('10');
    expect(one(target, '4', [best('20')])).toBe('2');
    expect(one(target, '9', [best('8')])).toBe('4.5');
    expect(one(target, '10', [best('8')])).toBe('10');
  });

  test('bonus and penalty stand beside the total, each within its limit', () => {
    const criteria = [
      leaf('A', null, '100'),
      leaf('C', null, '5', { kind: 'bonus', points: '2' }),
      leaf('T', null, '8', { kind: 'penalty', points: '1' }),
    ];
    const score = (more: Partial<ScoringScheme>) =>
      scoreAgencies(schemeOf(criteria, [LAST], more), [
        input('A', { A: '90' }, { actuals: { C: '2', T: '3' }, bonus: '1' }),
      ])[0];
    expect(score({})).toMatchObject({ total: '90', bonus: '5', penalty: '3', converted: '92' });
    expect(score({ bonusMax: '4.5', penaltyMax: '2' })).toMatchObject({
      bonus: '4.5',
      penalty: '2',
      converted: '92.5',
    });
    expect(score({})?.lost).toContainEqual({ criterion: 'T', points: '3', rule: 'computed' });
  });

  test('a person’s points stand before what is computed', () => {
    const scheme = schemeOf([leaf('A', null, '10', { kind: 'count', points: '1' })], [LAST], { max: '10' });
    const [card] = scoreAgencies(scheme, [input('A', { A: '3' }, { actuals: { A: '9' } })]);
    expect(card?.total).toBe('3');
  });

  test('a level that is none is named with those that there are', () => {
    const scheme = schemeOf([leaf('A', null, '10', { kind: 'level', steps: words })], [LAST], { max: '10' });
    expect(checkPoints(scheme, input('A', {}, { levels: { A: 'Khá' } }))).toMatchObject([
      { code: 'score.levelUnknown', params: { read: 'Khá', known: ['"Đạt"'] } },
    ]);
  });
});

describe('what a kind needs is checked', () => {
  test.each<[Partial<Criterion>, string[]]>([
    [{ kind: 'ratio' }, ['scheme.targetMissing']],
    [{ kind: 'steps' }, ['scheme.stepsInvalid']],
    [
      { kind: 'level', steps: [{ from: null, includesFrom: true, label: '', points: '1' }] },
      ['scheme.stepsInvalid'],
    ],
    [
      { kind: 'level', steps: [{ from: null, includesFrom: true, label: 'Đạt', points: '101' }] },
      ['scheme.overCap'],
    ],
    [{ kind: 'count', points: '120' }, ['scheme.overCap']],
  ])('%j', (more, expected) => {
    expect(checkScheme(schemeOf([leaf('A', null, '100', more)], [LAST])).map((i) => i.code)).toEqual(
      expected,
    );
  });

  test('a quota below the best class, and shares over 100', () => {
    const lower = { ...LAST, quota: '20' };
    const classes = [{ name: 'Tốt', from: '90', includesFrom: true, floor: '120' }, lower];
    expect(checkScheme(schemeOf([leaf('A', null, '100')], classes)).map((i) => i.code)).toEqual([
      'scheme.invalid',
      'scheme.quotaLower',
    ]);
  });
});
