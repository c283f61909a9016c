import { fill } from '../../messages/fill.ts';
import { LETTER_TEXTS, REQUEST_TEXTS as T } from '../../messages/vi/letters.ts';
import type { LetterBlock, LetterSpec } from '../../workbook/letter.ts';
import type { Book } from '../../workbook/schema.ts';
import { roundBlocks } from '../blocks/blocksOf.ts';
import { currentRound } from '../book/settings.ts';
import { returnsInView } from '../papers/paperData.ts';
import { addresseesOf, commonParams, letterHead } from './letterParts.ts';
import { requestAnnexes } from './requestAnnexes.ts';
import { body } from './letterText.ts';

/** What the form asks beside tasks; nothing where it asks nothing. */
function blockNames(book: Book): LetterBlock[] {
  const round = currentRound(book);
  const names = round === null ? [] : roundBlocks(book, round).map(({ title }) => title);
  return names.length === 0 ? [] : [body(T.blocks, { names: names.join('; ') })];
}

/** Công văn đề nghị báo cáo: what to report in the round in view, by which outline and form, and by when. */
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
      body(T.content),
      body(T.form),
      ...blockNames(book),
      body(T.figures, params),
      body(T.deadline, params),
      body(T.contact, params),
      body(LETTER_TEXTS.closing),
    ],
    annexes: requestAnnexes(book),
  };
}
