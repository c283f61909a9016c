import type { Boundary, IsoDate } from '../date/types.ts';

export type Recurrence = 'weekly' | 'biweekly' | 'monthly' | 'quarterly' | 'yearly' | 'continuous';

/**
 * certain: the text says it. implied: we concluded part of it (the year from the plan …); `reason` says how.
 * unread: the text stays as it is and no date is taken from it.
 */
export type Certainty = 'certain' | 'implied' | 'unread';

export interface Milestone {
  readonly start: IsoDate | null;
  readonly due: IsoDate | null;
  readonly boundary: Boundary | null;
  readonly text: string;
}

/**
 * Issue codes that say what was concluded. yearFromPlan: no year in the text. fromPlanDate: counted from the day on
 * which the plan was issued. mixed: several times or a remark in one cell. suspicious: before the plan's own date.
 * fromGroup: the row has none of its own, the heading above has. fromAbove: the same, with the task above. monthFirst: day and month may have changed places.
 * halfYearly: twice a year, followed in every round. marked: by marks in columns of months or quarters.
 * handedIn: under a header such as "Ngày gửi", which may name another time than the end of the work.
 */
export type DeadlineReason =
  | 'deadline.yearFromPlan'
  | 'deadline.fromPlanDate'
  | 'deadline.mixed'
  | 'deadline.suspicious'
  | 'deadline.fromGroup'
  | 'deadline.fromAbove'
  | 'deadline.monthFirst'
  | 'deadline.halfYearly'
  | 'deadline.marked'
  | 'deadline.handedIn';

/** A task's time as understood from the words of the plan. */
export interface Deadline {
  readonly start: IsoDate | null;
  readonly due: IsoDate | null;
  /** null where there is no due date. */
  readonly boundary: Boundary | null;
  readonly recurrence: Recurrence | null;
  /** "và các năm tiếp theo": goes on after the due date. */
  readonly continues: boolean;
  readonly certainty: Certainty;
  readonly milestones: readonly Milestone[];
  /** Why the reading is implied: an issue code of the deadline family. */
  readonly reason?: DeadlineReason;
}

/** What is known about the plan while a deadline is read. */
export interface DeadlineContext {
  readonly planYear: number | null;
  readonly planDate: IsoDate | null;
  /** `planYear` is the first year of a school year: January to July without a year are those of the next. */
  readonly schoolYear?: boolean;
}
