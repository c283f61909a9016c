import { issue } from '../core/issue.ts';
import { result, type Result } from '../core/result.ts';
import { derive } from '../report/book/derive.ts';
import { lastYearRows, yearOf } from '../report/book/lastYear.ts';
import type { Book } from '../workbook/schema.ts';
import type { TrackedBook } from './openBook.ts';

export interface ComparedYear {
  readonly after: Book;
  readonly rounds: number;
  /** Year of the earlier book. */
  readonly year: number | null;
}

/**
 * Puts the shares of an earlier year's book beside those of this one; what stood there of another book goes. `source`
 * is the earlier book's file. Errors: book.sameBook, book.yearNotEarlier, book.noRounds.
 */
export function compareYear(
  tracked: TrackedBook,
  earlier: TrackedBook,
  source: string,
): Result<ComparedYear | null> {
  if (tracked.id === earlier.id) return result(null, [issue('book.sameBook', { file: source })]);
  const [present, year] = [yearOf(tracked.book), yearOf(earlier.book)];
  if (present !== null && year !== null && year >= present)
    return result(null, [issue('book.yearNotEarlier', { file: source }, { year, present })]);
  const NamTruoc = lastYearRows(derive(earlier.book, earlier.asOfFixed), source);
  if (NamTruoc.length === 0) return result(null, [issue('book.noRounds', { file: source })]);
  const rounds = new Set(NamTruoc.map((row) => row.round)).size;
  return result({ after: derive({ ...tracked.book, NamTruoc }, tracked.asOfFixed), rounds, year });
}
