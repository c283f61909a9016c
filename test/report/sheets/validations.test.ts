import { describe, expect, test } from '@jest/globals';
import { validationsOf } from '../../../src/report/sheets/validations.ts';
import { TABLES } from '../../../src/workbook/schema.ts';
import type { TableDef } from '../../../src/workbook/tables/columns.ts';
import type { TableName } from '../../../src/workbook/tableNames.ts';

/** Rules of a table that stands from A5 to row 9, by header. */
function rules(name: TableName) {
  const def: TableDef = TABLES[name];
  const made = validationsOf(name, def.columns, { top: 5, bottom: 9, left: 1 });
  const letters = Object.values(def.columns).map((_, i) => String.fromCharCode(65 + i));
  return Object.fromEntries(
    Object.values(def.columns).map(({ header }, i) => [
      header,
      made.find(({ range }) => range === `${letters[i]!}5:${letters[i]!}9`),
    ]),
  );
}

describe('what may be typed into a cell', () => {
  test('points are numbers from 0 to the maximum of their row', () => {
    // Chấm điểm: Điểm tối đa is its 7th column, G; Tự chấm the 10th, J; Thẩm định the 12th, L.
    const { 'Thẩm định': appraised, 'Tự chấm': self } = rules('ChamDiem');
    expect(appraised).toMatchObject({ kind: 'custom', formula: 'AND(ISNUMBER(L5),L5>=0,L5<=G5)' });
    expect(appraised?.error).toEqual({
      title: 'Điểm chưa đúng',
      text: 'Ghi một số từ 0 đến điểm tối đa của tiêu chí.',
      style: 'stop',
    });
    expect(self).toMatchObject({ kind: 'custom', formula: 'AND(ISNUMBER(J5),J5>=0,J5<=G5)' });
  });

  test('other numbers are only asked to be numbers', () => {
    expect(rules('ChamDiem')['Số thực hiện']).toMatchObject({ kind: 'decimal' });
    expect(rules('MucXepLoai')['Điểm']).toMatchObject({ kind: 'decimal' });
  });

  test('points that are added or taken off are no less than nothing', () => {
    const { 'Điểm cộng': bonus, 'Điểm trừ': penalty } = rules('XepLoai');
    expect(bonus).toMatchObject({ kind: 'decimal', min: 0 });
    expect(penalty).toMatchObject({ kind: 'decimal', min: 0, error: { style: 'stop' } });
  });

  test('what a formula gives is not asked about, nor is a text', () => {
    const { 'Điểm thống nhất': agreed, 'Lý do': reason } = rules('ChamDiem');
    expect([agreed, reason]).toEqual([undefined, undefined]);
  });
});
