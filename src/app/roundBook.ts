import type { IsoDate } from '../core/date/types.ts';
import { formatPadded } from '../core/date/format.ts';
import { parseIso } from '../core/date/parse.ts';
import { issue, type Issue } from '../core/issue.ts';
import { hasError, result, type Result } from '../core/result.ts';
import { fill } from '../messages/fill.ts';
import { ROUND_EVENTS, ROUND_LOG } from '../messages/vi/log.ts';
import { isAboutRound } from '../report/book/applyReturns.ts';
import { derive } from '../report/book/derive.ts';
import { findAgency } from '../report/book/findAgency.ts';
import { withLogLines, type LogLine } from '../report/book/logLines.ts';
import type { Book, Row } from '../workbook/schema.ts';
import { QUESTION_STATE_WORDS } from '../workbook/tables/words.ts';
import type { Deps } from './deps.ts';
import { checkRound } from './makeForms.ts';
import type { TrackedBook } from './openBook.ts';

/** A later last day for one agency. `agency`: code or name, as a person typed it. */
export interface Extension {
  readonly agency: string;
  readonly to: IsoDate;
}

/** What is done to a round. A reason is a person's own words: why, and by which document. */
export type RoundAction =
  | { readonly kind: 'lock' }
  | { readonly kind: 'reopen'; readonly reason: string }
  | { readonly kind: 'extend'; readonly extensions: readonly Extension[]; readonly reason: string };

export interface ChangedRound {
  readonly round: Row<'KyBaoCao'>;
  /** The book afterwards, derived cells included. Nothing is written yet. */
  readonly after: Book;
}

interface Step {
  readonly book: Book;
  readonly log: readonly Pick<LogLine, 'event' | 'agency' | 'detail'>[];
  readonly issues: readonly Issue[];
}

const refuse = (book: Book, issues: readonly Issue[]): Step => ({ book, log: [], issues });

function roundOf(book: Book, number: number): Row<'KyBaoCao'> {
  const row = book.KyBaoCao.find((r) => r.number === number);
  if (row === undefined) throw new Error(`round ${number} was checked before`);
  return row;
}

function withRound(book: Book, row: Row<'KyBaoCao'>): Book {
  return { ...book, KyBaoCao: book.KyBaoCao.map((r) => (r.number === row.number ? row : r)) };
}

/** What the office may still want to do before the figures stand. */
function unfinished(book: Book, round: number): Issue[] {
  const missing = book.BaoCao.filter((r) => r.round === round && r.exempt === '' && (r.times ?? 0) === 0);
  const open = book.QuyetDinh.filter(
    (row) => row.state === QUESTION_STATE_WORDS.open && isAboutRound(round)(row),
  );
  const names = missing.map((r) => r.agencyName);
  return [
    ...(names.length === 0 ? [] : [issue('round.lockedMissing', {}, { count: names.length, names })]),
    ...(open.length === 0 ? [] : [issue('round.lockedOpen', {}, { count: open.length })]),
  ];
}

/** The figures stand as of the day that they refer to now, or of the round's own last day where another is in view. */
function lock({ book, asOfFixed }: TrackedBook, row: Row<'KyBaoCao'>, today: IsoDate): Step {
  const { number, lastDay } = row;
  if (row.locked !== null) {
    const day = formatPadded(row.locked);
    return refuse(book, [issue('round.alreadyLocked', {}, { round: number ?? 0, day })]);
  }
  const lockedAsOf = asOfFixed ? row.asOf : (lastDay ?? row.asOf);
  const detail = fill(ROUND_LOG.lock, { asOf: lockedAsOf === null ? '' : formatPadded(lockedAsOf) });
  return {
    book: withRound(book, { ...row, locked: today, lockedAsOf }),
    log: [{ event: ROUND_EVENTS.lock, agency: '', detail }],
    issues: unfinished(book, number ?? 0),
  };
}

function reopen(book: Book, row: Row<'KyBaoCao'>, reason: string): Step {
  if (row.locked === null) return refuse(book, [issue('round.notLocked', {}, { round: row.number ?? 0 })]);
  return {
    book: withRound(book, { ...row, locked: null, lockedAsOf: null }),
    log: [{ event: ROUND_EVENTS.reopen, agency: '', detail: reason }],
    issues: [],
  };
}

interface Extended {
  readonly report: Row<'BaoCao'>;
  readonly to: IsoDate;
}

/** The agency's report of the round with its later day, or why it can't have one. */
function extended(book: Book, row: Row<'KyBaoCao'>, { agency, to }: Extension): Result<Extended | null> {
  const found = findAgency(book, agency);
  if (found === null) return result(null, [issue('round.agencyUnknown', {}, { agency })]);
  const report = book.BaoCao.find((r) => r.round === row.number && r.agency === found.code);
  const params = { agency: found.name, round: row.number ?? 0 };
  if (report === undefined || report.exempt !== '')
    return result(null, [issue('round.noReport', {}, params)]);
  if (row.lastDay !== null && to <= row.lastDay) {
    const days = { date: formatPadded(to), lastDay: formatPadded(row.lastDay) };
    return result(null, [issue('round.notLater', {}, { ...params, ...days })]);
  }
  return result({ report, to });
}

function extend(
  book: Book,
  row: Row<'KyBaoCao'>,
  { extensions, reason }: Extract<RoundAction, { kind: 'extend' }>,
): Step {
  if (row.locked !== null) return refuse(book, [issue('round.locked', {}, { round: row.number ?? 0 })]);
  const found = extensions.map((e) => extended(book, row, e));
  const issues = found.flatMap((f) => f.issues);
  if (hasError(issues)) return refuse(book, issues);
  const days = new Map(found.flatMap(({ value }) => (value === null ? [] : [[value.report, value.to]])));
  const BaoCao = book.BaoCao.map((report) => {
    const to = days.get(report);
    return to === undefined ? report : { ...report, extendedTo: to, extendedBy: reason };
  });
  const log = [...days].map(([report, to]) => ({
    event: ROUND_EVENTS.extend,
    agency: report.agency,
    detail: fill(ROUND_LOG.extend, { day: formatPadded(to), reason }),
  }));
  return { book: { ...book, BaoCao }, log, issues };
}

function carryOut(tracked: TrackedBook, round: number, action: RoundAction, today: IsoDate): Step {
  const { book } = tracked;
  const row = roundOf(book, round);
  if (action.kind === 'lock') return lock(tracked, row, today);
  const reason = action.reason.trim();
  if (reason === '') return refuse(book, [issue('round.reasonMissing')]);
  return action.kind === 'reopen' ? reopen(book, row, reason) : extend(book, row, { ...action, reason });
}

/**
 * Closes a round, opens it again with a reason, or gives agencies a later day by a document. A closed round takes no
 * returns, and its figures keep the day that they refer to. Every step stands in Nhật ký.
 */
export function roundBook(
  tracked: TrackedBook,
  round: number,
  action: RoundAction,
  deps: Pick<Deps, 'clock'>,
): Result<ChangedRound | null> {
  const wrong = checkRound(tracked, round);
  if (wrong.length > 0) return result(null, wrong);
  const { date, time } = deps.clock();
  const today = parseIso(date);
  if (today === null) throw new Error(`the clock gives no day: ${date}`);
  const step = carryOut(tracked, round, action, today);
  if (hasError(step.issues)) return result(null, step.issues);
  const place = { at: `${date} ${time}`, round, file: '' };
  const logged = withLogLines(
    step.book,
    step.log.map((line) => ({ ...place, ...line })),
  );
  const after = derive(logged, tracked.asOfFixed);
  return result({ round: roundOf(after, round), after }, step.issues);
}
