import { formatVietnamese } from '../core/date/format.ts';
import { checkScheme } from '../core/scoring/checkScheme.ts';
import { checkPoints } from '../core/scoring/checkPoints.ts';
import { checkCards } from '../core/scoring/scoreAll.ts';
import { issue } from '../core/issue.ts';
import type { Scorecard, ScoringScheme } from '../core/scoring/types.ts';
import type { Issue } from '../core/issue.ts';
import { hasError, result, type Result } from '../core/result.ts';
import { WHY_TEXTS } from '../messages/vi/scoring.ts';
import { derive } from '../report/book/derive.ts';
import { LOCKED_STEPS } from '../report/book/locked/lockedScores.ts';
import { inputsOf, schemesOf, scorecards } from '../report/book/deriveScores.ts';
import { lockedEdits } from '../report/book/locked/lockedScores.ts';
import { roundFor, type RoundChoice } from '../report/book/sessionRounds.ts';
import { schemeOf } from '../report/book/schemeRows.ts';
import { schemesFor, withScheme } from '../report/book/schemeVersions.ts';
import { currentSession, datesOf, newSession, type SessionDates } from '../report/book/scoringRows.ts';
import type { Book } from '../workbook/schema.ts';
import type { TrackedBook } from './openBook.ts';
import { schemeFaults } from './schemeFaults.ts';
import { hasAutomatic, sessionsWithoutRound } from './settle/sessionRounds.ts';

export interface Scored {
  readonly after: Book;
  readonly scorecards: readonly Scorecard[];
}

/** Names that one sentence holds. */
const MOST_NAMED = 5;

function unscoredIssues(cards: readonly Scorecard[]): Issue[] {
  const names = cards.filter((card) => card.unscored).map((card) => card.agency);
  if (names.length === 0) return [];
  const more = names.length > MOST_NAMED ? ['…'] : [];
  const agencies = [...names.slice(0, MOST_NAMED), ...more];
  return [issue('score.unscored', {}, { count: names.length, agencies })];
}

/** Points that are absent or out of bounds, and what the classes leave to a person; agencies as people call them. */
function remarks(book: Book, session: string, cards: readonly Scorecard[]): Issue[] {
  const rows = book.XepLoai.filter((row) => row.session === session);
  const names = new Map(rows.map((row) => [row.agency, row.agencyName]));
  const named = <T extends { readonly agency: string }>(one: T): T => ({
    ...one,
    agency: names.get(one.agency) ?? one.agency,
  });
  const edits = lockedEdits(book).length;
  const unexplained = rows.filter((row) => row.why === WHY_TEXTS.decided && row.reason === '');
  return [
    ...schemesOf(book, session).flatMap((code) => {
      const scheme = schemeOf(book, code);
      if (scheme === null) return [];
      const inputs = inputsOf(book, session, code);
      const agencies = new Set(inputs.map((input) => input.agency));
      const own = cards.filter((card) => agencies.has(card.agency));
      // Of who is not scored at all it is said once, not for each criterion.
      const unscored = new Set(own.filter((card) => card.unscored).map((card) => card.agency));
      const begun = inputs.filter((input) => !unscored.has(input.agency));
      return [
        ...begun.flatMap((input) => checkPoints(scheme, named(input))),
        ...checkCards(scheme, own.map(named)),
      ];
    }),
    ...unscoredIssues(cards.map(named)),
    ...(edits === 0 ? [] : [issue('score.editedLocked', {}, { count: edits })]),
    ...unexplained.map((row) =>
      issue('score.decidedNoReason', {}, { agency: row.agencyName, class: row.decided }),
    ),
  ];
}

/** On which round automatic points rest, where that was implied just now; or that nobody has said. */
function roundIssues(book: Book, code: string, because: RoundChoice['because']): Issue[] {
  const row = book.DotCham.find((one) => one.code === code);
  if (row === undefined || !hasAutomatic(book, row)) return [];
  if (sessionsWithoutRound(book).includes(row)) return [issue('score.roundOpen', {}, { session: row.name })];
  if (row.day === null || because === null || because === 'only') return [];
  const round = book.KyBaoCao.find(({ number }) => number === row.round)?.name ?? '';
  const params = { session: row.name, round, day: formatVietnamese(row.day) };
  return [issue(because === 'dates' ? 'score.roundByDates' : 'score.roundInView', {}, params)];
}

/** Codes of the schemes that a session scores by and that stand in the book as they did: people may have edited them. */
function keptSchemes(book: Book, base: Book, session: string): string[] {
  const headOf = ({ BoTieuChi }: Book, code: string) => BoTieuChi.find((row) => row.code === code);
  return schemesFor(base, session).filter((code) => headOf(base, code) === headOf(book, code));
}

/** Puts schemes into the book where they are given, and scores every agency by the one for its group. Points given by people are kept. */
export function scoreBook(
  tracked: TrackedBook,
  schemes: ScoringScheme | readonly ScoringScheme[] | null,
): Result<Scored | null> {
  const given = schemes === null ? [] : [schemes].flat();
  const issues = given.flatMap((scheme) => checkScheme(scheme));
  const isClosed = tracked.book.DotCham.every((row) => row.locked !== null);
  if (given.length === 0 && tracked.book.DotCham.length > 0 && isClosed) issues.push(issue('score.closed'));
  // From the agreement on points are values: neither scores nor schemes may be put under them.
  const open = tracked.book.DotCham.filter((row) => row.locked === null);
  if (open.some((row) => LOCKED_STEPS.includes(row.step)))
    issues.push(issue('score.agreed', {}, { session: open[0]!.name || open[0]!.code }));
  if (given.length === 0 && tracked.book.BoTieuChi.length === 0) issues.push(issue('score.noScheme'));
  if (hasError(issues)) return result(null, issues);
  const base = given.reduce(withScheme, tracked.book);
  const session = currentSession(base);
  issues.push(...schemeFaults(tracked, keptSchemes(tracked.book, base, session)));
  if (hasError(issues)) return result(null, issues);
  const dates = Object.assign({}, ...given.map((scheme) => datesOf(base, scheme))) as SessionDates;
  const after = derive(newSession(derive(base, tracked.asOfFixed), session, dates), tracked.asOfFixed);
  const cards = scorecards(after, session);
  const isNew = !tracked.book.DotCham.some((row) => row.code === session);
  const rounds = roundIssues(after, session, isNew ? roundFor(base, dates).because : null);
  return result({ after, scorecards: cards }, [...issues, ...rounds, ...remarks(after, session, cards)]);
}

/** Titles of the schemes that the latest session scores by. */
export function schemeTitles(book: Book): string {
  const codes = schemesOf(book, book.XepLoai.at(-1)?.session ?? '');
  return book.BoTieuChi.filter((row) => codes.includes(row.code))
    .map((row) => row.title)
    .join('; ');
}
