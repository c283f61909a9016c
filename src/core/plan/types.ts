import type { AgencyMention } from '../agency/types.ts';
import type { Boundary, IsoDate } from '../date/types.ts';
import type { Deadline, Recurrence } from '../deadline/types.ts';
import type { DocumentFormat } from '../document/types.ts';
import type { Issue, SourceRef } from '../issue.ts';

export type RowKind = 'section' | 'group' | 'task';

/**
 * A row of a plan's task table, or a heading or task of a plan in prose (`table` 0). `path` and `parent` are number
 * paths within the table or the text ('3.4.a', '3.4'; 'IV.2.(1)' for the first part without a number).
 */
export interface PlanRow {
  readonly id: string;
  /** 1-based among all tables of the source; 0 for rows read from prose. */
  readonly table: number;
  readonly tt: string;
  readonly path: string;
  readonly parent: string | null;
  readonly kind: RowKind;
  readonly title: string;
  /** The time as written; '' where blank. */
  readonly time: string;
  readonly deadline: Deadline | null;
  readonly leads: readonly AgencyMention[];
  readonly coordinating: readonly AgencyMention[];
  /** Prose: bodies of which one leads, where the plan doesn't say which; `leads` is then empty. */
  readonly leadCandidates?: readonly AgencyMention[];
  readonly product: string | null;
  readonly note: string | null;
  /** Cells of columns that have no place of their own, by their header. */
  readonly extra: Readonly<Record<string, string>>;
  readonly at: SourceRef;
  readonly footnotes: readonly string[];
  readonly issues: readonly Issue[];
}

/** A report that the plan asks for. Without a due date it is on demand ("đột xuất"). */
export interface ReportingRound {
  readonly name: string;
  readonly due: IsoDate | null;
  readonly boundary: Boundary | null;
  readonly recurrence: Recurrence | null;
  readonly at: SourceRef;
}

export type TargetOperator = '>' | '>=' | '=' | '<=' | '<';

/** Where a target states no number, operator and value are null and the unit is ''. */
export interface Target {
  readonly text: string;
  readonly op: TargetOperator | null;
  readonly value: number | null;
  readonly unit: string;
  readonly at: SourceRef;
}

/** Who scores which criteria of the agencies' dossiers. Criteria as written; null: all that nobody else scores. */
export interface Appraiser {
  readonly agency: string;
  readonly criteria: string | null;
  readonly at: SourceRef;
}

export interface PlanTable {
  readonly table: number;
  readonly title: string;
  readonly kind: 'task' | 'other';
}

export interface Plan {
  readonly source: { readonly file: string; readonly format: DocumentFormat };
  readonly mode: 'table' | 'prose';
  readonly number: string | null;
  readonly date: IsoDate | null;
  readonly year: number | null;
  readonly issuer: string | null;
  /** Trích yếu: what the plan is about. */
  readonly title: string | null;
  readonly tables: readonly PlanTable[];
  readonly rows: readonly PlanRow[];
  readonly reporting: readonly ReportingRound[];
  readonly targets: readonly Target[];
  /** Only where the plan names them. */
  readonly appraisers?: readonly Appraiser[];
}
