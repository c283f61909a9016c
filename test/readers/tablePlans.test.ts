import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../src/core/plan/readPlan.ts';
import { readDocument } from '../../src/readers/readDocument.ts';
import { compareReading } from '../support/mutate/compare.ts';
import { delimitedFile, htmlFile, oneSheetFile, wordFile, workbookFile } from '../support/planFiles.ts';
import { documentOfSample, rowLines, tableSamples } from '../support/tablePlans.ts';
import type { TableSample } from '../support/tablePlans.ts';

/** The made-up plans in the files in which they would come. */
type Writer = (sample: TableSample) => Uint8Array | Promise<Uint8Array>;

const SAMPLES = tableSamples().map((sample) => [sample.name, sample] as const);

// The time as shown isn't compared: a stored day is shown with two digits.
const FIELDS = ['tt', 'path', 'parent', 'kind', 'title', 'deadline', 'leads', 'coordinating', 'product'];

async function planIn(file: string, bytes: Uint8Array) {
  const { value, issues } = await readDocument(file, bytes);
  if (value === null) throw new Error(`refused: ${issues.map(({ code }) => code).join()}`);
  return readPlan(value);
}

describe.each<[string, Writer]>([
  ['ke-hoach.docx', ({ parts }) => wordFile(parts)],
  ['ke-hoach.html', ({ parts }) => htmlFile(parts)],
  ['ke-hoach.xlsx', (sample) => workbookFile(sample)],
])('%s', (file, write) => {
  test.each(SAMPLES)('%s', async (_, sample) => {
    const { value } = await planIn(file, await write(sample));
    expect(value === null ? [] : rowLines(value)).toEqual(sample.rows);
  });
});

// Without merges, or with stored days whose order is open, a value may be in doubt: right then, or said to be.
describe.each<[string, Writer]>([
  ['ke-hoach.csv', ({ parts }) => delimitedFile(parts, ',')],
  ['ke-hoach.tsv', ({ parts }) => delimitedFile(parts, '\t')],
  ['ngay.xlsx', (sample) => workbookFile(sample, true)],
  ['mot-trang.xlsx', oneSheetFile],
])('%s: right, or said to be in doubt', (file, write) => {
  test.each(SAMPLES)('%s', async (_, sample) => {
    const wanted = readPlan(documentOfSample(sample)).value?.rows ?? [];
    expect(compareReading(wanted, await planIn(file, await write(sample)), FIELDS).silent).toEqual([]);
  });
});
