import { issue, type Issue } from '../../../core/issue.ts';
import { hasError, result, type Result } from '../../../core/result.ts';
import type { ApplyOptions, TableChange, TableKeys } from '../../../workbook/ports.ts';
import { inverseFrom } from '../../../workbook/restore/inverse.ts';
import { POINTS, STATES } from '../../../workbook/restore/points.ts';
import type { TableInverse } from '../../../workbook/restore/types.ts';
import { digestOf, type ExcelBook } from '../book.ts';
import { guarded } from '../failure.ts';
import type { Place } from '../read/locate.ts';
import { readSnapshots, type Snapshot } from '../read/tables.ts';
import { askCalculation, calculateIfManual } from '../calculation.ts';
import { runPieces, type Pace } from '../steps.ts';
import type { Run } from '../types.ts';
import { Displaced } from '../witness.ts';
import { addMissing } from './addMissing.ts';
import { displacedIssues } from './displaced.ts';
import { entryOf, isJournal, pendingIssue, unfinished, type Working } from './journal.ts';
import { placesOf, journalSteps } from './journalSteps.ts';
import { lockedSheets } from './locked.ts';
import { obstacles } from './obstacles.ts';
import { patchOf, type Patch } from './patch.ts';
import { patchPieces } from './patchSteps.ts';
import { planTable } from './plan.ts';
import { recover } from './recover.ts';

export interface ApplyRequest {
  readonly book: ExcelBook;
  readonly changes: readonly TableChange[];
  readonly keys: TableKeys;
  readonly name: string;
  readonly options: ApplyOptions;
  readonly pace: Pace;
  /** This machine, as the journal names it; '' where it has no name. */
  readonly writer: string;
  /** Who works at it; '' where nobody said. */
  readonly by: string;
  readonly requestBytes?: number | undefined;
}

/**
 * Applies changes to the tables of the open workbook. Nothing is written where there is no journal (excel.noJournal), a table is no longer what was read
 * (book.changedMeanwhile), a change can't be made, or an earlier one is unfinished (excel.unfinished) or being written
 * on another machine (excel.writtenElsewhere). What is written
 * stands in the journal first, so that a change that breaks off can be finished or taken back; one that the signal
 * breaks off is taken back at once, and the signal's reason is thrown; where that fails it is unfinished as well.
 */
export async function applyChanges(run: Run, request: ApplyRequest): Promise<Result<null>> {
  const { book, options } = request;
  if (options.expects !== book.revision) return result(null, [issue('book.changedMeanwhile')]);
  if (request.changes.length === 0) return result(null);
  let last = '';
  const ending = (id: string): void => void (last = id);
  const work = () => run({ delayForCellEdit: true }, (context) => apply(context, { ...request, ending }));
  try {
    const { issues } = await guarded(work);
    if (last !== '' && hasError(issues) && (await isDone(run, last))) return result(null);
    return result(null, issues);
  } catch (error) {
    if (options.signal?.aborted !== true) throw error;
    const { issues } = await recover(run, { way: 'takeBack', writer: request.writer }, request.pace);
    // Whoever broke it off must not hear that the workbook is as it was where it isn't.
    if (!hasError(issues)) throw error;
    return result(null, [...issues, issue('excel.unfinished', {}, { label: options.label ?? '' })]);
  }
}

/** Was a change ended all the same? Excel may have done the last request, and its answer was lost. */
async function isDone(run: Run, id: string): Promise<boolean> {
  const entry = await guarded(() =>
    run({ delayForCellEdit: true }, async (context) => {
      const [journal = null] = await readSnapshots(context, [POINTS]);
      return result(journal === null ? null : entryOf(journal, id));
    }),
  );
  return entry.value?.state === STATES.done;
}

interface Applying extends ApplyRequest {
  /** Called with the working entry's id once all data are written, before the journal says so. */
  readonly ending: (id: string) => void;
}

