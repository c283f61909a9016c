import { formatVietnamese } from '../core/date/format.ts';
import { parseIso } from '../core/date/parse.ts';
import { issue, type Issue } from '../core/issue.ts';
import { hasError, result, type Result } from '../core/result.ts';
import { fill } from '../messages/fill.ts';
import { SESSION_TEXTS as T, WHY_TEXTS } from '../messages/vi/scoring.ts';
import { isScored, nextStep, stepBefore, stepOf, type SessionStep } from '../report/appraisal/steps.ts';
import { derive } from '../report/book/derive.ts';
import { withLogLines } from '../report/book/logLines.ts';
import { frozenSessions, lockedEdits, LOCKED_STEPS, withLock } from '../report/book/locked/lockedScores.ts';
import { codesOf } from '../report/book/schemeVersions.ts';
import type { Book, Row } from '../workbook/schema.ts';
import {
  CRITERION_KIND_WORDS,
  NOT_RANKED,
  NOTE_WORDS,
  SESSION_STEP_WORDS,
} from '../workbook/tables/scoring.ts';
import type { Deps } from './deps.ts';
import type { TrackedBook } from './openBook.ts';
import { sessionsWithoutRound } from './settle/sessionRounds.ts';

/** On to the next step, or back to the one before; `by` and `reason` are a person's own words. */
export interface SessionMove {
  readonly kind: 'close' | 'reopen';
  readonly by: string;
  readonly reason: string;
}

export interface MovedSession {
  readonly after: Book;
  /** Steps, in the words of the sheet. */
  readonly from: string;
  readonly to: string;
}

/** Points of the session are appraised twice. */
export function hasSecond(book: Book, session: Row<'DotCham'>): boolean {
  const codes = codesOf(session);
  return book.BoTieuChi.some((row) => codes.includes(row.code) && row.second !== '');
}

/** Rows that count and have no points. */
function openRows(book: Book, session: string): Row<'ChamDiem'>[] {
  return book.ChamDiem.filter(
    (row) => row.session === session && (row.counted ?? 0) > 0 && row.agreed === null,
  );
}

/** Rows whose points nobody but the agency itself speaks for. */
function selfOnlyRows(book: Book, session: string): Row<'ChamDiem'>[] {
  return book.ChamDiem.filter((row) => row.session === session && row.note === NOTE_WORDS.selfOnly);
}

/** Rows that are not final when points are locked. */
interface Unfinal {
  readonly open: readonly Row<'ChamDiem'>[];
  readonly selfOnly: readonly Row<'ChamDiem'>[];
}

/** Points are locked with rows that are not final only where a person says why. */
function unfinalIssues({ open, selfOnly }: Unfinal, { reason }: SessionMove): Issue[] {
  if (reason.trim() !== '') return [];
  const said = (code: 'session.openRows' | 'session.selfOnly', rows: readonly Row<'ChamDiem'>[]) =>
    rows.length === 0
      ? []
      : [issue(code, {}, { count: rows.length, agencies: new Set(rows.map((row) => row.agency)).size })];
  return [...said('session.openRows', open), ...said('session.selfOnly', selfOnly)];
}

function unfinalText({ open, selfOnly }: Unfinal): string {
  const texts = [
    open.length === 0 ? '' : fill(T.open, { count: open.length }),
    selfOnly.length === 0 ? '' : fill(T.selfOnly, { count: selfOnly.length }),
  ];
  return texts.filter((text) => text !== '').join(' ');
}

/** "Không chấm" takes a criterion out of the denominator: it needs a reason that people can read. */
function excludedIssues(book: Book, session: string): Issue[] {
  const silent = book.ChamDiem.filter(
    (row) =>
      row.session === session &&
      row.excluded !== '' &&
      row.reason.trim() === '' &&
      row.secondReason.trim() === '',
  );
  if (silent.length === 0) return [];
  const named = silent.slice(0, MOST_NAMED).map((row) => `${row.agencyName} (${row.criterion})`);
  const rows = silent.length > MOST_NAMED ? [...named, '…'] : named;
  return [issue('session.excludedNoReason', {}, { count: silent.length, rows })];
}

/** Names that one sentence holds. */
const MOST_NAMED = 5;

/** What a decision can't be taken without, and what the office may still want to do before a step is closed. */
function unfinished(book: Book, session: string, from: SessionStep, to: SessionStep): Issue[] {
  const rows = book.ChamDiem.filter((row) => row.session === session && isScored(row));
  const count = (open: (row: Row<'ChamDiem'>) => boolean) => rows.filter(open).length;
  const unsaid =
    from === 'self' ? count((row) => row.self === null && row.actual === null && row.level === '') : 0;
  const isLocking = LOCKED_STEPS.includes(SESSION_STEP_WORDS[to]);
  const open = from === 'self' || isLocking ? 0 : count((row) => row.agreed === null && row.counted !== 0);
  const unexplained = book.XepLoai.filter(
    (row) => row.session === session && row.decided === NOT_RANKED && row.reason.trim() === '',
  );
  return [
    ...(unsaid === 0 ? [] : [issue('session.notSelfScored', {}, { count: unsaid })]),
    ...(open === 0 ? [] : [issue('session.notAppraised', {}, { count: open })]),
    ...(isLocking
      ? sessionsWithoutRound(book)
          .filter((row) => row.code === session)
          .map(({ name }) => issue('session.noRound', {}, { session: name }))
      : []),
    ...(to !== 'decided'
      ? []
      : unexplained.map((row) =>
          issue('session.noReason', {}, { agency: row.agencyName, class: row.decided }),
        )),
  ];
}

