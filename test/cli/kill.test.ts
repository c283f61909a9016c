import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { writeWhole } from '../../src/cli/files.ts';
import { temporaryFolder } from '../support/skh.ts';
import { tablesOf } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';
import { formPath, sendForm } from './support/returns.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PLANT = join(import.meta.dirname, 'support/plantFault.ts');

/** Before and after everything that writing a file consists of. */
const STEPS = [
  'open:before',
  'open:after',
  'write:before',
  'write:half',
  'write:after',
  'sync:before',
  'sync:after',
  'close:after',
  'rename:before',
  'rename:after',
] as const;

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** A program in a process of its own, whose writing breaks off at a step. */
function broken(program: string, fault: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const loaded = ['--import', 'tsx', '--import', PLANT, join(ROOT, program)];
    const env = { ...process.env, SKH_FAULT: fault };
    const child = spawn(process.execPath, [...loaded, ...args], { cwd: ROOT, env });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stderr }));
  });
}

const skhBroken = (fault: string, args: readonly string[]) => broken('src/cli/skh.ts', fault, args);
const writeBroken = (fault: string, args: readonly string[]) =>
  broken('test/cli/support/writeOnce.ts', fault, args);

let folder = '';
const at = (name: string) => join(folder, name);
const OLD = new TextEncoder().encode('sổ của kỳ trước');
const consolidate = (out: string, input = 'bc') => [
  'consolidate',
  at('so.xlsx'),
  at(input),
  ...['--round', '1', '--received', '2026-06-01', '--out', at(out)],
];

const bytesOf = (name: string) => readFile(at(name)).catch(() => null);

beforeAll(async () => {
  process.env['SOURCE_DATE_EPOCH'] = '1780000000';
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
  await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu'));
  const names = await readdir(at('bieu'));
  for (const agency of ['UBND xã Bình An', 'UBND xã Hòa Lạc'])
    await sendForm(formPath(at('bieu'), names, agency), at(`bc/${agency}.xlsx`), {
      NV0003: { 'Tình hình thực hiện': 'Đang thực hiện', 'Tỷ lệ (%)': '40' },
      NV0005: { 'Kết quả thực hiện': 'Đã đối thoại một lần' },
    });
  await objectOf(...(consolidate('moi.xlsx') as [string, ...string[]]));
});

/** What a name holds after a write that broke off, and what lies beside it. */
async function leftIn(where: string): Promise<Buffer | null> {
  const beside = (await readdir(at(where))).filter((name) => name !== 'so-moi.xlsx');
  // What is left beside it is no return and no book.
  expect(beside.every((name) => /^\.skh-\d+-\d+\.tmp$/.test(name))).toBe(true);
  return bytesOf(`${where}/so-moi.xlsx`);
}

const stateAfter = (step: string, done: Buffer | null) => (step === 'rename:after' ? done : Buffer.from(OLD));

describe('a write that dies', () => {
  test.each(STEPS)('at %s: old state or new state, and the next one is whole', async (step) => {
    const where = `ghi-${step}`;
    await mkdir(at(where));
    await writeFile(at(`${where}/so-moi.xlsx`), OLD);
    const args = [at('moi.xlsx'), at(`${where}/so-moi.xlsx`)];
    expect((await writeBroken(`kill:${step}`, args)).signal).toBe('SIGKILL');
    const done = await bytesOf('moi.xlsx');
    expect(await leftIn(where)).toEqual(stateAfter(step, done));
    await writeWhole(at(`${where}/so-moi.xlsx`), new Uint8Array(done!));
    expect(await leftIn(where)).toEqual(done);
  });
});

describe('a command that dies while it writes', () => {
  test.each(['write:half', 'rename:before', 'rename:after'])(
    'at %s: the book that was read is as it was, and the command works again',
    async (step) => {
      const [source, done] = [await bytesOf('so.xlsx'), await bytesOf('moi.xlsx')];
      await mkdir(at(step));
      const target = `${step}/so-moi.xlsx`;
      await writeFile(at(target), OLD);
      expect((await skhBroken(`kill:${step}`, consolidate(target))).signal).toBe('SIGKILL');
      expect(await bytesOf('so.xlsx')).toEqual(source);
      expect(await leftIn(step)).toEqual(stateAfter(step, done));
      await objectOf(...(consolidate(target) as [string, ...string[]]));
      expect(await bytesOf(target)).toEqual(done);
    },
  );

  test.each(['write:half', 'rename:before'])(
    'a disk that is full at %s: told, nothing written, nothing left',
    async (step) => {
      const where = `day-${step}`;
      await mkdir(at(where));
      await writeFile(at(`${where}/so-moi.xlsx`), OLD);
      const { code, stderr } = await skhBroken(`throw:${step}`, consolidate(`${where}/so-moi.xlsx`));
      expect([code, stderr.includes('hết chỗ trống')]).toEqual([1, true]);
      expect(await readdir(at(where))).toEqual(['so-moi.xlsx']);
      expect(await bytesOf(`${where}/so-moi.xlsx`)).toEqual(Buffer.from(OLD));
    },
  );

  test('what a dead command left in a folder is no return', async () => {
    await writeFile(at('bc/.skh-123-1.tmp'), 'nửa tệp');
    const receipt = await objectOf<{ files: object }>(
      ...(consolidate('con-lai.xlsx') as [string, ...string[]]),
    );
    expect(receipt.files).toEqual({ accepted: 2, unchanged: 0, rejected: 0, undecided: 0 });
  });
});

test('what was consolidated is taken back to the cell by restoring; only the log goes on', async () => {
  const contents = async (name: string) =>
    (await tablesOf(at(name))).filter((table) => !['DiemKhoiPhuc', 'NhatKy'].includes(table.name));
  const run = await inside('restore', at('moi.xlsx'), '--out', at('tro-lai.xlsx'));
  expect(run.code).toBe(0);
  expect(await contents('tro-lai.xlsx')).toEqual(await contents('so.xlsx'));
});
