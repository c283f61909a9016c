import { NO_GROUP } from '../../messages/vi/figures.ts';
import type { Book, Row, TableName } from '../../workbook/schema.ts';
import { roundsOf } from './fromRows.ts';
import { agencyCounts, groupCounts, roundCounts } from './newBook.ts';

/** Who has a task to report, or a report to send because forms ask figures. */
function owing({ TheoDoi, BaoCao }: Pick<Book, 'TheoDoi' | 'BaoCao'>): ReadonlySet<string> {
  const reports = BaoCao.filter((row) => row.exempt === '');
  return new Set([...TheoDoi, ...reports].map((row) => row.agency));
}

/** Agencies that are listed: those that owe anything; all of them while there is no round. */
function agencyRows(before: Book, after: Book): readonly Row<'TQCoQuan'>[] {
  const [was, is] = [owing(before), owing(after)];
  const begins = before.KyBaoCao.length === 0 && after.KyBaoCao.length > 0;
  const ranked = new Set(after.XepLoai.map((row) => row.agency));
  const leaves = (code: string) => !is.has(code) && !ranked.has(code) && (begins || was.has(code));
  const kept = before.TQCoQuan.filter((row) => !leaves(row.agency));
  const present = new Set(kept.map((row) => row.agency));
  const fresh = after.CoQuan.filter(({ code }) => is.has(code) && !present.has(code));
  return [...kept, ...fresh.map((row) => agencyCounts(row.code, row.name, row.group || NO_GROUP))];
}

function groupRows(before: Book, agencies: readonly Row<'TQCoQuan'>[]): readonly Row<'TQKhoi'>[] {
  const present = new Set(agencies.map((row) => row.group));
  const kept = before.TQKhoi.filter((row) => present.has(row.group));
  const known = new Set(kept.map((row) => row.group));
  return [...kept, ...[...present].filter((group) => !known.has(group)).map(groupCounts)];
}

/** Rows of Tổng quan after rounds, obligations or reports came or went: what is counted; the counts come from derive. */
export function followObligations(before: Book, after: Book): Book {
  const isSame = (['TheoDoi', 'BaoCao', 'KyBaoCao'] as const).every(
    (table) => before[table] === after[table],
  );
  if (isSame) return after;
  const TQCoQuan = agencyRows(before, after);
  const known = new Set(before.TQKy.map((row) => row.round));
  const rounds = roundsOf(after).filter((r) => !known.has(r.number));
  return {
    ...after,
    TQCoQuan,
    TQKhoi: groupRows(before, TQCoQuan),
    TQKy: rounds.length === 0 ? before.TQKy : [...before.TQKy, ...rounds.map(roundCounts)],
  };
}

/** Rows of the tables of Tổng quan that are not there, so that what rests on them (points by progress) stays right. */
export function withOverviewRows(book: Book, absent: readonly TableName[]): Book {
  if (absent.length === 0) return book;
  const TQCoQuan = absent.includes('TQCoQuan')
    ? agencyRows({ ...book, TheoDoi: [], BaoCao: [] }, book)
    : book.TQCoQuan;
  return {
    ...book,
    TQCoQuan,
    TQKhoi: absent.includes('TQKhoi') ? groupRows({ ...book, TQKhoi: [] }, TQCoQuan) : book.TQKhoi,
    TQKy: absent.includes('TQKy') ? roundsOf(book).map(roundCounts) : book.TQKy,
  };
}
