import { decodeEntities } from './decode.ts';

/**
 * A fast scanner over an XML string that keeps offsets, so that a part can be patched in place and everything else
 * stays as it was. It goes from tag to tag and takes comments, CDATA, instructions, either kind of quotes and
 * namespace prefixes as they come. One cursor is reused for millions of tags: it is the only mutable thing here.
 */
export interface Cursor {
  readonly xml: string;
  /** Where the next search begins. */
  pos: number;
  /** Offset of '<'. */
  start: number;
  /** Offset after '>'. */
  end: number;
  /** The local name, without prefix. */
  name: string;
  kind: 'open' | 'close' | 'empty';
  /** Offset after the name: attributes stand from here to `end`. */
  nameEnd: number;
}

export function cursorAt(xml: string, pos = 0): Cursor {
  return { xml, pos, start: pos, end: pos, name: '', kind: 'open', nameEnd: pos };
}

const [LESS, GREATER, SLASH, BANG, QUESTION] = [60, 62, 47, 33, 63];
const [QUOTE, APOSTROPHE, COLON, BLANK] = [34, 39, 58, 32];

/** Moves to the next tag; false at the end (or where the rest is no XML). */
export function nextTag(c: Cursor): boolean {
  const { xml } = c;
  for (let at = xml.indexOf('<', c.pos); at >= 0; at = xml.indexOf('<', c.pos)) {
    const mark = xml.charCodeAt(at + 1);
    if (mark !== BANG && mark !== QUESTION) return readTag(c, at, mark === SLASH);
    c.pos = skipSpecial(xml, at);
  }
  c.pos = xml.length;
  return false;
}

/** Offset after a comment, CDATA section, declaration or instruction. */
function skipSpecial(xml: string, at: number): number {
  const closing = xml.startsWith('<!--', at)
    ? '-->'
    : xml.startsWith('<![CDATA[', at)
      ? ']]>'
      : xml.charCodeAt(at + 1) === QUESTION
        ? '?>'
        : '>';
  const end = xml.indexOf(closing, at + 2);
  return end < 0 ? xml.length : end + closing.length;
}

function readTag(c: Cursor, at: number, closing: boolean): boolean {
  const { xml } = c;
  const end = tagEnd(xml, at + 1);
  if (end < 0) {
    c.pos = xml.length;
    return false;
  }
  let nameStart = closing ? at + 2 : at + 1;
  let i = nameStart;
  for (; i < end; i += 1) {
    const code = xml.charCodeAt(i);
    if (code === COLON) nameStart = i + 1;
    else if (code <= BLANK || code === SLASH || code === GREATER) break;
  }
  c.start = at;
  c.end = end;
  c.pos = end;
  c.name = xml.slice(nameStart, i);
  c.nameEnd = i;
  c.kind = closing ? 'close' : xml.charCodeAt(end - 2) === SLASH ? 'empty' : 'open';
  return true;
}

/** Offset after the '>' that ends a tag: a '>' inside quotes does not. */
function tagEnd(xml: string, from: number): number {
  for (let i = from; i < xml.length; i += 1) {
    const code = xml.charCodeAt(i);
    if (code === GREATER) return i + 1;
    if (code === LESS) return -1;
    if (code !== QUOTE && code !== APOSTROPHE) continue;
    i = xml.indexOf(code === QUOTE ? '"' : "'", i + 1);
    if (i < 0) return -1;
  }
  return -1;
}

/** Is the cursor on the end tag of `name`? (Asked by a call, since every move changes the answer.) */
export function isEnd(c: Cursor, name: string): boolean {
  return c.kind === 'close' && c.name === name;
}

export function isEmpty(c: Cursor): boolean {
  return c.kind === 'empty';
}

/** Moves on to the next open or empty tag called `name`; false if there is none. */
export function findTag(c: Cursor, name: string): boolean {
  while (nextTag(c)) if (c.kind !== 'close' && c.name === name) return true;
  return false;
}

/** Moves past the end tag of the element that the cursor has just opened. */
export function skipElement(c: Cursor): void {
  if (c.kind !== 'open') return;
  for (let depth = 1; depth > 0 && nextTag(c);) {
    if (c.kind === 'open') depth += 1;
    else if (c.kind === 'close') depth -= 1;
  }
}

/** Offsets of an attribute's value, without its quotes. The name is compared with its prefix. */
export interface AttributeSpan {
  readonly start: number;
  readonly end: number;
}

const NO_SPAN: AttributeSpan = { start: -1, end: -1 };

export function attributeSpan(c: Cursor, name: string): AttributeSpan {
  const { xml, end } = c;
  let i = c.nameEnd;
  while (i < end) {
    while (i < end && xml.charCodeAt(i) <= BLANK) i += 1;
    const equals = xml.indexOf('=', i);
    if (equals < 0 || equals >= end) return NO_SPAN;
    let open = equals + 1;
    while (xml.charCodeAt(open) <= BLANK) open += 1;
    const close = xml.indexOf(xml.charAt(open), open + 1);
    if (close < 0 || close >= end) return NO_SPAN;
    if (isNamed(xml, i, equals, name)) return { start: open + 1, end: close };
    i = close + 1;
  }
  return NO_SPAN;
}

function isNamed(xml: string, from: number, equals: number, name: string): boolean {
  if (!xml.startsWith(name, from)) return false;
  for (let i = from + name.length; i < equals; i += 1) if (xml.charCodeAt(i) > BLANK) return false;
  return true;
}

/** An attribute's value, entities resolved; null where there is none. */
export function attribute(c: Cursor, name: string): string | null {
  const span = attributeSpan(c, name);
  return span.start < 0 ? null : decodeEntities(c.xml.slice(span.start, span.end));
}

/**
 * Text of the element just opened, up to its end tag; comments are left out, CDATA is taken as it stands. Where the
 * same long texts come again and again, `known` (the caller's own) gives each as one and the same string.
 */
export function elementText(c: Cursor, known?: Map<string, string>): string {
  if (c.kind !== 'open') return '';
  const { xml, end } = c;
  const close = xml.indexOf('<', end);
  if (close >= 0 && xml.charCodeAt(close + 1) === SLASH) {
    nextTag(c);
    const raw = xml.slice(end, close);
    return known === undefined ? decodeEntities(raw) : knownText(raw, known);
  }
  return mixedText(c);
}

function knownText(raw: string, known: Map<string, string>): string {
  const before = known.get(raw);
  if (before !== undefined) return before;
  const text = decodeEntities(raw);
  known.set(raw, text);
  return text;
}

function mixedText(c: Cursor): string {
  const { xml } = c;
  const parts: string[] = [];
  let from = c.end;
  for (let at = xml.indexOf('<', from); at >= 0; at = xml.indexOf('<', from)) {
    parts.push(decodeEntities(xml.slice(from, at)));
    const mark = xml.charCodeAt(at + 1);
    if (mark !== BANG && mark !== QUESTION) break;
    from = skipSpecial(xml, at);
    if (xml.startsWith('<![CDATA[', at)) parts.push(xml.slice(at + 9, from - 3));
  }
  c.pos = from;
  if (nextTag(c) && c.kind !== 'close') skipElement(c);
  return parts.join('');
}
