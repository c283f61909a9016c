import { expect, test } from '@jest/globals';
import { FORM_ANSWERS, FORM_COLUMNS, FORM_HEADERS, FORM_ROLES } from '../../../src/core/submission/layout.ts';
import { ANSWER_FIELDS } from '../../../src/core/submission/types.ts';
import { ANSWER_WORDS, ROLE_WORDS } from '../../../src/workbook/tables/words.ts';
import { rowDigest } from '../../../src/core/submission/rowDigest.ts';
import { ROWS, testDigest } from './formFixture.ts';

test('the words of the form are those of the workbook', () => {
  expect(FORM_ANSWERS).toEqual(ANSWER_WORDS);
  expect(FORM_ROLES).toEqual(ROLE_WORDS);
});

test('the columns stand in the order of the file format', () => {
  expect(FORM_COLUMNS.map((c) => FORM_HEADERS[c]).join(' | ')).toBe(
    'Mã | TT | Nhiệm vụ | Thời hạn | Vai trò | Kết quả kỳ trước | Tình hình thực hiện | Tỷ lệ (%) | Kết quả thực hiện | Sản phẩm (số, ký hiệu) | Ngày hoàn thành | Khó khăn, vướng mắc | Đề xuất, kiến nghị',
  );
  expect(FORM_COLUMNS.slice(6)).toEqual([...ANSWER_FIELDS]);
});

test('a row digest tells what is shown, not white space, normal form or the previous result', () => {
  const [row] = ROWS;
  if (row === undefined) throw new Error('no row');
  const plain = rowDigest(row, testDigest);
  expect(plain).toMatch(/^[0-9a-f]{8}$/);
  const same = { ...row, title: ` ${row.title.normalize('NFD')} `, previous: 'khác' };
  expect(rowDigest(same, testDigest)).toBe(plain);
  for (const change of [{ tt: '9' }, { title: 'Khác' }, { time: '' }, { role: 'coordinator' as const }]) {
    expect(rowDigest({ ...row, ...change }, testDigest)).not.toBe(plain);
  }
});
