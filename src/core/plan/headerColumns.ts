import { collapse } from '../text/fold.ts';
import { textOf } from './cellText.ts';
import { contentOf } from './columnContent.ts';
import {
  hasOtherMeaning,
  isReplaceable,
  mayHeadHelpers,
  roleOf,
  saysReplaced,
  saysSubmitted,
} from './columns.ts';
import { headsBothRoles } from './jointColumn.ts';
import { placeAt, widthOf } from './spans.ts';
import type { RawTable } from '../document/types.ts';
import type { ColumnContent } from './columnContent.ts';
import type { ColumnRole, RoleFit } from './columns.ts';

export type RoleColumns = Readonly<Partial<Record<ColumnRole, number>>>;

/** A column whose role was told by its cells, since its header doesn't say. */
export interface GuessedColumn {
  readonly role: ColumnRole;
  readonly header: string;
}

/** A column for one month, quarter or year, in which a mark says that the work falls into it. */
export interface PeriodColumn {
  readonly column: number;
  /** Tháng 3 | Tháng 3/2026 | Quý II | Năm 2027 */
  readonly name: string;
}

/** Where a task table's header stands and what its columns are. Rows and columns count from 0. */
export interface TableHeader {
  readonly row: number;
  /** One, or two where a heading spans sub-headings. */
  readonly rows: number;
  readonly columns: RoleColumns;
  /** Where the columns end that stand under one heading, for roles whose heading spans several. */
  readonly ends?: RoleColumns;
  /** Columns without a role of their own, with their headers. */
  readonly extra: readonly { readonly column: number; readonly header: string }[];
  readonly guessed: readonly GuessedColumn[];
  /** Columns that could have had a role which another one took. */
  readonly beside: readonly GuessedColumn[];
  /** Roles whose heading was taken to stand over columns without one as well. */
  readonly unheaded: readonly GuessedColumn[];
  /** The headers by column, as far as the header has words for them. */
  readonly headers: readonly string[];
  /** Columns that hold times as well as the one that was told by its cells; absent where there is none. */
  readonly rivalTimes?: readonly string[];
  /** Columns of months or quarters in which marks say when; absent where there are none. */
  readonly timeline?: readonly PeriodColumn[];
}

const LONGEST_HEADER = 80;

/** Texts by column; a two-row header gives sub-heading and heading together. */
function textsOf(table: RawTable, row: number, rows: number): readonly (readonly string[])[] {
  return Array.from({ length: widthOf(table) }, (_, column) => {
    const top = placeAt(table, row, column);
    const upper = textOf(top.cell);
    if (rows === 1) return [top.from === 'left' ? '' : upper];
    const below = placeAt(table, row + 1, column);
    const lower = below.from === 'own' ? textOf(below.cell) : '';
    if (lower === '') return [upper];
    const over = upper === '' ? nearestLeft(table, row, column) : upper;
    return [lower, collapse(`${over} ${lower}`), `${over}`];
  });
}

/** In a grid without merges a spanning heading stands in its first cell only. */
export function nearestLeft(table: RawTable, row: number, column: number): string {
  for (let at = column; at >= 0; at -= 1) {
    const text = textOf(placeAt(table, row, at).cell);
    if (text !== '') return text;
  }
  return '';
}

const FITS: Readonly<Partial<Record<ColumnRole, readonly ColumnContent[]>>> = {
  title: ['text', 'other', 'blank'],
  time: ['time', 'blank'],
  leads: ['agency', 'blank'],
  coordinating: ['agency', 'blank'],
};

type Content = (column: number) => ColumnContent;

/** The role that a column's header gives it; a word with two meanings only where the cells agree. */
function fitOf(variants: readonly string[], column: number, content: Content): RoleFit | null {
  const fit = variants
    .filter((t) => t.length <= LONGEST_HEADER)
    .map(roleOf)
    .find((f) => f !== null);
  if (fit === undefined || fit === null) return null;
  if (isReplaceable(fit.role) && variants.some(saysReplaced)) return null;
  if (!fit.doubtful) return fit;
  return FITS[fit.role]?.includes(content(column)) === true ? fit : null;
}

interface Assigned {
  readonly columns: RoleColumns;
  readonly losers: readonly { readonly role: ColumnRole; readonly column: number }[];
}

/** Every column's fit; the best rank takes the role, then the first column. */
function assign(texts: readonly (readonly string[])[], content: Content): Assigned {
  const fits = texts.flatMap((variants, column) => {
    const fit = fitOf(variants, column, content);
    return fit === null ? [] : [{ ...fit, column }];
  });
  const ranked = [...fits].sort((a, b) => a.rank - b.rank || a.column - b.column);
  const columns: Partial<Record<ColumnRole, number>> = {};
  for (const { role, column } of ranked) columns[role] ??= column;
  return { columns, losers: ranked.filter(({ role, column }) => columns[role] !== column) };
}

/** Texts of a column below the header that stand in cells of their own. */
function ownTexts(table: RawTable, column: number, from: number): readonly string[] {
  return table.rows.slice(from).flatMap((row) => {
    const text = textOf(row[column] ?? null);
    return text === '' ? [] : [text];
  });
}

/**
 * STT beside codes: where the codes lie one below the other (N01, N01.1) and more rows have one, they carry the tree
 * and the running numbers only count.
 */
