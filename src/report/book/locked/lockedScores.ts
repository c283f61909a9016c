import { groupedBy } from '../../papers/paperData.ts';
import type { Book, Row } from '../../../workbook/schema.ts';
import { CRITERION_KIND_WORDS, SESSION_STEP_WORDS } from '../../../workbook/tables/scoring.ts';

/**
 * What a session has agreed is kept in the hidden table ThongTin, one row for each agency: points from the agreement
 * on, classes from the decision on. A cell that says something else later was changed by hand.
 */
const KEY = 'lockedScores';

/**
 * What people write that points, and classes, rest on; and numerator and denominator of automatic criteria, which are
 * values from the agreement on.
 */
export const LOCKED_POINTS = [
  ...(['self', 'actual', 'level', 'excluded', 'appraised', 'second'] as const),
  ...(['numerator', 'denominator'] as const),
  // Points count, or wait, by these where the scheme asks for evidence. They come last: earlier locks hold the others.
  ...(['evidence', 'reason', 'secondReason'] as const),
] as const;
const SHARES: readonly string[] = ['numerator', 'denominator'];
export const LOCKED_CLASSES = ['bonus', 'penalty', 'decided'] as const;

type Value = string | number | null;
type PointField = (typeof LOCKED_POINTS)[number];
type ClassField = (typeof LOCKED_CLASSES)[number];

/** Values in the order of their fields; classes are null before the decision. */
interface Lock {
  readonly points: Readonly<Record<string, readonly Value[]>>;
  readonly classes: readonly Value[] | null;
}

/** A cell of a locked session that no longer says what was agreed. */
export type LockedEdit = { readonly session: string; readonly agency: string } & (
  | { readonly table: 'ChamDiem'; readonly criterion: string; readonly field: PointField }
  | { readonly table: 'XepLoai'; readonly criterion: ''; readonly field: ClassField }
) & { readonly before: Value; readonly after: Value };

type Session = Pick<Row<'DotCham'>, 'code' | 'step'>;

const keyOf = (session: string, agency: string) => [KEY, session, agency].join('|');

/** Sessions whose automatic criteria no longer follow progress: their shares are kept as values. */
export function frozenSessions({ ThongTin }: Pick<Book, 'ThongTin'>): ReadonlySet<string> {
  const keys = ThongTin.filter((row) => row.key.startsWith(`${KEY}|`));
  return new Set(keys.map(({ key }) => key.split('|')[1] ?? ''));
}

/** What a lock keeps of a field: of shares only those that rest on progress, as others follow from the row itself. */
function keptOf(row: Row<'ChamDiem'>, field: PointField): Value {
  return SHARES.includes(field) && row.kind !== CRITERION_KIND_WORDS.auto ? null : row[field];
}

function lockOf(rows: readonly Row<'ChamDiem'>[], ranking: Row<'XepLoai'>, isDecided: boolean): Lock {
  const points = rows.map(
    (row) => [row.criterion, LOCKED_POINTS.map((field) => keptOf(row, field))] as const,
  );
  const classes = isDecided ? LOCKED_CLASSES.map((field) => ranking[field]) : null;
  return { points: Object.fromEntries(points), classes };
}

/** Steps at which points are locked; at the last one classes too. */
export const LOCKED_STEPS: readonly string[] = [SESSION_STEP_WORDS.agree, SESSION_STEP_WORDS.decided];

/** The book with what a session locks at its step, in place of what it had locked before. */
export function withLock(book: Book, { code, step }: Session): Book {
  const isDecided = step === SESSION_STEP_WORDS.decided;
  const others = book.ThongTin.filter((row) => !row.key.startsWith(keyOf(code, '')));
  if (!LOCKED_STEPS.includes(step)) return { ...book, ThongTin: others };
  const scores = groupedBy(
    book.ChamDiem.filter((row) => row.session === code),
    (row) => row.agency,
  );
  const rows = book.XepLoai.filter((row) => row.session === code).map((row) => ({
    key: keyOf(code, row.agency),
    value: JSON.stringify(lockOf(scores.get(row.agency) ?? [], row, isDecided)),
  }));
  return { ...book, ThongTin: [...others, ...rows] };
}

