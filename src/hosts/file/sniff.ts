import { refuse } from './refusal.ts';

/** First bytes of a compound file: an .xls, or an .xlsx under a password (MS-CFB 2.2). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/** Names in a compound file are UTF-16; the directory may stand anywhere in it. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** Says what a file is that can't be an .xlsx. */
export function refuseForeign(bytes: Uint8Array): void {
  if (bytes.length === 0) refuse('file.empty');
  if (startsWith(bytes, COMPOUND)) {
    const isOld = !holdsName(bytes, 'EncryptedPackage') && holdsName(bytes, 'Workbook');
    refuse(isOld ? 'file.legacyXls' : 'file.encrypted');
  }
  if (!startsWith(bytes, ZIP)) refuse('file.unknownFormat');
}
