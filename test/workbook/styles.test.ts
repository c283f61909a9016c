import { expect, test } from '@jest/globals';
import { FONT, HIGHLIGHTS, STYLES, TONES } from '../../src/workbook/styles.ts';

/** Lightness in grey from 0 to 100 (CIE 1976 L*, sRGB, D65). */
function lightness(rgb: string): number {
  const parts = [0, 2, 4].map((i) => parseInt(rgb.slice(i, i + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

function smallestStep(colors: readonly string[]): number {
  const sorted = colors.map(lightness).sort((a, b) => a - b);
  return Math.min(...sorted.slice(1).map((value, i) => value - (sorted[i] ?? 0)));
}

test('the fills of a chart stay apart on a photocopy, and so do their labels from them', () => {
  expect(smallestStep(Object.values(TONES).map((t) => t.fill))).toBeGreaterThanOrEqual(8);
  for (const { fill, label } of Object.values(TONES)) {
    expect(Math.abs(lightness(fill) - lightness(label))).toBeGreaterThan(40);
  }
});

test('conditional formats: dark, middle and light fills, words readable on each', () => {
  const { good, warn, bad } = HIGHLIGHTS;
  expect(smallestStep([good.fill, warn.fill, bad.fill].map((fill) => fill ?? 'FFFFFF'))).toBeGreaterThan(10);
  for (const { fill, color } of Object.values(HIGHLIGHTS)) {
    expect(Math.abs(lightness(fill ?? 'FFFFFF') - lightness(color))).toBeGreaterThan(40);
  }
});

test('one font everywhere; only where a person writes is a cell free', () => {
  expect(new Set(Object.values(STYLES).map((s) => s.font))).toEqual(new Set([FONT]));
  const free = Object.entries(STYLES).filter(([, s]) => !s.locked);
  expect(free.map(([name]) => name)).toEqual(['input', 'inputDate', 'inputNumber']);
});

test('headers are light enough for black words, on screen and in grey', () => {
  for (const { fill } of Object.values(STYLES)) {
    if (fill !== null) expect(lightness(fill)).toBeGreaterThan(80);
  }
});
