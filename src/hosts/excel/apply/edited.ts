import { issue, type Issue, type SourceRef } from '../../../core/issue.ts';
import { cellAt } from '../../../workbook/address.ts';
import { isBlankKey, rowKeyText } from '../../../workbook/planRows.ts';
import { headersOf, rowOf } from '../read/tables.ts';
import type { PatchBlock } from './blocks.ts';
import type { Put } from '../put.ts';
import { holdsPut, type Patch } from './patch.ts';
import { isNewRow, type Placed } from './placePatches.ts';

/** Is a table no longer what a change left, before or after any of its writes? Then it says where (excel.editedSince). */
export function editedSince(placed: Placed): Issue[] {
  const at = editedPlace(placed);
  return at === null ? [] : [issue('excel.editedSince', at, { table: placed.patch.table })];
}

function editedPlace(placed: Placed): SourceRef | null {
  const { patch, place, grid } = placed;
  if (place === null) return {};
  const { sheet } = place;
  if (grid.length === 0) return { sheet };
  const headers = headersOf(grid);
  const moved = headers.findIndex((header, i) => header !== patch.headers[i]);
  if (moved >= 0) return { sheet, cell: cellAt(patch.area.top, patch.area.left + moved) };
  const cell = patch.blocks.map((block) => editedCell(placed, block)).find((found) => found !== null);
  return cell === undefined || cell === null ? null : { sheet, cell };
}

/** The first cell of a block that holds neither what it held before nor what it was to hold. */
function editedCell(placed: Placed, block: PatchBlock): string | null {
  const { patch, grid } = placed;
  for (const [r, before] of block.before.entries()) {
    const row = block.top + r;
    if (isNewRow(patch, row)) {
      const typed = typedColumn(placed, block, r);
      if (typed !== null) return cellAt(row, typed);
      continue;
    }
    if (isOtherRow(placed, block, r)) return cellAt(row, patch.area.left);
    const raw = grid[row - patch.area.top] ?? [];
    const c = before.findIndex((put, i) => {
      const after = block.after[r]?.[i] ?? null;
      const cell = raw[block.left - patch.area.left + i];
      return put !== null && after !== null && ![put, after].some((one) => holdsPut(cell, one, patch.table));
    });
    if (c >= 0) return cellAt(row, block.left + c);
  }
  return null;
}

/**
 * The first column of a row that the table grew by, or would have, in which somebody typed: it held nothing, begins as a
 * copy of the last row, and gets what the change puts there.
 */
function typedColumn({ patch, grid }: Placed, block: PatchBlock, r: number): number | null {
  const raw = grid[block.top + r - patch.area.top] ?? [];
  const copied = grid[patch.rowsBefore] ?? [];
  const i = (block.after[r] ?? []).findIndex((put, at) => {
    const column = block.left - patch.area.left + at;
    const [cell, above] = [raw[column], copied[column]];
    const isBlank = cell === undefined || (cell.formula === undefined && cell.value === '');
    const isCopy = above?.formula !== undefined ? cell?.formula !== undefined : cell?.value === above?.value;
    return (
      !isBlank &&
      !isCopy &&
      !lastRowPuts(patch, block.left + at)
        .concat(put ?? [])
        .some((one) => holdsPut(cell, one, patch.table))
    );
  });
  return i < 0 ? null : block.left + i;
}

/** What the last row held, and gets, in a column that the change writes: the copy was made of one of them. */
function lastRowPuts({ area, rowsBefore, blocks }: Patch, column: number): Put[] {
  const row = area.top + rowsBefore;
  return blocks.flatMap((block) => {
    const [r, c] = [row - block.top, column - block.left];
    return [block.before[r]?.[c], block.after[r]?.[c]].flatMap((put) =>
      put === undefined || put === null ? [] : [put],
    );
  });
}

/** A sorted table has other rows in these places, also where the cells that change hold the same in all of them. */
function isOtherRow({ patch, grid }: Placed, { top, keys }: PatchBlock, r: number): boolean {
  if (patch.keys.length === 0) return false;
  const index = top + r - patch.area.top - 1;
  const row = rowOf(grid[index + 1] ?? [], patch.headers, { name: patch.table, area: patch.area }, index);
  const now = rowKeyText(row, patch.keys);
  return keys[r]?.some((key) => key === now || (isBlankKey(key) && isBlankKey(now))) === false;
}
