import { fromOldEncoding } from '../../core/text/oldEncodings.ts';

/** Text of a plain file, and whether its encoding had to be guessed. */
export interface DecodedText {
  readonly text: string;
  /** True for the fallback: neither a byte order mark nor valid UTF-8 told the encoding. */
  readonly guessed: boolean;
}

/**
 * Decodes by byte order mark, then UTF-16 without one, then UTF-8, and as the last resort windows-1258, whose
 * combining tone marks are composed, or windows-1252 where the words are those of TCVN3 or VNI. Line ends become '\n'.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { text, guessed } = decode(bytes);
  return { text: text.replace(/\r\n?/g, '\n'), guessed };
}

function decode(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Label(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), guessed: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return { text: decodeLegacy(bytes), guessed: true };
  }
}

/** TCVN3 and VNI are read as windows-1252 and converted later; windows-1258 has no such words. */
function decodeLegacy(bytes: Uint8Array): string {
  const western = new TextDecoder('windows-1252').decode(bytes);
  if (fromOldEncoding(western) !== null) return western;
  return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
}

function utf16Label(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16ByZeros(bytes);
}

/** Excel's "Unicode text" without a mark: tabs, digits and line ends have a zero in the same half of their pair. */
function utf16ByZeros(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const enough = head.length / 10;
  if (zeros[1]! > enough && zeros[0]! < enough / 8) return 'utf-16le';
  if (zeros[0]! > enough && zeros[1]! < enough / 8) return 'utf-16be';
  return null;
}
