import { issue, type Issue } from '../../../core/issue.ts';
import { hasError, result, type Result } from '../../../core/result.ts';
import type { ApplyOptions, TableChange, TableKeys } from '../../../workbook/ports.ts';
import { cellAt } from '../../../workbook/address.ts';
import { digestOf, type ExcelBook } from '../book.ts';
import { guarded } from '../failure.ts';
import { readGrids } from '../read/grid.ts';
import { readSnapshots, type Snapshot } from '../read/tables.ts';
import { runSteps } from '../steps.ts';
import type { Run } from '../types.ts';
import { JOURNAL, unfinished } from './journal.ts';
import { formatsOf, journalSteps } from './journalSteps.ts';
import { bodyRows, patchOf, type Patch } from './patch.ts';
import { patchSteps } from './patchSteps.ts';
import { planTable } from './plan.ts';

export interface ApplyRequest {
  readonly book: ExcelBook;
  readonly changes: readonly TableChange[];
  readonly keys: TableKeys;
  readonly name: string;
  readonly options: ApplyOptions;
}

/**
 * Applies changes to the tables of the open workbook. Nothing is written where a table is no longer what was read
 * (book.changedMeanwhile), a change can't be made, or an earlier one is unfinished (excel.unfinished). What is written
 * stands in the journal first, so that a change that breaks off can be finished or taken back.
 */
export async function applyChanges(run: Run, request: ApplyRequest): Promise<Result<null>> {
  const { book, options } = request;
  if (options.expects !== book.revision) return result(null, [issue('book.changedMeanwhile')]);
  if (request.changes.length === 0) return result(null);
  const applied = await guarded(() => run({ delayForCellEdit: true }, (context) => apply(context, request)));
  return result(null, applied.issues);
}

async function apply(context: Excel.RequestContext, request: ApplyRequest): Promise<Result<null>> {
  const { book, changes, keys, options } = request;
  const names = [...new Set(changes.map((change) => change.table))];
  const read = await readSnapshots(context, [...names, JOURNAL]);
  const journal = read.at(-1) ?? null;
  const tables = read.slice(0, -1).filter((snapshot) => snapshot !== null);
  const refused = refusals(names, tables, journal, book);
  if (hasError(refused)) return result(null, refused);
  const planned = patchesOf(tables, changes, keys);
  const issues = [...planned.issues, ...(await obstacles(context, planned.value))];
  if (hasError(issues) || planned.value.length === 0) return result(null, issues);
  options.signal?.throwIfAborted();
  await write(context, request, tables, planned.value, journal);
  return result(null, issues);
}

function refusals(
  names: readonly string[],
  tables: readonly Snapshot[],
  journal: Snapshot | null,
  book: ExcelBook,
): Issue[] {
  const pending = journal === null ? null : unfinished(journal);
  if (pending !== null) return [issue('excel.unfinished', {}, { label: pending.label })];
  const missing = names.filter((name) => !tables.some((t) => t.place.name === name));
  const changed = tables.some((t) => book.seen(t.place.name) !== digestOf(t.table));
  return [
    ...missing.map((table) => issue('book.tableMissing', {}, { table })),
    ...(changed ? [issue('book.changedMeanwhile')] : []),
  ];
}

function patchesOf(
  tables: readonly Snapshot[],
  changes: readonly TableChange[],
  keys: TableKeys,
): Result<Patch[]> {
  const issues: Issue[] = [];
  const patches = tables.flatMap((snapshot): Patch[] => {
    const { name } = snapshot.place;
    const own = changes.filter((change) => change.table === name);
    const plan = planTable(snapshot, own, keys[name] ?? []);
    issues.push(...plan.issues);
    const patch = hasError(plan.issues) ? null : patchOf(snapshot, plan.slots);
    return patch === null ? [] : [patch];
  });
  return result(patches, issues);
}

/** What stands below a growing table (book.blocked): the header of another one, or somebody's cells. */
async function obstacles(context: Excel.RequestContext, patches: readonly Patch[]): Promise<Issue[]> {
  const growing = patches.filter((patch) => patch.rowsAfter > patch.rowsBefore);
  if (growing.length === 0) return [];
  const areas = growing.map((patch) => bodyRows(patch, patch.rowsBefore, patch.rowsAfter - 1));
  const grids = await readGrids(
    context,
    growing.map(({ sheet }, i) => ({ sheet, area: areas[i]! })),
  );
  return growing.flatMap(({ table, sheet }, i) => {
    const { top, left } = areas[i]!;
    const filled = (grids[i] ?? []).flatMap((row, r) =>
      row.flatMap((raw, c) =>
        raw.value === '' && raw.formula === undefined ? [] : [cellAt(top + r, left + c)],
      ),
    );
    const [cell] = filled;
    return cell === undefined ? [] : [issue('book.blocked', { sheet, cell }, { table, cell })];
  });
}

async function write(
  context: Excel.RequestContext,
  { name, options }: ApplyRequest,
  tables: readonly Snapshot[],
  patches: readonly Patch[],
  journal: Snapshot | null,
): Promise<void> {
  const data = patches.flatMap((patch) => {
    const snapshot = tables.find((t) => t.place.name === patch.table);
    return snapshot === undefined ? [] : patchSteps(patch, 'after', formatsOf(snapshot));
  });
  const { begin, end } = journal === null ? { begin: [], end: [] } : journalSteps(journal, patches, options);
  await runSteps(context, [...begin, ...data, ...end], {
    onBatch: (done, total) => options.progress?.({ label: name, done, total }),
  });
}
