import type { WorkbookSpec } from '../../workbook/spec.ts';
import { workbookParts } from './write/workbook.ts';
import type { Part } from './write/parts.ts';
import { packEntry, packText, storeEntry, type PackedEntry } from './zip/packed.ts';
import { writeZip } from './zip/writeZip.ts';

/** The part's last content and what it was packed to. */
interface Remembered {
  readonly text: string;
  readonly packed: PackedEntry;
}

/** Longer parts differ from book to book anyway; remembering them would only hold memory. */
const REMEMBER_UP_TO = 200_000;

/**
 * Makes workbooks that share most of their parts, such as the forms of one round: styles, theme, relations and
 * whatever else stays the same is packed once. The bytes are those that writeWorkbook gives.
 */
export function createTemplatePackager(): (spec: WorkbookSpec) => Uint8Array {
  const remembered = new Map<string, Remembered>();
  return (spec) => writeZip(workbookParts(spec).map((part) => packPart(part, remembered)));
}

function packPart(part: Part, remembered: Map<string, Remembered>): PackedEntry {
  const length = part.pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length > REMEMBER_UP_TO) return packText(part.name, part.pieces);
  const text = part.pieces.join('');
  const known = remembered.get(part.name);
  if (known?.text === text) return known.packed;
  const packed = packEntry(part.name, new TextEncoder().encode(text));
  remembered.set(part.name, { text, packed });
  return packed;
}

export interface NamedBytes {
  /** Path inside the zip, with '/' between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One zip of many files, in the order given. Deterministic. What is packed already (.xlsx, .docx) is stored as it is. */
export function zipFiles(entries: readonly NamedBytes[]): Uint8Array {
  return writeZip(
    entries.map(({ name, bytes }) => (isZip(bytes) ? storeEntry(name, bytes) : packEntry(name, bytes))),
  );
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
