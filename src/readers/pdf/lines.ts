import { toSuperscript } from '../notes/marks.ts';
import { withoutPrivate } from '../docx/symbols.ts';
import type { Face, Glyph, TextLine } from './model.ts';

/** A row of glyphs on one base line, from left to right. */
export interface GlyphRow {
  readonly glyphs: readonly Glyph[];
  /** Base line and size of most of its text. */
  readonly y: number;
  readonly size: number;
}

/** Parts of the size: a gap wider than this is a blank even where the file has none. */
const BLANK = 0.2;
/** Same sign at the same place, a hair apart: bold type made by printing twice. */
const TWICE = 0.12;
/** How much smaller, and how much higher, a footnote's mark stands. */
const MARK_SIZE = 0.82;
const MARK_RAISE = 0.12;

interface OpenRow {
  readonly glyphs: Glyph[];
  readonly top: number;
  readonly bottom: number;
}

/** Parts a region's glyphs into rows from top to bottom; small raised signs go with the row they stand at. */
export function glyphRows(glyphs: readonly Glyph[]): GlyphRow[] {
  const open: OpenRow[] = [];
  const index = new Map<number, OpenRow[]>();
  for (const glyph of [...glyphs].sort((a, b) => b.size - a.size)) {
    const middle = glyph.y - glyph.size * 0.3;
    const found = (index.get(Math.floor(middle)) ?? []).find(
      (row) => middle >= row.top && middle <= row.bottom,
    );
    if (found) found.glyphs.push(glyph);
    else open.push(openRow(glyph, index));
  }
  return open.map(closeRow).sort((a, b) => a.y - b.y);
}

/** Rows lie in an index by whole points, so that a page with a row for every sign isn't searched over and over. */
function openRow(glyph: Glyph, index: Map<number, OpenRow[]>): OpenRow {
  const row = { glyphs: [glyph], top: glyph.y - glyph.size * 0.98, bottom: glyph.y + glyph.size * 0.15 };
  const last = Math.min(Math.floor(row.bottom), Math.floor(row.top) + 400);
  for (let at = Math.floor(row.top); at <= last; at++) index.set(at, [...(index.get(at) ?? []), row]);
  return row;
}

function closeRow({ glyphs }: OpenRow): GlyphRow {
  const sorted = [...glyphs].sort((a, b) => a.x0 - b.x0);
  const size = commonest(sorted.map((glyph) => glyph.size));
  const y = commonest(sorted.filter((glyph) => glyph.size === size).map((glyph) => glyph.y));
  return { glyphs: withoutTwins(sorted), y, size };
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

function withoutTwins(sorted: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of sorted) {
    const twin = kept.slice(-3).some((other) => isTwin(other, glyph));
    if (!twin) kept.push(glyph);
  }
  return kept;
}

function isTwin(a: Glyph, b: Glyph): boolean {
  const near = TWICE * b.size;
  return a.text === b.text && Math.abs(a.x0 - b.x0) < near && Math.abs(a.y - b.y) < near;
}

/** Parts a row where a gap is wider than `gap` sizes: columns that stand side by side. */
export function splitRow(row: GlyphRow, gap: number): GlyphRow[] {
  const parts: Glyph[][] = [[]];
  let end: number | null = null;
  for (const glyph of row.glyphs) {
    if (isBlank(glyph)) continue;
    if (end !== null && glyph.x0 - end > gap * row.size) parts.push([]);
    parts.at(-1)!.push(glyph);
    end = Math.max(end ?? glyph.x1, glyph.x1);
  }
  if (parts.length === 1) return [row];
  // Blanks inside a part are found again by its gaps.
  return parts.filter((glyphs) => glyphs.length > 0).map((glyphs) => ({ ...row, glyphs }));
}

export function isBlank(glyph: Glyph): boolean {
  return glyph.text.trim() === '';
}

interface Where {
  readonly page: number;
  readonly left: number;
  readonly right: number;
}

/** A row as a line of text; null where it shows nothing. */
export function textLine(row: GlyphRow, where: Where): TextLine | null {
  const inked = row.glyphs.filter((glyph) => !isBlank(glyph));
  const [first] = inked;
  if (!first) return null;
  const text = rowText(row);
  const letters = inked.filter((glyph) => /\p{L}/u.test(glyph.text));
  const styled = letters.length > 0 ? letters : inked;
  return {
    ...where,
    text,
    x0: first.x0,
    x1: Math.max(...inked.map((glyph) => glyph.x1)),
    y: row.y,
    size: row.size,
    firstWord: firstWordWidth(row),
    blankEnd: isBlank(row.glyphs.at(-1) ?? first),
    face: (letters[0] ?? first).face,
    bold: styled.every(({ face }) => face.bold),
    italic: styled.every(({ face }) => face.italic),
  };
}

function rowText(row: GlyphRow): string {
  let text = '';
  let end: number | null = null;
  for (const glyph of row.glyphs) {
    if (isBlank(glyph)) {
      text += ' ';
      continue;
    }
    if (end !== null && glyph.x0 - end > BLANK * Math.min(row.size, glyph.size * 1.4)) text += ' ';
    text += shown(glyph, row);
    end = Math.max(end ?? glyph.x1, glyph.x1);
  }
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function shown(glyph: Glyph, row: GlyphRow): string {
  const raised = glyph.size <= MARK_SIZE * row.size && row.y - glyph.y > MARK_RAISE * row.size;
  return raised ? toSuperscript(glyph.text) : readable(glyph.text, glyph.face);
}

/** Joined letters of fine type as letters; signs of symbol fonts as what they look like. */
function readable(text: string, face: Face): string {
  return withoutPrivate(
    text.replace(/[\ufb00-\ufb06]/g, (joined) => joined.normalize('NFKC')),
    face.name,
  );
}

function firstWordWidth(row: GlyphRow): number {
  let start: number | null = null;
  let end = 0;
  for (const glyph of row.glyphs) {
    const gap = start !== null && glyph.x0 - end > BLANK * row.size;
    if (start !== null && (isBlank(glyph) || gap)) break;
    if (isBlank(glyph)) continue;
    start ??= glyph.x0;
    end = Math.max(end, glyph.x1);
  }
  return end - (start ?? end);
}
