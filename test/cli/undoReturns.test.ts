import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/skh.ts';
import { tablesOf, tracked } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';
import { formPath, sendForm } from './support/returns.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

interface Refused {
  readonly issues: readonly { readonly code: string; readonly message: string }[];
}
interface Restored {
  readonly kept: readonly unknown[];
  readonly issues: readonly unknown[];
}

const BINH_AN = 'UBND xã Bình An';
let folder = '';
const at = (name: string) => join(folder, name);

const take = (book: string, files: string, out: string) =>
  objectOf(
    'consolidate',
    ...[at(book), at(files), '--round', '1', '--received', '2026-06-01', '--out', at(out)],
  );
const restore = (book: string, id: string, out: string) =>
  objectOf<Restored>('restore', at(book), id, '--out', at(out));
const events = async (name: string) =>
  (await tracked(at(name))).book.NhatKy.map(({ id, event, file }) => [id, event, file]);

async function refused(book: string, id: string): Promise<Refused['issues']> {
  const run = await inside('restore', at(book), id, '--out', at('khong-co.xlsx'), '--json');
  expect(run.code).toBe(1);
  expect(await readdir(folder)).not.toContain('khong-co.xlsx');
  return (JSON.parse(run.stdout) as Refused).issues;
}

/** Every table but log and restore points, to the cell. */
async function contents(name: string): Promise<unknown> {
  const apart = ['NhatKy', 'DiemKhoiPhuc'];
  return (await tablesOf(at(name))).filter((table) => !apart.includes(table.name));
}

beforeAll(async () => {
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
  await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu'));
  const form = formPath(at('bieu'), await readdir(at('bieu')), BINH_AN);
  const said = (text: string) => ({
    NV0003: { 'Tình hình thực hiện': 'Đang thực hiện', 'Kết quả thực hiện': text },
  });
  await sendForm(form, at('bc1/lan-1.xlsx'), said('Một'));
  await sendForm(form, at('bc2/lan-2.xlsx'), said('Hai'));
  await take('so.xlsx', 'bc1', 'mot.xlsx');
  await take('mot.xlsx', 'bc2', 'hai.xlsx');
});

describe('two returns of one agency', () => {
  test('the first is taken back only after the second, and the words say so', async () => {
    const [refusal, second] = await refused('hai.xlsx', 'KP0001');
    expect([refusal?.code, second]).toEqual(['restore.returnFollows', undefined]);
    for (const part of ['kỳ 1', BINH_AN, '"Tổng hợp báo cáo kỳ 1"', 'mã KP0002'])
      expect(refusal?.message).toContain(part);
    expect((await restore('hai.xlsx', 'KP0002', 'lui-1.xlsx')).issues).toEqual([]);
    expect(await contents('lui-1.xlsx')).toEqual(await contents('mot.xlsx'));
    expect((await restore('lui-1.xlsx', 'KP0001', 'lui-2.xlsx')).issues).toEqual([]);
    expect(await contents('lui-2.xlsx')).toEqual(await contents('so.xlsx'));
  });

  test('every step stays told, and what is taken in again is told again', async () => {
    const steps = [
      [1, 'Nhận báo cáo', 'lan-1.xlsx'],
      [2, 'Nhận báo cáo', 'lan-2.xlsx'],
      [3, 'Hoàn tác', ''],
      [4, 'Hoàn tác', ''],
    ];
    expect(await events('lui-2.xlsx')).toEqual(steps);
    await take('lui-2.xlsx', 'bc1', 'lai.xlsx');
    expect(await contents('lai.xlsx')).toEqual(await contents('mot.xlsx'));
    expect(await events('lai.xlsx')).toEqual([...steps, [5, 'Nhận báo cáo', 'lan-1.xlsx']]);
  });
});

test('a closed round is left alone; the undo of its closing opens it', async () => {
  await objectOf('round', at('mot.xlsx'), '1', '--lock', '--out', at('chot.xlsx'));
  const [refusal] = await refused('chot.xlsx', 'KP0001');
  expect(refusal?.code).toBe('round.locked');
  expect((await restore('chot.xlsx', 'KP0002', 'mo.xlsx')).kept).toEqual([]);
  expect(await contents('mo.xlsx')).toEqual(await contents('mot.xlsx'));
  expect((await restore('mo.xlsx', 'KP0001', 'trong.xlsx')).issues).toEqual([]);
  expect(await contents('trong.xlsx')).toEqual(await contents('so.xlsx'));
});
