import { PROGRESS, type Progress } from '../../core/tracking/types.ts';
import { FIGURES, type FigureKey } from '../../messages/vi/figures.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { PROGRESS_WORDS, QUESTION_STATE_WORDS, RETURN_WORDS } from '../../workbook/tables/words.ts';
import { asOfInView, currentRound } from './settings.ts';
import { blockKey } from './trackingRows.ts';
import { codeOf } from './words.ts';

type Counts = Record<Progress, number> & { total: number };

function noCounts(): Counts {
  return { ...(Object.fromEntries(PROGRESS.map((p) => [p, 0])) as Record<Progress, number>), total: 0 };
}

function add(counts: Counts, progress: Progress, times = 1): void {
  counts[progress] += times;
  counts.total += times;
}

/** Counts of the round in view, by a key of the row. */
function countBy(
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

/** Figures of the sheet Tổng quan, in the round in view. */
export function deriveOverview(book: Book): Book {
  const round = currentRound(book);
  const agencies = deriveAgencies(book, round);
  const sections = countBy(book.TheoDoi, round, (row) => row.section);
  const counted = {
    ...book,
    TQCoQuan: agencies,
    TQMuc: book.TQMuc.map((row) => ({ ...row, ...(sections.get(row.section) ?? noCounts()) })),
    TQKhoi: deriveGroups(book, agencies),
    TQKy: book.TQKy.map((row) => deriveRound(row, book)),
  };
  return { ...counted, TQChung: deriveFigures(counted, round) };
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
      ...(counts.get(row.agency) ?? noCounts()),
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
    return { ...row, ...counts, agencies: members.length };
  });
}

function deriveRound(row: Row<'TQKy'>, book: Book): Row<'TQKy'> {
  const returns = book.BaoCao.filter((r) => r.round === row.round);
  const count = (...states: string[]) => returns.filter((r) => states.includes(r.state)).length;
  return {
    ...row,
    expected: returns.length - count(RETURN_WORDS.exempt),
    onTime: count(RETURN_WORDS.onTime),
    late: returns.filter((r) => (r.daysLate ?? 0) > 0).length,
    dateUnknown: count(RETURN_WORDS.dateUnknown),
    missing: count(RETURN_WORDS.missing),
    notDue: count(RETURN_WORDS.notDue, RETURN_WORDS.extended),
  };
}

type Overview = Pick<Book, 'CaiDat' | 'KyBaoCao' | 'BaoCao' | 'QuyetDinh' | 'TQKy' | 'TQCoQuan' | 'TQChung'>;

function deriveFigures(book: Overview, round: number | null): Row<'TQChung'>[] {
  const inRound = book.TQKy.find((row) => row.round === round);
  const sum = (key: Progress | 'total') => book.TQCoQuan.reduce((total, row) => total + (row[key] ?? 0), 0);
  const returned = book.BaoCao.filter(
    (r) => r.round === round && (r.times ?? 0) > 0 && r.state !== RETURN_WORDS.exempt,
  ).length;
  const values: Record<FigureKey, string | number | null> = {
    round: book.KyBaoCao.find((row) => row.number === round)?.name ?? '',
    asOf: asOfInView(book),
    missing: inRound?.missing ?? 0,
    late: inRound?.late ?? 0,
    overdue: sum('openOverdue') + sum('doneLate'),
    unknown: sum('unknown'),
    questions: book.QuyetDinh.filter((q) => q.state === QUESTION_STATE_WORDS.open).length,
    returned: inRound === undefined ? '' : `${returned}/${inRound.expected ?? 0}`,
    withResult: `${sum('doneOnTime') + sum('doneLate') + sum('regularActive')}/${sum('total')}`,
    obligations: sum('total'),
  };
  const keys = Object.keys(FIGURES) as FigureKey[];
  return book.TQChung.map((row) => {
    const key = keys.find((k) => FIGURES[k] === row.label);
    return key === undefined ? row : { ...row, value: values[key] };
  });
}
