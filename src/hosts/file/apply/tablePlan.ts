import type { Issue } from '../../../core/issue.ts';
import { planRows, type RowSlot } from '../../../workbook/planRows.ts';
import type { ReadTable, TableChange } from '../../../workbook/ports.ts';
import { tableInverse } from '../../../workbook/restore/inverse.ts';
import type { TableInverse } from '../../../workbook/restore/types.ts';
import type { CellContent } from '../../../workbook/spec.ts';
import { headersOf } from '../read/readTables.ts';
import { firstDataRow, type TablePart } from '../read/workbookModel.ts';

/** A row of a table as it shall be: where its cells come from, and what is set anew (by column from 0). */
export interface Slot {
  /** Present sheet row; null for a new row. */
  readonly from: number | null;
  readonly set: ReadonlyMap<number, CellContent>;
}

/** The rows of a table after all its changes, in their order, and what takes them back. */
export interface TablePlan {
  readonly table: TablePart;
  readonly slots: readonly Slot[];
  readonly inverse: TableInverse | null;
  readonly issues: readonly Issue[];
}

const UNCHANGED: ReadonlyMap<number, CellContent> = new Map();

/** Works the changes of one table, in their order, into the rows that it shall have. */
export function planTable(
  table: TablePart,
  present: ReadTable,
  changes: readonly TableChange[],
  keys: readonly string[],
): TablePlan {
  const plan = planRows(present, changes, keys);
  const columns = new Map(headersOf(table).map((header, column) => [header, column]));
  const slots = plan.slots.map((slot, i) => ({
    from: sheetRow(table, present, slot, i),
    set: placed(slot, columns),
  }));
  return { table, slots, inverse: tableInverse(present, plan.slots, keys), issues: plan.issues };
}

/** The blank row of an empty table takes the first new one. */
function sheetRow(table: TablePart, present: ReadTable, { from }: RowSlot, index: number): number | null {
  if (from !== null) return present.rows[from]?.row ?? null;
  return index === 0 && present.rows.length === 0 ? firstDataRow(table) : null;
}

function placed({ set }: RowSlot, columns: ReadonlyMap<string, number>): ReadonlyMap<number, CellContent> {
  const cells = Object.entries(set);
  if (cells.length === 0) return UNCHANGED;
  return new Map(
    cells.flatMap(([header, content]) => {
      const column = columns.get(header);
      return column === undefined ? [] : [[column, content] as const];
    }),
  );
}
