import { formatVietnamese } from '../../core/date/format.ts';
import type { Boundary, IsoDate } from '../../core/date/types.ts';
import type { Deadline, Recurrence } from '../../core/deadline/types.ts';
import { fill } from '../../messages/fill.ts';
import { TIME_WORDS as T } from '../../messages/vi/views.ts';
import { RECURRENCE_WORDS } from '../../workbook/tables/words.ts';

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** 'trước 05/6/2023', 'đến 30/6/2026'. */
export function dueText(due: IsoDate, boundary: Boundary | null): string {
  return fill(boundary === 'before' ? T.before : T.on, { date: formatVietnamese(due) });
}

function isWholeYear({ start, due }: Pick<Deadline, 'start' | 'due'>): boolean {
  if (start === null || due === null || start.slice(0, 4) !== due.slice(0, 4)) return false;
  return start.endsWith('-01-01') && due.endsWith('-12-31');
}

function recurrenceText(recurrence: Recurrence, deadline: Deadline): string {
  if (recurrence !== 'continuous' || !isWholeYear(deadline)) return lower(RECURRENCE_WORDS[recurrence]);
  return fill(T.wholeYear, { year: deadline.due?.slice(0, 4) });
}

function baseText(deadline: Deadline): string {
  const { start, due, boundary, recurrence } = deadline;
  if (recurrence !== null) return recurrenceText(recurrence, deadline);
  if (due !== null) return dueText(due, boundary);
  return start === null ? '' : fill(T.from, { date: formatVietnamese(start) });
}

/** A deadline as it was understood; '' where there is none or it can't be read. */
export function deadlineText(deadline: Deadline | null): string {
  if (deadline === null || deadline.certainty === 'unread') return '';
  const time = baseText(deadline);
  return deadline.continues && time !== '' ? fill(T.continues, { time }) : time;
}

/** When a report is due: a day, how often, or that no day is written. */
export function reportingText(round: {
  readonly due: IsoDate | null;
  readonly boundary: Boundary | null;
  readonly recurrence?: Recurrence | null;
}): string {
  if (round.due !== null) return dueText(round.due, round.boundary);
  const recurrence = round.recurrence ?? null;
  return recurrence === null ? T.noDay : lower(RECURRENCE_WORDS[recurrence]);
}
