import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changedTables } from '../../../src/workbook/changedTables.ts';
import type { ReadTable, TableChange } from '../../../src/workbook/ports.ts';
import { inverseOf } from '../../../src/workbook/restore/inverse.ts';
import { parseInverse } from '../../../src/workbook/restore/parseInverse.ts';
import type { Inverse } from '../../../src/workbook/restore/types.ts';
import { undoChanges } from '../../../src/workbook/restore/undo.ts';
import type { CellContent } from '../../../src/workbook/spec.ts';
import { contents, table } from './tables.ts';

const KEYS = { T: ['Mã'] };
const HEADERS = ['Mã', 'Việc', 'Ngày', 'Số', 'Riêng'];
const day = { date: '2026-03-01' };
const sum = { formula: 'T[[#This Row],[Số]]*2', value: 4 };

const BEFORE = table('T', HEADERS, [
  ['A', 'một', day, 2, 'ghi chú'],
  ['B', 'hai', null, sum, null],
  ['C', 'ba', null, null, true],
]);

function applied(before: ReadTable, changes: readonly TableChange[]): ReadTable {
  const { value, issues } = changedTables([before], changes, KEYS);
  expect(issues).toEqual([]);
  return value![0]!;
}

/** What is kept in the workbook comes back from text. */
function kept(before: ReadTable, changes: readonly TableChange[]): Inverse {
  return parseInverse(JSON.stringify(inverseOf([before], changes, KEYS)))!;
}

function undo(before: ReadTable, changes: readonly TableChange[], now: ReadTable) {
  const { value, issues } = undoChanges(kept(before, changes), [now], KEYS);
  return { ...value, back: applied(now, value.changes), issues };
}

const update = (key: string, set: Record<string, CellContent>): TableChange => ({
  kind: 'update',
  table: 'T',
  key: [key],
  set,
});
const insert = (...rows: Record<string, CellContent>[]): TableChange => ({
  kind: 'insert',
  table: 'T',
  rows,
});
const remove = (...keys: string[]): TableChange => ({
  kind: 'delete',
  table: 'T',
  keys: keys.map((k) => [k]),
});
const person = (now: ReadTable, key: string, set: Record<string, CellContent>) =>
  applied(now, [update(key, set)]);

describe('what a change did', () => {
  test('only what is another now: a cell that was so already, or a formula that gives another value, is not', () => {
    expect(inverseOf([BEFORE], [update('A', { Việc: 'một', Ngày: day, Số: 2 })], KEYS)).toBeNull();
    expect(inverseOf([BEFORE], [update('B', { Số: { ...sum, value: 99 } })], KEYS)).toBeNull();
    expect(inverseOf([BEFORE], [], KEYS)).toBeNull();
    expect(inverseOf([BEFORE], [update('A', { Số: 2, Việc: 'khác' })], KEYS)).toEqual({
      tables: [
        {
          table: 'T',
          updated: [{ key: ['A'], cells: { Việc: ['một', 'khác'] } }],
          inserted: [],
          deleted: [],
        },
      ],
    });
  });

  test('is the same in whatever order its changes came', () => {
    const changes = [update('A', { Số: 1 }), insert({ Mã: 'D' }), update('C', { Số: 2 }), remove('B')];
    const turned = [...changes].reverse();
    expect(inverseOf([BEFORE], turned, KEYS)).toEqual(inverseOf([BEFORE], changes, KEYS));
  });

  test('what somebody has written over in the hidden sheet is no inverse', () => {
    const text = JSON.stringify(inverseOf([BEFORE], [remove('A')], KEYS));
    expect(parseInverse(text)).not.toBeNull();
    for (const wrong of [
      '',
      '{',
      'null',
      '[]',
      '{"tables":1}',
      text.replace('deleted', 'xóa'),
      text.slice(2),
    ])
      expect(parseInverse(wrong)).toBeNull();
  });
});

