import { Inflate } from 'fflate';
import { MAX_PDF_STREAM_BYTES, MAX_PDF_TOTAL_BYTES } from '../limits.ts';
import { Refusal } from '../refusal.ts';

const PIECE = 4096;
/** Bytes before a stream in which its filters are looked for. */
const DICTIONARY = 2048;
/** Deflate within deflate is a trick, not a document. */
const MAX_FILTERS = 2;

/**
 * Unpacks every deflated stream piece by piece and refuses a file in which they grow beyond the limits: pdf.js has
 * none of its own. Damage is not judged here.
 */
export function checkStreams(bytes: Uint8Array): void {
  // Without a single object there is nothing that a search for lost parts could find (ISO 32000-1 §7.3.10).
  if (find(bytes, ' obj', 0) < 0) throw new Refusal('file.brokenPdf');
  let total = 0;
  for (let at = find(bytes, 'stream', 0); at >= 0; at = find(bytes, 'stream', at + 6)) {
    if (isEndOfStream(bytes, at)) continue;
    const dictionary = text(bytes, Math.max(0, at - DICTIONARY), at);
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    const filters = own.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (filters >= MAX_FILTERS) throw new Refusal('file.tooLarge');
    if (filters !== 1) continue;
    const end = find(bytes, 'endstream', at);
    total += unpackedSize(bytes.subarray(dataStart(bytes, at), end < 0 ? bytes.length : end));
    if (total > MAX_PDF_TOTAL_BYTES) throw new Refusal('file.tooLarge');
  }
}

function isEndOfStream(bytes: Uint8Array, at: number): boolean {
  return at >= 3 && text(bytes, at - 3, at) === 'end';
}

/** The line end after the keyword: LF, or CR and LF (ISO 32000-1 §7.3.8.1). */
function dataStart(bytes: Uint8Array, at: number): number {
  const after = at + 6;
  return after + (bytes[after] === 13 ? (bytes[after + 1] === 10 ? 2 : 1) : bytes[after] === 10 ? 1 : 0);
}

/** zlib's two bytes of header come before the deflated data (RFC 1950 §2.2). */
function unpackedSize(packed: Uint8Array): number {
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size > MAX_PDF_STREAM_BYTES) throw new Refusal('file.tooLarge');
  });
  try {
    for (let at = 2; at < packed.length; at += PIECE) inflate.push(packed.subarray(at, at + PIECE));
  } catch (fault) {
    if (fault instanceof Refusal) throw fault;
  }
  return size;
}

/** Byte by byte: a file of nothing but blanks has a place to look at for every byte. */
function find(bytes: Uint8Array, word: string, from: number): number {
  const codes = Array.from(word, (char) => char.charCodeAt(0));
  const [first = 0] = codes;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < codes.length && bytes[at + same] === codes[same]) same += 1;
    if (same === codes.length) return at;
  }
  return -1;
}

function text(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
