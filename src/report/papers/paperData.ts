import { formatVietnamese } from '../../core/date/format.ts';
import { parseIso } from '../../core/date/parse.ts';
import type { IsoDate } from '../../core/date/types.ts';
import { NO_GROUP } from '../../messages/vi/figures.ts';
import { PAPER_TEXTS as T } from '../../messages/vi/papers.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { KIND_WORDS, TASK_STATE_WORDS } from '../../workbook/tables/words.ts';
import { currentRound } from '../book/settings.ts';

/** Obligations of the round in view that are judged: those that the summary counts. */
export function judgedRows(book: Book): Row<'TheoDoi'>[] {
  const round = currentRound(book);
  return book.TheoDoi.filter((row) => row.round === round && row.progress !== '');
}

/** Returns of the round in view. */
export function returnsInView(book: Book): Row<'BaoCao'>[] {
  const round = currentRound(book);
  return book.BaoCao.filter((row) => row.round === round);
}

/** Rows of the plan that are followed, in its order. */
export function planRows(book: Book): Row<'NhiemVu'>[] {
  return book.NhiemVu.filter((row) => row.state !== TASK_STATE_WORDS.removed);
}

/** Where the book has several plans: what heads the rows of each, by the code of its first row; else nothing. */
export function planHeads(book: Book): ReadonlyMap<string, string> {
  if (book.KeHoach.length < 2) return new Map();
  const rows = planRows(book);
  return new Map(
    book.KeHoach.flatMap(({ code, title, number }) => {
      const first = rows.find((row) => row.plan === code);
      return first === undefined ? [] : [[first.code, title || number || code] as const];
    }),
  );
}

export function isTask(row: Row<'NhiemVu'>): boolean {
  return row.kind === KIND_WORDS.task;
}

export interface AgencyGroup<T> {
  readonly group: string;
  readonly items: readonly T[];
}

/** Items by the group of their agency, groups and agencies in the order of the register. */
export function byGroup<T>(book: Book, items: readonly T[], agencyOf: (item: T) => string): AgencyGroup<T>[] {
  const agencies = new Map(book.CoQuan.map((row, order) => [row.code, { order, group: row.group }]));
  const place = (item: T) => agencies.get(agencyOf(item))?.order ?? agencies.size;
  const sorted = [...items].sort((a, b) => place(a) - place(b));
  const groups = new Map<string, T[]>(book.TQKhoi.map((row) => [row.group, []]));
  for (const item of sorted) {
    const group = agencies.get(agencyOf(item))?.group || NO_GROUP;
    const own = groups.get(group);
    if (own === undefined) groups.set(group, [item]);
    else own.push(item);
  }
  return [...groups].filter(([, own]) => own.length > 0).map(([group, own]) => ({ group, items: own }));
}

/** A day as papers write it; '…' where there is none. */
export function dayText(day: IsoDate | null): string {
  return day === null ? T.notReported : formatVietnamese(day);
}

/** The due column: a day, or the words that stand for none. */
export function dueText(due: string | number | null): string {
  const text = String(due ?? '');
  const day = parseIso(text);
  return day === null ? text : formatVietnamese(day);
}

/** Number and wording of a task: '1.2. Tổ chức hội nghị'. */
export function taskText({ tt, title }: { readonly tt: string; readonly title: string }): string {
  return tt === '' ? title : `${tt.replace(/\.$/, '')}. ${title}`;
}

/** Rows of a list by a key, in their order. */
export function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const own = groups.get(keyOf(item));
    if (own === undefined) groups.set(keyOf(item), [item]);
    else own.push(item);
  }
  return groups;
}
