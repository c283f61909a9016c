import { describe, expect, test } from '@jest/globals';
import { changedTables } from '../../../src/workbook/changedTables.ts';
import type { ReadTable } from '../../../src/workbook/ports.ts';
import {
  dataOf,
  entriesOf,
  entriesOfBook,
  isUndoable,
  nextId,
  outdated,
  partKeys,
  pendingEntry,
  pointBeside,
  POINT_KEYS,
  pointRows,
  POINTS,
  STATES,
  workingId,
} from '../../../src/workbook/restore/points.ts';
import { table } from './tables.ts';

const HEADERS = ['Mã', 'Phần', 'Lúc', 'Việc', 'Tình trạng', 'Dữ liệu'];
const EMPTY = table(POINTS, HEADERS, []);
const point = (id: string) => ({ id, label: `Việc ${id}`, at: '2026-01-05 08:00' });

function withPoints(...entries: readonly (readonly [id: string, state: string, data: string])[]): ReadTable {
  const rows = entries.flatMap(([id, state, data]) => pointRows(point(id), state, data));
  const { value } = changedTables([EMPTY], [{ kind: 'insert', table: POINTS, rows }], {
    [POINTS]: POINT_KEYS,
  });
  return value![0]!;
}

describe('restore points', () => {
  test('long data are parted for cells, and come together in any order of rows', () => {
    const data = Array.from({ length: 20_000 }, (_, i) => String(i)).join('');
    const rows = pointRows(point('KP0001'), STATES.done, data);
    expect(rows.every((row) => String(row['Dữ liệu']).length <= 32_767)).toBe(true);
    expect(rows.map((row) => row['Phần'])).toEqual([1, 2, 3]);
    const stored = withPoints(['KP0001', STATES.done, data]);
    const [entry] = entriesOf({ ...stored, rows: [...stored.rows].reverse() });
    expect(dataOf(entry!)).toBe(data);
    expect(entry).toMatchObject({ ...point('KP0001'), state: STATES.done });
    expect(partKeys(entry!)).toEqual(['1', '2', '3'].map((part) => ['KP0001', part]));
  });

  test('are counted by the highest number, and listed oldest first', () => {
    expect(nextId([])).toBe('KP0001');
    const entries = entriesOf(withPoints(['KP0010', STATES.done, 'b'], ['KP0009', STATES.done, 'a']));
    expect(entries.map((e) => e.id)).toEqual(['KP0009', 'KP0010']);
    expect(nextId(entries)).toBe('KP0011');
    expect(nextId(entriesOf(withPoints([workingId('KP0002'), STATES.done, 'x'])))).toBe('KP0003');
  });

  test('the last ten keep their data, with the one that comes', () => {
    const all = Array.from({ length: 12 }, (_, i) => [`KP${i + 1}`, STATES.done, i < 1 ? '' : 'x'] as const);
    const stored = withPoints(...all.filter(([, , data]) => data !== ''));
    expect(outdated(entriesOf(stored)).map((e) => e.id)).toEqual(['KP2', 'KP3']);
    expect(outdated(entriesOf(withPoints(...all.slice(1, 10))))).toEqual([]);
  });

  test('one that is being written, was taken back, or has no data, can’t be chosen', () => {
    const entries = entriesOfBook({
      DiemKhoiPhuc: [
        { ...point('KP0001'), part: 1, state: STATES.done, data: '' },
        { ...point('KP0002'), part: 1, state: STATES.takenBack, data: 'x' },
        { ...point('KP0003'), part: null, state: STATES.done, data: 'x' },
        { ...point('KP0004'), part: 1, state: STATES.writing, data: 'x' },
      ],
    });
    expect(entries.filter(isUndoable).map((e) => e.id)).toEqual(['KP0003']);
  });

  test('a change that broke off is known by the entry beside its point', () => {
    const broken = entriesOf(
      withPoints(
        ['KP0001', STATES.done, 'a'],
        ['KP0002', STATES.writing, 'b'],
        [workingId('KP0002'), STATES.writing, 'c'],
      ),
    );
    const pending = pendingEntry(broken);
    expect(pending).toMatchObject({ id: workingId('KP0002'), label: 'Việc KP0002-ghi' });
    expect(pointBeside(pending!, broken)?.id).toBe('KP0002');
    expect(pendingEntry(entriesOf(withPoints(['KP0001', STATES.done, 'a'])))).toBeNull();
  });
});
