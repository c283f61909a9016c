import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { TABLE_NAMES, TABLES, type Book } from '../../src/workbook/schema.ts';
import type { TableDef } from '../../src/workbook/tables/columns.ts';
import { bookBytes } from '../bench/support/book.ts';
import { tracked } from '../cli/support/book.ts';
import { cellMap, derivedCells, withWrongCaches, type CellMap } from '../support/derivedCells.ts';
import { recalculatedBytes } from '../support/libreoffice.ts';
import { temporaryFolder } from '../support/skh.ts';
import { coreCells } from './support/coreCells.ts';
import { workedExample, type Answers } from './support/workedExample.ts';

const DOCUMENT = join(import.meta.dirname, '..', '..', 'docs', 'vi-du-cham-diem.md');
const MINUTES = 240_000;

/** Worked out by hand, as the document says: points of UBND xã Bình An (X1) by criterion. */
const POINTS: Readonly<Record<string, number | null>> = {
  '1.1': 8,
  '1.2': 18.95,
  '1.3': 10,
  '2.1': 10,
  '2.2': 18.48,
  '2.3': null,
  '2.4': 13,
  C: 2,
  T: 0.5,
};

/** From points to class. */
const RESULT: Readonly<Record<string, string | number>> = {
  'Điểm tối đa được chấm': 90,
  'Tổng điểm': 78.43,
  'Điểm quy đổi': 88.64,
  'Thứ hạng trong khối': 2,
  'Tiêu chí thấp nhất (%)': 66.67,
  'Xếp loại': 'Tốt',
  'Mức kế tiếp': 'Xuất sắc',
  'Điểm còn thiếu': 1.36,
};

type Value = string | number | boolean | null;
/** Formula cells by 'table key › header'. */
type Named = ReadonlyMap<string, Value>;

let folder = '';
let document = '';
beforeAll(async () => {
  folder = await temporaryFolder();
  document = await readFile(DOCUMENT, 'utf8');
});

/** What formula cells are called: 'table key › header', by 'sheet!address'. */
async function namesOf(path: string): Promise<Map<string, string>> {
  const { opened } = await tracked(path);
  const tables = (await opened.read(TABLE_NAMES)).value;
  return new Map(
    tables.flatMap((table) => {
      const def: TableDef = TABLES[table.name as keyof typeof TABLES];
      return table.rows.flatMap((row) => {
        const key = def.key.map((k) => row.cells[def.columns[k]?.header ?? k]?.value ?? '').join(' ');
        return Object.entries(table.columns).map(
          ([header, letter]) =>
            [`${table.sheet}!${letter}${row.row}`, `${table.name} ${key} › ${header}`] as const,
        );
      });
    }),
  );
}

interface Computed {
  readonly core: Named;
  readonly libreOffice: Named;
}

/** Every formula cell as core has it, and as LibreOffice works it out from a file of wrong values. */
async function computed(name: string, changed: Answers = {}): Promise<Computed> {
  const path = join(folder, `${name}.xlsx`);
  const book: Book = await workedExample(changed);
  await writeFile(path, bookBytes(book));
  const wrong = `${path}.wrong.xlsx`;
  await writeFile(wrong, await withWrongCaches(path));
  const names = await namesOf(path);
  const cells = await derivedCells(path);
  const planted = cellMap(await readFile(wrong));
  expect(
    cells.every(({ sheet, address }) =>
      [999, '1902-09-25'].includes(planted.get(`${sheet}!${address}`) as never),
    ),
  ).toBe(true);
  const recalculated: CellMap = cellMap(await recalculatedBytes(wrong));
  const called = ({ sheet, address }: { sheet: string; address: string }) =>
    names.get(`${sheet}!${address}`) ?? '';
  return {
    core: new Map((await coreCells(path)).map((cell) => [called(cell), cell.value])),
    libreOffice: new Map(
      cells.map((cell) => [called(cell), recalculated.get(`${cell.sheet}!${cell.address}`) || null] as const),
    ),
  };
}

/** Rows of the document's tables whose first cell is among these, by it: the last cell. */
function documentValues(keys: readonly string[]): Record<string, string> {
  const rows = document
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return Object.fromEntries(
    rows.filter(([first]) => keys.includes(first ?? '')).map((row) => [row[0], row.at(-1)]),
  );
}

const shown = (value: string | number | null) => (value === null ? '' : String(value).replace('.', ','));

