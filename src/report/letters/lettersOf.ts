import { ASSIGN_TEXTS, CHASE_LETTER_TEXTS, REPORT_TEXTS, REQUEST_TEXTS } from '../../messages/vi/letters.ts';
import type { LetterSpec } from '../../workbook/letter.ts';
import type { Book } from '../../workbook/schema.ts';
import { assignLetter } from './assignLetter.ts';
import { chaseLetter } from './chaseLetter.ts';
import { requestLetter } from './requestLetter.ts';
import { resultReport } from './resultReport.ts';

export interface NamedLetter {
  /** Kind, for the file's name. */
  readonly kind: string;
  readonly letter: LetterSpec;
}

/** The letters of the round in view of a derived book; none to chase where everybody reported in time. */
export function lettersOf(book: Book): NamedLetter[] {
  const chase = chaseLetter(book);
  return [
    { kind: ASSIGN_TEXTS.file, letter: assignLetter(book) },
    { kind: REQUEST_TEXTS.file, letter: requestLetter(book) },
    ...(chase === null ? [] : [{ kind: CHASE_LETTER_TEXTS.file, letter: chase }]),
    { kind: REPORT_TEXTS.file, letter: resultReport(book) },
  ];
}
