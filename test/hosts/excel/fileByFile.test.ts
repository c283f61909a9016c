/// <reference types="office-js" />
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import { writeWorkbook } from '../../../src/hosts/file/writeWorkbook.ts';
import type { WorkbookSpec } from '../../../src/workbook/spec.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import { exportBook } from '../../excel/export/exportBook.ts';
import { findRepairs } from '../../support/excelRepair.ts';
import { fullSpec } from '../file/fullSpec.ts';
import { bookFacts, type Facts } from './facts/bookFacts.ts';
import { compareBooks, type Exception } from './facts/compare.ts';
import { EXCEPTIONS } from './facts/exceptions.ts';
import { sampleSpec } from './samples.ts';

let bench: Bench;
const used = new Set<Exception>();

beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});
afterEach(() => expect(bench.keptRanges()).toBe(0));

/** Lines that only one side has, and no exception names. */
function differences(file: Facts, excel: Facts): readonly string[] {
  const compared = compareBooks(file, excel, EXCEPTIONS);
  for (const exception of compared.used) used.add(exception);
  return compared.differences;
}

async function make(spec: WorkbookSpec): Promise<Uint8Array> {
  const book = bench.newBook();
  const host = createExcelHost({ run: Excel.run, isSetSupported: () => true });
  expect((await host.create(spec, '')).issues).toEqual([]);
  return exportBook(book);
}

const books: [string, () => Promise<WorkbookSpec>][] = [
  ['a book that uses all that a spec can say', async () => fullSpec()],
  ['the sample plan', sampleSpec],
];

describe('a book made in Excel is the file that is made without it', () => {
  test.each(books)('%s', async (_, specOf) => {
    const spec = await specOf();
    const bytes = await make(spec);
    expect(findRepairs(bytes)).toEqual([]);
    const [file, excel] = [bookFacts(writeWorkbook(spec)), bookFacts(bytes)];
    expect([...file.values()].flat().length).toBeGreaterThan(400);
    expect(differences(file, excel)).toEqual([]);
  });

  test('no exception outlives its reason', () => {
    expect(EXCEPTIONS.filter((exception) => !used.has(exception))).toEqual([]);
  });
});
