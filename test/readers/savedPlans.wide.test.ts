import { beforeAll, describe, expect, test } from '@jest/globals';
import { readPlan } from '../../src/core/plan/readPlan.ts';
import { readDocument } from '../../src/readers/readDocument.ts';
import { convertAll } from '../support/libreoffice.ts';
import { compareReading } from '../support/mutate/compare.ts';
import { PAPER_LOOK, wordFile, workbookFile } from '../support/planFiles.ts';
import { proseExpected, proseResult, proseSamples } from '../support/prosePlans.ts';
import { documentOfSample, tableSamples } from '../support/tablePlans.ts';

/** The made-up plans in files that LibreOffice wrote: one run of it for each format. */
const TABLES = tableSamples();
const PROSE = proseSamples();
const PATIENCE = 240_000;
const FIELDS = ['tt', 'path', 'parent', 'kind', 'title', 'deadline', 'leads', 'coordinating', 'product'];

const files: Record<string, ReadonlyMap<string, Uint8Array>> = {};

beforeAll(async () => {
  const words = new Map<string, Uint8Array>();
  const books = new Map<string, Uint8Array>();
  for (const sample of TABLES) {
    words.set(`${sample.name}.docx`, wordFile(sample.parts));
    books.set(`${sample.name}.xlsx`, await workbookFile(sample));
  }
  for (const { name, lines } of PROSE) {
    const parts = lines.filter((line) => line !== '').map((paragraph) => ({ paragraph }));
    words.set(`prose-${name}.docx`, wordFile(parts, PAPER_LOOK));
  }
  files['pdf'] = await convertAll(words, 'pdf', PATIENCE);
  files['docx'] = await convertAll(words, 'docx:MS Word 2007 XML', PATIENCE);
  files['xls'] = await convertAll(books, 'xls:MS Excel 97', PATIENCE);
}, PATIENCE);

async function planIn(format: string, name: string) {
  const { value, issues } = await readDocument(`ke-hoach.${format}`, files[format]!.get(name)!);
  if (value === null) throw new Error(`refused: ${issues.map(({ code }) => code).join()}`);
  return readPlan(value);
}

describe.each(['pdf', 'docx', 'xls'])('tables as .%s: right, or said to be in doubt', (format) => {
  test.each(TABLES.map((sample) => [sample.name, sample] as const))('%s', async (name, sample) => {
    const wanted = readPlan(documentOfSample(sample)).value?.rows ?? [];
    const read = await planIn(format, `${name}.${format === 'xls' ? 'xlsx' : 'docx'}`);
    const { wrong, silent } = compareReading(wanted, read, FIELDS);
    expect(silent).toEqual([]);
    expect(wrong).toEqual([]);
  });
});

describe.each(['pdf', 'docx'])('prose as .%s', (format) => {
  test.each(PROSE.map((sample) => [sample.name, sample] as const))('%s', async (name, sample) => {
    const { value, issues } = await planIn(format, `prose-${name}.docx`);
    if (value === null) throw new Error('no plan was read');
    expect(proseResult(sample, value, issues)).toEqual(proseExpected(sample));
  });
});
