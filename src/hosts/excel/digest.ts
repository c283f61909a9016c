import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Pace } from './steps.ts';

/** Lines that are digested at once: a few milliseconds, also where each is a row of twenty long texts. */
const LINES = 20;

/** What lines of plain data are known by: it changes whenever one of them does. */
export async function digestLines(lines: Iterable<unknown>, pace: Pace): Promise<string> {
  const hash = sha256.create();
  let pending: string[] = [];
  const take = (): void => {
    hash.update(utf8ToBytes(`${pending.join('\n')}\n`));
    pending = [];
  };
  for (const line of lines) {
    pending.push(JSON.stringify(line));
    if (pending.length < LINES) continue;
    take();
    await pace();
  }
  take();
  return bytesToHex(hash.digest());
}