async function apply(context: Excel.RequestContext, request: Applying): Promise<Result<null>> {
  const { changes, keys, options, pace } = request;
  const names = [...new Set(changes.map((change) => change.table))];
  const calculation = askCalculation(context);
  const found = await readAll(context, names, request);
  if (found.value === null) return result(null, found.issues);
  const { additions } = options;
  const added = additions === undefined ? [] : await addMissing(context, additions, pace);
  if (hasError(added)) return result(null, added);
  const present = additions === undefined ? found : await readAll(context, names, request, true);
  if (present.value === null) return result(null, present.issues);
  const { tables, journal } = present.value;
  const planned = await workingOf(tables, changes, keys, pace);
  const { patches } = planned.value;
  if (hasError(planned.issues) || patches.length === 0) return result(null, planned.issues);
  const hindrances = [
    ...lockedSheets(touchedPlaces(tables, patches, journal)),
    ...(await obstacles(context, tables, patches)),
  ];
  if (hasError(hindrances)) return result(null, hindrances);
  options.signal?.throwIfAborted();
  try {
    await write(context, request, tables, planned.value, journal);
  } catch (error) {
    if (!(error instanceof Displaced)) throw error;
    return result(null, await displacedIssues(context, error, request.writer));
  }
  await calculateIfManual(context, calculation);
  return result(null);
}

/** The tables that change, and the journal. Once they were given what they lacked they are other than what was seen. */
async function readAll(
  context: Excel.RequestContext,
  names: readonly string[],
  request: ApplyRequest,
  isChecked = false,
): Promise<Result<{ readonly tables: readonly Snapshot[]; readonly journal: Snapshot } | null>> {
  const read = await readSnapshots(context, [...names, POINTS], request.pace);
  const journal = read.at(-1) ?? null;
  // Without it nothing could take back what is written.
  if (journal === null || !isJournal(journal)) return result(null, [issue('excel.noJournal')]);
  const tables = read.slice(0, -1).filter((snapshot) => snapshot !== null);
  const refused = isChecked ? [] : await refusals(names, tables, journal, request);
  return hasError(refused) ? result(null, refused) : result({ tables, journal });
}

function touchedPlaces(tables: readonly Snapshot[], patches: readonly Patch[], journal: Snapshot): Place[] {
  const touched = tables.filter(({ place }) => patches.some((patch) => patch.table === place.name));
  return [...touched, journal].map(({ place }) => place);
}

async function refusals(
  names: readonly string[],
  tables: readonly Snapshot[],
  journal: Snapshot,
  { book, pace, writer, options }: ApplyRequest,
): Promise<Issue[]> {
  const pending = unfinished(journal);
  if (pending !== null) return [pendingIssue(pending, writer)];
  const coming = options.additions?.tables.map(({ table }) => table.name) ?? [];
  const missing = names.filter(
    (name) => !coming.includes(name) && !tables.some((t) => t.place.name === name),
  );
  let changed = false;
  for (const { place, table } of tables) changed ||= book.seen(place.name) !== (await digestOf(table, pace));
  return [
    ...missing.map((table) => issue('book.tableMissing', {}, { table })),
    ...(changed ? [issue('book.changedMeanwhile')] : []),
  ];
}

/** What is to be written, and what takes it back. */
async function workingOf(
  tables: readonly Snapshot[],
  changes: readonly TableChange[],
  keys: TableKeys,
  pace: Pace,
): Promise<Result<Working>> {
  const issues: Issue[] = [];
  const inverses: (TableInverse | null)[] = [];
  const patches: Patch[] = [];
  for (const snapshot of tables) {
    const { name } = snapshot.place;
    const own = changes.filter((change) => change.table === name);
    const plan = await planTable(snapshot, own, keys[name] ?? [], pace);
    issues.push(...plan.issues);
    inverses.push(plan.inverse);
    const patch = hasError(plan.issues) ? null : await patchOf(snapshot, plan.slots, keys[name] ?? [], pace);
    if (patch !== null) patches.push(patch);
    await pace();
  }
  return result({ patches, inverse: inverseFrom(inverses) }, issues);
}

async function write(
  context: Excel.RequestContext,
  { name, options, pace, requestBytes, writer, by, ending }: Applying,
  tables: readonly Snapshot[],
  working: Working,
  journal: Snapshot,
): Promise<void> {
  const data = working.patches.flatMap((patch) => {
    const snapshot = tables.find((t) => t.place.name === patch.table);
    return snapshot === undefined ? [] : patchPieces(patch, 'after', placesOf(snapshot));
  });
  const head = { label: options.label ?? '', at: options.at ?? '', writer, by };
  const { id, begin, end } = await journalSteps(journal, working, head, pace);
  const how = {
    pace,
    signal: options.signal,
    ...(requestBytes === undefined ? {} : { limit: requestBytes }),
  };
  const onProgress = (done: number, total: number) => options.progress?.({ label: name, done, total });
  await runPieces(context, [() => begin, ...data], { ...how, onProgress });
  // Only once it is known that everything was written where it belongs.
  ending(id);
  await runPieces(context, [() => end], how);
}
