import type { IsoDate } from '../../core/date/types.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { currentRound } from './settings.ts';

/** Last days of the steps of a session that is to be made. */
export type SessionDates = Partial<Pick<Row<'DotCham'>, 'dossierBy' | 'explainBy' | 'decideBy'>>;

/** The round on which a session's automatic points rest, why it was taken, and which others would do. */
export interface RoundChoice {
  /** Null: a person must say. */
  readonly round: number | null;
  readonly because: 'only' | 'dates' | 'inView' | null;
  readonly options: readonly Row<'KyBaoCao'>[];
}

const byLastDay = (a: Row<'KyBaoCao'>, b: Row<'KyBaoCao'>) =>
  String(a.lastDay ?? '').localeCompare(String(b.lastDay ?? '')) || (a.number ?? 0) - (b.number ?? 0);

/** Rounds that fit a session's days: the last that is over when dossiers are in, and those that end before the decision. */
function fitting(rounds: readonly Row<'KyBaoCao'>[], { dossierBy, decideBy }: SessionDates) {
  const by = (day: IsoDate) => rounds.filter((row) => row.lastDay !== null && row.lastDay <= day);
  const first = dossierBy ?? decideBy!;
  const [over, later] = [by(first), by(decideBy ?? first)];
  return [...over.slice(-1), ...later.filter((row) => !over.includes(row))];
}

/**
 * The only round; else the one that fits the session's days, else, where the session has none, the one in view. Several
 * that fit, or none: a question.
 */
export function roundFor(book: Pick<Book, 'KyBaoCao' | 'CaiDat'>, dates: SessionDates): RoundChoice {
  const options = book.KyBaoCao.filter((row) => row.number !== null).sort(byLastDay);
  const chosen = (round: number | null | undefined, because: RoundChoice['because']): RoundChoice => ({
    round: round ?? null,
    because: (round ?? null) === null ? null : because,
    options,
  });
  if (options.length === 1) return chosen(options[0]?.number, 'only');
  const { dossierBy = null, decideBy = null } = dates;
  if (dossierBy === null && decideBy === null) {
    const inView = currentRound(book);
    return chosen(options.find((row) => row.number === inView)?.number, 'inView');
  }
  const found = fitting(options, { dossierBy, decideBy });
  return found.length === 1 ? chosen(found[0]?.number, 'dates') : chosen(null, null);
}

/** The round of a session, and that from which on its reports count: the first one. */
export function roundsUpTo({ KyBaoCao }: Pick<Book, 'KyBaoCao'>, round: number | null) {
  const numbers = KyBaoCao.flatMap(({ number }) => (number === null ? [] : [number]));
  return { round, fromRound: round === null ? null : Math.min(round, ...numbers) };
}
