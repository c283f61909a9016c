import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { consolidateReturns } from '../../src/app/consolidateReturns.ts';
import type { Deps } from '../../src/app/deps.ts';
import { openBook, type TrackedBook } from '../../src/app/openBook.ts';
import { readSchemeFile } from '../../src/app/readScheme.ts';
import { saveBook } from '../../src/app/saveBook.ts';
import { scoreBook } from '../../src/app/scoreBook.ts';
import { nodeDeps } from '../../src/cli/deps.ts';
import { readInput } from '../../src/cli/files.ts';
import { SAMPLE_SCHEME } from '../../src/cli/samples.ts';
import type { IsoDate } from '../../src/core/date/types.ts';
import { createFileHost } from '../../src/hosts/file/host.ts';
import { TABLE_NAMES } from '../../src/workbook/schema.ts';
import { inside } from '../cli/support/inside.ts';
import { findRepairs } from '../support/excelRepair.ts';
import { validate, validatorRuns } from '../support/ooxmlValidator.ts';
import { temporaryFolder } from '../support/skh.ts';
import {
  cellXml,
  placeOfTable,
  textParts,
  USER_NOTE,
  USER_PARTS,
  withUserParts,
  type TextParts,
} from './support/userParts.ts';

/** Files in memory; nothing of this test touches the disk but the demo that it begins with. */
const files = new Map<string, Uint8Array>();
const deps: Deps = {
  ...nodeDeps(() => undefined),
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

async function consolidated(): Promise<void> {
  const folder = await temporaryFolder();
  const run = await inside('demo', '--out', folder);
  if (run.code !== 0) throw new Error(run.stderr);
  files.set('so.xlsx', withUserParts(new Uint8Array(await readFile(join(folder, '1-so-moi-lap.xlsx')))));
  const tracked = await open('so.xlsx');
  const returns = join(folder, '3-bao-cao-gui-ve');
  const inputs = await Promise.all((await readdir(returns)).map((name) => readInput(join(returns, name))));
  const received = { '': '2026-05-20' as IsoDate };
  const done = consolidateReturns(tracked, { round: 1, files: inputs, received, decisions: [] }, deps);
  const saved = await saveBook(tracked, done.value!.after, 'tong-hop.xlsx', deps);
  expect(saved.issues).toEqual([]);
}

async function scored(): Promise<void> {
  const tracked = await open('tong-hop.xlsx');
  const scheme = readSchemeFile(await readInput(SAMPLE_SCHEME));
  const done = scoreBook(tracked, scheme.value);
  const saved = await saveBook(tracked, done.value!.after, 'cham-diem.xlsx', deps);
  expect(saved.issues).toEqual([]);
}

let before: TextParts;

beforeAll(async () => {
  await consolidated();
  await scored();
  before = textParts(files.get('so.xlsx')!);
}, 120_000);

describe('the user’s additions are sound to begin with', () => {
  test('Excel would repair nothing, and the validator agrees', async () => {
    expect(findRepairs(files.get('so.xlsx')!)).toEqual([]);
    if (await validatorRuns()) expect(await validate(files.get('so.xlsx')!)).toEqual([]);
  });
});

describe.each(['tong-hop.xlsx', 'cham-diem.xlsx'])('after %s', (name) => {
  let after: TextParts;
  beforeAll(() => {
    after = textParts(files.get(name)!);
  });

  test('something was written', async () => {
    const { book } = await open(name);
    expect(book.TheoDoi.filter((r) => r.version === 1).length).toBeGreaterThan(100);
    expect(book.NhatKy.length).toBeGreaterThan(20);
    if (name === 'cham-diem.xlsx') expect(book.ChamDiem.length).toBeGreaterThan(100);
  });

  test('the user’s sheet, chart, drawing and pivot table are the same to the byte', () => {
    for (const [path, part] of Object.entries(USER_PARTS)) expect(after[path]).toBe(part);
    expect(after['xl/workbook.xml']).toContain('<pivotCache cacheId="71" r:id="rId902"/>');
    expect(after['xl/workbook.xml']).toContain('name="Trang của tôi"');
  });

  test('the column that the user added has its values, formulas and styles', () => {
    const place = placeOfTable(after, 'TheoDoi');
    const count = Number(/ref="A4:Y(\d+)"/.exec(before[place.table]!)?.[1]);
    expect(after[place.table]).toBe(before[place.table]);
    for (let row = 4; row <= count; row += 1) {
      const cell = cellXml(before[place.sheet]!, `Y${row}`);
      expect(cell).toBeDefined();
      expect(cellXml(after[place.sheet]!, `Y${row}`)).toBe(cell);
    }
  });

  test('cells beside the tables stay where they are', () => {
    const tracking = placeOfTable(after, 'TheoDoi').sheet;
    const log = placeOfTable(after, 'NhatKy').sheet;
    const places = [
      ...['AA5', 'AB5'].map((at) => [tracking, at] as const),
      ...['K6', 'K7', 'K30'].map((at) => [log, at] as const),
    ];
    for (const [sheet, at] of places) {
      const cell = cellXml(before[sheet]!, at);
      expect(cell).toBeDefined();
      expect(cellXml(after[sheet]!, at)).toBe(cell);
    }
  });

  test('the note on an answer cell', () => {
    const { comments, vml } = placeOfTable(after, 'TheoDoi');
    expect(after[comments]).toBe(before[comments]);
    expect(after[comments]).toContain(`<comment ref="J7" authorId="0"><text><t>${USER_NOTE}</t>`);
    expect(after[vml]).toBe(before[vml]);
  });

  test('read back, the column is there beside ours', async () => {
    const { opened } = await open(name);
    const tables = (await opened.read(TABLE_NAMES)).value;
    const tracking = tables.find((t) => t.name === 'TheoDoi')!;
    expect(tracking.headers.at(-1)).toBe('Theo dõi riêng');
    expect(tracking.rows[1]!.cells['Theo dõi riêng']).toEqual({ kind: 'text', value: 'gõ tay' });
  });

  test('the workbook is good', async () => {
    expect(findRepairs(files.get(name)!)).toEqual([]);
    if (await validatorRuns()) expect(await validate(files.get(name)!)).toEqual([]);
  });
});
