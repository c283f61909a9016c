import {
  FORM_COLUMNS,
  FORM_HEADERS,
  FORM_LABELS,
  FORM_SHEET,
  type FormColumn,
} from '../../core/submission/layout.ts';
import { ANSWER_FIELDS, type AnswerField } from '../../core/submission/types.ts';

/** The words by which whoever fills a form finds his way in it. */
export const FORM_WORDS = {
  sheet: FORM_SHEET,
  headers: FORM_HEADERS,
  labels: FORM_LABELS,
  columns: FORM_COLUMNS,
  answers: ANSWER_FIELDS,
} as const;

export type { AnswerField, FormColumn };

/** What is written into a form. */
export interface Filling {
  readonly rows: ReadonlyMap<string, Partial<Record<AnswerField, string>>>;
  readonly letter?: {
    readonly number: string;
    readonly date: string;
    readonly signer: string;
    readonly general: string;
  };
  /** Added to the title of the first row, as an agency that rewrites its task would. */
  readonly tamper?: string;
}

/** Fills a form in another program. */
export type FillForm = (bytes: Uint8Array, filling: Filling) => Promise<Uint8Array>;
