import { decisionFor, identify, type Decision, type Digest, type OpenQuestion } from '../../core/question.ts';
import { frozenSessions } from '../../report/book/locked/lockedScores.ts';
import { roundFor, roundsUpTo } from '../../report/book/sessionRounds.ts';
import { codesOf } from '../../report/book/schemeVersions.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { CRITERION_KIND_WORDS } from '../../workbook/tables/scoring.ts';
import type { Settled } from './agencies.ts';

/** Some criterion of the session's schemes takes its points from reports and progress. */
export function hasAutomatic(book: Pick<Book, 'TieuChi'>, session: Row<'DotCham'>): boolean {
  const codes = codesOf(session);
  return book.TieuChi.some((c) => codes.includes(c.scheme) && c.kind === CRITERION_KIND_WORDS.auto);
}

/** Open sessions with automatic criteria of which nobody has said on which round they rest. */
export function sessionsWithoutRound(
  book: Pick<Book, 'DotCham' | 'TieuChi' | 'ThongTin' | 'KyBaoCao'>,
): Row<'DotCham'>[] {
  const frozen = frozenSessions(book);
  const known = new Set(book.KyBaoCao.map((row) => row.number));
  return book.DotCham.filter(
    (row) =>
      row.locked === null &&
      !frozen.has(row.code) &&
      (row.round === null || !known.has(row.round)) &&
      hasAutomatic(book, row),
  );
}

function questionOf(book: Book, row: Row<'DotCham'>): OpenQuestion {
  const { options } = roundFor(book, row);
  return {
    kind: 'score.round',
    about: { table: 'DotCham', row: row.code, field: 'round' },
    read: row.name,
    options: options.map(({ number, name }) => ({ key: String(number ?? ''), label: name })),
    default: null,
  };
}

/** From which round on reports count is kept where a person has said it. */
function withRound(row: Row<'DotCham'>, chosen: ReturnType<typeof roundsUpTo> | undefined): Row<'DotCham'> {
  return chosen === undefined ? row : { ...row, ...chosen, fromRound: row.fromRound ?? chosen.fromRound };
}

/** On which round the automatic points of a session rest: asked where its days don't tell. */
export function settleSessionRounds(book: Book, decisions: readonly Decision[], digest: Digest): Settled {
  const asked = sessionsWithoutRound(book).flatMap((row) => {
    const question = identify(questionOf(book, row), digest);
    return question.options.length === 0 ? [] : [{ row, question }];
  });
  const rounds = new Map(
    asked.flatMap(({ row, question }) => {
      const choice = decisionFor(question, decisions)?.choice;
      const isOption = question.options.some(({ key }) => key === choice);
      return isOption ? [[row.code, roundsUpTo(book, Number(choice))] as const] : [];
    }),
  );
  return {
    book: { ...book, DotCham: book.DotCham.map((row) => withRound(row, rounds.get(row.code))) },
    run: {
      asked: asked.map(({ question }) => question),
      open: asked.filter(({ row }) => !rounds.has(row.code)).map(({ question }) => question),
      decisions,
    },
    issues: [],
  };
}
