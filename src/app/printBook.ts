import { issue } from '../core/issue.ts';
import { result, type Result } from '../core/result.ts';
import { derive } from '../report/book/derive.ts';
import { onePlan } from '../report/book/onePlan.ts';
import { lettersOf } from '../report/letters/lettersOf.ts';
import { handwork } from '../report/papers/checkGaps.ts';
import { checkPapers } from '../report/papers/checkPapers.ts';
import { shownRemarks } from '../report/papers/checkShown.ts';
import type { PaperRemark } from '../report/papers/remark.ts';
import { PAPER_NAMES, printWorkbook } from '../report/papers/printWorkbook.ts';
import type { WorkbookSpec } from '../workbook/spec.ts';
import type { TrackedBook } from './openBook.ts';

type Printed = Pick<TrackedBook, 'book' | 'asOfFixed'>;

/** The papers of a book as a workbook of their own, with figures computed anew from its rows. */
export function printBook(tracked: Printed, sheet?: string): Result<WorkbookSpec | null> {
  const spec = printWorkbook(derive(tracked.book, tracked.asOfFixed), sheet);
  if (spec !== null) return result(spec);
  const params = { name: sheet ?? '', names: PAPER_NAMES };
  const isKnown = sheet !== undefined && PAPER_NAMES.includes(sheet);
  return result(null, [issue(isKnown ? 'paper.empty' : 'paper.unknown', {}, params)]);
}

/** The book as far as one of its plans goes (its code; null: all of it). Errors: plan.unknownCode. */
export function printedPlan<T extends Printed>(tracked: T, plan: string | null): Result<T | null> {
  if (plan === null) return result(tracked);
  const known = tracked.book.KeHoach.map(({ code }) => code);
  const code = known.find((one) => one.toUpperCase() === plan.trim().toUpperCase());
  if (code === undefined) return result(null, [issue('plan.unknownCode', {}, { code: plan, known })]);
  return result({ ...tracked, book: onePlan(tracked.book, code) });
}

/** What the look before submitting says of a book's papers. */
export interface PaperCheck {
  /** Nothing is to be mended. */
  readonly ready: boolean;
  readonly remarks: readonly PaperRemark[];
  /** What is left to be written into the letters in Word: a line for each that has such places. */
  readonly byHand: readonly string[];
}

/** Kiểm tra trước khi trình, over figures computed anew, and over those that the workbook shows. */
export function checkPrinted(tracked: Printed): PaperCheck {
  const computed = derive(tracked.book, tracked.asOfFixed);
  const letters = lettersOf(computed);
  const remarks = [...checkPapers(computed, letters), ...shownRemarks(tracked.book, computed)];
  return { ready: remarks.length === 0, remarks, byHand: handwork(letters) };
}
