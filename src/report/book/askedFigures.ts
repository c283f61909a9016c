import type { Round } from '../../core/tracking/types.ts';
import { BLOCKS_ONLY, COORDINATES_ONLY } from '../../messages/vi/figures.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { ROLE_WORDS } from '../../workbook/tables/words.ts';
import { blocksOf } from '../blocks/blocksOf.ts';
import { roundsOf } from './fromRows.ts';
import { isBlankReturn } from './obligationChanges.ts';
import { inForceOf, roundDays } from './succession/standing.ts';
import { blockKey, returnRow } from './trackingRows.ts';

/** Reasons that say only that an agency leads no task; any other is a person's, or says that it is not there. */
const NO_TASK: readonly string[] = [BLOCKS_ONLY, COORDINATES_ONLY];

/**
 * Agencies of which a round's form asks figures, repeating lines or points, by round. A general assessment alone is an
 * offer: whoever leads no task may leave it.
 */
function askedIn(book: Book, rounds: readonly Round[]): ReadonlyMap<number, ReadonlySet<string>> {
  const inForce = inForceOf(book);
  return new Map(
    roundDays(book, rounds).map(({ number, lastDay }) => {
      const blocks = blocksOf(book, number);
      const asked = book.CoQuan.filter(
        ({ code }) =>
          blocks(code).some(({ kind }) => kind !== 'general') && inForce({ agency: code, from: [] }, lastDay),
      );
      return [number, new Set(asked.map(({ code }) => code))];
    }),
  );
}

/** Rounds of every kind: a special one may ask figures and no task. */
const notLocked = (book: Book) => roundsOf(book).filter(({ locked }) => !locked);

const isIn = (asked: ReadonlyMap<number, ReadonlySet<string>>, row: Row<'BaoCao'>) =>
  asked.get(row.round ?? 0)?.has(row.agency) === true;

/**
 * Tình hình gửi báo cáo with everybody of whom figures are asked in an open round: who leads no task owes a report all
 * the same, and is missing or late like any other.
 */
export function owingFigures(book: Book): readonly Row<'BaoCao'>[] {
  if (book.KhoiBieu.every((row) => row.use === '')) return book.BaoCao;
  const asked = askedIn(book, notLocked(book));
  const owed = book.BaoCao.map((row) =>
    isIn(asked, row) && NO_TASK.includes(row.exempt) ? { ...row, exempt: '' } : row,
  );
  const present = new Set(owed.map((row) => blockKey(row.round ?? 0, row.agency)));
  const fresh = [...asked].flatMap(([round, agencies]) =>
    book.CoQuan.filter(({ code }) => agencies.has(code) && !present.has(blockKey(round, code))).map(
      ({ code, name }) => returnRow({ round, agency: code }, name, ''),
    ),
  );
  const isSame = fresh.length === 0 && owed.every((row, i) => row === book.BaoCao[i]);
  return isSame ? book.BaoCao : [...owed, ...fresh];
}

/** Rows without a return of agencies that lead no task in the round: their reason again, or none where all is blank. */
function released(after: Book, isReleased: (row: Row<'BaoCao'>) => boolean): readonly Row<'BaoCao'>[] {
  const tasks = new Map<string, 'lead' | 'coordinator'>();
  for (const { role, block } of after.TheoDoi) {
    if (role === ROLE_WORDS.lead) tasks.set(block, 'lead');
    else if (!tasks.has(block)) tasks.set(block, 'coordinator');
  }
  return after.BaoCao.flatMap((row) => {
    const task = tasks.get(blockKey(row.round ?? 0, row.agency));
    if (!isReleased(row) || row.exempt !== '' || row.times !== null || task === 'lead') return [row];
    if (task === undefined && isBlankReturn(row)) return [];
    return [{ ...row, exempt: task === undefined ? BLOCKS_ONLY : COORDINATES_ONLY }];
  });
}

/**
 * Tình hình gửi báo cáo after forms ask less: of whom figures alone were asked, and no more are, owes nothing. A report
 * that came stays.
 */
export function releasedBy(before: Book, after: Book): readonly Row<'BaoCao'>[] {
  const rounds = notLocked(after);
  const [was, is] = [askedIn(before, rounds), askedIn(after, rounds)];
  return released(after, (row) => isIn(was, row) && !isIn(is, row));
}

/** Tình hình gửi báo cáo after an agency's return was withdrawn: of whom nothing is asked any more owes nothing. */
export function releasedFrom(
  after: Book,
  { agency, round }: Pick<Row<'BaoCao'>, 'agency' | 'round'>,
): readonly Row<'BaoCao'>[] {
  const is = askedIn(after, notLocked(after));
  return released(after, (row) => row.agency === agency && row.round === round && !isIn(is, row));
}
