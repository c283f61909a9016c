import type { AssignmentRole } from '../../core/assignment/types.ts';
import type { Round } from '../../core/tracking/types.ts';
import { BLOCKS_ONLY, COORDINATES_ONLY, NOT_IN_FORCE } from '../../messages/vi/figures.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { ROLE_WORDS, ROUND_KIND_WORDS } from '../../workbook/tables/words.ts';
import { roundsOf } from './fromRows.ts';
import { sectionOfTask } from './sectionOfTask.ts';
import { exemptInForce } from './succession/exempt.ts';
import { roleInRound, roundDays } from './succession/standing.ts';
import { blockIndex, blockKey, obligationRow, returnRow } from './trackingRows.ts';

export interface Pair {
  readonly task: string;
  readonly agency: string;
}

type Tracked = Row<'TheoDoi'>;

/** Columns of Theo dõi thực hiện that an agency or the office fills. */
const WRITTEN = [
  'status',
  'confirmed',
  'percent',
  'result',
  'product',
  'completed',
  'difficulty',
  'proposal',
  'comment',
  'supplement',
  'include',
] as const;

/** Whether anybody has written anything on the row. */
export function isAnswered(row: Tracked): boolean {
  return WRITTEN.some((key) => row[key] !== '' && row[key] !== null);
}

/** Rounds in which obligations are kept up: open, and either regular or already in use. */
export function openRounds(book: Book): Round[] {
  const used = new Set(book.TheoDoi.map((row) => row.round));
  const regular = new Set(
    book.KyBaoCao.filter((row) => row.kind === ROUND_KIND_WORDS.regular || row.kind === '').map(
      (r) => r.number,
    ),
  );
  return roundsOf(book).filter((r) => !r.locked && (regular.has(r.number) || used.has(r.number)));
}

/** Makes rows as a new book has them. */
function rowMaker(book: Book): (pair: Pair, round: number, role: AssignmentRole) => Tracked {
  const tasks = new Map(book.NhiemVu.map((row) => [row.code, row]));
  const names = new Map(book.CoQuan.map((row) => [row.code, row.name]));
  const sections = sectionOfTask(book);
  return (pair, round, role) => {
    const row = tasks.get(pair.task);
    return obligationRow(
      { ...pair, round, role },
      {
        agencyName: names.get(pair.agency) ?? '',
        section: sections.get(pair.task) ?? '',
        tt: row?.path || (row?.tt ?? ''),
        title: row?.title ?? '',
      },
    );
  };
}

const trackedKey = (pair: Pair, round: number | null) => `${pair.task}|${pair.agency}|${round}`;

/** Rows by round, then agency, then task, in the order of the sheets: as a new book would write them. */
function inOrder(book: Book, pairs: readonly Pair[]): Pair[] {
  const tasks = new Map(book.NhiemVu.map((row, i) => [row.code, i]));
  const agencies = new Map(book.CoQuan.map((row, i) => [row.code, i]));
  const place = ({ task, agency }: Pair) =>
    (agencies.get(agency) ?? agencies.size) * 1e6 + (tasks.get(task) ?? 0);
  const distinct = [...new Map(pairs.map((pair) => [`${pair.task}|${pair.agency}`, pair])).values()];
  return distinct.sort((a, b) => place(a) - place(b));
}

/** Theo dõi thực hiện as the assignments of some pairs want it. Rows on which anybody wrote are never taken away. */
function trackedRows(book: Book, pairs: readonly Pair[], rounds: readonly Round[]): readonly Tracked[] {
  const role = roleInRound(book);
  const days = roundDays(book, rounds);
  const wanted = new Map(
    days.flatMap((day) => pairs.map((pair) => [trackedKey(pair, day.number), role(pair, day)] as const)),
  );
  const kept = book.TheoDoi.flatMap((row) => {
    const of = wanted.get(trackedKey(row, row.round));
    if (of === undefined) return [row];
    if (of === null) return isAnswered(row) ? [row] : [];
    return [row.role === ROLE_WORDS[of] ? row : { ...row, role: ROLE_WORDS[of] }];
  });
  const present = new Set(kept.map((row) => trackedKey(row, row.round)));
  const make = rowMaker(book);
  const ordered = inOrder(book, pairs);
  const fresh = rounds.flatMap(({ number }) =>
    ordered.flatMap((pair) => {
      const of = wanted.get(trackedKey(pair, number)) ?? null;
      return of === null || present.has(trackedKey(pair, number)) ? [] : [make(pair, number, of)];
    }),
  );
  return [...kept, ...fresh];
}

