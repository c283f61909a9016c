import type { Decision, Question } from '../../question.ts';
import type { PlanRow, RowKind } from '../types.ts';

/** A row of a plan that the office has accepted, as its book holds it now. */
export interface KnownRow {
  readonly code: string;
  /** false: taken out of the plan before. It comes back only where number and text are exactly the same. */
  readonly live: boolean;
  readonly table: number;
  readonly tt: string;
  readonly path: string;
  readonly kind: RowKind;
  readonly title: string;
  /** The time as the plan last wrote it. */
  readonly time: string;
  /** Agencies as written, parted by ';'. */
  readonly leads: string;
  readonly coordinating: string;
  readonly product: string;
  /** May hold what a person added to the plan's own note. */
  readonly note: string;
}

export type ChangedField = 'number' | 'title' | 'time' | 'leads' | 'coordinating' | 'product' | 'note';

export interface FieldChange {
  readonly field: ChangedField;
  readonly before: string;
  readonly after: string;
}

/** A row that is still in the plan, under the code it always had. */
export interface KeptRow {
  readonly code: string;
  readonly row: PlanRow;
  /** Empty: nothing to tell. */
  readonly changes: readonly FieldChange[];
  /** It had been taken out before. */
  readonly restored: boolean;
}

export interface PlanDiff {
  /** In the order of the changed plan; headings too. */
  readonly kept: readonly KeptRow[];
  /** Rows that get a new code; headings too. */
  readonly added: readonly PlanRow[];
  /** Codes of rows that the changed plan doesn't have any more; headings too. */
  readonly removed: readonly string[];
  /** What open questions are about: left as it was, neither added nor taken out. */
  readonly pending: { readonly codes: readonly string[]; readonly rows: readonly PlanRow[] };
  /** Every question that the two versions raise, and those that the decisions leave open. */
  readonly asked: readonly Question[];
  readonly open: readonly Question[];
  /** The decisions given, and those that an answer for all renumbered tasks stands for. */
  readonly decisions: readonly Decision[];
}
