import { issue, type SourceRef } from '../core/issue.ts';
import { hasError, result, type Result } from '../core/result.ts';
import { fill } from '../messages/fill.ts';
import { UNDO_EVENT, UNDO_LOG } from '../messages/vi/log.ts';
import { UNDO_LABELS } from '../messages/vi/undo.ts';
import { derive } from '../report/book/derive.ts';
import { withLogLines } from '../report/book/logLines.ts';
import { contextOf, formulasFor } from '../report/formulas/formulaOf.ts';
import { changedTables } from '../workbook/changedTables.ts';
import { diffBooks } from '../workbook/diffBooks.ts';
import { parseBook } from '../workbook/parseBook.ts';
import type { ReadTable, RestorePoint, TableChange } from '../workbook/ports.ts';
import { withoutLasting } from '../workbook/restore/lastingTables.ts';
import { parseInverse } from '../workbook/restore/parseInverse.ts';
import {
  dataOf,
  entriesOf,
  entriesOfBook,
  isUndoable,
  POINTS,
  type Entry,
} from '../workbook/restore/points.ts';
import type { Inverse } from '../workbook/restore/types.ts';
import { undoChanges, type Undo } from '../workbook/restore/undo.ts';
import { TABLE_KEYS, TABLE_NAMES, type Book, type TableName } from '../workbook/schema.ts';
import type { Deps } from './deps.ts';
import { isAsOfFixed, type TrackedBook } from './openBook.ts';
import { formulasNow } from './saveBook.ts';
import { closedRoundIssues, laterReturnIssues } from './undo/undoRefusals.ts';

/** A change taken back, worked out and not yet written. */
export interface UndoneChange {
  readonly point: RestorePoint;
  /** What the undo itself is called: 'Hoàn tác: …'. */
  readonly label: string;
  /** To be written by saveChanges: cells outside of the book's own columns come back, too. */
  readonly changes: readonly TableChange[];
  /** Cells that get back what they held; figures that follow from them aren't counted. */
  readonly cells: number;
  /** The book afterwards, derived cells included. */
  readonly after: Book;
  /** Places that somebody changed since; they stay as they are, and the issues say why. */
  readonly kept: readonly SourceRef[];
}

function pointOf({ id, label, at }: Entry): RestorePoint {
  return { id, label, at };
}

/** Changes that can be taken back, the newest first. */
export function restorePoints({ book }: Pick<TrackedBook, 'book'>): RestorePoint[] {
  return entriesOfBook(book).filter(isUndoable).reverse().map(pointOf);
}

/** The entry that is asked for; the newest where none is named. */
function chosen(entries: readonly Entry[], id: string | null): Result<Entry | null> {
  const found = id === null ? entries.filter(isUndoable).at(-1) : entries.find((entry) => entry.id === id);
  if (found === undefined)
    return result(null, [id === null ? issue('restore.none') : issue('restore.unknown', {}, { id })]);
  return isUndoable(found) ? result(found) : result(null, [issue('restore.expired', {}, { id: found.id })]);
}

type UndoDeps = Pick<Deps, 'host' | 'clock'>;

/** What an entry keeps, but for tables that an undo leaves alone; null where somebody has changed it. */
function inverseIn(entry: Entry, { host }: Pick<Deps, 'host'>): Inverse | null {
  const text = host.unpack(dataOf(entry));
  const inverse = text === null ? null : parseInverse(text);
  return inverse === null ? null : withoutLasting(inverse);
}

/** 'Hoàn tác: …', and 'Làm lại: …' where an undo is taken back. */
function labelOf({ id, label }: Entry): string {
  const { undo, redo } = UNDO_LABELS;
  const bare = [undo, redo]
    .map((words) => fill(words, { label: '' }))
    .reduce((text, words) => (text.startsWith(words) ? text.slice(words.length) : text), label);
  const wasUndo = label.startsWith(fill(undo, { label: '' }));
  return fill(wasUndo ? redo : undo, { label: bare === '' ? id : bare });
}

