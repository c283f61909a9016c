import type { Decision, Digest, Question } from '../question.ts';
import type { IsoDate } from '../date/types.ts';
import type { Issue } from '../issue.ts';
import type { CoverLetter, ReportField, Submission } from '../submission/types.ts';

export type FileStatus = 'accepted' | 'unchanged' | 'rejected' | 'undecided';

/** What became of one input file. The four statuses of all files add up to the number of files. */
export interface FileOutcome {
  readonly file: string;
  readonly status: FileStatus;
  readonly agency: string | null;
  readonly round: number | null;
  readonly code: string;
  /** The fault or remark that decided the status, first; then the others. */
  readonly issues: readonly Issue[];
}

/** One input file as it was read, with the office's fact of when it was received. */
export interface FileReading {
  readonly file: string;
  /** Null where an error stands against the file. */
  readonly submission: Submission | null;
  readonly issues: readonly Issue[];
  readonly received: IsoDate | null;
  readonly code: string;
  /** As far as the file tells, where there is no submission. */
  readonly agency?: string | null;
  readonly round?: number | null;
  /** Nobody can tell whose return this is; answered where the decisions say it. */
  readonly asked?: { readonly question: Question; readonly answered: boolean };
}

/** The answer cells of one row of Theo dõi thực hiện, or of a block, in the book's spelling; blank is '' or absent. */
export interface BookRow {
  /** The task's code, or the key of a block's row. */
  readonly task: string;
  readonly agency: string;
  readonly values: Readonly<Partial<Record<ReportField, string>>>;
}

/** What was answered about day and month of an agency's true date cells. */
export type DayOrderChoice = 'dayFirst' | 'monthFirst';

export interface ConsolidationInput {
  readonly round: number;
  readonly known: readonly KnownReturn[];
  readonly sent: readonly SentValue[];
  /** Rows of the round. */
  readonly book: readonly BookRow[];
  readonly readings: readonly FileReading[];
  readonly decisions: readonly Decision[];
  /** By agency: what was answered about day and month of its earlier returns of the round. */
  readonly dayOrders?: Readonly<Record<string, DayOrderChoice>>;
  readonly digest: Digest;
}

/** One value that an agency has sent and the office has accepted: the base of the next three-way comparison. */
export interface SentValue {
  readonly agency: string;
  readonly round: number;
  readonly task: string;
  readonly field: ReportField;
  readonly version: number;
  /** In the book's spelling: status as code, percent as decimal text, dates as ISO. */
  readonly value: string;
  readonly file: string;
  readonly cell: string;
  /** A person must still choose between this value and another (return.conflict, return.tie). */
  readonly pending?: boolean;
  /** A day whose day and month may have changed places; the office has not yet said which it is. */
  readonly dayOrder?: boolean;
}

/** A return as the book already knows it. */
export interface KnownReturn {
  /** A person corrected the received date in the book: no batch changes it. */
  readonly corrected?: boolean;
  readonly agency: string;
  readonly round: number;
  readonly version: number;
  readonly digest: string;
  readonly file: string;
  readonly received: IsoDate | null;
  readonly letter: CoverLetter;
  readonly general: string;
}

/** A cell of the sheet Theo dõi thực hiện, or of a block's table, that a return sets. */
export interface ValueChange {
  readonly agency: string;
  readonly round: number;
  readonly task: string;
  readonly field: ReportField;
  readonly before: string;
  readonly after: string;
  readonly file: string;
  readonly cell: string;
}

/** What consolidating would do. Nothing is written by computing it. */
export interface ChangeSet {
  readonly files: readonly FileOutcome[];
  readonly values: readonly ValueChange[];
  /** Values equal to what the book already holds. */
  readonly same: number;
  /** New versions, and known ones whose received date became known: written over by agency, round and version. */
  readonly returns: readonly KnownReturn[];
  /** Of new versions, and known ones whose `pending` changed: written over by agency, round, task, field, version. */
  readonly sent: readonly SentValue[];
  /** Open ones, those of earlier runs among them; an answered one is not here but carried out. */
  readonly questions: readonly Question[];
}
