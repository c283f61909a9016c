import { APPRAISAL_TEXTS as T } from '../../messages/vi/scoring.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { CRITERION_KIND_WORDS } from '../../workbook/tables/scoring.ts';

export type AppraisalColumn = keyof typeof T.headers;
export const APPRAISAL_COLUMNS = Object.keys(T.headers) as AppraisalColumn[];

/** What is asked of one appraiser in a session. */
export interface Appraisal {
  readonly appraiser: string;
  readonly session: string;
  /** Names the book, the session and the appraiser: 'ABCDE-D1-T2'. */
  readonly code: string;
  readonly rows: readonly Row<'ChamDiem'>[];
}

/** 'ABCDE-D1': the part of the code that all forms of a session share. */
export function sessionCode(book: string, session: string): string {
  return `${book}-${session}`;
}

/** Rows that a person scores, by who does, in the order of the sheet; rows of nobody come under one common name. */
export function appraisalsOf(book: Pick<Book, 'ChamDiem'>, id: string, session: string): Appraisal[] {
  const open = book.ChamDiem.filter(
    (row) => row.session === session && row.excluded === '' && row.kind !== CRITERION_KIND_WORDS.auto,
  );
  const byAppraiser = new Map<string, Row<'ChamDiem'>[]>();
  for (const row of open) {
    const name = row.appraiser.trim() === '' ? T.unnamed : row.appraiser.trim();
    byAppraiser.set(name, [...(byAppraiser.get(name) ?? []), row]);
  }
  return [...byAppraiser].map(([appraiser, rows], i) => {
    const code = `${sessionCode(id, session)}-T${i + 1}`;
    return { appraiser, session, code, rows };
  });
}
