import type { RawValue } from '../document/types.ts';
import type { SourceRef } from '../issue.ts';

/** A row as written, continuation rows joined to the one they continue. Agencies are still one text. */
export interface RowDraft {
  readonly tt: string;
  readonly detail: boolean;
  /** A dash stands for its number, or before its text: one of the points below the last row that has a number. */
  readonly dash: 'number' | 'text' | null;
  readonly title: string;
  readonly time: string;
  /** The time is told by marks in columns of months or quarters. */
  readonly marked: boolean;
  /** What is stored behind the time cell. */
  readonly timeValue: RawValue | null;
  readonly leads: string;
  readonly coordinating: string;
  readonly product: string;
  readonly note: string;
  readonly extra: Readonly<Record<string, string>>;
  readonly footnotes: readonly string[];
  /** One cell goes over the whole row: a heading inside the table. */
  readonly spanning: boolean;
  readonly at: SourceRef;
  /** Hidden or filtered away in its sheet. */
  readonly hidden: boolean;
  /** Sheet or table rows that were joined to this one. */
  readonly joined: readonly number[];
  /** The row below has no number and may belong to this one. */
  readonly openEnded: boolean;
  /** The title as stored, where it was typed in an encoding before Unicode. */
  readonly stored: { readonly text: string; readonly encoding: string } | null;
  /** Fields whose cell says "như trên": they hold what the row above says. */
  readonly dittos: readonly DittoField[];
}

export const DITTO_FIELDS = ['time', 'leads', 'coordinating', 'product'] as const;
export type DittoField = (typeof DITTO_FIELDS)[number];
