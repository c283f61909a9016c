import type { Book } from '../../workbook/schema.ts';
import { CRITERION_KIND_WORDS } from '../../workbook/tables/scoring.ts';

/** Shares of the maximum that the made-up appraisal gives, in turn. */
const SHARES = [1, 0.9, 0.8, 1, 0.7, 0.95, 0.6, 1];

/** Points for criteria that people judge, the same on every run. */
export function samplePoints(book: Book): Book {
  const ChamDiem = book.ChamDiem.map((row, i) => {
    if (row.kind === CRITERION_KIND_WORDS.auto || row.max === null) return row;
    const share = SHARES[i % SHARES.length]!;
    return { ...row, appraised: Math.round(row.max * share * 10) / 10 };
  });
  return { ...book, ChamDiem };
}
