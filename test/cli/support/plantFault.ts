import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before the command line (--import): breaks the writing of a file off at the step that SKH_FAULT names, as
 * 'kill:open:before' or 'throw:sync:after'. 'half' is a write of which only the first half reaches the disk.
 */
type Step = 'open' | 'write' | 'sync' | 'close' | 'rename';
type Call<A extends unknown[], R> = (...args: A) => Promise<R>;

const [mode = '', wanted = '', when = ''] = (process.env['SKH_FAULT'] ?? '').split(':');

function breakOff(): void {
  if (mode === 'kill') process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
}

function withFault<A extends unknown[], R>(step: Step, call: Call<A, R>): Call<A, R> {
  if (step !== wanted) return call;
  return async (...args) => {
    if (when === 'before') breakOff();
    const done = await call(...args);
    breakOff();
    return done;
  };
}

/** Only half of the bytes are written, and they may or may not have reached the disk. */
async function writeHalf(handle: fs.FileHandle, bytes: Uint8Array): Promise<void> {
  await handle.write(bytes.subarray(0, Math.floor(bytes.length / 2)));
  breakOff();
}

function planted(handle: fs.FileHandle): fs.FileHandle {
  const write = handle.writeFile.bind(handle) as (bytes: Uint8Array) => Promise<void>;
  const half = wanted === 'write' && when === 'half';
  const writeFile = half ? (b: Uint8Array) => writeHalf(handle, b) : withFault('write', write);
  const close = withFault('close', handle.close.bind(handle));
  return Object.assign(handle, { writeFile, sync: withFault('sync', handle.sync.bind(handle)), close });
}

const { open, rename } = fs;
const openPlanted = withFault('open', async (...args: Parameters<typeof open>) =>
  planted(await open(...args)),
);
fs.open = ((...args: Parameters<typeof open>) =>
  // Folders are opened to be flushed once the file is there; that is another step.
  args[1] === 'w' ? openPlanted(...args) : open(...args)) as typeof open;
fs.rename = withFault('rename', rename) as typeof rename;
syncBuiltinESMExports();
