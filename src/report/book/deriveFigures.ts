import { addDays } from '../../core/date/arithmetic.ts';
import { parseIso } from '../../core/date/parse.ts';
import type { IsoDate } from '../../core/date/types.ts';
import type { Progress } from '../../core/tracking/types.ts';
import { FIGURES, type FigureKey } from '../../messages/vi/figures.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import {
  PROGRESS_WORDS,
  QUESTION_STATE_WORDS,
  RETURN_WORDS,
  VERDICT_WORDS,
} from '../../workbook/tables/words.ts';
import { SOON } from '../formulas/overview.ts';
import { asOfInView, currentRound } from './settings.ts';

/** The scoring session in view: the last that is open, else the last; '' where there is none. */
export function sessionInView(book: Pick<Book, 'DotCham'>): string {
  const named = book.DotCham.filter((row) => row.code !== '');
  return (named.filter((row) => row.locked === null).at(-1) ?? named.at(-1))?.code ?? '';
}

const NOT_DONE: readonly string[] = [PROGRESS_WORDS.openInTime, PROGRESS_WORDS.unknown];

/** Obligations of a round that fall due from a day on within the next days and are not reported as done. */
export function dueSoonRows(book: Book, round: number | null, from: IsoDate | null): Row<'TheoDoi'>[] {
  if (from === null) return [];
  const last = addDays(from, SOON);
  return book.TheoDoi.filter((row) => {
    const due = parseIso(String(row.due ?? ''));
    const soon = due !== null && due >= from && due <= last;
    return row.round === round && soon && NOT_DONE.includes(row.progress);
  });
}

function unappraised(book: Book): string {
  const session = sessionInView(book);
  const counted = book.ChamDiem.filter((row) => row.session === session && (row.counted ?? 0) > 0);
  const silent = counted.filter((row) => row.agreed === null).length;
  return counted.length === 0 ? '' : `${silent}/${counted.length}`;
}

function targetsMet(book: Book): string {
  const count = (word: string) => book.ChiTieu.filter((row) => row.verdict === word).length;
  const [met, unmet] = [count(VERDICT_WORDS.met), count(VERDICT_WORDS.unmet)];
  return met + unmet === 0 ? '' : `${met}/${met + unmet}`;
}

/** Accepted reports of agencies that must send one. */
export function returnedIn(book: Pick<Book, 'BaoCao'>, round: number | null): number {
  const isReturned = (r: Row<'BaoCao'>) => (r.times ?? 0) > 0 && r.state !== RETURN_WORDS.exempt;
  return book.BaoCao.filter((r) => r.round === round && isReturned(r)).length;
}

function values(book: Book): Record<FigureKey, string | number | null> {
  const round = currentRound(book);
  const inRound = book.TQKy.find((row) => row.round === round);
  const sum = (key: Progress | 'total') => book.TQCoQuan.reduce((all, row) => all + (row[key] ?? 0), 0);
  const asOf = asOfInView(book);
  return {
    round: book.KyBaoCao.find((row) => row.number === round)?.name ?? '',
    asOf,
    missing: inRound?.missing ?? 0,
    late: inRound?.late ?? 0,
    overdue: sum('openOverdue') + sum('doneLate'),
    unknown: sum('unknown'),
    dueSoon: dueSoonRows(book, round, asOf).length,
    questions: book.QuyetDinh.filter((q) => q.state === QUESTION_STATE_WORDS.open).length,
    unappraised: unappraised(book),
    returned: inRound === undefined ? '' : `${returnedIn(book, round)}/${inRound.expected ?? 0}`,
    withResult: `${sum('doneOnTime') + sum('doneLate') + sum('regularActive')}/${sum('total')}`,
    obligations: sum('total'),
    targets: targetsMet(book),
    session: sessionInView(book),
  };
}

/** Key figures of Tổng quan, after all that they count. */
export function deriveFigures(book: Book): Book {
  const all = values(book);
  const keys = Object.keys(FIGURES) as FigureKey[];
  const TQChung = book.TQChung.map((row) => {
    const key = keys.find((k) => FIGURES[k] === row.label);
    return key === undefined ? row : { ...row, value: all[key] };
  });
  return { ...book, TQChung };
}
