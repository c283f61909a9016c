import { describe, expect, test } from '@jest/globals';
import { exact, proportion, rounded, toText } from '../../../src/core/scoring/decimal.ts';
import {
  countInHundredths,
  hundredthsText,
  pointsInHundredths,
  ratioInHundredths,
  shareInHundredths,
} from '../../../src/core/scoring/hundredths.ts';
import { bounded } from '../../../src/core/scoring/points.ts';

const text = (hundredths: number | null) => (hundredths === null ? null : hundredthsText(hundredths));

describe('points in whole hundredths', () => {
  test.each([
    // max × actual / of: 2,5 × 1 / 8 = 0,3125; half a hundredth goes up; never over the maximum, nor below 0
    ['2.5', '1', '8', '0.31'],
    ['1', '1', '8', '0.13'],
    ['10', '12', '8', '10'],
    ['10', '-1', '8', '0'],
    ['0', '3', '8', '0'],
    ['10', '0.000001', '3', '0'],
    // not worked out here: nothing to divide by, a maximum of three places, more digits than are exact
    ['10', '3', '0', null],
    ['2.555', '1', '2', null],
    ['10', '1234567890', '3', null],
    ['10', '0.12345678', '3', null],
    ['10', 'ba', '3', null],
  ])('%s × %s / %s = %s', (max, actual, of, points) => {
    expect(text(shareInHundredths(max, actual, of))).toBe(points);
  });

  test('counts, shares of whole numbers, points that were given', () => {
    expect(text(countInHundredths('2.5', '3', '0.25'))).toBe('0.75');
    expect(text(countInHundredths('2.5', '30', '0.25'))).toBe('2.5');
    expect(text(ratioInHundredths('2.5', 1, 3))).toBe('0.83');
    expect(text(ratioInHundredths('2.5', 0.5, 3))).toBeNull();
    expect(text(pointsInHundredths('10', '7.125'))).toBe('7.13');
    expect(text(pointsInHundredths('10', '-7'))).toBe('0');
  });

  test('the same as by decimals, for all that stand in a sheet', () => {
    let state = 7;
    const next = (most: number) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return state % most;
    };
    for (let i = 0; i < 20_000; i += 1) {
      const [max, actual, of] = [
        String(next(5000) / 100),
        String(next(99_999) / 1000),
        String((1 + next(999)) / 10),
      ];
      const points = rounded(bounded(proportion(exact(max), exact(actual), exact(of)), exact(max)));
      expect([max, actual, of, text(shareInHundredths(max, actual, of))]).toEqual([
        max,
        actual,
        of,
        toText(points),
      ]);
    }
  });
});
