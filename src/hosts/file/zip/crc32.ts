/** How many bytes one step takes: each has a table of its own, so that a step needs no loop over bits or bytes. */
const STEP = 4;

/** CRC-32 of ZIP (APPNOTE 4.4.7): table n holds what a byte does to the sum n bytes later. */
const TABLE = makeTables();

function makeTables(): Uint32Array {
  const table = new Uint32Array(256 * STEP);
  for (let n = 0; n < 256; n += 1) {
    let value = n;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    table[n] = value;
  }
  for (let n = 256; n < table.length; n += 1) {
    const before = table[n - 256] ?? 0;
    table[n] = (before >>> 8) ^ (table[before & 255] ?? 0);
  }
  return table;
}

/** Inside the bounds by construction; the checker can't know. */
function at(list: Uint8Array | Uint32Array, index: number): number {
  return list[index] as number;
}

function nextWord(bytes: Uint8Array, i: number): number {
  return at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24);
}

function stepped(crc: number): number {
  const near = at(TABLE, 768 + (crc & 255)) ^ at(TABLE, 512 + ((crc >>> 8) & 255));
  return near ^ at(TABLE, 256 + ((crc >>> 16) & 255)) ^ at(TABLE, crc >>> 24);
}

/** The sum of bytes, or of all bytes so far where `before` is the sum of those that came first. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let i = 0;
  for (; i + STEP <= bytes.length; i += STEP) crc = stepped(crc ^ nextWord(bytes, i));
  for (; i < bytes.length; i += 1) crc = (crc >>> 8) ^ at(TABLE, (crc ^ at(bytes, i)) & 255);
  return ~crc >>> 0;
}
