import { issue, type Issue } from '../../../core/issue.ts';
import { cellAt } from '../../../workbook/address.ts';
import { rangeOf, type Area } from '../address.ts';
import { readGrids, type Grid } from '../read/grid.ts';
import { bodyRows, type Patch } from './patch.ts';

/** What stands below growing tables: somebody's cells, or another table's (book.blocked), and merged ones (book.merged). */
export async function obstacles(context: Excel.RequestContext, patches: readonly Patch[]): Promise<Issue[]> {
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
