import { SaxesParser } from 'saxes';

/** An element. Names are without their prefix; attributes keep theirs ('r:id'). */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  /** All text directly inside this element. */
  text: string;
}

/** Elements that are handed out as soon as they end and then dropped, so that a long sheet needs little room. */
export type NodeListeners = Readonly<Record<string, (node: XmlNode) => void>>;

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Reads well-formed XML; throws with the parser's words where it is not. */
export function parseXml(text: string, listeners: NodeListeners = {}): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlNode[] = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const node = { name: localName(tag.name), attributes: tag.attributes, children: [], text: '' };
    open.push(node);
  });
  parser.on('text', (piece) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += piece;
  });
  parser.on('closetag', () => close(open, listeners));
  parser.write(text).close();
  return root.children[0] ?? root;
}

function close(open: XmlNode[], listeners: NodeListeners): void {
  const node = open.pop();
  if (node === undefined) return;
  const listener = listeners[node.name];
  if (listener === undefined) open.at(-1)?.children.push(node);
  else listener(node);
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((c) => c.name === name);
}

export function children(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((c) => c.name === name) ?? [];
}

/** Every element of that name below, in document order. */
export function descendants(node: XmlNode | undefined, name: string): XmlNode[] {
  if (node === undefined) return [];
  return node.children.flatMap((c) => [...(c.name === name ? [c] : []), ...descendants(c, name)]);
}

export function attribute(node: XmlNode | undefined, name: string): string {
  return node?.attributes[name] ?? '';
}

export function numberAttribute(node: XmlNode | undefined, name: string): number | null {
  const text = attribute(node, name);
  return text === '' ? null : Number(text);
}

/** ECMA-376 Part 1, 22.9.2.19 (ST_Xstring): '_x000a_' stands for the character. */
export function unescapeXstring(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The first character, raw or by reference, that XML 1.0 (production [2] Char) does not allow; else null. */
export function forbiddenCharacter(text: string): string | null {
  const raw = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.exec(text);
  if (raw !== null) return `U+${raw[0].charCodeAt(0).toString(16).padStart(4, '0')}`;
  for (const [reference, hex, decimal] of text.matchAll(/&#(?:x([0-9A-Fa-f]+)|([0-9]+));/g)) {
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    if (!isXmlCharacter(code)) return reference;
  }
  return null;
}

function isXmlCharacter(code: number): boolean {
  if (code === 9 || code === 10 || code === 13) return true;
  return (
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}
