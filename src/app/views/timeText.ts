import { formatVietnamese } from '../../core/date/format.ts';
import type { Boundary, IsoDate } from '../../core/date/types.ts';
import type { Deadline, Recurrence } from '../../core/deadline/types.ts';
import { fill } from '../../messages/fill.ts';
import type { Language } from '../../messages/types.ts';
import { viewWords } from '../../messages/views.ts';

/** 'trước 05/6/2023', 'đến 30/6/2026'. */
export function dueText(due: IsoDate, boundary: Boundary | null, language: Language = 'vi'): string {
  const T = viewWords(language).TIME_WORDS;
  return fill(boundary === 'before' ? T.before : T.on, { date: formatVietnamese(due) });
}

function isWholeYear({ start, due }: Pick<Deadline, 'start' | 'due'>): boolean {
  if (start === null || due === null || start.slice(0, 4) !== due.slice(0, 4)) return false;
  return start.endsWith('-01-01') && due.endsWith('-12-31');
}

function recurrenceText(recurrence: Recurrence, deadline: Deadline, language: Language): string {
  const T = viewWords(language).TIME_WORDS;
  if (recurrence !== 'continuous' || !isWholeYear(deadline)) return T[recurrence];
  return fill(T.wholeYear, { year: deadline.due?.slice(0, 4) });
}

function baseText(deadline: Deadline, language: Language): string {
  const { start, due, boundary, recurrence } = deadline;
  if (recurrence !== null) return recurrenceText(recurrence, deadline, language);
  if (due !== null) return dueText(due, boundary, language);
  const { from } = viewWords(language).TIME_WORDS;
  return start === null ? '' : fill(from, { date: formatVietnamese(start) });
}

/** A deadline as it was understood; '' where there is none or it can't be read. */
export function deadlineText(deadline: Deadline | null, language: Language = 'vi'): string {
  if (deadline === null || deadline.certainty === 'unread') return '';
  const time = baseText(deadline, language);
  const { continues } = viewWords(language).TIME_WORDS;
  return deadline.continues && time !== '' ? fill(continues, { time }) : time;
}

interface ReportingTime {
  readonly due: IsoDate | null;
  readonly boundary: Boundary | null;
  readonly recurrence?: Recurrence | null;
}

/** When a report is due: a day, how often, or that no day is written. */
export function reportingText(
  { due, boundary, recurrence }: ReportingTime,
  language: Language = 'vi',
): string {
  if (due !== null) return dueText(due, boundary, language);
  return viewWords(language).TIME_WORDS[recurrence ?? 'noDay'];
}
