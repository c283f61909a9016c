import { beforeAll, expect, test } from '@jest/globals';
import { createFileHost } from '../../../src/hosts/file/host.ts';
import { openWorkbook } from '../../../src/hosts/file/openWorkbook.ts';
import { writeWorkbook } from '../../../src/hosts/file/writeWorkbook.ts';
import { derive } from '../../../src/report/book/derive.ts';
import { columnOf } from '../../../src/workbook/address.ts';
import { TABLE_NAMES, TABLES } from '../../../src/workbook/schema.ts';
import { isFormula, type WorkbookSpec } from '../../../src/workbook/spec.ts';
import type { TableDef } from '../../../src/workbook/tables/columns.ts';
import { findRepairs } from '../../support/excelRepair.ts';
import { olderSpec, type Absent } from '../../support/olderBook.ts';
import { passed, remarkOf, scoredSpec, tablesOf } from '../../support/olderSteps.ts';
import { depsOf } from '../excel/wholeWay.ts';

const files = new Map<string, Uint8Array>();
const deps = depsOf(
  createFileHost({
    read: async (name) => files.get(name) ?? null,
    write: async (name, bytes) => void files.set(name, bytes),
  }),
);
let spec: WorkbookSpec;

/** Formulas of a derived column as the new file holds them. */
async function formulasOf({ table, column }: Absent): Promise<(string | undefined)[]> {
  const def: TableDef = TABLES[table];
  const { value } = openWorkbook('moi', files.get('moi')!);
  const read = await value!.read([table]);
  const { header } = def.columns[column ?? '']!;
  return read.value[0]!.rows.map((row) => row.cells[header]?.formula);
}

/** The same of a new book. */
function newFormulas({ table, column }: Absent): (string | undefined)[] {
  const made = spec.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === table)!;
  const at = Object.keys(TABLES[table].columns).indexOf(column ?? '');
  return made.rows.map((row) => {
    const content = row[at] ?? null;
    return isFormula(content) ? content.formula : undefined;
  });
}

/** Free columns between the table and what stands right of it; one, as in a new book, where there is anything. */
async function spareColumns({ table }: Absent): Promise<number> {
  const opened = openWorkbook('moi', files.get('moi')!).value!;
  const places = (await opened.read(TABLE_NAMES)).value
    .filter(({ sheet }) => sheet === TABLES[table].sheet)
    .map(({ name, columns }) => ({ name, at: Object.values(columns).map(columnOf) }));
  const right = Math.max(...places.find(({ name }) => name === table)!.at);
  const next = places.flatMap(({ at }) => at).filter((column) => column > right);
  return next.length === 0 ? 1 : Math.min(...next) - right - 1;
}

/** Tests that a book without each of these is opened, written, and has it then. */
export function testOlderFiles(cases: readonly Absent[]): void {
  beforeAll(async () => {
    spec = await scoredSpec();
  }, 240_000);

  test.each(cases)(
    'without $table $column',
    async (absent) => {
      files.set('cu', writeWorkbook(olderSpec(spec, absent)));
      const { said, before, after, saidAfter } = await passed('cu', deps, 'moi');
      expect(said).toEqual(remarkOf(absent));
      expect(saidAfter).toEqual([]);
      expect(findRepairs(files.get('moi')!)).toEqual([]);
      expect(await spareColumns(absent)).toBe(1);
      expect(tablesOf(after.book)).toEqual(tablesOf(derive(before.book, before.asOfFixed)));
      if (absent.column !== null) expect(await formulasOf(absent)).toEqual(newFormulas(absent));
    },
    60_000,
  );
}
