import type { Book, Row } from '../../workbook/schema.ts';

/** What happened, without its number: the log gives that. */
export type LogLine = Omit<Row<'NhatKy'>, 'id'>;

/** The book with lines added to Nhật ký, in their order. */
export function withLogLines(book: Book, lines: readonly LogLine[]): Book {
  const last = Math.max(0, ...book.NhatKy.map((row) => row.id ?? 0));
  return { ...book, NhatKy: [...book.NhatKy, ...lines.map((line, i) => ({ id: last + 1 + i, ...line }))] };
}
