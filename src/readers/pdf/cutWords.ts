import { fold } from '../../core/text/fold.ts';
import type { TextLine } from './model.ts';

/** Parts of the size: a line that leaves more free could have held another letter. */
const LETTER = 0.7;

/** Onset, vowels and coda of a syllable without its marks. */
const SYLLABLE =
  /^(?:ngh|ng|nh|n|ch|c|d|gh|gi|g|h|kh|k|l|m|ph|p|qu|r|s|th|tr|t|v|x|b)?[aeiouy]{1,3}(?:ch|c|m|ng|nh|n|p|t)?$/;
const NO_VOWEL = /^[^aeiouy]+$/;
const LETTERS = /^\p{L}+$/u;

/** '22/01/2' and '026': the year of a date is cut. */
function isCutYear(last: string, next: string): boolean {
  const [, begun = ''] = /\/(\d{1,3})$/.exec(last) ?? [];
  const [, rest = ''] = /^(\d{1,3})(?!\d)/.exec(next) ?? [];
  return begun !== '' && rest !== '' && begun.length + rest.length === 4;
}

/** '30/1' and '0/2026', '3' and '0/6/2026': a day or month is cut, and what follows is none by itself. */
function isCutDate(last: string, next: string): boolean {
  const month = /^\d{1,2}\/1$/.test(last) && /^[0-2]\/\d{4}(?!\d)/.test(next);
  const zero = /^\d{1,2}\/0$/.test(last) && /^[1-9]\/\d{4}(?!\d)/.test(next);
  return month || zero || (/^[0-3]$/.test(last) && /^\d\/\d{1,2}\/\d{4}(?!\d)/.test(next));
}

/** 'phườn' and 'g', 'Th' and 'ông': one of them is no syllable, but both together are. */
function isCutSyllable(last: string, next: string): boolean {
  const rest = /^\p{L}+/u.exec(next)?.[0] ?? '';
  if (rest === '' || !LETTERS.test(last)) return false;
  const upper = last.length > 1 && last === last.toUpperCase();
  if (rest !== (upper ? rest.toUpperCase() : rest.toLowerCase())) return false;
  const [a, b] = [fold(last), fold(rest)];
  return (NO_VOWEL.test(a) || NO_VOWEL.test(b)) && SYLLABLE.test(a + b);
}

// What follows an abbreviation as a word of its own: UBND&HĐND TP, GD&ĐT VN
const OWN_WORD = /^(?:TP|TX|TT|TW|VN|HN)$/;

/** 'TCBC&CC' and 'VC': an abbreviation with a joint goes on in capitals. */
function isCutAbbreviation(last: string, next: string): boolean {
  const rest = /^\p{Lu}{1,3}(?![\p{L}\d])/u.exec(next)?.[0] ?? '';
  return rest !== '' && !OWN_WORD.test(rest) && /\p{Lu}[&-]\p{Lu}+$/u.test(last);
}

/**
 * Whether a column is so narrow that a word or date is cut where the line ends: it fills the line alone, without a
 * blank behind it, and what follows can't stand by itself.
 */
export function isCutByWidth(last: TextLine, next: TextLine): boolean {
  if (last.blankEnd || /\s/.test(last.text) || last.right - last.x1 > LETTER * last.size) return false;
  return (
    /^[.,;:)\]_]\S/.test(next.text) ||
    isCutYear(last.text, next.text) ||
    isCutDate(last.text, next.text) ||
    isCutSyllable(last.text, next.text) ||
    isCutAbbreviation(last.text, next.text)
  );
}
