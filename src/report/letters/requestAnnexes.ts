import { FORM_ANSWERS, FORM_HEADERS as F } from '../../core/submission/layout.ts';
import { fill } from '../../messages/fill.ts';
import { ASSIGN_TEXTS, OUTLINE_TEXTS as O, REQUEST_FORM_TEXTS as T } from '../../messages/vi/letters.ts';
import type { LetterAnnex, LetterBlock } from '../../workbook/letter.ts';
import type { Book } from '../../workbook/schema.ts';
import { annexHead, commonParams } from './letterParts.ts';
import { body, letterText, paragraph } from './letterText.ts';
import { planLines } from './planLines.ts';

const heading = (text: string) => paragraph('heading', [{ text }]);

/** Sections of the plan in its order, as a report takes them up. */
function sectionLines(book: Book): LetterBlock[] {
  return book.TQMuc.map(({ label }, i) =>
    body(O.section, { number: String(i + 1), title: label.replace(/[.;:\s]+$/, '') }),
  );
}

/** Phụ lục I: the outline of a report. */
function outline(book: Book): LetterAnnex {
  const params = commonParams(book);
  const [general, results, difficulties, proposals, next] = O.parts;
  return {
    landscape: false,
    blocks: [
      ...annexHead(book, { annex: O.annex, title: O.title, kind: 'letter', name: ASSIGN_TEXTS.kindName }),
      paragraph('centre', letterText(O.about, params)),
      heading(general),
      ...O.general.map((line) => body(line)),
      heading(results),
      body(O.results),
      ...sectionLines(book),
      heading(difficulties),
      body(O.difficulties),
      heading(proposals),
      body(O.proposals),
      heading(next),
      body(O.next),
    ],
  };
}

/** Columns of the form that an agency fills in, after those that say what for. */
const ANSWERS = [F.status, F.percent, F.result, F.product, F.completed, F.difficulty, F.proposal] as const;

function formTable(book: Book): LetterBlock {
  const lines = planLines(book, ({ tt, title, time, leads }) => [tt, title, time, leads]);
  return {
    kind: 'table',
    header: [F.tt, F.title, F.time, T.lead, ...ANSWERS],
    widths: [5, 19, 9, 12, 9, 6, 13, 9, 8, 10, 10],
    centred: [0, 2, 4, 5, 8],
    ...lines,
  };
}

/** Phụ lục II: the form, with the tasks of the plan and room for the answers. */
function form(book: Book): LetterAnnex {
  const round = String(commonParams(book)['round'] ?? '');
  const title = fill(T.title, { round: round.toUpperCase() });
  const answers = Object.values(FORM_ANSWERS).join('; ');
  return {
    landscape: true,
    blocks: [
      ...annexHead(book, { annex: T.annex, title, kind: 'letter', name: ASSIGN_TEXTS.kindName }),
      body(T.agency),
      formTable(book),
      body(T.note, { result: F.result, answers }),
      body(T.signs),
    ],
  };
}

/** What goes with the request for reports: the outline, and the form. */
export function requestAnnexes(book: Book): LetterAnnex[] {
  return [outline(book), form(book)];
}
