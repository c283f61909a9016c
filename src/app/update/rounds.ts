import { formatVietnamese } from '../../core/date/format.ts';
import { issue, type Issue } from '../../core/issue.ts';
import type { Plan } from '../../core/plan/types.ts';
import type { Book } from '../../workbook/schema.ts';

/** Days of reports that the changed plan asks for and that no round of the book has: rounds are the office's to change. */
export function roundIssues(book: Pick<Book, 'KyBaoCao'>, { reporting }: Plan): Issue[] {
  const known = new Set(book.KyBaoCao.map((row) => row.due));
  const other = reporting.flatMap(({ due }) => (due === null || known.has(due) ? [] : [due]));
  const days = [...new Set(other)].sort().map(formatVietnamese);
  return days.length === 0 ? [] : [issue('update.otherRounds', {}, { days })];
}
