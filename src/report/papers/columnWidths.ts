import { letterWidth } from './letterWidths.ts';
import { BOLD, HEADER_BOLD, type PaperColumn, type PaperRow } from './paperRows.ts';
import { FILL } from './wrapText.ts';

/** A column before its width is known. */
export type ColumnLook = Omit<PaperColumn, 'width'>;

/** What the columns of a landscape page take at full size, and a character: the page less 2 pixels. */
const FULL_PIXELS = 988;
const PIXELS = 7;
/**
 * What programs set beside a column, by how many there are: measured on PDFs of all papers, whose tables then end within
 * 1 mm of both margins. One pixel more than the page holds, and all of it is printed a whole per cent smaller.
 */
const ASIDE: Readonly<Record<number, number>> = { 6: 2.7, 7: 2.25, 8: 2.1, 9: 1.8, 14: 2.5 };
const ASIDE_OTHER = 2.3;

/** Pixels of all columns of a page, what programs set beside them taken off. */
const pixelsOf = (columns: number) => Math.floor(FULL_PIXELS - columns * (ASIDE[columns] ?? ASIDE_OTHER));

/** Characters that a column keeps beside its longest word, which programs set a little wider or narrower. */
const SPARE = 0.6;
/** A longer word is cut by the programs; here it no longer widens its column. */
const LONGEST_WORD = 24;
/** A wider column would leave the heading above the table no place to be parted. */
const LARGEST_SHARE = 0.55;
/** What is written by hand into a blank column of text needs room. */
const LEAST_TEXT = 12;

/** What a column asks for, in Excel's characters. */
interface Wish {
  /** The longest word. */
  readonly least: number;
  /** Every text on one line. */
  readonly most: number;
  /** The longest text. */
  readonly longest: number;
  readonly isText: boolean;
}

function widest(text: string, parting: RegExp): number {
  return text.split(parting).reduce((most, part) => Math.max(most, letterWidth(part)), 0);
}

function textsOf(rows: readonly PaperRow[], at: number): { readonly text: string; readonly share: number }[] {
  return rows.flatMap((row) => {
    const value = 'text' in row ? null : row.values[at];
    if (value === null || value === undefined || value === '') return [];
    return [{ text: String(value), share: row.kind === 'row' ? 1 : BOLD }];
  });
}

function wishOf({ header, style }: ColumnLook, at: number, rows: readonly PaperRow[]): Wish {
  const texts = textsOf(rows, at);
  const most = (parting: RegExp) =>
    texts.reduce((all, { text, share }) => Math.max(all, widest(text, parting) / share), 0);
  const heading = widest(header, /\s/) / HEADER_BOLD;
  const isText = style === 'paperCell';
  const word = Math.max(heading, Math.min(LONGEST_WORD, most(/\s/)));
  const least = Math.max(word / FILL + SPARE, isText ? LEAST_TEXT : 0);
  const longest = texts.reduce((all, { text }) => Math.max(all, letterWidth(text)), least);
  return { least, most: Math.max(least, most(/[\r\n]+/) / FILL + SPARE), longest, isText };
}

/** Long texts get more than short ones, though not in proportion: a row is as high as its highest cell. */
const weightOf = ({ longest }: Wish) => Math.sqrt(longest);

/** Who takes what nobody can use: columns of text that may still grow, else all of them, else everybody. */
function takersOf(wishes: readonly Wish[], widths: readonly number[], room: number): boolean[] {
  const page = room + wishes.reduce((all, wish) => all + wish.least, 0);
  const growing = wishes.map((wish, i) => wish.isText && widths[i]! < LARGEST_SHARE * page - 0.01);
  if (growing.includes(true)) return growing;
  const texts = wishes.map((wish) => wish.isText);
  return texts.includes(true) ? texts : wishes.map(() => true);
}

/** Gives out `room` by weight, nobody more than it can use; what nobody can use goes to the columns of text. */
function shared(wishes: readonly Wish[], room: number): number[] {
  const widths = wishes.map((wish) => wish.least);
  let left = room;
  let open = wishes.map((_, i) => i).filter((i) => wishes[i]!.most > widths[i]!);
  while (left > 0.01 && open.length > 0) {
    const weights = open.reduce((all, i) => all + weightOf(wishes[i]!), 0);
    const portion = left / weights;
    for (const i of open) {
      const more = Math.min(portion * weightOf(wishes[i]!), wishes[i]!.most - widths[i]!);
      widths[i]! += more;
      left -= more;
    }
    open = open.filter((i) => wishes[i]!.most - widths[i]! > 0.01);
  }
  const takers = takersOf(wishes, widths, room);
  const taken = widths.reduce((all, width, i) => all + (takers[i] === true ? width : 0), 0);
  return widths.map((width, i) => (takers[i] === true ? width * (1 + left / taken) : width));
}

/** Widths of whole pixels: each program rounds others in its own way, and so the sum of many. What is left goes to the widest. */
function wholePixels(widths: readonly number[], all: number): number[] {
  const whole = widths.map((width) => Math.floor(width * PIXELS + 0.001));
  const left = Math.max(0, Math.floor(all * PIXELS + 0.001) - whole.reduce((sum, pixels) => sum + pixels, 0));
  const widest = whole.indexOf(Math.max(...whole));
  const shared = whole.map((pixels, i) => pixels + (i === widest ? left : 0));
  // A hair above, so that no program takes a pixel off.
  return shared.map((pixels) => Math.round((pixels / PIXELS) * 1000 + 1) / 1000);
}

/**
 * Columns with widths, in Excel's characters, that come from what stands in them: none narrower than its longest word,
 * the rest of a landscape page by how much there is to read. Where the words alone need more than the page, they get it
 * and the page is printed smaller.
 */
export function contentColumns(columns: readonly ColumnLook[], rows: readonly PaperRow[]): PaperColumn[] {
  const page = pixelsOf(columns.length) / PIXELS;
  const wishes = columns.map((column, i) => wishOf(column, i, rows));
  const least = wishes.reduce((all, wish) => all + wish.least, 0);
  const largest = Math.max(page, least) * LARGEST_SHARE;
  const capped = wishes.map((wish) => ({
    ...wish,
    most: Math.max(wish.least, Math.min(wish.most, largest)),
  }));
  const widths = shared(capped, Math.max(0, page - least));
  const rounded = wholePixels(widths, Math.max(page, least));
  return columns.map((column, i) => ({ ...column, width: rounded[i]! }));
}
