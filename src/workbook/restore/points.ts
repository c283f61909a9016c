import type { ReadTable, RestorePoint, RowKey } from '../ports.ts';
import { TABLE_KEYS, TABLES, type Book } from '../schema.ts';
import type { CellContent } from '../spec.ts';

/** The table that keeps the last changes, so that they can be taken back, and the one that is being written. */
export const POINTS = TABLES.DiemKhoiPhuc.name;
export const POINT_KEYS = TABLE_KEYS[POINTS] ?? [];
const COLUMNS = TABLES.DiemKhoiPhuc.columns;

/** Headers of the columns by which an entry is known, and that change after it is written. */
export const POINT_HEADERS = {
  id: COLUMNS.id.header,
  state: COLUMNS.state.header,
  data: COLUMNS.data.header,
} as const;

/** States of an entry, as they stand in the hidden sheet. */
export const STATES = { writing: 'đang ghi', done: 'xong', takenBack: 'đã khôi phục' } as const;

/** A cell holds 32,767 characters. */
const PART_LENGTH = 32_000;
/** So many changes can be taken back; older ones keep their line. */
const KEPT = 10;

export interface Entry extends RestorePoint {
  readonly state: string;
  readonly parts: readonly EntryPart[];
}

/** One row of an entry. */
export interface EntryPart {
  readonly part: number;
  readonly data: string;
  /** Sheet row, from 1. */
  readonly row: number;
}

/** One row of the table. */
interface PointRow extends Omit<Entry, 'parts'>, EntryPart {}

function numberOf(id: string): number {
  return Number(/^\D*(\d+)/.exec(id)?.[1] ?? 0);
}

/** Oldest first, whatever order the rows were brought into. */
function grouped(rows: readonly PointRow[]): Entry[] {
  const entries = new Map<string, Omit<Entry, 'parts'> & { readonly parts: EntryPart[] }>();
  for (const { part, data, row, ...head } of rows) {
    const known = entries.get(head.id);
    if (known === undefined) entries.set(head.id, { ...head, parts: [{ part, data, row }] });
    else known.parts.push({ part, data, row });
  }
  for (const { parts } of entries.values()) parts.sort((a, b) => a.part - b.part);
  return [...entries.values()].sort((a, b) => numberOf(a.id) - numberOf(b.id) || (a.id < b.id ? -1 : 1));
}

/** The entries of the table as it was read. */
export function entriesOf(table: ReadTable): Entry[] {
  return grouped(
    table.rows.map(({ row, cells }) => {
      const text = ({ header }: { readonly header: string }) => String(cells[header]?.value ?? '');
      return {
        id: text(COLUMNS.id),
        label: text(COLUMNS.label),
        at: text(COLUMNS.at),
        state: text(COLUMNS.state),
        part: Number(text(COLUMNS.part)),
        data: text(COLUMNS.data),
        row,
      };
    }),
  );
}

/** The entries of an opened book. Where their rows stand isn't known. */
export function entriesOfBook({ DiemKhoiPhuc }: Pick<Book, 'DiemKhoiPhuc'>): Entry[] {
  return grouped(DiemKhoiPhuc.map((row) => ({ ...row, part: row.part ?? 0, row: 0 })));
}

/** Is it a change that can be taken back? Not while it is written, and not once its data are gone. */
export function isUndoable(entry: Entry): boolean {
  return entry.state === STATES.done && dataOf(entry) !== '';
}

/** What an entry keeps, packed; '' where it keeps nothing any more. */
export function dataOf(entry: Entry): string {
  return entry.parts.map(({ data }) => data).join('');
}

/**
 * What is being written stands beside its restore point as an entry of its own, which is emptied when it is done:
 * 'KP0003-ghi.5f2a' for KP0003, written by machine 5f2a.
 */
const WORKING = /-ghi(?:\.(\w+))?$/;

/** The id of the working entry beside a restore point; `writer`: the machine that writes, '' where it has no name. */
export function workingId(id: string, writer = ''): string {
  return writer === '' ? `${id}-ghi` : `${id}-ghi.${writer}`;
}

/** The machine that is writing, or was when the change broke off; '' where that isn't known. */
export function writerOf({ id }: Entry): string {
  return WORKING.exec(id)?.[1] ?? '';
}

/** Stands behind what a working entry is about: who writes, as people know that person. */
const PERSON = / \(người ghi: (.+)\)$/;

/** What a working entry is about, and who writes it (`by`; '' where nobody said). */
export function workingLabel(label: string, by: string): string {
  return by === '' ? label : `${label} (người ghi: ${by})`;
}

/** The two parts of a working entry's label again. */
export function labelParts({ label }: Pick<Entry, 'label'>): { readonly label: string; readonly by: string } {
  return { label: label.replace(PERSON, ''), by: PERSON.exec(label)?.[1] ?? '' };
}

/** The entry of a change that broke off, or is being written elsewhere at this moment; null where there is none. */
export function pendingEntry(entries: readonly Entry[]): Entry | null {
  return entries.find(({ id, state }) => state === STATES.writing && WORKING.test(id)) ?? null;
}

/** The restore point beside which a working entry stands. */
export function pointBeside(working: Entry, entries: readonly Entry[]): Entry | null {
  return entries.find(({ id }) => id === working.id.replace(WORKING, '')) ?? null;
}

export function nextId(entries: readonly Entry[]): string {
  const last = entries.reduce((max, { id }) => Math.max(max, numberOf(id)), 0);
  return `KP${String(last + 1).padStart(4, '0')}`;
}

/** The rows of an entry, its data cut into parts that cells can hold. */
export function pointRows(
  { id, at, label }: RestorePoint,
  state: string,
  packed: string,
): Readonly<Record<string, CellContent>>[] {
  const parts = packed.match(new RegExp(`.{1,${PART_LENGTH}}`, 'g')) ?? [];
  return parts.map((data, i) => ({
    [COLUMNS.id.header]: id,
    [COLUMNS.part.header]: i + 1,
    [COLUMNS.at.header]: at,
    [COLUMNS.label.header]: label,
    [COLUMNS.state.header]: state,
    [COLUMNS.data.header]: data,
  }));
}

/** Entries whose data go when one more comes. */
export function outdated(entries: readonly Entry[]): Entry[] {
  const withData = entries.filter((entry) => dataOf(entry) !== '');
  return withData.slice(0, Math.max(0, withData.length - KEPT + 1));
}

/** Keys of an entry's rows. */
export function partKeys({ id, parts }: Entry): RowKey[] {
  return parts.map(({ part }) => [id, String(part)]);
}
