import type { IssueCode } from '../core/issue.ts';

/** First bytes of an OLE compound file (MS-CFB 2.2): old Word and Excel, and encrypted new ones. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY = 128;
const NAME_LENGTH_AT = 64;
const TYPE_AT = 66;
const ENTRY_TYPES: readonly number[] = [1, 2, 5];
const MAX_SEARCHED = 64 * 1024 * 1024;

export function isOle(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** Whether an OLE file is a workbook of Excel 97 to 2003 (MS-XLS 2.1.2), which can be read. */
export function isXls(bytes: Uint8Array): boolean {
  const names = directoryNames(bytes);
  return names.has('Workbook') && !names.has('EncryptedPackage') && !names.has('EncryptionInfo');
}

/**
 * Which refusal fits an OLE file, told by the names in its directory (MS-CFB 2.6; MS-OFFCRYPTO 2.3.4). `Book` alone is
 * Excel 95 and older, whose texts don't say in which code they are.
 */
export function oleRefusal(bytes: Uint8Array): IssueCode {
  const names = directoryNames(bytes);
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return 'file.encrypted';
  if (names.has('WordDocument')) return 'file.legacyDoc';
  if (names.has('Book')) return 'file.legacyXls';
  return 'file.unknownFormat';
}

/**
 * Directory entries are 128 bytes long and begin at a multiple of that, so all of them are found without following
 * the allocation table, which is often broken in files that were cut by mail programs.
 */
function directoryNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  const end = Math.min(bytes.length, MAX_SEARCHED) - ENTRY;
  for (let at = 512; at <= end; at += ENTRY) {
    const length = (bytes[at + NAME_LENGTH_AT] ?? 0) | ((bytes[at + NAME_LENGTH_AT + 1] ?? 0) << 8);
    if (length < 4 || length > 64 || length % 2 === 1) continue;
    if (!ENTRY_TYPES.includes(bytes[at + TYPE_AT] ?? 0)) continue;
    names.add(utf16(bytes, at, length - 2));
  }
  return names;
}

function utf16(bytes: Uint8Array, at: number, length: number): string {
  let text = '';
  for (let i = at; i < at + length; i += 2) {
    text += String.fromCharCode((bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8));
  }
  return text;
}