interface Derived {
  readonly after: Book;
  /** What follows from the cells that went back: figures computed from them, and the line in Nhật ký. */
  readonly follow: readonly TableChange[];
}

/** The book of tables that were changed, with everything derived computed anew, and logged. */
function derivedFrom(
  tables: readonly ReadTable[],
  tracked: TrackedBook,
  logged: (book: Book) => Book,
): Result<Derived | null> {
  const parsed = parseBook(tables);
  if (parsed.value === null) return result(null, parsed.issues);
  const asOfFixed = isAsOfFixed(tables);
  const after = logged(derive(parsed.value, asOfFixed));
  const formulas = { before: formulasNow(tracked), after: formulasFor(contextOf(after, asOfFixed)) };
  const follow = diffBooks(parsed.value, after, formulas);
  return result({ after, follow });
}

/** A line of Nhật ký says what was taken back; none where nothing is. */
function loggedBy(entry: Entry, { changes }: Undo, { clock }: UndoDeps): (book: Book) => Book {
  if (changes.length === 0) return (book) => book;
  const { date, time } = clock();
  const detail = fill(UNDO_LOG, { label: labelOf(entry), at: entry.at });
  const line = { at: `${date} ${time}`, event: UNDO_EVENT, agency: '', round: null, file: '', detail };
  return (book) => withLogLines(book, [line]);
}

/**
 * Works out how a change is taken back: the one with this id, or the latest. Nhật ký keeps its lines and gets one more.
 * Errors: restore.none, unknown, expired, unreadable, returnFollows (returns that came later rest on this change),
 * round.locked, and those of a book that can't be read. What somebody changed since is kept and told by warnings;
 * where nothing is left to do, `changes` is empty (restore.nothing).
 */
export async function undoChange(
  tracked: TrackedBook,
  id: string | null,
  deps: UndoDeps,
): Promise<Result<UndoneChange | null>> {
  const read = await tracked.opened.read(TABLE_NAMES);
  const { lacking } = tracked;
  const broken = read.issues.filter(
    ({ code, params }) =>
      code !== 'book.tableMissing' || lacking?.tables.includes(params['table'] as TableName) !== true,
  );
  if (hasError(broken)) return result(null, broken);
  const points = read.value.find(({ name }) => name === POINTS);
  const entries = points === undefined ? [] : entriesOf(points);
  const entry = chosen(entries, id);
  if (entry.value === null) return result(null, entry.issues);
  const inverse = inverseIn(entry.value, deps);
  if (inverse === null) return result(null, [issue('restore.unreadable', {}, { id: entry.value.id })]);
  const later = entries.slice(entries.indexOf(entry.value) + 1);
  const of = { book: tracked.book, inverse, tables: read.value };
  const refused = laterReturnIssues(of, later, (one) => inverseIn(one, deps));
  if (refused.length > 0) return result(null, refused);
  return undone(tracked, entry.value, of, deps);
}

interface Undoing {
  readonly inverse: Inverse;
  readonly tables: readonly ReadTable[];
}

function undone(
  tracked: TrackedBook,
  entry: Entry,
  { inverse, tables }: Undoing,
  deps: UndoDeps,
): Result<UndoneChange | null> {
  const undo = undoChanges(inverse, tables, TABLE_KEYS);
  const refused = [...undo.issues, ...closedRoundIssues(tracked.book, undo.value.changes)];
  if (hasError(refused)) return result(null, refused);
  const back = changedTables(tables, undo.value.changes, TABLE_KEYS);
  if (back.value === null) return result(null, back.issues);
  const derived = derivedFrom(back.value, tracked, loggedBy(entry, undo.value, deps));
  if (derived.value === null) return result(null, derived.issues);
  const { after, follow } = derived.value;
  const changes = [...undo.value.changes, ...follow];
  const issues = changes.length === 0 ? [...undo.issues, issue('restore.nothing')] : undo.issues;
  const { cells, kept } = undo.value;
  return result({ point: pointOf(entry), label: labelOf(entry), changes, cells, after, kept }, issues);
}
