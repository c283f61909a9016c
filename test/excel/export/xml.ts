/** What an attribute may be given; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Characters that no XML holds, as workbooks spell them (ECMA-376 Part 1, 22.9.2.19), and texts that look so. */
function spelled(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, hex);
}

function hex(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`;
}

/** Markup only, for formulas and codes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Text of cells. */
export function escapedText(text: string): string {
  return escaped(spelled(text));
}

/** Text in attributes: line breaks would become blanks there. */
export function escapedName(text: string): string {
  return escaped(spelled(text).replace(/[\r\n\t]/g, hex));
}

/** An element; attributes are escaped here, children come as XML. */
export function tag(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const all = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${attribute(value)}"`],
  );
  const inner = children.join('');
  return inner === '' ? `<${name}${all.join('')}/>` : `<${name}${all.join('')}>${inner}</${name}>`;
}

function attribute(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'number' ? String(value) : escaped(value);
}

/** A list with its count; '' where it is empty. */
export function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : tag(name, { count: items.length }, ...items);
}
