import { fillForm } from '../../../src/cli/demo/fillForm.ts';
import { answersOf } from '../../../src/app/demo/answers.ts';
import { makeForms } from '../../../src/app/makeForms.ts';
import { openBook, type TrackedBook } from '../../../src/app/openBook.ts';
import type { Deps } from '../../../src/app/deps.ts';
import { formsOf } from '../../../src/report/forms/formsOf.ts';
import type { InputFile } from '../../../src/workbook/ports.ts';
import { BOOK, bookBytes, madeUpBook, memoryDeps } from './book.ts';
import { yearOf } from './data.ts';

/** A book in memory with one filled-in return for each agency. */
export interface Batch {
  readonly deps: Deps;
  readonly files: Map<string, Uint8Array>;
  readonly tracked: TrackedBook;
  readonly returns: readonly InputFile[];
}

/**
 * A return from every agency of the first round. Forms are filled by another program (exceljs), so they come back in
 * its spelling: shared strings, its own styles.
 */
export async function madeUpReturns(
  tracked: Pick<TrackedBook, 'book' | 'id'>,
  deps: Deps,
): Promise<Pick<Batch, 'returns'>> {
  const forms = formsOf(tracked.book, tracked.id, 1);
  const returns: InputFile[] = [];
  for (const [i, { name, bytes }] of makeForms(tracked, 1, deps).value.entries()) {
    const letter = {
      number: `${i + 1}/BC-UBND`,
      date: '03/6/2030',
      signer: 'Nguyễn Văn A',
      general: 'Cơ bản đạt.',
    };
    returns.push({ name, bytes: await fillForm(bytes, { rows: answersOf(forms[i]!, i), letter }) });
  }
  return { returns };
}

export async function madeUpBatch(count: number): Promise<Batch> {
  const files = new Map<string, Uint8Array>();
  const deps = memoryDeps(files);
  files.set(BOOK, bookBytes(madeUpBook(yearOf(count), deps).book));
  const { value: tracked } = await openBook(BOOK, deps);
  if (tracked === null) throw new Error('the made-up book could not be opened');
  return { deps, files, tracked, ...(await madeUpReturns(tracked, deps)) };
}
