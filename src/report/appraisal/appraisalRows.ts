import type { Book, Row } from '../../workbook/schema.ts';
import { isScored, STEPS, type FormStep } from './steps.ts';

/** What is asked of one person or body in a step of a session. */
export interface Appraisal {
  readonly step: FormStep;
  /** Whose form it is: an appraiser, or the agency that is scored. */
  readonly recipient: string;
  readonly session: string;
  /** Names the book, the session, the step and the recipient: 'ABCDE-D1-T2'. */
  readonly code: string;
  readonly rows: readonly Row<'ChamDiem'>[];
}

/** 'ABCDE-D1-': the part of the code that all forms of a session share. */
export function sessionCode(book: string, session: string): string {
  return `${book}-${session}-`;
}

/** The step that a form's code names; null for the code of another book or session. */
export function stepOfCode(code: string, book: string, session: string): FormStep | null {
  const start = sessionCode(book, session);
  if (!code.startsWith(start)) return null;
  const steps = Object.keys(STEPS) as FormStep[];
  return steps.find((step) => STEPS[step].letter === code.charAt(start.length)) ?? null;
}

/** Rows that a person fills in, by who does, in the order of the sheet; rows of nobody come under one common name. */
export function appraisalsOf(
  book: Pick<Book, 'ChamDiem'>,
  id: string,
  session: string,
  step: FormStep = 'appraise',
): Appraisal[] {
  const { recipient, asks, letter } = STEPS[step];
  const byRecipient = new Map<string, Row<'ChamDiem'>[]>();
  for (const row of book.ChamDiem) {
    if (row.session !== session || !isScored(row)) continue;
    const name = recipient(row);
    const known = byRecipient.get(name);
    if (known === undefined) byRecipient.set(name, [row]);
    else known.push(row);
  }
  // Numbered before it is known who is asked: a form keeps its code when another's rows change.
  return [...byRecipient].flatMap(([name, rows], i) => {
    const asked = rows.filter(asks);
    const code = `${sessionCode(id, session)}${letter}${i + 1}`;
    return asked.length === 0 ? [] : [{ step, recipient: name, session, code, rows: asked }];
  });
}
