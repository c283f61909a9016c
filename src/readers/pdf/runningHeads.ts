import type { GlyphRow } from './lines.ts';
import { rowText, type PageContent } from './pageText.ts';

/** Part of the page's height, from its top and bottom, in which heads and page numbers stand. */
const ZONE = 0.12;
/** Rows at an edge that may be a head: a page number and a line. */
const DEEP = 3;
/** So many pages must repeat a head word for word. */
const REPEATS = 3;
/** How far a head may stand from where it stood before, in points. */
const SAME_PLACE = 3;

/** '3' | '- 3 -' | 'Trang 3' | 'Trang 3/10' | '3 | 10' */
const PAGE_NUMBER = /^[-–—\s]*(?:trang|page|tr\.)?\s*(\d{1,4})(?:\s*(?:[/|]|trên)\s*\d{1,4})?[-–—.\s]*$/iu;

interface EdgeRow {
  readonly row: GlyphRow;
  readonly text: string;
  /** From the upper edge, or negative from the lower one. */
  readonly place: number;
  /** What a page number here is ahead of the page's own; null where the row is none. */
  readonly ahead: number | null;
}

/** Rows of each page without page numbers and heads that are repeated on pages. */
export function withoutRunningHeads(pages: readonly PageContent[]): (readonly GlyphRow[])[] {
  const edges = pages.map(edgeRows);
  const all = edges.flat();
  return pages.map((page, i) => {
    const heads = new Set(
      edges[i]!.filter((edge) => isHead(edge, all, pages.length)).map((edge) => edge.row),
    );
    return heads.size > 0 ? page.rows.filter((row) => !heads.has(row)) : page.rows;
  });
}

/** A number counts as a page's where two pages count alike; in a file of one or two pages it must be their own. */
function isHead(edge: EdgeRow, all: readonly EdgeRow[], pages: number): boolean {
  const near = all.filter((other) => Math.abs(other.place - edge.place) < SAME_PLACE);
  if (edge.ahead !== null) {
    const alike = near.filter((other) => other.ahead === edge.ahead);
    return alike.length >= 2 || (pages <= 2 && edge.ahead === 0);
  }
  return near.filter((other) => other.text === edge.text).length >= REPEATS;
}

/** The outermost rows of a page, where no table stands further out. */
function edgeRows(page: PageContent): EdgeRow[] {
  const { height, rows, tables } = page;
  const top = Math.min(height * ZONE, ...tables.map((table) => table.box.top));
  const bottom = Math.max(height * (1 - ZONE), ...tables.map((table) => table.box.bottom));
  const above = rows.slice(0, DEEP).filter((row) => row.y < top);
  const below = rows.slice(-DEEP).filter((row) => row.y > bottom && !above.includes(row));
  return [
    ...above.map((row) => edgeRow(row, row.y, page.number)),
    ...below.map((row) => edgeRow(row, row.y - height, page.number)),
  ];
}

function edgeRow(row: GlyphRow, place: number, page: number): EdgeRow {
  const text = rowText(row);
  const number = PAGE_NUMBER.exec(text)?.[1];
  return { row, text, place, ahead: number === undefined ? null : Number(number) - page };
}
