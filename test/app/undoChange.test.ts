import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Deps } from '../../src/app/deps.ts';
import { openBook, type TrackedBook } from '../../src/app/openBook.ts';
import { saveBook, saveChanges } from '../../src/app/saveBook.ts';
import { restorePoints, undoChange } from '../../src/app/undoChange.ts';
import { derive } from '../../src/report/book/derive.ts';
import { nodeDeps } from '../../src/cli/deps.ts';
import { createFileHost } from '../../src/hosts/file/host.ts';
import type { ReadTable, TableChange } from '../../src/workbook/ports.ts';
import { POINTS } from '../../src/workbook/restore/points.ts';
import { TABLE_NAMES } from '../../src/workbook/schema.ts';
import { inside } from '../cli/support/inside.ts';
import { temporaryFolder } from '../support/skh.ts';
import { textParts, USER_PARTS, withUserParts } from './support/userParts.ts';

const files = new Map<string, Uint8Array>();
const deps: Deps = {
  ...nodeDeps(() => undefined),
  clock: () => ({ date: '2026-06-05', time: '08:00' }),
  host: createFileHost({
    read: async (name) => files.get(name) ?? null,
    write: async (name, bytes) => void files.set(name, bytes),
  }),
};

async function open(name: string): Promise<TrackedBook> {
  const opened = await openBook(name, deps);
  if (opened.value === null) throw new Error(JSON.stringify(opened.issues));
  return opened.value;
}

async function tables(name: string): Promise<readonly ReadTable[]> {
  return (await (await open(name)).opened.read(TABLE_NAMES)).value;
}

/** Rows without their places, in an order of their own: rows that come back stand last. */
async function rowsOf(name: string, table: string): Promise<string[]> {
  const found = (await tables(name)).find((t) => t.name === table);
  return (found?.rows ?? []).map(({ cells }) => JSON.stringify(cells)).sort();
}

async function change(from: string, to: string, label: string, ...changes: TableChange[]): Promise<void> {
  expect((await saveChanges(await open(from), changes, to, deps, label)).issues).toEqual([]);
}

async function undo(from: string, to: string, id: string | null = null) {
  const tracked = await open(from);
  const undone = await undoChange(tracked, id, deps);
  if (undone.value === null) throw new Error(JSON.stringify(undone.issues));
  const { changes, label } = undone.value;
  expect((await saveChanges(tracked, changes, to, deps, label)).issues).toEqual([]);
  return { ...undone.value, issues: undone.issues };
}

beforeAll(async () => {
  const folder = await temporaryFolder();
  const run = await inside('demo', '--out', folder);
  if (run.code !== 0) throw new Error(run.stderr);
  files.set('so', withUserParts(new Uint8Array(await readFile(join(folder, '4-so-da-tong-hop.xlsx')))));
}, 120_000);

