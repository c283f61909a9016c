import { CUT_MARK } from '../../messages/vi/log.ts';
import { MAX_TEXT } from '../../workbook/limits.ts';

/** Never between the two halves of a character. */
export function cutAt(text: string, length: number): number {
  const isHalf = /[\ud800-\udbff]/.test(text.charAt(length - 1));
  return isHalf ? length - 1 : length;
}

/**
 * A sentence that quotes what people wrote, as a cell can hold it: what an agency wrote at length must not stop the
 * whole batch. The text itself stands in its own cell.
 */
export function fitCell(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  return text.slice(0, cutAt(text, MAX_TEXT - CUT_MARK.length)) + CUT_MARK;
}
