import { noteStart } from '../notes/marks.ts';
import { textLine, type GlyphRow } from './lines.ts';
import type { TextLine } from './model.ts';
import { rowLeft, rowRight, rowText, type Margins, type PageContent } from './pageText.ts';
import { linesText } from './paragraphs.ts';

/** Notes are set smaller than the text around them. */
const SMALLER = 0.96;
/** A rule above the notes is this part of the page's width. */
const RULE_WIDTH = [0.08, 0.5] as const;

export interface PartedRows {
  readonly text: readonly GlyphRow[];
  /** The lines below the text that are footnotes. */
  readonly notes: readonly TextLine[];
}

/**
 * Parts a page's footnotes from its text: what stands below a short rule, or the last rows from the first one on that
 * begins with a superscript number, where they are set smaller than most of the text.
 */
export function partNotes(
  page: PageContent,
  rows: readonly GlyphRow[],
  bodySize: number,
  margins: Margins,
): PartedRows {
  const start = noteStartRow(page, rows, bodySize);
  const notes = rows.slice(start);
  const where = {
    page: page.number,
    left: margins.left,
    right: Math.max(margins.right, ...notes.map(rowRight)),
  };
  return { text: rows.slice(0, start), notes: notes.flatMap((row) => textLine(row, where) ?? []) };
}

function noteStartRow(page: PageContent, rows: readonly GlyphRow[], bodySize: number): number {
  const tableEnd = Math.max(0, ...page.tables.map((table) => table.box.bottom));
  const small = (row: GlyphRow): boolean => row.y > tableEnd && row.size < SMALLER * bodySize;
  let first = rows.length;
  while (first > 0 && small(rows[first - 1]!)) first--;
  const rule = separator(page, tableEnd);
  const ruled = rows.findIndex((row, i) => i >= first && rule !== null && row.y > rule);
  if (ruled >= 0) return ruled;
  const marked = rows.findIndex((row, i) => i >= first && noteStart(rowText(row)) !== null);
  return marked < 0 ? rows.length : marked;
}

/** Place of the lowest short rule that begins at the left edge of the text, below all tables. */
function separator(page: PageContent, tableEnd: number): number | null {
  const left = Math.min(...page.rows.map(rowLeft));
  const [least, most] = RULE_WIDTH.map((part) => part * page.width);
  const found = page.rules.filter(({ horizontal, at, from, to }) => {
    const fits = to - from >= least! && to - from <= most!;
    return horizontal && fits && at > tableEnd + 3 && at > page.height * 0.25 && Math.abs(from - left) < 12;
  });
  return found.length > 0 ? Math.max(...found.map((rule) => rule.at)) : null;
}

/** Notes of all pages as '¹Text': one that goes on at the foot of the next page is joined. */
export function noteTexts(pages: readonly (readonly TextLine[])[]): string[] {
  const groups: TextLine[][] = [];
  for (const lines of pages) {
    for (const line of lines) {
      if (noteStart(line.text) || groups.length === 0) groups.push([line]);
      else groups.at(-1)!.push(line);
    }
  }
  return groups.map(linesText);
}
