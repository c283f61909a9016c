import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';
import type { TableChange } from '../../../workbook/ports.ts';
import { TABLES, TABLE_KEYS } from '../../../workbook/schema.ts';
import type { Snapshot } from '../read/tables.ts';
import type { Patch } from './patch.ts';

/** The table that keeps what is being written, until it is, and the last changes. */
export const JOURNAL = TABLES.DiemKhoiPhuc.name;
const COLUMNS = TABLES.DiemKhoiPhuc.columns;
export const JOURNAL_KEYS = TABLE_KEYS[JOURNAL] ?? [];

/** States of an entry, as they stand in the hidden sheet. */
export const STATES = { writing: 'đang ghi', done: 'xong', takenBack: 'đã khôi phục' } as const;

/** A cell holds 32,767 characters. */
const PART_LENGTH = 32_000;
const KEPT = 10;

export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly state: string;
  readonly parts: readonly { readonly part: number; readonly data: string }[];
}

/** Patches as text for cells: compressed, since they hold every value twice. */
export function encode(patches: readonly Patch[]): string[] {
  const text = btoa(strFromU8(zlibSync(strToU8(JSON.stringify(patches))), true));
  return text.match(new RegExp(`.{1,${PART_LENGTH}}`, 'g')) ?? [];
}

export function decode(entry: Entry): Patch[] {
  const parts = [...entry.parts].sort((a, b) => a.part - b.part);
  const bytes = strToU8(atob(parts.map((p) => p.data).join('')), true);
  return JSON.parse(strFromU8(unzlibSync(bytes))) as Patch[];
}

/** The entries of the journal, oldest first. */
export function entriesOf({ table }: Snapshot): Entry[] {
  const entries = new Map<string, Entry>();
  for (const { cells } of table.rows) {
    const text = (column: { readonly header: string }) => String(cells[column.header]?.value ?? '');
    const id = text(COLUMNS.id);
    const known = entries.get(id);
    const part = { part: Number(text(COLUMNS.part)), data: text(COLUMNS.data) };
    const head = { id, label: text(COLUMNS.label), state: text(COLUMNS.state) };
    entries.set(id, { ...(known ?? head), parts: [...(known?.parts ?? []), part] });
  }
  return [...entries.values()];
}

export function unfinished(snapshot: Snapshot): Entry | null {
  return entriesOf(snapshot).find((entry) => entry.state === STATES.writing) ?? null;
}

function nextId(entries: readonly Entry[]): string {
  const last = entries.reduce((max, entry) => Math.max(max, Number(entry.id.replace(/\D/g, '')) || 0), 0);
  return `KP${String(last + 1).padStart(4, '0')}`;
}

/** The rows of a new entry, as a change of the journal's own table. */
export function newEntry(
  snapshot: Snapshot,
  patches: readonly Patch[],
  label: string,
  at: string,
): TableChange {
  const id = nextId(entriesOf(snapshot));
  const rows = encode(patches).map((data, i) => ({
    [COLUMNS.id.header]: id,
    [COLUMNS.part.header]: i + 1,
    [COLUMNS.at.header]: at,
    [COLUMNS.label.header]: label,
    [COLUMNS.state.header]: STATES.writing,
    [COLUMNS.data.header]: data,
  }));
  return { kind: 'insert', table: JOURNAL, rows };
}

/** Sheet rows whose data are dropped when one more entry comes: the last ten keep theirs, all keep their line. */
export function outdatedRows(snapshot: Snapshot): number[] {
  const withData = entriesOf(snapshot).filter((entry) => entry.parts.some(({ data }) => data !== ''));
  const old = withData.slice(0, Math.max(0, withData.length - KEPT + 1));
  return old.flatMap((entry) => entryRows(snapshot, entry.id));
}

/** Where a column of the journal stands in the sheet (from 1). */
export function journalColumn({ place, table }: Snapshot, column: 'state' | 'data'): number {
  return place.area.left + table.headers.indexOf(COLUMNS[column].header);
}

/** Sheet rows of an entry. */
export function entryRows({ table }: Snapshot, id: string): number[] {
  return table.rows.filter(({ cells }) => cells[COLUMNS.id.header]?.value === id).map(({ row }) => row);
}
