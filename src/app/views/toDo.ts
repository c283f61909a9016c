import { formatVietnamese } from '../../core/date/format.ts';
import { parseIso } from '../../core/date/parse.ts';
import type { SourceRef } from '../../core/issue.ts';
import { fill } from '../../messages/fill.ts';
import { questionText } from '../../messages/questionText.ts';
import { storedText } from '../../messages/stored.ts';
import type { Language } from '../../messages/types.ts';
import { viewWords } from '../../messages/views.ts';
import { sessionInView } from '../../report/book/deriveFigures.ts';
import { STATES } from '../../workbook/restore/points.ts';
import { TABLES, type Row } from '../../workbook/schema.ts';
import {
  KIND_WORDS,
  PROGRESS_WORDS,
  QUESTION_STATE_WORDS,
  RETURN_WORDS,
  ROLE_WORDS,
  TASK_STATE_WORDS,
} from '../../workbook/tables/words.ts';
import type { TrackedBook } from '../openBook.ts';
import { lockedQuestions } from '../settle/scores.ts';
import { placeOf } from '../rowPlaces.ts';
import { sessionsDue } from './sessionDays.ts';
import { taskNumbers } from './taskNumber.ts';
import type { CountedLine, ToDo } from './types.ts';

type Line = CountedLine;

/** What falls due at most this many days after today is due soon. */
export const SOON = 30;

/** A day or 'Theo kỳ' as the column Hạn shows it. */
export function dayText(due: string | number | null): string {
  const date = parseIso(String(due ?? ''));
  return date === null ? String(due ?? '') : formatVietnamese(date);
}

function returnLines(
  { book, places }: TrackedBook,
  round: number,
  wanted: (row: Row<'BaoCao'>) => boolean,
  detail: (row: Row<'BaoCao'>) => string,
): Line[] {
  return book.BaoCao.filter((row) => row.round === round && wanted(row)).map((row) => ({
    text: row.agencyName,
    detail: detail(row),
    at: placeOf(places, 'BaoCao', row),
  }));
}

function reports(tracked: TrackedBook, round: number, today: string, language: Language): ToDo[] {
  const T = viewWords(language).HOME_TEXTS;
  const lastDay = tracked.book.KyBaoCao.find((row) => row.number === round)?.lastDay ?? null;
  // The figures are of the round's last day, which is still to come while its reports are not yet awaited.
  const isDue = (row: Row<'BaoCao'>) => today >= (row.extendedTo ?? lastDay ?? '');
  const due = (row: Row<'BaoCao'>) => fill(T.missing, { date: dayText(row.extendedTo ?? lastDay) });
  const late = (row: Row<'BaoCao'>) => fill(T.late, { days: row.daysLate ?? 0 });
  const times = (row: Row<'BaoCao'>) => fill(T.received, { times: row.times ?? 0 });
  const of = (wanted: (row: Row<'BaoCao'>) => boolean, detail: (row: Row<'BaoCao'>) => string) =>
    returnLines(tracked, round, wanted, detail);
  return [
    toDo(
      'missing',
      of((row) => row.state === RETURN_WORDS.missing && isDue(row), due),
    ),
    toDo(
      'late',
      of((row) => (row.daysLate ?? 0) > 0, late),
    ),
    toDo(
      'unknownReceipt',
      of((row) => row.state === RETURN_WORDS.dateUnknown, times),
    ),
  ];
}

function overdue({ book, places }: TrackedBook, round: number, language: Language): Line[] {
  const T = viewWords(language).HOME_TEXTS;
  const numbers = taskNumbers(book);
  return book.TheoDoi.filter((row) => row.round === round && row.progress === PROGRESS_WORDS.openOverdue).map(
    (row) => ({
      text: `${numbers.get(row.task) ?? row.tt} · ${row.title}`,
      detail: fill(T.overdue, { agency: row.agencyName, date: dayText(row.due) }),
      at: placeOf(places, 'TheoDoi', row),
    }),
  );
}

