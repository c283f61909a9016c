import type { Issue } from '../core/issue.ts';
import { hasError, result, type Result } from '../core/result.ts';
import { BLANK_CELL, cellOf } from './cellContents.ts';
import { planRows, type RowSlot } from './planRows.ts';
import type { ReadCell, ReadRow, ReadTable, TableChange, TableKeys } from './ports.ts';

function rowOf(table: ReadTable, { from, set }: RowSlot, row: number): ReadRow {
  const blank = (): [string, ReadCell][] => table.headers.map((header) => [header, BLANK_CELL]);
  const before = from === null ? undefined : table.rows[from]?.cells;
  const fresh = Object.entries(set).map(([header, content]) => [header, cellOf(content)] as const);
  return { row, cells: { ...(before ?? Object.fromEntries(blank())), ...Object.fromEntries(fresh) } };
}

/**
 * Tables as they are read once changes are written: what a host does, in memory. Formulas keep the values that the
 * changes give them. Null with the errors of planRows.
 */
export function changedTables(
  tables: readonly ReadTable[],
  changes: readonly TableChange[],
  keys: TableKeys,
): Result<readonly ReadTable[] | null> {
  const issues: Issue[] = [];
  const changed = tables.map((table): ReadTable => {
    const own = changes.filter((change) => change.table === table.name);
    if (own.length === 0) return table;
    const plan = planRows(table, own, keys[table.name] ?? []);
    issues.push(...plan.issues);
    // A table that was empty begins below some header: where, nobody can tell from here.
    const first = table.rows[0]?.row ?? 2;
    return { ...table, rows: plan.slots.map((slot, i) => rowOf(table, slot, first + i)) };
  });
  return result(hasError(issues) ? null : changed, issues);
}
