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
  /^(?:([IVXLC]{1,6})[.)]|(\d{1,3}(?:\.\d{1,3})+)[.)]?|(\d{1,3})[.)]|([a-zđ])[.)]|\((\d{1,3}|[a-zđ])\))\s+(?=\S)/u;

/** The number at the head of a text: "5.1. Rà soát …" → 5.1 and the rest. Null where there is none. */
export function splitLeadingNumber(text: string): NumberedText | null {
  const found = LEADING.exec(text);
  const tt = found?.slice(1).find((part) => part !== undefined);
  return found === null || tt === undefined ? null : { tt, title: text.slice(found[0].length).trim() };
}

/** The kind of a number; `previousUpper` tells the letter I after H from the Roman one. */
export function kindOf(tt: string, previousUpper: string | null): NumberKind {
  if (/^\d+$/.test(tt)) return 'integer';
  if (/^[\p{L}\d_]+(?:\.[\p{L}\d]+)+$/u.test(tt)) return 'dotted';
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
}

function levelOf(tt: string, kind: NumberKind): string {
  return kind === 'dotted' ? `dotted${tt.split('.').length}` : kind;
}

/** A dotted number's parent is the last row numbered with what stands before its last dot. */
function placeDotted(tt: string, open: readonly Open[], seen: readonly Open[]): NumberedRow {
  const prefix = tt.slice(0, tt.lastIndexOf('.'));
  const owner = [...seen].reverse().find((row) => row.tt === prefix || row.path === prefix);
  const above = [...open].reverse().find((row) => !row.level.startsWith('dotted') && row.level !== 'lower');
  const parent = owner?.path ?? above?.path ?? null;
  return { tt, kind: 'dotted', path: tt, parent, parentMissing: owner === undefined };
}

/**
 * Number paths within one table. A dotted number is its own path; any other is its parent's path, a dot and itself:
 * the kinds nest in the order in which they appear (A > I > 1 > a), and a kind that is open already goes on there.
 * Rows without a number hang under the last row that has one and get the path "….(n)".
 */
export function numberRows(numbers: readonly WrittenNumber[]): NumberedRow[] {
  let open: Open[] = [];
  const seen: Open[] = [];
  let upper: string | null = null;
  let unnumbered = 0;
  return numbers.map(({ tt, detail }) => {
    if (tt === '') {
      unnumbered += 1;
      const above =
        open.at(-1)?.level === 'integer' || open.at(-1)?.level === 'lower' ? open.at(-2) : open.at(-1);
      const parent = above?.path ?? null;
      return {
        tt,
        kind: 'other',
        path: `${parent === null ? '' : `${parent}.`}(${unnumbered})`,
        parent,
        parentMissing: false,
      };
    }
    const kind = kindOf(tt, upper);
    if (kind === 'upper') upper = tt;
    const level = `${detail ? 'detail ' : ''}${levelOf(tt, kind)}`;
    const at = open.findIndex((row) => row.level === level);
    if (at >= 0) open = open.slice(0, at);
    else if (kind === 'roman') open = open.filter((row) => row.level === 'upper');
    const row = kind === 'dotted' ? placeDotted(tt, open, seen) : placePlain(tt, kind, open.at(-1));
    const entry = { tt, level, path: row.path };
    open = [...open, entry];
    seen.push(entry);
    return row;
  });
}

function placePlain(tt: string, kind: NumberKind, above: Open | undefined): NumberedRow {
  const parent = above?.path ?? null;
  return { tt, kind, path: parent === null ? tt : `${parent}.${tt}`, parent, parentMissing: false };
}
