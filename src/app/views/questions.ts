import type { Decision, Question } from '../../core/question.ts';
import { fill } from '../../messages/fill.ts';
import type { Language } from '../../messages/types.ts';
import { viewWords } from '../../messages/views.ts';
import { decisionsOf } from '../../report/book/questions.ts';
import type { Book } from '../../workbook/schema.ts';
import { TABLES } from '../../workbook/schema.ts';
import type { Deps } from '../deps.ts';
import type { TrackedBook } from '../openBook.ts';
import { placeOf } from '../rowPlaces.ts';
import { settleBook } from '../settleBook.ts';
import { questionViews } from './questionView.ts';
import { taskNumbers } from './taskNumber.ts';
import type { QuestionView } from './types.ts';

/** The row that a question is about, as people call it. */
function rowTexts(book: Book, language: Language): (question: Question) => string {
  const tasks = taskNumbers(book);
  const names = new Map(book.CoQuan.map((row) => [row.code, row.name]));
  return ({ about }) => {
    const [task = '', agency = '', round = ''] = about.row.split(' · ');
    const tt = tasks.get(task) ?? task;
    if (about.table === TABLES.CoQuan.name) return names.get(about.row) ?? about.row;
    if (about.table === TABLES.ChamDiem.name || about.table === TABLES.XepLoai.name) {
      const [, scored = '', ...criterion] = about.row.split(' · ');
      return [names.get(scored) ?? scored, ...criterion].join(' · ');
    }
    if (about.table !== TABLES.TheoDoi.name) return tt;
    return fill(viewWords(language).PLACE_WORDS.obligation, {
      agency: names.get(agency) ?? agency,
      tt,
      round,
    });
  };
}

/** The task that a question is about, or whose obligation it is about; '' for other questions. */
function taskTitles(book: Book): (question: Question) => string {
  const titles = new Map(book.NhiemVu.map((row) => [row.code, row.title]));
  return ({ about }) => titles.get(about.row.split(' · ')[0] ?? '') ?? '';
}

/**
 * What a book asks, worked out anew from its rows, with what people have typed into Việc cần quyết định. Questions
 * that were answered stay in the list while the answer may still be changed.
 */
export function openQuestions(
  tracked: TrackedBook,
  deps: Pick<Deps, 'digest' | 'clock'>,
  language: Language = 'vi',
): QuestionView[] {
  const { book, places } = tracked;
  const settled = settleBook(tracked, [], deps).value;
  if (settled === null) return [];
  const rows = new Map(book.QuyetDinh.map((row) => [row.id, row]));
  const open = new Set(settled.questions.map((q) => q.id));
  return questionViews(settled.asked, {
    rowText: rowTexts(book, language),
    titleOf: taskTitles(book),
    language,
    isOpen: ({ id }) => open.has(id),
    decision: ({ id }) => {
      const row = rows.get(id);
      return row === undefined ? null : (decisionsOf([row])[0] ?? null);
    },
    at: ({ id }) => {
      const row = rows.get(id);
      return row === undefined
        ? { sheet: TABLES.QuyetDinh.sheet }
        : placeOf(places, 'QuyetDinh', row, 'choice');
    },
  });
}

/** A change of the plan or the register, as far as it asks. */
export interface AskingChange {
  readonly after: Book;
  readonly asked: readonly Question[];
  /** Those of them that are open. */
  readonly questions: readonly Question[];
}

/** What a change asks before it is written, with the answers that were given to it. */
export function questionsOfChange(
  { after, asked, questions }: AskingChange,
  given: readonly Decision[],
  language: Language = 'vi',
): QuestionView[] {
  const open = new Set(questions.map((q) => q.id));
  return questionViews(asked, {
    rowText: rowTexts(after, language),
    titleOf: taskTitles(after),
    language,
    isOpen: ({ id }) => open.has(id),
    decision: ({ id }) => given.find((one) => one.id === id) ?? null,
    at: () => ({ sheet: TABLES.QuyetDinh.sheet }),
  });
}
