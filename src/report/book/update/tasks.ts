import { formatVietnamese } from '../../../core/date/format.ts';
import { issue, type Issue } from '../../../core/issue.ts';
import type { FieldChange, KeptRow } from '../../../core/plan/diff/types.ts';
import type { Book, Row } from '../../../workbook/schema.ts';
import { KIND_WORDS, TASK_STATE_WORDS } from '../../../workbook/tables/words.ts';
import { taskRow } from '../planRows.ts';
import { datedNow, redated, type Redated } from './deadlines.ts';
import type { PlanUpdate, RowChange } from './types.ts';

type Task = Row<'NhiemVu'>;

export interface UpdatedTasks {
  readonly rows: readonly Task[];
  readonly changes: readonly RowChange[];
  /** Present wordings of the times that changed, by code; null: the column holds it. */
  readonly times: ReadonlyMap<string, string | null>;
  readonly issues: readonly Issue[];
}

interface UpdatedRow {
  readonly row: Task;
  readonly change: RowChange | null;
  readonly issues: readonly Issue[];
  /** The present wording of the time, where a deadline changed; null: the column holds it. */
  readonly later?: string | null;
}

function joined(note: string, more: string): string {
  return note === '' ? more : `${note}\n${more}`;
}

/** The plain attributes that changed, taken from the changed plan. */
function withFields(row: Task, fresh: Task, changes: readonly FieldChange[]): Task {
  let next = row;
  for (const { field, after } of changes) {
    if (field === 'title' || field === 'leads' || field === 'coordinating' || field === 'product')
      next = { ...next, [field]: fresh[field] };
    if (field === 'note') next = { ...next, note: joined(next.note, after) };
  }
  // Where a row stands is no decision of anybody: it always follows the plan.
  const { table, tt, path, level, kind } = fresh;
  return { ...next, table, tt, path, level, kind, ...(changes.length > 0 ? { source: fresh.source } : {}) };
}

/** What stood beside the first deadline, so that the log doesn't lose it. */
function withAdjusted(
  changes: readonly FieldChange[],
  { adjusted, adjustedBy }: Task,
): readonly FieldChange[] {
  if (adjusted === null) return changes;
  const was = [formatVietnamese(adjusted), adjustedBy].filter((text) => text !== '').join(', ');
  return changes.map((c) => (c.field === 'time' ? { ...c, before: `${c.before} (${was})` } : c));
}

interface Timed extends Partial<Redated> {
  readonly row: Task;
  readonly changes: readonly FieldChange[];
}

function withTime(
  row: Task,
  fresh: Task,
  update: PlanUpdate,
  book: Pick<Book, 'KeHoach'>,
  kept: KeptRow,
): Timed {
  if (kept.changes.some((c) => c.field === 'time'))
    return { ...redated(row, fresh, update.document), changes: withAdjusted(kept.changes, row) };
  const draft = book.KeHoach.find((plan) => plan.code === row.plan);
  const dated = draft === undefined ? null : datedNow(row, fresh, draft, update.plan);
  if (dated === null) return { row, changes: kept.changes };
  const day = dated.due === null ? '' : ` (${formatVietnamese(dated.due)})`;
  const change: FieldChange = { field: 'time', before: row.time, after: `${row.time}${day}` };
  return { row: dated, changes: [...kept.changes, change] };
}

function keptTask(row: Task, kept: KeptRow, update: PlanUpdate, book: Pick<Book, 'KeHoach'>): UpdatedRow {
  const { code } = row;
  const fresh = taskRow({ code, row: kept.row }, row.plan);
  const timed = withTime(row, fresh, update, book, kept);
  const { changes } = timed;
  const fields = withFields(timed.row, fresh, changes);
  const kind = kept.restored ? 'restored' : 'changed';
  const change: RowChange = { code, kind, isTask: kept.row.kind === 'task', changes };
  const unsettled = issue('update.deadlineUnsettled', {}, { task: code, time: fresh.time });
  return {
    row: kept.restored ? { ...fields, state: TASK_STATE_WORDS.planned } : fields,
    change: kept.restored || changes.length > 0 ? change : null,
    issues: timed.unsettled === true ? [unsettled] : [],
    ...(timed.later === undefined ? {} : { later: timed.later }),
  };
}

function removedTask(row: Task): UpdatedRow {
  const isTask = row.kind === KIND_WORDS.task;
  return {
    row: { ...row, state: TASK_STATE_WORDS.removed },
    change: { code: row.code, kind: 'removed', isTask, changes: [] },
    issues: [],
  };
}

function addedTasks({ added, another }: PlanUpdate, plan: string): UpdatedRow[] {
  const state = another ? TASK_STATE_WORDS.planned : TASK_STATE_WORDS.added;
  return added.map(({ code, row }) => ({
    row: { ...taskRow({ code, row }, plan), state },
    change: { code, kind: 'added', isTask: row.kind === 'task', changes: [] },
    issues: [],
  }));
}

/** Rows of the book in their order, each new one below the row that stands above it in the changed plan. */
function inPlanOrder(
  present: readonly UpdatedRow[],
  fresh: readonly UpdatedRow[],
  { plan, diff, added }: PlanUpdate,
): UpdatedRow[] {
  const codes = new Map([...diff.kept, ...added].map(({ code, row }) => [row, code]));
  const inPlan = plan.rows.flatMap((row) => codes.get(row) ?? []);
  const all = [...present];
  for (const one of fresh) {
    const above = inPlan[inPlan.indexOf(one.row.code) - 1];
    const below = all.findIndex(({ row }) => row.code === above);
    const own = all.flatMap(({ row }, i) => (row.plan === one.row.plan ? [i] : []));
    const [first = all.length] = own;
    const end = (own.at(-1) ?? all.length - 1) + 1;
    all.splice(below >= 0 ? below + 1 : above === undefined ? first : end, 0, one);
  }
  return all;
}

/** The sheet Nhiệm vụ under a changed plan: rows keep code and place, new ones stand where the plan has them. */
export function updatedTasks(
  book: Pick<Book, 'NhiemVu' | 'KeHoach'>,
  update: PlanUpdate,
  plan: string,
): UpdatedTasks {
  const kept = new Map(update.diff.kept.map((row) => [row.code, row]));
  const removed = new Set(update.diff.removed);
  const present = book.NhiemVu.map((row): UpdatedRow => {
    const of = kept.get(row.code);
    if (of !== undefined) return keptTask(row, of, update, book);
    return removed.has(row.code) ? removedTask(row) : { row, change: null, issues: [] };
  });
  const all = inPlanOrder(present, addedTasks(update, plan), update);
  return {
    rows: all.map(({ row }) => row),
    changes: all.flatMap(({ change }) => (change === null ? [] : [change])),
    times: new Map(
      all.flatMap(({ row, later }) => (later === undefined ? [] : [[row.code, later] as const])),
    ),
    issues: all.flatMap(({ issues }) => issues),
  };
}
