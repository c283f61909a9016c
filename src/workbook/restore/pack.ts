import { strFromU8, strToU8, unzlibSync, Zlib, zlibSync } from 'fflate';

/** Text as cells can keep it: compressed, in Base64. The same text gives the same. */
export function packPoint(text: string): string {
  return btoa(strFromU8(zlibSync(strToU8(text)), true));
}

/** Parts of a value's JSON, in their order: arrays and objects down to `depth` are taken apart. Plain data. */
export function* jsonParts(value: unknown, depth = 5): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value);
    return;
  }
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  yield open;
  for (const [i, [key, part]] of entries.entries()) {
    const name = Array.isArray(value) ? '' : `${JSON.stringify(key)}:`;
    yield (i === 0 ? '' : ',') + name;
    yield* jsonParts(part, depth - 1);
  }
  yield close;
}

/** Characters that are compressed at once: a few milliseconds. */
const PIECE = 32_000;

/** JSON of plain data as packPoint keeps it; `pace` is asked between pieces, so that large data hold nobody up. */
export async function packData(data: unknown, pace: () => Promise<void>): Promise<string> {
  const packed: string[] = [];
  const stream = new Zlib((bytes) => packed.push(strFromU8(bytes, true)));
  let text = '';
  for (const part of jsonParts(data)) {
    text += part;
    if (text.length < PIECE) continue;
    stream.push(strToU8(text));
    text = '';
    await pace();
  }
  stream.push(strToU8(text), true);
  return btoa(packed.join(''));
}

/** Null where somebody has changed what was packed. */
export function unpackPoint(packed: string): string | null {
  try {
    return strFromU8(unzlibSync(strToU8(atob(packed), true)));
  } catch {
    return null;
  }
}
