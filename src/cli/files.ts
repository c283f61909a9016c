import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { issue, type IssueCode } from '../core/issue.ts';
import { WRITE_FAULTS } from '../messages/vi/cli.ts';
import { isLeftover } from '../readers/unpackFiles.ts';
import type { InputFile } from '../workbook/ports.ts';
import { Refusal } from './refusal.ts';

/** Node's code of a failed call ('ENOENT'), or ''. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

const READ_FAULTS: Readonly<Record<string, IssueCode>> = {
  ENOENT: 'file.missing',
  ENOTDIR: 'file.missing',
  EISDIR: 'file.isFolder',
  EACCES: 'file.noAccess',
  EPERM: 'file.noAccess',
  EBUSY: 'file.noAccess',
};

/** The bytes of a file; a Refusal that says why where it can't be opened. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw new Refusal([issue(READ_FAULTS[codeOf(error)] ?? 'file.unreadable', { file })]);
  }
}

/** A file with its name as people know it. */
export async function readInput(file: string): Promise<InputFile> {
  return { name: path.basename(file), bytes: await readBytes(file) };
}

/** A file of the input, and its name as the receipt shows it: with the folders below the one that was named. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
}

/** Files of folders, whatever depth, in the order of their names. Each is there once, under a name of its own. */
export async function listFiles(inputs: readonly string[]): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  for (const input of inputs) {
    const info = await stat(input).catch(() => null);
    if (info === null) throw new Refusal([issue('file.missing', { file: input })]);
    if (info.isDirectory()) files.push(...(await listFolder(input, '')));
    else files.push({ path: input, name: path.basename(input) });
  }
  return files.map((file) => ({ ...file, name: ownName(file, files) }));
}

/** Of two files that are called the same, each is called by its path as it was typed, which tells them apart. */
function ownName({ path: own, name }: FoundFile, files: readonly FoundFile[]): string {
  const isAlone = files.every(
    (other) => other.name !== name || path.resolve(other.path) === path.resolve(own),
  );
  return isAlone ? name : path.normalize(own).replaceAll('\\', '/');
}

async function listFolder(folder: string, below: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries.filter((e) => !isLeftover(e.name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: FoundFile[] = [];
  for (const entry of visible) {
    const found = { path: path.join(folder, entry.name), name: `${below}${entry.name}` };
    const isFolder = (await stat(found.path).catch(() => null))?.isDirectory() ?? false;
    files.push(...(isFolder ? await listFolder(found.path, `${found.name}/`) : [found]));
  }
  return files;
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}

let written = 0;

/**
 * A name beside the file that no other write has, short enough for every disk. It begins with a dot, so that one left
 * behind by a machine that was switched off is never taken for a return.
 */
function temporaryName(file: string): string {
  written += 1;
  return path.join(path.dirname(path.resolve(file)), `.skh-${process.pid}-${written}.tmp`);
}

async function writeFlushed(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the new name last; systems that can't flush a folder (Windows) do it by themselves. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
}

/**
 * Writes a file whole or not at all: temporary file beside it, flushed to disk, then renamed. Whenever it is broken
 * off, the name holds what it held before or all of the new bytes.
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = temporaryName(file);
  try {
    await mkdir(path.dirname(temporary), { recursive: true });
    await writeFlushed(temporary, bytes);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const reason = WRITE_FAULTS[codeOf(error)] ?? WRITE_FAULTS['other']!;
    throw new Refusal([issue('output.unwritable', {}, { name: file, reason })]);
  }
  await flushFolder(path.dirname(temporary));
}

async function isSame(a: string, b: string): Promise<boolean> {
  if (path.resolve(a) === path.resolve(b)) return true;
  const found = (file: string) => stat(file).catch(() => null);
  const [one, other] = [await found(a), await found(b)];
  return one !== null && other !== null && one.dev === other.dev && one.ino === other.ino;
}

/** What is read is never written over, under whatever name it is called. */
export async function refuseSameFile(
  target: string,
  sources: readonly (string | undefined)[],
): Promise<void> {
  for (const source of sources) {
    if (source !== undefined && (await isSame(source, target)))
      throw new Refusal([issue('output.sameFile', {}, { name: source })]);
  }
}

/** A file that is there and holds something else stays: it may be a form that an agency has filled in. */
export async function refuseOther(file: string, bytes: Uint8Array): Promise<void> {
  const found = await readFile(file).catch(() => null);
  if (found !== null && !found.equals(bytes)) throw new Refusal([issue('file.exists', { file })]);
}
