import { nodeDeps } from '../../../src/cli/deps.ts';
import { openBook, type TrackedBook } from '../../../src/app/openBook.ts';
import type { ReadTable, TableChange } from '../../../src/workbook/ports.ts';
import { TABLE_KEYS, TABLE_NAMES } from '../../../src/workbook/schema.ts';

export const deps = nodeDeps(() => undefined);

/** A tracking workbook that must open. */
export async function tracked(path: string): Promise<TrackedBook> {
  const opened = await openBook(path, deps);
  if (opened.value === null) throw new Error(JSON.stringify(opened.issues));
  return opened.value;
}

/** Every table as it stands in the file, formulas and cached values included. */
export async function tablesOf(path: string): Promise<readonly ReadTable[]> {
  const { opened } = await tracked(path);
  return (await opened.read(TABLE_NAMES)).value;
}

/** Changes cells of a book as a person would, without any command, and saves it under another name. */
export async function editBook(path: string, out: string, changes: readonly TableChange[]): Promise<void> {
  const { opened } = await tracked(path);
  const done = await deps.host.apply(opened, changes, TABLE_KEYS, out, { expects: opened.revision });
  if (done.issues.length > 0) throw new Error(JSON.stringify(done.issues));
}
