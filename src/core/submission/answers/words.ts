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

/** A free text. A number stands as it is; a date that the program made of '05/6/2023' is written out again. */
export function readWords(cell: FormCell): Reading<string> {
  if (cell.kind === 'error') return unread('form.cellError', cell);
  if (isNothing(cell.text)) return {};
  const date = cell.kind === 'date' ? parseIso((cell.iso ?? '').slice(0, 10)) : null;
  return certain(date === null ? cleanText(cell.text) : formatPadded(date));
}
