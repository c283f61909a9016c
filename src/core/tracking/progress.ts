import { lastDayOnTime } from '../date/lastDay.ts';
import type { IsoDate } from '../date/types.ts';
import type { OpenQuestion } from '../question.ts';
import { answersAsLead } from './obligations.ts';
import type { Answer, Progress, TrackedObligation, TrackedTask } from './types.ts';

const ACTIVE: readonly Answer[] = ['inProgress', 'done', 'ongoing'];

/** The last day on which a task is done in time; null without a due date. Days off don't move a task's deadline. */
export function lastDayOfTask(task: TrackedTask): IsoDate | null {
  return task.due === null ? null : lastDayOnTime(task.due, task.boundary ?? 'on', 'stay', []);
}

/** Judged by round (có / chưa thực hiện trong kỳ), not by a due date. */
export function isRegular(task: TrackedTask): boolean {
  return task.recurrence !== null || task.continues;
}

/** The verdict counts; where there is none, what the agency said. */
function valueOf(o: TrackedObligation): Answer | null {
  return o.confirmed ?? o.answer;
}

function progressOfDone(completed: IsoDate | null, lastDay: IsoDate | null, asOf: IsoDate): Progress {
  if (lastDay === null) return 'doneOnTime';
  if (completed !== null) return completed <= lastDay ? 'doneOnTime' : 'doneLate';
  return asOf <= lastDay ? 'doneOnTime' : 'unknown';
}

function progressOfOpen(lastDay: IsoDate | null, asOf: IsoDate): Progress {
  if (lastDay === null) return 'noDueDate';
  return asOf <= lastDay ? 'openInTime' : 'openOverdue';
}

/**
 * Derived progress (đánh giá tiến độ) as of a day: the first of the five rules that fits (design.md §4, "Words").
 * Null for a coordinator that only gives a line of result: such a row is in no count.
 */
export function progressOf(o: TrackedObligation, task: TrackedTask, asOf: IsoDate): Progress | null {
  if (!answersAsLead(o.role, task.coordination)) return null;
  const value = valueOf(o);
  if (o.version === 0 || value === null) return 'unknown';
  if (value === 'notArising') return 'notArising';
  if (isRegular(task)) return ACTIVE.includes(value) ? 'regularActive' : 'regularIdle';
  if (task.dueUnknown === true) return 'unknown';
  const lastDay = lastDayOfTask(task);
  return value === 'done' ? progressOfDone(o.completed, lastDay, asOf) : progressOfOpen(lastDay, asOf);
}

/**
 * The question that rule 4 leaves: reported as done, no day of completion, and the last day has passed, so that
 * nobody can say whether it was in time. Closed by entering the day (choice 'other', value dd/mm/yyyy or ISO).
 */
export function questionOfProgress(
  o: TrackedObligation,
  task: TrackedTask,
  asOf: IsoDate,
): OpenQuestion | null {
  if (task.dueUnknown === true || o.version === 0 || valueOf(o) !== 'done') return null;
  if (progressOf(o, task, asOf) !== 'unknown') return null;
  return {
    kind: 'return.doneWithoutDate',
    about: { table: 'TheoDoi', row: [o.task, o.agency, o.round].join(' · '), field: 'completed' },
    read: '',
    options: [{ key: 'other', label: '' }],
    default: null,
  };
}
