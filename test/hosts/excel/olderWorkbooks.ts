import { beforeAll, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import { derive } from '../../../src/report/book/derive.ts';
import { TABLES } from '../../../src/workbook/schema.ts';
import type { WorkbookSpec } from '../../../src/workbook/spec.ts';
import type { TableDef } from '../../../src/workbook/tables/columns.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import { olderSpec, type Absent } from '../../support/olderBook.ts';
import { passed, remarkOf, scoredSpec, tablesOf } from '../../support/olderSteps.ts';
import { clean, depsOf } from './wholeWay.ts';

let bench: Bench;
let spec: WorkbookSpec;

/** Tests that a workbook without each of these is opened, written, and has it then. */
export function testOlderWorkbooks(cases: readonly Absent[]): void {
  beforeAll(async () => {
    spec = await scoredSpec();
    bench = await startBench({ excelApi: '1.14' });
  }, 240_000);

  test.each(cases)(
    'without $table $column',
    async (absent) => {
      const book = bench.newBook();
      const host = createExcelHost({ run: Excel.run, isSetSupported: () => true });
      clean(await host.create(olderSpec(spec, absent), 'cu'));
      const widths = () => book.allTables().map((table) => [table.Name, table.GetRange().ColumnCount]);
      const beside = widths();
      const { said, before, after, saidAfter } = await passed('cu', depsOf(host));
      expect(said).toEqual(remarkOf(absent));
      expect(saidAfter).toEqual([]);
      expect(tablesOf(after.book)).toEqual(tablesOf(derive(before.book, before.asOfFixed)));
      // Only the one table became wider, or is new.
      const changed = widths().filter(([name, count]) => !beside.some(([n, c]) => n === name && c === count));
      const def: TableDef = TABLES[absent.table];
      expect(changed).toEqual([[absent.table, Object.keys(def.columns).length]]);
    },
    60_000,
  );
}
