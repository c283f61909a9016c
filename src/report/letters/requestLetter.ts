import { fill } from '../../messages/fill.ts';
import { LETTER_TEXTS, REQUEST_TEXTS as T } from '../../messages/vi/letters.ts';
import type { LetterSpec } from '../../workbook/letter.ts';
import type { Book } from '../../workbook/schema.ts';
import { returnsInView } from '../papers/paperData.ts';
import { addresseesOf, commonParams, letterHead } from './letterParts.ts';
import { body } from './letterText.ts';

/** Công văn đề nghị báo cáo: what to report in the round in view, and by when. */
export function requestLetter(book: Book): LetterSpec {
  const params = commonParams(book);
  const owing = returnsInView(book).filter((row) => row.exempt === '');
  return {
    ...letterHead(book, 'letter'),
    subject: fill(T.subject, { round: String(params['round']) }),
    title: null,
    addressees: addresseesOf(
      book,
      owing.map((row) => row.agency),
    ),
    blocks: [
      body(T.opening, params),
      ...T.outline.map((line) => body(line)),
      body(T.figures, params),
      body(T.deadline, params),
      body(T.contact, params),
      body(LETTER_TEXTS.closing),
    ],
    annex: [],
  };
}
