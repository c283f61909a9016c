import type { Boundary, IsoDate } from '../date/types.ts';
import type { Period } from './period/types.ts';
import type { DeadlineContext, DeadlineReason, Milestone, Recurrence } from './types.ts';

/** What a recogniser makes of a phrase, before it becomes a Deadline. */
export interface Reading {
  readonly start: IsoDate | null;
  readonly due: IsoDate | null;
  readonly boundary: Boundary | null;
  readonly recurrence: Recurrence | null;
  readonly continues: boolean;
  readonly reason: DeadlineReason | null;
  readonly milestones: readonly Milestone[];
}

/** Reads a whole phrase (folded, trimmed, no final mark) or nothing. */
export type Recogniser = (text: string, context: DeadlineContext) => Reading | null;

const BLANK: Reading = {
  start: null,
  due: null,
  boundary: null,
  recurrence: null,
  continues: false,
  reason: null,
  milestones: [],
};

export function reading(parts: Partial<Reading>): Reading {
  const filled = { ...BLANK, ...parts };
  return { ...filled, boundary: filled.due === null ? null : (filled.boundary ?? 'on') };
}

export function yearReason(...periods: readonly Period[]): DeadlineReason | null {
  return periods.every((p) => p.yearStated) ? null : 'deadline.yearFromPlan';
}
