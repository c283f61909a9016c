import type { IssueCode } from '../../core/issue.ts';
import type { SafeZip } from '../safeZip.ts';

/** First bytes of files that come as returns and are none that can be read, each with the sentence for it. */
const MARKS: readonly (readonly [IssueCode, readonly number[]])[] = [
  ['form.rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['form.sevenZip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['form.image', [0xff, 0xd8, 0xff]],
  ['form.image', [0x89, 0x50, 0x4e, 0x47]],
];

/** What a file is that is no form, by its first bytes; null where they don't tell. */
export function foreignFile(bytes: Uint8Array): IssueCode | null {
  const found = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  return found?.[0] ?? null;
}

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

/** What a package is that has no Office part; null where nobody can tell. */
export function foreignPackage(zip: SafeZip): IssueCode | null {
  const type = zip.read('mimetype');
  if (type !== null && String.fromCharCode(...type.subarray(0, 80)).startsWith(OPEN_DOCUMENT))
    return 'form.openDocument';
  return zip.names.some((name) => /^\/?xl\/workbook\.bin$/i.test(name)) ? 'form.xlsb' : null;
}

/** A workbook that carries macros: they are not run, and its cells are read like any. */
export function hasMacros(zip: SafeZip): boolean {
  return zip.names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name));
}