describe('the worked example', () => {
  let book: Computed;
  beforeAll(async () => {
    book = await computed('example');
  }, MINUTES);

  test('the document says what was worked out by hand', () => {
    // The table of the scheme has the same codes: of two rows the later one, with the points, counts.
    const points = Object.fromEntries(Object.entries(POINTS).map(([code, value]) => [code, shown(value)]));
    expect(documentValues(Object.keys(POINTS))).toEqual(points);
    const result = Object.fromEntries(Object.entries(RESULT).map(([step, value]) => [step, shown(value)]));
    expect(documentValues(Object.keys(RESULT))).toEqual(result);
  });

  test.each(['core', 'libreOffice'] as const)('%s gives each of its figures', (who) => {
    const points = Object.keys(POINTS).map((code) => [
      code,
      book[who].get(`ChamDiem D1 X1 ${code} › Điểm thống nhất`) ?? null,
    ]);
    expect(Object.fromEntries(points)).toEqual(POINTS);
    const result = Object.keys(RESULT).map((header) => [header, book[who].get(`XepLoai D1 X1 › ${header}`)]);
    expect(Object.fromEntries(result)).toEqual(RESULT);
    expect(book[who].get('ChamDiem D1 X1 2.4 › Chênh lệch')).toBe(-2);
    const of = (agency: string) =>
      ['Tổng điểm', 'Thứ hạng trong khối', 'Xếp loại', 'Căn cứ xếp loại'].map(
        (header) => book[who].get(`XepLoai D1 ${agency} › ${header}`) || null,
      );
    const byItself = (count: number) => `Tạm tính: ${count} tiêu chí mới tự chấm, chưa thẩm định`;
    expect(of('X1')).toEqual([78.43, 2, 'Tốt', byItself(6)]);
    expect(of('X2')).toEqual([100, 1, 'Xuất sắc', byItself(5)]);
    expect(of('X3')).toEqual([null, null, null, 'Chưa chấm']);
  });

  /** What a change moves: cell, before, after. */
  const moved = (before: Named, after: Named) =>
    Object.fromEntries(
      [...before].flatMap(([name, value]) => {
        const now = after.get(name) ?? null;
        return (value || null) === (now || null) ? [] : [[name, [value || null, now || null]]];
      }),
    );

  test(
    'another figure of one agency moves its own points and what follows from them',
    async () => {
      const after = await computed('own', { 'X1 2.2': { actual: 87 } });
      const expected = {
        // Its own figure stands beside the best of the group.
        'ChamDiem D1 X1 2.2 › Tử số': [85, 87],
        'ChamDiem D1 X1 2.2 › Điểm thống nhất': [18.48, 18.91],
        // 1.52 of 20 lost, then 1.09
        'ChamDiem D1 X1 2.2 › Tỷ lệ mất điểm (%)': [7.6, 5.45],
        // Field II: of 15 + 20 + 15 there are 10 + 18.48 + 13, then 10 + 18.91 + 13.
        'XepLoai D1 X1 › Lĩnh vực thấp nhất (%)': [82.96, 83.82],
        'XepLoai D1 X1 › Tổng điểm': [78.43, 78.86],
        'XepLoai D1 X1 › Điểm quy đổi': [88.64, 89.12],
        'XepLoai D1 X1 › Điểm còn thiếu': [1.36, 0.88],
        'TQCoQuan X1 › Điểm': [88.64, 89.12],
        // (points × 100 + 100 000) × 10 000 + 9 999 − place 4 in the register
        'TQCoQuan X1 › Khóa điểm': [1088649995, 1089129995],
        'BDXepHang UBND các xã 2 › Mức thứ hai': [88.64, 89.12],
        'BDXepHang UBND các xã 2 › Điểm': [88.64, 89.12],
      };
      expect(moved(book.core, after.core)).toEqual(expected);
      expect(moved(book.libreOffice, after.libreOffice)).toEqual(expected);
    },
    MINUTES,
  );

  test(
    'the best of a group is less: the points of the others of the group move, those of other groups do not',
    async () => {
      const after = await computed('best', { 'X2 2.2': { actual: 90 } });
      const best = Object.fromEntries(
        ['X1', 'X2', 'X3'].map((agency) => [`ChamDiem D1 ${agency} 2.2 › Mẫu số`, [92, 90]]),
      );
      const expected = {
        ...best,
        'ChamDiem D1 X2 2.2 › Tử số': [92, 90],
        'ChamDiem D1 X1 2.2 › Điểm thống nhất': [18.48, 18.89],
        'ChamDiem D1 X1 2.2 › Tỷ lệ mất điểm (%)': [7.6, 5.55],
        'XepLoai D1 X1 › Lĩnh vực thấp nhất (%)': [82.96, 83.78],
        'XepLoai D1 X1 › Tổng điểm': [78.43, 78.84],
        'XepLoai D1 X1 › Điểm quy đổi': [88.64, 89.1],
        'XepLoai D1 X1 › Điểm còn thiếu': [1.36, 0.9],
        'TQCoQuan X1 › Điểm': [88.64, 89.1],
        'TQCoQuan X1 › Khóa điểm': [1088649995, 1089109995],
        'BDXepHang UBND các xã 2 › Mức thứ hai': [88.64, 89.1],
        'BDXepHang UBND các xã 2 › Điểm': [88.64, 89.1],
      };
      expect(moved(book.core, after.core)).toEqual(expected);
      expect(moved(book.libreOffice, after.libreOffice)).toEqual(expected);
    },
    MINUTES,
  );
});
