import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { SHEETS } from '../../src/workbook/tables/sheets.ts';
import { bookBytes } from '../bench/support/book.ts';
import { editBook } from '../cli/support/book.ts';
import { temporaryFolder } from '../support/skh.ts';
import { difference, pagesOf, type Picture } from './support/pagePictures.ts';
import { workedExample } from './support/workedExample.ts';

const MINUTES = 300_000;

describe('native charts are drawn of their cells', () => {
  let before: Picture[];
  let again: Picture[];
  let after: Picture[];

  beforeAll(async () => {
    const folder = await temporaryFolder();
    const [path, edited] = [join(folder, 'book.xlsx'), join(folder, 'edited.xlsx')];
    await writeFile(path, bookBytes(await workedExample()));
    // One figure is typed into Chấm điểm; what the file keeps of formulas and charts stays as it was.
    await editBook(path, edited, [
      { kind: 'update', table: 'ChamDiem', key: ['D1', 'X1', '2.2'], set: { 'Số thực hiện': 5 } },
    ]);
    before = await pagesOf(await readFile(path), SHEETS.charts);
    again = await pagesOf(await readFile(path), SHEETS.charts);
    after = await pagesOf(await readFile(edited), SHEETS.charts);
  }, MINUTES);

  test('the same book gives the same pictures', () => {
    expect(before.length).toBeGreaterThan(1);
    expect(before.map((page, i) => difference(page, again[i]!).count)).toEqual(before.map(() => 0));
  });

  test('a figure of one agency moves its bar and its dot, within the charts, and no other page', () => {
    expect(after).toHaveLength(before.length);
    const found = before.map((page, i) => difference(page, after[i]!));
    const moved = found.filter(({ count }) => count > 0);
    // The ranking of its group, and the spread of points; progress, on the first page, is what it was.
    expect(found[0]!.count).toBe(0);
    expect(moved.length).toBeGreaterThan(0);
    for (const { count, top, bottom } of moved) {
      expect(count).toBeGreaterThan(20);
      // Neither in the margins nor in the line at the foot of the page.
      expect(top).toBeGreaterThan(0.04);
      expect(bottom).toBeLessThan(0.93);
    }
  });
});
