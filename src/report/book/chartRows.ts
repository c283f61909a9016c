import { fill } from '../../messages/fill.ts';
import { MONTH_LABELS } from '../../messages/vi/figures.ts';
import { PROGRESS } from '../../core/tracking/types.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { BY_ROUND, DUE_UNKNOWN, NO_DUE } from '../../workbook/tables/words.ts';
import { MONTH_ROWS } from '../formulas/comparison.ts';

/** Agencies that are drawn at most: of more only those that need attention most. */
export const MOST_BARS = 150;

const NO_BARS = {
  name: '',
  ...(Object.fromEntries(PROGRESS.map((p) => [p, null])) as Record<(typeof PROGRESS)[number], null>),
  position: null,
};

/** Rows of the chart by agency, before its figures are known. */
export function agencySlots(agencies: number): Row<'BDCoQuan'>[] {
  const count = Math.min(agencies, MOST_BARS);
  return Array.from({ length: count }, (_, i) => ({ place: i + 1, ...NO_BARS }));
}

const NO_POINTS = {
  label: '',
  class1: null,
  class2: null,
  class3: null,
  class4: null,
  classOther: null,
  y: null,
  position: null,
  ranking: null,
};

/** Rows of the ranking: as many places in each group as it has agencies, groups in their order. */
export function rankingSlots(agencies: readonly Pick<Row<'TQCoQuan'>, 'group'>[]): Row<'BDXepHang'>[] {
  const sizes = new Map<string, number>();
  for (const { group } of agencies) sizes.set(group, Math.min((sizes.get(group) ?? 0) + 1, MOST_BARS));
  return [...sizes].flatMap(([group, size], x) =>
    Array.from({ length: size }, (_, i) => ({ group, place: i + 1, x: x + 1, ...NO_POINTS })),
  );
}

/** Rows of progress by month: the twelve, what lies outside the year, what has no day. */
export function monthRows(): Pick<Row<'TQThang'>, 'label' | 'month'>[] {
  const months = Array.from({ length: 12 }, (_, i) => ({
    label: fill(MONTH_LABELS.month, { month: i + 1 }),
    month: i + 1,
  }));
  return [
    { label: MONTH_LABELS.before, month: MONTH_ROWS.before },
    ...months,
    { label: MONTH_LABELS.after, month: MONTH_ROWS.after },
    { label: BY_ROUND, month: MONTH_ROWS.byRound },
    { label: NO_DUE, month: MONTH_ROWS.noDue },
    { label: DUE_UNKNOWN, month: MONTH_ROWS.unknown },
  ];
}

/** Rows that follow the agencies: a place for each that came; those of agencies that went stay blank. */
export function withSlots(book: Book): Book {
  const grown = agencySlots(book.TQCoQuan.length).slice(book.BDCoQuan.length);
  const known = new Set(book.BDXepHang.map((row) => `${row.place ?? 0}|${row.group}`));
  const fresh = rankingSlots(book.TQCoQuan).filter((row) => !known.has(`${row.place ?? 0}|${row.group}`));
  if (grown.length + fresh.length === 0) return book;
  return {
    ...book,
    BDCoQuan: [...book.BDCoQuan, ...grown],
    BDXepHang: [...book.BDXepHang, ...fresh],
  };
}
