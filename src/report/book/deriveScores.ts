import { orderedClasses } from '../../core/scoring/classes.ts';
import { exact } from '../../core/scoring/decimal.ts';
import { bestOfGroups } from '../../core/scoring/points.ts';
import { lostShare } from '../../core/scoring/units.ts';
import { scoreAgencies } from '../../core/scoring/scoreAll.ts';
import { shareOf } from '../../core/scoring/leaf.ts';
import { leavesOf } from '../../core/scoring/tree.ts';
import type { Scorecard, ScoringInput, ScoringScheme, Share } from '../../core/scoring/types.ts';
import { WHY_TEXTS } from '../../messages/vi/scoring.ts';
import { fill } from '../../messages/fill.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { CRITERION_KIND_WORDS, NOTE_WORDS } from '../../workbook/tables/scoring.ts';
import { restsOnProgress } from '../formulas/sessionMeasures.ts';
import { frozenSessions } from './locked/lockedScores.ts';
import { judgedPoints, pointsText, scoringInputs } from './measures.ts';
import { schemeOf } from './schemeRows.ts';
import { dayOfSession, NO_COUNTS, progressOfSession } from './sessionMeasures.ts';

/** Scorecards of a session, ranked within groups, in the order of the sheet Xếp loại. */
export function scorecards(book: Book, session: string): Scorecard[] {
  const inputs = scoringInputs(book, session);
  const cards = new Map(
    schemesOf(book, session).flatMap((code) =>
      scoredBy(book, session, code, inputs).map((c) => [c.agency, c]),
    ),
  );
  return inputs.flatMap(({ agency }) => cards.get(agency) ?? []);
}

/** Codes of the schemes that agencies of a session are scored by. */
export function schemesOf(book: Book, session: string): string[] {
  const rows = book.XepLoai.filter((row) => row.session === session);
  return [...new Set(rows.map((row) => row.scheme))];
}

/** What the agencies of one scheme are scored on. */
export function inputsOf(
  book: Book,
  session: string,
  code: string,
  inputs: readonly ScoringInput[] = scoringInputs(book, session),
): ScoringInput[] {
  const rows = book.XepLoai.filter((row) => row.session === session && row.scheme === code);
  const agencies = new Set(rows.map((row) => row.agency));
  return inputs.filter((input) => agencies.has(input.agency));
}

function scoredBy(book: Book, session: string, code: string, inputs: readonly ScoringInput[]): Scorecard[] {
  const scheme = schemeOf(book, code);
  return scheme === null ? [] : scoreAgencies(scheme, inputsOf(book, session, code, inputs));
}

/** Points, totals, ranks and classes of every session. */
export function deriveScores(book: Book): Book {
  const placed: Book = { ...book, MucXepLoai: book.MucXepLoai.map((row) => placedClass(book, row)) };
  const frozen = frozenSessions(book);
  return book.DotCham.reduce((current, { code: session }) => {
    const based = frozen.has(session) ? current : withProgress(current, session);
    const inputs = scoringInputs(based, session);
    return schemesOf(based, session).reduce((one, code) => deriveSession(one, session, code, inputs), based);
  }, placed);
}

/** The session's day, and what its automatic points rest on; a locked session keeps what it was decided by. */
function withProgress(book: Book, code: string): Book {
  const dated = book.DotCham.map((row) =>
    row.code === code ? { ...row, day: dayOfSession(book, row) } : row,
  );
  const session = dated.find((row) => row.code === code);
  if (session === undefined) return book;
  const counts = progressOfSession(book, session);
  const measured = new Set(book.TieuChi.filter(restsOnProgress).map((row) => row.scheme));
  const XepLoai = book.XepLoai.map((row) =>
    row.session === code ? { ...row, ...(measured.has(row.scheme) ? counts(row.agency) : NO_COUNTS) } : row,
  );
  return { ...book, DotCham: dated, XepLoai };
}

/** A class with its place among those of its scheme, 1 for the best. */
function placedClass(book: Book, row: Row<'MucXepLoai'>): Row<'MucXepLoai'> {
  const scheme = schemeOf(book, row.scheme);
  if (scheme === null) return { ...row, place: 1 };
  return { ...row, place: orderedClasses(scheme).findIndex((band) => band.name === row.name) + 1 };
}

function deriveSession(book: Book, session: string, code: string, all: readonly ScoringInput[]): Book {
  const scheme = schemeOf(book, code);
  if (scheme === null) return book;
  const inputs = inputsOf(book, session, code, all);
  const cards = new Map(scoreAgencies(scheme, inputs).map((card) => [card.agency, card]));
  const scored = scorerOf(scheme, cards, sharesBy(scheme, inputs), bestOfGroups(scheme.criteria, inputs));
  const isOwn = (row: { session: string; scheme: string }) => row.session === session && row.scheme === code;
  return {
    ...book,
    ChamDiem: book.ChamDiem.map((row) => (isOwn(row) ? scored(row) : row)),
    XepLoai: book.XepLoai.map((row) => (isOwn(row) ? rankedRow(row, cards.get(row.agency), scheme) : row)),
  };
}

/** By agency and criterion. */
type Shares = ReadonlyMap<string, ReadonlyMap<string, Share | null>>;
type Bests = ReturnType<typeof bestOfGroups>;
type Cards = ReadonlyMap<string, Scorecard>;

