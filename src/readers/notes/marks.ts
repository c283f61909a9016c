import { fromOldEncoding } from '../../core/text/oldEncodings.ts';

/**
 * Stands in a text for a footnote's mark until the text is finished. No document can hold it: XML 1.0 §2.2 forbids
 * the character, and HTML readers drop it.
 */
export const NOTE_PLACE = '\u0001';

interface Written {
  readonly text: string;
  readonly font?: string;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A unit or a power of ten keeps its superscript (m², km³, 10⁶); any other superscript digits are a mark. */
const MARK = /(?:(?<!\p{L})(?:[kcdmh]?m|dam)|(?<![\d.,])10)[²³⁴-⁹]+|(?<mark>[⁰¹²³⁴-⁹]+)/gu;

const NOTE_START = /^\s*(?<mark>[⁰¹²³⁴-⁹]+)\s*[.):]?\s*(?<text>\S[^]*)$/u;

/** '12' as '¹²'. Text that isn't all digits is given back as it is. */
export function toSuperscript(text: string): string {
  return /^\d+$/.test(text) ? [...text].map((digit) => SUPERSCRIPTS[Number(digit)]!).join('') : text;
}

/** Text without its superscript marks, and the marks in order. */
export function takeMarks(text: string): { readonly text: string; readonly marks: readonly string[] } {
  const marks: string[] = [];
  const placed = text.replace(MARK, (found: string, mark: string | undefined) => {
    if (mark === undefined) return found;
    marks.push(mark);
    return NOTE_PLACE;
  });
  return marks.length === 0 ? { text, marks } : { text: closeNotePlaces(placed), marks };
}

/**
 * Whether texts are typed in TCVN3, where '¹' is the letter ạ ("®µo t¹o"): then no mark can be told from it, and none
 * is taken out.
 */
export function areMarksLetters(texts: Iterable<Written>): boolean {
  let signs = false;
  let old = false;
  for (const { text, font } of texts) {
    signs ||= text.includes('¹');
    old ||= fromOldEncoding(text, font)?.encoding === 'TCVN3';
    if (signs && old) return true;
  }
  return false;
}

/** Mark and text of a paragraph that is a footnote ('¹ Theo …', '¹- Theo …'); null for any other. */
export function noteStart(text: string): { readonly mark: string; readonly text: string } | null {
  const { mark, text: rest } = NOTE_START.exec(text)?.groups ?? {};
  return mark === undefined || rest === undefined ? null : { mark, text: withoutDash(rest) };
}

/** A note's text without its first dash. */
export function withoutDash(text: string): string {
  return text.trim().replace(/^[-–—]\s*/, '');
}

/** Takes the places of marks out, with the blanks that stood around them: 'cơ sở ¹ .' becomes 'cơ sở.' */
export function closeNotePlaces(text: string): string {
  if (!text.includes(NOTE_PLACE)) return text;
  return text.split(NOTE_PLACE).reduce(joinAround);
}

const BLANKS_BEFORE = /^[^\S\n]+/;

function joinAround(before: string, after: string): string {
  const left = withoutEnd(before);
  const right = after.replace(BLANKS_BEFORE, '');
  const blank = before.length > left.length || after.length > right.length;
  return blank && left !== '' && !/^([.,;:!?)\]\n]|$)/.test(right) ? `${left} ${right}` : left + right;
}

/** Blanks at the end, by hand: a pattern would try again at every blank of a long row of them. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[^\S\n]/.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
