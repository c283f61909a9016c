import { POINT_KEYS, POINTS, STATES } from '../../../workbook/restore/points.ts';
import { rangeOf } from '../address.ts';
import type { Snapshot } from '../read/tables.ts';
import { step, type Pace, type Step } from '../steps.ts';
import { journalColumn, newEntry, outdatedRows, type EntryHead, type Working } from './journal.ts';
import { patchOf } from './patch.ts';
import { appendSteps, type FormatAt } from './patchSteps.ts';
import { planTable } from './plan.ts';

/** Formats of a table's cells as they were read; new rows get those of the last one. */
export function formatsOf(snapshot: Snapshot): FormatAt {
  const { area } = snapshot.place;
  const last = snapshot.body.at(-1) ?? [];
  return (row, column) => {
    const cells = snapshot.body[row - area.top - 1] ?? last;
    return cells[column - area.left]?.format ?? 'General';
  };
}

/** What stands around the data: the entry before them; its end, and the end of an old entry's data, after them. */
export async function journalSteps(
  journal: Snapshot,
  working: Working,
  head: EntryHead,
  pace: Pace,
): Promise<{ readonly begin: Step[]; readonly end: Step[] }> {
  const entry = await newEntry(journal.table, working, head, pace);
  const rows = [...entry.point, ...entry.working];
  const inserted = [{ kind: 'insert', table: POINTS, rows } as const];
  const { slots } = await planTable(journal, inserted, POINT_KEYS, pace);
  const patch = await patchOf(journal, slots, POINT_KEYS, pace);
  const added = slots.flatMap((slot, i) => (slot.set.size > 0 ? [journal.place.area.top + 1 + i] : []));
  const point = added.slice(0, entry.point.length);
  const own = { point, working: added.slice(entry.point.length), emptied: outdatedRows(journal) };
  return {
    begin: patch === null ? [] : appendSteps(patch, formatsOf(journal)),
    end: endSteps(journal, own, STATES.done),
  };
}

/** Sheet rows of an entry that ends, and those whose data go with it. */
export interface Ending {
  readonly point: readonly number[];
  readonly working: readonly number[];
  readonly emptied: readonly number[];
}

/** The working entry decides whether a change is unfinished, so it ends after its restore point. */
export function endSteps(journal: Snapshot, { point, working, emptied }: Ending, state: string): Step[] {
  return [
    cellsStep(journal, 'state', [...point, ...working], state),
    cellsStep(journal, 'data', [...working, ...emptied], ''),
  ];
}

function cellsStep(journal: Snapshot, name: 'state' | 'data', rows: readonly number[], value: string): Step {
  const column = journalColumn(journal, name);
  return step(5 * rows.length, ({ workbook }) => {
    const sheet = workbook.worksheets.getItem(journal.place.sheet);
    for (const row of rows) {
      rangeOf(sheet, { top: row, left: column, bottom: row, right: column }).values = [[value]];
    }
  });
}
