import { collapse, foldAligned, nfc } from '../text/fold.ts';
import { isoDate } from './isoDate.ts';
import type { IsoDate } from './types.ts';

// 2023-06-05
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
// 5/6/2023 | 05-06-2023 | 5.6.2023 | 5 / 6 / 2023
const NUMBERS = /^(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})$/;
// 5 tháng 6 năm 2023 | 05 tháng 6/2023
const WORDS = /^(\d{1,2}) thang (\d{1,2})(?: nam |\s?\/\s?)(\d{4})$/;

/** 'YYYY-MM-DD' as a date; null for any other shape and for days that don't exist. */
export function parseIso(text: string): IsoDate | null {
  const found = ISO.exec(text.trim());
  return found === null ? null : isoDate(Number(found[1]), Number(found[2]), Number(found[3]));
}

/**
 * A full date as Vietnamese papers write it, day first, the whole text and nothing else: 5/6/2023, 05-06-2023,
 * 5.6.2023, ngày 5 tháng 6 năm 2023. Null for two-digit years, month-first dates and days that don't exist.
 */
export function parseVietnameseDate(text: string): IsoDate | null {
  const plain = collapse(foldAligned(nfc(text))).replace(/^ngay /, '');
  const numbers = NUMBERS.exec(plain);
  if (numbers !== null) return isoDate(Number(numbers[4]), Number(numbers[3]), Number(numbers[1]));
  const words = WORDS.exec(plain);
  return words === null ? null : isoDate(Number(words[3]), Number(words[2]), Number(words[1]));
}
