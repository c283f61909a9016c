import { Refusal } from './refusal.ts';

/** One entry of a zip's central directory (PKWARE APPNOTE 4.3.12). Sizes and offsets in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  /** Where the packed bytes begin. */
  readonly start: number;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const UNKNOWN32 = 0xffffffff;

const utf8 = new TextDecoder();

/** Entries in the directory's order. Refuses file.brokenZip where the directory is missing, cut or leads outside. */
export function listEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { offset, count } = directory(view, findEnd(view));
    return readEntries(bytes, view, offset, count);
  } catch (fault) {
    if (fault instanceof RangeError) throw new Refusal('file.brokenZip');
    throw fault;
  }
}

function findEnd(view: DataView): number {
  const last = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= last; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Refusal('file.brokenZip');
}

function directory(view: DataView, end: number): { offset: number; count: number } {
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR) {
    const end64 = big(view, locator + 8);
    if (view.getUint32(end64, true) === END64) {
      return { offset: big(view, end64 + 48), count: big(view, end64 + 32) };
    }
  }
  return { offset: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
}

function readEntries(bytes: Uint8Array, view: DataView, offset: number, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Refusal('file.brokenZip');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    entries.push(entryAt(bytes, view, at, nameLength, extraLength));
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extra: number): ZipEntry {
  const name = utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
  const sizes = sizesOf(view, at, at + 46 + nameLength, extra);
  if (view.getUint32(sizes.local, true) !== LOCAL) throw new Refusal('file.brokenZip');
  const start =
    sizes.local + 30 + view.getUint16(sizes.local + 26, true) + view.getUint16(sizes.local + 28, true);
  return {
    name,
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packedSize: sizes.packed,
    size: sizes.size,
    start,
  };
}

/** The three numbers that Zip64 moves to an extra field where they don't fit (APPNOTE 4.5.3). */
function sizesOf(view: DataView, at: number, extraAt: number, extraLength: number) {
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let local = view.getUint32(at + 42, true);
  let field =
    size === UNKNOWN32 || packed === UNKNOWN32 || local === UNKNOWN32
      ? zip64(view, extraAt, extraLength)
      : -1;
  if (field < 0) return { packed, size, local };
  const next = (): number => big(view, (field += 8) - 8);
  if (size === UNKNOWN32) size = next();
  if (packed === UNKNOWN32) packed = next();
  if (local === UNKNOWN32) local = next();
  return { packed, size, local };
}

function zip64(view: DataView, extraAt: number, extraLength: number): number {
  for (let at = extraAt; at + 4 <= extraAt + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  return -1;
}

function big(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
