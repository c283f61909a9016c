import { exact, rounded, toText } from '../../core/scoring/decimal.ts';
import type { DecimalText, Measure, ScoringInput, Share } from '../../core/scoring/types.ts';
import { PROGRESS, type Progress } from '../../core/tracking/types.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { NOT_RANKED } from '../../workbook/tables/scoring.ts';
import { RETURN_WORDS } from '../../workbook/tables/words.ts';
import { NOT_MEASURED } from '../formulas/scoring.ts';
import { ON_TRACK, WITH_RESULT } from '../formulas/words.ts';

const NOT_YET: readonly string[] = [RETURN_WORDS.notDue, RETURN_WORDS.extended, RETURN_WORDS.exempt];

function progressShare(row: Row<'TQCoQuan'> | undefined, measure: 'onTimeShare' | 'resultShare'): Share {
  const sum = (list: readonly Progress[]) => list.reduce((total, p) => total + (row?.[p] ?? 0), 0);
  return {
    numerator: sum(measure === 'onTimeShare' ? ON_TRACK : WITH_RESULT),
    denominator: sum(PROGRESS.filter((p) => !NOT_MEASURED[measure].includes(p))),
  };
}

function reportShare(book: Pick<Book, 'BaoCao'>, agency: string): Share {
  const returns = book.BaoCao.filter((row) => row.agency === agency);
  return {
    numerator: returns.filter((row) => row.state === RETURN_WORDS.onTime).length,
    denominator: returns.filter((row) => !NOT_YET.includes(row.state)).length,
  };
}

/** The shares that automatic criteria rest on, with numerator and denominator. */
export function measuresOf(book: Pick<Book, 'TQCoQuan' | 'BaoCao'>, agency: string): Record<Measure, Share> {
  const row = book.TQCoQuan.find((r) => r.agency === agency);
  return {
    onTimeShare: progressShare(row, 'onTimeShare'),
    resultShare: progressShare(row, 'resultShare'),
    reportOnTimeShare: reportShare(book, agency),
  };
}

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
  return book.XepLoai.filter((row) => row.session === session).map((row) =>
    scoringInput(book, row, byAgency.get(row.agency) ?? []),
  );
}

function scoringInput(
  book: Book,
  { agency, group, bonus, penalty, decided }: Row<'XepLoai'>,
  rows: readonly Row<'ChamDiem'>[],
): ScoringInput {
  return {
    agency,
    group,
    measures: measuresOf(book, agency),
    points: byCriterion(rows, (row) => {
      const judged = judgedPoints(row);
      return judged === null ? null : pointsText(judged);
    }),
    actuals: byCriterion(rows, (row) => (row.actual === null ? null : figureText(row.actual))),
    levels: byCriterion(rows, (row) => (row.level === '' ? null : row.level)),
    evidence: rows.filter((row) => row.evidence.trim() !== '').map((row) => row.criterion),
    unranked: decided === NOT_RANKED,
    excluded: rows.filter((row) => row.excluded !== '').map((row) => row.criterion),
    bonus: (bonus ?? 0).toFixed(DUST),
    penalty: (penalty ?? 0).toFixed(DUST),
  };
}
