import { readDeadline } from '../../core/deadline/readDeadline.ts';
import type { Deadline } from '../../core/deadline/types.ts';
import { trackedTask } from '../book/fromRows.ts';
import { NEW_YEAR_TEXTS as T } from '../../messages/vi/newYear.ts';
import type { Row } from '../../workbook/schema.ts';
import type { ContinuationReason } from './proposals.ts';

/** A task's time in the next year's words, and what it means. */
export interface MovedTime {
  readonly time: string;
  readonly deadline: Deadline | null;
}

const NO_DEADLINE: Deadline = {
  start: null,
  due: null,
  boundary: null,
  recurrence: null,
  continues: false,
  certainty: 'certain',
  milestones: [],
};

// 2023, but not the 2023 of 12023
const yearIn = (year: number) => new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g');

/** Words with the year moved by one: 'Cả năm 2023' → 'Cả năm 2024'. */
export function nextYearWords(text: string, year: number): string {
  return text.replace(yearIn(year), String(year + 1));
}

/** Judged by round as before; days only where the moved words give them. */
function regularTime(row: Row<'NhiemVu'>, year: number): MovedTime {
  const time = nextYearWords(row.time, year);
  const { recurrence, continues } = trackedTask(row);
  const { deadline } = readDeadline(time, { planYear: year + 1, planDate: null });
  const isSame = deadline?.recurrence === recurrence && deadline.continues === continues;
  return { time, deadline: isSame ? deadline : { ...NO_DEADLINE, recurrence, continues } };
}

/** A deadline that lies ahead stays as the plan words it. */
function laterTime(row: Row<'NhiemVu'>): MovedTime {
  const { start, due, time } = row;
  return {
    time,
    deadline: { ...NO_DEADLINE, start, due, boundary: trackedTask({ ...row, adjusted: null }).boundary },
  };
}

/** Whatever was not done in time needs a new deadline, which only the office can set: the words say that it is open. */
function openTime(): MovedTime {
  return {
    time: T.openTime,
    deadline: readDeadline(T.openTime, { planYear: null, planDate: null }).deadline,
  };
}

/** The time of a task that goes on into the year after `year`. */
export function movedTime(row: Row<'NhiemVu'>, reason: ContinuationReason, year: number): MovedTime {
  if (reason === 'regular') return regularTime(row, year);
  return reason === 'longer' ? laterTime(row) : openTime();
}
