import { MAX_ROW, type Area } from '../address.ts';
import { firstDataRow, lastDataRow, type TablePart } from '../read/workbookModel.ts';
import type { Slot, TablePlan } from './tablePlan.ts';

/** Where each row of a table lands, and how the table's edge moves. Rows are sheet rows. */
export interface TableLayout {
  readonly table: TablePart;
  readonly placed: readonly PlacedSlot[];
  readonly first: number;
  readonly oldLast: number;
  readonly newLast: number;
  /** Last row of the table with its totals row. */
  readonly oldBottom: number;
  readonly newBottom: number;
  /** Every row was deleted: the one that must stay is emptied. */
  readonly emptied: boolean;
}

export interface PlacedSlot {
  readonly slot: Slot;
  readonly target: number;
  /** A totals row moves as it is. */
  readonly totals: boolean;
}

export function layOut(plan: TablePlan): TableLayout {
  const { table } = plan;
  const [first, oldLast] = [firstDataRow(table), lastDataRow(table)];
  const emptied = plan.slots.length === 0;
  const slots = emptied ? [{ from: first, set: new Map() }] : plan.slots;
  const newLast = first + slots.length - 1;
  const body = slots.map((slot, i) => ({ slot, target: first + i, totals: false }));
  const totals = Array.from({ length: table.totalsRows }, (_, i) => ({
    slot: { from: oldLast + 1 + i, set: new Map() },
    target: newLast + 1 + i,
    totals: true,
  }));
  return {
    table,
    placed: [...body, ...totals],
    first,
    oldLast,
    newLast,
    oldBottom: table.area.bottom,
    newBottom: newLast + table.totalsRows,
    emptied,
  };
}

/** The cells that a growing table takes, null where it doesn't grow. */
export function growth(layout: TableLayout): Area | null {
  if (layout.newBottom <= layout.oldBottom) return null;
  const { left, right } = layout.table.area;
  return { top: layout.oldBottom + 1, bottom: layout.newBottom, left, right };
}

export function isBeyondSheet(layout: TableLayout): boolean {
  return layout.newBottom > MAX_ROW;
}

/** Rows whose cells must be known to carry out a layout. */
export function touchedRows(layout: TableLayout): Set<number> {
  const rows = new Set<number>([layout.oldLast]);
  for (const { slot, target } of layout.placed) {
    if (slot.from === target && slot.set.size === 0 && !layout.emptied) continue;
    rows.add(target);
    if (slot.from !== null) rows.add(slot.from);
  }
  const [low, high] = [
    Math.min(layout.oldBottom, layout.newBottom),
    Math.max(layout.oldBottom, layout.newBottom),
  ];
  for (let row = low + 1; row <= Math.min(high, MAX_ROW); row += 1) rows.add(row);
  return rows;
}
