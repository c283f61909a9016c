import { describe, expect, test } from '@jest/globals';
import { parseBook, parseTable } from '../../src/workbook/parseBook.ts';
import type { ReadCell, ReadTable } from '../../src/workbook/ports.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../../src/workbook/schema.ts';
import { choice, date, number, table, text } from '../../src/workbook/tables/columns.ts';
import type { TableDef } from '../../src/workbook/tables/columns.ts';

/** A small table of the same kind as those of the workbook. */
const SMALL = table('Nho', 'Trang nhỏ', ['code', 'round'], {
  code: text('Mã'),
  round: number('Kỳ'),
  due: date('Hạn'),
  kind: choice('Loại', ['Mục', 'Nhiệm vụ']),
  state: text('Tình trạng', { derived: true }),
});

/** 'A1' is a date where it looks like one (d/m/yyyy), a number where it is one, '!' an error. */
function cellOf(shown: string): ReadCell {
  if (shown === '') return { kind: 'blank', value: null };
  if (shown === '!') return { kind: 'error', value: '#N/A' };
  if (/^\d+$/.test(shown)) return { kind: 'number', value: Number(shown) };
  return { kind: 'text', value: shown };
}

/** A read table from a text table: headers first, cells parted by '|'; the header stands in row 4, column B. */
function readTable(name: string, sheet: string, rows: string): ReadTable {
  const [headers = [], ...cells] = rows
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()));
  return {
    name,
    sheet,
    headers,
    columns: Object.fromEntries(headers.map((header, i) => [header, 'BCDEFGHIJKL'.charAt(i)])),
    rows: cells.map((row, i) => ({
      row: 5 + i,
      cells: Object.fromEntries(headers.map((header, j) => [header, cellOf(row[j] ?? '')])),
    })),
  };
}

const small = (rows: string) => parseTable(readTable('Nho', 'Trang nhỏ', rows), SMALL);
const HEAD = 'Mã|Kỳ|Hạn|Loại|Tình trạng';

describe('rows of a table', () => {
  test('values by key; blanks as their column wants them', () => {
    const read = small(`${HEAD}\nNV1|1|5/6/2026|mục|Đúng hạn\nNV2|2||Nhiệm vụ|`);
    expect(read).toEqual({
      value: [
        { code: 'NV1', round: 1, due: '2026-06-05', kind: 'Mục', state: 'Đúng hạn' },
        { code: 'NV2', round: 2, due: null, kind: 'Nhiệm vụ', state: '' },
      ],
      issues: [],
    });
  });

  test('the order of the columns and columns of others do not matter', () => {
    const read = small('Ghi chú riêng|Loại|Kỳ|Mã|Tình trạng|Hạn\nabc|Mục|1|NV1||');
    expect(read.issues).toEqual([]);
    expect(read.value).toEqual([{ code: 'NV1', round: 1, due: null, kind: 'Mục', state: '' }]);
  });

  test('a row in which nobody wrote is none, whatever its formulas say', () => {
    expect(small(`${HEAD}\n||||Chưa có thông tin\nNV1|1|||`).value).toHaveLength(1);
  });

  test('an error in a formula of ours is blank text, not null', () => {
    expect(small(`${HEAD}\nNV1|1|||!`).value[0]).toMatchObject({ state: '' });
  });
});

describe('what can’t be accepted names sheet and cell', () => {
  test('a cell', () => {
    const { issues } = small(`${HEAD}\nNV1|1|||\nNV2|một|hôm qua|Loại khác|`);
    expect(issues.map((i) => [i.code, i.at, i.field, i.params['text']])).toEqual([
      ['book.cellInvalid', { sheet: 'Trang nhỏ', cell: 'C6' }, 'round', 'một'],
      ['book.cellInvalid', { sheet: 'Trang nhỏ', cell: 'D6' }, 'due', 'hôm qua'],
      ['book.cellInvalid', { sheet: 'Trang nhỏ', cell: 'E6' }, 'kind', 'Loại khác'],
      ['book.keyMissing', { sheet: 'Trang nhỏ', cell: 'C6' }, undefined, undefined],
    ]);
  });

  test('a key that stands twice, at its second row', () => {
    const { issues } = small(`${HEAD}\nNV1|1|||\nNV1|2|||\nNV1|1|||`);
    expect(issues).toEqual([
      expect.objectContaining({
        code: 'book.duplicateKey',
        at: { sheet: 'Trang nhỏ', cell: 'B7' },
        params: { table: 'Nho', key: 'NV1 · 1' },
      }),
    ]);
  });

  test('a row without its key', () => {
    const { issues } = small(`${HEAD}\nNV1||5/6/2026||\n||5/6/2026||`);
    expect(issues.map((i) => [i.code, i.at.cell, i.params['columns']])).toEqual([
      ['book.keyMissing', 'C5', ['"Kỳ"']],
      ['book.keyMissing', 'B6', ['"Mã"', '"Kỳ"']],
    ]);
  });

  test('columns that are gone', () => {
    const { value, issues } = small('Mã|Kỳ|Loại|Tình trạng\nNV1|1||');
    expect(value).toEqual([]);
    expect(issues).toEqual([
      expect.objectContaining({
        code: 'book.columnMissing',
        at: { sheet: 'Trang nhỏ' },
        params: { table: 'Nho', column: 'Hạn' },
      }),
    ]);
  });
});

describe('the whole book', () => {
  const empty = (name: TableName): ReadTable => {
    const def: TableDef = TABLES[name];
    return readTable(
      name,
      def.sheet,
      Object.values(def.columns)
        .map((c) => c.header)
        .join('|'),
    );
  };

  test('every table, empty', () => {
    const parsed = parseBook(TABLE_NAMES.map(empty));
    expect(parsed.issues).toEqual([]);
    expect(Object.keys(parsed.value ?? {})).toEqual(TABLE_NAMES);
  });

  test('a table that is gone gives no book', () => {
    const parsed = parseBook(TABLE_NAMES.filter((name) => name !== 'BaoCao').map(empty));
    expect(parsed.value).toBeNull();
    expect(parsed.issues.map((i) => [i.code, i.at.sheet, i.params['table']])).toEqual([
      ['book.tableMissing', 'Tình hình gửi báo cáo', 'BaoCao'],
    ]);
  });
});
