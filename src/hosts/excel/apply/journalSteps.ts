import { POINT_HEADERS, POINT_KEYS, POINTS, STATES } from '../../../workbook/restore/points.ts';
import { rangeOf } from '../address.ts';
import type { Snapshot } from '../read/tables.ts';
import { CALL_BYTES, type Pace, type Step } from '../steps.ts';
import { journalColumn, newEntry, outdatedRows, type EntryHead, type Working } from './journal.ts';
import { patchOf } from './patch.ts';
import type { Places } from './blockWitness.ts';
import { appendSteps } from './patchSteps.ts';
import { planTable } from './plan.ts';

/** A table's cells as they were read; new rows get the formats of the last one. */
export function placesOf({ place, body }: Snapshot): Places {
  const { top, left } = place.area;
  const last = body.at(-1) ?? [];
  return {
    rawAt: (row, column) => body[row - top - 1]?.[column - left],
    formatAt: (row, column) => (body[row - top - 1] ?? last)[column - left]?.format ?? 'General',
  };
}

interface Around {
  /** Of the working entry. */
  readonly id: string;
  readonly begin: Step[];
  readonly end: Step[];
}

/** What stands around the data: the entry before them; its end, and the end of an old entry's data, after them. */
export async function journalSteps(
  journal: Snapshot,
  working: Working,
  head: EntryHead,
  pace: Pace,
): Promise<Around> {
  const entry = await newEntry(journal.table, working, head, pace);
  const rows = [...entry.point, ...entry.working];
  const inserted = [{ kind: 'insert', table: POINTS, rows } as const];
  const { slots } = await planTable(journal, inserted, POINT_KEYS, pace);
  const patch = await patchOf(journal, slots, POINT_KEYS, pace);
  const added = slots.flatMap((slot, i) => (slot.set.size > 0 ? [journal.place.area.top + 1 + i] : []));
  const lines = rows.map((row, i) => ({ row: added[i] ?? 0, id: String(row[POINT_HEADERS.id]) }));
  const [point, own] = [lines.slice(0, entry.point.length), lines.slice(entry.point.length)];
  return {
    id: own[0]?.id ?? '',
    begin: patch === null ? [] : appendSteps(patch, placesOf(journal)),
    end: endSteps(journal, { point, working: own, emptied: outdatedRows(journal) }, STATES.done),
  };
}

/** One row of an entry: where it stands in the sheet, and whose it is. */
export interface Line {
  readonly row: number;
  readonly id: string;
}

/** The rows of an entry that ends, and sheet rows whose data go with it. */
export interface Ending {
  readonly point: readonly Line[];
  readonly working: readonly Line[];
  readonly emptied: readonly number[];
}

/** The working entry decides whether a change is unfinished, so it ends after its restore point. */
export function endSteps(journal: Snapshot, ending: Ending, state: string): Step[] {
  const { point, working, emptied } = ending;
  const lines = [...point, ...working];
  const cleared = [...working.map(({ row }) => row), ...emptied];
  return [
    {
      bytes: (10 * lines.length + 5 * emptied.length) * CALL_BYTES,
      witness: endWitness(journal, lines, cleared),
      run: ({ workbook }) => {
        const sheet = workbook.worksheets.getItem(journal.place.sheet);
        for (const { row } of lines) cellIn(sheet, journal, 'state', row).values = [[state]];
        for (const row of cleared) cellIn(sheet, journal, 'data', row).values = [['']];
      },
    },
  ];
}

function cellIn(
  sheet: Excel.Worksheet,
  journal: Snapshot,
  name: keyof typeof POINT_HEADERS,
  row: number,
): Excel.Range {
  const column = journalColumn(journal, name);
  return rangeOf(sheet, { top: row, left: column, bottom: row, right: column });
}

/** Sees that the entry stands where it was written: another machine may have begun one of its own there. */
function endWitness(
  journal: Snapshot,
  lines: readonly Line[],
  cleared: readonly number[],
): NonNullable<Step['witness']> {
  const { sheet: name } = journal.place;
  return ({ workbook }) => {
    const sheet = workbook.worksheets.getItem(name);
    const ask = (column: keyof typeof POINT_HEADERS, row: number) =>
      cellIn(sheet, journal, column, row).load('values');
    const ids = lines.map(({ row }) => ask('id', row));
    const states = lines.map(({ row }) => ask('state', row));
    const data = cleared.map((row) => ask('data', row));
    return {
      at: { sheet: name },
      isExpected: () => ids.every(({ values }, i) => values[0]?.[0] === lines[i]?.id),
      putBack: (context) => {
        const now = context.workbook.worksheets.getItem(name);
        lines.forEach(({ row }, i) => (cellIn(now, journal, 'state', row).values = states[i]?.values ?? []));
        cleared.forEach((row, i) => (cellIn(now, journal, 'data', row).values = data[i]?.values ?? []));
        return () => true;
      },
    };
  };
}
