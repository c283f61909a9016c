import type { InputFile } from '../workbook/ports.ts';
import { openZip } from './safeZip.ts';

/** Zips in zips are opened to this depth; deeper ones are handed on and refused as no form. */
const DEEPEST = 3;

/** The head of a zip and nothing else: read as the broken file that it stands for. */
const BROKEN = new Uint8Array([0x50, 0x4b, 0x03, 0x04]);

/** What programs leave beside files: locks of open documents, a Mac's shadows, Windows' own. */
export function isLeftover(name: string): boolean {
  const own = /^(~\$|\.|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i;
  return name.split('/').some((part) => own.test(part));
}

/** One entry; where it can't be unpacked it stays a file of its own, so that the others of its zip are read. */
function readEntry(zip: ReturnType<typeof openZip>, name: string): Uint8Array {
  try {
    return zip.read(name) ?? BROKEN;
  } catch {
    return BROKEN;
  }
}

/** Files of a zip under the zip's name; a zip that can't be opened stays one file and is refused as such. */
function unpack(file: InputFile, depth: number): InputFile[] {
  if (!file.name.toLowerCase().endsWith('.zip') || depth >= DEEPEST) return [file];
  try {
    const zip = openZip(file.bytes);
    // A workbook that was given the name of a zip is one file, whatever it is called.
    if (zip.names.includes('[Content_Types].xml')) return [file];
    const names = zip.names.filter((name) => !name.endsWith('/') && !isLeftover(name));
    const inner = names.map((name) => ({ name: `${file.name}/${name}`, bytes: readEntry(zip, name) }));
    return inner.flatMap((entry) => unpack(entry, depth + 1));
  } catch {
    return [file];
  }
}

/** Every file, those of zips and of zips in zips among them. */
export function unpackFiles(files: readonly InputFile[]): InputFile[] {
  return files.flatMap((file) => unpack(file, 0));
}
