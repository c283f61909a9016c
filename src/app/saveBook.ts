import { withHandEdits } from '../report/book/locked/handEdits.ts';
import { contextOf, formulasFor } from '../report/formulas/formulaOf.ts';
import { additionsFor } from '../report/sheets/additions.ts';
import { diffBooks, type FormulaOf } from '../workbook/diffBooks.ts';
import { lacksAnything } from '../workbook/founding.ts';
import { TABLE_KEYS, type Book } from '../workbook/schema.ts';
import type { TableChange } from '../workbook/ports.ts';
import type { Result } from '../core/result.ts';
import type { BookDeps } from './deps.ts';
import type { TrackedBook } from './openBook.ts';

/** The formulas that the book holds. What those of an earlier version were is not known: all of them are renewed. */
export function formulasNow({ book, asOfFixed, lacking }: TrackedBook): FormulaOf {
  return lacksAnything(lacking) ? () => undefined : formulasFor(contextOf(book, asOfFixed));
}

/** What differs in `after`, as changes of the tables that are there. `asOfFixed`: as it is after the change. */
export function changesTo(
  tracked: TrackedBook,
  after: Book,
  asOfFixed: boolean = tracked.asOfFixed,
): TableChange[] {
  const formulas = {
    before: formulasNow(tracked),
    after: formulasFor(contextOf(after, asOfFixed)),
  };
  const absent: readonly string[] = tracked.absent;
  return diffBooks(tracked.found, after, formulas).filter(({ table }) => !absent.includes(table));
}

/**
 * Writes what is different in `after` to a new file; the opened book stays as it is. `label` says in words what is
 * done: the restore point is called so.
 */
export async function saveBook(
  tracked: TrackedBook,
  after: Book,
  out: string,
  deps: BookDeps,
  label = '',
): Promise<Result<null>> {
  const { date, time } = deps.clock();
  const noticed = withHandEdits(tracked.book, after, `${date} ${time}`);
  return saveChanges(tracked, changesTo(tracked, noticed), out, deps, label);
}

/** Writes changes of the opened book to a new file. */
export async function saveChanges(
  tracked: TrackedBook,
  changes: readonly TableChange[],
  out: string,
  deps: BookDeps,
  label = '',
): Promise<Result<null>> {
  const { date, time } = deps.clock();
  const { lacking, book, asOfFixed } = tracked;
  const additions = lacksAnything(lacking)
    ? additionsFor(lacking, formulasFor(contextOf(book, asOfFixed)))
    : undefined;
  return deps.host.apply(tracked.opened, changes, TABLE_KEYS, out, {
    expects: tracked.opened.revision,
    ...(additions === undefined ? {} : { additions }),
    progress: deps.progress,
    label,
    at: `${date} ${time}`,
  });
}