/** What the automatic criteria of each agency rest on. */
function sharesBy(scheme: ScoringScheme, inputs: readonly ScoringInput[]): Shares {
  const automatic = leavesOf(scheme).filter((leaf) => leaf.kind === 'auto');
  const of = (input: ScoringInput) => new Map(automatic.map((leaf) => [leaf.code, shareOf(leaf, input)]));
  return new Map(inputs.map((input) => [input.agency, of(input)]));
}

const OUTSIDE: readonly string[] = [CRITERION_KIND_WORDS.bonus, CRITERION_KIND_WORDS.penalty];

/** Derives a row of Chấm điểm; what all rows share is looked up once. */
function scorerOf(scheme: ScoringScheme, cards: Cards, shares: Shares, bests: Bests) {
  const criteria = new Map(scheme.criteria.map((c) => [c.code, c]));
  const scores = new Map(
    [...cards].map(([agency, card]) => [agency, new Map(card.scores.map((s) => [s.criterion, s]))]),
  );
  const listed = (of: 'blank' | 'unproved' | 'selfOnly') =>
    new Map([...cards].map(([agency, card]) => [agency, new Set(card[of])]));
  const [blank, unproved, selfOnly] = [listed('blank'), listed('unproved'), listed('selfOnly')];
  const best = (row: Row<'ChamDiem'>) =>
    Number(bests[cards.get(row.agency)?.group ?? '']?.[row.criterion] ?? 0);
  return (row: Row<'ChamDiem'>): Row<'ChamDiem'> => {
    const criterion = criteria.get(row.criterion);
    const kind = criterion?.kind ?? null;
    const share = shares.get(row.agency)?.get(row.criterion);
    const score = scores.get(row.agency)?.get(row.criterion);
    const scored = score !== undefined && !score.excluded;
    const has = (of: typeof blank) => of.get(row.agency)?.has(row.criterion) === true;
    const known = scored && !has(blank);
    const counts = scored && !OUTSIDE.includes(row.kind);
    const lost = counts ? lostShare(known ? score.points : '0', score.max) : 0;
    const { self } = row;
    const judged = judgedPoints(row);
    return {
      ...row,
      numerator: kind === 'relative' ? (row.actual ?? 0) : (share?.numerator ?? null),
      denominator: kind === 'relative' ? best(row) : (share?.denominator ?? null),
      agreed: known ? Number(score.points) : null,
      counted: counts ? Math.max(0, row.max ?? 0) : 0,
      difference: self === null || judged === null ? null : Number(pointsText(judged - self)),
      group: kind === 'relative' ? (cards.get(row.agency)?.group ?? '') : '',
      lostShare: lost,
      note: has(unproved) ? NOTE_WORDS.unproved : has(selfOnly) ? NOTE_WORDS.selfOnly : '',
    };
  };
}

function nameAt(scheme: ScoringScheme, place: number | null): string {
  return place === null ? '' : (orderedClasses(scheme)[place - 1]?.name ?? '');
}

/** Why the class is what it is, where the points alone don't say it: the same words as the sheet's formula. */
function whyText(row: Row<'XepLoai'>, card: Scorecard, scheme: ScoringScheme): string {
  if (card.unscored && row.decided === '') return WHY_TEXTS.unscored;
  if (card.open > 0 && row.decided === '') return fill(WHY_TEXTS.open, { count: card.open });
  if (row.decided !== '' && row.decided !== nameAt(scheme, card.places.withQuota)) return WHY_TEXTS.decided;
  const texts = card.lowered.map(({ by }) => {
    const place = by === 'floor' ? card.places.byPoints : card.places.withFloors;
    return fill(WHY_TEXTS[by], { class: nameAt(scheme, place) });
  });
  const count = card.selfOnly.length;
  const provisional = count === 0 ? [] : [fill(WHY_TEXTS.selfOnly, { count })];
  return [...texts, ...provisional].join('; ');
}

function rankedRow(row: Row<'XepLoai'>, card: Scorecard | undefined, scheme: ScoringScheme): Row<'XepLoai'> {
  if (card === undefined) return row;
  const outside = new Set(
    scheme.criteria.filter((c) => c.kind === 'bonus' || c.kind === 'penalty').map((c) => c.code),
  );
  const counted = card.scores.filter((s) => !s.excluded && !outside.has(s.criterion));
  const max = counted.reduce((sum, s) => sum.plus(exact(s.max)), exact('0')).toNumber();
  const none = max === 0 || card.unscored || card.open > 0;
  const { byPoints, withFloors, withQuota } = card.places;
  return {
    ...row,
    max,
    total: card.unscored ? null : Number(card.total),
    converted: none ? null : Number(card.converted),
    rank: card.rank,
    class: row.decided !== '' ? row.decided : nameAt(scheme, withQuota),
    why: whyText(row, card, scheme),
    lowestCriterion: hasFloors(scheme) ? Number(card.lowest.criterion) : 100,
    lowestField: hasFloors(scheme) ? Number(card.lowest.field) : 100,
    byPoints,
    withFloors,
    withQuota,
    nextClass: card.lift?.class ?? '',
    missing: card.lift === null ? null : Number(card.lift.points),
    open: card.open,
    selfOnly: card.selfOnly.length,
  };
}

/** Shares are worked out only where some class asks for one: over thousands of agencies they are slow in a sheet. */
function hasFloors(scheme: ScoringScheme): boolean {
  return scheme.classes.some((c) => Number(c.floor ?? 0) > 0);
}
