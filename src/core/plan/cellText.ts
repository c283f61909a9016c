import { collapse, nfc } from '../text/fold.ts';
import type { RawCell, RawRow } from '../document/types.ts';

const TAGS = /<\/?(?:i|b|u|em|strong|sup|sub|br)\s*\/?>/giu;
const BOLD = /\*\*/g;
// Superscripts are footnote marks, except in m² and m³.
const MARKS = /(?<!\bk?m)[^\S\n]*[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu;
const GAP_BEFORE_STOP = /[^\S\n]+(?=[.,;:](?:\s|$))/gu;

/**
 * A cell's text without what isn't text: footnote marks, and the tags and stars that pasted text brings. A blank
 * that a mark left before a full stop goes with it. Lines stay lines.
 */
export function linesOf(cell: RawCell | null): string {
  if (cell === null) return '';
  const plain = nfc(cell.text).replace(TAGS, '').replace(BOLD, '');
  const unmarked = plain.replace(MARKS, '');
  const marked = unmarked !== plain || (cell.footnotes ?? []).length > 0;
  const tidy = marked ? unmarked.replace(GAP_BEFORE_STOP, '') : unmarked;
  return tidy
    .split('\n')
    .map(collapse)
    .filter((line) => line !== '')
    .join('\n');
}

/** The same on one line. */
export function textOf(cell: RawCell | null): string {
  return collapse(linesOf(cell));
}

/** What stands in the filled cells of a row, in order. */
export function filledTexts(row: RawRow = []): readonly string[] {
  return row.map(textOf).filter((text) => text !== '');
}

/** A footnote without its mark and first dash; its paragraphs stay parted by '\n'. */
export function footnoteText(note: string): string {
  return nfc(note)
    .replace(/^\s*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\d{1,3}\])?\s*(?:\p{Pd}\s*)?/u, '')
    .split('\n')
    .map(collapse)
    .filter((line) => line !== '')
    .join('\n');
}
