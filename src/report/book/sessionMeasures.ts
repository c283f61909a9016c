import { parseIso } from '../../core/date/parse.ts';
import type { IsoDate } from '../../core/date/types.ts';
import type { Measure, Share } from '../../core/scoring/types.ts';
import type { Progress } from '../../core/tracking/types.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { ANSWER_WORDS, PROGRESS_WORDS, RETURN_WORDS } from '../../workbook/tables/words.ts';
import { groupedBy } from '../papers/paperData.ts';
import { blockKey } from './trackingRows.ts';

/*
 * What automatic criteria rest on: the session's own round, as of the session's own day, so that neither the round in
 * view nor Số liệu tính đến ngày moves them. The same figures as the formulas of formulas/sessionMeasures.ts.
 */

export type Measures = Readonly<Record<Measure, Share | null>>;

const COUNTED = ['owed', 'inTime', 'doneOnTime', 'onTrack', 'withResult', 'judged'] as const;
type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

/** Columns of Xếp loại that hold them, with the stretch of Theo dõi thực hiện that they were counted over. */
export const PROGRESS_COLUMNS = [...COUNTED, 'first', 'rows'] as const;
type Columns = Pick<Row<'XepLoai'>, (typeof PROGRESS_COLUMNS)[number]>;

const filledWith = (value: number | null) =>
  Object.fromEntries(PROGRESS_COLUMNS.map((column) => [column, value])) as unknown as Columns;
export const NO_COUNTS = filledWith(null);
const NOTHING = filledWith(0);

/** The day as of which a session judges: that of its dossiers or decision, if later than its round's last day. */
export function dayOfSession(book: Pick<Book, 'KyBaoCao'>, session: Row<'DotCham'>): IsoDate | null {
  const round =
    (session.round ?? 0) === 0 ? undefined : book.KyBaoCao.find((r) => r.number === session.round);
  if (round === undefined) return null;
  const { lastDay, asOf, locked } = round;
  const dated = session.dossierBy ?? session.decideBy;
  if (dated === null) return locked === null ? lastDay : asOf;
  return lastDay !== null && lastDay > dated ? lastDay : dated;
}

const dueOf = (row: Row<'TheoDoi'>) => parseIso(String(row.due ?? ''));

function countsOf(rows: readonly Row<'TheoDoi'>[], day: IsoDate): Counts {
  const of = (word: Progress) => rows.filter((row) => row.progress === PROGRESS_WORDS[word]);
  const notYetDue = (row: Row<'TheoDoi'>) => (dueOf(row) ?? '') >= day;
  const undated = (row: Row<'TheoDoi'>) => row.completed === null;
  const late = of('doneOnTime').filter((row) => undated(row) && dueOf(row) !== null && !notYetDue(row));
  const isDone = (row: Row<'TheoDoi'>) => row.effective === ANSWER_WORDS.done && (row.version ?? 0) > 0;
  const early = of('unknown').filter((row) => isDone(row) && undated(row) && notYetDue(row));
  const owed = rows.filter((row) => row.progress !== '').length - of('notArising').length;
  const inTime = [...of('openInTime'), ...of('openOverdue')].filter(notYetDue).length;
  const doneOnTime = of('doneOnTime').length - late.length + early.length;
  const [regular, noDue] = [of('regularActive').length, of('noDueDate').length];
  return {
    owed,
    inTime,
    doneOnTime,
    onTrack: doneOnTime + inTime + regular + noDue,
    withResult: doneOnTime + of('doneLate').length + regular,
    judged: owed - inTime - noDue,
  };
}

type Tracked = Pick<Book, 'TheoDoi' | 'ChiMuc'>;

/** Where the agency's rows stand: 0 where there are none; the whole table where the index no longer points at them. */
function stretchOf({ TheoDoi, ChiMuc }: Tracked): (key: string) => Pick<Columns, 'first' | 'rows'> {
  const index = new Map(ChiMuc.map((row) => [row.block, row]));
  const all = Math.max(1, TheoDoi.length);
  const isSameSize = all === ChiMuc.reduce((sum, row) => sum + (row.rows ?? 0), 0);
  return (key) => {
    const { first = 0, rows = 0 } = index.get(key) ?? {};
    if (!isSameSize) return { first: 1, rows: all };
    if ((rows ?? 0) === 0) return { first: 0, rows: 0 };
    const own = TheoDoi.slice((first ?? 1) - 1, (first ?? 1) - 1 + (rows ?? 0));
    const isWhole = own.length === rows && own.every((row) => row.block === key);
    return isWhole && rows !== all ? { first, rows } : { first: 1, rows: all };
  };
}

/** Counts of an agency's obligations in the session's round, as of its day; zeroes where it owes none. */
export function progressOfSession(book: Book, session: Row<'DotCham'>): (agency: string) => Columns {
  const { day, round } = session;
  if (day === null || round === null) return () => NOTHING;
  const stretch = stretchOf(book);
  const byAgency = groupedBy(
    book.TheoDoi.filter((row) => row.round === round),
    (row) => row.agency,
  );
  return (agency) => {
    const place = stretch(blockKey(round, agency));
    return place.rows === 0 ? NOTHING : { ...place, ...countsOf(byAgency.get(agency) ?? [], day) };
  };
}

const NOT_SENT: readonly string[] = [RETURN_WORDS.notDue, RETURN_WORDS.extended, RETURN_WORDS.missing];

/** Of an agency's reports in the session's rounds those on time, and those that were due by the session's day. */
function reportsOfSession(book: Book, { day, round, fromRound }: Row<'DotCham'>) {
  const lastDays = new Map(book.KyBaoCao.map((row) => [row.number, row.lastDay]));
  const inRounds = ({ round: of }: Row<'BaoCao'>) =>
    (of ?? 0) >= (fromRound ?? 0) && (of ?? 0) <= (round ?? 0);
  const byAgency = groupedBy(book.BaoCao.filter(inRounds), (row) => row.agency);
  const isWaiting = (row: Row<'BaoCao'>) => {
    const last = row.extendedTo ?? lastDays.get(row.round) ?? null;
    return NOT_SENT.includes(row.state) && (last === null || last > day!);
  };
  return (agency: string): Share => {
    const own = byAgency.get(agency) ?? [];
    const due = own.filter((row) => row.state !== RETURN_WORDS.exempt && !isWaiting(row));
    return {
      numerator: own.filter((row) => row.state === RETURN_WORDS.onTime).length,
      denominator: due.length,
    };
  };
}

const UNKNOWN: Measures = { onTimeShare: null, resultShare: null, reportOnTimeShare: null };

/** The shares of the agencies of a session, with numerator and denominator; null while it has no round. */
export function measuresOf(book: Book, code: string): (agency: string) => Measures {
  const session = book.DotCham.find((row) => row.code === code);
  if (session === undefined || session.day === null) return () => UNKNOWN;
  const counts = new Map(
    book.XepLoai.filter((row) => row.session === code).map((row) => [row.agency, row] as const),
  );
  const reports = reportsOfSession(book, session);
  return (agency) => {
    const { onTrack, owed, withResult, judged } = counts.get(agency) ?? NOTHING;
    return {
      onTimeShare: { numerator: onTrack ?? 0, denominator: owed ?? 0 },
      resultShare: { numerator: withResult ?? 0, denominator: judged ?? 0 },
      reportOnTimeShare: reports(agency),
    };
  };
}