describe('taking back', () => {
  const changes = [
    update('A', { Việc: 'mới', Ngày: null, Số: 5 }),
    update('B', { Số: 7 }),
    remove('C'),
    insert({ Mã: 'D', Việc: 'bốn', Số: sum }),
  ];
  const now = applied(BEFORE, changes);

  test('gives back every cell: days, formulas, rows with their foreign columns', () => {
    const { back, issues, kept: places, cells } = undo(BEFORE, changes, now);
    expect(issues).toEqual([]);
    expect(places).toEqual([]);
    expect(contents(back)).toEqual(contents(BEFORE));
    // 3 of A, 1 of B, the 3 of D that go, and the 3 filled ones of C
    expect(cells).toBe(10);
  });

  test('finds its rows in a table that was sorted since', () => {
    const sorted = { ...now, rows: [...now.rows].reverse() };
    expect(contents(undo(BEFORE, changes, sorted).back).sort()).toEqual(contents(BEFORE).sort());
  });

  test('keeps a cell that a person changed since, and says which', () => {
    const { back, issues, kept: places } = undo(BEFORE, changes, person(now, 'A', { Số: 6, Riêng: 'thêm' }));
    expect(issues).toMatchObject([
      {
        code: 'restore.kept',
        severity: 'warning',
        at: { sheet: 'Trang 1', cell: 'D2' },
        params: { column: 'Số' },
      },
    ]);
    expect(places).toEqual([{ sheet: 'Trang 1', cell: 'D2' }]);
    const [row] = back.rows;
    expect(Object.values(row!.cells).map((c) => c.value)).toEqual(['A', 'một', '2026-03-01', 6, 'thêm']);
  });

  test('a cell that a person brought back already is nothing to tell', () => {
    const { issues, back } = undo(BEFORE, changes, person(now, 'A', { Số: 2 }));
    expect(issues).toEqual([]);
    expect(contents(back)).toEqual(contents(BEFORE));
  });

  test.each<[string, Record<string, CellContent>, string]>([
    ['a cell of it was changed', { Việc: 'sửa' }, 'B4'],
    ['a blank one was filled', { Riêng: 1 }, 'E4'],
    ['its formula was replaced', { Số: 8 }, 'D4'],
  ])('an inserted row stays where %s', (_, set, cell) => {
    const { issues, back } = undo(BEFORE, changes, person(now, 'D', set));
    expect(issues).toMatchObject([
      { code: 'restore.rowKept', at: { cell }, params: { table: 'T', key: 'D' } },
    ]);
    expect(back.rows.map((r) => r.cells['Mã']?.value)).toEqual(['A', 'B', 'D', 'C']);
  });

  test('an inserted row whose blank cells hold the formula of their column goes', () => {
    const calculated = person(now, 'D', { Riêng: { formula: '1+1', value: 2 } });
    expect(undo(BEFORE, changes, calculated).issues).toEqual([]);
  });

  test('an inserted row that is gone already needs nothing', () => {
    const { issues, back } = undo(BEFORE, changes, applied(now, [remove('D')]));
    expect(issues).toEqual([]);
    expect(contents(back)).toEqual(contents(BEFORE));
  });

  test('a changed row that was deleted since can’t come back by itself', () => {
    const { issues, kept: places } = undo(BEFORE, changes, applied(now, [remove('A')]));
    expect(issues).toMatchObject([{ code: 'restore.rowGone', params: { table: 'T', key: 'A' } }]);
    expect(places).toEqual([{ sheet: 'Trang 1' }]);
  });

  test('a deleted row does not come back beside another one with its code', () => {
    const taken = applied(now, [insert({ Mã: 'C', Việc: 'của người khác' })]);
    const { issues, back } = undo(BEFORE, changes, taken);
    expect(issues).toMatchObject([{ code: 'restore.rowTaken', at: { cell: 'A5' }, params: { key: 'C' } }]);
    expect(back.rows).toHaveLength(3);
    const again = applied(now, [insert({ Mã: 'C', Việc: 'ba', Riêng: true })]);
    expect(undo(BEFORE, changes, again).issues).toEqual([]);
  });

  test('a code that stands twice by now says nothing about which row is meant', () => {
    const twice = { ...now, rows: [...now.rows, { ...now.rows[0]!, row: 9 }] };
    const { value, issues } = undoChanges(kept(BEFORE, changes), [twice], KEYS);
    expect(issues).toMatchObject([{ code: 'restore.rowGone', params: { key: 'A' } }]);
    expect(value.changes.some((c) => c.kind === 'update' && c.key[0] === 'A')).toBe(false);
  });

  test('a column that is gone is told where something of it was to come back', () => {
    const headers = HEADERS.filter((header) => header !== 'Riêng' && header !== 'Ngày');
    const narrow = table('T', headers, [
      ['A', 'mới', 5],
      ['B', 'hai', 7],
      ['D', 'bốn', sum],
    ]);
    const { issues, back } = undo(BEFORE, changes, narrow);
    expect(issues.map((i) => [i.code, i.params['column']])).toEqual([
      ['restore.columnGone', 'Ngày'],
      ['restore.columnGone', 'Riêng'],
    ]);
    expect(back.rows.map((r) => Object.values(r.cells).map((c) => c.value))).toEqual([
      ['A', 'một', 2],
      ['B', 'hai', 4],
      ['C', 'ba', null],
    ]);
  });

  test('a table that is gone is an error', () => {
    const { issues, value } = undoChanges(kept(BEFORE, changes), [], KEYS);
    expect(issues).toMatchObject([{ code: 'book.tableMissing', params: { table: 'T' } }]);
    expect(value.changes).toEqual([]);
  });

  test('rows that got each other’s codes get them back one after the other', () => {
    const renamed = [
      update('B', { Mã: 'X' }),
      update('A', { Mã: 'B' }),
      update('X', { Mã: 'Y' }),
      remove('C'),
    ];
    const { back, issues } = undo(BEFORE, renamed, applied(BEFORE, renamed));
    expect(issues).toEqual([]);
    expect(contents(back)).toEqual(contents(BEFORE));
  });

  test('a row keeps its new code where another one has the old one by now', () => {
    const renamed = [update('A', { Mã: 'Z', Số: 3 })];
    const taken = applied(applied(BEFORE, renamed), [insert({ Mã: 'A' })]);
    const { back, issues } = undo(BEFORE, renamed, taken);
    expect(issues).toMatchObject([{ code: 'restore.rowTaken', at: { cell: 'A2' }, params: { key: 'Z' } }]);
    expect(back.rows.map((r) => [r.cells['Mã']?.value, r.cells['Số']?.value])).toEqual([
      ['Z', 2],
      ['B', 4],
      ['C', null],
      ['A', null],
    ]);
  });
});

