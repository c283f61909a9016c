import { checkScheme } from '../core/scoring/checkScheme.ts';
import type { Scorecard, ScoringScheme } from '../core/scoring/types.ts';
import { hasError, result, type Result } from '../core/result.ts';
import { derive } from '../report/book/derive.ts';
import { scorecards } from '../report/book/deriveScores.ts';
import { newSession, SESSION_CODE, withScheme } from '../report/book/scoringRows.ts';
import type { Book } from '../workbook/schema.ts';
import type { TrackedBook } from './openBook.ts';

export interface Scored {
  readonly after: Book;
  readonly scorecards: readonly Scorecard[];
}

/** Puts a scheme into the book where one is given, and scores every agency. Points given by people are kept. */
export function scoreBook(tracked: TrackedBook, scheme: ScoringScheme | null): Result<Scored | null> {
  const issues = scheme === null ? [] : checkScheme(scheme);
  if (hasError(issues)) return result(null, issues);
  const base = scheme === null ? tracked.book : withScheme(tracked.book, scheme);
  const after = derive(newSession(derive(base, tracked.asOfFixed)), tracked.asOfFixed);
  return result({ after, scorecards: scorecards(after, SESSION_CODE) }, issues);
}
