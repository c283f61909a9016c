import { expect, test } from '@jest/globals';
import { bodiesKey, numberKey, textKey, wordingKey } from '../../../../src/core/plan/diff/keys.ts';
import { likeness } from '../../../../src/core/plan/diff/likeness.ts';

test('the share of neighbouring words that both have', () => {
  // ^một một-hai hai-ba ba$ against ^một một-hai hai$: two of four and of three.
  expect(likeness('một hai ba', 'một hai')).toBeCloseTo(4 / 7);
  expect(likeness('Một hai, ba.', 'một HAI ba')).toBe(1);
  expect(likeness('một hai', 'ba bốn')).toBe(0);
  expect(likeness('hai một', 'một hai')).toBe(0);
  expect(likeness('một', '')).toBe(0);
});

test('the text of a task: marks and capitals are nothing, words are', () => {
  expect(textKey('Tuyên truyền,  VẬN động;')).toBe(textKey('tuyên truyền, vận động'));
  expect(textKey('Việc 1')).not.toBe(textKey('Việc 2'));
});

test('the wording: habits of placing a tone are nothing, another tone is', () => {
  expect(wordingKey('Văn hoá – Thể thao')).toBe(wordingKey('văn hóa - thể thao.'));
  expect(wordingKey('Uỷ ban')).toBe(wordingKey('Ủy ban'));
  expect(wordingKey('bán')).not.toBe(wordingKey('bạn'));
});

test('bodies: whatever their order and spelling', () => {
  expect(bodiesKey('Phòng Văn hoá – Thông tin; Phòng Y tế')).toBe(
    bodiesKey('Phòng Y tế;Phòng Văn hóa và Thông tin'),
  );
  expect(bodiesKey('Phòng Y tế')).not.toBe(bodiesKey('Phòng Y tế; Phòng Tư pháp'));
});

test('numbers: a row without one has none', () => {
  expect(numberKey({ tt: '', path: 'II.(3)' })).toBe(numberKey({ tt: '', path: 'II.(9)' }));
  expect(numberKey({ tt: '(3)', path: 'II.(3)' })).toBe('II.(3)');
});
