import type { Measure, Scorecard, ScoringScheme, Share } from '../../core/scoring/types.ts';
import { rankWithinGroups } from '../../core/scoring/rank.ts';
import { scoreAgency } from '../../core/scoring/score.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { measuresOf, pointsText, scoringInput } from './measures.ts';
import { schemeOf } from './schemeRows.ts';

/** Scorecards of a session, ranked within groups, in the order of the sheet Xếp loại. */
export function scorecards(book: Book, session: string): Scorecard[] {
  const scheme = schemeOf(book, book.DotCham.find((row) => row.code === session)?.scheme ?? '');
  if (scheme === null) return [];
  const rows = book.XepLoai.filter((row) => row.session === session);
  return rankWithinGroups(rows.map((row) => scoreAgency(scheme, scoringInput(book, row))));
}

/** Points, totals, ranks and classes of every session. */
export function deriveScores(book: Book): Book {
  return book.DotCham.reduce((current, { code }) => deriveSession(current, code), book);
}

function deriveSession(book: Book, session: string): Book {
  const scheme = schemeOf(book, book.DotCham.find((row) => row.code === session)?.scheme ?? '');
  if (scheme === null) return book;
  const cards = new Map(scorecards(book, session).map((card) => [card.agency, card]));
  const shares = new Map([...cards.keys()].map((agency) => [agency, measuresOf(book, agency)]));
  return {
    ...book,
    ChamDiem: book.ChamDiem.map((row) =>
      row.session === session ? scoredRow(row, scheme, cards.get(row.agency), shares.get(row.agency)) : row,
    ),
    XepLoai: book.XepLoai.map((row) =>
      row.session === session ? rankedRow(row, cards.get(row.agency)) : row,
    ),
  };
}

type Shares = Readonly<Record<Measure, Share>> | undefined;

function scoredRow(row: Row<'ChamDiem'>, scheme: ScoringScheme, card: Scorecard | undefined, shares: Shares) {
  const measure = scheme.criteria.find((c) => c.code === row.criterion)?.measure ?? null;
  const share = measure === null ? undefined : shares?.[measure];
  const score = card?.scores.find((s) => s.criterion === row.criterion);
  const scored = score !== undefined && !score.excluded;
  const known = scored && (measure !== null || row.appraised !== null);
  return {
    ...row,
    numerator: share?.numerator ?? null,
    denominator: share?.denominator ?? null,
    agreed: known ? Number(score.points) : null,
    counted: scored ? row.max : 0,
    difference:
      row.self === null || row.appraised === null ? null : Number(pointsText(row.appraised - row.self)),
  };
}

function rankedRow(row: Row<'XepLoai'>, card: Scorecard | undefined): Row<'XepLoai'> {
  if (card === undefined) return row;
  const max = card.scores.filter((s) => !s.excluded).reduce((sum, s) => sum + Number(s.max), 0);
  const none = max === 0;
  return {
    ...row,
    max,
    total: Number(card.total),
    converted: none ? null : Number(card.converted),
    rank: none ? null : card.rank,
    class: none ? '' : (card.class ?? ''),
  };
}
