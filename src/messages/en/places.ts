import type { PLACE_TEXTS as VI } from '../vi/places.ts';

/** Parts of the place in front of a sentence: 'kh.docx › page 2 › table 1 › row 3'. */
export const PLACE_TEXTS = {
  page: 'page {page}',
  sheet: 'sheet "{sheet}"',
  table: 'table {table}',
  row: 'row {row}',
  paragraph: 'paragraph {paragraph}',
  cell: 'cell {cell}',
} as const satisfies Readonly<Record<keyof typeof VI, string>>;
