import { issue, type Issue, type IssueCode } from '../../../core/issue.ts';
import { cellAt } from '../../../workbook/address.ts';
import { rangeOf, type Area } from '../address.ts';
import { readGrids, type Grid } from '../read/grid.ts';
import type { Snapshot } from '../read/tables.ts';
import type { Side } from './blockWitness.ts';
import { bodyRows, type Patch } from './patch.ts';
import type { Placed } from './placePatches.ts';

/** A totals row stands where rows would come or go, and Excel moves it only when a person does it. */
function totalsRows(tables: readonly Snapshot[], patches: readonly Patch[]): Issue[] {
  const resized = patches.filter((patch) => patch.rowsAfter !== patch.rowsBefore);
  return tables.flatMap(({ place: { name, sheet, totals } }) =>
    totals && resized.some((patch) => patch.table === name)
      ? [issue('book.totals', { sheet }, { table: name })]
      : [],
  );
}

/**
 * What hinders tables that gain or lose rows: a totals row (book.totals), and below growing ones somebody's cells or
 * another table's (book.blocked) and merged ones (book.merged).
 */
export async function obstacles(
  context: Excel.RequestContext,
  tables: readonly Snapshot[],
  patches: readonly Patch[],
): Promise<Issue[]> {
  const summed = totalsRows(tables, patches);
  if (summed.length > 0) return summed;
  const growing = patches.filter((patch) => patch.rowsAfter > patch.rowsBefore);
  if (growing.length === 0) return [];
  const areas = growing.map((patch) => bodyRows(patch, patch.rowsBefore, patch.rowsAfter - 1));
  const merged = growing.map((patch, i) => askMerged(context, patch, areas[i]!));
  const grids = await readGrids(
    context,
    growing.map(({ sheet }, i) => ({ sheet, area: areas[i]! })),
  );
  return growing.flatMap((patch, i) => [
    ...filledCell(patch, areas[i]!, grids[i] ?? []),
    ...(merged[i]!.isNullObject ? [] : mergedCells(patch, merged[i]!.address)),
  ]);
}

function askMerged(context: Excel.RequestContext, { sheet }: Patch, area: Area): Excel.RangeAreas {
  const range = rangeOf(context.workbook.worksheets.getItem(sheet), area);
  return range.getMergedAreasOrNullObject().load('address');
}

const AS_RECOVERY: Readonly<Partial<Record<IssueCode, IssueCode>>> = {
  'book.blocked': 'recover.blocked',
  'book.merged': 'recover.merged',
  'book.totals': 'recover.totals',
};

/** The same where a change that broke off is ended: what is to be written is kept until people have made room. */
export function asRecovery(issues: readonly Issue[]): Issue[] {
  return issues.map((one) => {
    const code = AS_RECOVERY[one.code];
    return code === undefined ? one : issue(code, one.at, one.params);
  });
}

/**
 * What hinders tables of a change that broke off from getting the rows of one side: a totals row (recover.totals), or
 * merged cells below (recover.merged). What people typed there is found with what they edited (excel.editedSince).
 */
export async function recoveryObstacles(
  context: Excel.RequestContext,
  placed: readonly Placed[],
  side: Side,
): Promise<Issue[]> {
  const resized = placed.flatMap(({ patch, place }) => {
    if (place === null) return [];
    const now = place.area.bottom - place.area.top - (place.totals ? 1 : 0);
    const wanted = side === 'after' ? patch.rowsAfter : patch.rowsBefore;
    return now === wanted ? [] : [{ patch, place, now, wanted }];
  });
  const summed = resized.filter(({ place }) => place.totals);
  const growing = resized.filter(({ place, now, wanted }) => !place.totals && wanted > now);
  const merged = growing.map(({ patch, now, wanted }) => ({
    patch,
    areas: askMerged(context, patch, bodyRows(patch, now, wanted - 1)),
  }));
  if (merged.length > 0) await context.sync();
  return asRecovery([
    ...summed.map(({ place: { name, sheet } }) => issue('book.totals', { sheet }, { table: name })),
    ...merged.flatMap(({ patch, areas }) => (areas.isNullObject ? [] : mergedCells(patch, areas.address))),
  ]);
}

function filledCell({ table, sheet }: Patch, { top, left }: Area, grid: Grid): Issue[] {
  const filled = grid.flatMap((row, r) =>
    row.flatMap((raw, c) =>
      raw.value === '' && raw.formula === undefined ? [] : [cellAt(top + r, left + c)],
    ),
  );
  const [cell] = filled;
  return cell === undefined ? [] : [issue('book.blocked', { sheet, cell }, { table, cell })];
}

/** The first of several ranges, as 'B9:C9'. */
function mergedCells({ table, sheet }: Patch, address: string): Issue[] {
  const range = (address.split(',')[0] ?? address).replace(/^.*!/, '');
  return [issue('book.merged', { sheet, cell: range.split(':')[0] ?? range }, { table, cells: range })];
}
