import type { AssignmentChange } from '../changeAssignments.ts';
import type { FieldChange, PlanDiff } from '../../../core/plan/diff/types.ts';
import type { Plan } from '../../../core/plan/types.ts';
import type { CodedRow } from '../planRows.ts';

/** A changed plan with what it makes of the book's tasks. */
export interface PlanUpdate {
  readonly plan: Plan;
  /** The document that the changes rest on, in words. */
  readonly document: string;
  readonly diff: PlanDiff;
  /** New rows with the codes that they get. */
  readonly added: readonly CodedRow[];
  /** Who does what otherwise than before, after people's answers. */
  readonly assignments: AssignmentChange;
  /** Begins the keys of its sections in Tổng quan, where the book has other plans before it; else ''. */
  readonly prefix: string;
  /** It comes beside the plans of the book: its tasks are planned, not added later. */
  readonly another: boolean;
  /** Lines for which there is room below the sections of Tổng quan. */
  readonly room: number;
}

/** What changed in one row of Nhiệm vụ. */
export interface RowChange {
  readonly code: string;
  readonly kind: 'changed' | 'added' | 'removed' | 'restored';
  readonly isTask: boolean;
  readonly changes: readonly FieldChange[];
}
