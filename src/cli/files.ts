import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { issue } from '../core/issue.ts';
import type { InputFile } from '../workbook/ports.ts';
import { Refusal } from './refusal.ts';

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** A file with its name as people know it. */
export async function readInput(file: string): Promise<InputFile> {
  try {
    return { name: path.basename(file), bytes: new Uint8Array(await readFile(file)) };
  } catch (error) {
    const code = isCode(error, 'ENOENT') ? 'file.missing' : 'file.unreadable';
    throw new Refusal([issue(code, { file }, { reason: reasonOf(error) })]);
  }
}

/** Files of folders, whatever depth, in the order of their names; Excel's own lock files ('~$…') are left out. */
export async function listFiles(inputs: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const input of inputs) files.push(...(await listOne(input)));
  return files;
}

async function listOne(input: string): Promise<string[]> {
  const info = await stat(input).catch(() => null);
  if (info === null) throw new Refusal([issue('file.missing', { file: input })]);
  if (!info.isDirectory()) return [input];
  const names = (await readdir(input)).sort();
  const visible = names.filter((name) => !name.startsWith('~$') && !name.startsWith('.'));
  return listFiles(visible.map((name) => path.join(input, name)));
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}

/** Writes a file whole or not at all: temporary file beside it, flushed to disk, then renamed. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new Refusal([issue('output.unwritable', {}, { name: file, reason: reasonOf(error) })]);
  }
}

/** A book is never written over. */
export function refuseSameFile(source: string, target: string): void {
  if (path.resolve(source) === path.resolve(target)) {
    throw new Refusal([issue('output.sameFile', {}, { name: source })]);
  }
}
