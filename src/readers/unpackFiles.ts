import { zipSync } from 'fflate';
import type { InputFile } from '../workbook/ports.ts';
import { MAX_UNPACKED_BYTES, MAX_UNPACKED_RATIO } from './limits.ts';
import { Refusal } from './refusal.ts';
import { openZip } from './safeZip.ts';

/** Zips in zips are opened to this depth; deeper ones are handed on and refused as no form. */
const DEEPEST = 3;

/** The head of a zip and nothing else: read as the broken file that it stands for. */
const BROKEN = new Uint8Array([0x50, 0x4b, 0x03, 0x04]);

/** A workbook whose one part is said to take 4 GB: read as the file that is too large. */
function tooLarge(): Uint8Array {
  const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(1) }, { level: 0 });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let i = 0; i + 46 <= bytes.length; i += 1)
    if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 0xfffffff0, true);
  return bytes;
}

/** How many bytes the files of one zip may still take. */
interface Budget {
  left: number;
}

/** What programs leave beside files: locks of open documents, a Mac's shadows, Windows' own, files of ours that were never finished. Nothing else is passed over in silence, as './An.xlsx' and a folder '.Báo cáo' come from people. */
export function isLeftover(name: string): boolean {
  const own = /^(~\$|\._|\.skh-[\d-]+\.tmp$|\.~lock\.|\.DS_Store$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i;
  return name.split('/').some((part) => own.test(part));
}

/** One entry; where it can't be unpacked it stays a file of its own, so that the others of its zip are read. */
function readEntry(zip: ReturnType<typeof openZip>, place: number, budget: Budget): Uint8Array {
  try {
    const bytes = zip.readAt(place) ?? BROKEN;
    budget.left -= bytes.length;
    return bytes;
  } catch (fault) {
    return fault instanceof Refusal && fault.code === 'file.tooLarge' ? tooLarge() : BROKEN;
  }
}

/** Files of a zip under the zip's name; a zip that can't be opened stays one file and is refused as such. */
function unpack(file: InputFile, depth: number, budget: Budget): InputFile[] {
  if (!file.name.toLowerCase().endsWith('.zip') || depth >= DEEPEST) return [file];
  try {
    const zip = openZip(file.bytes, budget.left);
    // A workbook that was given the name of a zip is one file, whatever it is called.
    if (zip.names.includes('[Content_Types].xml')) return [file];
    const seen = new Map<string, number>();
    const inner = zip.names.flatMap((name, place) => {
      if (name.endsWith('/') || isLeftover(name)) return [];
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      // A zip may hold two entries of one name: both are returns.
      const own = times === 1 ? name : name.replace(/(\.\w{1,5})?$/, ` (${times})$1`);
      return [{ name: `${file.name}/${own}`, bytes: readEntry(zip, place, budget) }];
    });
    return inner.flatMap((entry) => unpack(entry, depth + 1, budget));
  } catch {
    return [file];
  }
}

/** Every file, those of zips and of zips in zips among them. */
export function unpackFiles(files: readonly InputFile[]): InputFile[] {
  return files.flatMap((file) =>
    unpack(file, 0, { left: MAX_UNPACKED_BYTES + MAX_UNPACKED_RATIO * file.bytes.length }),
  );
}
