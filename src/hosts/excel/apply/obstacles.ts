import { issue, type Issue } from '../../../core/issue.ts';
import { cellAt } from '../../../workbook/address.ts';
import { rangeOf, type Area } from '../address.ts';
import { readGrids, type Grid } from '../read/grid.ts';
import type { Snapshot } from '../read/tables.ts';
import { bodyRows, type Patch } from './patch.ts';

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
  const merged = growing.map(({ sheet }, i) =>
    rangeOf(context.workbook.worksheets.getItem(sheet), areas[i]!)
      .getMergedAreasOrNullObject()
      .load('address'),
  );
  const grids = await readGrids(
    context,
    growing.map(({ sheet }, i) => ({ sheet, area: areas[i]! })),
  );
  return growing.flatMap((patch, i) => [
    ...filledCell(patch, areas[i]!, grids[i] ?? []),
    ...(merged[i]!.isNullObject ? [] : mergedCells(patch, merged[i]!.address)),
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
