import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findRepairs } from '../support/excelRepair.ts';
import { temporaryFolder } from '../support/skh.ts';
import { tablesOf } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

test('what a leader said is recorded into a new book, and taken back to the cell', async () => {
  const folder = await temporaryFolder();
  const at = (name: string) => join(folder, name);
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, ...ROUNDS, '--out', at('so.xlsx'));
  const given = [
    ...['--text', '=Rà soát', '--by', 'Chủ tịch', '--date', '2026-06-08', '--due', '2026-06-20'],
    ...['--lead', 'Phòng Ba', '--lead', 'X1', '--co', 'Phòng Một'],
  ];
  const done = await objectOf('direct', at('so.xlsx'), ...given, '--out', at('ghi.xlsx'));
  expect(done).toMatchObject({ task: 'NV0006', number: 'YK.1', round: 'lần 2', leads: 2, coordinating: 1 });
  expect(findRepairs(new Uint8Array(await readFile(at('ghi.xlsx'))))).toEqual([]);
  const tasks = (await tablesOf(at('ghi.xlsx'))).find((table) => table.name === 'NhiemVu')!;
  expect(tasks.rows.at(-1)?.cells['Nội dung nhiệm vụ']).toEqual({ kind: 'text', value: '=Rà soát' });
  await objectOf('restore', at('ghi.xlsx'), '--out', at('lai.xlsx'));
  const contents = async (name: string) =>
    (await tablesOf(at(name))).filter(({ name: table }) => !['NhatKy', 'DiemKhoiPhuc'].includes(table));
  expect(await contents('lai.xlsx')).toEqual(await contents('so.xlsx'));
  const refused = await inside('direct', at('so.xlsx'), '--text', 'x', '--by', 'y', '--out', at('so.xlsx'));
  expect(refused.code).toBe(1);
}, 60_000);
