import { findCode } from '../../core/submission/formCode.ts';
import { fold } from '../../core/text/fold.ts';
import type { Book, Row } from '../../workbook/schema.ts';

/** The agency that a person typed by code or by name, whatever the case and the marks; null for none or several. */
export function findAgency(book: Pick<Book, 'CoQuan'>, text: string): Row<'CoQuan'> | null {
  const code = findCode(
    text.trim(),
    book.CoQuan.map((row) => row.code),
  );
  const named = book.CoQuan.filter((row) =>
    code === null ? fold(row.name) === fold(text) : row.code === code,
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}
