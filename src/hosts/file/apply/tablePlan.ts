import { issue, type Issue } from '../../../core/issue.ts';
import { isDate, isFormula, type CellContent, type Scalar } from '../../../workbook/spec.ts';
import type { ReadTable, RowKey, TableChange } from '../../../workbook/ports.ts';
import { textOf } from '../checkSpec.ts';
import { headersOf } from '../read/readTables.ts';
import { firstDataRow, type TablePart } from '../read/workbookModel.ts';
import { MAX_TEXT } from '../write/cell.ts';

/** A row of a table as it shall be: where its cells come from, and what is set anew (by column from 0). */
export interface Slot {
  /** Present sheet row; null for a new row. */
  readonly from: number | null;
  readonly set: Map<number, CellContent>;
}

/** The rows of a table after all its changes, in their order. */
export interface TablePlan {
  readonly table: TablePart;
  readonly slots: readonly Slot[];
  readonly issues: readonly Issue[];
}

/** The plan while it is made. */
interface Draft {
  readonly table: TablePart;
  readonly headers: readonly string[];
  readonly keyColumns: readonly number[];
  readonly slots: Set<Slot>;
  readonly byKey: Map<string, Slot[]>;
  readonly keyOf: Map<Slot, string>;
  /** The blank row of an empty table, until a row fills it. */
  placeholder: number | null;
  readonly issues: Issue[];
}

const JOINT = '\u001f';

function keyPart(value: Scalar): string {
  return value === null ? '' : String(value).normalize('NFC').trim();
}

function contentKey(content: CellContent | undefined): string {
  if (content === undefined) return '';
  const value = isFormula(content) ? content.value : content;
  return keyPart(isDate(value) ? value.date : value);
}

/** Works the changes of one table, in their order, into the rows that it shall have. */
export function planTable(
  table: TablePart,
  present: ReadTable,
  changes: readonly TableChange[],
  keys: readonly string[],
): TablePlan {
  const draft = startDraft(table, present, keys);
  for (const change of changes) {
    if (change.kind === 'update') update(draft, change.key, change.set);
    else if (change.kind === 'insert') for (const row of change.rows) insert(draft, row);
    else for (const key of change.keys) remove(draft, key);
  }
  return { table, slots: [...draft.slots], issues: draft.issues };
}

function startDraft(table: TablePart, present: ReadTable, keys: readonly string[]): Draft {
  const headers = headersOf(table);
  const draft: Draft = {
    table,
    headers,
    keyColumns: keys.map((key) => headers.indexOf(key.normalize('NFC'))),
    slots: new Set(),
    byKey: new Map(),
    keyOf: new Map(),
    placeholder: present.rows.length === 0 ? firstDataRow(table) : null,
    issues: [],
  };
  keys.forEach((key, i) => {
    if (draft.keyColumns[i] === -1) complain(draft, 'book.columnMissing', { column: key });
  });
  for (const row of present.rows) {
    const parts = draft.keyColumns.map((c) => keyPart(row.cells[headers[c] ?? '']?.value ?? null));
    enter(draft, { from: row.row, set: new Map() }, parts.join(JOINT));
  }
  return draft;
}

function complain(
  draft: Draft,
  code: Issue['code'],
  params: Readonly<Record<string, string | number>>,
): void {
  draft.issues.push(issue(code, { sheet: draft.table.sheet.name }, { table: draft.table.name, ...params }));
}

function enter(draft: Draft, slot: Slot, key: string): void {
  draft.slots.add(slot);
  index(draft, slot, key);
}

function index(draft: Draft, slot: Slot, key: string): void {
  draft.keyOf.set(slot, key);
  draft.byKey.set(key, [...(draft.byKey.get(key) ?? []), slot]);
}

function unindex(draft: Draft, slot: Slot): void {
  const key = draft.keyOf.get(slot) ?? '';
  draft.byKey.set(
    key,
    (draft.byKey.get(key) ?? []).filter((other) => other !== slot),
  );
}

/** The one row of a key; more or less than one is an issue, since nobody could say which is meant. */
function find(draft: Draft, key: RowKey): Slot | null {
  const [slot, second] = draft.byKey.get(key.map(keyPart).join(JOINT)) ?? [];
  if (slot !== undefined && second === undefined) return slot;
  complain(draft, slot === undefined ? 'book.rowMissing' : 'book.duplicateKey', { key: key.join(' · ') });
  return null;
}

/** Columns of a record by their place; a column that the table lacks is an issue. */
function placed(draft: Draft, record: Readonly<Record<string, CellContent>>): [number, CellContent][] {
  return Object.entries(record).flatMap(([header, content]): [number, CellContent][] => {
    const column = draft.headers.indexOf(header.normalize('NFC'));
    if (column < 0) complain(draft, 'book.columnMissing', { column: header });
    const { length } = textOf(content);
    if (length > MAX_TEXT) complain(draft, 'book.textTooLong', { column: header, length, limit: MAX_TEXT });
    return column < 0 ? [] : [[column, content]];
  });
}

function update(draft: Draft, key: RowKey, record: Readonly<Record<string, CellContent>>): void {
  const slot = find(draft, key);
  if (slot === null) return;
  const values = placed(draft, record);
  for (const [column, content] of values) slot.set.set(column, content);
  if (values.some(([column]) => draft.keyColumns.includes(column))) rekey(draft, slot);
}

/** A changed key column gives the row a new name for the changes that follow. */
function rekey(draft: Draft, slot: Slot): void {
  const old = (draft.keyOf.get(slot) ?? '').split(JOINT);
  const parts = draft.keyColumns.map((column, i) =>
    slot.set.has(column) ? contentKey(slot.set.get(column)) : (old[i] ?? ''),
  );
  unindex(draft, slot);
  index(draft, slot, parts.join(JOINT));
}

function insert(draft: Draft, record: Readonly<Record<string, CellContent>>): void {
  const set = new Map(placed(draft, record));
  const parts = draft.keyColumns.map((column) => contentKey(set.get(column)));
  const key = parts.join(JOINT);
  if (draft.keyColumns.length > 0 && (draft.byKey.get(key) ?? []).length > 0) {
    complain(draft, 'book.duplicateKey', { key: parts.join(' · ') });
  }
  enter(draft, { from: draft.placeholder, set }, key);
  draft.placeholder = null;
}

function remove(draft: Draft, key: RowKey): void {
  const slot = find(draft, key);
  if (slot === null) return;
  unindex(draft, slot);
  draft.slots.delete(slot);
}
