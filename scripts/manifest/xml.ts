/** An element with its attributes and what is inside: elements, or one text. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly Element[] | string;
}

export function element(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  inside: readonly Element[] | string = [],
): Element {
  return { tag, attributes, inside };
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);
}

/** Two blanks a level; a text stands on its element's line. */
export function print({ tag, attributes, inside }: Element, indent = ''): string {
  const head = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  const open = `${indent}<${tag}${head.join('')}`;
  if (typeof inside === 'string') return `${open}>${escape(inside)}</${tag}>\n`;
  if (inside.length === 0) return `${open} />\n`;
  return `${open}>\n${inside.map((e) => print(e, `${indent}  `)).join('')}${indent}</${tag}>\n`;
}
