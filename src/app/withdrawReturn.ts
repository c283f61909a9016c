import { formatPadded } from '../core/date/format.ts';
import { shownValue } from '../core/consolidation/bookValue.ts';
import type { KeptValue } from '../core/consolidation/withdraw.ts';
import { currentOf } from '../core/consolidation/versions.ts';
import { issue, type Issue } from '../core/issue.ts';
import { result, type Result } from '../core/result.ts';
import { blockPlace } from '../core/submission/blocks.ts';
import { fill } from '../messages/fill.ts';
import { WITHDRAW_EVENT, WITHDRAW_LOG } from '../messages/vi/log.ts';
import { applyWithdrawal, type KeptReport, type WithdrawnBook } from '../report/book/applyWithdrawal.ts';
import { ANSWER_SHEETS } from '../report/book/applyReturns.ts';
import { releasedFrom } from '../report/book/askedFigures.ts';
import { derive } from '../report/book/derive.ts';
import { findAgency } from '../report/book/findAgency.ts';
import { lockedRounds } from '../report/book/fromRows.ts';
import { withLogLines } from '../report/book/logLines.ts';
import { followObligations } from '../report/book/overviewRows.ts';
import { decisionsOf, mergeQuestions } from '../report/book/questions.ts';
import { knownReturns } from '../report/book/returnsOf.ts';
import { TABLES, type Book, type Row } from '../workbook/schema.ts';
import { QUESTION_STATE_WORDS } from '../workbook/tables/words.ts';
import type { Deps } from './deps.ts';
import { checkRound } from './makeForms.ts';
import type { TrackedBook } from './openBook.ts';
import { placeOf } from './rowPlaces.ts';
import { takeReturns } from './settle/returns.ts';

export interface WithdrawInput {
  /** Code or name, as a person typed it. */
  readonly agency: string;
  readonly round: number;
  /** Lần gửi; null: the one that counts. */
  readonly version: number | null;
  /** A person's own words: why, and by which document. */
  readonly reason: string;
}

export interface WithdrawnReturn {
  readonly agency: string;
  readonly round: number;
  readonly version: number;
  readonly file: string;
  /** Returns of the agency in the round that are left. */
  readonly left: number;
  /** Answers that went back, and those that stay because somebody changed them since. */
  readonly values: { readonly back: number; readonly kept: number };
  /** The book afterwards, derived cells included. Nothing is written yet. */
  readonly after: Book;
}

interface Found {
  readonly agency: Row<'CoQuan'>;
  readonly row: Row<'BanGui'>;
}

/** The return that is meant, or why there is none. */
function findReturn({ book }: TrackedBook, { agency, round, version }: WithdrawInput): Result<Found | null> {
  const known = findAgency(book, agency);
  if (known === null) return result(null, [issue('round.agencyUnknown', {}, { agency })]);
  const own = book.BanGui.filter((r) => r.agency === known.code && r.round === round);
  const params = { agency: known.name, round };
  if (own.length === 0) return result(null, [issue('return.noneToWithdraw', {}, params)]);
  const returns = knownReturns(book).filter((r) => r.agency === known.code && r.round === round);
  const wanted = version ?? currentOf(returns)?.version;
  const row = own.find((r) => r.version === wanted);
  if (row !== undefined) return result({ agency: known, row });
  const versions = own.map((r) => String(r.version));
  return result(null, [
    issue('return.versionUnknown', {}, { ...params, version: version ?? 0, known: versions }),
  ]);
}

function keptValueIssue({ places }: TrackedBook, kept: KeptValue): Issue {
  const { field } = kept;
  const table = blockPlace(kept.task)?.table ?? 'TheoDoi';
  const columns: Readonly<Record<string, { readonly header: string }>> = TABLES[table].columns;
  const params = {
    column: columns[field]?.header ?? field,
    book: shownValue(field, kept.book),
    back: shownValue(field, kept.back),
  };
  const { task, agency, round } = kept;
  const at =
    table === 'TheoDoi'
      ? placeOf(places, 'TheoDoi', { task, agency, round }, field)
      : { sheet: TABLES[table].sheet };
  return issue('return.withdrawKept', at, params);
}

