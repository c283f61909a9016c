/// <reference types="office-js" />
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import type { WorkbookSpec } from '../../../src/workbook/spec.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import { exportBook } from '../../excel/export/exportBook.ts';
import { editBook } from '../../cli/support/book.ts';
import { coreCells } from '../../report/support/coreCells.ts';
import { corrections } from '../../report/support/corrections.ts';
import { cellMap, derivedCells, differences, withWrongCaches } from '../../support/derivedCells.ts';
import { findRepairs } from '../../support/excelRepair.ts';
import { libreOfficeRuns, recalculatedBytes } from '../../support/libreoffice.ts';
import { validate, validatorRuns } from '../../support/ooxmlValidator.ts';
import { hasShared } from '../../support/skh.ts';
import { bookFacts } from './facts/bookFacts.ts';
import { compareBooks, withoutTable } from './facts/compare.ts';
import { EXCEPTIONS } from './facts/exceptions.ts';
import { realSpec, sampleSpec } from './samples.ts';
import { wholeWay, wholeWayInFiles, type Stages } from './wholeWay.ts';

let bench: Bench;
let folder: string;
/** Without these programs their tests are skipped in sight, which a run of CI with everything installed refuses. */
const withValidator = (await validatorRuns()) ? test : test.skip;
const withLibreOffice = (await libreOfficeRuns()) ? test : test.skip;

beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
  folder = await mkdtemp(join(tmpdir(), 'excel-export-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The bench works out every formula by itself here: what was written is not what core said. */
function wholeWayInExcel(spec: WorkbookSpec): Promise<Stages> {
  const book = bench.newBook();
  const host = createExcelHost({ run: Excel.run, isSetSupported: () => true });
  return wholeWay(host, spec, async () => exportBook(book));
}

const placeOf = ({ sheet, address }: { readonly sheet: string; readonly address: string }) =>
  `${sheet}!${address}`;

const plans: [string, () => Promise<WorkbookSpec>][] = [
  ['the sample plan', sampleSpec],
  ...(hasShared ? [['a real plan', realSpec] as [string, () => Promise<WorkbookSpec>]] : []),
];
if (!hasShared) process.stderr.write('The real plans are not there: one plan fewer goes the whole way.\n');

describe.each(plans)('%s: made, consolidated and scored in Excel', (_, specOf) => {
  let excel: Stages;
  let files: Stages;

  beforeAll(async () => {
    const spec = await specOf();
    excel = await wholeWayInExcel(spec);
    files = await wholeWayInFiles(spec);
  }, 240_000);

  test.each(['lap', 'tong-hop', 'cham'] as const)('%s: is opened without repair', (step) => {
    expect(findRepairs(excel[step])).toEqual([]);
  });

  withValidator.each(['lap', 'tong-hop', 'cham'] as const)(
    '%s: the Open XML SDK finds no error',
    async (step) => {
      expect(await validate(excel[step])).toEqual([]);
    },
  );

  test.each(['lap', 'tong-hop', 'cham'] as const)('%s: is what the same steps make in files', (step) => {
    // The journal of Excel's host also tells of its own writing, which in files is done in one piece.
    const facts = (bytes: Uint8Array) => withoutTable(bookFacts(bytes), 'DiemKhoiPhuc', '_skh');
    const compared = compareBooks(facts(files[step]), facts(excel[step]), EXCEPTIONS);
    expect(compared.differences).toEqual([]);
  });

  withLibreOffice.each(['lap', 'cham'] as const)(
    '%s: gives in LibreOffice the figures that core worked out, whatever was cached',
    async (step) => {
      const path = join(folder, 'so.xlsx');
      await writeFile(path, excel[step]);
      const cells = await derivedCells(path);
      expect(cells.length).toBeGreaterThan(1_000);
      await writeFile(path, await withWrongCaches(path));
      // 999 as a number, or as the day that it is in a cell that shows days.
      const planted = (await derivedCells(path)).map((cell) => cell.value);
      expect(new Set(planted.filter((value) => value !== '1902-09-25'))).toEqual(new Set([999]));
      expect(differences(cells, cellMap(await recalculatedBytes(path)))).toEqual([]);
    },
    240_000,
  );

  withLibreOffice(
    'a cell is corrected in it: LibreOffice gives what core computes, as for the file that was made without Excel',
    async () => {
      const corrected = async (bytes: Uint8Array, name: string) => {
        const [before, after] = [join(folder, `${name}.xlsx`), join(folder, `${name}-sua.xlsx`)];
        await writeFile(before, bytes);
        await editBook(before, after, await corrections(before));
        const core = await coreCells(after);
        await writeFile(after, await withWrongCaches(after));
        const recalculated = cellMap(await recalculatedBytes(after));
        expect(differences(core, recalculated)).toEqual([]);
        const stale = new Map((await derivedCells(before)).map((cell) => [placeOf(cell), cell.value]));
        return core.filter((cell) => stale.get(placeOf(cell)) !== cell.value);
      };
      const moved = await corrected(excel.cham, 'excel');
      // Nobody has appraised anything here, so that points alone move no class; answers, days and the as-of day do.
      const tables = new Set(moved.map((cell) => cell.table));
      expect([...tables]).toEqual(expect.arrayContaining(['TheoDoi', 'BaoCao', 'TQCoQuan', 'TQChung']));
      expect(await corrected(files.cham, 'tep')).toEqual(moved);
    },
    240_000,
  );
});
