import { issue, type Issue } from '../../../core/issue.ts';
import { fill } from '../../../messages/fill.ts';
import { UPDATE_SUMMARY } from '../../../messages/vi/update.ts';
import type { Book, Row } from '../../../workbook/schema.ts';
import { derive } from '../derive.ts';
import { freezeDues } from '../frozen.ts';
import { lockedRounds } from '../fromRows.ts';
import { followAssignments, type Pair } from '../obligationChanges.ts';
import { followObligations } from '../overviewRows.ts';
import type { CodedRow } from '../planRows.ts';
import { changedPairs, updatedAssignments, withTaskText } from './assignments.ts';
import { withLaterTimes } from './knownRows.ts';
import { updateLog } from './log.ts';
import { updatedReturns } from './returns.ts';
import { countedLines, updatedSections, withNewLines, type UpdatedSections } from './sections.ts';
import { summaryOf, type UpdateSummary } from './summary.ts';
import { updatedTasks, type UpdatedTasks } from './tasks.ts';
import type { PlanUpdate } from './types.ts';

export interface AppliedUpdate {
  /** Derived cells included. */
  readonly book: Book;
  readonly summary: UpdateSummary;
  readonly changes: UpdatedTasks['changes'];
  readonly issues: readonly Issue[];
}

type Tasks = ReadonlyMap<string, Row<'NhiemVu'>>;

/** Every row of the changed plan under its code; rows that are asked about stand under their place in the plan. */
function codedRows({ plan, diff, added }: PlanUpdate): CodedRow[] {
  const codes = new Map([...diff.kept, ...added].map(({ code, row }) => [row, code]));
  return plan.rows.map((row) => ({ code: codes.get(row) ?? row.id, row }));
}

/** Rows of open rounds repeat number, text and section of their task; closed rounds stay as they were. */
function withTasks(book: Book, tasks: Tasks, { byTask }: UpdatedSections): Book {
  const locked = lockedRounds(book);
  const TheoDoi = book.TheoDoi.map((row) => {
    if (locked.has(row.round)) return row;
    const section = byTask.get(row.task) ?? row.section;
    const next = withTaskText(row, tasks);
    return section === next.section ? next : { ...next, section };
  });
  return { ...book, TheoDoi };
}

/** Rows with answers that stay although their task isn't given to the agency any more. */
function keptIssues(before: Book, after: Book, pairs: readonly Pair[]): Issue[] {
  const given = new Set(after.PhanCong.map(({ task, agency }) => `${task}|${agency}`));
  const lost = new Set(pairs.map((p) => `${p.task}|${p.agency}`).filter((pair) => !given.has(pair)));
  const locked = lockedRounds(before);
  return after.TheoDoi.filter((row) => lost.has(`${row.task}|${row.agency}`) && !locked.has(row.round)).map(
    ({ task, agencyName: agency, round }) =>
      issue('update.answersKept', {}, { task, agency, round: round ?? 0 }),
  );
}

/** What a plan says of itself fills what the book didn't know; the rest of its line stays as it was issued. */
function planLines(book: Book, code: string, { plan }: PlanUpdate): Row<'KeHoach'>[] {
  return book.KeHoach.map((row) => {
    if (row.code !== code) return row;
    const number = row.number || (plan.number ?? '');
    return { ...row, number, date: row.date ?? plan.date, year: row.year ?? plan.year };
  });
}

function assigned(book: Book, update: PlanUpdate, { rows, changes }: UpdatedTasks) {
  const tasks = new Map(rows.map((row) => [row.code, row]));
  const PhanCong = updatedAssignments(book, update.assignments, tasks);
  const restored = new Set(changes.filter((c) => c.kind === 'restored').map((c) => c.code));
  const pairs = [
    ...changedPairs(book.PhanCong, PhanCong),
    ...PhanCong.filter((row) => restored.has(row.task)),
  ];
  return { tasks, pairs, book: followAssignments({ ...book, NhiemVu: rows, PhanCong }, pairs) };
}

function sectionsAfter(before: Book, update: PlanUpdate, tasks: readonly Row<'NhiemVu'>[]): UpdatedSections {
  const coded = codedRows(update);
  const inPlan = new Set(coded.map(({ code }) => code));
  const locked = lockedRounds(before);
  const staying = before.TheoDoi.filter((row) => locked.has(row.round) || !inPlan.has(row.task));
  return updatedSections(before, coded, staying, new Set(tasks.map((row) => row.code)), update.prefix);
}

/** Sections, reports and figures that follow from tasks and assignments. */
function followed(
  before: Book,
  update: PlanUpdate,
  done: ReturnType<typeof assigned>,
  came: readonly string[],
) {
  const sections = sectionsAfter(before, update, done.book.NhiemVu);
  const tracked = withTasks(done.book, done.tasks, sections);
  const lines = withNewLines(tracked, countedLines(tracked, sections), sections, update.room);
  const touched = new Set([...came, ...done.pairs.map(({ task }) => task)]);
  const book = { ...tracked, BaoCao: updatedReturns(tracked, touched), TQMuc: lines.lines };
  return { book: followObligations(before, book), issues: lines.issues };
}

/** The same rows; sections for which there was no room before may find some now. */
function unchanged(book: Book, update: PlanUpdate, tasks: UpdatedTasks) {
  const lines = withNewLines(book, book.TQMuc, sectionsAfter(book, update, tasks.rows), update.room);
  return { book: { ...book, NhiemVu: tasks.rows, TQMuc: lines.lines }, issues: lines.issues };
}

/** The summary in a sentence, for the log. */
function summaryText(summary: UpdateSummary, document: string): string {
  const counts = Object.entries(summary).map(([key, of]) => [key, typeof of === 'number' ? of : of.length]);
  return fill(UPDATE_SUMMARY, { ...Object.fromEntries(counts), document });
}

/** The book before derived cells are computed; the same where the plan changes nothing. */
function applied(book: Book, update: PlanUpdate, tasks: UpdatedTasks, at: string) {
  if (tasks.changes.length === 0) return unchanged(book, update, tasks);
  const done = assigned(book, update, tasks);
  const came = tasks.changes.filter((c) => c.kind === 'removed' || c.kind === 'restored').map((c) => c.code);
  const rest = followed(book, update, done, came);
  const text = summaryText(summaryOf(tasks.changes, update.diff), update.document);
  const NhatKy = updateLog(rest.book, tasks.changes, text, update.plan.source.file, at);
  const issues = [...tasks.issues, ...keptIssues(book, rest.book, done.pairs), ...rest.issues];
  const ThongTin = withLaterTimes(rest.book.ThongTin, tasks.times);
  return { book: { ...rest.book, NhatKy, ThongTin }, issues };
}

/**
 * The book under a changed plan. Codes, answers and closed rounds stay; the former words of what changed are in the
 * log.
 */
export function applyUpdate(
  book: Book,
  update: PlanUpdate,
  planCode: string,
  at: string,
  asOfFixed: boolean,
): AppliedUpdate {
  const tasks = updatedTasks(book, update, planCode);
  const done = applied(book, update, tasks, at);
  const KeHoach = planLines(book, planCode, update);
  const after = derive({ ...done.book, KeHoach }, asOfFixed);
  const frozen = freezeDues(derive(book, asOfFixed), after);
  return {
    book: frozen === after ? after : derive(frozen, asOfFixed),
    summary: summaryOf(tasks.changes, update.diff),
    changes: tasks.changes,
    issues: done.issues,
  };
}
