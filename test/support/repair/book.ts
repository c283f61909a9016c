import { unzipSync } from 'fflate';
import { cellKey, parseArea, parseCell, type Area } from './address.ts';
import { attribute, child, children, descendants, forbiddenCharacter, parseXml } from './xml.ts';
import type { XmlNode } from './xml.ts';

/** One fault: `rule` is its id, `text` a sentence that says where. */
export interface Fault {
  readonly rule: string;
  readonly text: string;
}

export type Rule = (book: Book) => Fault[];

export function fault(rule: string, text: string): Fault {
  return { rule, text };
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Path of the part, without a leading '/'; an address outside where `external`. */
  readonly target: string;
  readonly external: boolean;
}

export interface Table {
  readonly part: string;
  readonly sheet: string;
  readonly node: XmlNode;
  readonly name: string;
  readonly area: Area | null;
}

export interface FormulaAt {
  readonly at: string;
  readonly text: string;
}

export interface Sheet {
  readonly name: string;
  readonly part: string;
  /** The worksheet without its rows; undefined where the part is missing. */
  readonly node: XmlNode | undefined;
  readonly tables: Table[];
  readonly formulas: FormulaAt[];
  /** Keys of cells that hold something. */
  readonly filled: Set<number>;
  /** Keys of cells with a formula of their own or of a shared one. */
  readonly formulaCells: Set<number>;
  /** Text of the cells in table header rows; null where the cell holds no text. */
  readonly headers: Map<number, string | null>;
  /** What was wrong with rows and cells while they passed by. */
  readonly faults: Fault[];
}

export interface DefinedName {
  readonly name: string;
  readonly scope: string | null;
  readonly refersTo: string;
}

/** A workbook package, opened far enough for the rules. */
export interface Book {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** Names of all entries of the zip, doubles included. */
  readonly entries: readonly string[];
  readonly xml: ReadonlyMap<string, XmlNode>;
  /** Rules broken while the parts were read. */
  readonly faults: readonly Fault[];
  readonly workbook: XmlNode | undefined;
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
}

const WORKSHEET = /<(?:\w+:)?worksheet[\s>]/;

export function openParts(bytes: Uint8Array): { parts: Record<string, Uint8Array>; entries: string[] } {
  const entries: string[] = [];
  const parts = unzipSync(bytes, {
    filter: (file) => {
      entries.push(file.name);
      return !file.name.endsWith('/');
    },
  });
  return { parts, entries };
}

/** Text of an XML part; faults where it is not UTF-8, holds characters that XML forbids, or is not well-formed. */
export function readPart(path: string, bytes: Uint8Array, faults: Fault[]): string | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    faults.push(fault('xml.malformed', `${path} is not UTF-8`));
    return null;
  }
  const bad = forbiddenCharacter(text);
  if (bad === null) return text;
  faults.push(fault('xml.character', `${path} holds ${bad}, which XML does not allow`));
  return null;
}

export function parsePart(path: string, text: string, faults: Fault[]): XmlNode | null {
  try {
    return parseXml(text);
  } catch (error) {
    faults.push(fault('xml.malformed', `${path}: ${(error as Error).message}`));
    return null;
  }
}

/** Every small XML part parsed; worksheets are left for the sheet reader, which lets their rows pass by. */
export function parseSmallParts(
  parts: Readonly<Record<string, Uint8Array>>,
  faults: Fault[],
): { xml: Map<string, XmlNode>; worksheets: Map<string, string> } {
  const xml = new Map<string, XmlNode>();
  const worksheets = new Map<string, string>();
  for (const [path, bytes] of Object.entries(parts)) {
    if (!/\.(xml|rels|vml)$/i.test(path)) continue;
    const text = readPart(path, bytes, faults);
    if (text === null) continue;
    if (WORKSHEET.test(text.slice(0, 2000))) worksheets.set(path, text);
    else if (!path.endsWith('.vml')) keep(xml, path, parsePart(path, text, faults));
  }
  return { xml, worksheets };
}

function keep(xml: Map<string, XmlNode>, path: string, node: XmlNode | null): void {
  if (node !== null) xml.set(path, node);
}

export function relsPath(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** Relations of a part; '' is the package itself. */
export function relationsOf(xml: ReadonlyMap<string, XmlNode>, part: string): Relation[] {
  const node = xml.get(part === '' ? '_rels/.rels' : relsPath(part));
  return children(node, 'Relationship').map((relation) => ({
    id: attribute(relation, 'Id'),
    type: attribute(relation, 'Type').replace(/^.*\//, ''),
    external: attribute(relation, 'TargetMode') === 'External',
    target: resolve(part, attribute(relation, 'Target')),
  }));
}

/** RFC 3986, 5.2, as far as part names need it. */
export function resolve(part: string, target: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return target;
  const folder = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.replace(/^\//, '').split('/')) {
    if (step === '..') folder.pop();
    else if (step !== '.' && step !== '') folder.push(step);
  }
  return folder.join('/');
}

export function workbookPart(xml: ReadonlyMap<string, XmlNode>): string {
  return relationsOf(xml, '').find((r) => r.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
}

export function readNames(workbook: XmlNode | undefined): DefinedName[] {
  const sheets = children(child(workbook, 'sheets'), 'sheet').map((s) => attribute(s, 'name'));
  return children(child(workbook, 'definedNames'), 'definedName').map((node) => ({
    name: attribute(node, 'name'),
    scope: scopeOf(attribute(node, 'localSheetId'), sheets),
    refersTo: node.text.trim(),
  }));
}

function scopeOf(id: string, sheets: readonly string[]): string | null {
  return id === '' ? null : (sheets[Number(id)] ?? `#${id}`);
}

export function readTables(xml: ReadonlyMap<string, XmlNode>, part: string, sheet: string): Table[] {
  return relationsOf(xml, part)
    .filter((r) => r.type === 'table')
    .flatMap((r) => {
      const node = xml.get(r.target);
      if (node === undefined) return [];
      const name = attribute(node, 'displayName');
      return [{ part: r.target, sheet, node, name, area: parseArea(attribute(node, 'ref')) }];
    });
}

export function headerCells(tables: readonly Table[]): Map<number, string | null> {
  const cells = new Map<number, string | null>();
  for (const { area, node } of tables) {
    if (area === null || attribute(node, 'headerRowCount') === '0') continue;
    for (let column = area.left; column <= area.right; column += 1) {
      cells.set(cellKey(area.top, column), null);
    }
  }
  return cells;
}

/** Shared strings as plain text, phonetic readings left out. */
export function sharedStrings(xml: ReadonlyMap<string, XmlNode>, part: string): string[] {
  const target = relationsOf(xml, part).find((r) => r.type === 'sharedStrings')?.target;
  return children(xml.get(target ?? ''), 'si').map(richText);
}

/** ECMA-376 Part 1, 18.4.8: text directly, or in runs. */
export function richText(node: XmlNode): string {
  const direct = child(node, 't')?.text ?? '';
  const runs = children(node, 'r').map((run) => child(run, 't')?.text ?? '');
  return direct + runs.join('');
}

export function cellPosition(text: string): { row: number; column: number } | null {
  return text.includes('$') ? null : parseCell(text);
}

export function formulaNodes(node: XmlNode | undefined, names: readonly string[]): XmlNode[] {
  return names.flatMap((name) => descendants(node, name));
}
