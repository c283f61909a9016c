import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { numbered, originalsFolder } from '../app/originals.ts';
import { issue, type Issue } from '../core/issue.ts';
import type { InputFile } from '../workbook/ports.ts';
import { writeWhole } from './files.ts';
import { Refusal } from './refusal.ts';

export interface KeptOriginals {
  readonly folder: string;
  /** Files that are there now, those of an earlier run among them. */
  readonly count: number;
  readonly issues: readonly Issue[];
}

async function isThere(file: string, bytes: Uint8Array): Promise<'no' | 'same' | 'other'> {
  const found = await readFile(file).catch(() => null);
  if (found === null) return 'no';
  return found.equals(bytes) ? 'same' : 'other';
}

/** What was kept before stays: another file of the same name gets a number. */
async function keepOne(folder: string, { name, bytes }: InputFile): Promise<void> {
  for (let number = 1; ; number += 1) {
    const file = path.join(folder, numbered(name, number));
    const found = await isThere(file, bytes);
    if (found === 'no') await writeWhole(file, bytes);
    if (found !== 'other') return;
  }
}

/** Copies the originals of a round into Hồ sơ/Kỳ N/ beside the book. Where that can't be, the book still stands. */
export async function keepOriginals(
  book: string,
  round: number,
  originals: readonly InputFile[],
): Promise<KeptOriginals> {
  const folder = path.join(path.dirname(path.resolve(book)), ...originalsFolder(round));
  let count = 0;
  try {
    for (const original of originals) {
      await keepOne(folder, original);
      count += 1;
    }
    return { folder, count, issues: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { folder, count, issues: [issue('originals.notKept', {}, { folder })] };
  }
}
