import { MAX_TREE_BYTES, MAX_XML_NODES } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { decodeEntities } from '../sheet/entities.ts';
import { attributes, scanXml } from '../sheet/scanXml.ts';
import { NOTE_PLACE } from '../notes/marks.ts';
import { xmlText } from './xmlText.ts';
import { elements, type Element } from './tree.ts';
import { treeBuilder } from './treeBuilder.ts';

/** Canonical prefixes; the second address of each is the strict form of ISO/IEC 29500. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
};

/** Which address each prefix stands for inside an element, and names that were looked up already. */
interface Scope {
  readonly addresses: Readonly<Record<string, string>>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

interface OpenTag {
  readonly written: string;
  readonly outer: Scope;
}

const NONE: Readonly<Record<string, string>> = {};
const DECLARED = /^xmlns(?::|$)/;

function scopeOf(addresses: Readonly<Record<string, string>>): Scope {
  return { addresses, elements: new Map(), attributes: new Map() };
}

/**
 * Parses a part of an Office file. Refuses a DOCTYPE (file.doctype), which no Office program writes and which is the
 * way in for entity bombs, and XML whose tags don't close (file.unreadable).
 */
export function parseXml(bytes: Uint8Array): Element {
  if (bytes.length > MAX_TREE_BYTES) throw new Refusal('file.tooLarge');
  const xml = xmlText(bytes);
  const builder = treeBuilder(MAX_XML_NODES);
  const open: OpenTag[] = [];
  let scope = scopeOf({});
  scanXml(xml, {
    open: (_, from, to) => {
      const written = xml.slice(xml.lastIndexOf('<', from - 1) + 1, from);
      const given = from < to ? attributes(xml, from, to, asWritten) : NONE;
      open.push({ written, outer: scope });
      scope = inside(scope, given);
      builder.open(elementName(written, scope), given === NONE ? NONE : named(given, scope));
    },
    close: (name) => {
      const tag = open.pop();
      if (tag === undefined || localOf(tag.written) !== name) throw new Refusal('file.unreadable');
      scope = tag.outer;
      builder.close();
    },
    text: (from, to, raw) => {
      if (open.length > 0) builder.text(characters(xml.slice(from, to), raw));
    },
  });
  const [root, ...more] = elements(builder.root());
  if (open.length > 0 || root === undefined || more.length > 0) throw new Refusal('file.unreadable');
  return root;
}

function asWritten(xml: string, from: number, to: number): string {
  return xml.slice(from, to).trim();
}

/** No XML may hold the sign that stands for a note; line ends are '\\n' (XML 1.0 §2.2, §2.11). */
function characters(written: string, raw: boolean): string {
  const text = raw ? written : decodeEntities(written);
  const ended = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return ended.includes(NOTE_PLACE) ? ended.replaceAll(NOTE_PLACE, '') : ended;
}

function inside(scope: Scope, given: Readonly<Record<string, string>>): Scope {
  const own = Object.keys(given).filter((name) => DECLARED.test(name));
  if (own.length === 0) return scope;
  const declared = own.map((name) => [name.slice('xmlns:'.length), given[name] ?? ''] as const);
  return scopeOf({ ...scope.addresses, ...Object.fromEntries(declared) });
}

function localOf(written: string): string {
  return written.slice(written.indexOf(':') + 1);
}

function canonical(written: string, address: (prefix: string) => string): string {
  const colon = written.indexOf(':');
  const prefix = colon < 0 ? '' : written.slice(0, colon);
  const known = PREFIXES[address(prefix)] ?? prefix;
  return known === '' ? written.slice(colon + 1) : `${known}:${written.slice(colon + 1)}`;
}

function elementName(written: string, scope: Scope): string {
  const known = scope.elements.get(written);
  if (known !== undefined) return known;
  const name = canonical(written, (prefix) => scope.addresses[prefix] ?? '');
  scope.elements.set(written, name);
  return name;
}

/** Attributes without a prefix belong to no address. */
function named(given: Readonly<Record<string, string>>, scope: Scope): Record<string, string> {
  const found: Record<string, string> = {};
  for (const written in given) {
    let name = scope.attributes.get(written);
    if (name === undefined) {
      name = canonical(written, (prefix) => (prefix === '' ? '' : (scope.addresses[prefix] ?? '')));
      scope.attributes.set(written, name);
    }
    if (!DECLARED.test(written)) found[name] = given[written]!;
  }
  return found;
}
