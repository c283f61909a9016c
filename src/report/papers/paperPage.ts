import { formatVietnamese } from '../../core/date/format.ts';
import { fill } from '../../messages/fill.ts';
import { PAPER_TEXTS as T } from '../../messages/vi/papers.ts';
import { cellAt, rangeOf } from '../../workbook/address.ts';
import type { Book } from '../../workbook/schema.ts';
import type { CellSpec, PageSetup, StyleName } from '../../workbook/spec.ts';
import { letterWidth } from './letterWidths.ts';
import { BOLD } from './paperRows.ts';
import { asOfInView, settingText } from '../book/settings.ts';

/** A paper's cells with the merges that they stand in. */
export interface PaperPart {
  readonly cells: readonly CellSpec[];
  readonly merges: readonly string[];
}

export function joinParts(parts: readonly PaperPart[]): PaperPart {
  return { cells: parts.flatMap((p) => p.cells), merges: parts.flatMap((p) => p.merges) };
}

/** A text over several columns of one row. */
export function across(
  row: number,
  left: number,
  right: number,
  content: string,
  style: StyleName,
): PaperPart {
  const merges = left === right ? [] : [rangeOf(row, left, row, right)];
  return { cells: [{ at: cellAt(row, left), content, style }], merges };
}

const MARGINS = { top: 20, bottom: 15, left: 20, right: 15, header: 10, footer: 8 } as const;

const POINTS_PER_MM = 72 / 25.4;
/** What A4 landscape (297 × 210 mm) leaves between the margins, in points. */
export const PAPER_AREA = {
  width: (297 - MARGINS.left - MARGINS.right) * POINTS_PER_MM,
  height: (210 - MARGINS.top - MARGINS.bottom) * POINTS_PER_MM,
} as const;

const PAGE = {
  paper: 'A4',
  orientation: 'landscape',
  margins: MARGINS,
  fitToWidth: true,
  centerHorizontally: true,
} as const;

const NUMBERS = {
  header: '&C&"Times New Roman,Regular"&13&P',
  firstHeader: '&C ',
  ownNumbers: true,
} as const;

/**
 * Margins and page numbers of Nghị định 30/2020/NĐ-CP, Phụ lục I: number centred in the top margin. The first page
 * carries none, but a first header that is empty is dropped by some programs, so it holds a blank. `headerRow`: repeated
 * on each page, null for none.
 */
export function paperPage(headerRow: number | null, area: string): PageSetup {
  const repeated = headerRow === null ? {} : { repeatRows: `${headerRow}:${headerRow}` };
  return { ...PAGE, ...NUMBERS, ...repeated, printArea: area };
}

/** A sheet of many slips: each counts its own pages, which no header can, so that the numbers are lines of the sheet. */
export function slipPage(area: string): PageSetup {
  return { ...PAGE, printArea: area };
}

/** The column, but the last, after which the share of the widths that has gone by is nearest to `share`. */
export function columnAt(widths: readonly number[], share: number): number {
  const all = widths.reduce((sum, w) => sum + w, 0);
  let passed = 0;
  const off = widths.slice(0, -1).map((w) => Math.abs((passed += w) / all - share));
  return off.indexOf(Math.min(...off)) + 1;
}

/** The state's name takes so much of the width that the left half ends here at the latest. */
const LAST_SPLIT = 0.62;

/** The column after which the heading is parted: near the middle, with room for the state's name on the right. */
export function headingSplit(widths: readonly number[]): number {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const left = (count: number) => widths.slice(0, count).reduce((sum, width) => sum + width, 0) / all;
  let split = columnAt(widths, 0.5);
  while (split > 1 && left(split) > LAST_SPLIT) split -= 1;
  return split;
}

/** A rule is typed: a border would be as wide as the columns below it, and a rule is as long as words. */
const RULE = { letter: '_', points: 3 } as const;
/** Points of one of Excel's characters, in letters of 12 points. */
const CHARACTER = 5.25;
/** Nghị định 30/2020/NĐ-CP: below the issuer from a third to half of its words, at most so many points. */
const ISSUER_SHARE = 0.4;
const ISSUER_MOST = 90;

/** A rule of the length of bold words of `size` points. */
function ruleOf(words: string, size: number, share = 1, most = Infinity): string {
  const length = (letterWidth(words) * CHARACTER * size) / 12 / BOLD;
  return RULE.letter.repeat(Math.round(Math.min(most, length * share) / RULE.points));
}

/** Points of the row that a rule stands in. */
export const RULE_HEIGHT = 8;
/** The row of the heading, from 1, that holds nothing but rules. */
export const RULE_ROW = 3;

/**
 * Four rows from `top` on: who issues it and the paper's number on the left, the state and the date on the right, the rules of the
 * decree between.
 */
export function stateHeading(book: Book, widths: readonly number[], number: string, top = 1): PaperPart {
  const columns = widths.length;
  const middle = headingSplit(widths);
  const superior = settingText(book, 'superior').toUpperCase();
  const issuer = settingText(book, 'issuer').toUpperCase();
  const issued = superior === '' ? 1 : 2;
  const left = (row: number, content: string, style: StyleName) =>
    across(top + row - 1, 1, middle, content, style);
  const right = (row: number, content: string, style: StyleName) =>
    across(top + row - 1, middle + 1, columns, content, style);
  return joinParts([
    ...(superior === '' ? [] : [left(1, superior, 'paperBody')]),
    left(issued, issuer, 'paperBodyBold'),
    left(issued + 1, ruleOf(issuer, 12, ISSUER_SHARE, ISSUER_MOST), 'paperRule'),
    left(RULE_ROW + 1, fill(T.number, { number }), 'paperBody'),
    right(1, T.nation, 'paperNation'),
    right(2, T.motto, 'paperMotto'),
    right(RULE_ROW, ruleOf(T.motto, 13), 'paperRule'),
    right(RULE_ROW + 1, dateLine(book), 'paperDate'),
  ]);
}

/** The day is left blank: it is written when the paper is signed. */
function dateLine(book: Book): string {
  return fill(T.dateLine, {
    place: settingText(book, 'place') || '.............',
    year: settingText(book, 'year'),
  });
}

export function asOfLine(book: Book): string {
  const asOf = asOfInView(book);
  return fill(T.asOf, { date: asOf === null ? '....................' : formatVietnamese(asOf) });
}

/** Who signs on the left and on the right; a blank name is written by hand. */
export interface Signers {
  readonly left: string;
  readonly leftName: string;
  readonly right: string;
  readonly rightName: string;
}

/** The preparer and the signatory of Thông tin chung. */
export function signersOf(book: Book): Signers {
  return {
    left: T.preparer,
    leftName: settingText(book, 'preparer'),
    right: settingText(book, 'signerTitle') || '................................',
    rightName: settingText(book, 'signer'),
  };
}

/** Two columns of signatures; names stand four rows lower. Rows: title, note, three free, name. */
export function signatures(signers: Signers, row: number, widths: readonly number[]): PaperPart {
  const columns = widths.length;
  const half = columnAt(widths, 0.5);
  return joinParts([
    across(row, 1, half, signers.left, 'paperSign'),
    across(row, half + 1, columns, signers.right, 'paperSign'),
    across(row + 1, 1, half, T.signNote, 'paperSignNote'),
    across(row + 1, half + 1, columns, T.signNote, 'paperSignNote'),
    across(row + 5, 1, half, signers.leftName, 'paperSign'),
    across(row + 5, half + 1, columns, signers.rightName, 'paperSign'),
  ]);
}

export const SIGNATURE_ROWS = 6;
