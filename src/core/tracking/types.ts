import type { Assignment, AssignmentRole } from '../assignment/types.ts';
import type { DayOffRule } from '../date/lastDay.ts';
import type { Boundary, IsoDate } from '../date/types.ts';
import type { Recurrence } from '../deadline/types.ts';
import type { Question } from '../question.ts';

/** What an agency (or the office, confirming) says of a task. Words: messages/vi/words.ts. */
export const ANSWERS = [
  'notStarted',
  'inProgress',
  'done',
  'ongoing',
  'notArising',
  'adjustmentRequested',
] as const;
export type Answer = (typeof ANSWERS)[number];

/** Derived progress (đánh giá tiến độ), design.md §4 "Words"; the order is that of the summary sheet. */
export const PROGRESS = [
  'doneOnTime',
  'doneLate',
  'openInTime',
  'openOverdue',
  'regularActive',
  'regularIdle',
  'notArising',
  'noDueDate',
  'unknown',
] as const;
export type Progress = (typeof PROGRESS)[number];

export const REPORT_STATES = [
  'notDue',
  'onTime',
  'late',
  'missing',
  'extended',
  'exempt',
  'supplementRequested',
  'dateUnknown',
] as const;
/** State of an agency's report in a round. dateUnknown: returned, but the received date was never given. */
export type ReportState = (typeof REPORT_STATES)[number];

export interface Round {
  /** From 1, by due date. */
  readonly number: number;
  readonly name: string;
  readonly due: IsoDate;
  readonly boundary: Boundary;
  readonly dayOff: DayOffRule;
  readonly locked: boolean;
}

/** How coordinating agencies report a task: not at all, one line of result, or everything that a lead reports. */
export type Coordination = 'none' | 'resultOnly' | 'asLead';

/** A task as progress needs it. */
export interface TrackedTask {
  readonly code: string;
  /** Thời hạn điều chỉnh where filled, else thời hạn. */
  readonly due: IsoDate | null;
  readonly boundary: Boundary | null;
  readonly recurrence: Recurrence | null;
  readonly continues: boolean;
  /** Its time could not be read and nobody has settled it. */
  readonly dueUnknown?: boolean;
  /** Absent: 'resultOnly'. */
  readonly coordination?: Coordination;
}

/** Task × agency × round that must report. */
export interface ObligationKey {
  readonly task: string;
  readonly agency: string;
  readonly round: number;
}

export interface Obligation extends ObligationKey {
  readonly role: AssignmentRole;
}

/** An obligation with what was answered, as the sheet Theo dõi thực hiện holds it. */
export interface TrackedObligation extends Obligation {
  readonly answer: Answer | null;
  readonly confirmed: Answer | null;
  readonly completed: IsoDate | null;
  /** Version of the accepted return that this row belongs to; 0 before any. */
  readonly version: number;
}

/** An assignment with the agencies that it was inherited from; none where it is the plan's own. */
export interface StandingAssignment extends Assignment {
  readonly from: readonly string[];
}

/** A round with the day on which its reports fall due: the last that is on time. */
export interface RoundDay {
  readonly number: number;
  readonly lastDay: IsoDate;
}

/** An assignment that passed to an agency by a person's word. */
export interface InheritedAssignment extends StandingAssignment {
  /** By which document, in a person's words; each once. */
  readonly reasons: readonly string[];
}

export interface HandOver {
  readonly inherited: readonly InheritedAssignment[];
  /** All questions of this run, answered or not. */
  readonly asked: readonly Question[];
  readonly open: readonly Question[];
}
