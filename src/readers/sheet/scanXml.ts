import { MAX_SCANNED_TAGS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { decodeEntities } from './entities.ts';

/**
 * Receives the tags of a part. `from` and `to` bound the attributes inside the scanned text; nothing is decoded
 * before somebody asks for it, which is what makes the scan fast. Names come without prefix.
 */
export interface TagListener {
  /** Return true to end the scan. */
  readonly open: (name: string, from: number, to: number, empty: boolean) => boolean | void;
  readonly close: (name: string) => boolean | void;
  /** Character data, undecoded where `raw` is false (then entities must be resolved). */
  readonly text: (from: number, to: number, raw: boolean) => void;
}

const SPACE = 32;
const SLASH = 47;
const COLON = 58;
const BANG = 33;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;
const GREATER = 62;

/**
 * Scans well-formed XML without building anything. Refuses a DOCTYPE (file.doctype), a tag or comment that never
 * ends (file.unreadable), and more tags than the limit (file.tooLarge).
 */
export function scanXml(xml: string, listener: TagListener): void {
  let at = 0;
  for (let tags = 0; ; tags++) {
    const open = xml.indexOf('<', at);
    if (open < 0) return;
    if (tags > MAX_SCANNED_TAGS) throw new Refusal('file.tooLarge');
    if (open > at) listener.text(at, open, false);
    const next = xml.charCodeAt(open + 1);
    if (next === BANG) at = skipDeclaration(xml, open, listener);
    else if (next === QUESTION) at = after(xml, '?>', open);
    else {
      const end = next === SLASH ? after(xml, '>', open) - 1 : tagEnd(xml, open);
      if (next === SLASH ? listener.close(localName(xml, open + 2, end)) : openTag(xml, open, end, listener))
        return;
      at = end + 1;
    }
  }
}

function openTag(xml: string, open: number, end: number, listener: TagListener): boolean | void {
  const empty = xml.charCodeAt(end - 1) === SLASH;
  const to = empty ? end - 1 : end;
  let nameEnd = open + 1;
  while (nameEnd < to && xml.charCodeAt(nameEnd) > SPACE) nameEnd++;
  const name = localName(xml, open + 1, nameEnd);
  const stop = listener.open(name, nameEnd, to, empty);
  return stop || (empty ? listener.close(name) : false);
}

function localName(xml: string, from: number, to: number): string {
  let end = to;
  while (end > from && xml.charCodeAt(end - 1) <= SPACE) end--;
  let start = end;
  while (start > from && xml.charCodeAt(start - 1) !== COLON) start--;
  return xml.slice(start, end);
}

/** The '>' that ends a tag: one inside an attribute value doesn't. */
function tagEnd(xml: string, open: number): number {
  for (let at = open + 1; at < xml.length; at++) {
    const c = xml.charCodeAt(at);
    if (c === GREATER) return at;
    if (c === QUOTE || c === APOSTROPHE) {
      at = xml.indexOf(c === QUOTE ? '"' : "'", at + 1);
      if (at < 0) break;
    }
  }
  throw new Refusal('file.unreadable');
}

function skipDeclaration(xml: string, open: number, listener: TagListener): number {
  if (xml.startsWith('<!--', open)) return after(xml, '-->', open + 4);
  if (!xml.startsWith('<![CDATA[', open)) throw new Refusal('file.doctype');
  const end = after(xml, ']]>', open);
  listener.text(open + 9, end - 3, true);
  return end;
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new Refusal('file.unreadable');
  return at + mark.length;
}

type NameOf = (xml: string, from: number, to: number) => string;

/**
 * Attributes between two positions, by name without prefix unless `nameOf` takes it otherwise. Written by hand: it runs
 * once per cell.
 */
export function attributes(
  xml: string,
  from: number,
  to: number,
  nameOf: NameOf = localName,
): Record<string, string> {
  const found: Record<string, string> = {};
  if (from >= to) return found;
  const tag = xml.slice(from, to);
  let at = 0;
  for (;;) {
    const equals = tag.indexOf('=', at);
    if (equals < 0) return found;
    const open = skipSpace(tag, equals + 1);
    const end = tag.indexOf(tag.charCodeAt(open) === QUOTE ? '"' : "'", open + 1);
    if (end < 0) return found;
    found[nameOf(tag, skipSpace(tag, at), equals)] = decodeEntities(tag.slice(open + 1, end));
    at = end + 1;
  }
}

function skipSpace(xml: string, from: number): number {
  let at = from;
  while (xml.charCodeAt(at) <= SPACE) at++;
  return at;
}
