import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { objectOf } from '../../cli/support/inside.ts';
import { ROUNDS, writeSmallPlan } from '../../cli/support/smallPlan.ts';
import { cellMap, differences, withWrongCaches } from '../../support/derivedCells.ts';
import { recalculatedBytes } from '../../support/libreoffice.ts';
import { temporaryFolder } from '../../support/skh.ts';
import { coreCells } from '../support/coreCells.ts';

const SCHEME = join(import.meta.dirname, '..', '..', '..', 'assets', 'mau', 'bo-tieu-chi-mau.json');

test('LibreOffice computes what core computed for next year, with and without tasks', async () => {
  const folder = await temporaryFolder();
  const at = (name: string) => join(folder, name);
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('dau.xlsx'), ...ROUNDS);
  await objectOf('score', at('dau.xlsx'), '--scheme', SCHEME, '--out', at('diem.xlsx'));
  for (const [name, more] of [
    ['moi', []],
    ['khong', ['--tasks', 'khong']],
  ] as const) {
    const [book, wrong] = [at(`${name}.xlsx`), at(`${name}-sai.xlsx`)];
    await objectOf('new-year', at('diem.xlsx'), '--unfinished', '--out', book, ...more);
    await writeFile(wrong, await withWrongCaches(book));
    const core = await coreCells(book);
    expect(core.length).toBeGreaterThan(100);
    expect(differences(core, cellMap(await recalculatedBytes(wrong)))).toEqual([]);
  }
}, 200_000);
