import { Deflate, deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';

/** One entry of a ZIP as it lies in the file. */
export interface PackedEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes when unpacked. */
  readonly size: number;
  readonly data: Uint8Array;
}

/** A quarter less time than at fflate's usual 6, for 4 % more bytes: thousands of forms are made at once. */
const LEVEL = 4;
/** Above this a part is packed at the fastest level: a table of 84,000 rows is worth the bytes, not the seconds. */
const LARGE = 8_000_000;

export function packEntry(name: string, bytes: Uint8Array): PackedEntry {
  const data = deflateSync(bytes, { level: bytes.length > LARGE ? 1 : LEVEL });
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, data };
}

/** An entry that is packed already (a workbook inside a zip of forms) is stored as it is. */
export function storeEntry(name: string, bytes: Uint8Array): PackedEntry {
  return { name, method: 0, crc: crc32(bytes), size: bytes.length, data: bytes };
}

/** Characters that are encoded at once: the packer has a fixed cost for each push, and memory for each character. */
const BATCH = 1_000_000;

/** The text of many small and some very long pieces, about a batch at a time. */
function* batches(pieces: readonly string[]): Generator<string> {
  let batch: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    for (const part of partsOf(piece)) {
      batch.push(part);
      length += part.length;
      if (length < BATCH) continue;
      yield batch.join('');
      [batch, length] = [[], 0];
    }
  }
  yield batch.join('');
}

function* partsOf(piece: string): Generator<string> {
  let at = 0;
  while (piece.length - at > BATCH) {
    // Both halves of a character outside the basic plane stay together.
    const half = piece.charCodeAt(at + BATCH - 1);
    const end = at + BATCH - (half >= 0xd800 && half <= 0xdbff ? 1 : 0);
    yield piece.slice(at, end);
    at = end;
  }
  yield at === 0 ? piece : piece.slice(at);
}

/**
 * An entry of text that comes in pieces: some are encoded and packed at a time, so that neither the whole text nor
 * all its bytes are held at once. Packed at the fastest level. No piece ends within a pair of surrogates.
 */
function packPieces(name: string, pieces: readonly string[]): PackedEntry {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: 1 }, (chunk) => chunks.push(chunk));
  let [crc, size] = [0, 0];
  for (const batch of batches(pieces)) {
    const bytes = encoder.encode(batch);
    crc = crc32(bytes, crc);
    size += bytes.length;
    deflate.push(bytes);
  }
  deflate.push(new Uint8Array(0), true);
  return { name, method: 8, crc, size, data: joined(chunks) };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Text as a part of a package, however it came: long ones in pieces, the others packed well. */
export function packText(name: string, pieces: readonly string[]): PackedEntry {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return length > LARGE
    ? packPieces(name, pieces)
    : packEntry(name, new TextEncoder().encode(pieces.join('')));
}
