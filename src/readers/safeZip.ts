import { Inflate, inflateSync } from 'fflate';
import {
  MAX_DEFLATE_RATIO,
  MAX_PART_BYTES,
  MAX_TOTAL_BYTES,
  MAX_ZIP_ENTRIES,
  ONE_SHOT_BYTES,
} from './limits.ts';
import { Refusal } from './refusal.ts';
import { listEntries, type ZipEntry } from './zipDirectory.ts';

/** A package whose parts are inflated on demand, within the limits. */
export interface SafeZip {
  /** Part names as written, with '/' between folders. */
  readonly names: readonly string[];
  /** The bytes of a part, or null where there is none. Names are compared without case (OPC, ECMA-376-2 §6.2.2). */
  readonly read: (name: string) => Uint8Array | null;
  /** The bytes of the part at a place of `names`: two may have the same name. */
  readonly readAt: (place: number) => Uint8Array | null;
}

const STORED = 0;
const DEFLATED = 8;
const PIECE = 32 * 1024;

/**
 * Opens a zip by its central directory. Only parts that are asked for are inflated, `most` bytes of them together.
 * Refuses: file.brokenZip, file.tooLarge (sizes declared or real), file.encrypted.
 */
export function openZip(bytes: Uint8Array, most = MAX_TOTAL_BYTES): SafeZip {
  const entries = listEntries(bytes);
  if (entries.length > MAX_ZIP_ENTRIES) throw new Refusal('file.tooLarge');
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) if (!byName.has(key(entry.name))) byName.set(key(entry.name), entry);
  let total = 0;
  const inflated = (entry: ZipEntry | undefined): Uint8Array | null => {
    if (!entry) return null;
    const part = inflateEntry(bytes, entry, Math.min(MAX_PART_BYTES, most - total));
    total += part.length;
    return part;
  };
  return {
    names: entries.map((e) => e.name),
    read: (name) => inflated(byName.get(key(name))),
    readAt: (place) => inflated(entries[place]),
  };
}

function key(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

function inflateEntry(bytes: Uint8Array, entry: ZipEntry, cap: number): Uint8Array {
  if (entry.encrypted) throw new Refusal('file.encrypted');
  if (entry.size > cap) throw new Refusal('file.tooLarge');
  const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
  if (packed.length < entry.packedSize) throw new Refusal('file.brokenZip');
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw new Refusal('file.brokenZip');
  if (entry.size > packed.length * MAX_DEFLATE_RATIO + 64) throw new Refusal('file.brokenZip');
  const part =
    packed.length <= ONE_SHOT_BYTES ? inflateAtOnce(packed, entry.size) : inflateCapped(packed, cap);
  if (part.length !== entry.size) throw new Refusal('file.brokenZip');
  return part;
}

/**
 * One byte of room more than declared: output that fills it shows that the declared size lies. What goes past the
 * room is not kept, so memory stays at the declared size.
 */
function inflateAtOnce(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    throw new Refusal('file.brokenZip');
  }
}

function inflateCapped(packed: Uint8Array, cap: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    if (length > cap) throw new Refusal('file.tooLarge');
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch (fault) {
    throw fault instanceof Refusal ? fault : new Refusal('file.brokenZip');
  }
  return concat(chunks, length);
}

function concat(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