function openQuestions({ book, places }: TrackedBook, language: Language): Line[] {
  return book.QuyetDinh.filter((row) => row.state === QUESTION_STATE_WORDS.open).map((row) => ({
    text: storedText(row.question, language),
    detail: row.read,
    at: placeOf(places, 'QuyetDinh', row, 'choice'),
  }));
}

/** Cells of a locked scoring session that somebody changed by hand, as far as no row asks about them yet. */
function lockedEdits({ book, places }: TrackedBook, language: Language): Line[] {
  const open = book.QuyetDinh.filter((row) => row.state === QUESTION_STATE_WORDS.open);
  const asked = new Set(open.map((row) => `${row.row}|${row.read}`));
  return lockedQuestions(book)
    .filter(({ question }) => !asked.has(`${question.about.row}|${question.read}`))
    .map(({ edit, question }) => ({
      text: questionText(question, language),
      detail: question.read,
      at: placeOf(places, edit.table, edit, edit.field),
    }));
}

/** Tasks that somebody follows, in the order of the plan. */
export function followedTasks({ book }: Pick<TrackedBook, 'book'>): Row<'NhiemVu'>[] {
  return book.NhiemVu.filter((row) => row.kind === KIND_WORDS.task && row.state !== TASK_STATE_WORDS.removed);
}

function withoutLead(tracked: TrackedBook): Line[] {
  const { book, places } = tracked;
  const led = new Set(book.PhanCong.filter((row) => row.role === ROLE_WORDS.lead).map((row) => row.task));
  return followedTasks(tracked)
    .filter((row) => !led.has(row.code))
    .map((row) => ({
      text: `${row.path || row.tt} · ${row.title}`,
      detail: row.leads,
      at: placeOf(places, 'NhiemVu', row, 'leads'),
    }));
}

/** Criteria of the round of scoring in view that count and have no points yet. */
function unappraised({ book, places }: TrackedBook): Line[] {
  const session = sessionInView(book);
  return book.ChamDiem.filter(
    (row) => row.session === session && (row.counted ?? 0) > 0 && row.agreed === null,
  ).map((row) => ({
    text: `${row.criterion} · ${row.title}`,
    detail: row.agencyName,
    at: placeOf(places, 'ChamDiem', row, 'appraised'),
  }));
}

/** Changes that broke off while they were written, as the journal of the hidden sheet has them. */
function unfinished({ book }: TrackedBook, language: Language): Line[] {
  const T = viewWords(language).HOME_TEXTS;
  const entries = new Map(
    book.DiemKhoiPhuc.filter((row) => row.state === STATES.writing).map((row) => [row.id, row]),
  );
  const at: SourceRef = { sheet: TABLES.DiemKhoiPhuc.sheet };
  return [...entries.values()].map((row) => ({
    text: fill(T.unfinished, { label: storedText(row.label, language) }),
    detail: row.at,
    at,
  }));
}

function toDo(kind: ToDo['kind'], lines: readonly Line[]): ToDo {
  return { kind, count: lines.length, lines };
}

/** What needs doing, most urgent first; nothing with count 0. */
export function toDoList(
  tracked: TrackedBook,
  round: number | null,
  today: string,
  language: Language = 'vi',
): ToDo[] {
  const list = [
    toDo('unfinished', unfinished(tracked, language)),
    toDo('questions', [...openQuestions(tracked, language), ...lockedEdits(tracked, language)]),
    ...(round === null ? [] : reports(tracked, round, today, language)),
    toDo('overdue', round === null ? [] : overdue(tracked, round, language)),
    toDo('session', sessionsDue(tracked, today, SOON, language)),
    toDo('unappraised', unappraised(tracked)),
    toDo('noLead', withoutLead(tracked)),
  ];
  return list.filter(({ count }) => count > 0);
}