describe('a change is taken back', () => {
  test('rows come back with what a person wrote in a column of his own', async () => {
    const before = (await tables('so')).find((t) => t.name === 'TheoDoi')!;
    const own = before.rows.find((r) => r.cells['Theo dõi riêng']?.kind === 'text')!;
    const key = ['Mã nhiệm vụ', 'Mã cơ quan', 'Kỳ'].map((h) => String(own.cells[h]?.value));
    await change('so', 'xoa', 'Xóa dòng', { kind: 'delete', table: 'TheoDoi', keys: [key] });
    expect(await rowsOf('xoa', 'TheoDoi')).toHaveLength(before.rows.length - 1);
    const undone = await undo('xoa', 'tra-lai');
    expect(undone.issues).toEqual([]);
    expect(undone.label).toBe('Hoàn tác: Xóa dòng');
    expect(await rowsOf('tra-lai', 'TheoDoi')).toEqual(await rowsOf('so', 'TheoDoi'));
    const parts = textParts(files.get('tra-lai')!);
    for (const [path, part] of Object.entries(USER_PARTS)) expect(parts[path]).toBe(part);
  });

  test('figures that follow from what went back, and from what came since, are right', async () => {
    const { book } = await open('so');
    const row = book.BaoCao.find((r) => r.received !== null && (r.daysLate ?? 0) === 0)!;
    const set = { 'Ngày nhận': { date: '2027-01-01' } };
    const key = [row.agency, String(row.round)];
    await change('so', 'nhan', 'Sửa ngày nhận', { kind: 'update', table: 'BaoCao', key, set });
    const saved = await open('nhan');
    const late = derive(saved.book, saved.asOfFixed);
    expect(
      late.BaoCao.find((r) => r.agency === row.agency && r.round === row.round)?.daysLate,
    ).toBeGreaterThan(0);
    expect((await saveBook(saved, late, 'nhan-2', deps, 'Chỉ làm mới')).issues).toEqual([]);
    const undone = await undo('nhan-2', 'nhan-lai', 'KP0002');
    expect(undone.issues).toEqual([]);
    const found = undone.after.BaoCao.find((r) => r.agency === row.agency && r.round === row.round);
    expect(found).toEqual(row);
    expect(await rowsOf('nhan-lai', 'BaoCao')).toEqual(await rowsOf('so', 'BaoCao'));
    expect(await rowsOf('nhan-lai', 'TQChung')).toEqual(await rowsOf('so', 'TQChung'));
  });

  test('a day that stood there as text stands there as text again', async () => {
    const { book } = await open('so');
    const [agency] = book.BaoCao;
    const key = [agency!.agency, String(agency!.round)];
    const typed: TableChange = { kind: 'update', table: 'BaoCao', key, set: { 'Ngày nhận': '01/6/2026' } };
    await change('so', 'go-tay', 'Gõ', typed);
    const tracked = await open('go-tay');
    expect((await saveBook(tracked, tracked.book, 'chuan', deps, 'Chuẩn hóa')).issues).toEqual([]);
    const dayOf = async (name: string) =>
      (await tables(name)).find((t) => t.name === 'BaoCao')?.rows[0]?.cells['Ngày nhận'];
    expect(await dayOf('chuan')).toEqual({ kind: 'date', value: '2026-06-01' });
    await undo('chuan', 'nhu-cu');
    expect(await dayOf('nhu-cu')).toEqual({ kind: 'text', value: '01/6/2026' });
  });

  test('changes of nobody’s own leave no point', async () => {
    const tracked = await open('so');
    await saveBook(tracked, tracked.book, 'y-nguyen', deps, 'Không có gì');
    expect(restorePoints(await open('y-nguyen')).map((p) => p.label)).not.toContain('Không có gì');
  });
});

describe('refused', () => {
  test('an unknown point, and data that are no longer what was stored', async () => {
    const tracked = await open('so');
    expect((await undoChange(tracked, 'KP0042', deps)).issues).toMatchObject([{ code: 'restore.unknown' }]);
    const host = { ...deps.host, unpack: () => '{"tables": 7}' };
    expect((await undoChange(tracked, null, { host })).issues).toMatchObject([
      { code: 'restore.unreadable', params: { id: 'KP0001' } },
    ]);
  });

  test('a table that is gone since', async () => {
    const tracked = await open('so');
    const read = async (names: readonly string[]) => {
      const all = await tracked.opened.read(names);
      return { ...all, value: all.value.filter((t) => t.name !== 'TheoDoi') };
    };
    const opened = { ...tracked.opened, revision: tracked.opened.revision, read };
    expect((await undoChange({ ...tracked, opened }, null, deps)).issues).toMatchObject([
      { code: 'book.tableMissing', params: { table: 'TheoDoi' } },
    ]);
    const none = async (names: readonly string[]) => {
      const all = await tracked.opened.read(names);
      return { ...all, value: all.value.filter((t) => t.name !== POINTS) };
    };
    const bare = { ...tracked, opened: { ...opened, read: none } };
    expect((await undoChange(bare, null, deps)).issues).toMatchObject([{ code: 'restore.none' }]);
  });
});
