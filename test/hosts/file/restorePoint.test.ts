import { describe, expect, test } from '@jest/globals';
import { createFileHost } from '../../../src/hosts/file/host.ts';
import { unpackPoint } from '../../../src/workbook/restore/pack.ts';
import type { Progress, ReadTable, TableChange } from '../../../src/workbook/ports.ts';
import { changedTables } from '../../../src/workbook/changedTables.ts';
import { parseInverse } from '../../../src/workbook/restore/parseInverse.ts';
import { dataOf, entriesOf, POINTS, STATES } from '../../../src/workbook/restore/points.ts';
import { undoChanges } from '../../../src/workbook/restore/undo.ts';
import { TABLES } from '../../../src/workbook/schema.ts';
import type { CellContent, TableSpec } from '../../../src/workbook/spec.ts';
import type { TableDef } from '../../../src/workbook/tables/columns.ts';
import { findRepairs } from '../../support/excelRepair.ts';
import { book, KEYS, settings, sheet, TASKS } from './books.ts';

const POINT_TABLE: TableSpec = {
  name: POINTS,
  at: 'A1',
  columns: Object.values((TABLES.DiemKhoiPhuc as TableDef).columns).map(({ header, style }) => ({
    header,
    style,
  })),
  rows: [],
};
const SPEC = book([
  settings(),
  sheet('Nhiệm vụ', { tables: [TASKS] }),
  sheet('_skh', { tables: [POINT_TABLE], state: 'veryHidden' }),
]);
const NAMES = ['CaiDat', 'NhiemVu'];

function workshop() {
  const files = new Map<string, Uint8Array>();
  const host = createFileHost({
    read: async (name) => files.get(name) ?? null,
    write: async (name, bytes) => void files.set(name, bytes),
  });
  const read = async (name: string, ...tables: string[]): Promise<readonly ReadTable[]> => {
    const { value, issues } = await (await host.open(name)).value!.read(tables);
    expect(issues).toEqual([]);
    return value;
  };
  const apply = async (from: string, to: string, changes: readonly TableChange[], label = 'Tổng hợp') => {
    const opened = (await host.open(from)).value!;
    const options = { expects: opened.revision, label, at: '2026-06-05 08:00' };
    return (await host.apply(opened, changes, KEYS, to, options)).issues;
  };
  const points = async (name: string) => entriesOf((await read(name, POINTS))[0]!);
  return { files, host, read, apply, points };
}

const CHANGES: readonly TableChange[] = [
  { kind: 'update', table: 'NhiemVu', key: ['NV0001'], set: { Kỳ: 7, 'Ngày nhận': null } },
  { kind: 'delete', table: 'NhiemVu', keys: [['NV0003']] },
  { kind: 'insert', table: 'NhiemVu', rows: [{ Mã: 'NV0009', 'Nội dung': 'mới', Kỳ: 1 }] },
  { kind: 'update', table: 'CaiDat', key: ['Năm'], set: { 'Giá trị': 2026 } },
];
const values = (tables: readonly ReadTable[]) =>
  tables.map((t) => t.rows.map((r) => t.headers.map((h) => r.cells[h]?.formula ?? r.cells[h]?.value)));

