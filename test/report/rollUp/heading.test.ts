import { expect, test } from '@jest/globals';
import { readHeading } from '../../../src/report/rollUp/heading.ts';
import { FORM_TEXTS } from '../../../src/messages/vi/form.ts';

const { enable, paste, annex, title } = FORM_TEXTS;
const TITLE = `${annex}. ${title}`;
const ROUND = 'Kỳ báo cáo: lần 1; gửi chậm nhất ngày 04/6/2026';

test('the lines of a form as it was sent', () => {
  const lines = {
    1: enable,
    2: paste,
    4: 'UBND xã Bình An',
    5: TITLE,
    6: 'Kế hoạch số 5',
    7: ROUND,
    8: '(Kèm theo',
  };
  expect(readHeading(lines)).toEqual({ agency: 'UBND xã Bình An', plan: 'Kế hoạch số 5', round: ROUND });
});

test('with lines put between, and without a plan', () => {
  const moved = { 3: enable, 4: 'UBND xã Bình An', 8: TITLE, 12: ROUND };
  expect(readHeading(moved)).toEqual({ agency: 'UBND xã Bình An', plan: '', round: ROUND });
});

test('nothing is left: nothing is said', () => {
  expect(readHeading({})).toEqual({ agency: '', plan: '', round: '' });
  expect(readHeading({ 1: enable, 2: 'Chữ khác' })).toEqual({ agency: '', plan: '', round: '' });
});
