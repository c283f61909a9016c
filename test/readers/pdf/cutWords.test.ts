import { expect, test } from '@jest/globals';
import { isCutByWidth } from '../../../src/readers/pdf/cutWords.ts';
import type { TextLine } from '../../../src/readers/pdf/model.ts';

function line(text: string, free = 1, blankEnd = false): TextLine {
  const face = { name: 'Times', bold: false, italic: false };
  const place = { page: 1, x0: 0, x1: 50 - free, y: 0, left: 0, right: 50 };
  return { ...place, text, size: 12, firstWord: 30, blankEnd, face, bold: false, italic: false };
}

test.each([
  ['phườn', 'g'],
  ['Trườn', 'g Chính trị tỉnh'],
  ['Th', 'ông tin'],
  ['22/01/2', '026'],
  ['IV/202', '6'],
  ['KH20_N01.1', '.1'],
  ['TCBC&CC', 'VC'],
  ['30/1', '0/2026'],
  ['15/0', '9/2026'],
  ['3', '0/6/2026'],
  ['LĐ-TB&X', 'H tỉnh'],
])('%s|%s is one word', (last, next) => {
  expect(isCutByWidth(line(last), line(next))).toBe(true);
});

test.each([
  ['a level after an abbreviation', 'GD&ĐT', 'TP Hải Bình'],
  ['two abbreviations', 'UBND', 'VTV'],
  ['two words', 'Nguồn', 'kinh phí'],
  ['a unit', 'rộng', 'm'],
  ['a name', 'Phòng', 'Nội vụ'],
  ['a day and a month below it', '30/6', '9/2026'],
  ['years below one another', '2025', '2026'],
  ['a whole date and a number', '22/01/2026', '12'],
])('%s: %s|%s is not', (_, last, next) => {
  expect(isCutByWidth(line(last), line(next))).toBe(false);
});

test('neither is a line with words before, with room, or with a blank behind it', () => {
  expect(isCutByWidth(line('xã, phườn'), line('g'))).toBe(false);
  expect(isCutByWidth(line('phườn', 20), line('g'))).toBe(false);
  expect(isCutByWidth(line('phườn', 1, true), line('g'))).toBe(false);
});
