import { vocabularyOf } from '../agency/vocabulary.ts';
import { issue } from '../issue.ts';
import { result } from '../result.ts';
import { buildRows } from './buildRows.ts';
import { saysBefore, saysHandedIn } from './columns.ts';
import { filledTexts } from './cellText.ts';
import { readNumber } from './numbering.ts';
import { lacksTaskColumn } from './header.ts';
import { headsBothRoles } from './jointColumn.ts';
import { readIdentity, schoolYearIn } from './identity.ts';
import { readProse } from './prose/readProse.ts';
import { readReporting } from './reporting.ts';
import { sourceOf } from './sources.ts';
import { rowDrafts } from './tableRows.ts';
import type { AgencyRegister } from '../agency/types.ts';
import type { DeadlineContext } from '../deadline/types.ts';
import type { FlowDocument, RawTable, SourceDocument } from '../document/types.ts';
import type { Issue, SourceRef } from '../issue.ts';
import type { Result } from '../result.ts';
import type { PlanIdentity } from './identity.ts';
import type { FoundTable, PlanSource } from './sources.ts';
import { headerIssues } from './headerIssues.ts';
import type { RowDraft } from './rowDraft.ts';
import type { Plan, PlanRow, PlanTable, ReportingRound } from './types.ts';

interface TaskTable {
  readonly found: FoundTable;
  readonly drafts: readonly RowDraft[];
}

function taskTables(source: PlanSource): TaskTable[] {
  return source.tables.flatMap((found) =>
    found.header === null ? [] : [{ found, drafts: rowDrafts(found.table, found.header) }],
  );
}

function isTimed(drafts: readonly RowDraft[]): boolean {
  return drafts.some((draft) => draft.time !== '');
}

/** In the plan of a school year a month without a year is one of that school year. */
function deadlinesOf({ title, year, date }: PlanIdentity): DeadlineContext {
  const first = schoolYearIn(title);
  if (first === null) return { planYear: year, planDate: date };
  return { planYear: first, planDate: date, schoolYear: true };
}

function rowsOf(tables: readonly TaskTable[], identity: PlanIdentity, register?: AgencyRegister): PlanRow[] {
  const cells = tables.flatMap(({ drafts }) => drafts.flatMap((d) => [d.leads, d.coordinating]));
  const vocabulary = vocabularyOf(cells, register);
  const deadlines = deadlinesOf(identity);
  const rows: PlanRow[] = [];
  for (const { found, drafts } of tables) {
    const { time, leads, coordinating } = found.header?.columns ?? {};
    const columns = {
      time: time !== undefined || found.header?.timeline !== undefined || isTimed(drafts),
      leads: leads !== undefined,
      coordinating: coordinating !== undefined,
    };
    const timeHeader = found.header?.headers[time ?? -1] ?? '';
    const [before, handedIn] = [saysBefore(timeHeader), saysHandedIn(timeHeader)];
    const joint = found.header !== null && headsBothRoles(found.header);
    const place = { table: found.number, firstId: rows.length + 1 };
    const rivals = found.header?.rivalTimes ?? [];
    const context = { ...place, deadlines, vocabulary, columns, before, handedIn, joint, rivals };
    rows.push(...buildRows(drafts, context));
  }
  return rows;
}

function tableList(source: PlanSource): PlanTable[] {
  return source.tables.map(({ number: table, title, header }) => ({
    table,
    title,
    kind: header === null ? 'other' : 'task',
  }));
}

/** Remarks on the columns of each task table, and once a table whose stored days may have been typed month first. */
function tableIssues(tables: readonly TaskTable[], rows: readonly PlanRow[], file: string): Issue[] {
  return tables.flatMap(({ found: { header, number, table }, drafts }) => {
    if (header === null) return [];
    const at = { ...table.at, file, table: number };
    const swapped = rows.find((r) => r.table === number && r.deadline?.reason === 'deadline.monthFirst');
    const text = swapped?.time ?? '';
    const first = swapped === undefined ? [] : [issue('deadline.monthFirst', swapped.at, { text }, 'time')];
    const numbered = drafts.filter((draft) => draft.tt !== '').length * 2 >= drafts.length;
    const timed = header.timeline !== undefined || isTimed(drafts);
    return [...headerIssues(header, { numbered, timed }, at), ...first];
  });
}

/** A letterhead or a signature is a table too, but nobody looks for tasks in it. */
const SMALLEST_LIST = 3;

function isList({ rows }: RawTable): boolean {
  return rows.length >= SMALLEST_LIST || rows.some(isNumberedRow);
}

/** Even one such row may be work that got lost: a number, and at least two other cells beside it. */
function isNumberedRow(row: RawTable['rows'][number]): boolean {
  const [first = '', ...others] = filledTexts(row);
  return others.length >= 2 && readNumber(first) !== null;
}

function ignoredTables(source: PlanSource, file: string): Issue[] {
  return source.tables
    .filter(({ header, table }) => header === null && isList(table))
    .map(({ number, title, table }) =>
      issue('table.ignored', { ...table.at, file, table: number }, { title }),
    );
}

