import { issue } from '../core/issue.ts';
import { result, type Result } from '../core/result.ts';
import { derive } from '../report/book/derive.ts';
import { PAPER_NAMES, printWorkbook } from '../report/papers/printWorkbook.ts';
import type { WorkbookSpec } from '../workbook/spec.ts';
import type { TrackedBook } from './openBook.ts';

/** The papers of a book as a workbook of their own, with figures computed anew from its rows. */
export function printBook(tracked: TrackedBook, sheet?: string): Result<WorkbookSpec | null> {
  const spec = printWorkbook(derive(tracked.book, tracked.asOfFixed), sheet);
  if (spec !== null) return result(spec);
  return result(null, [issue('paper.unknown', {}, { name: sheet ?? '', names: PAPER_NAMES })]);
}
