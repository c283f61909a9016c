import { relationshipPart } from '../read/package.ts';
import { attribute, cursorAt, nextTag } from '../xml/cursor.ts';
import { relationsPart } from '../write/parts.ts';
import { replaceSpans } from '../xml/patch.ts';
import { keep, textNow, type OpenParts } from './openParts.ts';

const TYPES = '[Content_Types].xml';

/** Says what kind a new part is. */
export function registerPart(open: OpenParts, part: string, contentType: string): void {
  const xml = textNow(open, TYPES);
  const text = `<Override PartName="/${part}" ContentType="${contentType}"/>`;
  keep(open, TYPES, beforeEnd(xml, 'Types', text));
}

/** Relates a new part to the one that it hangs on; gives the relation's id. */
export function relatedPart(open: OpenParts, from: string, to: string, type: string): string {
  const name = relationshipPart(from);
  const xml = textNow(open, name);
  const target = `/${to}`;
  if (xml === '') {
    open.parts.set(name, relationsPart(name, [{ id: 'rId1', type, target }]).pieces.join(''));
    return 'rId1';
  }
  const id = freeId(xml);
  const text = `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  keep(open, name, beforeEnd(xml, 'Relationships', text));
  return id;
}

function freeId(xml: string): string {
  const taken = new Set<string>();
  const c = cursorAt(xml);
  while (nextTag(c)) if (c.name === 'Relationship') taken.add(attribute(c, 'Id') ?? '');
  for (let n = 1; ; n += 1) if (!taken.has(`rId${String(n)}`)) return `rId${String(n)}`;
}

/** With a namespace of its own prefix, if the part has one, a new element has it too. */
function beforeEnd(xml: string, root: string, text: string): string {
  const c = cursorAt(xml);
  while (nextTag(c)) {
    if (c.name !== root || c.kind === 'open') continue;
    const prefix = xml.slice(c.start + (c.kind === 'close' ? 2 : 1), c.nameEnd - c.name.length);
    const own = text.replace('<', `<${prefix}`);
    if (c.kind === 'close') return replaceSpans(xml, [{ start: c.start, end: c.start, text: own }]);
    const open = `${xml.slice(c.start, c.end - 2)}>${own}</${prefix}${root}>`;
    return replaceSpans(xml, [{ start: c.start, end: c.end, text: open }]);
  }
  return xml;
}
