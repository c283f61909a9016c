import { issue, type Issue } from '../../../core/issue.ts';
import { momentText } from '../../../workbook/moment.ts';
import type { ReadTable, RestorePoint, TableChange } from '../../../workbook/ports.ts';
import {
  dataOf,
  entriesOf,
  labelParts,
  nextId,
  outdated,
  pendingEntry,
  POINT_HEADERS,
  pointRows,
  STATES,
  workingId,
  workingLabel,
  writerOf,
  type Entry,
} from '../../../workbook/restore/points.ts';
import { TABLES } from '../../../workbook/schema.ts';
import type { Inverse } from '../../../workbook/restore/types.ts';
import { packData, unpackPoint } from '../../../workbook/restore/pack.ts';
import type { Snapshot } from '../read/tables.ts';
import type { Pace } from '../steps.ts';
import { NOBODY } from '../types.ts';
import type { Patch } from './patch.ts';

/** What a change keeps of itself while it is written. */
export interface Working {
  readonly patches: readonly Patch[];
  /** What takes it back once it is done; null where it only refreshes formulas. */
  readonly inverse: Inverse | null;
}

/** Patches of a working entry; null where somebody has changed it. */
export function decode(entry: Entry): readonly Patch[] | null {
  return dataIn(entry) as readonly Patch[] | null;
}

/** What a restore point keeps; null where somebody has changed it. What is packed has a checksum, so it is as it was. */
export function inverseIn(entry: Entry): Inverse | null {
  return dataIn(entry) as Inverse | null;
}

function dataIn(entry: Entry): unknown {
  const text = unpackPoint(dataOf(entry));
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Is it a journal with all its columns? Whoever writes into others would write over something else. */
export function isJournal({ table }: Snapshot): boolean {
  return Object.values(TABLES.DiemKhoiPhuc.columns).every(({ header }) => table.headers.includes(header));
}

export function unfinished({ table }: Snapshot): Entry | null {
  return pendingEntry(entriesOf(table));
}

/** The entry of this id; null where it is gone. */
export function entryOf({ table }: Snapshot, id: string): Entry | null {
  return entriesOf(table).find((entry) => entry.id === id) ?? null;
}

/** Nobody but another machine can tell whether it is still at work: it has a name, and that is not ours. */
export function isElsewhere(entry: Entry, writer: string): boolean {
  const by = writerOf(entry);
  return by !== '' && by !== writer;
}

/** What is said of an entry that is not done: it broke off here, or another machine writes it, or did. */
export function pendingIssue(entry: Entry, writer: string): Issue {
  const { label, by } = labelParts(entry);
  if (!isElsewhere(entry, writer)) return issue('excel.unfinished', {}, { label });
  return issue('excel.writtenElsewhere', {}, { label, at: momentText(entry.at), by: by || NOBODY });
}

type Rows = Extract<TableChange, { kind: 'insert' }>['rows'];

/** The rows of a change that is about to be written. */
export interface NewEntry {
  readonly point: Rows;
  readonly working: Rows;
}

/** What a new entry says of its change: what is done, when, on which machine, and by whom. */
export interface EntryHead extends Pick<RestorePoint, 'label' | 'at'> {
  readonly writer: string;
  readonly by: string;
}

/** Its restore point, and beside it the patches by which it can be finished or taken back until it is done. */
export async function newEntry(
  table: ReadTable,
  { patches, inverse }: Working,
  { label, at, writer, by }: EntryHead,
  pace: Pace,
): Promise<NewEntry> {
  const id = nextId(entriesOf(table));
  const rows = async (entry: RestorePoint, data: unknown) =>
    pointRows(entry, STATES.writing, await packData(data, pace));
  return {
    point: inverse === null ? [] : await rows({ id, label, at }, inverse),
    working: await rows({ id: workingId(id, writer), label: workingLabel(label, by), at }, patches),
  };
}

/** Sheet rows whose data are dropped when one more entry comes. */
export function outdatedRows({ table }: Snapshot): number[] {
  return outdated(entriesOf(table)).flatMap(rowsOf);
}

/** Sheet rows of an entry. */
export function rowsOf(entry: Entry): number[] {
  return entry.parts.map(({ row }) => row);
}

/** Where a column of the journal stands in the sheet (from 1). */
export function journalColumn({ place, table }: Snapshot, column: keyof typeof POINT_HEADERS): number {
  return place.area.left + table.headers.indexOf(POINT_HEADERS[column]);
}
