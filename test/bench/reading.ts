import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { rememberDigest } from '../../src/app/rememberDigest.ts';
import { readSubmission } from '../../src/core/submission/readSubmission.ts';
import { formsOf } from '../../src/report/forms/formsOf.ts';
import { readForm } from '../../src/readers/forms/readForm.ts';
import { compare } from './support/measure.ts';
import { fact, printComparison, title } from './support/print.ts';
import { madeUpBatch, type Batch } from './support/returns.ts';

/** Reads every return down to checked answers; gives how many answered rows were read. */
function readAll({ tracked, returns, deps }: Batch): number {
  const forms = new Map(formsOf(tracked.book, tracked.id, 1).map((form) => [form.agency, form]));
  const agencies = tracked.book.CoQuan.map(({ code, name }) => ({ code, name }));
  const context = {
    book: tracked.id,
    round: 1,
    agencies,
    received: null,
    digest: rememberDigest(deps.digest),
  };
  let rows = 0;
  for (const { name, bytes } of returns) {
    const cells = readForm(name, bytes).value;
    if (cells === null) throw new Error(`${name} could not be read`);
    const { submission } = readSubmission(cells, (_, agency) => forms.get(agency) ?? null, context);
    rows += submission?.rows.length ?? 0;
  }
  return rows;
}

/** Cells only, nothing understood. */
function readCells({ returns }: Batch): void {
  for (const { name, bytes } of returns) readForm(name, bytes);
}

async function loadAll({ returns }: Batch): Promise<void> {
  for (const { bytes } of returns) await new ExcelJS.Workbook().xlsx.load(bytes as unknown as ExcelJS.Buffer);
}

const SHEET = /^xl\/(?:worksheets\/sheet1|sharedStrings)\.xml$/;

/** The least that any reader must do: unpack the visible sheet and the strings, and make text of them. */
function unpackAll({ returns }: Batch): number {
  const decoder = new TextDecoder();
  let length = 0;
  for (const { bytes } of returns) {
    const parts = unzipSync(bytes, { filter: ({ name }) => SHEET.test(name) });
    for (const part of Object.values(parts)) length += decoder.decode(part).length;
  }
  return length;
}

/** Reading filled-in forms: the product against exceljs loading them, and against the floor. */
export async function benchReading(count: number, repeats: number): Promise<void> {
  const batch = await madeUpBatch(count);
  title(`2. Reading ${batch.returns.length} filled-in forms`);
  const timings = await compare(
    [
      { name: 'skh: files to checked answers', run: () => readAll(batch) },
      { name: 'exceljs: load only', run: () => loadAll(batch) },
      { name: 'floor: unzip and decode sheet and strings', run: () => unpackAll(batch) },
      { name: 'skh: files to cells only', run: () => readCells(batch) },
    ],
    repeats,
  );
  printComparison(timings, batch.returns.length);
  fact('answered rows read', readAll(batch));
}
