import type { ApplyOptions } from '../../../workbook/ports.ts';
import { rangeOf } from '../address.ts';
import type { Snapshot } from '../read/tables.ts';
import { step, type Step } from '../steps.ts';
import { JOURNAL_KEYS, journalColumn, newEntry, outdatedRows, STATES } from './journal.ts';
import { patchOf, type Patch } from './patch.ts';
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
export function journalSteps(
  journal: Snapshot,
  patches: readonly Patch[],
  options: ApplyOptions,
): { readonly begin: Step[]; readonly end: Step[] } {
  const entry = newEntry(journal, patches, options.label ?? '', options.at ?? '');
  const { slots } = planTable(journal, [entry], JOURNAL_KEYS);
  const patch = patchOf(journal, slots);
  const added = slots.flatMap((slot, i) => (slot.set.size > 0 ? [journal.place.area.top + 1 + i] : []));
  return {
    begin: patch === null ? [] : appendSteps(patch, formatsOf(journal)),
    end: [stateStep(journal, added, STATES.done), cellsStep(journal, 'data', outdatedRows(journal), '')],
  };
}

/** Sets the state of rows of the journal. */
export function stateStep(journal: Snapshot, rows: readonly number[], state: string): Step {
  return cellsStep(journal, 'state', rows, state);
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
