import { issue, type Issue } from '../../../core/issue.ts';
import { cellAt } from '../../../workbook/address.ts';
import { isBlankKey, rowKeyText } from '../../../workbook/planRows.ts';
import { rowOf, type Snapshot } from '../read/tables.ts';
import type { PatchBlock } from './blocks.ts';
import { holdsPut, type Patch } from './patch.ts';

/**
 * Rows that hold just what a broken-off change was to write to another row that stood in their place
 * (recover.misplaced). Where the table was sorted before its last request came, and that request's answer was lost,
 * nobody knows better.
 */
export function misplaced(snapshot: Snapshot, patches: readonly Patch[]): Issue[] {
  const { name, sheet } = snapshot.place;
  const cells = patches.flatMap((patch) =>
    patch.table === name && patch.sheet === sheet
      ? patch.blocks.flatMap((block) => strayCells(snapshot, patch, block))
      : [],
  );
  const [cell] = cells;
  if (cell === undefined) return [];
  return [issue('recover.misplaced', { sheet, cell }, { table: name, count: cells.length, cell })];
}

/** The first written cell of every row of a block that has another key, and all that was to be written here. */
function strayCells({ place, body, table }: Snapshot, { keys }: Patch, block: PatchBlock): string[] {
  return block.keys.flatMap(([before, after], r): string[] => {
    const index = block.top + r - place.area.top - 1;
    const raws = body[index];
    if (raws === undefined || keys.length === 0) return [];
    const now = rowKeyText(rowOf(raws, table.headers, place, index), keys);
    if (isBlankKey(now) || now === before || now === after) return [];
    const written = (block.after[r] ?? []).flatMap((put, c) => {
      const was = block.before[r]?.[c] ?? null;
      const raw = raws[block.left - place.area.left + c];
      // What rows have in common, such as a formula or nothing, tells nothing.
      const tells = put?.formula === undefined && (put?.value ?? '') !== '' && was?.value !== put?.value;
      return tells && put !== null ? [{ c, isThere: holdsPut(raw, put, place.name) }] : [];
    });
    const first = written[0];
    if (first === undefined || !written.every(({ isThere }) => isThere)) return [];
    return [cellAt(block.top + r, block.left + first.c)];
  });
}
