import { MAX_STRING_LENGTH } from '../limits.ts';
import { Refusal } from '../refusal.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const LONGEST = 12;

/**
 * Resolves the five named and the numeric entities of XML; any other needs a DOCTYPE and is refused. A lone '&' is
 * kept. Written by hand: a pattern with a callback takes five times as long on text full of entities.
 */
export function decodeEntities(text: string): string {
  let ampersand = text.indexOf('&');
  if (ampersand < 0) return text;
  let decoded = '';
  let at = 0;
  for (; ampersand >= 0; ampersand = text.indexOf('&', at)) {
    const end = text.indexOf(';', ampersand);
    if (end < 0) break;
    const known = end - ampersand <= LONGEST;
    decoded += text.slice(at, ampersand) + (known ? character(text.slice(ampersand + 1, end)) : '&');
    at = known ? end + 1 : ampersand + 1;
  }
  return decoded + text.slice(at);
}

function character(name: string): string {
  const named = NAMED[name];
  if (named !== undefined) return named;
  const [, hex, decimal] = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name) ?? [];
  const code = hex === undefined ? Number(decimal ?? NaN) : Number.parseInt(hex, 16);
  if (!(code <= 0x10ffff)) throw new Refusal('file.unreadable');
  return String.fromCodePoint(code);
}

/** Characters between two tags, resolved unless they are `raw`. Refuses (file.tooLarge) what no cell can hold. */
export function characters(xml: string, from: number, to: number, raw: boolean): string {
  if (to - from > MAX_STRING_LENGTH) throw new Refusal('file.tooLarge');
  const text = xml.slice(from, to);
  return raw ? text : decodeEntities(text);
}

/**
 * Text of a spreadsheet string: `_xHHHH_` stands for a character that XML can't hold (ECMA-376-1 §22.9.2.19), and
 * line ends become '\n'.
 */
export function spreadsheetText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}