function withCodes(table: RawTable, { columns, losers }: Assigned, from: number): RoleColumns {
  const running = columns.tt;
  const other = losers.find(({ role }) => role === 'tt');
  if (running === undefined || other === undefined) return columns;
  const codes = ownTexts(table, other.column, from);
  const known = new Set(codes);
  const isBelow = (code: string) => known.has(code.slice(0, Math.max(0, code.lastIndexOf('.'))));
  const more = codes.length > ownTexts(table, running, from).length;
  return more && codes.some(isBelow) ? { ...columns, tt: other.column, running } : columns;
}

/** The header that a row, or two, would make. */
export function headerAt(table: RawTable, row: number, rows: number): TableHeader {
  const texts = textsOf(table, row, rows);
  const content: Content = (column) => contentOf(table, column, row + rows);
  const assigned = assign(texts, content);
  const columns = withCodes(table, assigned, row + rows);
  const headers = texts.map((variants) => variants[1] ?? variants[0] ?? '');
  const ends = endsOf({ table, row: row + rows - 1, headers, columns });
  const unheaded = ends
    .filter(({ lost }) => lost)
    .map(({ role }) => ({ role, header: headers[columns[role] ?? -1] ?? '' }));
  const beside = assigned.losers.map(({ role, column }) => ({ role, header: headers[column] ?? '' }));
  const guessed = handedIn(headers, columns);
  const extra = extraOf(headers, columns);
  const rivals = beside.filter(({ role, header }) => role === 'time' && saysSubmitted(header));
  const rivalTimes = guessed.length > 0 ? { rivalTimes: rivals.map(({ header }) => header) } : {};
  const spanned =
    ends.length === 0 ? {} : { ends: Object.fromEntries(ends.map(({ role, end }) => [role, end])) };
  return { row, rows, columns, ...spanned, extra, guessed, beside, unheaded, headers, ...rivalTimes };
}

interface Layout {
  readonly table: RawTable;
  /** The last row of the header. */
  readonly row: number;
  readonly headers: readonly string[];
  readonly columns: RoleColumns;
}

/** A heading without sub-headings over several columns: what stands in any of them is its role's. */
function endsOf(layout: Layout): readonly RoleEnd[] {
  return Object.entries(layout.columns).flatMap(([name, column]) => {
    const role = name as ColumnRole;
    if (!SPANNED.test(role)) return [];
    const { cell, from } = placeAt(layout.table, layout.row, column);
    const wide = cell !== null && cell.colSpan > 1 && from !== 'left';
    const end = wide ? column + cell.colSpan : lostEnd(layout, role, column);
    return end === column + 1 ? [] : [{ role, end, lost: !wide }];
  });
}

interface RoleEnd {
  readonly role: ColumnRole;
  readonly end: number;
  /** Told by what stands in the columns, since the merge is gone. */
  readonly lost: boolean;
}

/** Where merges are gone: the columns without a heading right of a role's that hold the same as it does. */
function lostEnd({ table, row, headers }: Layout, role: ColumnRole, column: number): number {
  const [content] = FITS[role] ?? [];
  let end = column + 1;
  if (content === undefined) return end;
  while (headers[end] === '' && placeAt(table, row, end).from !== 'left') {
    if (contentOf(table, end, row + 1) !== content) break;
    end += 1;
  }
  return end;
}

const SPANNED = /^(?:time|leads|coordinating|product|note)$/;

/** Ngày trình | Ngày gửi | Ngày báo cáo: taken for the deadline only because the cells are times, and that is said. */
function handedIn(headers: readonly string[], { time }: RoleColumns): readonly GuessedColumn[] {
  const header = headers[time ?? -1];
  return header === undefined || !saysSubmitted(header) ? [] : [{ role: 'time', header }];
}

type NamedColumn = TableHeader['extra'][number];

function extraOf(headers: readonly string[], columns: RoleColumns): TableHeader['extra'] {
  const used = Object.values(columns);
  return headers.flatMap((header, column) =>
    used.includes(column) || header === '' ? [] : [{ column, header }],
  );
}

const GUESSES: readonly (readonly [ColumnRole, ColumnContent])[] = [
  ['title', 'text'],
  ['time', 'time'],
  ['leads', 'agency'],
  ['coordinating', 'agency'],
];

const replacedLast = (a: NamedColumn, b: NamedColumn): number =>
  Number(saysReplaced(a.header)) - Number(saysReplaced(b.header));

/** Columns that no header word names get the missing roles by what they hold, and that is said. */
export function withGuesses(table: RawTable, header: TableHeader): TableHeader {
  const columns: Partial<Record<ColumnRole, number>> = { ...header.columns };
  const guessed: GuessedColumn[] = [...header.guessed];
  let rivalTimes: readonly string[] = header.rivalTimes ?? [];
  for (const [role, wanted] of GUESSES) {
    // A lone column of agencies beside a lead column may be anybody's: only a missing lead is looked for first.
    if (columns[role] !== undefined || (role === 'coordinating' && headsBothRoles({ ...header, columns })))
      continue;
    const fitting = header.extra.filter(
      ({ column, header: name }) =>
        !Object.values(columns).includes(column) &&
        !hasOtherMeaning(name) &&
        (role !== 'coordinating' || mayHeadHelpers(name)) &&
        contentOf(table, column, header.row + header.rows) === wanted,
    );
    const [found, ...others] = [...fitting].sort(replacedLast);
    if (found === undefined) continue;
    if (role === 'time') rivalTimes = others.map((other) => other.header);
    columns[role] = found.column;
    guessed.push({ role, header: found.header });
  }
  const extra = header.extra.filter(({ column }) => !Object.values(columns).includes(column));
  const rivals = rivalTimes.length > 0 ? { rivalTimes } : {};
  return { ...header, columns, extra, guessed, ...rivals };
}
