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

/** A return under a version, and what it says of one obligation; rows of an agency that sent nothing else. */
function sent(agency: string, round: number, version: number, result: string, task: string): TableChange[] {
  const row = { 'Mã cơ quan': agency, Kỳ: round, 'Phiên bản': version, 'Dấu vân tay': result };
  const set = { 'Kết quả thực hiện': result };
  return [
    { kind: 'insert', table: 'BanGui', rows: [row] },
    { kind: 'update', table: 'TheoDoi', key: [task, agency, String(round)], set },
  ];
}

/** An obligation of the book's last round, of which nobody has sent anything. */
async function silent(): Promise<{ readonly task: string; readonly agency: string; readonly round: number }> {
  const { book } = await open('so');
  const round = Math.max(...book.KyBaoCao.map((row) => row.number ?? 0));
  const row = book.TheoDoi.find((r) => r.round === round && r.result === '')!;
  expect(book.BanGui.filter((r) => r.agency === row.agency && r.round === round)).toEqual([]);
  return { task: row.task, agency: row.agency, round };
}

const lock = (round: number, day: string | null): TableChange => ({
  kind: 'update',
  table: 'KyBaoCao',
  key: [String(round)],
  set: { 'Đã chốt ngày': day === null ? null : { date: day } },
});

async function refusal(name: string, id: string | null) {
  const undone = await undoChange(await open(name), id, deps);
  expect(undone.value).toBeNull();
  return undone.issues;
}

describe('a return on which a later one rests', () => {
  test('is not taken back before that one, which is named', async () => {
    const { task, agency, round } = await silent();
    await change('so', 'gui-1', 'Nhận lần 1', ...sent(agency, round, 1, 'Đợt một', task));
    await change('gui-1', 'gui-2', 'Nhận lần 2', ...sent(agency, round, 2, 'Đợt hai', task));
    await change('gui-2', 'gui-3', 'Sửa tên kỳ', {
      kind: 'update',
      table: 'KyBaoCao',
      key: [String(round)],
      set: { 'Tên kỳ': 'Kỳ cuối' },
    });
    const { book } = await open('so');
    const name = book.CoQuan.find((row) => row.code === agency)?.name;
    expect(await refusal('gui-3', 'KP0002')).toMatchObject([
      {
        code: 'restore.returnFollows',
        params: { id: 'KP0003', label: 'Nhận lần 2', at: '2026-06-05 08:00', count: 1, agencies: [name] },
      },
    ]);
    await undo('gui-3', 'gui-4', 'KP0003');
    const bare = await undo('gui-4', 'gui-5', 'KP0002');
    expect(bare.issues).toEqual([]);
    expect(bare.after.BanGui).toEqual(book.BanGui);
    expect(bare.after.TheoDoi).toEqual(book.TheoDoi);
  });

  test('made again after its undo, is named by that', async () => {
    await undo('gui-4', 'lam-lai', 'KP0005');
    expect(await refusal('lam-lai', 'KP0002')).toMatchObject([
      { code: 'restore.returnFollows', params: { id: 'KP0006', label: 'Làm lại: Nhận lần 2' } },
    ]);
  });

  test('where another return has taken the place of the one taken back, that undo is not undone', async () => {
    const { task, agency, round } = await silent();
    await change('gui-5', 'gui-6', 'Nhận lại', ...sent(agency, round, 1, 'Bản khác', task));
    expect(await refusal('gui-6', 'KP0006')).toMatchObject([
      { code: 'restore.returnFollows', params: { id: 'KP0007', label: 'Nhận lại' } },
    ]);
  });

  test('whose change has no data any more, has to be withdrawn', async () => {
    const set = { 'Dữ liệu': null };
    await change('gui-2', 'mat', 'Xóa tay', { kind: 'update', table: POINTS, key: ['KP0003', '1'], set });
    expect(await refusal('mat', 'KP0002')).toMatchObject([{ code: 'restore.returnFollowsUnknown' }]);
  });
});

describe('a closed round', () => {
  test('is not changed by an undo until it is open again', async () => {
    const { task, agency, round } = await silent();
    await change('so', 'mo', 'Nhận lần 1', ...sent(agency, round, 1, 'Đợt một', task));
    await change('mo', 'chot', 'Chốt kỳ', lock(round, '2026-12-20'));
    expect(await refusal('chot', 'KP0002')).toMatchObject([{ code: 'round.locked', params: { round } }]);
    const reopened = await undo('chot', 'mo-lai');
    expect(reopened.label).toBe('Hoàn tác: Chốt kỳ');
    expect((await undo('mo-lai', 'nhu-truoc', 'KP0002')).issues).toEqual([]);
  });

  test('stands in nobody’s way who undoes another round', async () => {
    const { task, agency, round } = await silent();
    await change('so', 'mo-2', 'Nhận lần 1', ...sent(agency, round, 1, 'Đợt một', task));
    await change('mo-2', 'chot-2', 'Chốt kỳ 1', lock(1, '2026-06-20'));
    expect(round).not.toBe(1);
    expect((await undo('chot-2', 'xong-2', 'KP0002')).issues).toEqual([]);
  });
});

describe('Nhật ký', () => {
  test('keeps the lines of what is taken back, and gets one that says so', async () => {
    const before = (await open('so')).book.NhatKy;
    const { book } = await open('so');
    const line = { Số: 900, Lúc: '2026-06-05 08:00', Việc: 'Thử', 'Chi tiết': 'dòng của lần ghi' };
    const key = [book.BaoCao[0]!.agency, String(book.BaoCao[0]!.round)];
    const set = { 'Yêu cầu bổ sung': 'Gửi lại' };
    const changes: TableChange[] = [
      { kind: 'insert', table: 'NhatKy', rows: [line] },
      { kind: 'update', table: 'BaoCao', key, set },
    ];
    await change('so', 'co-log', 'Yêu cầu', ...changes);
    const undone = await undo('co-log', 'hoan-tac', null);
    expect(undone.cells).toBe(1);
    const log = (await open('hoan-tac')).book.NhatKy;
    expect(log.slice(0, before.length)).toEqual(before);
    expect(log.slice(before.length)).toEqual([
      {
        id: 900,
        at: '2026-06-05 08:00',
        event: 'Thử',
        agency: '',
        round: null,
        file: '',
        detail: 'dòng của lần ghi',
      },
      {
        id: 901,
        at: '2026-06-05 08:00',
        event: 'Hoàn tác',
        agency: '',
        round: null,
        file: '',
        detail: 'Hoàn tác: Yêu cầu (lần ghi lúc 2026-06-05 08:00).',
      },
    ]);
    await undo('hoan-tac', 'lai-lam');
    expect((await open('lai-lam')).book.NhatKy.slice(-2).map((r) => [r.id, r.detail.split(' (')[0]])).toEqual(
      [
        [901, 'Hoàn tác: Yêu cầu'],
        [902, 'Làm lại: Yêu cầu'],
      ],
    );
  });

  test('says nothing of an undo that changes nothing', async () => {
    const again = await undoChange(await open('hoan-tac'), 'KP0002', deps);
    expect(again.issues).toMatchObject([{ code: 'restore.nothing' }]);
    expect(again.value?.changes).toEqual([]);
  });
});

describe('refused', () => {
  test('an unknown point, and data that are no longer what was stored', async () => {
    const tracked = await open('so');
    expect((await undoChange(tracked, 'KP0042', deps)).issues).toMatchObject([{ code: 'restore.unknown' }]);
    const host = { ...deps.host, unpack: () => '{"tables": 7}' };
    expect((await undoChange(tracked, null, { ...deps, host })).issues).toMatchObject([
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
