import type { Answer } from '../tracking/types.ts';
import type { AnswerField } from '../submission/types.ts';

/**
 * How what several agencies report on one task becomes the answer that the level above asks for. The office's own
 * rules, as data: docs/decisions/0011. `every`: all leads have answered, each with one of these; `some`: at least one
 * lead has answered so, whatever the others say.
 */
export type StatusRule =
  | { readonly gives: Answer; readonly every: readonly Answer[] }
  | { readonly gives: Answer; readonly some: readonly Answer[] };

/** Tried in order, the first that fits counts; where none does, the status is left to a person. */
export const STATUS_RULES: readonly StatusRule[] = [
  { gives: 'notArising', every: ['notArising'] },
  { gives: 'done', every: ['done', 'notArising'] },
  { gives: 'ongoing', every: ['ongoing', 'done', 'notArising'] },
  { gives: 'adjustmentRequested', every: ['adjustmentRequested', 'notArising'] },
  { gives: 'inProgress', some: ['inProgress', 'ongoing', 'done'] },
  { gives: 'notStarted', some: ['notStarted'] },
];

/** Percent: the mean over the leads, those left out for whom nothing arose. */
export const PERCENT_RULE = {
  /** What a lead counts for that gave no figure of its own. */
  implied: { done: 100, notStarted: 0 } as Readonly<Partial<Record<Answer, number>>>,
  leftOut: ['notArising'] as readonly Answer[],
  decimals: 1,
} as const;

/** Texts that are gathered with the agency's name, and of whom: a coordinator reports a result and nothing else. */
export const TEXT_RULES: readonly { readonly field: TextField; readonly of: 'leads' | 'all' }[] = [
  { field: 'result', of: 'all' },
  { field: 'product', of: 'leads' },
  { field: 'difficulty', of: 'leads' },
  { field: 'proposal', of: 'leads' },
];

export type TextField = Extract<AnswerField, 'result' | 'product' | 'difficulty' | 'proposal'>;

/** The day of completion is the last of the leads': only of a task that is done. */
export const COMPLETED_WHEN: readonly Answer[] = ['done'];
