import { SaxesParser } from 'saxes';
import { refuse } from '../refusal.ts';
import { decodeXml } from './decode.ts';

/** An element of a small part: names without their prefixes, attributes as written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads a small, well-formed part (relations, workbook, styles, tables). Refuses with file.unreadable. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [root];
  const parser = new SaxesParser();
  parser.on('error', () => refuse('file.unreadable'));
  parser.on('doctype', () => refuse('file.doctype'));
  parser.on('opentag', (tag) => {
    const element = { name: localName(tag.name), attributes: tag.attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => addText(open, text));
  parser.on('cdata', (text) => addText(open, text));
  parser.on('closetag', () => open.pop());
  parser.write(decodeXml(bytes)).close();
  return root.children[0] ?? refuse('file.unreadable');
}

function addText(open: readonly XmlElement[], text: string): void {
  const element = open.at(-1);
  if (element) element.text += text;
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((c) => c.name === name);
}

export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : element.children.filter((c) => c.name === name);
}

/** An attribute by its local name, whatever its prefix (r:id in one file is d3p1:id in another). */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  const own = element.attributes[name];
  if (own !== undefined) return own;
  const key = Object.keys(element.attributes).find((k) => k.includes(':') && localName(k) === name);
  return key === undefined ? undefined : element.attributes[key];
}