/** The classes that stand are written as decided, so that they stay whatever is corrected later; or given free again. */
function withDecisions(book: Book, session: string, to: SessionStep, from: SessionStep): Row<'XepLoai'>[] {
  if (to === 'decided') {
    return book.XepLoai.map((row) =>
      row.session === session && row.decided === '' ? { ...row, decided: row.class } : row,
    );
  }
  if (from !== 'decided') return [...book.XepLoai];
  const isOwn = (row: Row<'XepLoai'>) => row.decided === NOT_RANKED || row.why === WHY_TEXTS.decided;
  return book.XepLoai.map((row) => (row.session === session && !isOwn(row) ? { ...row, decided: '' } : row));
}

/** A closed session is opened again by name of its last one. */
function sessionToMove(book: Book, kind: SessionMove['kind']): Row<'DotCham'> | undefined {
  const open = book.DotCham.filter((row) => row.locked === null).at(-1);
  return open ?? (kind === 'reopen' ? book.DotCham.at(-1) : undefined);
}

/**
 * Closes the step that the session in work is at, so that its forms are taken no more, and begins the next one:
 * self-score, appraisal, explanation, second appraisal where the scheme has one, agreement, decision. The decision
 * locks the session and keeps its classes. Opening a step again needs a reason. Who, when, before, after and why are a
 * line of Nhật ký.
 */
export function moveSession(
  tracked: Pick<TrackedBook, 'book' | 'asOfFixed'>,
  move: SessionMove,
  deps: Pick<Deps, 'clock'>,
): Result<MovedSession | null> {
  const { book, asOfFixed } = tracked;
  const row = sessionToMove(book, move.kind);
  if (row === undefined)
    return result(null, [issue(book.DotCham.length === 0 ? 'appraisal.noRows' : 'appraisal.locked')]);
  if (move.kind === 'reopen' && move.reason.trim() === '')
    return result(null, [issue('session.reopenReason')]);
  const from = stepOf(row);
  const edits = lockedEdits(book).filter((edit) => edit.session === row.code);
  if (edits.length > 0) return result(null, [issue('session.editedLocked', {}, { count: edits.length })]);
  const to = (move.kind === 'close' ? nextStep : stepBefore)(from, hasSecond(book, row));
  if (to === null) return result(null, [issue('session.firstStep')]);
  const isLocking = move.kind === 'close' && LOCKED_STEPS.includes(SESSION_STEP_WORDS[to]);
  const unfinal = {
    open: isLocking ? openRows(book, row.code) : [],
    selfOnly: isLocking ? selfOnlyRows(book, row.code) : [],
  };
  const left = move.kind === 'close' ? unfinished(book, row.code, from, to) : [];
  const excluded = isLocking ? excludedIssues(book, row.code) : [];
  const issues = [...left, ...excluded, ...unfinalIssues(unfinal, move)];
  if (hasError(issues)) return result(null, issues);
  const { date, time } = deps.clock();
  const moved = { ...row, step: SESSION_STEP_WORDS[to], locked: to === 'decided' ? parseIso(date) : null };
  const words = { from: SESSION_STEP_WORDS[from], to: SESSION_STEP_WORDS[to] };
  const opened = unfinalText(unfinal);
  const kept = to === 'agree' && move.kind === 'close' ? keptText(book, row) : '';
  const detail = fill(T.change, {
    name: row.name,
    before: words.from,
    after: words.to,
    by: move.by === '' ? '' : fill(T.by, { by: move.by }),
    reason: [move.reason.trim(), opened, kept].filter((part) => part !== '').join(' '),
  }).trim();
  const event = move.kind === 'close' ? T.event : T.reopened;
  const next = {
    ...book,
    DotCham: book.DotCham.map((one) => (one.code === row.code ? moved : one)),
    XepLoai: withDecisions(book, row.code, to, from),
  };
  const logged = withLogLines(next, [
    { at: `${date} ${time}`, event, agency: '', round: null, file: '', detail },
  ]);
  return result({ after: locked(logged, moved, asOfFixed), ...words }, issues);
}

/** What is locked is derived before; what is free again follows its formulas from then on. */
function locked(book: Book, session: Row<'DotCham'>, asOfFixed: boolean): Book {
  const freed = withLock(book, { ...session, step: '' });
  const isLocked = LOCKED_STEPS.includes(session.step);
  const isAgain = isLocked && frozenSessions(book).has(session.code);
  return withLock(derive(isAgain ? book : freed, asOfFixed), session);
}

/** Says by which round and day the automatic points are kept; nothing where no criterion rests on them. */
function keptText(book: Book, session: Row<'DotCham'>): string {
  const rests = book.ChamDiem.some(
    (row) =>
      row.session === session.code && row.kind === CRITERION_KIND_WORDS.auto && row.denominator !== null,
  );
  if (!rests || session.day === null) return '';
  const round = book.KyBaoCao.find((row) => row.number === session.round)?.name ?? '';
  return fill(T.kept, { round, day: formatVietnamese(session.day) });
}
