import type { FlowDocument, Paragraph } from '../../core/document/types.ts';
import { issue, type Issue } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import { attachTypedNotes } from '../notes/flowNotes.ts';
import { Refusal } from '../refusal.ts';
import { blocksOf } from './blocks.ts';
import { checkText, pageList } from './checkText.ts';
import type { GlyphRow } from './lines.ts';
import { openPdf } from './openPdf.ts';
import { pageContent, pagePieces, rowLeft, rowRight, type Margins, type PageContent } from './pageText.ts';
import { noteTexts, partNotes } from './pageNotes.ts';
import { withoutRunningHeads } from './runningHeads.ts';

/** Fewer signs across the others are an ornament. */
const MEANT = 3;

/**
 * Reads a PDF with text as a flow of paragraphs and ruled tables; tables over several pages are joined, footnotes are
 * attached to the places of their marks, page numbers and running heads are left out. Thrown as refusals: file.pdfScan,
 * file.pdfGarbled, file.empty, file.encrypted, file.brokenPdf, file.tooLarge. Pages that are pictures among others are
 * a warning (file.pdfPagePictured), so are pages with text that runs up or down beside the rest (file.pdfTextAcross).
 */
export async function readPdf(file: string, bytes: Uint8Array): Promise<Result<FlowDocument>> {
  const pages = await openPdf(bytes);
  const { pictured } = checkText(pages);
  const contents = pages.map(pageContent);
  const rows = withoutRunningHeads(contents);
  const bodySize = commonSize(rows.flat());
  const outer = marginsOf(contents, rows);
  const parted = contents.map((page, i) => partNotes(page, rows[i]!, bodySize, outer(page)));
  const bodies = parted.map(({ text }) => text);
  const inner = marginsOf(contents, bodies);
  const pieces = contents.flatMap((page, i) => pagePieces(page, bodies[i]!, inner(page)));
  const blocks = [
    ...blocksOf(pieces, file),
    ...noteParagraphs(noteTexts(parted.map(({ notes }) => notes)), file),
  ];
  if (blocks.length === 0) throw new Refusal('file.empty');
  const noted = attachTypedNotes(blocks, { file });
  const across = pages.filter((page) => page.across >= MEANT).map((page) => page.number);
  const warnings = [
    ...pageWarning('file.pdfPagePictured', file, pictured),
    ...pageWarning('file.pdfTextAcross', file, across),
  ];
  return result({ kind: 'flow', file, format: 'pdf', blocks: noted.value }, [...warnings, ...noted.issues]);
}

function pageWarning(
  code: 'file.pdfPagePictured' | 'file.pdfTextAcross',
  file: string,
  pages: readonly number[],
): Issue[] {
  const [page] = pages;
  return page === undefined ? [] : [issue(code, { file, page }, { pages: pageList(pages) })];
}

/** Size of most of the text, by signs. */
function commonSize(rows: readonly GlyphRow[]): number {
  const counts = new Map<number, number>();
  for (const { size, glyphs } of rows) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + glyphs.length);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

/** Where text begins and ends, over all pages of one width. */
function marginsOf(
  pages: readonly PageContent[],
  rows: readonly (readonly GlyphRow[])[],
): (page: PageContent) => Margins {
  const byWidth = new Map<number, Margins>();
  pages.forEach(({ width }, i) => {
    const known = byWidth.get(width) ?? { left: width, right: 0 };
    byWidth.set(width, {
      left: rows[i]!.reduce((least, row) => Math.min(least, rowLeft(row)), known.left),
      right: rows[i]!.reduce((most, row) => Math.max(most, rowRight(row)), known.right),
    });
  });
  return ({ width }) => byWidth.get(width) ?? { left: 0, right: width };
}

function noteParagraphs(notes: readonly string[], file: string): Paragraph[] {
  return notes.map((text) => ({
    kind: 'paragraph',
    level: 0,
    text,
    bold: false,
    italic: false,
    footnotes: [],
    at: { file },
  }));
}
