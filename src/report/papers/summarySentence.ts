import { formatVietnamese } from '../../core/date/format.ts';
import { fill } from '../../messages/fill.ts';
import { SUMMARY_TEXTS as T } from '../../messages/vi/papers.ts';
import type { Book } from '../../workbook/schema.ts';
import { RETURN_WORDS } from '../../workbook/tables/words.ts';
import { asOfInView, currentRound } from '../book/settings.ts';
import { grouped } from './paperRows.ts';

/** Names written out before the rest is counted. */
const NAMES_SHOWN = 5;
const WORST_SHOWN = 3;

/** Numbers below ten are written with a zero on paper, thousands parted by a dot: 03, 3.900. */
export function paperCount(count: number): string {
  return grouped(String(count).padStart(2, '0'));
}

/** 92.156… → '92,2'; one decimal at most. */
export function percentText(part: number, whole: number): string {
  return (Math.round((part / whole) * 1000) / 10).toString().replace('.', ',');
}

/** What is still open past its day, as the column of the table counts it, and where most of it is. */
function overduePart(book: Book): string {
  const count = (row: Book['TQCoQuan'][number]) => row.openOverdue ?? 0;
  const worst = book.TQCoQuan.filter((row) => count(row) > 0).sort((a, b) => count(b) - count(a));
  if (worst.length === 0) return T.noOverdue;
  const total = worst.reduce((sum, row) => sum + count(row), 0);
  const where = worst.slice(0, WORST_SHOWN).map((row) => `${row.name} (${paperCount(count(row))})`);
  return fill(T.overdue, { count: paperCount(total), where });
}

/** What was done, though past its day: a column of its own, so a figure of its own. */
function doneLatePart(book: Book): string {
  const total = book.TQCoQuan.reduce((sum, row) => sum + (row.doneLate ?? 0), 0);
  return total === 0 ? '' : fill(T.doneLate, { count: paperCount(total) });
}

function missingPart(names: readonly string[]): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, NAMES_SHOWN).join('; ');
  const rest = names.length - NAMES_SHOWN;
  const list = rest > 0 ? fill(T.missingMore, { names: shown, count: paperCount(rest) }) : shown;
  return fill(T.missing, { names: list });
}

/** The parts of the sentence that tell of returns. */
function returnParams(book: Book) {
  const round = currentRound(book);
  const asOf = asOfInView(book);
  const expected = book.BaoCao.filter((r) => r.round === round && r.exempt === '');
  const returned = expected.filter((r) => (r.times ?? 0) > 0);
  const late = returned.filter((r) => (r.daysLate ?? 0) > 0).length;
  const missing = expected.filter((r) => r.state === RETURN_WORDS.missing).map((r) => r.agencyName);
  return {
    date: asOf === null ? '...' : formatVietnamese(asOf),
    returned: paperCount(returned.length),
    expected: paperCount(expected.length),
    share: expected.length === 0 ? '' : ` (${percentText(returned.length, expected.length)} %)`,
    late: late === 0 ? '' : fill(T.late, { count: paperCount(late) }),
    missing: missingPart(missing),
  };
}

/** The one sentence that a leader reads first. */
export function summarySentence(book: Book): string {
  return fill(T.sentence, {
    ...returnParams(book),
    overdue: overduePart(book),
    doneLate: doneLatePart(book),
  });
}

/** How many reports came, how many of them late, and whose are missing. */
export function returnsSentence(book: Book): string {
  return fill(T.returns, returnParams(book));
}
