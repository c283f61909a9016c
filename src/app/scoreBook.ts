import { checkScheme } from '../core/scoring/checkScheme.ts';
import { checkPoints } from '../core/scoring/checkPoints.ts';
import { checkCards } from '../core/scoring/scoreAll.ts';
import { issue } from '../core/issue.ts';
import type { Scorecard, ScoringScheme } from '../core/scoring/types.ts';
import type { Issue } from '../core/issue.ts';
import { hasError, result, type Result } from '../core/result.ts';
import { derive } from '../report/book/derive.ts';
import { scorecards } from '../report/book/deriveScores.ts';
import { scoringInputs } from '../report/book/measures.ts';
import { schemeOf } from '../report/book/schemeRows.ts';
import { currentSession, newSession, withScheme } from '../report/book/scoringRows.ts';
import type { Book } from '../workbook/schema.ts';
import type { TrackedBook } from './openBook.ts';

export interface Scored {
  readonly after: Book;
  readonly scorecards: readonly Scorecard[];
}

/** Points that are absent or out of bounds, and what the classes leave to a person; agencies as people call them. */
function remarks(book: Book, session: string, cards: readonly Scorecard[]): Issue[] {
  const scheme = schemeOf(book, book.DotCham.find((row) => row.code === session)?.scheme ?? '');
  if (scheme === null) return [];
  const rows = book.XepLoai.filter((row) => row.session === session);
  const names = new Map(rows.map((row) => [row.agency, row.agencyName]));
  const named = <T extends { readonly agency: string }>(one: T): T => ({
    ...one,
    agency: names.get(one.agency) ?? one.agency,
  });
  const unexplained = rows.filter((row) => row.decided !== '' && row.reason === '');
  return [
    ...scoringInputs(book, session).flatMap((input) => checkPoints(scheme, named(input))),
    ...checkCards(scheme, cards.map(named)),
    ...unexplained.map((row) =>
      issue('score.decidedNoReason', {}, { agency: row.agencyName, class: row.decided }),
    ),
  ];
}

/** Puts a scheme into the book where one is given, and scores every agency. Points given by people are kept. */
export function scoreBook(tracked: TrackedBook, scheme: ScoringScheme | null): Result<Scored | null> {
  const issues = scheme === null ? [] : checkScheme(scheme);
  if (hasError(issues)) return result(null, issues);
  const base = scheme === null ? tracked.book : withScheme(tracked.book, scheme);
  const session = currentSession(base);
  const after = derive(newSession(derive(base, tracked.asOfFixed), session), tracked.asOfFixed);
  const cards = scorecards(after, session);
  return result({ after, scorecards: cards }, [...issues, ...remarks(after, session, cards)]);
}
