import {
  ASSIGN_TEXTS,
  CHASE_LETTER_TEXTS,
  DECISION_TEXTS,
  MINUTES_TEXTS,
  NOTICE_TEXTS,
  PROPOSAL_TEXTS,
  REPORT_TEXTS,
  REQUEST_TEXTS,
} from '../../messages/vi/letters.ts';
import type { LetterSpec } from '../../workbook/letter.ts';
import type { Book } from '../../workbook/schema.ts';
import { assignLetter } from './assignLetter.ts';
import { chaseLetter } from './chaseLetter.ts';
import { appraisalMinutes, classNotice, classProposal, draftDecision } from './classLetters.ts';
import { classesOf } from './classParts.ts';
import { requestLetter } from './requestLetter.ts';
import { resultReport } from './resultReport.ts';

export interface NamedLetter {
  /** Kind, for the file's name. */
  readonly kind: string;
  readonly letter: LetterSpec;
}

/** Letters about points and classes; none where nobody was scored. */
function classLetters(book: Book): NamedLetter[] {
  const classes = classesOf(book);
  if (classes === null) return [];
  return [
    { kind: MINUTES_TEXTS.file, letter: appraisalMinutes(book, classes) },
    { kind: PROPOSAL_TEXTS.file, letter: classProposal(book, classes) },
    { kind: DECISION_TEXTS.file, letter: draftDecision(book, classes) },
    { kind: NOTICE_TEXTS.file, letter: classNotice(book, classes) },
  ];
}

/** The letters of the round in view of a derived book; none to chase where everybody reported in time. */
export function lettersOf(book: Book): NamedLetter[] {
  const chase = chaseLetter(book);
  return [
    { kind: ASSIGN_TEXTS.file, letter: assignLetter(book) },
    { kind: REQUEST_TEXTS.file, letter: requestLetter(book) },
    ...(chase === null ? [] : [{ kind: CHASE_LETTER_TEXTS.file, letter: chase }]),
    { kind: REPORT_TEXTS.file, letter: resultReport(book) },
    ...classLetters(book),
  ];
}