function keptReportIssue({ places }: TrackedBook, { agency, round }: Row<'BanGui'>, kept: KeptReport): Issue {
  const [table, field] =
    kept === 'general' ? (['DanhGiaChung', 'text'] as const) : (['BaoCao', kept] as const);
  const columns: Readonly<Record<string, { readonly header: string }>> = TABLES[table].columns;
  const at = placeOf(places, table, { agency, round }, field);
  return issue('return.withdrawKeptReport', at, { column: columns[field]?.header ?? '' });
}

/** Questions about the agency in the round are asked anew; those that fell away are closed. */
function withQuestions(
  tracked: TrackedBook,
  book: Book,
  { agency, round }: Row<'BanGui'>,
  deps: Pick<Deps, 'digest' | 'clock'>,
): Book {
  const isCarriedOut = (row: Row<'QuyetDinh'>) => row.state === QUESTION_STATE_WORDS.applied;
  const decisions = decisionsOf(book.QuyetDinh.filter(isCarriedOut));
  const of = { round: round ?? 0, readings: [], decisions, asOfFixed: tracked.asOfFixed };
  const taken = takeReturns(book, of, deps);
  const belongs = (row: Row<'QuyetDinh'>) => {
    const parts = row.row.split(' · ');
    const isAgency = parts.at(-2) === agency && parts.at(-1) === String(round);
    return ANSWER_SHEETS.includes(row.table) && isAgency;
  };
  return { ...taken.book, QuyetDinh: mergeQuestions(book.QuyetDinh, taken.run, belongs) };
}

function logged(book: Book, { agency, round, version, file, received }: Row<'BanGui'>, told: Told): Book {
  const day = received === null ? '–' : formatPadded(received);
  const detail = fill(WITHDRAW_LOG, { version: version ?? 0, day, reason: told.reason });
  return withLogLines(book, [{ at: told.at, event: WITHDRAW_EVENT, agency, round, file, detail }]);
}

interface Told {
  readonly reason: string;
  readonly at: string;
}

function refusals(tracked: TrackedBook, { round, reason }: WithdrawInput): Issue[] {
  const wrong = checkRound(tracked, round);
  if (wrong.length > 0) return wrong;
  if (lockedRounds(tracked.book).has(round)) return [issue('round.locked', {}, { round })];
  return reason.trim() === '' ? [issue('round.reasonMissing')] : [];
}

function issuesOf(tracked: TrackedBook, row: Row<'BanGui'>, { kept, keptReport }: WithdrawnBook): Issue[] {
  return [
    ...kept.map((k) => keptValueIssue(tracked, k)),
    ...keptReport.map((k) => keptReportIssue(tracked, row, k)),
  ];
}

/**
 * Takes an accepted return back, with a reason: values go back to those of the versions left, or blank. What somebody
 * changed since stays; the issues name each place. The same file is accepted when it is sent again.
 */
export function withdrawReturn(
  tracked: TrackedBook,
  input: WithdrawInput,
  deps: Pick<Deps, 'clock' | 'digest'>,
): Result<WithdrawnReturn | null> {
  const refused = refusals(tracked, input);
  if (refused.length > 0) return result(null, refused);
  const found = findReturn(tracked, input);
  if (found.value === null) return result(null, found.issues);
  const { agency, row } = found.value;
  const { round } = input;
  const version = row.version ?? 0;
  const done = applyWithdrawal(tracked.book, { agency: agency.code, round, version });
  const { date, time } = deps.clock();
  const told = { reason: input.reason.trim(), at: `${date} ${time}` };
  const book = logged(withQuestions(tracked, done.book, row, deps), row, told);
  const left = book.BanGui.filter((r) => r.agency === agency.code && r.round === round).length;
  const values = { back: done.back, kept: done.kept.length };
  const owed = followObligations(tracked.book, { ...book, BaoCao: releasedFrom(book, row) });
  const after = derive(owed, tracked.asOfFixed);
  const place = { agency: agency.name, round, version, file: row.file, left, values };
  return result({ ...place, after }, issuesOf(tracked, row, done));
}
