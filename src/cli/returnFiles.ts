import { openZip } from '../readers/safeZip.ts';
import type { InputFile } from '../workbook/ports.ts';
import { listFiles, readInput } from './files.ts';

/** Zips in zips are opened to this depth; deeper ones are handed on and refused as no form. */
const DEEPEST = 3;

function isPlainZip(file: InputFile): boolean {
  return file.name.toLowerCase().endsWith('.zip');
}

/** Files of a zip under the zip's name; a zip that can't be opened stays one file and is refused as such. */
function expand(file: InputFile, depth: number): InputFile[] {
  if (!isPlainZip(file) || depth >= DEEPEST) return [file];
  try {
    const zip = openZip(file.bytes);
    const names = zip.names.filter((name) => !name.endsWith('/'));
    const inner = names.map((name) => ({
      name: `${file.name}/${name}`,
      bytes: zip.read(name) ?? new Uint8Array(),
    }));
    return inner.flatMap((entry) => expand(entry, depth + 1));
  } catch {
    return [file];
  }
}

/** Every file of the input: files, folders, zips and zips in zips. */
export async function readReturnFiles(inputs: readonly string[]): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const path of await listFiles(inputs)) files.push(...expand(await readInput(path), 0));
  return files;
}
