import { exact, rounded, toText } from '../../core/scoring/decimal.ts';
import type { DecimalText, Measure, ScoringInput, Share } from '../../core/scoring/types.ts';
import { PROGRESS, type Progress } from '../../core/tracking/types.ts';
import type { Book, Row } from '../../workbook/schema.ts';
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

/** What core scores an agency on, from the rows of Chấm điểm and Xếp loại. */
export function scoringInput(
  book: Book,
  { session, agency, group, bonus, penalty }: Row<'XepLoai'>,
): ScoringInput {
  const rows = book.ChamDiem.filter((row) => row.session === session && row.agency === agency);
  return {
    agency,
    group,
    measures: measuresOf(book, agency),
    points: Object.fromEntries(
      rows.flatMap((row) => (row.appraised === null ? [] : [[row.criterion, pointsText(row.appraised)]])),
    ),
    excluded: rows.filter((row) => row.excluded !== '').map((row) => row.criterion),
    bonus: (bonus ?? 0).toFixed(DUST),
    penalty: (penalty ?? 0).toFixed(DUST),
  };
}
