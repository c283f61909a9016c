import { checkScheme } from '../core/scoring/checkScheme.ts';
import { checkPoints } from '../core/scoring/score.ts';
import type { Scorecard, ScoringScheme } from '../core/scoring/types.ts';
import type { Issue } from '../core/issue.ts';
import { hasError, result, type Result } from '../core/result.ts';
import { derive } from '../report/book/derive.ts';
import { scorecards } from '../report/book/deriveScores.ts';
import { scoringInput } from '../report/book/measures.ts';
import { schemeOf } from '../report/book/schemeRows.ts';
import { currentSession, newSession, withScheme } from '../report/book/scoringRows.ts';
import type { Book } from '../workbook/schema.ts';
import type { TrackedBook } from './openBook.ts';

export interface Scored {
  readonly after: Book;
  readonly scorecards: readonly Scorecard[];
}

/** Points that are absent or out of bounds, by agency as people call it. */
function pointIssues(book: Book, session: string): Issue[] {
  const scheme = schemeOf(book, book.DotCham.find((row) => row.code === session)?.scheme ?? '');
  if (scheme === null) return [];
  const rows = book.XepLoai.filter((row) => row.session === session);
  return rows.flatMap((row) => checkPoints(scheme, { ...scoringInput(book, row), agency: row.agencyName }));
}

/** Puts a scheme into the book where one is given, and scores every agency. Points given by people are kept. */
export function scoreBook(tracked: TrackedBook, scheme: ScoringScheme | null): Result<Scored | null> {
  const issues = scheme === null ? [] : checkScheme(scheme);
  if (hasError(issues)) return result(null, issues);
  const base = scheme === null ? tracked.book : withScheme(tracked.book, scheme);
  const session = currentSession(base);
  const after = derive(newSession(derive(base, tracked.asOfFixed), session), tracked.asOfFixed);
  return result({ after, scorecards: scorecards(after, session) }, [
    ...issues,
    ...pointIssues(after, session),
  ]);
}
