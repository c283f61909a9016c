/**
 * Text for XML parts. SpreadsheetML's ST_Xstring (ECMA-376 Part 1, 22.9.2.19) writes characters that XML can't hold
 * as _xHHHH_; text that looks like such an escape has its own underscore escaped.
 */
const SPECIAL = /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** XML's own marks only. Half characters become U+FFFD; characters that XML can't hold are dropped. */
export function escapeMarkup(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return markup(text.replace(UNWRITABLE, (c) => (c === '\r' ? '\n' : '')).replace(LONE_SURROGATE, '\ufffd'));
}

function markup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A cell's text (ST_Xstring) as element content. */
export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  const safe = text.replace(LOOKS_ESCAPED, '_x005F_').replace(UNWRITABLE, hexEscape);
  return markup(safe.replace(LONE_SURROGATE, '\ufffd'));
}

function quoted(text: string): string {
  return text.replaceAll('"', '&quot;');
}

/** An attribute's value; line breaks and tabs survive as character references. */
export function escapeAttribute(text: string): string {
  return quoted(escapeMarkup(text)).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** An attribute that is an ST_Xstring, such as a table column's name: Excel writes line breaks as _x000a_ there. */
export function escapeNameAttribute(text: string): string {
  return quoted(escapeText(text)).replaceAll('\n', '_x000a_').replaceAll('\t', '_x0009_');
}
