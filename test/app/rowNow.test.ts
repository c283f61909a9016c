import { beforeEach, expect, test } from '@jest/globals';
import { hasMoved, placeAsRead, whereNow } from '../../src/app/rowNow.ts';
import { placeOf, rowPlaces } from '../../src/app/rowPlaces.ts';
import type { SourceRef } from '../../src/core/issue.ts';
import { result } from '../../src/core/result.ts';
import type { FoundRow, ReadTable, WorkbookHost } from '../../src/workbook/ports.ts';

const COLUMNS = { Mã: 'A', 'Tên cơ quan, đơn vị': 'B' };
const cells = (code: string) => ({
  Mã: { kind: 'text', value: code },
  'Tên cơ quan, đơn vị': { kind: 'text', value: `Cơ quan ${code}` },
});

/** The table of agencies, its first row in the sheet's row 5. */
const table = (...codes: string[]) =>
  ({
    name: 'CoQuan',
    sheet: 'Cơ quan, đơn vị',
    headers: ['Mã', 'Tên cơ quan, đơn vị'],
    columns: COLUMNS,
    rows: codes.map((code, i) => ({ row: 5 + i, cells: cells(code) })),
  }) as unknown as ReadTable;

const found = (code: string, row: number, over: Partial<FoundRow> = {}) =>
  ({
    table: 'CoQuan',
    sheet: 'Cơ quan, đơn vị',
    columns: COLUMNS,
    row,
    cells: cells(code),
    ...over,
  }) as unknown as FoundRow;

let opened = 0;
const hostWith = (now: ReadTable | null) =>
  ({
    open: async () => {
      opened += 1;
      return result({ revision: '', read: async () => result(now === null ? [] : [now]) });
    },
  }) as unknown as WorkbookHost;

const places = rowPlaces([table('P1', 'P2')]);
const at: SourceRef = placeOf(places, 'CoQuan', { code: 'P2' }, 'name');
const of = at.of!;
beforeEach(() => void (opened = 0));

test('a place says which row it is', () => {
  expect(at).toMatchObject({ sheet: 'Cơ quan, đơn vị', row: 6, cell: 'B6' });
  expect(of).toEqual({ table: 'CoQuan', key: 'P2', column: 'name' });
});

test('the row that stands there is the one that was read', async () => {
  expect(hasMoved(places, found('P2', 6))).toBe(false);
  expect(await whereNow(hostWith(null), '', of, found('P2', 6))).toMatchObject({ cell: 'B6' });
  // The table is not read for it.
  expect(opened).toBe(0);
});

test('another row stands there: it is found by its code', async () => {
  expect(hasMoved(places, found('P1', 6))).toBe(true);
  expect(placeAsRead(places, found('P1', 6))).toEqual({ sheet: 'Cơ quan, đơn vị', row: 5 });
  const sorted = hostWith(table('P2', 'P1'));
  expect(await whereNow(sorted, '', of, found('P1', 6))).toMatchObject({ row: 5, cell: 'B5' });
  // The sheet has another name, so nothing stands at the old place.
  const renamed = hostWith({ ...table('P2', 'P1'), sheet: 'Danh sách' });
  expect(await whereNow(renamed, '', of, null)).toMatchObject({ sheet: 'Danh sách', cell: 'B5' });
});

test('its column was moved', async () => {
  const columns = { Mã: 'A', 'Ghi chú': 'B', 'Tên cơ quan, đơn vị': 'C' };
  expect(await whereNow(hostWith(null), '', of, found('P2', 6, { columns }))).toMatchObject({ cell: 'C6' });
});

test.each([
  ['the row', table('P1')],
  ['the table', null],
])('%s is gone', async (_, now) => {
  expect(await whereNow(hostWith(now), '', of, null)).toBeNull();
});

test('a row that the book does not have yet, and one of no table of ours', () => {
  expect(hasMoved(places, found('P3', 7))).toBe(true);
  expect(placeAsRead(places, found('P3', 7))).toBeNull();
  expect(hasMoved(places, found('x', 7, { table: 'BangKhac' }))).toBe(false);
});
