import type { Boundary, IsoDate } from '../date/types.ts';
import type { Decision, OpenQuestion } from '../question.ts';
import { readDeadline } from './readDeadline.ts';
import type { Deadline, DeadlineContext, Recurrence } from './types.ts';

/** What a person said of a time that could not be read. All null: the task has no deadline. */
export interface SettledDeadline {
  readonly start: IsoDate | null;
  readonly due: IsoDate | null;
  readonly boundary: Boundary | null;
  readonly recurrence: Recurrence | null;
  readonly continues: boolean;
}

const NO_DEADLINE: SettledDeadline = {
  start: null,
  due: null,
  boundary: null,
  recurrence: null,
  continues: false,
};

// Days before these are slips of the pen ("Tháng 12/1019"), and cells of type date can't hold them.
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2199-12-31';

function isHeld(day: IsoDate | null): boolean {
  return day === null || (day >= FIRST_DAY && day <= LAST_DAY);
}

/** Whether a task can't be judged by what was read of its time: no day, or one of another age. */
export function isUnsettled(deadline: Deadline | null): boolean {
  if (deadline === null) return false;
  return deadline.certainty === 'unread' || !isHeld(deadline.due) || !isHeld(deadline.start);
}

/** Asks for the deadline of a task whose time (as written) could not be read. Nobody is judged until it is answered. */
export function deadlineQuestion(task: string, time: string): OpenQuestion {
  return {
    kind: 'task.deadline',
    about: { table: 'NhiemVu', row: task, field: 'due' },
    read: time,
    options: ['deadline', 'byRound', 'noDeadline'].map((key) => ({ key, label: '' })),
    default: null,
  };
}

/** The deadline that an answer gives; its value is a time as plans write it. Null where it can't be used. */
export function answeredDeadline(
  decision: Decision | undefined,
  context: DeadlineContext,
): SettledDeadline | null {
  if (decision?.choice === 'noDeadline') return NO_DEADLINE;
  if (decision?.choice === 'byRound') return { ...NO_DEADLINE, recurrence: 'continuous' };
  if (decision?.choice !== 'deadline') return null;
  const { deadline } = readDeadline(decision.value ?? '', context);
  if (deadline === null || isUnsettled(deadline)) return null;
  const { start, due, boundary, recurrence, continues } = deadline;
  return { start, due, boundary, recurrence, continues };
}
