import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { temporaryFolder } from '../support/skh.ts';
import { inside, objectOf } from './support/inside.ts';
import { formPath, sendForm } from './support/returns.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

let folder = '';
const at = (...names: string[]) => join(folder, ...names);
const ANSWER = { NV0003: { 'Tình hình thực hiện': 'Đang thực hiện' } };
const kept = (...below: string[]) => readdir(at(...below, 'Hồ sơ', 'Kỳ 1')).then((names) => names.sort());

beforeAll(async () => {
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
  await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu'));
  const names = await readdir(at('bieu'));
  // Two agencies that call their files the same, one of them in a zip, and a file that is refused.
  await sendForm(formPath(at('bieu'), names, 'UBND xã Bình An'), at('nhan', '1', 'bao cao.xlsx'), ANSWER);
  await sendForm(formPath(at('bieu'), names, 'UBND xã Hòa Lạc'), at('tam.xlsx'), ANSWER);
  await writeFile(
    at('nhan', 'gui.zip'),
    zipSync({ 'bao cao.xlsx': new Uint8Array(await readFile(at('tam.xlsx'))) }),
  );
  await writeFile(at('nhan', 'thu.xlsx'), 'thư');
});

const take = (out: string, ...rest: readonly string[]) => {
  const args = ['--round', '1', '--out', at(out), ...rest];
  return objectOf<{ originals?: string }>('consolidate', at('so.xlsx'), at('nhan'), ...args);
};

describe('originals of returns', () => {
  test('those that were taken in are copied beside the new book, by agency, byte for byte', async () => {
    const done = await take('moi/so.xlsx');
    expect(done.originals).toBe(at('moi', 'Hồ sơ', 'Kỳ 1'));
    expect(await kept('moi')).toEqual(['UBND xã Bình An - bao cao.xlsx', 'UBND xã Hòa Lạc - bao cao.xlsx']);
    const copy = await readFile(at('moi', 'Hồ sơ', 'Kỳ 1', 'UBND xã Hòa Lạc - bao cao.xlsx'));
    expect(copy.equals(await readFile(at('tam.xlsx')))).toBe(true);
  });

  test('again: nothing twice; another file of the same name gets a number', async () => {
    await take('moi/so-2.xlsx');
    expect(await kept('moi')).toHaveLength(2);
    await writeFile(at('moi', 'Hồ sơ', 'Kỳ 1', 'UBND xã Bình An - bao cao.xlsx'), 'bản khác');
    await take('moi/so-3.xlsx');
    expect(await kept('moi')).toEqual([
      'UBND xã Bình An - bao cao (2).xlsx',
      'UBND xã Bình An - bao cao.xlsx',
      'UBND xã Hòa Lạc - bao cao.xlsx',
    ]);
    const own = await readFile(at('moi', 'Hồ sơ', 'Kỳ 1', 'UBND xã Bình An - bao cao.xlsx'), 'utf8');
    expect(own).toBe('bản khác');
  });

  test('not where a person says no, nor where nothing is written', async () => {
    expect((await take('khong/so.xlsx', '--no-originals')).originals).toBeUndefined();
    expect(await readdir(at('khong'))).toEqual(['so.xlsx']);
    await objectOf('consolidate', at('so.xlsx'), at('nhan'), '--round', '1', '--dry-run');
    expect(await readdir(folder)).not.toContain('Hồ sơ');
  });

  test('where the folder can’t be made, the book stands and it is said', async () => {
    await mkdir(at('ban'));
    await writeFile(at('ban', 'Hồ sơ'), 'một tệp trùng tên');
    const args = ['--round', '1', '--out', at('ban', 'so.xlsx'), '--json'];
    const run = await inside('consolidate', at('so.xlsx'), at('nhan'), ...args);
    expect(run.code).toBe(0);
    const { issues } = JSON.parse(run.stdout) as { issues: { code: string }[] };
    expect(issues.map((i) => i.code)).toContain('originals.notKept');
    expect(await readdir(at('ban'))).toContain('so.xlsx');
  });
});
