import { PAPER_KINDS, type PaperKind } from '../../messages/vi/papers.ts';
import type { Book } from '../../workbook/schema.ts';
import { settingText } from '../book/settings.ts';

const KINDS = Object.keys(PAPER_KINDS) as PaperKind[];

/** The kind of papers that Thông tin chung names; null where its words are none of the two. Blank: for leadership. */
export function paperKindWritten(book: Pick<Book, 'CaiDat'>): PaperKind | null {
  const words = settingText(book, 'paperKind').trim().toLowerCase();
  if (words === '') return 'brief';
  return KINDS.find((kind) => PAPER_KINDS[kind].toLowerCase() === words) ?? null;
}

/** The kind of papers that is printed. */
export function paperKind(book: Pick<Book, 'CaiDat'>): PaperKind {
  return paperKindWritten(book) ?? 'brief';
}

const DIGITS: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 4 → 'IV', as annexes are numbered. */
export function romanNumeral(value: number): string {
  const digit = DIGITS.find(([size]) => size <= value);
  return digit === undefined ? '' : digit[1] + romanNumeral(value - digit[0]);
}