describe('a restore point', () => {
  test('is written with the change, and takes it back to the cell', async () => {
    const { host, read, apply, points, files } = workshop();
    await host.create(SPEC, 'a');
    expect(await apply('a', 'b', CHANGES)).toEqual([]);
    const [entry] = await points('b');
    expect(entry).toMatchObject({
      id: 'KP0001',
      label: 'Tổng hợp',
      at: '2026-06-05 08:00',
      state: STATES.done,
    });
    const inverse = parseInverse(unpackPoint(dataOf(entry!)) ?? '')!;
    expect(inverse.tables.map((t) => t.table)).toEqual(['CaiDat', 'NhiemVu']);
    const { value } = undoChanges(inverse, await read('b', ...NAMES), KEYS);
    expect(await apply('b', 'c', value.changes, 'Hoàn tác')).toEqual([]);
    expect(values(await read('c', ...NAMES))).toEqual(values(await read('a', ...NAMES)));
    expect((await points('c')).map((p) => p.label)).toEqual(['Tổng hợp', 'Hoàn tác']);
    expect(findRepairs(files.get('c')!)).toEqual([]);
  });

  test('what the host writes is what changes give in memory', async () => {
    const { host, read, apply } = workshop();
    await host.create(SPEC, 'a');
    await apply('a', 'b', CHANGES);
    const inMemory = changedTables(await read('a', ...NAMES), CHANGES, KEYS);
    const plain = (tables: readonly ReadTable[]) =>
      tables.map((t) => t.rows.map((r) => t.headers.filter((h) => h !== 'Đánh giá').map((h) => r.cells[h])));
    expect(plain(inMemory.value!)).toEqual(plain(await read('b', ...NAMES)));
  });

  test('the same change in another order of its rows gives the same book', async () => {
    const { host, apply, files } = workshop();
    await host.create(SPEC, 'a');
    await apply('a', 'b', CHANGES);
    await apply('a', 'c', [...CHANGES].reverse());
    expect(files.get('c')).toEqual(files.get('b'));
  });

  test('there is none where nothing changes, or only what a formula gives', async () => {
    const { host, apply, points, files } = workshop();
    await host.create(SPEC, 'a');
    await apply('a', 'b', [{ kind: 'update', table: 'CaiDat', key: ['Năm'], set: { 'Giá trị': '2025' } }]);
    expect(files.get('b')).toEqual(files.get('a'));
    const { formula } = (TASKS.rows[0]![4] as { formula: string }) ?? {};
    const refreshed: CellContent = { formula, value: 'Khác' };
    await apply('a', 'c', [
      { kind: 'update', table: 'NhiemVu', key: ['NV0001'], set: { 'Đánh giá': refreshed } },
    ]);
    expect(files.get('c')).not.toEqual(files.get('a'));
    expect(await points('c')).toEqual([]);
  });

  test('the last ten keep their data', async () => {
    const { host, apply, points } = workshop();
    await host.create(SPEC, '0');
    for (let i = 1; i <= 12; i += 1) {
      const set = { Kỳ: 100 + i };
      const changes: TableChange[] = [{ kind: 'update', table: 'NhiemVu', key: ['NV0001'], set }];
      expect(await apply(String(i - 1), String(i), changes, `Lần ${i}`)).toEqual([]);
    }
    const all = await points('12');
    expect(all.map((p) => p.label)).toEqual(Array.from({ length: 12 }, (_, i) => `Lần ${i + 1}`));
    expect(all.filter((p) => dataOf(p) !== '').map((p) => p.id)).toEqual(all.slice(2).map((p) => p.id));
  });

  test('a large change is parted for cells', async () => {
    const { host, apply, points } = workshop();
    await host.create(SPEC, 'a');
    const noise = (salt: number) =>
      Array.from({ length: 5_000 }, (_, i) => (i * 7919 * salt) % 9_973).join(' ');
    const rows = Array.from({ length: 12 }, (_, i) => ({ Mã: `M${i}`, 'Nội dung': noise(i + 2) }));
    expect(await apply('a', 'b', [{ kind: 'insert', table: 'NhiemVu', rows }])).toEqual([]);
    const [entry] = await points('b');
    expect(entry?.parts.length).toBeGreaterThan(1);
    expect(parseInverse(unpackPoint(dataOf(entry!)) ?? '')?.tables[0]?.inserted).toHaveLength(12);
  });

  test('a time of day comes back with its day', async () => {
    const { host, read, apply } = workshop();
    await host.create(SPEC, 'a');
    const timed = { 'Ngày nhận': { date: '2026-03-01T14:30:00' } };
    await apply('a', 'b', [{ kind: 'update', table: 'NhiemVu', key: ['NV0001'], set: timed }]);
    const [, tasks] = await read('b', ...NAMES);
    expect(tasks?.rows[0]?.cells['Ngày nhận']).toEqual({ kind: 'date', value: '2026-03-01T14:30:00' });
    await apply('b', 'c', [{ kind: 'delete', table: 'NhiemVu', keys: [['NV0001']] }]);
    const stored = entriesOf((await read('c', POINTS))[0]!).at(-1)!;
    const inverse = parseInverse(unpackPoint(dataOf(stored)) ?? '')!;
    await apply('c', 'd', undoChanges(inverse, await read('c', ...NAMES), KEYS).value.changes);
    expect((await read('d', 'NhiemVu'))[0]?.rows.at(-1)?.cells['Ngày nhận']?.value).toBe(
      '2026-03-01T14:30:00',
    );
  });

  test.each(['', '.5f2a91c0'])(
    'a book that was saved while Excel%s wrote is not read as if it were whole',
    async (machine) => {
      const { host, apply } = workshop();
      await host.create(SPEC, 'a');
      const rows = [
        {
          Mã: `KP0001-ghi${machine}`,
          Phần: 1,
          Việc: 'Tổng hợp',
          'Tình trạng': STATES.writing,
          'Dữ liệu': 'x',
        },
      ];
      await apply('a', 'b', [{ kind: 'insert', table: POINTS, rows }]);
      const { issues } = await (await host.open('b')).value!.read([POINTS]);
      expect(issues).toMatchObject([
        { code: 'book.unfinished', severity: 'error', params: { label: 'Tổng hợp' } },
      ]);
    },
  );
});

describe('making a file', () => {
  test('is told, and broken off before anything is written', async () => {
    const { host, files } = workshop();
    const seen: Progress[] = [];
    await host.create(SPEC, 'a', { progress: (p) => seen.push(p) });
    expect(seen.map((p) => `${p.label} ${p.done}/${p.total}`)).toEqual(['a 0/2', 'a 1/2', 'a 2/2']);
    for (const at of [0, 1]) {
      const stop = new AbortController();
      const progress = ({ done }: Progress) => done === at && stop.abort();
      const made = host.create(SPEC, 'b', { progress: (p) => void progress(p), signal: stop.signal });
      await expect(made).rejects.toMatchObject({ name: 'AbortError' });
    }
    expect([...files.keys()]).toEqual(['a']);
  });
});
