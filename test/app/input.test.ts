import { describe, expect, test } from '@jest/globals';
import { numberRounds, parseDay, parseRound } from '../../src/app/input.ts';

describe('a day as a person types it', () => {
  test.each([
    ['2026-06-05', '2026-06-05'],
    ['5/6/2026', '2026-06-05'],
    [' 05.06.2026 ', '2026-06-05'],
    ['ngày 5 tháng 6 năm 2026', '2026-06-05'],
  ])('%s', (text, day) => {
    expect(parseDay(text)).toEqual({ value: day, issues: [] });
  });

  test.each(['', '6/2026', '31/02/2026', '2026-13-01', 'hôm nay', '46178'])('no day: %j', (text) => {
    const { value, issues } = parseDay(text);
    expect(value).toBeNull();
    expect(issues.map((i) => [i.code, i.params['text']])).toEqual([['date.invalid', text]]);
  });
});

describe('a round as a person types it', () => {
  test.each([
    ['lần 1=2026-06-05:before', 'lần 1', '2026-06-05', 'before'],
    ['lần 2=2026-12-01', 'lần 2', '2026-12-01', 'on'],
    ['6 tháng = 5/6/2026:on', '6 tháng', '2026-06-05', 'on'],
    ['a=b=2026-06-05', 'a=b', '2026-06-05', 'on'],
  ])('%s', (text, name, due, boundary) => {
    const expected = { name, due, boundary, dayOff: 'stay', locked: false };
    expect(parseRound(text)).toEqual({ value: expected, issues: [] });
  });

  test.each([
    ['lần 1', 'round.badArgument'],
    ['=2026-06-05', 'round.badArgument'],
    ['lần 1=2026-06-05:after', 'round.badArgument'],
    ['lần 1=mai', 'date.invalid'],
  ])('no round: %s', (text, code) => {
    const { value, issues } = parseRound(text);
    expect(value).toBeNull();
    expect(issues.map((i) => i.code)).toEqual([code]);
  });

  test('numbers follow the days, whatever the order of typing', () => {
    const rounds = ['cuối năm=2026-12-01', 'giữa năm=2026-06-05'].map((text) => parseRound(text).value!);
    expect(numberRounds(rounds).map((r) => [r.number, r.name])).toEqual([
      [1, 'giữa năm'],
      [2, 'cuối năm'],
    ]);
  });
});
