import type { SourceDocument } from '../core/document/types.ts';
import { toUnicode } from '../core/document/unicode.ts';
import { issue } from '../core/issue.ts';
import { result, type Result } from '../core/result.ts';
import { readDocx } from './docx/readDocx.ts';
import { readHtml } from './html/readHtml.ts';
import { readPdf } from './pdf/readPdf.ts';
import { Refusal, refusableLater } from './refusal.ts';
import { openZip } from './safeZip.ts';
import { mainPart, partText } from './sheet/workbookParts.ts';
import { sniff } from './sniff.ts';
import type { DecodedText } from './text/decodeText.ts';
import { readDelimited } from './text/readDelimited.ts';
import { readPlainText } from './text/readPlainText.ts';
import { detectDelimited } from './text/records.ts';
import { readXls } from './xls/readXls.ts';
import { readXlsx } from './xlsx/readXlsx.ts';

/**
 * Reads any file that a plan, register or scheme comes in, by its content: docx, pdf, xlsx, xls, html, csv, tsv, txt. A file
 * that can't be read gives null and one error (file.*); remarks on a file that was read come with its document.
 */
export async function readDocument(file: string, bytes: Uint8Array): Promise<Result<SourceDocument | null>> {
  const read = await refusableLater<SourceDocument>(file, () => readAny(file, bytes));
  if (read.value === null) return read;
  const unicode = toUnicode(read.value);
  return result(unicode.value, [...read.issues, ...unicode.issues]);
}

async function readAny(file: string, bytes: Uint8Array): Promise<Result<SourceDocument>> {
  const sniffed = sniff(bytes);
  switch (sniffed.kind) {
    case 'refused':
      throw new Refusal(sniffed.code);
    case 'zip':
      return readPackage(file, bytes);
    case 'pdf':
      return readPdf(file, bytes);
    case 'xls':
      return readXls(file, bytes);
    case 'html':
      return withEncoding(file, sniffed.decoded, readHtml(file, sniffed.decoded.text));
    case 'text':
      return withEncoding(file, sniffed.decoded, readText(file, sniffed.decoded.text));
  }
}

/** An Office package, told by the root of its main part: macro and template forms read like the plain ones. */
function readPackage(file: string, bytes: Uint8Array): Result<SourceDocument> {
  const zip = openZip(bytes);
  const main = mainPart(zip);
  if (main === null || /\.bin$/i.test(main)) throw new Refusal('file.unknownFormat');
  const root = /<(?:\w+:)?(\w+)[\s/>]/.exec(partText(zip, main).slice(0, 4000))?.[1];
  if (root === 'document') return readDocx(file, zip, main);
  if (root === 'workbook') return readXlsx(file, zip, main);
  throw new Refusal('file.unknownFormat');
}

function readText(file: string, text: string): Result<SourceDocument> {
  const delimited = detectDelimited(text);
  return delimited ? readDelimited(file, delimited) : readPlainText(file, text);
}

function withEncoding<T>(file: string, { guessed }: DecodedText, read: Result<T>): Result<T> {
  return guessed ? result(read.value, [issue('file.encodingGuessed', { file }), ...read.issues]) : read;
}
