import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { answered, bookBytes, madeUpBook, memoryDeps } from '../bench/support/book.ts';
import { inside } from '../cli/support/inside.ts';
import { constantCells } from '../support/derivedCells.ts';
import { temporaryFolder } from '../support/skh.ts';
import { randomlyScored } from './support/randomScoring.ts';

/** A formula of Xếp loại in a written book, in whose place something else is put. */
function planted(bytes: Uint8Array, start: string, put: (value: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  let count = 0;
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    const xml = strFromU8(part);
    const cell = new RegExp(`<f>${start}[^<]*</f><v>([0-9.]+)</v>`);
    if (!cell.test(xml)) continue;
    parts[name] = strToU8(xml.replace(cell, (_, value: string) => put(value)));
    count += 1;
  }
  if (count !== 1) throw new Error(`${count} sheets have such a formula`);
  return zipSync(parts, { level: 1 });
}

describe('no derived cell of a written book repeats a number as a constant', () => {
  const base = answered(madeUpBook({ agencies: 12, tasks: 8, rounds: 2 }, memoryDeps(new Map())).book);
  const bytes = bookBytes(randomlyScored(base, 3));
  // The converted total: ROUND of the total by the scheme's maximum.
  const CONVERTED = 'IF\\(OR\\(N\\(XepLoai';

  test('a new book', async () => {
    expect(await constantCells('a.xlsx', bytes)).toEqual([]);
  });

  test('a number in place of its formula is found', async () => {
    const found = await constantCells(
      'a.xlsx',
      planted(bytes, CONVERTED, (value) => `<v>${value}</v>`),
    );
    expect(found).toEqual([expect.stringMatching(/^XepLoai\.Điểm quy đổi Xếp loại!I\d+$/)]);
  });

  test('so is a formula that is nothing but the number', async () => {
    const same = (value: string) => `<f>${value}</f><v>${value}</v>`;
    expect(await constantCells('a.xlsx', planted(bytes, CONVERTED, same))).toHaveLength(1);
    const rounded = (value: string) => `<f>ROUND(${value},2)</f><v>${value}</v>`;
    expect(await constantCells('a.xlsx', planted(bytes, CONVERTED, rounded))).toHaveLength(1);
  });

  describe('books of the demo, each written over the one before', () => {
    let folder = '';
    beforeAll(async () => {
      folder = await temporaryFolder();
      await inside('demo', '--out', folder);
    }, 120_000);

    test('all of them', async () => {
      const books = (await readdir(folder)).filter((name) => /^\d-so-.*\.xlsx$/.test(name));
      expect(books.length).toBeGreaterThan(2);
      const found = await Promise.all(
        books.map(async (name) => constantCells(name, new Uint8Array(await readFile(join(folder, name))))),
      );
      expect(found.flat()).toEqual([]);
    });
  });
});
