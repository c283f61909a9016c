import { refuse } from '../refusal.ts';
import { decodeXml } from '../xml/decode.ts';
import { attributeOf, children, parseXml } from '../xml/tree.ts';
import type { PackedEntry } from '../zip/packed.ts';
import { readZip, unpack } from '../zip/readZip.ts';

/** A package of parts (ECMA-376 Part 2), still packed: a part is unpacked only when it is asked for. */
export interface Package {
  readonly entries: readonly PackedEntry[];
  readonly byName: ReadonlyMap<string, PackedEntry>;
  /** Sheets that were read: their text is needed again to write changes, and cell values point into it anyway. */
  readonly sheets: Map<string, string>;
}

export interface Relationship {
  readonly id: string;
  /** The last step of the type's address: 'worksheet', 'table' … (the strict and transitional ones differ before). */
  readonly type: string;
  /** Part name without leading '/'; outside addresses are left out of the list. */
  readonly target: string;
}

export function openPackage(bytes: Uint8Array): Package {
  const entries = readZip(bytes);
  return {
    entries,
    byName: new Map(entries.map((entry) => [entry.name.toLowerCase(), entry])),
    sheets: new Map(),
  };
}

export function hasPart(pack: Package, name: string): boolean {
  return pack.byName.has(name.toLowerCase());
}

/** Part names are compared without regard to case (ECMA-376 Part 2, 6.2.2.3). */
export function partEntry(pack: Package, name: string): PackedEntry {
  return pack.byName.get(name.toLowerCase()) ?? refuse('file.unreadable');
}

export function partBytes(pack: Package, name: string): Uint8Array {
  return unpack(partEntry(pack, name));
}

export function partText(pack: Package, name: string): string {
  return decodeXml(partBytes(pack, name));
}

/** The text of a worksheet, unpacked once. */
export function sheetText(pack: Package, name: string): string {
  const known = pack.sheets.get(name);
  if (known !== undefined) return known;
  const text = partText(pack, name);
  pack.sheets.set(name, text);
  return text;
}

/** Name of the part that holds the relations of `part` ('' is the package itself). */
export function relationshipPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function relationships(pack: Package, part: string): Relationship[] {
  const name = relationshipPart(part);
  if (!hasPart(pack, name)) return [];
  return children(parseXml(partBytes(pack, name)), 'Relationship')
    .filter((r) => attributeOf(r, 'TargetMode') !== 'External')
    .map((r) => ({
      id: attributeOf(r, 'Id') ?? '',
      type: (attributeOf(r, 'Type') ?? '').replace(/^.*\//, ''),
      target: resolveTarget(part, attributeOf(r, 'Target') ?? ''),
    }));
}

/** Resolves a relation's target against its source part. */
export function resolveTarget(part: string, target: string): string {
  const base = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') base.pop();
    else if (step !== '.' && step !== '') base.push(step);
  }
  return base.join('/');
}
