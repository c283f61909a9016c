import { PAPER_TEXTS as T } from '../../messages/vi/papers.ts';
import { cellAt, rangeOf } from '../../workbook/address.ts';
import type { CellSpec, RowHeight, StyleName } from '../../workbook/spec.ts';
import { pieces, wrappedHeight } from './wrapText.ts';

export interface PaperColumn {
  readonly header: string;
  /** In Excel's characters. */
  readonly width: number;
  readonly style: 'paperCell' | 'paperCenter' | 'paperNumber';
}

/** A count or a text; null for a cell that stays blank. */
export type PaperValue = string | number | null;

/** A text over the whole width: 'band' heads what follows inside the table, 'note' is read like a row; 'gap' is bare. */
export type PaperRow =
  | { readonly kind: 'row' | 'group' | 'total'; readonly values: readonly PaperValue[] }
  | { readonly kind: 'band' | 'note' | 'gap'; readonly text: string };

/** A line that names the plan of the rows below it; none where the plan isn't told. */
export function planBand(text: string | undefined): PaperRow[] {
  return text === undefined ? [] : [{ kind: 'band', text }];
}

/** Kinds of rows that are read, not headings. */
export const READ: readonly PaperRow['kind'][] = ['row', 'note'];

/** Lines that a row shows before the rest goes on in the next: Excel ends a row at 409 points, a page not much later. */
const MOST_LINES = 11;
/** The last row goes to the last page with the signatures, so it must leave them room. */
const LAST_LINES = 10;
const LEAST_HEIGHT = 20;
/** Points at which Excel ends a row. */
export const MOST_POINTS = 409;
/** Bold letters are wider: what is left of a column's width for them, and for a header's. */
export const BOLD = 0.92;
export const HEADER_BOLD = 0.85;

/** One of a table's lines as it is printed. */
export interface PrintedRow {
  readonly row: PaperRow;
  readonly height: number;
}

/** '3900' → '3.900': thousands are parted by a dot. */
export function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

/** Counts on paper: zero is '-', thousands are parted by a dot. */
export function shownCount(count: number | null): PaperValue {
  if (count === null || count === 0) return '-';
  return Math.abs(count) < 1000 ? count : grouped(String(count));
}

/** 7.5 → '7,5', 1234.25 → '1.234,25': two decimals at most. */
export function decimalText(value: number | null): string {
  if (value === null) return T.notReported;
  const [whole = '', part = ''] = String(Math.abs(Math.round(value * 100) / 100)).split('.');
  const sign = value < 0 ? '-' : '';
  if (Number(whole) === 0 && part === '') return '-';
  return `${sign}${grouped(whole)}${part === '' ? '' : `,${part}`}`;
}

function textOf(value: PaperValue | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** Values of the row that goes on: only what was left, and the mark in the first column of text. */
function continued(columns: readonly PaperColumn[], left: readonly string[]): PaperValue[] {
  const marked = columns.findIndex((column) => column.style === 'paperCell');
  return left.map((text, i) => (i === marked ? `${T.continued} ${text}`.trim() : text === '' ? null : text));
}

/** A text over the whole width in pieces; later ones say that they go on. */
function splitText(
  { kind, text }: Extract<PaperRow, { readonly text: string }>,
  columns: readonly PaperColumn[],
  most: number,
): PaperRow[] {
  const share = READ.includes(kind) ? 1 : BOLD;
  const parts = pieces(text, widthOf(columns) * share, most);
  return parts.map((part, i) => ({ kind, text: i === 0 ? part : `${T.continued} ${part}` }));
}

function split(row: PaperRow, columns: readonly PaperColumn[], most: number): PaperRow[] {
  if ('text' in row) return splitText(row, columns, most);
  if (row.kind !== 'row') return [row];
  const parts = columns.map((column, i) => pieces(textOf(row.values[i]), column.width, most));
  const count = Math.max(...parts.map((p) => p.length));
  if (count === 1) return [row];
  return Array.from({ length: count }, (_, n) => {
    const texts = parts.map((p) => p[n] ?? '');
    const whole = parts.map((p, i) => (p.length === 1 ? (row.values[i] ?? null) : texts[i]!));
    return { kind: 'row', values: n === 0 ? whole : continued(columns, texts) };
  });
}

export function widthOf(columns: readonly PaperColumn[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0);
}

function heightOfRow(row: PaperRow, columns: readonly PaperColumn[]): number {
  const share = READ.includes(row.kind) ? 1 : BOLD;
  if ('text' in row)
    return Math.min(MOST_POINTS, Math.max(LEAST_HEIGHT, wrappedHeight(row.text, widthOf(columns) * share)));
  const heights = columns.map((c, i) => wrappedHeight(textOf(row.values[i]), c.width * share));
  return Math.min(MOST_POINTS, Math.max(LEAST_HEIGHT, ...heights));
}

/** Rows as they are printed: long ones go on in a row '(tiếp theo)'. */
export function printedRows(rows: readonly PaperRow[], columns: readonly PaperColumn[]): PrintedRow[] {
  return rows
    .flatMap((row, i) => split(row, columns, i === rows.length - 1 ? LAST_LINES : MOST_LINES))
    .map((row) => ({ row, height: heightOfRow(row, columns) }));
}

const BOLD_STYLES: Readonly<Record<'group' | 'total', StyleName>> = {
  group: 'paperGroup',
  total: 'paperTotal',
};

function styleOf(row: PaperRow, column: PaperColumn): StyleName {
  if (row.kind === 'band') return 'paperGroup';
  if (row.kind === 'note') return 'paperCell';
  if (row.kind === 'gap') return 'paperBody';
  if (row.kind === 'row') return column.style;
  if (column.style === 'paperNumber') return 'paperTotalNumber';
  return column.style === 'paperCell' ? BOLD_STYLES[row.kind] : 'paperTotalCenter';
}

export interface PlacedRows {
  readonly cells: readonly CellSpec[];
  readonly heights: readonly RowHeight[];
  readonly merges: readonly string[];
}

/** Cells of one row of a table; a text is one cell over all columns, each with its border. */
export function placeRow(
  { row, height }: PrintedRow,
  columns: readonly PaperColumn[],
  at: number,
): PlacedRows {
  const values = 'text' in row ? [row.text] : row.values;
  const cells = columns.map((column, i) => ({
    at: cellAt(at, i + 1),
    content: values[i] === '' ? null : (values[i] ?? null),
    style: styleOf(row, column),
  }));
  const merges = 'text' in row ? [rangeOf(at, 1, at, columns.length)] : [];
  return { cells, heights: [{ row: at, height }], merges };
}

export function headerHeight(columns: readonly PaperColumn[]): number {
  return Math.max(LEAST_HEIGHT, ...columns.map((c) => wrappedHeight(c.header, c.width * HEADER_BOLD)));
}

/** The header row of a table. */
export function placeHeader(columns: readonly PaperColumn[], at: number): PlacedRows {
  const cells = columns.map((column, i) => ({
    at: cellAt(at, i + 1),
    content: column.header,
    style: 'paperHeader' as const,
  }));
  return { cells, heights: [{ row: at, height: headerHeight(columns) }], merges: [] };
}

export function joinRows(placed: readonly PlacedRows[]): PlacedRows {
  return {
    cells: placed.flatMap((p) => p.cells),
    heights: placed.flatMap((p) => p.heights),
    merges: placed.flatMap((p) => p.merges),
  };
}
