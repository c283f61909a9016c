import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { answered, bookBytes, madeUpBook, memoryDeps } from '../bench/support/book.ts';
import { cellMap, derivedCells, differences, withWrongCaches } from '../support/derivedCells.ts';
import { recalculatedBytes } from '../support/libreoffice.ts';
import { temporaryFolder } from '../support/skh.ts';
import { coreCells } from './support/coreCells.ts';
import { randomlyScored, withTexts } from './support/randomScoring.ts';

/** Workbooks × agencies: a thousand scorecards. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const AGENCIES = 125;

let folder = '';
beforeAll(async () => {
  folder = await temporaryFolder();
});

describe('random schemes and answers: LibreOffice computes what core computes', () => {
  const base = answered(madeUpBook({ agencies: AGENCIES, tasks: 10, rounds: 2 }, memoryDeps(new Map())).book);

  const reasons = new Set<string>();

  test.each(SEEDS)(
    'seed %i',
    async (seed) => {
      const path = join(folder, `${seed}.xlsx`);
      await writeFile(path, bookBytes(randomlyScored(base, seed)));
      const wrong = `${path}.wrong.xlsx`;
      await writeFile(wrong, await withWrongCaches(path));
      const scoring = ['ChamDiem', 'XepLoai', 'MucXepLoai', 'DotCham'];
      const core = (await coreCells(path)).filter((c) => scoring.includes(c.table));
      const seen = (header: string) => new Set(core.filter((c) => c.header === header).map((c) => c.value));
      for (const why of seen('Căn cứ xếp loại')) reasons.add(String(why));
      for (const note of seen('Lưu ý')) reasons.add(String(note));
      // Every scheme meets several classes and ranks, or the proof is one of nothing.
      expect(seen('Xếp loại').size).toBeGreaterThan(2);
      expect(core.filter((c) => c.table === 'XepLoai').length).toBeGreaterThan(AGENCIES * 8);
      expect(seen('Mức kế tiếp').size).toBeGreaterThan(1);
      expect((await derivedCells(path)).filter((c) => scoring.includes(c.table))).toEqual(core);
      expect(differences(core, cellMap(await recalculatedBytes(wrong))).slice(0, 20)).toEqual([]);
    },
    300_000,
  );

  test('a text in a cell of points gives none', async () => {
    const { typed, blank } = withTexts(randomlyScored(base, 11), 11);
    const [path, clean] = [join(folder, 'typed.xlsx'), join(folder, 'blank.xlsx')];
    await writeFile(path, bookBytes(typed));
    await writeFile(clean, bookBytes(blank));
    const wrong = `${path}.wrong.xlsx`;
    await writeFile(wrong, await withWrongCaches(path));
    const core = (await coreCells(clean)).filter((c) => ['ChamDiem', 'XepLoai'].includes(c.table));
    expect(typed.ChamDiem.filter((row) => typeof row.appraised === 'string').length).toBeGreaterThan(100);
    expect(differences(core, cellMap(await recalculatedBytes(wrong))).slice(0, 20)).toEqual([]);
  }, 300_000);

  test('floors and quotas have lowered classes', () => {
    const all = [...reasons].join('\n');
    for (const words of [
      'dưới sàn',
      'vượt tỷ lệ tối đa',
      'Theo quyết định',
      'Chưa chấm',
      'Chưa thẩm định',
      'Tạm tính',
      'Thiếu minh chứng',
    ])
      expect(all).toContain(words);
  });
});
