import type { Book, Row } from '../../workbook/schema.ts';
import { ratiosOf } from './deriveComparison.ts';
import { settingOf } from './settings.ts';

/** Shares of every round of last year's book, as the comparison of this year's shows them. `old` must be derived. */
export function lastYearRows(old: Book, source: string): Row<'NamTruoc'>[] {
  return old.KyBaoCao.flatMap(({ number: round }) =>
    round === null
      ? []
      : [...ratiosOf(old, round)].map(([label, { done, total }]) => ({ round, label, done, total, source })),
  );
}

/** The year that a book is of; null where it says none. */
export function yearOf(book: Pick<Book, 'CaiDat'>): number | null {
  return Number(settingOf(book, 'year') ?? 0) || null;
}
