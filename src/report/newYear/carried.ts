import { addYears } from '../../core/date/arithmetic.ts';
import { isoDate } from '../../core/date/isoDate.ts';
import type { IsoDate } from '../../core/date/types.ts';
import type { Round } from '../../core/tracking/types.ts';
import { fill } from '../../messages/fill.ts';
import { NEW_YEAR_TEXTS as T } from '../../messages/vi/newYear.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { ROUND_KIND_WORDS } from '../../workbook/tables/words.ts';
import { fitCell } from '../book/fitCell.ts';
import { roundsOf } from '../book/fromRows.ts';
import { nextYearWords } from './movedTime.ts';

/** Agencies that exist on the first day of the next year or later, and those that don't. */
export function agenciesAt(
  book: Pick<Book, 'CoQuan'>,
  next: number,
): { staying: Row<'CoQuan'>[]; ended: Row<'CoQuan'>[] } {
  const first = isoDate(next, 1, 1);
  const isOver = ({ validTo }: Row<'CoQuan'>) => validTo !== null && first !== null && validTo < first;
  return {
    staying: book.CoQuan.filter((row) => !isOver(row)),
    ended: book.CoQuan.filter(isOver),
  };
}

const isPeriodic = ({ kind }: Row<'KyBaoCao'>) => kind === '' || kind === ROUND_KIND_WORDS.regular;

/** The periodic rounds a year later, numbered from 1 by date. */
export function nextRounds(book: Pick<Book, 'KyBaoCao'>, year: number): Round[] {
  const rounds = roundsOf({ KyBaoCao: book.KyBaoCao.filter(isPeriodic) });
  return rounds
    .sort((a, b) => a.due.localeCompare(b.due))
    .map((round, i) => ({
      ...round,
      number: i + 1,
      name: nextYearWords(round.name, year),
      due: addYears(round.due, 1),
      locked: false,
    }));
}

/** The new rounds' rows with the span and hour of the old ones. */
export function withSpans(
  fresh: readonly Row<'KyBaoCao'>[],
  book: Pick<Book, 'KyBaoCao'>,
): Row<'KyBaoCao'>[] {
  const later = (day: IsoDate | null) => (day === null ? null : addYears(day, 1));
  return fresh.map((row) => {
    const old = book.KyBaoCao.find((one) => isPeriodic(one) && later(one.due) === row.due);
    if (old === undefined) return row;
    const { hour, scope, kind } = old;
    return {
      ...row,
      ...{ hour, scope, kind: kind || row.kind },
      from: later(old.from),
      to: later(old.to),
      estimateTo: later(old.estimateTo),
    };
  });
}

/** What next year's sheet computes or sets anew; all else in Thông tin chung is the office's and stays. */
const SET_ANEW: readonly string[] = ['year', 'currentRound', 'asOf', 'annexTo'];

export function nextSettings(fresh: Book['CaiDat'], old: Book['CaiDat']): Row<'CaiDat'>[] {
  const given = new Map(old.map((row) => [row.key, row]));
  const kept = fresh.map((row) => {
    const value = SET_ANEW.includes(row.key) ? row.value : (given.get(row.key)?.value ?? row.value);
    return { ...row, value };
  });
  const known = new Set(fresh.map((row) => row.key));
  return [...kept, ...old.filter((row) => !known.has(row.key))];
}

/** Round 0 of the hidden versions: what an agency last said in the year before. */
export const YEAR_BEFORE = 0;

/** Results of the last round in which an agency told one, for the tasks and agencies that go over. */
export function lastResults(
  book: Book,
  goesOver: (task: string, agency: string) => boolean,
  year: number,
  file: string,
): Row<'PhienBan'>[] {
  const latest = new Map<string, Row<'TheoDoi'>>();
  for (const row of book.TheoDoi) {
    if (row.result === '' || !goesOver(row.task, row.agency)) continue;
    const key = `${row.task}|${row.agency}`;
    if ((latest.get(key)?.round ?? 0) < (row.round ?? 0)) latest.set(key, row);
  }
  return [...latest.values()].map(({ agency, task, result }) => ({
    ...{ agency, task, round: YEAR_BEFORE, field: 'result', version: 1 },
    value: fitCell(fill(T.result, { year, result })),
    ...{ file, cell: '', pending: '' },
  }));
}

/** The last figure of each indicator and agency, as round 0. */
export function lastFigures(book: Book, staying: ReadonlySet<string>): Row<'SoLieu'>[] {
  const indicators = new Set(book.ChiTieu.map((row) => row.code));
  const latest = new Map<string, Row<'SoLieu'>>();
  for (const row of book.SoLieu) {
    if ((row.cumulative ?? row.current) === null) continue;
    if (!staying.has(row.agency) || !indicators.has(row.indicator)) continue;
    const key = `${row.indicator}|${row.agency}`;
    if ((latest.get(key)?.round ?? 0) < (row.round ?? 0)) latest.set(key, row);
  }
  return [...latest.values()].map((row) => ({
    ...row,
    round: YEAR_BEFORE,
    current: null,
    cumulative: row.cumulative ?? row.current,
    lastYear: null,
    estimate: null,
  }));
}

const CODES = 'ma-nam-truoc';

/** A row of the hidden table with the highest codes so far: they are never given again. */
export function codesRow(book: Pick<Book, 'NhiemVu' | 'ThongTin'>): Row<'ThongTin'> {
  const known = [...book.NhiemVu.map((row) => row.code), ...codesOfYearBefore(book)];
  const highest = ['NV', 'M'].flatMap((prefix) => {
    const numbers = known
      .filter((code) => code.startsWith(prefix))
      .map((code) => Number(code.slice(prefix.length)))
      .filter(Number.isInteger);
    return numbers.length === 0 ? [] : [`${prefix}${String(Math.max(...numbers)).padStart(4, '0')}`];
  });
  return { key: CODES, value: highest.join(';') };
}

export function codesOfYearBefore({ ThongTin }: Pick<Book, 'ThongTin'>): string[] {
  const value = ThongTin.find((row) => row.key === CODES)?.value ?? '';
  return value.split(';').filter((code) => code !== '');
}
