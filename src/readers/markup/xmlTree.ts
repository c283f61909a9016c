import { SaxesParser, type SaxesTagNS } from 'saxes';
import { MAX_TREE_BYTES } from '../limits.ts';
import { Refusal } from '../refusal.ts';
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

/**
 * Parses a part of an Office file. Refuses a DOCTYPE (file.doctype), which no Office program writes and which is the
 * way in for entity bombs, and malformed XML (file.unreadable).
 */
export function parseXml(bytes: Uint8Array): Element {
  if (bytes.length > MAX_TREE_BYTES) throw new Refusal('file.tooLarge');
  const builder = treeBuilder();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw new Refusal('file.doctype');
  });
  parser.on('error', () => {
    throw new Refusal('file.unreadable');
  });
  parser.on('opentag', (tag) => builder.open(canonical(tag.uri, tag.prefix, tag.local), attributesOf(tag)));
  parser.on('closetag', builder.close);
  parser.on('text', builder.text);
  parser.on('cdata', builder.text);
  parser.write(xmlText(bytes)).close();
  return elements(builder.root())[0] ?? builder.root();
}

function canonical(uri: string, prefix: string, local: string): string {
  const known = PREFIXES[uri] ?? prefix;
  return known === '' ? local : `${known}:${local}`;
}

function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { uri, prefix, local, value } of Object.values(tag.attributes)) {
    attributes[canonical(uri, prefix, local)] = value;
  }
  return attributes;
}
