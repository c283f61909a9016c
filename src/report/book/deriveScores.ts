import { orderedClasses } from '../../core/scoring/classes.ts';
import { exact } from '../../core/scoring/decimal.ts';
import { bestOfGroups } from '../../core/scoring/points.ts';
import { lostShare } from '../../core/scoring/units.ts';
import { scoreAgencies } from '../../core/scoring/scoreAll.ts';
import type {
  Criterion,
  Measure,
  Scorecard,
  ScoringInput,
  ScoringScheme,
  Share,
} from '../../core/scoring/types.ts';
import { WHY_TEXTS } from '../../messages/vi/scoring.ts';
import { fill } from '../../messages/fill.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { CRITERION_KIND_WORDS } from '../../workbook/tables/scoring.ts';
import { judgedPoints, measuresOf, pointsText, scoringInputs } from './measures.ts';
import { schemeOf } from './schemeRows.ts';

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
  return book.DotCham.reduce(
    (current, { code: session }) =>
      schemesOf(current, session).reduce((one, scheme) => deriveSession(one, session, scheme), current),
    placed,
  );
}

/** A class with its place among those of its scheme, 1 for the best. */
function placedClass(book: Book, row: Row<'MucXepLoai'>): Row<'MucXepLoai'> {
  const scheme = schemeOf(book, row.scheme);
  if (scheme === null) return { ...row, place: 1 };
  return { ...row, place: orderedClasses(scheme).findIndex((band) => band.name === row.name) + 1 };
}

function deriveSession(book: Book, session: string, code: string): Book {
  const scheme = schemeOf(book, code);
  if (scheme === null) return book;
  const inputs = inputsOf(book, session, code);
  const cards = new Map(scoreAgencies(scheme, inputs).map((card) => [card.agency, card]));
  const shares = new Map([...cards.keys()].map((agency) => [agency, measuresOf(book, agency)]));
  const scored = scorerOf(scheme, cards, shares, bestOfGroups(scheme.criteria, inputs));
  const isOwn = (row: { session: string; scheme: string }) => row.session === session && row.scheme === code;
  return {
    ...book,
    ChamDiem: book.ChamDiem.map((row) => (isOwn(row) ? scored(row) : row)),
    XepLoai: book.XepLoai.map((row) => (isOwn(row) ? rankedRow(row, cards.get(row.agency), scheme) : row)),
  };
}

type Shares = ReadonlyMap<string, Readonly<Record<Measure, Share>>>;
type Bests = ReturnType<typeof bestOfGroups>;
type Cards = ReadonlyMap<string, Scorecard>;

const OUTSIDE: readonly string[] = [CRITERION_KIND_WORDS.bonus, CRITERION_KIND_WORDS.penalty];

/** Derives a row of Chấm điểm; what all rows share is looked up once. */
function scorerOf(scheme: ScoringScheme, cards: Cards, shares: Shares, bests: Bests) {
  const criteria = new Map(scheme.criteria.map((c) => [c.code, c]));
  const scores = new Map(
    [...cards].map(([agency, card]) => [agency, new Map(card.scores.map((s) => [s.criterion, s]))]),
  );
  const silent = new Map(
    [...cards].map(([agency, { lost }]) => [
      agency,
      new Set(lost.filter((l) => l.rule === 'notAppraised').map((l) => l.criterion)),
    ]),
  );
  const best = (row: Row<'ChamDiem'>) =>
    Number(bests[cards.get(row.agency)?.group ?? '']?.[row.criterion] ?? 0);
  return (row: Row<'ChamDiem'>): Row<'ChamDiem'> => {
    const criterion = criteria.get(row.criterion);
    const { measure = null, kind = null } = criterion ?? {};
    const share = measure === null ? undefined : shares.get(row.agency)?.[measure];
    const score = scores.get(row.agency)?.get(row.criterion);
    const scored = score !== undefined && !score.excluded;
    const known = scored && isKnown(row, criterion, silent.get(row.agency)?.has(row.criterion) === true);
    const counts = scored && !OUTSIDE.includes(row.kind);
    const lost = counts ? lostShare(known ? score.points : '0', score.max) : 0;
    const { self } = row;
    const judged = judgedPoints(row);
    return {
      ...row,
      numerator: kind === 'relative' ? (row.actual ?? 0) : (share?.numerator ?? null),
      denominator: kind === 'relative' ? best(row) : (share?.denominator ?? null),
      agreed: known ? Number(score.points) : null,
      counted: counts ? row.max : 0,
      difference: self === null || judged === null ? null : Number(pointsText(judged - self)),
      group: kind === 'relative' ? (cards.get(row.agency)?.group ?? '') : '',
      lostShare: lost,
    };
  };
}

/** Points were given or computed. Bonus and penalty that nobody spoke of have none. */
function isKnown(row: Row<'ChamDiem'>, criterion: Criterion | undefined, silent: boolean): boolean {
  if (silent) return false;
  const kind = criterion?.kind ?? null;
  const hasPoints = criterion?.points !== undefined;
  const outside = kind === 'bonus' || kind === 'penalty';
  return !outside || judgedPoints(row) !== null || (row.actual !== null && hasPoints);
}

function nameAt(scheme: ScoringScheme, place: number | null): string {
  return place === null ? '' : (orderedClasses(scheme)[place - 1]?.name ?? '');
}

/** Why the class is what it is, where the points alone don't say it: the same words as the sheet's formula. */
function whyText(row: Row<'XepLoai'>, card: Scorecard, scheme: ScoringScheme): string {
  if (card.unscored && row.decided === '') return WHY_TEXTS.unscored;
  if (row.decided !== '' && row.decided !== nameAt(scheme, card.places.withQuota)) return WHY_TEXTS.decided;
  const texts = card.lowered.map(({ by }) => {
    const place = by === 'floor' ? card.places.byPoints : card.places.withFloors;
    return fill(WHY_TEXTS[by], { class: nameAt(scheme, place) });
  });
  return texts.join('; ');
}

function rankedRow(row: Row<'XepLoai'>, card: Scorecard | undefined, scheme: ScoringScheme): Row<'XepLoai'> {
  if (card === undefined) return row;
  const outside = new Set(
    scheme.criteria.filter((c) => c.kind === 'bonus' || c.kind === 'penalty').map((c) => c.code),
  );
  const counted = card.scores.filter((s) => !s.excluded && !outside.has(s.criterion));
  const max = counted.reduce((sum, s) => sum.plus(exact(s.max)), exact('0')).toNumber();
  const none = max === 0 || card.unscored;
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
  };
}

/** Shares are worked out only where some class asks for one: over thousands of agencies they are slow in a sheet. */
function hasFloors(scheme: ScoringScheme): boolean {
  return scheme.classes.some((c) => Number(c.floor ?? 0) > 0);
}
