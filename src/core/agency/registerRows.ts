import { parseIso, parseVietnameseDate } from '../date/parse.ts';
import { issue } from '../issue.ts';
import { collapse, fold, nfc } from '../text/fold.ts';
import type { IsoDate } from '../date/types.ts';
import type { RawRow, RawTable } from '../document/types.ts';
import type { Issue, SourceRef } from '../issue.ts';
import type { RegisterColumn, RegisterColumns, RegisterHeader } from './header.ts';

/** A row of the list as written, before codes are given. */
export interface RegisterRow {
  readonly code: string;
  readonly order: number | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly groups: readonly string[];
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly successors: readonly string[];
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly at: SourceRef;
  readonly issues: readonly Issue[];
}

function listOf(text: string): readonly string[] {
  return text
    .split(/[;\n]/)
    .map(collapse)
    .filter((part) => part !== '');
}

interface RowReader {
  readonly text: (column: RegisterColumn) => string;
  readonly raw: (column: RegisterColumn) => string;
  readonly date: (column: RegisterColumn) => IsoDate | null;
  readonly at: SourceRef;
  readonly badDates: readonly RegisterColumn[];
}

function readerOf(row: RawRow, columns: RegisterColumns): RowReader {
  const cell = (column: RegisterColumn) => {
    const index = columns[column];
    return index === undefined ? null : (row[index] ?? null);
  };
  const raw = (column: RegisterColumn): string => nfc(cell(column)?.text ?? '');
  const text = (column: RegisterColumn): string => collapse(raw(column));
  const date = (column: RegisterColumn): IsoDate | null => {
    const { kind, raw: stored } = cell(column)?.value ?? { kind: 'blank', raw: null };
    if (kind === 'date' && typeof stored === 'string') return parseIso(stored.slice(0, 10));
    return parseVietnameseDate(text(column)) ?? parseIso(text(column));
  };
  const badDates = (['from', 'to'] as const).filter((c) => text(c) !== '' && date(c) === null);
  const at = cell('name')?.at ?? row.find((c) => c !== null)?.at ?? {};
  return { text, raw, date, at, badDates };
}

function toRow({ text, raw, date, at, badDates }: RowReader): RegisterRow {
  const order = Number.parseInt(text('order'), 10);
  return {
    code: text('code'),
    order: Number.isNaN(order) ? null : order,
    name: text('name'),
    aliases: listOf(raw('aliases')),
    groups: listOf(raw('group')),
    from: date('from'),
    to: date('to'),
    successors: listOf(raw('successors')),
    contact: text('contact'),
    phone: text('phone'),
    email: text('email'),
    at,
    issues: badDates.map((column) => issue('date.invalid', at, { text: text(column) }, column)),
  };
}

/** Whether a row says the header's own words in the header's own columns. One alike word may be an agency's group. */
function repeats(row: RawRow, header: RawRow | undefined): boolean {
  const words = (header ?? []).map((cell) => fold(cell?.text ?? ''));
  return words.every((word, i) => fold(row[i]?.text ?? '') === word);
}

/** A cell that is merged over several rows is said of each of them: typists merge the group's. */
function spread(rows: readonly RawRow[], column: number | undefined): readonly RawRow[] {
  if (column === undefined) return rows;
  return rows.map((row, at) => {
    if ((row[column] ?? null) !== null) return row;
    for (let above = at - 1; above >= 0; above -= 1) {
      const cell = rows[above]?.[column] ?? null;
      if (cell === null) continue;
      if (cell.rowSpan <= at - above) return row;
      return Array.from({ length: Math.max(row.length, column + 1) }, (_, i) =>
        i === column ? cell : (row[i] ?? null),
      );
    }
    return row;
  });
}

/** The rows below the header that have a name; a header that is printed again is passed over. */
export function registerRows(table: RawTable, header: RegisterHeader): readonly RegisterRow[] {
  return spread(table.rows, header.columns.group)
    .slice(header.row + 1)
    .filter((row) => !repeats(row, table.rows[header.row]))
    .map((row) => toRow(readerOf(row, header.columns)))
    .filter((row) => row.name !== '');
}
