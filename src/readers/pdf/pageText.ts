import { glyphRows, isBlank, splitRow, textLine, type GlyphRow } from './lines.ts';
import { pageTables } from './pageTables.ts';
import type { PageTable, PdfPage, Rule, TextLine } from './model.ts';

/** A page with its tables found and its other text in rows, running heads and notes still among them. */
export interface PageContent {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly tables: readonly PageTable[];
  readonly rows: readonly GlyphRow[];
  readonly rules: readonly Rule[];
}

/** Something that stands on a page, in reading order. */
export type Piece =
  | { readonly kind: 'table'; readonly table: PageTable }
  /** `apart`: a column beside another (a letterhead, a signature), where every line stands for itself. */
  | { readonly kind: 'lines'; readonly lines: readonly TextLine[]; readonly apart: boolean };

export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Sizes of text: blank room inside a row that parts two columns. */
const COLUMN_GAP = 2.5;

export function pageContent(page: PdfPage): PageContent {
  const { number, width, height, rules } = page;
  const { tables, rest } = pageTables(page);
  const rows = glyphRows(rest).filter((row) => row.glyphs.some((glyph) => !isBlank(glyph)));
  return { number, width, height, tables, rows, rules };
}

/** A row's text on the whole page. */
export function rowText(row: GlyphRow): string {
  return textLine(row, { page: 0, left: 0, right: 0 })?.text ?? '';
}

export function rowLeft(row: GlyphRow): number {
  return row.glyphs.find((glyph) => !isBlank(glyph))?.x0 ?? 0;
}

export function rowRight(row: GlyphRow): number {
  return Math.max(...row.glyphs.filter((glyph) => !isBlank(glyph)).map((glyph) => glyph.x1));
}

/** Tables and text of a page from top to bottom, columns that stand side by side one after the other. */
export function pagePieces(page: PageContent, rows: readonly GlyphRow[], margins: Margins): Piece[] {
  const tables = [...page.tables];
  const pieces: Piece[] = [];
  let pending: GlyphRow[] = [];
  const flush = (): void => {
    pieces.push(...textPieces(pending, page.number, margins));
    pending = [];
  };
  for (const row of rows) {
    while (tables.length > 0 && tables[0]!.box.top < row.y) {
      flush();
      pieces.push({ kind: 'table', table: tables.shift()! });
    }
    pending.push(row);
  }
  flush();
  return [...pieces, ...tables.map((table) => ({ kind: 'table' as const, table }))];
}

interface SplitRow {
  readonly row: GlyphRow;
  readonly parts: readonly GlyphRow[];
}

/** Rows in a row; where some are parted by one gutter, left and right become columns. */
function textPieces(rows: readonly GlyphRow[], page: number, margins: Margins): Piece[] {
  const split = rows.map((row): SplitRow => ({ row, parts: splitRow(row, COLUMN_GAP) }));
  const pieces: Piece[] = [];
  for (let at = 0; at < split.length;) {
    const zone = columnZone(split, at);
    if (zone) {
      pieces.push(...columnPieces(split.slice(at, zone.end), zone.gutter, page));
      at = zone.end;
      continue;
    }
    const end = nextZone(split, at + 1);
    const lines = split.slice(at, end).flatMap(({ row }) => textLine(row, { page, ...margins }) ?? []);
    pieces.push({ kind: 'lines', lines, apart: false });
    at = end;
  }
  return pieces;
}

function nextZone(split: readonly SplitRow[], from: number): number {
  let at = from;
  while (at < split.length && !columnZone(split, at)) at++;
  return at;
}

type Gutter = readonly [number, number];

/**
 * The run of rows from `from` on that leave one gutter free, with at least one row that has text on both sides; null
 * where this row doesn't begin one. A row that ends or begins at the gutter belongs to a column as well.
 */
function columnZone(split: readonly SplitRow[], from: number): { end: number; gutter: Gutter } | null {
  const first = split[from]!;
  const seed = split.slice(from, from + 3).find(({ parts }) => parts.length === 2);
  if (!seed || (first !== seed && !isBesides(first, gutterOf(seed)))) return null;
  let gutter = gutterOf(seed);
  let end = from;
  let both = 0;
  for (; end < split.length; end++) {
    if (end > from && isApart(split[end - 1]!, split[end]!)) break;
    const next = narrowed(gutter, split[end]!);
    if (!next || next[1] - next[0] < first.row.size) break;
    gutter = next;
    if (split[end]!.parts.length === 2) both++;
  }
  return both > 0 && end - from > 1 ? { end, gutter } : null;
}

/** A row on one side only that stands well below the row before is no part of its columns. */
function isApart(before: SplitRow, { row, parts }: SplitRow): boolean {
  return parts.length === 1 && row.y - before.row.y > 1.5 * row.size;
}

function gutterOf({ parts }: SplitRow): Gutter {
  return [rowRight(parts[0]!), rowLeft(parts[1]!)];
}

function isBesides({ row, parts }: SplitRow, [left, right]: Gutter): boolean {
  return parts.length === 1 && (rowRight(row) <= left + row.size || rowLeft(row) >= right - row.size);
}

/** The gutter that a further row leaves; null where it runs across. */
function narrowed([left, right]: Gutter, { row, parts }: SplitRow): Gutter | null {
  if (parts.length > 2) return null;
  if (parts.length === 2) {
    const [from, to] = [Math.max(left, rowRight(parts[0]!)), Math.min(right, rowLeft(parts[1]!))];
    return from < to ? [from, to] : null;
  }
  const middle = (left + right) / 2;
  if (rowRight(row) < middle) return [Math.max(left, rowRight(row)), right];
  return rowLeft(row) > middle ? [left, Math.min(right, rowLeft(row))] : null;
}

function columnPieces(split: readonly SplitRow[], [from, to]: Gutter, page: number): Piece[] {
  const middle = (from + to) / 2;
  const sides = [true, false].map((left) =>
    split.flatMap(({ parts }) => parts.filter((part) => rowLeft(part) < middle === left)),
  );
  return sides.map((rows) => {
    const where = { page, left: Math.min(...rows.map(rowLeft)), right: Math.max(...rows.map(rowRight)) };
    return { kind: 'lines', lines: rows.flatMap((row) => textLine(row, where) ?? []), apart: true };
  });
}
