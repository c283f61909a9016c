import { roundsOf } from '../../report/book/fromRows.ts';
import type { Round } from '../../core/tracking/types.ts';
import type { Book } from '../../workbook/schema.ts';

/** The round that is worked on: the first that isn't closed; the last, once all are; null where there is none. */
export function roundInWork(book: Pick<Book, 'KyBaoCao'>): Round | null {
  const rounds = [...roundsOf(book)].sort((a, b) => a.number - b.number);
  return rounds.find((round) => !round.locked) ?? rounds.at(-1) ?? null;
}
