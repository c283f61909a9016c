import { PROGRESS } from '../../core/tracking/types.ts';
import { RANKING_LABELS } from '../../messages/vi/figures.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { CLASS_COLUMNS, MOST, PLACES, POINTS_BASE } from '../formulas/charts.ts';
import { sessionInView } from './deriveFigures.ts';
import { roundedTo } from './deriveOverview.ts';

/** Places by a key, the highest first, by index. Keys are all different. */
function placesBy(keys: readonly number[]): number[] {
  const sorted = [...keys].sort((a, b) => b - a);
  const place = new Map(sorted.map((key, i) => [key, i + 1]));
  return keys.map((key) => place.get(key) ?? 0);
}

function groupPlaces(rows: readonly Row<'TQCoQuan'>[], keys: readonly number[]): number[] {
  const byGroup = new Map<string, number[]>();
  rows.forEach((row, i) => byGroup.set(row.group, [...(byGroup.get(row.group) ?? []), keys[i] ?? 0]));
  const place = new Map(
    [...byGroup.values()].flatMap((own) => placesBy(own).map((p, i) => [own[i] ?? 0, p] as const)),
  );
  return keys.map((key) => place.get(key) ?? 0);
}

function urgencyOf(row: Row<'TQCoQuan'>, behind: number): number {
  const [overdue, unknown] = [row.openOverdue ?? 0, row.unknown ?? 0].map((n) => Math.min(MOST, n));
  return ((overdue ?? 0) * (MOST + 1) + (unknown ?? 0)) * PLACES + behind;
}

type Ranked = ReadonlyMap<string, Row<'XepLoai'>>;

function rankedAgencies(book: Book): Ranked {
  const session = sessionInView(book);
  const rows = book.XepLoai.filter((row) => row.session === session && session !== '');
  return new Map(rows.map((row) => [row.agency, row]));
}

/** The agencies with their places by urgency and by points. */
function orderedAgencies(book: Book, ranked: Ranked): Row<'TQCoQuan'>[] {
  const behind = book.TQCoQuan.map((_, i) => PLACES - 1 - (i + 1));
  const scores = book.TQCoQuan.map((row) => {
    const own = ranked.get(row.agency);
    return (own?.rank ?? 0) > 0 ? (own?.converted ?? null) : null;
  });
  const urgencies = book.TQCoQuan.map((row, i) => urgencyOf(row, behind[i] ?? 0));
  const keys = scores.map((score, i) => {
    const raised = score === null ? 0 : roundedTo(0, score * 100) + POINTS_BASE;
    return raised * PLACES + (behind[i] ?? 0);
  });
  const [byUrgency, byPoints] = [placesBy(urgencies), groupPlaces(book.TQCoQuan, keys)];
  return book.TQCoQuan.map((row, i) => ({
    ...row,
    urgency: urgencies[i] ?? null,
    urgencyPlace: byUrgency[i] ?? null,
    score: scores[i] ?? null,
    scoreKey: keys[i] ?? null,
    scorePlace: byPoints[i] ?? null,
  }));
}

function agencyBars(book: Book): Row<'BDCoQuan'>[] {
  const positions = new Map(book.TQCoQuan.map((row, i) => [row.urgencyPlace, i]));
  return book.BDCoQuan.map((row) => {
    const position = positions.get(row.place);
    const agency = position === undefined ? undefined : book.TQCoQuan[position];
    const bars = Object.fromEntries(PROGRESS.map((p) => [p, agency?.[p] ?? null]));
    return { ...row, ...bars, name: agency?.name ?? '', position: (position ?? -1) + 1 };
  });
}

/** Place of each class among those of its scheme, by both: groups may have schemes of their own. */
const classKey = (scheme: string, name: string) => `${scheme}|${name}`;

function classPlaces(book: Book): ReadonlyMap<string, number> {
  return new Map(book.MucXepLoai.map((row) => [classKey(row.scheme, row.name), row.place ?? 0]));
}

function labelOf(agency: Row<'TQCoQuan'> | undefined, own: Row<'XepLoai'> | undefined): string {
  if (agency === undefined) return '';
  if (own === undefined) return `${agency.name} – ${RANKING_LABELS.absent}`;
  if (own.rank === null) return `${agency.name} – ${own.class || RANKING_LABELS.unscored}`;
  return `${own.rank ?? 0}. ${agency.name} – ${own.class || RANKING_LABELS.classless}`;
}

function rankingBars(book: Book, ranked: Ranked): Row<'BDXepHang'>[] {
  const positions = new Map(book.TQCoQuan.map((row, i) => [`${row.scorePlace ?? 0}|${row.group}`, i]));
  const rankings = new Map(book.XepLoai.map((row, i) => [row, i + 1]));
  const classes = classPlaces(book);
  return book.BDXepHang.map((row) => {
    const position = positions.get(`${row.place ?? 0}|${row.group}`);
    const agency = position === undefined ? undefined : book.TQCoQuan[position];
    const score = agency?.score ?? null;
    const own = ranked.get(agency?.agency ?? '');
    const at = score === null ? 0 : (classes.get(classKey(own?.scheme ?? '', own?.class ?? '')) ?? 0);
    const column = CLASS_COLUMNS[at - 1] ?? 'classOther';
    const none = { class1: null, class2: null, class3: null, class4: null, classOther: null };
    return {
      ...row,
      ...none,
      [column]: score,
      label: labelOf(agency, own),
      y: score ?? -1,
      position: (position ?? -1) + 1,
      ranking: own === undefined ? 0 : (rankings.get(own) ?? 0),
    };
  });
}

/** What charts draw, in their order. */
export function deriveCharts(book: Book): Book {
  const ranked = rankedAgencies(book);
  const ordered = { ...book, TQCoQuan: orderedAgencies(book, ranked) };
  return { ...ordered, BDCoQuan: agencyBars(ordered), BDXepHang: rankingBars(ordered, ranked) };
}