/** Nothing of the report is known, so that its row may go with the last obligation. */
export function isBlankReturn(row: Row<'BaoCao'>): boolean {
  const { letter, letterDate, signer, received, channel, times, extendedTo, extendedBy, supplement } = row;
  const texts = [letter, signer, channel, extendedBy, supplement].every((text) => text === '');
  const rest = [letterDate, received, times, extendedTo].every((value) => value === null);
  return texts && rest && ['', BLOCKS_ONLY, COORDINATES_ONLY, NOT_IN_FORCE].includes(row.exempt);
}

/** Who only coordinates need not send a report; a reason that a person gave, and a report that came, stay. */
function exemptAfter(row: Row<'BaoCao'>, leads: boolean, led: boolean): string {
  if (leads) return [BLOCKS_ONLY, COORDINATES_ONLY].includes(row.exempt) ? '' : row.exempt;
  return led && row.exempt === '' && row.times === null ? COORDINATES_ONLY : row.exempt;
}

function blocksOf(rows: readonly Tracked[]): Map<string, { leads: boolean }> {
  const blocks = new Map<string, { leads: boolean }>();
  for (const row of rows) {
    const key = blockKey(row.round ?? 0, row.agency);
    const block = blocks.get(key) ?? { leads: false };
    blocks.set(key, block);
    if (row.role === ROLE_WORDS.lead) block.leads = true;
  }
  return blocks;
}

/** Tình hình gửi báo cáo as the obligations of some agencies want it. */
function reportRows(
  before: Book,
  tracked: readonly Tracked[],
  agencies: readonly string[],
  rounds: readonly Round[],
): readonly Row<'BaoCao'>[] {
  const [was, is] = [blocksOf(before.TheoDoi), blocksOf(tracked)];
  const touched = new Set(rounds.flatMap((r) => agencies.map((agency) => blockKey(r.number, agency))));
  const kept = before.BaoCao.flatMap((row) => {
    const key = blockKey(row.round ?? 0, row.agency);
    if (!touched.has(key)) return [row];
    const block = is.get(key);
    if (block === undefined) return isBlankReturn(row) ? [] : [row];
    const exempt = exemptAfter(row, block.leads, was.get(key)?.leads === true);
    return [exempt === row.exempt ? row : { ...row, exempt }];
  });
  const present = new Set(kept.map((row) => blockKey(row.round ?? 0, row.agency)));
  const names = new Map(before.CoQuan.map((row) => [row.code, row.name]));
  const fresh = rounds.flatMap(({ number: round }) =>
    agencies.flatMap((agency) => {
      const block = is.get(blockKey(round, agency));
      if (block === undefined || present.has(blockKey(round, agency))) return [];
      return [returnRow({ round, agency }, names.get(agency) ?? '', block.leads ? '' : COORDINATES_ONLY)];
    }),
  );
  return [...kept, ...fresh];
}

/**
 * Brings Theo dõi thực hiện and Tình hình gửi báo cáo in line with Phân công, for the pairs given, in every open
 * round, or in those given. Closed rounds, and what agencies and people wrote, stay. Derived cells are still to be
 * computed.
 */
export function followAssignments(
  book: Book,
  pairs: readonly Pair[],
  rounds: readonly Round[] = openRounds(book),
): Book {
  if (pairs.length === 0 || rounds.length === 0) return book;
  const TheoDoi = trackedRows(book, pairs, rounds);
  const known = new Set(pairs.map((pair) => pair.agency));
  const order = new Map(book.CoQuan.map((row, i) => [row.code, i]));
  const agencies = [...known].sort((a, b) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size));
  const BaoCao = exemptInForce(
    { ...book, TheoDoi, BaoCao: reportRows(book, TheoDoi, agencies, rounds) },
    known,
    rounds,
  );
  return { ...book, TheoDoi, BaoCao, ChiMuc: blockIndex(TheoDoi) };
}
