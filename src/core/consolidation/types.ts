import type { OpenQuestion } from '../question.ts';
import type { IsoDate } from '../date/types.ts';
import type { Issue } from '../issue.ts';
import type { AnswerField, CoverLetter, Submission } from '../submission/types.ts';

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

/** A form that was read and accepted in itself, with the office's fact of when it was received. */
export interface ReceivedSubmission {
  readonly submission: Submission;
  readonly received: IsoDate | null;
}

/** One value that an agency has sent and the office has accepted: the base of the next three-way comparison. */
export interface SentValue {
  readonly agency: string;
  readonly round: number;
  readonly task: string;
  readonly field: AnswerField;
  readonly version: number;
  /** In the book's spelling: status as code, percent as decimal text, dates as ISO. */
  readonly value: string;
  readonly file: string;
  readonly cell: string;
}

/** A return as the book already knows it. */
export interface KnownReturn {
  readonly agency: string;
  readonly round: number;
  readonly version: number;
  readonly digest: string;
  readonly file: string;
  readonly received: IsoDate | null;
  readonly letter: CoverLetter;
  readonly general: string;
}

/** A cell of the sheet Theo dõi thực hiện that a return sets. */
export interface ValueChange {
  readonly agency: string;
  readonly round: number;
  readonly task: string;
  readonly field: AnswerField;
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
  readonly returns: readonly KnownReturn[];
  readonly sent: readonly SentValue[];
  readonly questions: readonly OpenQuestion[];
}
