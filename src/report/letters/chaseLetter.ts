import { fill } from '../../messages/fill.ts';
import { CHASE_LETTER_TEXTS as T, LETTER_TEXTS } from '../../messages/vi/letters.ts';
import type { LetterSpec } from '../../workbook/letter.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { RETURN_WORDS } from '../../workbook/tables/words.ts';
import { lastDayOfRound } from '../book/fromRows.ts';
import { currentRound } from '../book/settings.ts';
import { byGroup, dayText, returnsInView } from '../papers/paperData.ts';
import { paperCount } from '../papers/summarySentence.ts';
import { addresseesOf, commonParams, letterHead } from './letterParts.ts';
import { body, gap } from './letterText.ts';

function rowsOf(book: Book, reports: readonly Row<'BaoCao'>[]): string[][] {
  const last = lastDayOfRound(book, currentRound(book));
  return reports.map((row, i) => [
    String(i + 1),
    row.agencyName,
    dayText(row.extendedTo ?? last),
    dayText(row.received),
    row.state,
  ]);
}

/** Công văn đôn đốc: who has not reported in the round in view, and who was late; null where nobody. */
export function chaseLetter(book: Book): LetterSpec | null {
  const owing = returnsInView(book).filter((row) => row.exempt === '');
  const missing = owing.filter((row) => row.state === RETURN_WORDS.missing);
  const late = owing.filter((row) => (row.daysLate ?? 0) > 0);
  if (missing.length + late.length === 0) return null;
  const inOrder = (rows: readonly Row<'BaoCao'>[]) =>
    byGroup(book, rows, (row) => row.agency).flatMap(({ items }) => items);
  const listed = [...inOrder(missing), ...inOrder(late)];
  const params = commonParams(book);
  const counts = {
    returned: paperCount(owing.filter((row) => (row.times ?? 0) > 0).length),
    expected: paperCount(owing.length),
    missing: paperCount(missing.length),
    late: paperCount(late.length),
  };
  const rows = rowsOf(book, listed);
  return {
    ...letterHead(book, 'letter'),
    subject: fill(T.subject, { round: String(params['round']) }),
    title: null,
    addressees: addresseesOf(
      book,
      listed.map((row) => row.agency),
    ),
    blocks: [
      body(T.opening, { ...params, ...counts }),
      { kind: 'table', header: T.header, widths: [7, 42, 17, 15, 19], centred: [0, 2, 3, 4], bold: [], rows },
      ...(missing.length === 0 ? [] : [body(T.request, { ...params, newDay: [gap(T.newDay)] })]),
      body(LETTER_TEXTS.closing),
    ],
    annexes: [],
  };
}
