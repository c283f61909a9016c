import type { Answer } from '../tracking/types.ts';
import type { AssignmentRole } from '../assignment/types.ts';
import type { IsoDate } from '../date/types.ts';
import type { Issue } from '../issue.ts';
import type { Question } from '../question.ts';
import { BLOCK_FIELDS } from './blocks.ts';
import type { BlockField, BlockTextField, FigureField, FormBlock } from './blocks.ts';

/** The columns that an agency fills in, in the order of the form. */
export const ANSWER_FIELDS = [
  'status',
  'percent',
  'result',
  'product',
  'completed',
  'difficulty',
  'proposal',
] as const;
export type AnswerField = (typeof ANSWER_FIELDS)[number];

/** A field of a return: of a task, or of a row of a block. */
export type ReportField = AnswerField | BlockField;

const ORDER: ReadonlyMap<string, number> = new Map(
  [...new Set<ReportField>([...ANSWER_FIELDS, ...Object.values(BLOCK_FIELDS).flat()])].map((f, i) => [f, i]),
);

/** The place of a field among all that a return can hold. */
export function fieldOrder(field: ReportField): number {
  return ORDER.get(field) ?? ORDER.size;
}

/** One line of a form as it is printed for the agency. */
export interface FormRow {
  readonly task: string;
  readonly tt: string;
  readonly title: string;
  readonly time: string;
  readonly role: AssignmentRole;
  readonly previous: string;
  /** A coordinator whose task asks for everything that a lead reports ("Như chủ trì"). */
  readonly asLead?: boolean;
  /** The last day on time, where the task is judged by one. */
  readonly due?: IsoDate;
}

/** A form for one agency in one round. */
export interface Form {
  readonly book: string;
  readonly round: number;
  readonly roundName: string;
  /** The agency's last day on time. */
  readonly lastDay: IsoDate;
  /** The round's last day for everybody else, where this agency's was extended. */
  readonly roundDay?: IsoDate;
  readonly agency: string;
  readonly agencyName: string;
  readonly rows: readonly FormRow[];
  /** What the form asks for beside the tasks, in the order of its sheets. */
  readonly blocks?: readonly FormBlock[];
}

/** Values as they go into the book: status as code, percent 0..100, dates as ISO, text NFC. */
export interface AnswerValues {
  readonly status?: Answer;
  readonly percent?: number;
  readonly result?: string;
  readonly product?: string;
  readonly completed?: IsoDate;
  readonly difficulty?: string;
  readonly proposal?: string;
}

/** Values of a task's row, or of a block's: figures as numbers, texts NFC. */
export type ReportValues = AnswerValues &
  Readonly<Partial<Record<FigureField, number>>> &
  Readonly<Partial<Record<BlockTextField, string>>>;

export interface SubmittedRow {
  /** The task's code, or the key of a block's row (blockKey). */
  readonly task: string;
  readonly values: ReportValues;
  /** Cell of each value, 'Báo cáo!G12'. */
  readonly cells: Readonly<Partial<Record<ReportField, string>>>;
  /** Day and month of `completed` may have changed places: it was a true date cell with a day up to 12. */
  readonly dayOrder?: true;
}

/** The covering letter, as far as the form holds it. */
export interface CoverLetter {
  readonly number: string;
  readonly date: IsoDate | null;
  readonly signer: string;
  /** Hình thức gửi, as the office says it; a form doesn't hold it. */
  readonly channel?: string;
}

/** What a returned form is held against: the form as the book would print it now. */
export type ExpectedForm = Pick<Form, 'rows' | 'blocks'> &
  Partial<Pick<Form, 'lastDay' | 'roundDay' | 'roundName'>>;

/** A returned form, understood. There is none where an error stands against the file. */
export interface Submission {
  readonly file: string;
  readonly book: string;
  readonly round: number;
  readonly agency: string;
  /** Mã biểu as it stands in the file. */
  readonly code: string;
  readonly letter: CoverLetter;
  readonly rows: readonly SubmittedRow[];
  readonly general: string;
  /** Digest of the answers, for telling a repeated return from a new one. */
  readonly digest: string;
  readonly issues: readonly Issue[];
}

/** What reading one file gave. `code`, `agency` and `round` are known as far as the file tells them. */
export interface SubmissionReading {
  readonly submission: Submission | null;
  readonly issues: readonly Issue[];
  readonly code: string;
  readonly agency: string | null;
  readonly round: number | null;
  /** Nobody can tell whose form this is: asked, and whether the given decisions answer it. */
  readonly asked?: { readonly question: Question; readonly answered: boolean };
}
