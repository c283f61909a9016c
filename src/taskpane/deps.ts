import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { wrap } from 'comlink';
import type { Deps } from '../app/deps.ts';
import type { ReadersWorker } from '../workers/readers.worker.ts';

const two = (n: number) => String(n).padStart(2, '0');

function clock(): { date: string; time: string } {
  const now = new Date();
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return { date, time: `${two(now.getHours())}:${two(now.getMinutes())}` };
}

/** What the page gives to use cases: readers in a worker, a digest and a clock. */
export function pageDeps(): Pick<Deps, 'digest' | 'clock'> & { readers: Pick<Deps['readers'], 'read'> } {
  const worker = new Worker(new URL('../workers/readers.worker.ts', import.meta.url));
  const remote = wrap<ReadersWorker>(worker);
  return {
    readers: { read: (file, bytes) => remote.read(file, bytes) },
    digest: (text) => bytesToHex(sha256(utf8ToBytes(text))),
    clock,
  };
}
