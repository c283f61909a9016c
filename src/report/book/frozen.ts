import { toExcelSerial } from '../../core/date/serial.ts';
import type { IsoDate } from '../../core/date/types.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { FROZEN } from '../../workbook/tables/words.ts';

/**
 * A closed round keeps the deadlines by which it was judged. Where a changed plan moves one, the former stays in
 * ThongTin under round, day of closing and task: a day, what stands in place of one, or that the task was out.
 */
export function frozenKey(round: number, locked: IsoDate, task: string): string {
  return [FROZEN, round, toExcelSerial(locked), task].join('|');
}

/** The frozen deadlines of the rounds that are closed now, by 'round|task'. */
export function frozenDues(book: Pick<Book, 'ThongTin' | 'KyBaoCao'>): Map<string, string> {
  const facts = book.ThongTin.filter((row) => row.key.startsWith(`${FROZEN}|`));
  if (facts.length === 0) return new Map();
  const rounds = new Map(book.KyBaoCao.map((row) => [String(row.number), row.locked]));
  return new Map(
    facts.flatMap(({ key, value }) => {
      const [, round = '', , task = ''] = key.split('|');
      const locked = rounds.get(round) ?? null;
      const present = locked !== null && frozenKey(Number(round), locked, task) === key;
      return present ? [[`${round}|${task}`, value] as const] : [];
    }),
  );
}

/** By what a task was judged until now. */
function judgedBy(row: Row<'NhiemVu'>): string {
  return String(row.dueShown ?? '');
}

/** The book with the deadlines of its closed rounds kept as they were in `before`; both are derived. */
export function freezeDues(before: Book, after: Book): Book {
  const old = new Map(before.NhiemVu.map((row) => [row.code, judgedBy(row)]));
  const moved = new Set(
    after.NhiemVu.filter(
      (row) => (old.get(row.code) ?? '') !== '' && old.get(row.code) !== judgedBy(row),
    ).map((row) => row.code),
  );
  const known = new Set(before.ThongTin.map((row) => row.key));
  const locked = new Map(before.KyBaoCao.map((row) => [row.number ?? 0, row.locked]));
  const fresh = new Map<string, string>();
  for (const { round, task } of before.TheoDoi) {
    const day = locked.get(round ?? 0) ?? null;
    if (day === null || !moved.has(task)) continue;
    const key = frozenKey(round ?? 0, day, task);
    if (!known.has(key)) fresh.set(key, old.get(task) ?? '');
  }
  if (fresh.size === 0) return after;
  return { ...after, ThongTin: [...after.ThongTin, ...[...fresh].map(([key, value]) => ({ key, value }))] };
}