const content = fc.oneof(
  fc.constantFrom<CellContent>(
    null,
    '',
    true,
    false,
    day,
    sum,
    { formula: '1+1', value: 2 },
    '=1+1',
    "'a",
    'Đ',
  ),
  fc.integer({ min: -5, max: 5 }),
  fc.string({ maxLength: 4 }),
);
const codes = fc.uniqueArray(fc.constantFrom(...'ABCDEFGHIJ'), { minLength: 0, maxLength: 8 });
const filled = (code: string) => fc.tuple(content, content, content).map((rest) => [code, ...rest, 'riêng']);
const rows = codes.chain((list) => fc.tuple(...list.map(filled)));

/** Changes that any use case may make: rows that are there are changed or go, others come. */
function changesOf(
  before: ReadTable,
  choices: readonly (readonly [number, CellContent, CellContent])[],
): TableChange[] {
  const present = before.rows.map((r) => String(r.cells['Mã']?.value));
  const absent = [...'ABCDEFGHIJKLMNOPQRSTUV'].filter((code) => !present.includes(code));
  return choices.flatMap(([kind, one, two], i): TableChange[] => {
    const code = present[i];
    if (code === undefined) return [insert({ Mã: absent[i - present.length]!, Việc: one, Số: two })];
    if (kind === 0) return [remove(code)];
    return kind === 1 ? [] : [update(code, { Việc: one, Ngày: two })];
  });
}

const choices = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), content, content), { maxLength: 10 });
const SEED = { seed: 20260105, numRuns: 400 };
const sorted = (one: ReadTable) => contents(one).sort();

describe('whatever is changed', () => {
  test('comes back to the cell, from the stored text, whatever order the rows were brought into', () => {
    fc.assert(
      fc.property(rows, choices, fc.boolean(), (list, chosen, turn) => {
        const before = table('T', HEADERS, list as CellContent[][]);
        const changes = changesOf(before, chosen);
        const after = applied(before, changes);
        const now = turn ? { ...after, rows: [...after.rows].reverse() } : after;
        if (inverseOf([before], changes, KEYS) === null) {
          expect(sorted(after)).toEqual(sorted(before));
          return;
        }
        const { back, issues } = undo(before, changes, now);
        expect(issues).toEqual([]);
        expect(sorted(back)).toEqual(sorted(before));
      }),
      SEED,
    );
  });

  test('an older change that is taken back leaves what later ones did', () => {
    fc.assert(
      fc.property(rows, choices, choices, (list, first, second) => {
        const before = table('T', HEADERS, list as CellContent[][]);
        const one = changesOf(before, first);
        const middle = applied(before, one);
        const two = changesOf(middle, second);
        const now = applied(middle, two);
        if (inverseOf([before], one, KEYS) === null) return;
        const { back } = undo(before, one, now);
        const later = inverseOf([middle], two, KEYS)?.tables[0];
        const rowOf = (where: ReadTable, key: readonly string[]) =>
          where.rows.find((r) => r.cells['Mã']?.value === key[0])?.cells;
        for (const { key, cells } of later?.updated ?? []) {
          for (const header of Object.keys(cells))
            expect(rowOf(back, key)?.[header]).toEqual(rowOf(now, key)?.[header]);
        }
        const earlier = inverseOf([before], one, KEYS)?.tables[0]?.inserted.map(({ key }) => key[0]);
        for (const { key } of later?.inserted ?? []) {
          // One that is the very row which the older change had brought goes with it.
          if (earlier?.includes(key[0]) !== true) expect(rowOf(back, key)).toEqual(rowOf(now, key));
        }
      }),
      SEED,
    );
  });

  test('what is taken back can be made again', () => {
    fc.assert(
      fc.property(rows, choices, (list, chosen) => {
        const before = table('T', HEADERS, list as CellContent[][]);
        const changes = changesOf(before, chosen);
        if (inverseOf([before], changes, KEYS) === null) return;
        const after = applied(before, changes);
        const { changes: backwards = [], back } = undo(before, changes, after);
        const redo = undo(after, backwards, back);
        expect(redo.issues).toEqual([]);
        expect(sorted(redo.back)).toEqual(sorted(after));
      }),
      SEED,
    );
  });
});
