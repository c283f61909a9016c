import { exact, rounded, toText } from '../../core/scoring/decimal.ts';
import type { DecimalText, ScoringInput, Share } from '../../core/scoring/types.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { CRITERION_KIND_WORDS, NOT_RANKED } from '../../workbook/tables/scoring.ts';
import { frozenSessions } from './locked/lockedScores.ts';
import { measuresOf, type Measures } from './sessionMeasures.ts';

/** Points as the sheet counts them: two places, half up. */
export function pointsText(points: number): DecimalText {
  return toText(rounded(exact(points.toFixed(DUST))));
}

/** Places beyond which a number of a sheet is binary dust. */
const DUST = 9;

/** A figure as a sheet computes with it. */
export function figureText(figure: number): DecimalText {
  return toText(exact(figure.toFixed(DUST)));
}

/** What the last appraisal of a row says; null: none was given. */
export function judgedPoints(row: Pick<Row<'ChamDiem'>, 'appraised' | 'second'>): number | null {
  return row.second ?? row.appraised;
}

function byCriterion<T>(
  rows: readonly Row<'ChamDiem'>[],
  read: (row: Row<'ChamDiem'>) => T | null,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const value = read(row);
      return value === null ? [] : [[row.criterion, value]];
    }),
  );
}

/** What core scores the agencies of a session on, from the rows of Chấm điểm and Xếp loại, in the order of these. */
export function scoringInputs(book: Book, session: string): ScoringInput[] {
  const byAgency = new Map<string, Row<'ChamDiem'>[]>();
  for (const row of book.ChamDiem) {
    if (row.session !== session) continue;
    const known = byAgency.get(row.agency);
    if (known === undefined) byAgency.set(row.agency, [row]);
    else known.push(row);
  }
  const of = measuresOf(book, session);
  const maxima = new Map(book.TieuChi.map((row) => [maxKey(row.scheme, row.code), row.max]));
  const isFrozen = frozenSessions(book).has(session);
  return book.XepLoai.filter((row) => row.session === session).map((row) => {
    const rows = byAgency.get(row.agency) ?? [];
    const input = scoringInput(row, rows, of(row.agency), maxima);
    return isFrozen ? { ...input, shares: keptShares(rows) } : input;
  });
}

/** Shares as they were when the session was locked: its cells hold them as values. */
function keptShares(rows: readonly Row<'ChamDiem'>[]): Readonly<Record<string, Share | null>> {
  const automatic = rows.filter((row) => row.kind === CRITERION_KIND_WORDS.auto);
  return Object.fromEntries(automatic.map((row) => [row.criterion, shareOf(row)]));
}

function shareOf({ numerator, denominator }: Row<'ChamDiem'>): Share | null {
  return denominator === null ? null : { numerator: numerator ?? 0, denominator };
}

/** Maxima by scheme and criterion. */
type Maxima = ReadonlyMap<string, number | null>;
const maxKey = (scheme: string, criterion: string) => `${scheme}|${criterion}`;

/** What stands in the rows where it is not what the scheme says: the sheet counts with it, and with blank as 0. */
function ownMaxima(rows: readonly Row<'ChamDiem'>[], maxima: Maxima): Pick<ScoringInput, 'maxima'> {
  const other = rows.filter((row) => (maxima.get(maxKey(row.scheme, row.criterion)) ?? 0) !== (row.max ?? 0));
  if (other.length === 0) return {};
  return { maxima: byCriterion(other, (row) => figureText(Math.max(0, row.max ?? 0))) };
}

function scoringInput(
  { agency, group, bonus, penalty, decided }: Row<'XepLoai'>,
  rows: readonly Row<'ChamDiem'>[],
  measures: Measures,
  maxima: Maxima,
): ScoringInput {
  return {
    agency,
    group,
    measures,
    points: byCriterion(rows, (row) => {
      const judged = judgedPoints(row);
      return judged === null ? null : pointsText(judged);
    }),
    actuals: byCriterion(rows, (row) => (row.actual === null ? null : figureText(row.actual))),
    levels: byCriterion(rows, (row) => (row.level === '' ? null : row.level)),
    evidence: rows.filter((row) => row.evidence.trim() !== '').map((row) => row.criterion),
    reasoned: rows
      .filter((row) => row.reason.trim() !== '' || row.secondReason.trim() !== '')
      .map((row) => row.criterion),
    unranked: decided === NOT_RANKED,
    ...ownMaxima(rows, maxima),
    excluded: rows.filter((row) => row.excluded !== '').map((row) => row.criterion),
    bonus: (bonus ?? 0).toFixed(DUST),
    penalty: (penalty ?? 0).toFixed(DUST),
  };
}
