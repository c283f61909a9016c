import { contentOf, sameContent } from '../cellContents.ts';
import { planRows, rowKeyText, type RowSlot } from '../planRows.ts';
import type { ReadRow, ReadTable, TableChange, TableKeys } from '../ports.ts';
import type { CellContent } from '../spec.ts';
import { atOnce, type Stepwise } from '../stepwise.ts';
import type { Inverse, RowCells, RowUpdate, TableInverse } from './types.ts';

const isFilled = ([, content]: readonly [string, CellContent]): boolean => content !== null && content !== '';

function updateOf(row: ReadRow | undefined, { key, set }: RowSlot): RowUpdate[] {
  const cells = Object.entries(set).flatMap(([header, after]) => {
    const before = contentOf(row?.cells[header]);
    return sameContent(before, after) ? [] : [[header, [before, after] as const] as const];
  });
  return cells.length === 0 ? [] : [{ key, cells: Object.fromEntries(cells) }];
}

function insertedRow({ key, set }: RowSlot): RowCells {
  return { key, cells: Object.fromEntries(Object.entries(set).filter(isFilled)) };
}

function deletedRow(row: ReadRow, keys: readonly string[]): RowCells {
  const cells = Object.entries(row.cells).map(([header, cell]) => [header, contentOf(cell)] as const);
  const key = keys.map((header) => rowKeyText(row, [header]));
  return { key, cells: Object.fromEntries(cells.filter(isFilled)) };
}

/**
 * What the planned change of one table does; null where it does nothing. A cell whose formula stays, and only gives
 * something else, isn't changed. Rows follow each other as in the table. Deleted rows need all their columns in `table`, others only those that are set.
 */
export function tableInverse(
  table: ReadTable,
  slots: readonly RowSlot[],
  keys: readonly string[],
): TableInverse | null {
  return atOnce(tableInverseStepwise(table, slots, keys));
}

/** The same, row by row. */
export function* tableInverseStepwise(
  table: ReadTable,
  slots: readonly RowSlot[],
  keys: readonly string[],
): Stepwise<TableInverse | null> {
  const kept = new Set(slots.map(({ from }) => from));
  const [updated, inserted, deleted]: [RowUpdate[], RowCells[], RowCells[]] = [[], [], []];
  for (const slot of slots) {
    if (slot.from === null) inserted.push(insertedRow(slot));
    else updated.push(...updateOf(table.rows[slot.from], slot));
    yield;
  }
  for (const [i, row] of table.rows.entries()) {
    if (kept.has(i)) continue;
    deleted.push(deletedRow(row, keys));
    yield;
  }
  if (updated.length + inserted.length + deleted.length === 0) return null;
  return { table: table.name, updated, inserted, deleted };
}

/** An inverse of several tables; null where nothing is changed. */
export function inverseFrom(tables: readonly (TableInverse | null)[]): Inverse | null {
  const changed = tables.filter((table) => table !== null);
  if (changed.length === 0) return null;
  return { tables: changed.sort((a, b) => (a.table < b.table ? -1 : 1)) };
}

/** What changes do to tables, so that undoChanges can take them back; null where they change nothing. */
export function inverseOf(
  before: readonly ReadTable[],
  changes: readonly TableChange[],
  keys: TableKeys,
): Inverse | null {
  return inverseFrom(
    before.map((table) => {
      const own = changes.filter((change) => change.table === table.name);
      const headers = keys[table.name] ?? [];
      return own.length === 0 ? null : tableInverse(table, planRows(table, own, headers).slots, headers);
    }),
  );
}
