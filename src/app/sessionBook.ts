import { parseIso } from '../core/date/parse.ts';
import { issue } from '../core/issue.ts';
import { hasError, result, type Result } from '../core/result.ts';
import { fill } from '../messages/fill.ts';
import { SESSION_TEXTS as T, WHY_TEXTS } from '../messages/vi/scoring.ts';
import { nextStep, stepBefore, stepOf, type SessionStep } from '../report/appraisal/steps.ts';
import { derive } from '../report/book/derive.ts';
import { withLogLines } from '../report/book/logLines.ts';
import { frozenSessions, lockedEdits, LOCKED_STEPS, withLock } from '../report/book/locked/lockedScores.ts';
import { codesOf } from '../report/book/schemeVersions.ts';
import type { Book, Row } from '../workbook/schema.ts';
import { NOT_RANKED, SESSION_STEP_WORDS } from '../workbook/tables/scoring.ts';
import type { Deps } from './deps.ts';
import type { TrackedBook } from './openBook.ts';
import { keptText, stopsOf, unfinalText } from './sessionStops.ts';

/** On to the next step, or back to the one before; `by` and `reason` are a person's own words. */
export interface SessionMove {
  readonly kind: 'close' | 'reopen';
  readonly by: string;
  readonly reason: string;
  /** The program moves it, for the reason that it gives. */
  readonly isAutomatic?: boolean;
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

const NO_STOPS: ReturnType<typeof stopsOf> = { issues: [], unfinal: { open: [], selfOnly: [] } };

/** Who moves the session, as they say themselves: whoever makes the papers need not be the one who is at work. */
function whoOf({ by, isAutomatic = false }: SessionMove): string {
  if (isAutomatic) return '';
  return fill(T.by, { by: by.trim() === '' ? T.unknownWho : by.trim() });
}

/** A person's reason, then what the program adds of its own. */
function whyOf({ reason, isAutomatic = false }: SessionMove, added: readonly string[]) {
  const own = reason.trim().replace(/\.$/, '');
  const said = isAutomatic ? '' : own;
  const noted = [...(isAutomatic ? [reason.trim()] : []), ...added].filter((part) => part !== '').join(' ');
  return {
    reason: said === '' ? '' : fill(T.why, { reason: said }),
    noted: noted === '' ? '' : fill(T.noted, { text: noted }),
  };
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
  const stops = move.kind === 'close' ? stopsOf(book, row.code, { from, to }, move.reason) : NO_STOPS;
  const isNamed = move.isAutomatic === true || move.by.trim() !== '';
  const issues = isNamed ? stops.issues : [...stops.issues, issue('session.nameMissing')];
  if (hasError(issues)) return result(null, issues);
  const { date, time } = deps.clock();
  const moved = { ...row, step: SESSION_STEP_WORDS[to], locked: to === 'decided' ? parseIso(date) : null };
  const words = { from: SESSION_STEP_WORDS[from], to: SESSION_STEP_WORDS[to] };
  const opened = unfinalText(stops.unfinal);
  const kept = to === 'agree' && move.kind === 'close' ? keptText(book, row) : '';
  const detail = fill(T.change, {
    name: row.name,
    before: words.from,
    after: words.to,
    by: whoOf(move),
    ...whyOf(move, [opened, kept]),
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
