import { describe, expect, test } from '@jest/globals';
import { keyText, planRows, rowKeyText } from '../../src/workbook/planRows.ts';
import type { TableChange } from '../../src/workbook/ports.ts';
import type { CellContent } from '../../src/workbook/spec.ts';
import { table } from './restore/tables.ts';

const T = table(
  'T',
  ['Mã', 'Kỳ', 'Việc'],
  [
    ['A', 1, 'một'],
    ['A', 2, 'hai'],
    ['B', 1, null],
  ],
);
const KEYS = ['Mã', 'Kỳ'];
const plan = (...changes: TableChange[]) => planRows(T, changes, KEYS);
const update = (key: string[], set: Record<string, CellContent>): TableChange => ({
  kind: 'update',
  table: 'T',
  key,
  set,
});

describe('rows after changes', () => {
  test('stay in their order; new ones come last', () => {
    const { slots, issues } = plan(
      { kind: 'insert', table: 'T', rows: [{ Mã: 'C', Kỳ: 1 }] },
      update(['A', '2'], { Việc: 'mới' }),
      { kind: 'delete', table: 'T', keys: [['A', '1']] },
    );
    expect(issues).toEqual([]);
    expect(slots).toEqual([
      { from: 1, set: { Việc: 'mới' }, key: ['A', '2'] },
      { from: 2, set: {}, key: ['B', '1'] },
      { from: null, set: { Mã: 'C', Kỳ: 1 }, key: ['C', '1'] },
    ]);
  });

  test('a changed key is the row’s name for what follows, and frees the old one', () => {
    const { slots, issues } = plan(update(['B', '1'], { Mã: 'C' }), update(['C', '1'], { Việc: 'x' }), {
      kind: 'insert',
      table: 'T',
      rows: [{ Mã: 'B', Kỳ: 1 }],
    });
    expect(issues).toEqual([]);
    expect(slots[2]).toEqual({ from: 2, set: { Mã: 'C', Việc: 'x' }, key: ['C', '1'] });
  });

  test('new rows may stand below a row, or above all', () => {
    const insert = (code: string, below?: string[] | null): TableChange => ({
      kind: 'insert',
      table: 'T',
      rows: [
        { Mã: code, Kỳ: 1 },
        { Mã: code, Kỳ: 2 },
      ],
      ...(below === undefined ? {} : { below }),
    });
    const { slots, issues } = plan(
      insert('C', ['A', '1']),
      insert('D', null),
      insert('E'),
      insert('F', ['C', '2']),
      insert('G', ['Z', '9']),
      { kind: 'delete', table: 'T', keys: [['A', '2']] },
    );
    expect(issues).toEqual([]);
    expect(slots.map(({ key }) => key.join(''))).toEqual([
      'D1',
      'D2',
      'A1',
      'C1',
      'C2',
      'F1',
      'F2',
      'B1',
      'E1',
      'E2',
      'G1',
      'G2',
    ]);
    expect(slots.map(({ from }) => from).filter((from) => from !== null)).toEqual([0, 2]);
  });

  test('the row that new ones stood below goes: they stand at the end', () => {
    const { slots } = plan(
      { kind: 'insert', table: 'T', below: ['A', '1'], rows: [{ Mã: 'C', Kỳ: 1 }] },
      { kind: 'delete', table: 'T', keys: [['A', '1']] },
    );
    expect(slots.map(({ key }) => key.join(''))).toEqual(['A2', 'B1', 'C1']);
  });

  test('a new row that goes again leaves nothing', () => {
    const { slots } = plan(
      { kind: 'insert', table: 'T', rows: [{ Mã: 'C', Kỳ: 1 }] },
      { kind: 'delete', table: 'T', keys: [['C', '1']] },
    );
    expect(slots.map((s) => s.from)).toEqual([0, 1, 2]);
  });

  test.each<[string, TableChange, string]>([
    ['a key of no row', update(['Z', '1'], { Việc: 1 }), 'book.rowMissing'],
    ['a key part that differs', { kind: 'delete', table: 'T', keys: [['A', '3']] }, 'book.rowMissing'],
    ['a key that is taken', { kind: 'insert', table: 'T', rows: [{ Mã: 'B', Kỳ: 1 }] }, 'book.duplicateKey'],
    ['a column that is not there', update(['B', '1'], { Khác: 1 }), 'book.columnMissing'],
    ['a text that no cell holds', update(['B', '1'], { Việc: 'x'.repeat(32_768) }), 'book.textTooLong'],
  ])('%s is refused', (_, change, code) => {
    expect(plan(change).issues).toMatchObject([{ code, at: { sheet: 'Trang 1' }, params: { table: 'T' } }]);
  });

  test('a key column that is not there is refused by itself', () => {
    expect(planRows(T, [], ['Mã', 'Năm']).issues).toMatchObject([
      { code: 'book.columnMissing', params: { column: 'Năm' } },
    ]);
  });

  test('of two rows with one key none can be meant', () => {
    const twice = { ...T, rows: [...T.rows, T.rows[2]!] };
    expect(planRows(twice, [update(['B', '1'], { Việc: 1 })], KEYS).issues).toMatchObject([
      { code: 'book.duplicateKey' },
    ]);
  });

  test('keys are compared in composed letters, without blanks around, headers too', () => {
    const decomposed = 'Mã'.normalize('NFD');
    expect(keyText([' Đông '.normalize('NFD'), '1'])).toBe(keyText(['Đông', '1']));
    expect(rowKeyText(T.rows[0]!, [decomposed, 'Kỳ'])).toBe(keyText(['A', '1']));
    const { issues } = planRows(
      T,
      [update(['A', '1'], { ['Việc'.normalize('NFD')]: 'x' })],
      [decomposed, 'Kỳ'],
    );
    expect(issues).toEqual([]);
  });
});
