import { formatVietnamese } from '../core/date/format.ts';
import { issue, type Issue } from '../core/issue.ts';
import { fill } from '../messages/fill.ts';
import { SESSION_TEXTS as T } from '../messages/vi/scoring.ts';
import { isScored, type SessionStep } from '../report/appraisal/steps.ts';
import { LOCKED_STEPS } from '../report/book/locked/lockedScores.ts';
import type { Book, Row } from '../workbook/schema.ts';
import {
  CRITERION_KIND_WORDS,
  NOT_RANKED,
  NOTE_WORDS,
  SESSION_STEP_WORDS,
} from '../workbook/tables/scoring.ts';
import { sessionsWithoutRound } from './settle/sessionRounds.ts';

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
export interface Unfinal {
  readonly open: readonly Row<'ChamDiem'>[];
  readonly selfOnly: readonly Row<'ChamDiem'>[];
}

/** Points are locked with rows that are not final only where a person says why. */
function unfinalIssues({ open, selfOnly }: Unfinal, reason: string): Issue[] {
  if (reason.trim() !== '') return [];
  const said = (code: 'session.openRows' | 'session.selfOnly', rows: readonly Row<'ChamDiem'>[]) =>
    rows.length === 0
      ? []
      : [issue(code, {}, { count: rows.length, agencies: new Set(rows.map((row) => row.agency)).size })];
  return [...said('session.openRows', open), ...said('session.selfOnly', selfOnly)];
}

export function unfinalText({ open, selfOnly }: Unfinal): string {
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

/** What the step after is not taken with, unless a reason is given where points are not final; and remarks. */
export function stopsOf(
  book: Book,
  session: string,
  steps: { readonly from: SessionStep; readonly to: SessionStep },
  reason: string,
): { readonly issues: readonly Issue[]; readonly unfinal: Unfinal } {
  const { from, to } = steps;
  const isLocking = LOCKED_STEPS.includes(SESSION_STEP_WORDS[to]);
  const unfinal = {
    open: isLocking ? openRows(book, session) : [],
    selfOnly: isLocking ? selfOnlyRows(book, session) : [],
  };
  const excluded = isLocking ? excludedIssues(book, session) : [];
  const left = unfinished(book, session, from, to);
  return { issues: [...left, ...excluded, ...unfinalIssues(unfinal, reason)], unfinal };
}

/** Says by which round and day the automatic points are kept; nothing where no criterion rests on them. */
export function keptText(book: Book, session: Row<'DotCham'>): string {
  const rests = book.ChamDiem.some(
    (row) =>
      row.session === session.code && row.kind === CRITERION_KIND_WORDS.auto && row.denominator !== null,
  );
  if (!rests || session.day === null) return '';
  const round = book.KyBaoCao.find((row) => row.number === session.round)?.name ?? '';
  return fill(T.kept, { round, day: formatVietnamese(session.day) });
}