/** Null where somebody has changed the hidden row. */
function parsed(text: string): Lock | null {
  try {
    return JSON.parse(text) as Lock;
  } catch {
    return null;
  }
}

function differing<F extends string>(
  fields: readonly F[],
  locked: readonly Value[],
  valueOf: (field: F) => Value,
): { readonly field: F; readonly before: Value; readonly after: Value }[] {
  return fields.slice(0, locked.length).flatMap((field, i) => {
    const [before, after] = [locked[i] ?? null, valueOf(field)];
    return (before ?? '') === (after ?? '') ? [] : [{ field, before, after }];
  });
}

/** Cells of locked sessions that say something else than what was agreed, in the order of the sheets. */
export function lockedEdits(book: Pick<Book, 'ThongTin' | 'ChamDiem' | 'XepLoai'>): LockedEdit[] {
  const facts = book.ThongTin.filter((row) => row.key.startsWith(`${KEY}|`));
  if (facts.length === 0) return [];
  const locks = new Map(facts.map(({ key, value }) => [key, parsed(value)]));
  const points = book.ChamDiem.flatMap((row): LockedEdit[] => {
    const { session, agency, criterion } = row;
    const locked = locks.get(keyOf(session, agency))?.points[criterion];
    if (locked === undefined) return [];
    const at = { session, agency, criterion, table: 'ChamDiem' as const };
    return differing(LOCKED_POINTS, locked, (field) => keptOf(row, field)).map((edit) => ({
      ...at,
      ...edit,
    }));
  });
  const classes = book.XepLoai.flatMap((row): LockedEdit[] => {
    const { session, agency } = row;
    const locked = locks.get(keyOf(session, agency))?.classes ?? null;
    if (locked === null) return [];
    const at = { session, agency, criterion: '' as const, table: 'XepLoai' as const };
    return differing(LOCKED_CLASSES, locked, (field) => row[field]).map((edit) => ({ ...at, ...edit }));
  });
  return [...points, ...classes];
}

const cellOf = ({ session, agency, criterion }: LockedEdit) => [session, agency, criterion].join('\u001f');

/** The book with cells put back to what was agreed. */
export function restoreEdits(book: Book, edits: readonly LockedEdit[]): Book {
  const byCell = groupedBy(edits, cellOf);
  const put = <T extends { session: string; agency: string }>(row: T, criterion: string): T => {
    const own = byCell.get([row.session, row.agency, criterion].join('\u001f'));
    if (own === undefined) return row;
    return { ...row, ...Object.fromEntries(own.map(({ field, before }) => [field, before])) };
  };
  return {
    ...book,
    ChamDiem: book.ChamDiem.map((row) => put(row, row.criterion)),
    XepLoai: book.XepLoai.map((row) => put(row, '')),
  };
}

/** The book in which the cells that stand now are what is agreed. */
export function admitEdits(book: Book, edits: readonly LockedEdit[]): Book {
  if (edits.length === 0) return book;
  const byKey = groupedBy(edits, ({ session, agency }) => keyOf(session, agency));
  const ThongTin = book.ThongTin.map((row) => {
    const own = byKey.get(row.key);
    const lock = own === undefined ? null : parsed(row.value);
    return lock === null ? row : { ...row, value: JSON.stringify(admitted(lock, own!)) };
  });
  return { ...book, ThongTin };
}

function admitted(lock: Lock, edits: readonly LockedEdit[]): Lock {
  return edits.reduce<Lock>((current, edit) => {
    if (edit.table === 'XepLoai') {
      const at = LOCKED_CLASSES.indexOf(edit.field);
      return { ...current, classes: current.classes?.map((v, i) => (i === at ? edit.after : v)) ?? null };
    }
    const at = LOCKED_POINTS.indexOf(edit.field);
    const values = current.points[edit.criterion] ?? [];
    const next = values.map((value, i) => (i === at ? edit.after : value));
    return { ...current, points: { ...current.points, [edit.criterion]: next } };
  }, lock);
}
