import ExcelJS from 'exceljs';
import { consolidateReturns } from '../../src/app/consolidateReturns.ts';
import { openBook } from '../../src/app/openBook.ts';
import { saveBook } from '../../src/app/saveBook.ts';
import { BOOK, SAVED } from './support/book.ts';
import { isoDate } from './support/days.ts';
import { compare } from './support/measure.ts';
import { fact, megabytes, printComparison, title } from './support/print.ts';
import { madeUpBatch, type Batch } from './support/returns.ts';

/** Opens the book, takes all returns in and saves it anew; gives how many were accepted. */
export async function consolidateAll({ deps, returns }: Pick<Batch, 'deps' | 'returns'>): Promise<number> {
  const { value: tracked } = await openBook(BOOK, deps);
  if (tracked === null) throw new Error('the book could not be opened');
  const received = { '': isoDate('2030-06-03') };
  const input = { round: 1, files: returns, received, decisions: [] };
  const { value, issues } = consolidateReturns(tracked, input, deps);
  if (value === null) throw new Error(JSON.stringify(issues));
  const saved = await saveBook(tracked, value.after, SAVED, deps);
  if (saved.issues.length > 0) throw new Error(JSON.stringify(saved.issues));
  return value.changes.files.filter((f) => f.status === 'accepted').length;
}

/** What a program on exceljs would spend before it has understood or compared anything. */
async function exceljsAll({ files, returns }: Batch, ignored: readonly string[]): Promise<void> {
  const ignoreNodes = [...ignored];
  for (const { bytes } of returns) {
    await new ExcelJS.Workbook().xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes });
  }
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(files.get(BOOK)! as unknown as ExcelJS.Buffer, { ignoreNodes });
  await book.xlsx.writeBuffer();
}

/**
 * The whole consolidation against exceljs loading the same files and writing the book back. exceljs takes ranges of
 * validations apart cell by cell, so it is measured both with them and, to its advantage, without.
 */
export async function benchConsolidation(count: number, repeats: number): Promise<void> {
  const batch = await madeUpBatch(count);
  title(
    `3. Consolidating ${batch.returns.length} returns into a book of ${batch.tracked.book.TheoDoi.length} rows`,
  );
  const timings = await compare(
    [
      { name: 'skh: open, read, compare, derive, save', run: () => consolidateAll(batch) },
      {
        name: 'exceljs: load forms and book without validations, write book',
        run: () => exceljsAll(batch, ['dataValidations', 'conditionalFormatting']),
      },
      { name: 'exceljs: load forms and book, write book', run: () => exceljsAll(batch, []) },
    ],
    repeats,
  );
  printComparison(timings, batch.returns.length);
  fact('returns accepted', await consolidateAll(batch));
  fact('book before', megabytes(batch.files.get(BOOK)!.length));
  fact('book after', megabytes(batch.files.get(SAVED)!.length));
}
