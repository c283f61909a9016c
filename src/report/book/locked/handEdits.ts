import { fill } from '../../../messages/fill.ts';
import { APPRAISAL_TEXTS, HAND_TEXTS as T } from '../../../messages/vi/scoring.ts';
import type { Book, Row } from '../../../workbook/schema.ts';
import { MAX_TEXT } from '../../../workbook/limits.ts';
import { TABLES } from '../../../workbook/schema.ts';
import { fitCell } from '../fitCell.ts';
import { withLogLines, type LogLine } from '../logLines.ts';
import { figureText } from '../measures.ts';
import { groupedBy } from '../../papers/paperData.ts';
import { isOwnReason } from '../ownReason.ts';
import { frozenSessions } from './lockedScores.ts';

/*
 * Points that people type straight into Chấm điểm, before they are locked, leave no trace by themselves. What stood
 * there when the book was last written is kept in ThongTin, one row for each agency; the next writing logs what differs.
 */
const KEY = 'seenScores';
const FIELDS = [
  ...(['self', 'actual', 'level', 'excluded', 'appraised', 'second'] as const),
  // What points count by. They come last: what earlier versions kept holds the others only.
  ...(['evidence', 'reason', 'explanation', 'secondReason'] as const),
] as const;
const TEXTS: readonly string[] = ['evidence', 'reason', 'explanation', 'secondReason'];

type Score = Row<'ChamDiem'>;
type Value = string | number | null;
/** Values in the order of their fields, by criterion; criteria of which nothing is said are absent. */
type Seen = Readonly<Record<string, readonly Value[]>>;

const keyOf = ({ session, agency }: Pick<Score, 'session' | 'agency'>) => [KEY, session, agency].join('|');
const valuesOf = (row: Score): readonly Value[] =>
  FIELDS.map((field) => (TEXTS.includes(field) ? brief(String(row[field] ?? '')) : row[field]));
const isBlank = (value: Value | undefined) => value === null || value === undefined || value === '';

/** Characters of a text that are kept: what stands in one cell must hold those of all criteria of an agency. */
const KEPT = 40;

/** A long text by its beginning, its length and a sum over all of it: enough to see that it was changed. */
function brief(text: string): string {
  if (text.length <= KEPT) return text;
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  return `${text.slice(0, KEPT - 16)}… (${text.length} · ${(sum >>> 0).toString(36)})`;
}

function parsed(text: string | undefined): Seen {
  try {
    return JSON.parse(text ?? '{}') as Seen;
  } catch {
    return {};
  }
}

function seenIn({ ThongTin }: Pick<Book, 'ThongTin'>): Map<string, Seen> {
  const own = ThongTin.filter(({ key }) => key.startsWith(`${KEY}|`));
  return new Map(own.map(({ key, value }) => [key, parsed(value)]));
}

/** A long text by its beginning. */
const inWords = (value: Value | undefined) =>
  isBlank(value)
    ? APPRAISAL_TEXTS.blank
    : typeof value === 'number'
      ? figureText(value).replace('.', ',')
      : String(value).replace(/… \(\d+ · \w+\)$/, '…');

interface Edit {
  readonly row: Score;
  /** 'Thẩm định 3 → 4', one for each cell. */
  readonly changes: readonly string[];
  /** Something that stood there was changed or taken away. */
  readonly isOverwritten: boolean;
  /** The reason is among the changes. */
  readonly saysWhy: boolean;
}

function editOf(row: Score, before: readonly Value[] | undefined): Edit | null {
  const now = valuesOf(row);
  const cells = FIELDS.flatMap((field, i) => {
    const [was, is] = [before?.[i], now[i]];
    // An earlier version did not keep it: nobody knows what stood there.
    if (before !== undefined && i >= before.length) return [];
    if ((isBlank(was) ? null : was) === (isBlank(is) ? null : is)) return [];
    const { header } = TABLES.ChamDiem.columns[field];
    const text = fill(APPRAISAL_TEXTS.changed, { column: header, before: inWords(was), after: inWords(is) });
    return [{ text, isOverwritten: !isBlank(was), saysWhy: field === 'reason' || field === 'secondReason' }];
  });
  if (cells.length === 0) return null;
  return {
    row,
    changes: cells.map(({ text }) => text),
    isOverwritten: cells.some((cell) => cell.isOverwritten),
    saysWhy: cells.some((cell) => cell.saysWhy),
  };
}

function whyOf({ reason, secondReason }: Score): string {
  const said = [reason, secondReason].filter(isOwnReason).join('; ');
  return fill(T.why, { reason: said === '' ? APPRAISAL_TEXTS.noReason : said });
}

/** What was overwritten has a line for each criterion; first entries of an agency share one. */
function linesOf(edits: readonly Edit[], at: string): LogLine[] {
  const line = (row: Score, detail: string): LogLine => ({
    ...{ at, event: APPRAISAL_TEXTS.events.hand, agency: row.agency, round: null, file: '' },
    detail: fitCell(detail),
  });
  const overwritten = edits
    .filter((edit) => edit.isOverwritten)
    .map(({ row, changes, saysWhy }) => {
      const about = fill(APPRAISAL_TEXTS.about, { agency: row.agencyName, criterion: row.criterion });
      return line(row, `${about}${changes.join('; ')}${saysWhy ? '' : whyOf(row)}${T.unknownWho}`);
    });
  const first = [
    ...groupedBy(
      edits.filter((edit) => !edit.isOverwritten),
      ({ row }) => row.agency,
    ).values(),
  ];
  const entered = first.map((own) => {
    const { row } = own[0]!;
    const cells = own.map((edit) =>
      fill(T.entered, { criterion: edit.row.criterion, changes: edit.changes.join('; ') }),
    );
    return line(row, `${fill(T.first, { agency: row.agencyName, cells: cells.join(' · ') })}${T.unknownWho}`);
  });
  return [...overwritten, ...entered];
}

function rowsOf(book: Book): Row<'ThongTin'>[] {
  const frozen = frozenSessions(book);
  const open = book.ChamDiem.filter((row) => !frozen.has(row.session));
  return [...groupedBy(open, keyOf)].flatMap(([key, own]) => {
    const said = own.filter((row) => !valuesOf(row).every(isBlank));
    if (said.length === 0) return [];
    const all = JSON.stringify(Object.fromEntries(said.map((row) => [row.criterion, valuesOf(row)])));
    if (all.length <= MAX_TEXT) return [{ key, value: all }];
    const points = said.map((row) => [row.criterion, valuesOf(row).slice(0, FIELDS.length - TEXTS.length)]);
    return [{ key, value: JSON.stringify(Object.fromEntries(points)) }];
  });
}

/**
 * The book that is to be written, with a line of Nhật ký for every cell of points of an open session that somebody typed
 * since `found` was last written, and with what stands there now kept for the next time. Locked sessions ask instead
 * (lockedScores).
 */
export function withHandEdits(found: Book, after: Book, at: string): Book {
  if (after.DotCham.length === 0 && found.DotCham.length === 0) return after;
  const seen = seenIn(found);
  const frozen = frozenSessions(found);
  const edits = found.ChamDiem.flatMap((row) => {
    const edit = frozen.has(row.session) ? null : editOf(row, seen.get(keyOf(row))?.[row.criterion]);
    return edit === null ? [] : [edit];
  });
  const logged = edits.length === 0 ? after : withLogLines(after, linesOf(edits, at));
  const others = logged.ThongTin.filter(({ key }) => !key.startsWith(`${KEY}|`));
  return { ...logged, ThongTin: [...others, ...rowsOf(logged)] };
}
