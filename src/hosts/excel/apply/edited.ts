import { issue, type Issue, type SourceRef } from '../../../core/issue.ts';
import { cellAt } from '../../../workbook/address.ts';
import { isBlankKey, rowKeyText } from '../../../workbook/planRows.ts';
import { headersOf, rowOf } from '../read/tables.ts';
import type { PatchBlock } from './blocks.ts';
import { holdsPut } from './patch.ts';
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
    if (isNewRow(patch, row)) continue;
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

/** A sorted table has other rows in these places, also where the cells that change hold the same in all of them. */
function isOtherRow({ patch, grid }: Placed, { top, keys }: PatchBlock, r: number): boolean {
  if (patch.keys.length === 0) return false;
  const index = top + r - patch.area.top - 1;
  const row = rowOf(grid[index + 1] ?? [], patch.headers, { name: patch.table, area: patch.area }, index);
  const now = rowKeyText(row, patch.keys);
  return keys[r]?.some((key) => key === now || (isBlankKey(key) && isBlankKey(now))) === false;
}