function identityIssues(identity: PlanIdentity, at: SourceRef): Issue[] {
  return [
    ...(identity.number === null ? [issue('plan.numberMissing', at)] : []),
    ...(identity.date === null ? [issue('plan.dateMissing', at)] : []),
    ...(identity.year === null ? [issue('plan.yearMissing', at)] : []),
  ];
}

function roundIssues(reporting: readonly ReportingRound[], at: SourceRef): Issue[] {
  return reporting.some((round) => round.due !== null) ? [] : [issue('plan.noRounds', at)];
}

const PROSE_LINES = 5;
/** Rows of all task tables: a list of more is no plan, and nobody could look through it. */
const MOST_ROWS = 4_000;

/** Why no task was found; null where some were. */
function missing(document: SourceDocument, source: PlanSource, rows: readonly PlanRow[]): Issue | null {
  const at = { file: document.file };
  const hasTable = source.tables.some(({ header }) => header !== null);
  if (hasTable) return rows.some((row) => row.kind === 'task') ? null : issue('plan.noTasks', at);
  const nameless = source.tables.find(({ table }) => lacksTaskColumn(table));
  if (nameless !== undefined) {
    return issue('plan.noTaskColumn', { ...nameless.table.at, file: document.file, table: nameless.number });
  }
  const written =
    document.kind === 'flow' && document.blocks.filter((b) => b.kind !== 'table').length >= PROSE_LINES;
  return issue(written ? 'plan.proseUnread' : 'plan.noTaskTable', at);
}

interface TablesRead {
  readonly tables: readonly TaskTable[];
  readonly document: SourceDocument;
  readonly source: PlanSource;
  readonly identity: PlanIdentity;
  readonly rows: readonly PlanRow[];
}

/** Everything but the work, which a table or the paragraphs say. */
function basePlan({ document, source, identity }: TablesRead): Omit<Plan, 'mode' | 'rows' | 'reporting'> {
  const { file, format } = document;
  return { source: { file, format }, ...identity, tables: tableList(source), targets: [] };
}

function tablePlan(read: TablesRead): Result<Plan> {
  const { document, source, identity, rows, tables } = read;
  const at = { file: document.file };
  const reporting = readReporting(source.prose, { planYear: identity.year, planDate: null });
  const about = [...identityIssues(identity, at), ...roundIssues(reporting, at)];
  const issues = [...about, ...tableIssues(tables, rows, document.file)];
  const plan: Plan = { ...basePlan(read), mode: 'table', rows, reporting };
  return result(plan, [...issues, ...ignoredTables(source, document.file)]);
}

/** A plan without a task table, from its paragraphs; plan.proseUnread where they say no task. */
function prosePlan(read: TablesRead, document: FlowDocument, register?: AgencyRegister): Result<Plan> {
  const { source, identity } = read;
  const at = { file: document.file };
  const prose = readProse(document, { planYear: identity.year, planDate: identity.date }, register);
  const { rows, targets, appraisers, reporting } = prose.value;
  const scoring = appraisers.length > 0 ? { appraisers } : {};
  const plan: Plan = { ...basePlan(read), mode: 'prose', rows, targets, reporting, ...scoring };
  const unread = rows.some((row) => row.kind === 'task') ? [] : [issue('plan.proseUnread', at)];
  const issues = [...unread, ...identityIssues(identity, at), ...roundIssues(reporting, at)];
  return result(plan, [...issues, ...ignoredTables(source, document.file), ...prose.issues]);
}

/**
 * Reads a plan from any source: finds its task tables among others by their header words, reads each row, and takes
 * number, date, year, issuer, trích yếu and reporting rounds from the text around them. A plan without a task table is
 * read from its paragraphs (mode 'prose'). `register` helps to part agencies. Issues about a row stand in the row;
 * those about the plan in the result. Null with an error where there is nothing to read (plan.noTaskTable,
 * plan.noTaskColumn, plan.noTasks) or far too much (file.tooLarge); prose in which no task is found comes back without rows, with its reporting and
 * the error plan.proseUnread.
 */
export function readPlan(document: SourceDocument, register?: AgencyRegister): Result<Plan | null> {
  const source = sourceOf(document);
  const count = source.tables.reduce((sum, t) => sum + (t.header === null ? 0 : t.table.rows.length), 0);
  if (count > MOST_ROWS) return result(null, [issue('file.tooLarge', { file: document.file })]);
  const tables = taskTables(source);
  const times = tables.flatMap(({ drafts }) => drafts.map((draft) => draft.time));
  const identity = readIdentity(source.prose, times);
  const rows = rowsOf(tables, identity, register);
  const fault = missing(document, source, rows);
  const read = { document, source, identity, rows, tables };
  if (fault === null) return tablePlan(read);
  if (fault.code !== 'plan.proseUnread' || document.kind !== 'flow') return result(null, [fault]);
  return prosePlan(read, document, register);
}
