import type { Decision, Digest } from '../../core/question.ts';
import { settleDeadlines as settled } from '../../report/book/bookDeadlines.ts';
import { deriveTracking } from '../../report/book/deriveTracking.ts';
import { freezeDues } from '../../report/book/frozen.ts';
import type { TrackedBook } from '../openBook.ts';
import type { Settled } from './agencies.ts';

/** Carries out answers about times that could not be read. Closed rounds stay as they were judged. */
export function settleDeadlines(
  { book, asOfFixed }: Pick<TrackedBook, 'book' | 'asOfFixed'>,
  decisions: readonly Decision[],
  digest: Digest,
): Settled {
  const done = settled(book, decisions, digest);
  if (done.book === book) return { ...done, issues: [] };
  const before = deriveTracking(book, asOfFixed);
  return { book: freezeDues(before, deriveTracking(done.book, asOfFixed)), run: done.run, issues: [] };
}
