import { expect, test } from '@jest/globals';
import { withoutLasting } from '../../../src/workbook/restore/lastingTables.ts';
import { touchedRounds } from '../../../src/workbook/restore/touchedRounds.ts';

test('rounds of rows that come, go and are changed, by key', () => {
  expect(
    touchedRounds([
      { kind: 'delete', table: 'PhienBan', keys: [['A', '10', 'NV0001', 'result', '1']] },
      { kind: 'update', table: 'TheoDoi', key: ['NV0001', 'A', '2'], set: { 'Kết quả thực hiện': null } },
      { kind: 'update', table: 'BaoCao', key: ['A', '2'], set: { 'Ngày nhận': null } },
      { kind: 'insert', table: 'BanGui', rows: [{ 'Mã cơ quan': 'A', Kỳ: 3, 'Phiên bản': 1 }] },
    ]),
  ).toEqual([2, 3, 10]);
});

test('a row that is brought into another round touches both', () => {
  const set = { Kỳ: { formula: '1+3', value: 4 } };
  expect(touchedRounds([{ kind: 'update', table: 'BaoCao', key: ['A', '1'], set }])).toEqual([1, 4]);
});

test('other tables, and names of tasks and agencies, touch no round', () => {
  expect(
    touchedRounds([
      { kind: 'update', table: 'KyBaoCao', key: ['1'], set: { 'Tên kỳ': 'Kỳ 1' } },
      { kind: 'delete', table: 'QuyetDinh', keys: [['q1']] },
      { kind: 'update', table: 'TheoDoi', key: ['NV0001', 'A', '2'], set: { TT: '3', 'Nhiệm vụ': 'Việc' } },
      { kind: 'update', table: 'BaoCao', key: ['A', '2'], set: { 'Cơ quan, đơn vị': 'Phòng A' } },
    ]),
  ).toEqual([]);
  const set = { 'Cơ quan, đơn vị': 'Phòng A', 'Người ký': 'B' };
  expect(touchedRounds([{ kind: 'update', table: 'BaoCao', key: ['A', '2'], set }])).toEqual([2]);
});

test('lines of the log and restore points are no part of what is undone', () => {
  const of = (table: string) => ({ table, updated: [], inserted: [], deleted: [] });
  const inverse = { tables: [of('BanGui'), of('DiemKhoiPhuc'), of('NhatKy'), of('TheoDoi')] };
  expect(withoutLasting(inverse)).toEqual({ tables: [of('BanGui'), of('TheoDoi')] });
});
