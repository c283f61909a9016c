import { issue, type Issue, type IssueCode, type IssueParams } from '../core/issue.ts';
import { MAX_TEXT, textLength } from './limits.ts';
import type { ReadRow, ReadTable, RowKey, TableChange } from './ports.ts';
import { isDate, isFormula, type CellContent, type Scalar } from './spec.ts';
import { atOnce, type Stepwise } from './stepwise.ts';

type Content = Readonly<Record<string, CellContent>>;

/** A row of a table as it shall be: where it comes from, and what is set anew in it. */
export interface RowSlot {
  /** Index among the table's rows; null for a new row. */
  readonly from: number | null;
  /** By header. */
  readonly set: Content;
  /** Its key afterwards. */
  readonly key: RowKey;
}

/** The rows of a table after all its changes, in their order. */
export interface RowPlan {
  readonly slots: readonly RowSlot[];
  readonly issues: readonly Issue[];
}

interface Entry {
  readonly from: number | null;
  set: Content;
  key: string;
}

/** Where new rows stand: below an entry, above all (null), or at the end (undefined). */
type Place = Entry | null | undefined;

/** The plan while it is made. */
interface Draft {
  readonly table: ReadTable;
  readonly headers: ReadonlySet<string>;
  readonly keys: readonly string[];
  readonly entries: Set<Entry>;
  readonly byKey: Map<string, Entry[]>;
  /** Entries that don't stand where they were entered. */
  readonly placed: Map<Entry | null, Entry[]>;
  readonly issues: Issue[];
}

const JOINT = '\u001f';
const NOTHING: Content = {};

function keyPart(value: Scalar): string {
  return value === null ? '' : String(value).normalize('NFC').trim();
}

/** What content counts for as a part of a key. */
export function contentKey(content: CellContent | undefined): string {
  const value = content !== undefined && isFormula(content) ? content.value : (content ?? null);
  return keyPart(isDate(value) ? value.date : value);
}

/** A key as one text, by which rows are compared. */
export function keyText(key: RowKey): string {
  return key.map(keyPart).join(JOINT);
}

/** Does a key as one text say nothing? */
export function isBlankKey(text: string): boolean {
  return text.replaceAll(JOINT, '') === '';
}

/** The same of a row that was read. `keys` are the headers of the key columns. */
export function rowKeyText(row: ReadRow, keys: readonly string[]): string {
  return keys.map((key) => keyPart(row.cells[key.normalize('NFC')]?.value ?? null)).join(JOINT);
}

function complain({ issues, table }: Draft, code: IssueCode, params: IssueParams): void {
  issues.push(issue(code, { sheet: table.sheet }, { table: table.name, ...params }));
}

function index({ byKey }: Draft, entry: Entry): void {
  const others = byKey.get(entry.key);
  if (others === undefined) byKey.set(entry.key, [entry]);
  else others.push(entry);
}

function unindex({ byKey }: Draft, entry: Entry): void {
  const others = byKey.get(entry.key) ?? [];
  byKey.set(
    entry.key,
    others.filter((other) => other !== entry),
  );
}

function enter(draft: Draft, entry: Entry): void {
  draft.entries.add(entry);
  index(draft, entry);
}

function* startDraft(table: ReadTable, given: readonly string[]): Stepwise<Draft> {
  const keys = given.map((key) => key.normalize('NFC'));
  const headers = new Set(table.headers);
  const draft: Draft = {
    table,
    headers,
    keys,
    entries: new Set(),
    byKey: new Map(),
    placed: new Map(),
    issues: [],
  };
  for (const column of keys) if (!headers.has(column)) complain(draft, 'book.columnMissing', { column });
  for (const [from, row] of table.rows.entries()) {
    enter(draft, { from, set: NOTHING, key: rowKeyText(row, keys) });
    yield;
  }
  return draft;
}

/** The one row of a key: with more or less than one nobody could say which is meant. */
function find(draft: Draft, key: RowKey): Entry | null {
  const [entry, second] = draft.byKey.get(keyText(key)) ?? [];
  if (entry !== undefined && second === undefined) return entry;
  complain(draft, entry === undefined ? 'book.rowMissing' : 'book.duplicateKey', { key: key.join(' · ') });
  return null;
}

