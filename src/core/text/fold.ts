/** Unicode NFC: every comparison and every stored text starts from here. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/** Any white space but single spaces between words. Most texts have none, and a test is cheaper than a rewrite. */
const UNTIDY = /[^\S ]|[\u200b\ufeff]| {2}|^ | $/u;

/** One space for any run of white space (line breaks and no-break spaces too), none at the ends. */
export function collapse(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim();
}

const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/u;
const DOUBLE_QUOTES = /[\u201c-\u201f\u00ab\u00bb\u2033]/u;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032]/u;
const MARKS = /[\u0300-\u036f]+/gu;

function foldChar(char: string): string {
  if (DASHES.test(char)) return '-';
  if (DOUBLE_QUOTES.test(char)) return '"';
  if (SINGLE_QUOTES.test(char)) return "'";
  if (char === '\u00a0') return ' ';
  // NFD alone leaves đ as it is: its bar is not a combining mark.
  if (char === 'đ' || char === 'Đ') return 'd';
  const base = char.normalize('NFD').replace(MARKS, '').toLowerCase();
  return base.length === char.length ? base : char;
}

/** What each character folds to, found once: the same few hundred make up all Vietnamese text. */
const FOLDED = new Map<string, string>();

function foldedChar(char: string): string {
  const known = FOLDED.get(char);
  if (known !== undefined) return known;
  const folded = foldChar(char);
  FOLDED.set(char, folded);
  return folded;
}

/**
 * Lower case without tone or vowel marks, plain dashes and quotes, character by character: for NFC text each
 * place of the answer stands for the same place of the input, so a match can be cut out of the original.
 */
export function foldAligned(text: string): string {
  let folded = '';
  for (const char of text) folded += foldedChar(char);
  return folded;
}

/**
 * The key by which texts are compared: NFC, lower case, no marks (so hoá = hóa), đ as d, every dash as '-',
 * straight quotes, white space collapsed. For comparing only: 'sở' and 'số' fold to the same key.
 */
export function fold(text: string): string {
  return collapse(foldAligned(nfc(text)).replace(MARKS, ''));
}
