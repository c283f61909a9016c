import type { FileOutcome } from '../core/consolidation/types.ts';
import { safeFileName } from '../report/forms/fileName.ts';
import type { InputFile } from '../workbook/ports.ts';
import type { Book } from '../workbook/schema.ts';
import { fill } from '../messages/fill.ts';
import { ORIGINALS } from '../messages/vi/archive.ts';

/** Where originals of a round are kept, beside the book. */
export function originalsFolder(round: number): readonly string[] {
  return [ORIGINALS.folder, fill(ORIGINALS.round, { round })];
}

function baseName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}

/** 'UBND xã Bình An - bao cao.xlsx': agencies often call theirs the same. */
function ownName(file: string, agency: string): string {
  const base = baseName(file);
  const [stem, ending] = parted(base.startsWith(agency) ? base : `${agency} - ${base}`);
  return safeFileName(stem) + ending;
}

/** Name and ending: 'bao cao', '.xlsx'. */
function parted(name: string): readonly [string, string] {
  const [ending = ''] = /\.\w{1,5}$/u.exec(name) ?? [];
  return [name.slice(0, name.length - ending.length), ending];
}

/** 'a.xlsx' → 'a (2).xlsx' */
export function numbered(name: string, number: number): string {
  const [stem, ending] = parted(name);
  return number === 1 ? name : `${stem} (${number})${ending}`;
}

/** The files that were taken in, each under a name of its own, safe on every system; those of zips by themselves. */
export function originalsOf(
  files: readonly InputFile[],
  outcomes: readonly FileOutcome[],
  { CoQuan }: Pick<Book, 'CoQuan'>,
): InputFile[] {
  const names = new Map(CoQuan.map((row) => [row.code, row.name]));
  const bytes = new Map(files.map((file) => [file.name, file.bytes]));
  const taken = new Set<string>();
  return outcomes.flatMap(({ file, status, agency }) => {
    const found = bytes.get(file);
    if (status !== 'accepted' || found === undefined) return [];
    const wanted = ownName(file, names.get(agency ?? '') ?? '');
    let number = 1;
    while (taken.has(numbered(wanted, number).toLowerCase())) number += 1;
    taken.add(numbered(wanted, number).toLowerCase());
    return [{ name: numbered(wanted, number), bytes: found }];
  });
}
