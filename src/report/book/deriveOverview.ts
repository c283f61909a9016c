import { PROGRESS, type Progress } from '../../core/tracking/types.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { WITH_RESULT } from '../formulas/words.ts';
import { PROGRESS_WORDS, RETURN_WORDS } from '../../workbook/tables/words.ts';
import { currentRound } from './settings.ts';
import { blockKey } from './trackingRows.ts';
import { codeOf } from './words.ts';

export type Counts = Record<Progress, number> & { total: number };

export function noCounts(): Counts {
  return { ...(Object.fromEntries(PROGRESS.map((p) => [p, 0])) as Record<Progress, number>), total: 0 };
}

/** The counts with the share of those that have a result, in words. */
export function withShare(counts: Counts): Counts & { share: string } {
  const done = WITH_RESULT.reduce((sum, p) => sum + counts[p], 0);
  return { ...counts, share: shareText(done, counts.total) };
}

/** '18/24 (75%)' */
export function shareText(done: number, total: number): string {
  const percent = total === 0 ? '' : ` (${roundedTo(0, (100 * done) / total)}%)`;
  return `${done}/${total}${percent}`;
}

/** Half up, as a sheet rounds; binary dust is taken away first. */
export function roundedTo(places: number, value: number): number {
  const scale = 10 ** places;
  const scaled = Number((Math.abs(value) * scale).toFixed(9));
  return (Math.sign(value) * Math.round(scaled)) / scale || 0;
}

export function add(counts: Counts, progress: Progress, times = 1): void {
  counts[progress] += times;
  counts.total += times;
}

/** Counts of the round in view, by a key of the row. */
export function countBy(
  rows: readonly Row<'TheoDoi'>[],
  round: number | null,
  keyOf: (row: Row<'TheoDoi'>) => string,
) {
  const groups = new Map<string, Counts>();
  for (const row of rows) {
    const progress = row.round === round ? codeOf(PROGRESS_WORDS, row.progress) : null;
    if (progress === null) continue;
    const counts = groups.get(keyOf(row)) ?? noCounts();
    groups.set(keyOf(row), counts);
    add(counts, progress);
  }
  return groups;
}

/** Tables of the sheet Tổng quan, in the round in view; its key figures also count points: see deriveFigures. */
export function deriveOverview(book: Book): Book {
  const round = currentRound(book);
  const agencies = deriveAgencies(book, round);
  const sections = countBy(book.TheoDoi, round, (row) => row.section);
  return {
    ...book,
    TQCoQuan: agencies,
    TQMuc: book.TQMuc.map((row) => ({ ...row, ...withShare(sections.get(row.section) ?? noCounts()) })),
    TQKhoi: deriveGroups(book, agencies),
    TQKy: book.TQKy.map((row) => deriveRound(row, book)),
  };
}

function deriveAgencies(book: Book, round: number | null): Row<'TQCoQuan'>[] {
  const counts = countBy(book.TheoDoi, round, (row) => row.agency);
  const states = new Map(book.BaoCao.filter((r) => r.round === round).map((r) => [r.agency, r.state]));
  const index = new Map(book.ChiMuc.map((row) => [row.block, row]));
  const sameSize = book.TheoDoi.length === book.ChiMuc.reduce((sum, row) => sum + (row.rows ?? 0), 0);
  return book.TQCoQuan.map((row) => {
    const key = blockKey(round ?? 0, row.agency);
    const first = index.get(key)?.first ?? 0;
    const rows = index.get(key)?.rows ?? 0;
    const intact = sameSize && isBlock(book.TheoDoi, key, first, rows) ? 1 : 0;
    return {
      ...row,
      ...withShare(counts.get(row.agency) ?? noCounts()),
      report: states.get(row.agency) ?? '',
      first,
      rows,
      intact,
    };
  });
}

/** Whether rows first … first + rows − 1 of the table are exactly this block. */
function isBlock(rows: readonly Row<'TheoDoi'>[], key: string, first: number, length: number): boolean {
  return length > 0 && rows.slice(first - 1, first - 1 + length).every((row) => row.block === key);
}

function deriveGroups(book: Book, agencies: readonly Row<'TQCoQuan'>[]): Row<'TQKhoi'>[] {
  return book.TQKhoi.map((row) => {
    const members = agencies.filter((a) => a.group === row.group);
    const counts = noCounts();
    for (const member of members) for (const p of PROGRESS) add(counts, p, member[p] ?? 0);
    return { ...row, ...withShare(counts), agencies: members.length };
  });
}

function deriveRound(row: Row<'TQKy'>, book: Book): Row<'TQKy'> {
  const returns = book.BaoCao.filter((r) => r.round === row.round);
  const count = (...states: string[]) => returns.filter((r) => states.includes(r.state)).length;
  const expected = returns.length - count(RETURN_WORDS.exempt);
  const onTime = count(RETURN_WORDS.onTime);
  return {
    ...row,
    expected,
    onTime,
    share: shareText(onTime, expected),
    late: returns.filter((r) => (r.daysLate ?? 0) > 0).length,
    dateUnknown: count(RETURN_WORDS.dateUnknown),
    missing: count(RETURN_WORDS.missing),
    notDue: count(RETURN_WORDS.notDue, RETURN_WORDS.extended),
  };
}
