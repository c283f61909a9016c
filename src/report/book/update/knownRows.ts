import type { KnownRow } from '../../../core/plan/diff/types.ts';
import type { Book, Row } from '../../../workbook/schema.ts';
import { KIND_WORDS, LATER_TIME, LEAD_UNSETTLED, TASK_STATE_WORDS } from '../../../workbook/tables/words.ts';
import { isDirection } from '../directions.ts';
import { codeOf } from '../words.ts';

/** Times as the plan words them now, by code, where the first wording stays in its column. */
export type LaterTimes = ReadonlyMap<string, string>;

const keyOf = (code: string) => `${LATER_TIME}|${code}`;

export function laterTimes(book: Pick<Book, 'ThongTin' | 'NhiemVu'>): LaterTimes {
  const facts = new Map(book.ThongTin.map((row) => [row.key, row.value]));
  return new Map(
    book.NhiemVu.flatMap(({ code }) => {
      const time = facts.get(keyOf(code));
      return time === undefined ? [] : [[code, time] as const];
    }),
  );
}

/** ThongTin with the wordings of the rows given; null: the row's own column holds it. */
export function withLaterTimes(
  facts: Book['ThongTin'],
  times: ReadonlyMap<string, string | null>,
): Book['ThongTin'] {
  if (times.size === 0) return facts;
  const given = new Map([...times].map(([code, time]) => [keyOf(code), time]));
  const fresh = [...given].flatMap(([key, value]) => (value === null ? [] : [{ key, value }]));
  return [...facts.filter((row) => !given.has(row.key)), ...fresh];
}

function knownRow(row: Row<'NhiemVu'>, times: LaterTimes): KnownRow {
  return {
    code: row.code,
    live: row.state !== TASK_STATE_WORDS.removed,
    table: row.table ?? 0,
    tt: row.tt,
    path: row.path,
    kind: codeOf(KIND_WORDS, row.kind) ?? 'task',
    title: row.title,
    time: times.get(row.code) ?? row.time,
    leads: row.leads === LEAD_UNSETTLED ? '' : row.leads,
    coordinating: row.coordinating,
    product: row.product,
    note: row.note,
  };
}

/**
 * The rows of the sheet Nhiệm vụ as a changed plan is compared with them: what leaders said is in no plan. `plan`: the
 * code of one of several plans; null: the book has one.
 */
export function knownRows(book: Pick<Book, 'ThongTin' | 'NhiemVu'>, plan: string | null = null): KnownRow[] {
  const times = laterTimes(book);
  const isOf = (row: Row<'NhiemVu'>) => !isDirection(row) && (plan === null || row.plan === plan);
  return book.NhiemVu.filter(isOf).map((row) => knownRow(row, times));
}
