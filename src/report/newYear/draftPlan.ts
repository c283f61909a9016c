import { formatVietnamese } from '../../core/date/format.ts';
import { ASSIGN_TEXTS, DRAFT_PLAN_TEXTS as T, LETTER_TEXTS } from '../../messages/vi/letters.ts';
import type { LetterBlock, LetterSpec } from '../../workbook/letter.ts';
import type { Book } from '../../workbook/schema.ts';
import { BOUNDARY_WORDS } from '../../workbook/tables/words.ts';
import { isDirection } from '../book/directions.ts';
import { commonParams, letterHead } from '../letters/letterParts.ts';
import { body, paragraph } from '../letters/letterText.ts';
import { isTask, planRows } from '../papers/paperData.ts';
import { titleOfPlans } from '../book/onePlan.ts';
import { settingText } from '../book/settings.ts';

function taskTable(book: Book): LetterBlock {
  const plan = planRows(book).filter((row) => !isDirection(row));
  const rows = plan.map(({ tt, title, time, leads, coordinating }) => [tt, title, time, leads, coordinating]);
  const bold = plan.flatMap((row, i) => (isTask(row) ? [] : [i]));
  return {
    kind: 'table',
    header: ASSIGN_TEXTS.header,
    widths: [8, 38, 15, 19, 20],
    centred: [0, 2],
    bold,
    rows,
  };
}

/** In the words in which plans ask for reports, so that the rounds are read again with the table. */
function roundLines(book: Book): LetterBlock[] {
  return book.KyBaoCao.filter((row) => row.due !== null).map((row) => {
    const text = row.boundary === BOUNDARY_WORDS.before ? T.roundBefore : T.roundOn;
    return body(text, { name: row.name, day: formatVietnamese(row.due!) });
  });
}

/** A plan of the tasks of a book, for the office to correct and issue: what it doesn't know is marked. */
export function draftPlan(book: Book): LetterSpec {
  const params = commonParams(book);
  const rounds = roundLines(book);
  const head = letterHead(book, 'plan');
  return {
    ...head,
    // A plan is addressed to nobody, so that nobody is 'as above'.
    recipients: head.recipients.filter((line) => line !== LETTER_TEXTS.asAddressed),
    subject: null,
    title: {
      kind: T.kind,
      about: titleOfPlans(book) || T.about.replace('{year}', settingText(book, 'year')),
    },
    addressees: [],
    blocks: [
      paragraph('note', [{ text: T.draft }]),
      paragraph('heading', [{ text: T.tasks }]),
      taskTable(book),
      ...(rounds.length === 0 ? [] : [paragraph('heading', [{ text: T.reports }]), body(T.reportTo, params)]),
      ...rounds,
    ],
    annexes: [],
  };
}
