import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { POINTS } from '../../src/workbook/restore/points.ts';
import { findRepairs } from '../support/excelRepair.ts';
import { temporaryFolder } from '../support/skh.ts';
import { editBook, tablesOf } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';

interface Restored {
  readonly restored: { readonly id: string; readonly label: string; readonly at: string };
  readonly cells: number;
  readonly kept: readonly { readonly sheet: string; readonly cell: string | null }[];
  readonly issues: readonly { readonly code: string; readonly message: string }[];
}
interface Listed {
  readonly points: readonly { readonly id: string; readonly label: string }[];
}

let folder = '';
const at = (name: string) => join(folder, name);
const FRESH = '1-so-moi-lap.xlsx';
const CONSOLIDATED = '4-so-da-tong-hop.xlsx';
const SCORED = '5-so-cham-diem.xlsx';

const restore = (from: string, out: string, ...rest: readonly string[]) =>
  objectOf<Restored>('restore', at(from), ...rest, '--out', at(out));
const points = async (name: string) => (await objectOf<Listed>('restore', at(name), '--list')).points;

/** Every table but the restore points and the log, to the cell: values, formulas and what they give. */
async function contents(name: string): Promise<unknown> {
  return (await tablesOf(at(name))).filter(({ name }) => name !== POINTS && name !== 'NhatKy');
}

async function refused(...args: readonly string[]): Promise<[number, string[], string]> {
  const { code, stdout, stderr } = await inside(...args, '--json');
  const { issues } = JSON.parse(stdout) as Restored;
  return [code, issues.map((i) => i.code), stderr];
}

beforeAll(async () => {
  folder = await temporaryFolder();
  const run = await inside('demo', '--out', folder);
  if (run.code !== 0) throw new Error(run.stderr);
}, 120_000);

