import { deflateSync } from 'fflate';
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

/** Above this a part is packed at the fastest level: a table of 84,000 rows is worth the bytes, not the seconds. */
const LARGE = 8_000_000;

export function packEntry(name: string, bytes: Uint8Array): PackedEntry {
  const data = deflateSync(bytes, { level: bytes.length > LARGE ? 1 : 6 });
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, data };
}

/** An entry that is packed already (a workbook inside a zip of forms) is stored as it is. */
export function storeEntry(name: string, bytes: Uint8Array): PackedEntry {
  return { name, method: 0, crc: crc32(bytes), size: bytes.length, data: bytes };
}
