import { issue, type Issue, type IssueCode } from '../../../core/issue.ts';
import { hasError, result } from '../../../core/result.ts';
import { rowKeyText } from '../../../workbook/planRows.ts';
import { entriesOf, labelParts, pointBeside } from '../../../workbook/restore/points.ts';
import { redoChanges } from '../../../workbook/restore/redo.ts';
import type { Inverse, TableInverse } from '../../../workbook/restore/types.ts';
import type { ReadTable } from '../../../workbook/ports.ts';
import { readSnapshots, type Snapshot } from '../read/tables.ts';
import type { Pace } from '../steps.ts';
import type { Broken, Rest } from './broken.ts';
import { decode, inverseIn } from './journal.ts';
import { placesOf } from './journalSteps.ts';
import { lockedSheets } from './locked.ts';
import { misplaced } from './misplaced.ts';
import { asRecovery, obstacles } from './obstacles.ts';
import { ownRows } from './ownRows.ts';
import { patchOf, type Patch } from './patch.ts';
import { patchPieces } from './patchSteps.ts';
import { planTable } from './plan.ts';

/** What is said of a place that stays as people made it. */
const KEPT: Readonly<Partial<Record<IssueCode, IssueCode>>> = {
  'restore.kept': 'recover.kept',
  'restore.rowKept': 'recover.rowKept',
  'restore.rowGone': 'recover.rowGone',
  'restore.rowTaken': 'recover.rowTaken',
  'restore.columnGone': 'recover.columnGone',
};

/** A table of the change, as it is now. */
interface Work {
  readonly snapshot: Snapshot;
  readonly inverse: TableInverse;
  readonly keys: readonly string[];
}

/**
 * What is still to be written of a change that broke off where people have worked on its tables since: places are found
 * by table, key of the row and column, wherever they stand now. Refused are only protected sheets and what stands in the
 * way of new rows, which people can mend.
 */
export async function keepEdited(
  context: Excel.RequestContext,
  { journal, entry }: Broken,
  pace: Pace,
): Promise<Rest> {
  const point = pointBeside(entry, entriesOf(journal.table));
  const patches = decode(entry);
  const inverse = point === null ? { tables: [] } : inverseIn(point);
  if (patches === null || inverse === null)
    return result([], [issue('recover.unreadable', {}, { label: labelParts(entry).label })]);
  const { works, issues } = await findTables(context, inverse, patches, pace);
  const rests: { readonly patch: Patch; readonly snapshot: Snapshot }[] = [];
  for (const work of works) {
    issues.push(...misplaced(work.snapshot, patches));
    const rest = await restOfTable(work, pace);
    issues.push(...rest.issues);
    if (rest.value !== null) rests.push({ patch: rest.value, snapshot: work.snapshot });
  }
  const touched = rests.map(({ snapshot }) => snapshot);
  issues.push(...lockedSheets([...touched, journal].map(({ place }) => place)));
  const written = rests.map(({ patch }) => patch);
  if (!hasError(issues)) issues.push(...asRecovery(await obstacles(context, touched, written)));
  if (hasError(issues))
    return result(
      null,
      issues.filter(({ severity }) => severity === 'error'),
    );
  const pieces = rests.flatMap(({ patch, snapshot }) => patchPieces(patch, 'after', placesOf(snapshot)));
  return result(pieces, issues);
}

/** The tables in which there is something to do; of others it is said why not. */
async function findTables(
  context: Excel.RequestContext,
  { tables }: Inverse,
  patches: readonly Patch[],
  pace: Pace,
): Promise<{ readonly works: readonly Work[]; readonly issues: Issue[] }> {
  const names = tables.map(({ table }) => table);
  const snapshots = await readSnapshots(context, names, pace);
  const issues: Issue[] = [];
  const works = tables.flatMap((inverse, i): Work[] => {
    const snapshot = snapshots[i] ?? null;
    const { table } = inverse;
    const keys = patches.find((patch) => patch.table === table)?.keys ?? [];
    const column = keys.find((key) => snapshot?.table.headers.includes(key) === false);
    if (snapshot !== null && column === undefined) return [{ snapshot, inverse, keys }];
    const at = snapshot === null ? {} : { sheet: snapshot.place.sheet };
    const code = snapshot === null ? 'recover.tableGone' : 'recover.columnGone';
    issues.push(issue(code, at, { table, ...(column === undefined ? {} : { column }) }));
    return [];
  });
  return { works, issues };
}

async function restOfTable({ snapshot, inverse, keys }: Work, pace: Pace) {
  const table = { ...snapshot.table, rows: ownRows(snapshot.table, inverse, keys) };
  const redone = redoChanges({ tables: [inverse] }, [table], { [table.name]: keys });
  const own: Snapshot = { ...snapshot, table };
  const plan = await planTable(own, redone.value.changes, keys, pace);
  const issues = [...redone.issues.map(told), ...twice(table, keys), ...plan.issues];
  return result(await patchOf(own, plan.slots, keys, pace), issues);
}

function told({ code, at, params, ...rest }: Issue): Issue {
  const kept = KEPT[code];
  return kept === undefined ? { code, at, params, ...rest } : issue(kept, at, params);
}

/** Rows with one key that differ: nobody could say which of them is right. */
function twice({ name, sheet, headers, columns, rows }: ReadTable, keys: readonly string[]): Issue[] {
  const known = new Set<string>();
  return rows.flatMap((row) => {
    const key = rowKeyText(row, keys);
    if (key === '' || !known.has(key)) {
      known.add(key);
      return [];
    }
    const at = { sheet, cell: `${columns[headers[0] ?? ''] ?? 'A'}${row.row}` };
    return [
      issue('recover.rowTwice', at, {
        table: name,
        key: keys.map((header) => row.cells[header]?.value ?? '').join(' · '),
      }),
    ];
  });
}
