import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { findRepairs } from '../support/excelRepair.ts';
import { validate, validatorRuns } from '../support/ooxmlValidator.ts';
import { skh, temporaryFolder } from '../support/skh.ts';
import { tracked } from './support/book.ts';

interface Demo {
  readonly files: Readonly<Record<string, number>>;
  readonly perFile: readonly {
    readonly status: string;
    readonly code: string;
    readonly at?: string;
    readonly issues: readonly { readonly code: string }[];
  }[];
  readonly missing: readonly string[];
  readonly late: readonly { readonly agency: string; readonly days: number }[];
}

const LONGEST = 30_000;
let folder = '';
let demo: Demo;
let took = 0;

const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await temporaryFolder();
  const started = performance.now();
  const run = await skh(['demo', '--out', folder, '--json']);
  took = performance.now() - started;
  if (run.code !== 0) throw new Error(run.stderr);
  demo = JSON.parse(run.stdout) as Demo;
}, 120_000);

async function workbooks(): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.xlsx')).sort();
}

describe('the demo', () => {
  test('takes less than half a minute', () => {
    expect(took).toBeLessThan(LONGEST);
  });

  test('24 returns: 21 taken, three refused for what was planted in them', () => {
    expect(demo.files).toEqual({ accepted: 21, unchanged: 0, rejected: 3, undecided: 0 });
    const refused = demo.perFile.filter((f) => f.status === 'rejected');
    expect(refused.map((f) => f.code).sort()).toEqual([
      'form.empty',
      'form.percentUnread',
      'form.wrongRound',
    ]);
    expect(refused.find((f) => f.code === 'form.percentUnread')?.at).toMatch(/^Báo cáo!H\d+$/);
  });

  test('the three refused and the one that sent nothing are missing; one is three days late', () => {
    expect(demo.missing).toHaveLength(4);
    expect(demo.late.map((l) => l.days)).toEqual([3]);
  });

  test('the agency that rewrote its task is taken, with a remark', () => {
    const tampered = demo.perFile.filter((f) => f.issues.some((i) => i.code === 'form.tampered'));
    expect(tampered.map((f) => f.status)).toEqual(['accepted']);
  });

  test('the book says the same', async () => {
    const { book } = await tracked(at('4-so-da-tong-hop.xlsx'));
    const states = book.BaoCao.filter((r) => r.round === 1).map((r) => r.state);
    expect(states.filter((s) => s === 'Chưa gửi')).toHaveLength(4);
    expect(states.filter((s) => s === 'Gửi chậm 3 ngày')).toHaveLength(1);
    const { book: scored } = await tracked(at('5-so-cham-diem.xlsx'));
    expect(scored.XepLoai.length).toBeGreaterThan(0);
    expect(scored.XepLoai.every((r) => r.converted !== null && r.class !== '')).toBe(true);
  });
});

describe('every workbook of the demo is good', () => {
  test('nothing that Excel would repair', async () => {
    const names = await workbooks();
    expect(names.length).toBeGreaterThan(50);
    const faults = await Promise.all(
      names.map(async (name) =>
        findRepairs(new Uint8Array(await readFile(at(name)))).map((f) => `${name}: ${f}`),
      ),
    );
    expect(faults.flat()).toEqual([]);
  });

  test('the validator finds nothing for Office 2010 and Microsoft 365', async () => {
    if (!(await validatorRuns())) return;
    // Forms and returns are alike: one of each kind stands for all.
    const names = (await workbooks()).filter((name) => !name.includes('/'));
    const forms = (await readdir(at('2-bieu-giao-ky-1'))).sort().slice(0, 2);
    const chosen = [...names, ...forms.map((name) => join('2-bieu-giao-ky-1', name))];
    const found = [];
    for (const name of chosen) found.push(...(await validate(at(name))).map((f) => ({ name, ...f })));
    expect(found).toEqual([]);
  }, 120_000);
});
