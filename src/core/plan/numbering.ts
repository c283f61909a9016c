import { collapse } from '../text/fold.ts';
import { parseRoman } from '../text/roman.ts';

export type NumberKind = 'roman' | 'upper' | 'integer' | 'dotted' | 'lower' | 'other';

/** A row's number as printed (without a final mark), and what it leads to. */
export interface RowNumber {
  readonly tt: string;
  readonly kind: NumberKind;
}

const SHAPE = /^[\p{L}\d_]{1,20}(?:[.\-_][\p{L}\d]{1,10})*$/u;

/** "1." → '1', "(a)" → 'a', "3.4)" → '3.4'. Null for what is no number: words, or blank. */
export function readNumber(text: string): string | null {
  const bare = collapse(text)
    .replace(/^\(/, '')
    .replace(/[.,:)\s]+$/, '');
  if (bare === '' || !SHAPE.test(bare)) return null;
  if (/\d/.test(bare)) return bare;
  return /^(?:[IVXLC]{1,6}|[\p{L}]{1,2})$/u.test(bare) ? bare : null;
}

export interface NumberedText {
  readonly tt: string;
  readonly title: string;
}

// I. Chỉ đạo | 5.1. Rà soát | 5.1 Rà soát | 1. Luật | a) Xây dựng | (1) Xây dựng
const LEADING =
  /^(?:([IVXLC]{1,6})[.)]|(\d{1,3}(?:\.\d{1,2})+)[.)]?|(\d{1,3})[.)]|([a-zđ])[.)]|\((\d{1,3}|[a-zđ])\))\s+(?=\S)/u;

/** The number at the head of a text: "5.1. Rà soát …" → 5.1 and the rest. Null where there is none. */
export function splitLeadingNumber(text: string): NumberedText | null {
  const found = LEADING.exec(text);
  const tt = found?.slice(1).find((part) => part !== undefined);
  return found === null || tt === undefined ? null : { tt, title: text.slice(found[0].length).trim() };
}

// A. NHIỆM VỤ CHUNG | B. Cấp xã: C is a Roman number too, and told by what stands before it
const LETTERED = /^([ABDĐEG])[.)]\s+(?=\S)/u;

/** The number at the head of a heading, which may be a letter: "A. NHIỆM VỤ CHUNG". */
export function splitHeadingNumber(text: string): NumberedText | null {
  const [all, tt] = LETTERED.exec(text) ?? [];
  if (all === undefined || tt === undefined) return splitLeadingNumber(text);
  return { tt, title: text.slice(all.length).trim() };
}

/** The kind of a number; `previousUpper` tells the letter I after H from the Roman one. */
export function kindOf(tt: string, previousUpper: string | null): NumberKind {
  if (/^\d+$/.test(tt)) return 'integer';
  if (/^[\p{L}\d_-]+(?:\.[\p{L}\d]+)+$/u.test(tt)) return 'dotted';
  if (/^\p{Lu}$/u.test(tt) && follows(previousUpper, tt)) return 'upper';
  if (/^[IVXLC]+$/.test(tt) && parseRoman(tt) !== null) return 'roman';
  if (/^\p{Lu}$/u.test(tt)) return 'upper';
  return /^\p{Ll}{1,2}$/u.test(tt) ? 'lower' : 'other';
}

function follows(previous: string | null, letter: string): boolean {
  return previous !== null && letter.charCodeAt(0) === previous.charCodeAt(0) + 1;
}

export interface NumberedRow extends RowNumber {
  readonly path: string;
  readonly parent: string | null;
  /** The number before the last dot stands in no earlier row. */
  readonly parentMissing: boolean;
}

interface Open {
  readonly tt: string;
  readonly level: string;
  readonly path: string;
}

export interface WrittenNumber {
  readonly tt: string;
  /** From a second column of numbers: below whatever the first one numbers. */
  readonly detail: boolean;
  /** Without a number, but a heading by its looks: what follows stands under it. */
  readonly heading?: boolean;
  /** A point with a dash for a number: under the last row that has one and is no such point itself. */
  readonly dash?: boolean;
}

function levelOf(tt: string, kind: NumberKind): string {
  return kind === 'dotted' ? `dotted${tt.split('.').length}` : kind;
}

