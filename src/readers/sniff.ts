import type { IssueCode } from '../core/issue.ts';
import { MAX_FILE_BYTES, MAX_PLAIN_BYTES, MAX_TEXT_BYTES } from './limits.ts';
import { isOle, isXls, oleRefusal } from './ole.ts';
import { decodeText, type DecodedText } from './text/decodeText.ts';

/** What the first look at a file's bytes says. The extension is never asked: renamed files are common. */
export type Sniffed =
  | { readonly kind: 'zip' }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'xls' }
  | { readonly kind: 'html'; readonly decoded: DecodedText }
  | { readonly kind: 'text'; readonly decoded: DecodedText }
  | { readonly kind: 'refused'; readonly code: IssueCode };

const HTML =
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype\s+html|html|head|body|meta|table|style|div|span|p|ol|ul|b|font|google-sheets)\b/i;
const CLIPBOARD_HTML = /^Version:\d\.\d\s+StartHTML:/i;
/** Other formats whose text is no document text: RTF, XML of any kind, saved mail and single-file web pages. */
const OTHER_TEXT = /^\s*(\{\\rtf|<\?xml|<\?mso-application|MIME-Version:)/i;

export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { kind: 'refused', code: 'file.empty' };
  if (bytes.length > MAX_FILE_BYTES) return { kind: 'refused', code: 'file.tooLarge' };
  if (startsWith(bytes, 'PK\x03\x04')) return { kind: 'zip' };
  if (startsWith(bytes, 'PK\x05\x06')) return { kind: 'refused', code: 'file.unknownFormat' };
  if (isOle(bytes) && isXls(bytes)) return { kind: 'xls' };
  if (isOle(bytes)) return { kind: 'refused', code: oleRefusal(bytes) };
  if (isPdf(bytes)) return { kind: 'pdf' };
  return sniffText(bytes);
}

function sniffText(bytes: Uint8Array): Sniffed {
  if (bytes.length > MAX_TEXT_BYTES) return { kind: 'refused', code: 'file.tooLarge' };
  const decoded = decodeText(bytes);
  const head = decoded.text.slice(0, 8000);
  if (head.trim() === '' && decoded.text.trim() === '') return { kind: 'refused', code: 'file.empty' };
  if (isBinary(head)) return { kind: 'refused', code: 'file.unknownFormat' };
  if (HTML.test(head) || CLIPBOARD_HTML.test(head)) return { kind: 'html', decoded };
  if (bytes.length > MAX_PLAIN_BYTES) return { kind: 'refused', code: 'file.tooLarge' };
  if (OTHER_TEXT.test(head)) return { kind: 'refused', code: 'file.unknownFormat' };
  return { kind: 'text', decoded };
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return [...mark].every((c, i) => bytes[i] === c.charCodeAt(0));
}

/** The mark may stand anywhere in the first 1024 bytes (ISO 32000-1, Annex H.3.4.1). */
function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-');
}

function isBinary(head: string): boolean {
  const controls = head.match(/[\x00-\x08\x0b\x0e-\x1f]/g)?.length ?? 0;
  return controls > head.length / 200;
}
