import { fault, relationsOf } from './book.ts';
import { cellPosition } from './book.ts';
import { cellKey } from './address.ts';
import { attribute, child, children } from './xml.ts';
import type { Book, Fault, Rule } from './book.ts';
import type { XmlNode } from './xml.ts';

/** ECMA-376 Part 2, 7.3.4: part names are equal without regard to case. */
const duplicateParts: Rule = (book) => {
  const lower = book.entries.map((entry) => entry.toLowerCase());
  const double = book.entries.find((_, i) => lower.indexOf(lower[i] ?? '') < i);
  return double === undefined ? [] : [fault('part.duplicate', `the package holds ${double} twice`)];
};

function relationParts(book: Book): string[] {
  return [...book.xml.keys()]
    .filter((path) => path.endsWith('.rels'))
    .map((path) => path.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2'));
}

const dangling: Rule = (book) =>
  relationParts(book).flatMap((part) =>
    relationsOf(book.xml, part)
      .filter((relation) => !relation.external && !(relation.target in book.parts))
      .map((relation) =>
        fault(
          'relation.dangling',
          `${part || 'the package'} relates to ${relation.target}, which is missing`,
        ),
      ),
  );

const duplicateIds: Rule = (book) =>
  relationParts(book).flatMap((part) => {
    const ids = relationsOf(book.xml, part).map((r) => r.id);
    const double = ids.find((id, i) => ids.indexOf(id) < i);
    return double === undefined ? [] : [fault('relation.duplicate', `${part} has two relations ${double}`)];
  });

function relationIds(node: XmlNode): string[] {
  const own = Object.entries(node.attributes)
    .filter(([name]) => /^r:(id|embed|link|pict)$/.test(name))
    .map(([, value]) => value);
  return [...own, ...node.children.flatMap(relationIds)];
}

/** An r:id in a part must be one of its relations. */
const missing: Rule = (book) => {
  const sheets = book.sheets.flatMap((s): [string, XmlNode][] =>
    s.node === undefined ? [] : [[s.part, s.node]],
  );
  return [...book.xml, ...sheets].flatMap(([part, node]): Fault[] => {
    if (part.endsWith('.rels')) return [];
    const known = new Set(relationsOf(book.xml, part).map((r) => r.id));
    return relationIds(node)
      .filter((id) => id !== '' && !known.has(id))
      .map((id) => fault('relation.missing', `${part} uses the relation ${id}, which is missing`));
  });
};

/** ECMA-376 Part 2, 7.2.3: each part needs a type, by its name or by its extension. */
const contentTypes: Rule = (book) => {
  const types = book.xml.get('[Content_Types].xml');
  if (types === undefined) return [fault('contentType.missing', 'the package has no list of content types')];
  const extensions = new Set(children(types, 'Default').map((d) => attribute(d, 'Extension').toLowerCase()));
  const parts = new Set(
    children(types, 'Override').map((o) => attribute(o, 'PartName').slice(1).toLowerCase()),
  );
  return Object.keys(book.parts)
    .filter((path) => path !== '[Content_Types].xml' && !parts.has(path.toLowerCase()))
    .filter((path) => needsOverride(path) || !extensions.has(path.split('.').at(-1)?.toLowerCase() ?? ''))
    .map((path) => fault('contentType.missing', `${path} has no content type`));
};

/** 'application/xml' from the default of the extension says nothing of a spreadsheet part. */
function needsOverride(path: string): boolean {
  return /^xl\/.*\.xml$/.test(path) && !/^xl\/customXml\//.test(path);
}

/** The list of calculated cells must name formula cells only; otherwise Excel removes it as damaged. */
const calcChain: Rule = (book) => {
  const chain = book.xml.get('xl/calcChain.xml');
  let sheetId = '';
  return children(chain, 'c').flatMap((entry) => {
    sheetId = attribute(entry, 'i') || sheetId;
    const at = attribute(entry, 'r');
    const position = cellPosition(at);
    const sheet = book.sheets[sheetIndex(book, sheetId)];
    if (position !== null && sheet?.formulaCells.has(cellKey(position.row, position.column))) return [];
    return [fault('calcChain.stale', `the calculation chain names ${at}, which has no formula`)];
  });
};

function sheetIndex(book: Book, sheetId: string): number {
  const sheets = children(child(book.workbook, 'sheets'), 'sheet');
  return sheets.findIndex((node) => attribute(node, 'sheetId') === sheetId);
}

export const partRules: readonly Rule[] = [
  duplicateParts,
  dangling,
  duplicateIds,
  missing,
  contentTypes,
  calcChain,
];
