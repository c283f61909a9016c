import type { Issue } from '../../../core/issue.ts';
import { keyText, planRowsStepwise, type RowSlot } from '../../../workbook/planRows.ts';
import type { TableChange } from '../../../workbook/ports.ts';
import { tableInverseStepwise } from '../../../workbook/restore/inverse.ts';
import type { TableInverse } from '../../../workbook/restore/types.ts';
import type { CellContent } from '../../../workbook/spec.ts';
import { withPace } from '../../../workbook/stepwise.ts';
import type { Snapshot } from '../read/tables.ts';
import type { Pace } from '../steps.ts';

/** A row of a table as it shall be: the row of the body that it comes from (from 0), and what is set anew, by column. */
export interface Slot {
  readonly from: number | null;
  /** Its key afterwards, as one text. */
  readonly key: string;
  readonly set: ReadonlyMap<number, CellContent>;
}

export interface Plan {
  readonly slots: readonly Slot[];
  /** What takes the changes back. */
  readonly inverse: TableInverse | null;
  readonly issues: readonly Issue[];
}

/** Works the changes of one table, in their order, into the rows that it shall have. */
export async function planTable(
  snapshot: Snapshot,
  changes: readonly TableChange[],
  keys: readonly string[],
  pace: Pace,
): Promise<Plan> {
  const { table } = snapshot;
  const plan = await withPace(planRowsStepwise(table, changes, keys), pace);
  const columns = new Map(table.headers.map((header, column) => [header, column]));
  const slots: Slot[] = [];
  for (const [i, slot] of plan.slots.entries()) {
    slots.push({ from: bodyRow(snapshot, slot, i), key: keyText(slot.key), set: placed(slot, columns) });
    await pace();
  }
  const inverse = await withPace(tableInverseStepwise(table, plan.slots, keys), pace);
  return { slots, inverse, issues: plan.issues };
}

/** The blank row of an empty table takes the first new one. */
function bodyRow({ table, place }: Snapshot, { from }: RowSlot, index: number): number | null {
  if (from === null) return index === 0 && table.rows.length === 0 ? 0 : null;
  const row = table.rows[from]?.row;
  return row === undefined ? null : row - place.area.top - 1;
}

function placed({ set }: RowSlot, columns: ReadonlyMap<string, number>): ReadonlyMap<number, CellContent> {
  return new Map(
    Object.entries(set).flatMap(([header, content]) => {
      const column = columns.get(header);
      return column === undefined ? [] : [[column, content] as const];
    }),
  );
}
