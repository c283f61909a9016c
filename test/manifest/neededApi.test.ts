/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createExcelHost } from '../../src/hosts/excel/host.ts';
import { NEEDED_API } from '../../src/hosts/excel/types.ts';
import type { TableChange } from '../../src/workbook/ports.ts';
import { startBench, type Bench } from '../excel/bench.ts';
import { KEYS, smallSpec, upTo } from '../hosts/excel/small.ts';
import { fullSpec } from '../hosts/file/fullSpec.ts';

/** '1.14' as a number that sorts: 1014. */
const rank = (version: string): number => {
  const [major = '0', minor = '0'] = version.split('.');
  return Number(major) * 1000 + Number(minor);
};

let bench: Bench;
/** The highest set that this Excel has, as far as our code is told. */
let limit: string = NEEDED_API;
let asked: string[] = [];

/** Microsoft's runtime asks this at every member that came with a set; so what was asked is what our code uses. */
function listen(): void {
  const { requirements } = Office.context;
  requirements.isSetSupported = (name, version) => {
    if (name !== 'ExcelApi' || version === undefined) return false;
    asked.push(String(version));
    return rank(String(version)) <= rank(limit);
  };
}

beforeAll(async () => {
  bench = await startBench({ excelApi: NEEDED_API });
  listen();
});
beforeEach(() => {
  limit = NEEDED_API;
  asked = [];
  bench.newBook();
});

const host = () => createExcelHost({ run: Excel.run, isSetSupported: upTo(NEEDED_API) });

const CHANGES: readonly TableChange[] = [
  { kind: 'insert', table: 'NhiemVu', rows: [4, 5].map((n) => ({ Mã: `NV000${n}`, Kỳ: n })) },
  { kind: 'update', table: 'NhiemVu', key: ['NV0002'], set: { Kỳ: 3, 'Ngày nhận': { date: '2026-01-05' } } },
  { kind: 'delete', table: 'NhiemVu', keys: [['NV0001']] },
];

/** All that a host does with a small book; codes of what went wrong. */
async function workThrough(): Promise<string[]> {
  const excel = host();
  const made = await excel.create(smallSpec(), '');
  const { value: book, issues } = await excel.open('');
  if (book === null) return [...made.issues, ...issues].map((i) => i.code);
  const read = await book.read(['NhiemVu', 'CaiDat']);
  const options = { expects: book.revision, label: 'Thử', at: '2026-01-05 08:00' };
  const applied = await excel.apply(book, CHANGES, KEYS, '', options);
  const watched = await excel.watch(['NhiemVu'], () => undefined);
  await watched.value?.();
  const found = await excel.rowAt(['NhiemVu'], { sheet: 'Nhiệm vụ', cell: 'A5' });
  const shown = await excel.reveal({ file: '', sheet: 'Nhiệm vụ', cell: 'A5' });
  const chosen = await excel.selection();
  const followed = await excel.watchSelection(() => undefined);
  await followed.value?.();
  const drafts = [
    await excel.saveDraft('thử', '{}'),
    await excel.loadDraft('thử'),
    await excel.saveDraft('thử', null),
  ];
  return [made, read, applied, watched, found, shown, chosen, followed, ...drafts].flatMap((r) =>
    r.issues.map((i) => i.code),
  );
}

async function refusedAt(version: string): Promise<string[]> {
  limit = version;
  return workThrough();
}

const highest = (versions: readonly string[]): string =>
  [...versions].sort((a, b) => rank(b) - rank(a))[0] ?? '';

describe('the requirement set that all of it needs', () => {
  test('with the named set nothing is refused', async () => {
    expect(await workThrough()).toEqual([]);
    expect((await host().create(fullSpec(), '')).issues.map((i) => i.code)).toContain('excel.nameTaken');
    bench.newBook();
    expect((await host().create(fullSpec(), '')).issues).toEqual([]);
    expect((await host().discard()).issues).toEqual([]);
    expect(rank(highest(asked))).toBeLessThanOrEqual(rank(NEEDED_API));
  });

  test('tables that change their size need 1.13, the highest that Excel itself would refuse', async () => {
    await workThrough();
    await host().create(fullSpec(), '');
    expect(highest(asked)).toBe('1.13');
    expect(await refusedAt('1.13')).not.toContain('excel.failed');
    bench.newBook();
    expect(await refusedAt('1.12')).toContain('excel.failed');
  });

  test('who changed a cell is told from 1.14 on; Excel refuses nothing there, it only stays silent', () => {
    const types = createRequire(import.meta.url).resolve('@types/office-js/index.d.ts');
    const text = readFileSync(types, 'utf8');
    const event = text.slice(text.indexOf('interface WorksheetChangedEventArgs'));
    const before = event.slice(0, event.indexOf('triggerSource:'));
    const sets = [...before.matchAll(/Api set: ExcelApi ([\d.]+)/g)].map((m) => m[1]);
    expect(sets.at(-1)).toBe(NEEDED_API);
  });
});
