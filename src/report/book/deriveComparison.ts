import { parseIso } from '../../core/date/parse.ts';
import { PROGRESS, type Progress } from '../../core/tracking/types.ts';
import { COMPARISONS, type ComparisonKey } from '../../messages/vi/figures.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { BY_ROUND, DUE_UNKNOWN, NO_DUE } from '../../workbook/tables/words.ts';
import { COUNTED, MONTH_ROWS } from '../formulas/comparison.ts';
import { returnedIn } from './deriveFigures.ts';
import { countBy, noCounts, roundedTo, withShare, type Counts } from './deriveOverview.ts';
import { currentRound, settingOf } from './settings.ts';

/** A share as two counts; null where there is no round to count in. */
interface Ratio {
  readonly done: number;
  readonly total: number;
}

function countsIn(book: Book, round: number | null): Counts {
  return countBy(book.TheoDoi, round, () => '').get('') ?? noCounts();
}

function ratioIn(book: Book, key: ComparisonKey, round: number, counts: Counts): Ratio | null {
  if (key !== 'returned' && key !== 'onTime') {
    const sum = (list: readonly Progress[]) => list.reduce((all, p) => all + counts[p], 0);
    return { done: sum(COUNTED[key]), total: sum(PROGRESS) };
  }
  const row = book.TQKy.find((r) => r.round === round);
  if (row === undefined) return null;
  const done = key === 'returned' ? returnedIn(book, round) : (row.onTime ?? 0);
  return { done, total: row.expected ?? 0 };
}

/** The shares of a round by their labels, as the comparison has them. Tables of the round must be derived. */
export function ratiosOf(book: Book, round: number): ReadonlyMap<string, Ratio> {
  const counts = countsIn(book, round);
  return new Map(
    (Object.keys(COMPARISONS) as ComparisonKey[]).flatMap((key) => {
      const ratio = ratioIn(book, key, round, counts);
      return ratio === null ? [] : [[COMPARISONS[key], ratio] as const];
    }),
  );
}

const text = (ratio: Ratio | null) => (ratio === null ? '' : `${ratio.done}/${ratio.total}`);
const percent = (ratio: Ratio | null) =>
  ratio === null || ratio.total === 0 ? null : roundedTo(1, (100 * ratio.done) / ratio.total);

function lastYear(book: Book, round: number | null, label: string): Ratio | null {
  const row = book.NamTruoc.find((r) => r.round === round && r.label === label);
  return row === undefined ? null : { done: row.done ?? 0, total: row.total ?? 0 };
}

/** The round before one in view, 0 where there is none. */
function previousRound(book: Book, round: number | null): number {
  const earlier = book.KyBaoCao.flatMap((r) =>
    r.number !== null && r.number < (round ?? 0) ? [r.number] : [],
  );
  return Math.max(0, ...earlier);
}

function deriveComparisons(book: Book): Row<'TQSoSanh'>[] {
  const round = currentRound(book);
  const previous = previousRound(book, round);
  // Without a round in view nothing is due, and nothing of it is done.
  const present = ratiosOf(book, round ?? 0);
  const past = previous === 0 ? new Map<string, Ratio>() : ratiosOf(book, previous);
  return book.TQSoSanh.map((row) => {
    const [now, before] = [present.get(row.label) ?? null, past.get(row.label) ?? null];
    const last = lastYear(book, round, row.label);
    const [nowShare, beforeShare] = [percent(now), percent(before)];
    return {
      ...row,
      now: text(now),
      nowShare,
      nowDone: now?.done ?? null,
      nowTotal: now?.total ?? null,
      before: text(before),
      beforeShare,
      beforeDone: before?.done ?? null,
      beforeTotal: before?.total ?? null,
      change: nowShare === null || beforeShare === null ? null : roundedTo(1, nowShare - beforeShare),
      lastYear: text(last),
      lastYearShare: percent(last),
    };
  });
}

/** Number of the row by month that a due date belongs to; null for none. */
function monthOf(due: string | number | null, year: number): number | null {
  if (due === BY_ROUND) return MONTH_ROWS.byRound;
  if (due === NO_DUE) return MONTH_ROWS.noDue;
  if (due === DUE_UNKNOWN) return MONTH_ROWS.unknown;
  const day = parseIso(String(due ?? ''));
  if (day === null) return null;
  const own = Number(day.slice(0, 4));
  if (own === year) return Number(day.slice(5, 7));
  return own < year ? MONTH_ROWS.before : MONTH_ROWS.after;
}

function deriveMonths(book: Book): Row<'TQThang'>[] {
  const year = Number(settingOf(book, 'year') ?? 0) || 0;
  const counts = countBy(book.TheoDoi, currentRound(book), (row) => String(monthOf(row.due, year)));
  return book.TQThang.map((row) => ({
    ...row,
    ...withShare(counts.get(String(row.month)) ?? noCounts()),
  }));
}

/** The round in view beside earlier ones, and progress by month. */
export function deriveComparison(book: Book): Book {
  return { ...book, TQSoSanh: deriveComparisons(book), TQThang: deriveMonths(book) };
}
