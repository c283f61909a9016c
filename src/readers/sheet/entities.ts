import { Refusal } from '../refusal.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&(#x[0-9a-f]+|#\d+|\w+);/gi;

/** Resolves the five named and the numeric entities of XML; any other needs a DOCTYPE and is refused. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(ENTITY, (_, name: string) => character(name)) : text;
}

function character(name: string): string {
  if (!name.startsWith('#')) {
    const named = NAMED[name];
    if (named === undefined) throw new Refusal('file.unreadable');
    return named;
  }
  const hex = name[1] === 'x' || name[1] === 'X';
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  if (code > 0x10ffff) throw new Refusal('file.unreadable');
  return String.fromCodePoint(code);
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