/** A dotted number's parent is the last row numbered with what stands before its last dot. */
function placeDotted(tt: string, open: readonly Open[], seen: ReadonlyMap<string, string>): NumberedRow {
  const prefix = tt.slice(0, tt.lastIndexOf('.'));
  const owner = seen.get(prefix);
  const above = [...open].reverse().find((row) => !row.level.startsWith('dotted') && row.level !== 'lower');
  const parent = owner ?? above?.path ?? null;
  return { tt, kind: 'dotted', path: tt, parent, parentMissing: owner === undefined };
}

/** A row that lost its number and whose parts begin again at a) takes the place of the row before it. */
function withoutSibling(open: readonly Open[]): readonly Open[] {
  const last = open.findIndex((row) => row.level === 'lower' || row.level.startsWith('dotted'));
  return last < 0 ? open.filter((row) => row.level !== 'integer') : open.slice(0, last);
}

/** What an unnumbered heading leaves open above it: the Roman and lettered sections of the table. */
function aboveHeading(open: readonly Open[]): readonly Open[] {
  return open.filter((row) => row.level === 'upper' || row.level === 'roman');
}

function placeUnnumbered(
  open: readonly Open[],
  { heading = false, dash = false }: WrittenNumber,
  count: number,
): NumberedRow {
  const last = open.at(-1)?.level;
  const sibling = !dash && (last === 'integer' || last === 'lower');
  const above = heading ? aboveHeading(open).at(-1) : sibling ? open.at(-2) : open.at(-1);
  const parent = above?.path ?? null;
  const path = `${parent === null ? '' : `${parent}.`}(${count})`;
  return { tt: '', kind: 'other', path, parent, parentMissing: false };
}

const BELOW = /^(?:lower|dotted|detail)/;

/** What stands below a level that was left open by a heading in between: "4" doesn't stand under "3.4.d". */
function withoutDeeper(open: readonly Open[], level: string, order: readonly string[]): readonly Open[] {
  const rank = order.indexOf(level);
  if (rank < 0) return open;
  return open.filter((row) => !BELOW.test(row.level) || order.indexOf(row.level) < rank);
}

/**
 * Number paths within one table. A dotted number is its own path; any other is its parent's path, a dot and itself:
 * the kinds nest in the order in which they appear (A > I > 1 > a), and a kind that is open already goes on there.
 * Rows without a number get the path "….(n)": headings stand under the last section and over what follows, other rows
 * beside the last row that has a number.
 */
export function numberRows(numbers: readonly WrittenNumber[]): NumberedRow[] {
  let open: readonly Open[] = [];
  const seen = new Map<string, string>();
  const order: string[] = [];
  let upper: string | null = null;
  let unnumbered = 0;
  return numbers.map((number, index) => {
    const { tt, detail, heading = false } = number;
    if (tt === '') {
      unnumbered += 1;
      const row = placeUnnumbered(open, number, unnumbered);
      if (heading) open = [...aboveHeading(open), { tt, level: 'heading', path: row.path }];
      else if (numbers[index + 1]?.tt === 'a')
        open = [...withoutSibling(open), { tt, level: 'loose', path: row.path }];
      return row;
    }
    const kind = kindOf(tt, upper);
    if (kind !== 'lower') open = open.filter((row) => row.level !== 'loose');
    if (kind === 'upper') upper = tt;
    const level = `${detail ? 'detail ' : ''}${levelOf(tt, kind)}`;
    const at = open.findIndex((row) => row.level === level);
    if (at >= 0) open = open.slice(0, at);
    else if (kind === 'roman') open = open.filter((row) => row.level === 'upper');
    else open = withoutDeeper(open, level, order);
    if (!order.includes(level)) order.push(level);
    const row = kind === 'dotted' ? placeDotted(tt, open, seen) : placePlain(tt, kind, open.at(-1));
    open = [...open, { tt, level, path: row.path }];
    seen.set(tt, row.path).set(row.path, row.path);
    return row;
  });
}

function placePlain(tt: string, kind: NumberKind, above: Open | undefined): NumberedRow {
  const parent = above?.path ?? null;
  return { tt, kind, path: parent === null ? tt : `${parent}.${tt}`, parent, parentMissing: false };
}
