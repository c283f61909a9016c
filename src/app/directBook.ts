import { splitAgencies } from '../core/agency/splitAgencies.ts';
import { vocabularyOf } from '../core/agency/vocabulary.ts';
import { formatVietnamese } from '../core/date/format.ts';
import { parseIso } from '../core/date/parse.ts';
import type { IsoDate } from '../core/date/types.ts';
import { isUnsettled } from '../core/deadline/unreadDeadline.ts';
import { readDeadline } from '../core/deadline/readDeadline.ts';
import { issue, type Issue } from '../core/issue.ts';
import type { PlanRow } from '../core/plan/types.ts';
import { hasError, result, type Result } from '../core/result.ts';
import { collapse, nfc } from '../core/text/fold.ts';
import { fill } from '../messages/fill.ts';
import { DIRECTION_TEXTS as T } from '../messages/vi/directions.ts';
import { bookRegister } from '../report/book/bookRegister.ts';
import { derive } from '../report/book/derive.ts';
import { directionsOf } from '../report/book/directions.ts';
import { findAgency } from '../report/book/findAgency.ts';
import { withLogLines } from '../report/book/logLines.ts';
import { recordDirection, type DirectionRow } from '../report/book/recordDirection.ts';
import type { Book } from '../workbook/schema.ts';
import { ROLE_WORDS } from '../workbook/tables/words.ts';
import type { Deps } from './deps.ts';
import type { TrackedBook } from './openBook.ts';
import { roomForSections } from './update/room.ts';

/** What a leader wrote into the box of a paper, or said, as a person typed it. */
export interface Direction {
  readonly text: string;
  /** Who said it, by office or by name. */
  readonly by: string;
  readonly given: IsoDate;
  /** The deadline in words, 'trước ngày 20/6/2026', or an ISO day; '' for none. */
  readonly time: string;
  /** Agencies (by name or code) and groups, parted by ';'; '' for none. */
  readonly leads: string;
  readonly coordinating: string;
}

export interface DirectedBook {
  /** The book afterwards, derived cells included. Nothing is written yet. */
  readonly after: Book;
  readonly code: string;
  readonly number: string;
  /** The first round that follows it (its name; null: none), and how many agencies there. */
  readonly followed: {
    readonly round: string | null;
    readonly leads: number;
    readonly coordinating: number;
  };
}

/** A text stands in cells beside other words, so it is kept well below what a cell holds. */
const LONGEST = 8_000;

/** Codes of agencies become their names, as the cells of a task have them. */
function named(book: Book, bodies: string): string {
  return bodies
    .split(';')
    .map((text) => findAgency(book, text)?.name ?? text.trim())
    .join('; ');
}

function planRow(book: Book, direction: Direction): PlanRow {
  const { given } = direction;
  const [leads, coordinating] = [named(book, direction.leads), named(book, direction.coordinating)];
  const iso = parseIso(direction.time.trim());
  const time = iso === null ? direction.time.trim() : formatVietnamese(iso);
  const vocabulary = vocabularyOf([leads, coordinating], bookRegister(book));
  const bodies = (text: string) => splitAgencies(text, { vocabulary }).mentions;
  const context = { planYear: Number(given.slice(0, 4)), planDate: given };
  return {
    ...{ id: '', table: 0, tt: '', path: '', parent: null, kind: 'task' },
    title: direction.text.trim(),
    time,
    deadline: readDeadline(time, context).deadline,
    leads: bodies(leads),
    coordinating: bodies(coordinating),
    ...{ product: null, note: null, extra: {}, at: {}, footnotes: [], issues: [] },
  };
}

const same = (a: string, b: string) => collapse(nfc(a)) === collapse(nfc(b));

function refusals(book: Book, { text, by }: Direction, { row, source }: DirectionRow): Issue[] {
  const known = directionsOf(book).find((task) => same(task.title, row.title) && task.source === source);
  return [
    ...(text.trim() === '' ? [issue('direct.textMissing')] : []),
    ...(text.length > LONGEST ? [issue('direct.textTooLong', {}, { most: LONGEST })] : []),
    ...(by.trim() === '' ? [issue('direct.byMissing')] : []),
    ...(isUnsettled(row.deadline) ? [issue('direct.timeUnread', {}, { text: row.time })] : []),
    ...(known === undefined ? [] : [issue('direct.known', {}, { number: known.path })]),
  ];
}

/** Whether the deadline is before the day on which it was set: most often a slip of the pen. */
function slips({ row }: DirectionRow, given: IsoDate): Issue[] {
  const due = row.deadline?.due ?? null;
  return due !== null && due < given ? [issue('direct.dueBefore', {}, { due: formatVietnamese(due) })] : [];
}

function followedOf(book: Book, task: string): DirectedBook['followed'] {
  const rows = book.TheoDoi.filter((row) => row.task === task);
  const round = book.KyBaoCao.find(({ number }) => rows.some((row) => row.round === number));
  const own = rows.filter((row) => row.round === round?.number);
  const leads = own.filter((row) => row.role === ROLE_WORDS.lead).length;
  return { round: round?.name ?? null, leads, coordinating: own.length - leads };
}

/**
 * Records what a leader said as a task that is followed like those of the plan. Errors: direct.textMissing,
 * textTooLong, byMissing, timeUnread, known, agencyUnclear. Warnings: direct.dueBefore, and those of recordDirection.
 */
export function directBook(
  tracked: TrackedBook,
  direction: Direction,
  deps: Pick<Deps, 'digest' | 'clock'>,
): Result<DirectedBook | null> {
  const { book, asOfFixed, places } = tracked;
  const day = formatVietnamese(direction.given);
  const source = fill(T.source, { by: direction.by.trim(), day });
  const given: DirectionRow = { row: planRow(book, direction), source, given: direction.given };
  const wrong = refusals(book, direction, given);
  if (hasError(wrong)) return result(null, wrong);
  const done = recordDirection(book, given, roomForSections(places), deps.digest);
  if (done.unclear.length > 0)
    return result(
      null,
      done.unclear.map((text) => issue('direct.agencyUnclear', {}, { text })),
    );
  const { date, time } = deps.clock();
  const detail = fill(T.log, { number: done.number, text: given.row.title, source });
  const line = { at: `${date} ${time}`, event: T.event, agency: '', round: null, file: '', detail };
  const after = derive(withLogLines(done.book, [line]), asOfFixed);
  const followed = followedOf(after, done.code);
  return result({ after, code: done.code, number: done.number, followed }, [
    ...slips(given, direction.given),
    ...done.issues,
  ]);
}
