import { Inflate } from 'fflate';
import { refuse } from '../refusal.ts';
import { crc32 } from './crc32.ts';
import type { PackedEntry } from './packed.ts';

/**
 * Theo dõi thực hiện of 3,321 agencies with 40 tasks each takes 490 MB; what unpacks to more is refused. A part is read
 * as one text, and no text of V8 is longer than 536,870,888 characters: bytes are never fewer than characters.
 */
export const MAX_PART_BYTES = 530_000_000;
export const MAX_TOTAL_BYTES = 1_000_000_000;
export const MAX_ENTRIES = 20_000;

const END_HEADER = 22;
const MAX_COMMENT = 65_535;
/** A slice of input can swell at most about a thousandfold: this keeps a lying entry below 140 MB at a time. */
const SLICE = 131_072;

interface CentralDirectory {
  readonly count: number;
  readonly offset: number;
}

/**
 * Lists the entries of a ZIP by its central directory without unpacking any.
 * Refuses with file.brokenZip or file.tooLarge (by the sizes that the directory declares).
 */
export function readZip(bytes: Uint8Array): PackedEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) refuse('file.brokenZip');
    throw error;
  }
}

function readEntries(bytes: Uint8Array, view: DataView): PackedEntry[] {
  const directory = findDirectory(view);
  const entries: PackedEntry[] = [];
  const names = new Set<string>();
  let at = directory.offset;
  let total = 0;
  for (let i = 0; i < directory.count; i += 1) {
    const { entry, next } = readEntry(bytes, view, at);
    total += entry.size;
    if (total > MAX_TOTAL_BYTES) refuse('file.tooLarge');
    if (names.has(entry.name)) refuse('file.brokenZip');
    names.add(entry.name);
    entries.push(entry);
    at = next;
  }
  return entries;
}

function findDirectory(view: DataView): CentralDirectory {
  const lowest = Math.max(0, view.byteLength - END_HEADER - MAX_COMMENT);
  for (let at = view.byteLength - END_HEADER; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const directory = { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
    const needs64 = directory.count === 0xffff || directory.offset === 0xffffffff;
    const found = needs64 ? zip64Directory(view, at) : directory;
    if (found.count > MAX_ENTRIES) refuse('file.tooLarge');
    return found;
  }
  return refuse('file.brokenZip');
}

/** ZIP64 end of central directory (APPNOTE 4.3.14), found through its locator just before the plain one. */
function zip64Directory(view: DataView, end: number): CentralDirectory {
  if (view.getUint32(end - 20, true) !== 0x07064b50) refuse('file.brokenZip');
  const at = Number(view.getBigUint64(end - 12, true));
  if (view.getUint32(at, true) !== 0x06064b50) refuse('file.brokenZip');
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: PackedEntry; next: number } {
  if (view.getUint32(at, true) !== 0x02014b50) refuse('file.brokenZip');
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  // Bit 0 is ZIP's own encryption; only "stored" and "deflated" are allowed in packages (ECMA-376-2, annex C).
  if ((flags & 1) !== 0) refuse('file.encrypted');
  if (method !== 0 && method !== 8) refuse('file.brokenZip');
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const extra = at + 46 + nameLength;
  const sizes = entrySizes(view, at, extra, extraLength);
  if (sizes.size > MAX_PART_BYTES) refuse('file.tooLarge');
  const name = new TextDecoder().decode(bytes.subarray(at + 46, extra)).replaceAll('\\', '/');
  const data = entryData(bytes, view, sizes.offset, sizes.packed);
  const entry = { name, method, crc: view.getUint32(at + 16, true), size: sizes.size, data };
  return { entry, next: extra + extraLength + view.getUint16(at + 32, true) };
}

interface EntrySizes {
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
}

/** Sizes of 0xFFFFFFFF stand in the ZIP64 extra field (APPNOTE 4.5.3), in this order, only those that overflow. */
function entrySizes(view: DataView, at: number, extra: number, extraLength: number): EntrySizes {
  const plain = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  let field = zip64Field(view, extra, extraLength);
  const [size = 0, packed = 0, offset = 0] = plain.map((value) => {
    if (value !== 0xffffffff) return value;
    if (field === null) return refuse('file.brokenZip');
    const long = Number(view.getBigUint64(field, true));
    field += 8;
    return long;
  });
  return { size, packed, offset };
}

function zip64Field(view: DataView, extra: number, length: number): number | null {
  for (let at = extra; at + 4 <= extra + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  return null;
}

function entryData(bytes: Uint8Array, view: DataView, offset: number, packed: number): Uint8Array {
  if (view.getUint32(offset, true) !== 0x04034b50) refuse('file.brokenZip');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) refuse('file.brokenZip');
  return bytes.subarray(start, start + packed);
}

/** Unpacks one entry; stops as soon as it grows past its declared size, and checks its CRC. */
export function unpack(entry: PackedEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.data : inflateCapped(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) refuse('file.brokenZip');
  return bytes;
}

function inflateCapped(entry: PackedEntry): Uint8Array {
  const out = new Uint8Array(entry.size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > out.length) refuse('file.brokenZip');
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < entry.data.length; at += SLICE) {
      inflate.push(entry.data.subarray(at, at + SLICE), at + SLICE >= entry.data.length);
    }
  } catch (error) {
    // fflate throws plain errors with a numeric code on broken data.
    if (error instanceof Error && 'code' in error) refuse('file.brokenZip');
    throw error;
  }
  return out.subarray(0, length);
}
