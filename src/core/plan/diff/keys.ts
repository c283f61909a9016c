import { nameKey } from '../../agency/key.ts';
import { collapse, fold, nfc } from '../../text/fold.ts';

const LAST_MARKS = /[\s.,;:]+$/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const QUOTES = /[\u2018-\u201f\u00ab\u00bb]/g;

/** The key by which a task's text is told to be the same: folded, without the marks at its end. */
export function textKey(text: string): string {
  return fold(text).replace(LAST_MARKS, '');
}

/** A word with its tone at the end: hoà and hóa's two habits of placing it give one spelling. */
function toneLast(word: string): string {
  const letters = word.normalize('NFD');
  return letters.replace(TONES, '') + (letters.match(TONES) ?? []).join('');
}

/** The wording as a reader sees it: like textKey, but 'bán' and 'bạn' differ. */
export function wordingKey(text: string): string {
  const plain = collapse(nfc(text)).replace(DASHES, '-').replace(QUOTES, '"').toLowerCase();
  return plain.replace(LAST_MARKS, '').split(' ').map(toneLast).join(' ');
}

/** The bodies that a text parted by ';' names, whatever their order and spelling. */
export function bodiesKey(text: string): string {
  return text
    .split(';')
    .map((body) => nameKey(body))
    .filter((key) => key !== '')
    .sort()
    .join(' | ');
}

/** A number path; rows without a number are counted through in their table, so their count says nothing. */
export function numberKey({ tt, path }: { readonly tt: string; readonly path: string }): string {
  return tt === '' ? path.replace(/\(\d+\)$/, '()') : nfc(path);
}
