import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { contextOf, formulasFor } from '../../src/report/formulas/formulaOf.ts';
import { cellContent } from '../../src/workbook/diffBooks.ts';
import { TABLES } from '../../src/workbook/schema.ts';
import type { TableDef } from '../../src/workbook/tables/columns.ts';
import { editBook, tracked } from '../cli/support/book.ts';
import { inside } from '../cli/support/inside.ts';
import {
  cellMap,
  derivedCells,
  differences,
  withWrongCaches,
  type CellMap,
} from '../support/derivedCells.ts';
import { recalculatedBytes } from '../support/libreoffice.ts';
import { temporaryFolder } from '../support/skh.ts';
import { PROGRESS_WORDS } from '../../src/workbook/tables/words.ts';
import { coreCells } from './support/coreCells.ts';
import { CORRECTED_TABLES, corrections } from './support/corrections.ts';
import { edgeCases } from './support/edgeCases.ts';

let folder = '';
const at = (name: string) => join(folder, name);

/** The book recalculated after every formula cell was given the wrong cached value 999. */
async function recalculated(path: string): Promise<CellMap> {
  const wrong = `${path}.wrong.xlsx`;
  await writeFile(wrong, await withWrongCaches(path));
  return cellMap(await recalculatedBytes(wrong));
}

beforeAll(async () => {
  folder = await temporaryFolder();
  const run = await inside('demo', '--out', folder);
  if (run.code !== 0) throw new Error(run.stderr);
}, 120_000);

/** Formula cells that a book has at least, so that a proof of nothing does not pass. */
const ENOUGH = 2_000;

describe('LibreOffice computes what core computed', () => {
  test('the planted value is wrong in every formula cell', async () => {
    const cells = await derivedCells(at('1-so-moi-lap.xlsx'));
    const planted = cellMap(await withWrongCaches(at('1-so-moi-lap.xlsx')));
    expect(cells.length).toBeGreaterThan(ENOUGH);
    // 999 in a cell with a date format is a day of 1902.
    const wrong = new Set(cells.map((cell) => planted.get(`${cell.sheet}!${cell.address}`)));
    expect([...wrong].sort()).toEqual(['1902-09-25', 999]);
  });

  test.each(['1-so-moi-lap.xlsx', '4-so-da-tong-hop.xlsx', '5-so-cham-diem.xlsx'])(
    '%s',
    async (name) => {
      const cells = await derivedCells(at(name));
      // What the file holds is what core computes from its rows; and another program computes it too.
      const core = await coreCells(at(name));
      expect(core.filter((c) => c.table !== 'CaiDat')).toEqual(cells);
      expect(differences(core, await recalculated(at(name)))).toEqual([]);
    },
    120_000,
  );
});

describe('a cell is corrected in the sheet, and nothing else is touched', () => {
  test('an answer, a day, a received date, points, the as-of day', async () => {
    const changes = await corrections(at('5-so-cham-diem.xlsx'));
    await editBook(at('5-so-cham-diem.xlsx'), at('sua.xlsx'), changes);
    const stale = await derivedCells(at('sua.xlsx'));
    const core = await coreCells(at('sua.xlsx'));
    const moved = core.filter((c, i) => stale[i]?.value !== c.value);
    // The correction reaches the sheets that sum it up.
    const tables = new Set(moved.map((c) => c.table));
    for (const table of CORRECTED_TABLES) expect([...tables]).toContain(table);
    const progress = core.find((c) => c.table === 'TheoDoi' && c.value === 'Hoàn thành quá hạn');
    expect(progress).toBeDefined();
    expect(differences(core, await recalculated(at('sua.xlsx')))).toEqual([]);
  }, 120_000);

  test('rows of Theo dõi thực hiện in another order: the same figures', async () => {
    const source = at('5-so-cham-diem.xlsx');
    const { book, asOfFixed } = await tracked(source);
    const def: TableDef = TABLES.TheoDoi;
    const formulas = formulasFor(contextOf(book, asOfFixed));
    const rows = [...book.TheoDoi].sort((a, b) => (a.task + a.agency < b.task + b.agency ? -1 : 1));
    const contents = rows.map((row) =>
      Object.fromEntries(
        Object.entries(def.columns).map(([key, column]) => [
          column.header,
          cellContent('TheoDoi', key, column, row, formulas),
        ]),
      ),
    );
    const keys = book.TheoDoi.map((row) => [row.task, row.agency, String(row.round)]);
    await editBook(source, at('xep.xlsx'), [
      { kind: 'delete', table: 'TheoDoi', keys },
      { kind: 'insert', table: 'TheoDoi', rows: contents },
    ]);
    const core = await coreCells(at('xep.xlsx'));
    const counts = (cells: typeof core) =>
      cells
        .filter((c) => /^TQ/.test(c.table) && c.header !== 'Khớp')
        .map((c) => `${c.table} ${c.address} ${String(c.value)}`);
    expect(counts(core)).toEqual(counts(await coreCells(source)));
    const intact = (cells: typeof core) => cells.filter((c) => c.header === 'Khớp').map((c) => c.value);
    expect(new Set(intact(await coreCells(source)))).toEqual(new Set([1]));
    expect(new Set(intact(core))).toEqual(new Set([0]));
    expect(differences(core, await recalculated(at('xep.xlsx')))).toEqual([]);
  }, 120_000);

  test('every rule at its edges', async () => {
    const source = at('5-so-cham-diem.xlsx');
    await editBook(source, at('bien.xlsx'), await edgeCases(source));
    const core = await coreCells(at('bien.xlsx'));
    const seen = (table: string, header: string) =>
      new Set(core.filter((c) => c.table === table && c.header === header).map((c) => c.value));
    for (const word of Object.values(PROGRESS_WORDS))
      expect([...seen('TheoDoi', 'Đánh giá tiến độ')]).toContain(word);
    const states = ['Được gia hạn', 'Miễn báo cáo', 'Yêu cầu bổ sung', 'Chưa rõ ngày nhận', 'Chưa đến hạn'];
    expect([...seen('BaoCao', 'Tình trạng')]).toEqual(expect.arrayContaining(states));
    expect(differences(core, await recalculated(at('bien.xlsx')))).toEqual([]);
  }, 120_000);
});
