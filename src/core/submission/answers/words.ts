import { formatPadded } from '../../date/format.ts';
import { parseIso } from '../../date/parse.ts';
import type { FormCell } from '../../document/formCells.ts';
import { nfc } from '../../text/fold.ts';
import { certain, isNothing, unread } from './reading.ts';
import type { Reading } from './reading.ts';

/** NFC, line breaks as '\n', no white space at the ends. Text stays text: a leading = + - @ is kept. */
export function cleanText(text: string): string {
  return nfc(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).trim();
}

/** What a cell of a workbook holds (Excel's specification): a longer text could not go into the book. */
const LONGEST = 32_767;

/** A text from Word, or one that another program wrote, may be longer than any cell of the book. */
export function isTooLong(text: string): boolean {
  return text.length > LONGEST;
}

/** A free text. A number stands as it is; a date that the program made of '05/6/2023' is written out again. */
export function readWords(cell: FormCell): Reading<string> {
  if (cell.kind === 'error') return unread('form.cellError', cell);
  if (isNothing(cell.text)) return {};
  const date = cell.kind === 'date' ? parseIso((cell.iso ?? '').slice(0, 10)) : null;
  const text = date === null ? cleanText(cell.text) : formatPadded(date);
  if (!isTooLong(text)) return certain(text);
  return { remark: { code: 'form.textTooLong', params: { count: text.length, most: LONGEST } } };
}