/** Content by header as the table has it; a column that the table lacks, or a text too long, is an issue. */
function placed(draft: Draft, content: Content): [string, CellContent][] {
  return Object.entries(content).flatMap(([given, value]): [string, CellContent][] => {
    const column = given.normalize('NFC');
    const length = textLength(value);
    if (length > MAX_TEXT) complain(draft, 'book.textTooLong', { column, length, limit: MAX_TEXT });
    if (draft.headers.has(column)) return [[column, value]];
    complain(draft, 'book.columnMissing', { column });
    return [];
  });
}

function update(draft: Draft, key: RowKey, content: Content): void {
  const entry = find(draft, key);
  if (entry === null) return;
  const values = Object.fromEntries(placed(draft, content));
  entry.set = { ...entry.set, ...values };
  if (!draft.keys.some((column) => column in values)) return;
  // A changed key gives the row a new name for the changes that follow.
  const parts = entry.key.split(JOINT);
  unindex(draft, entry);
  entry.key = draft.keys
    .map((column, i) => (column in values ? contentKey(values[column]) : (parts[i] ?? '')))
    .join(JOINT);
  index(draft, entry);
}

function insert(draft: Draft, content: Content, place: Place): void {
  const set = Object.fromEntries(placed(draft, content));
  const parts = draft.keys.map((column) => contentKey(set[column]));
  const entry = { from: null, set, key: parts.join(JOINT) };
  const taken = parts.length > 0 && (draft.byKey.get(entry.key) ?? []).length > 0;
  if (taken) complain(draft, 'book.duplicateKey', { key: parts.join(' · ') });
  enter(draft, entry);
  if (place !== undefined) draft.placed.set(place, [...(draft.placed.get(place) ?? []), entry]);
}

/** The row below which others shall stand; one that isn't there any more sends them to the end. */
function placeOf({ byKey }: Draft, below: RowKey | null | undefined): Place {
  return below === undefined || below === null ? below : byKey.get(keyText(below))?.[0];
}

/** The entries in the order of the table. */
function ordered({ entries, placed }: Draft): Entry[] {
  if (placed.size === 0) return [...entries];
  const elsewhere = new Set([...placed].flatMap(([place, moved]) => (isThere(place, entries) ? moved : [])));
  const withBelow = (entry: Entry | null): Entry[] => {
    const below = (placed.get(entry) ?? []).filter((other) => entries.has(other)).flatMap(withBelow);
    return entry === null ? below : [entry, ...below];
  };
  return [null, ...[...entries].filter((entry) => !elsewhere.has(entry))].flatMap(withBelow);
}

function isThere(place: Entry | null, entries: ReadonlySet<Entry>): boolean {
  return place === null || entries.has(place);
}

function remove(draft: Draft, key: RowKey): void {
  const entry = find(draft, key);
  if (entry === null) return;
  unindex(draft, entry);
  draft.entries.delete(entry);
}

/**
 * Works the changes of one table, in their order, into the rows that it shall have. Columns of the table that no change
 * and no key names need not have been read. Errors: book.columnMissing, rowMissing, duplicateKey, textTooLong.
 */
export function planRows(
  table: ReadTable,
  changes: readonly TableChange[],
  keys: readonly string[],
): RowPlan {
  return atOnce(planRowsStepwise(table, changes, keys));
}

function* work(draft: Draft, change: TableChange): Stepwise<void> {
  if (change.kind === 'update') update(draft, change.key, change.set);
  else if (change.kind === 'insert') {
    const place = placeOf(draft, change.below);
    for (const row of change.rows) {
      insert(draft, row, place);
      yield;
    }
  } else for (const key of change.keys) remove(draft, key);
}

/** The same, row by row. */
export function* planRowsStepwise(
  table: ReadTable,
  changes: readonly TableChange[],
  keys: readonly string[],
): Stepwise<RowPlan> {
  const draft = yield* startDraft(table, keys);
  for (const change of changes) {
    yield* work(draft, change);
    yield;
  }
  const slots = ordered(draft).map(({ from, set, key }) => ({ from, set, key: key.split(JOINT) }));
  return { slots, issues: draft.issues };
}