describe('the last change', () => {
  test('is taken back to the cell, and made again by taking back the undo', async () => {
    const undone = await restore(CONSOLIDATED, 'hoan-tac.xlsx');
    expect(undone).toMatchObject({
      restored: { id: 'KP0001', label: 'Tổng hợp báo cáo kỳ 1' },
      kept: [],
      issues: [],
    });
    expect(undone.restored.at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    expect(undone.cells).toBeGreaterThan(1_000);
    expect(await contents('hoan-tac.xlsx')).toEqual(await contents(FRESH));
    expect(await points('hoan-tac.xlsx')).toMatchObject([
      { id: 'KP0002', label: 'Hoàn tác: Tổng hợp báo cáo kỳ 1' },
      { id: 'KP0001', label: 'Tổng hợp báo cáo kỳ 1' },
    ]);
    const again = await restore('hoan-tac.xlsx', 'lam-lai.xlsx');
    expect(again.cells).toBe(undone.cells);
    expect(await contents('lam-lai.xlsx')).toEqual(await contents(CONSOLIDATED));
    expect((await points('lam-lai.xlsx'))[0]).toMatchObject({ label: 'Làm lại: Tổng hợp báo cáo kỳ 1' });
    const third = await restore('lam-lai.xlsx', 'hoan-tac-lai.xlsx');
    expect(third.restored.label).toBe('Làm lại: Tổng hợp báo cáo kỳ 1');
    expect((await points('hoan-tac-lai.xlsx'))[0]).toMatchObject({
      label: 'Hoàn tác: Tổng hợp báo cáo kỳ 1',
    });
    expect(await contents('hoan-tac-lai.xlsx')).toEqual(await contents(FRESH));
  });

  test('the workbook is one that Excel need not repair', async () => {
    for (const name of ['hoan-tac.xlsx', 'lam-lai.xlsx'])
      expect(findRepairs(new Uint8Array(await readFile(at(name))))).toEqual([]);
  });

  test('leaves what a person changed since, and says where', async () => {
    const [tracking] = (await tablesOf(at(CONSOLIDATED))).filter((t) => t.name === 'TheoDoi');
    const row = tracking!.rows.find((r) => r.cells['Kết quả thực hiện']?.kind === 'text')!;
    const key = ['Mã nhiệm vụ', 'Mã cơ quan', 'Kỳ'].map((h) => String(row.cells[h]?.value));
    const set = { 'Kết quả thực hiện': 'người khác đã sửa' };
    await editBook(at(CONSOLIDATED), at('da-sua.xlsx'), [{ kind: 'update', table: 'TheoDoi', key, set }]);
    const undone = await restore('da-sua.xlsx', 'con-giu.xlsx', 'KP0001');
    const cell = `${tracking!.columns['Kết quả thực hiện']}${row.row}`;
    expect(undone.kept).toEqual([{ sheet: 'Theo dõi thực hiện', cell }]);
    expect(undone.issues).toMatchObject([{ code: 'restore.kept' }]);
    expect(undone.issues[0]?.message).toContain('Kết quả thực hiện');
    const [after] = (await tablesOf(at('con-giu.xlsx'))).filter((t) => t.name === 'TheoDoi');
    expect(after!.rows.find((r) => r.row === row.row)?.cells['Kết quả thực hiện']?.value).toBe(
      'người khác đã sửa',
    );
    const said = await inside('restore', at('da-sua.xlsx'), 'KP0001', '--out', at('con-giu-2.xlsx'));
    expect(said.stdout).toContain(`ô ${cell}`);
  });

  test('scoring is taken back step by step', async () => {
    expect((await points(SCORED)).map((p) => p.label)).toEqual([
      'Thẩm định điểm, ghi người ký biểu',
      'Chấm điểm, xếp loại',
      'Tổng hợp báo cáo kỳ 1',
    ]);
    expect((await restore(SCORED, 'buoc-1.xlsx')).kept).toEqual([]);
    expect((await restore('buoc-1.xlsx', 'buoc-2.xlsx', 'KP0002')).kept).toEqual([]);
    expect((await restore('buoc-2.xlsx', 'buoc-3.xlsx', 'KP0001')).kept).toEqual([]);
    expect(await contents('buoc-2.xlsx')).toEqual(await contents(CONSOLIDATED));
    expect(await contents('buoc-3.xlsx')).toEqual(await contents(FRESH));
  });

  test('once taken back, there is nothing left to take back', async () => {
    const again = await restore('hoan-tac.xlsx', 'khong-con-gi.xlsx', 'KP0001');
    expect(again).toMatchObject({ cells: 0, kept: [], issues: [{ code: 'restore.nothing' }] });
    expect(await contents('khong-con-gi.xlsx')).toEqual(await contents(FRESH));
  });
});

describe('refused in words', () => {
  test('a book without any change', async () => {
    const [code, codes, stderr] = await refused('restore', at(FRESH), '--out', at('x.xlsx'));
    expect([code, codes]).toEqual([1, ['restore.none']]);
    expect(stderr).toContain('chưa có lần ghi nào');
    expect((await refused('restore', at(FRESH), '--list')).slice(0, 2)).toEqual([1, ['restore.none']]);
  });

  test('a point that is not there, or was written over', async () => {
    expect((await refused('restore', at(SCORED), 'KP0099', '--out', at('x.xlsx'))).slice(0, 2)).toEqual([
      1,
      ['restore.unknown'],
    ]);
    const change = {
      kind: 'update',
      table: POINTS,
      key: ['KP0001', '1'],
      set: { 'Dữ liệu': 'hỏng' },
    } as const;
    await editBook(at(CONSOLIDATED), at('hong.xlsx'), [change]);
    expect((await refused('restore', at('hong.xlsx'), '--out', at('x.xlsx'))).slice(0, 2)).toEqual([
      1,
      ['restore.unreadable'],
    ]);
  });

  test('one of more than ten changes ago: its line is there, its data are not', async () => {
    let name = CONSOLIDATED;
    for (let i = 0; i < 10; i += 1) {
      const set = { 'Tên ngày nghỉ': `Lần ${i}`, 'Ngày nghỉ': { date: `2026-0${(i % 9) + 1}-1${i % 7}` } };
      await editBook(at(name), at(`lan-${i}.xlsx`), [{ kind: 'insert', table: 'NgayNghi', rows: [set] }]);
      name = `lan-${i}.xlsx`;
    }
    const [code, codes] = await refused('restore', at(name), 'KP0001', '--out', at('x.xlsx'));
    expect([code, codes]).toEqual([1, ['restore.expired']]);
    expect(await points(name)).toHaveLength(10);
    const [stored] = (await tablesOf(at(name))).filter((t) => t.name === POINTS);
    const first = stored!.rows.filter((r) => r.cells['Mã']?.value === 'KP0001');
    expect(first.map((r) => [r.cells['Việc']?.value, r.cells['Dữ liệu']?.value])).toContainEqual([
      'Tổng hợp báo cáo kỳ 1',
      null,
    ]);
  });

  test('a book that was saved while Excel wrote', async () => {
    const rows = [{ Mã: 'KP0009-ghi', Phần: 1, Việc: 'Tổng hợp', 'Tình trạng': 'đang ghi', 'Dữ liệu': 'x' }];
    await editBook(at(FRESH), at('do-dang.xlsx'), [{ kind: 'insert', table: POINTS, rows }]);
    const [code, codes, stderr] = await refused('restore', at('do-dang.xlsx'), '--list');
    expect([code, codes]).toEqual([1, ['book.unfinished']]);
    expect(stderr).toContain('Tổng hợp');
  });

  test('the book itself as target, and no target at all', async () => {
    await copyFile(at(CONSOLIDATED), at('cung.xlsx'));
    expect((await refused('restore', at('cung.xlsx'), '--out', at('cung.xlsx'))).slice(0, 2)).toEqual([
      1,
      ['output.sameFile'],
    ]);
    expect((await inside('restore', at(CONSOLIDATED))).code).toBe(2);
  });
});

test('a change that changes nothing leaves no point, and the book as it was', async () => {
  await editBook(at(CONSOLIDATED), at('y-nguyen.xlsx'), [
    { kind: 'update', table: 'CaiDat', key: ['asOf'], set: {} },
  ]);
  expect(await readFile(at('y-nguyen.xlsx'))).toEqual(await readFile(at(CONSOLIDATED)));
});
