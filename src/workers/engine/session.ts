import type { PlanReading } from '../../app/readPlan.ts';
import type { StartedBook } from '../../app/startBook.ts';
import type { TrackedBook } from '../../app/openBook.ts';
import type { Issue } from '../../core/issue.ts';
import type { InputFile, TableChange } from '../../workbook/ports.ts';
import type { Language } from '../../messages/types.ts';
import type { Book } from '../../workbook/schema.ts';
import type { PendingView } from './types.ts';

/** A change that was computed and not yet written. */
export interface Pending {
  readonly after: Book;
  /** What to write, where it is more than what differs in the book's own columns. */
  readonly changes?: readonly TableChange[];
  /** What is done, as the restore point names it. */
  readonly label: string;
}

/** A change together with the book that it was computed from, which may since have been opened anew. */
export interface KeptChange {
  readonly change: Pending;
  readonly from: TrackedBook;
}

/** What the engine keeps between two calls. */
export interface Session {
  reading: { readonly value: PlanReading; readonly issues: readonly Issue[] } | null;
  /** Names and digest of the files that were read, to know a draft again. */
  sources: { readonly files: readonly string[]; readonly digest: string } | null;
  started: StartedBook | null;
  tracked: TrackedBook | null;
  /** Remarks about the book as it was opened. */
  openIssues: readonly Issue[];
  pending: KeptChange | null;
  /** Files of the returns that were worked out last, and the name under which they are kept. */
  originals: { readonly name: string; readonly files: readonly InputFile[] } | null;
  /** What a person sees of it, in the language of the moment. */
  shown: (() => PendingView) | null;
  /** The language of the sentences that screens show. */
  language: Language;
}

export function newSession(language: Language): Session {
  return {
    reading: null,
    sources: null,
    started: null,
    tracked: null,
    openIssues: [],
    pending: null,
    originals: null,
    shown: null,
    language,
  };
}
