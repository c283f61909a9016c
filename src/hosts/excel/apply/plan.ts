import { issue, type Issue, type IssueCode, type IssueParams } from '../../../core/issue.ts';
import { isDate, isFormula, type CellContent, type Scalar } from '../../../workbook/spec.ts';
import type { ReadTable, RowKey, TableChange } from '../../../workbook/ports.ts';
import { MAX_TEXT, textLength } from '../checkSpec.ts';
import type { Snapshot } from '../read/tables.ts';

/** A row of a table as it shall be: the row of the body that it comes from (from 0), and what is set anew, by column. */
export interface Slot {
  readonly from: number | null;
  readonly set: Map<number, CellContent>;
}

export interface Plan {
  readonly slots: readonly Slot[];
  readonly issues: readonly Issue[];
}

type Content = Readonly<Record<string, CellContent>>;

interface Entry extends Slot {
  key: string;
}

/** The plan while it is made. */
interface Draft {
  readonly table: ReadTable;
  /** Places of the key columns, from 0. */
  readonly keyColumns: readonly number[];
  readonly entries: Set<Entry>;
  readonly byKey: Map<string, Entry[]>;
  /** The blank row of an empty table takes the first new one. */
  free: number | null;
  readonly issues: Issue[];
}

const JOINT = '\u001f';

function keyPart(value: Scalar): string {
  return value === null ? '' : String(value).normalize('NFC').trim();
}

function contentKey(content: CellContent | undefined): string {
  const value = content !== undefined && isFormula(content) ? content.value : (content ?? null);
  return keyPart(isDate(value) ? value.date : value);
}

function complain({ issues, table }: Draft, code: IssueCode, params: IssueParams): void {
  issues.push(issue(code, { sheet: table.sheet }, { table: table.name, ...params }));
}

function enter(draft: Draft, entry: Entry): void {
  draft.entries.add(entry);
  draft.byKey.set(entry.key, [...(draft.byKey.get(entry.key) ?? []), entry]);
}

function unindex(draft: Draft, entry: Entry): void {
  const others = (draft.byKey.get(entry.key) ?? []).filter((other) => other !== entry);
  draft.byKey.set(entry.key, others);
}

function startDraft({ table, place }: Snapshot, keys: readonly string[]): Draft {
  const keyColumns = keys.map((key) => table.headers.indexOf(key.normalize('NFC')));
  const free = table.rows.length === 0 ? 0 : null;
  const draft: Draft = { table, keyColumns, entries: new Set(), byKey: new Map(), free, issues: [] };
  keys.forEach((column, i) => {
    if (keyColumns[i] === -1) complain(draft, 'book.columnMissing', { column });
  });
  for (const { row, cells } of table.rows) {
    const parts = keyColumns.map((c) => keyPart(cells[table.headers[c] ?? '']?.value ?? null));
    enter(draft, { from: row - place.area.top - 1, set: new Map(), key: parts.join(JOINT) });
  }
  return draft;
}

/** The one row of a key: with more or less than one nobody could say which is meant. */
function find(draft: Draft, key: RowKey): Entry | null {
  const [entry, second] = draft.byKey.get(key.map(keyPart).join(JOINT)) ?? [];
  if (entry !== undefined && second === undefined) return entry;
  complain(draft, entry === undefined ? 'book.rowMissing' : 'book.duplicateKey', { key: key.join(' · ') });
  return null;
}

/** Content by column; a column that the table lacks is an issue. */
function placed(draft: Draft, content: Content): [number, CellContent][] {
  return Object.entries(content).flatMap(([header, value]): [number, CellContent][] => {
    const column = draft.table.headers.indexOf(header.normalize('NFC'));
    const length = textLength(value);
    if (column < 0) complain(draft, 'book.columnMissing', { column: header });
    if (length > MAX_TEXT) complain(draft, 'book.textTooLong', { column: header, length, limit: MAX_TEXT });
    return column < 0 ? [] : [[column, value]];
  });
}

function update(draft: Draft, key: RowKey, content: Content): void {
  const entry = find(draft, key);
  if (entry === null) return;
  for (const [column, value] of placed(draft, content)) entry.set.set(column, value);
  // A changed key gives the row a new name for the changes that follow.
  const parts = entry.key.split(JOINT);
  const renamed = draft.keyColumns.map((column, i) =>
    entry.set.has(column) ? contentKey(entry.set.get(column)) : (parts[i] ?? ''),
  );
  unindex(draft, entry);
  entry.key = renamed.join(JOINT);
  enter(draft, entry);
}

function insert(draft: Draft, content: Content): void {
  const set = new Map(placed(draft, content));
  const parts = draft.keyColumns.map((column) => contentKey(set.get(column)));
  const entry = { from: draft.free, set, key: parts.join(JOINT) };
  const taken = parts.length > 0 && (draft.byKey.get(entry.key) ?? []).length > 0;
  if (taken) complain(draft, 'book.duplicateKey', { key: parts.join(' · ') });
  draft.free = null;
  enter(draft, entry);
}

function remove(draft: Draft, key: RowKey): void {
  const entry = find(draft, key);
  if (entry === null) return;
  unindex(draft, entry);
  draft.entries.delete(entry);
}

/** Works the changes of one table, in their order, into the rows that it shall have. */
export function planTable(
  snapshot: Snapshot,
  changes: readonly TableChange[],
  keys: readonly string[],
): Plan {
  const draft = startDraft(snapshot, keys);
  for (const change of changes) {
    if (change.kind === 'update') update(draft, change.key, change.set);
    else if (change.kind === 'insert') for (const row of change.rows) insert(draft, row);
    else for (const key of change.keys) remove(draft, key);
  }
  const slots = [...draft.entries].map(({ from, set }) => ({ from, set }));
  return { slots, issues: draft.issues };
}
