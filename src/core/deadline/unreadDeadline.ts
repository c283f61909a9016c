import type { Boundary, IsoDate } from '../date/types.ts';
import type { Decision, OpenQuestion } from '../question.ts';
import { isPlausibleYear } from '../date/isoDate.ts';
import { lacksOnlyYear, readDeadline } from './readDeadline.ts';
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

/** Whether a time waits for nothing but the year of a plan that says none. */
export function awaitsYear(time: string, planDate: IsoDate | null): boolean {
  return lacksOnlyYear(time, { planYear: null, planDate });
}

/** Asks once for the year of a plan that states none, for all its times that only lack it. */
export function yearQuestion(plan: string): OpenQuestion {
  const about = { table: 'KeHoach', row: plan, field: 'year' };
  return { kind: 'plan.year', about, read: '', options: [{ key: 'year', label: '' }], default: null };
}

/** The year that an answer gives; null where it can't be used. */
export function answeredYear(decision: Decision | undefined): number | null {
  if (decision?.choice !== 'year') return null;
  const year = Number(/^\s*(?:năm\s+)?(\d{4})\s*$/iu.exec(decision.value ?? '')?.[1] ?? Number.NaN);
  return isPlausibleYear(year) ? year : null;
}

/** The deadline in a time as plans write it; null where it has none that a task can be judged by. */
export function settledDeadline(time: string, context: DeadlineContext): SettledDeadline | null {
  const { deadline } = readDeadline(time, context);
  if (deadline === null || isUnsettled(deadline)) return null;
  const { start, due, boundary, recurrence, continues } = deadline;
  return { start, due, boundary, recurrence, continues };
}

/** The deadline that an answer gives; its value is a time as plans write it. Null where it can't be used. */
export function answeredDeadline(
  decision: Decision | undefined,
  context: DeadlineContext,
): SettledDeadline | null {
  if (decision?.choice === 'noDeadline') return NO_DEADLINE;
  if (decision?.choice === 'byRound') return { ...NO_DEADLINE, recurrence: 'continuous' };
  if (decision?.choice !== 'deadline') return null;
  return settledDeadline(decision.value ?? '', context);
}
