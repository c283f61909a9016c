import { prepareForms } from '../readers/forms/readForm.ts';
import { openZip } from '../readers/safeZip.ts';
import type { InputFile } from '../workbook/ports.ts';
import { isLeftover, listFiles, readBytes } from './files.ts';

/** Zips in zips are opened to this depth; deeper ones are handed on and refused as no form. */
const DEEPEST = 3;

function isPlainZip(file: InputFile): boolean {
  return file.name.toLowerCase().endsWith('.zip');
}

/** The head of a zip and nothing else: read as the broken file that it stands for. */
const BROKEN = new Uint8Array([0x50, 0x4b, 0x03, 0x04]);

/** One entry; where it can't be unpacked it stays a file of its own, so that the others of its zip are read. */
function readEntry(zip: ReturnType<typeof openZip>, name: string): Uint8Array {
  try {
    return zip.read(name) ?? BROKEN;
  } catch {
    return BROKEN;
  }
}

/** Files of a zip under the zip's name; a zip that can't be opened stays one file and is refused as such. */
function expand(file: InputFile, depth: number): InputFile[] {
  if (!isPlainZip(file) || depth >= DEEPEST) return [file];
  try {
    const zip = openZip(file.bytes);
    // A workbook that was given the name of a zip is one file, whatever it is called.
    if (zip.names.includes('[Content_Types].xml')) return [file];
    const names = zip.names.filter((name) => !name.endsWith('/') && !isLeftover(name));
    const inner = names.map((name) => ({
      name: `${file.name}/${name}`,
      bytes: readEntry(zip, name),
    }));
    return inner.flatMap((entry) => expand(entry, depth + 1));
  } catch {
    return [file];
  }
}

/** Every file of the input: files, folders, zips and zips in zips. */
export async function readReturnFiles(inputs: readonly string[]): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const { path, name } of await listFiles(inputs))
    files.push(...expand({ name, bytes: await readBytes(path) }, 0));
  await prepareForms(files);
  return files;
}
