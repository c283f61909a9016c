import { daysBetween } from '../../core/date/arithmetic.ts';
import type { IsoDate } from '../../core/date/types.ts';
import { lastDayOf } from '../../core/tracking/reports.ts';
import type { Coordination, Round, TrackedObligation, TrackedTask } from '../../core/tracking/types.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import {
  ANSWER_WORDS,
  BOUNDARY_WORDS,
  COORDINATION_WORDS,
  DAY_OFF_WORDS,
  DUE_UNREAD,
  RECURRENCE_WORDS,
  ROLE_WORDS,
  YES,
} from '../../workbook/tables/words.ts';
import { codeOf } from './words.ts';

/** The rows of the workbook as core knows them. */
export function trackedTask(row: Row<'NhiemVu'>): TrackedTask {
  const boundary = codeOf(BOUNDARY_WORDS, row.boundary);
  return {
    code: row.code,
    due: row.adjusted ?? row.due,
    boundary: row.adjusted === null ? boundary : 'on',
    recurrence: codeOf(RECURRENCE_WORDS, row.recurrence),
    continues: row.continues === YES,
    dueUnknown: isDueUnknown(row),
    coordination: coordinationOf(row),
  };
}

/** Whether the time of a task could not be read, and nobody has entered a deadline since. */
export function isDueUnknown({ due, adjusted, boundary, recurrence, continues }: Row<'NhiemVu'>): boolean {
  const isJudged = due !== null || adjusted !== null || recurrence !== '' || continues !== '';
  return boundary === DUE_UNREAD && !isJudged;
}

export function coordinationOf(row: Row<'NhiemVu'>): Coordination {
  return codeOf(COORDINATION_WORDS, row.coordination) ?? 'resultOnly';
}

export function trackedObligation(row: Row<'TheoDoi'>): TrackedObligation {
  return {
    task: row.task,
    agency: row.agency,
    round: row.round ?? 0,
    role: codeOf(ROLE_WORDS, row.role) ?? 'coordinator',
    answer: codeOf(ANSWER_WORDS, row.status),
    confirmed: codeOf(ANSWER_WORDS, row.confirmed),
    completed: row.completed,
    version: row.version ?? 0,
  };
}

/** Rounds that have a due date, by number. */
export function roundsOf(book: Pick<Book, 'KyBaoCao'>): Round[] {
  return book.KyBaoCao.flatMap((row) => {
    if (row.number === null || row.due === null) return [];
    return [
      {
        number: row.number,
        name: row.name,
        due: row.due,
        boundary: codeOf(BOUNDARY_WORDS, row.boundary) ?? 'on',
        dayOff: codeOf(DAY_OFF_WORDS, row.dayOff) ?? 'stay',
        locked: row.locked !== null,
      },
    ];
  });
}

export function daysOffOf(book: Pick<Book, 'NgayNghi'>): IsoDate[] {
  return book.NgayNghi.flatMap((row) => (row.day === null ? [] : [row.day]));
}

export function lastDayOfRound(
  book: Pick<Book, 'KyBaoCao' | 'NgayNghi'>,
  number: number | null,
): IsoDate | null {
  const round = roundsOf(book).find((r) => r.number === number);
  return round === undefined ? null : lastDayOf(round, daysOffOf(book));
}

/** Days that a report was late, for lists; 0 where on time or not known. */
export function daysLate(received: IsoDate | null, lastDay: IsoDate | null): number {
  return received === null || lastDay === null ? 0 : Math.max(0, daysBetween(lastDay, received));
}

/** Numbers of the rounds that are closed. */
export function lockedRounds(book: Pick<Book, 'KyBaoCao'>): Set<number | null> {
  return new Set(book.KyBaoCao.filter((row) => row.locked !== null).map((row) => row.number));
}
