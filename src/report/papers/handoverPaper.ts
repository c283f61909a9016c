import { fill } from '../../messages/fill.ts';
import { HANDOVER_TEXTS as T, PAPER_HEADERS as H } from '../../messages/vi/papers.ts';
import type { Book } from '../../workbook/schema.ts';
import { PROGRESS_WORDS, QUESTION_STATE_WORDS, RETURN_WORDS } from '../../workbook/tables/words.ts';
import { lastDayOfRound } from '../book/fromRows.ts';
import { settingText } from '../book/settings.ts';
import type { ColumnLook } from './columnWidths.ts';
import { directionsBeyond } from './directionTexts.ts';
import { dayText, dueText, judgedRows, taskText } from './paperData.ts';
import { type PaperRow, type PaperValue } from './paperRows.ts';
import { paperCount } from './summarySentence.ts';
import type { TablePaper } from './tablePaper.ts';

const COLUMNS: readonly ColumnLook[] = [
  { header: H.order, style: 'paperCenter' },
  { header: T.item, style: 'paperCell' },
  { header: H.agency, style: 'paperCell' },
  { header: H.due, style: 'paperCenter' },
  { header: H.state, style: 'paperCenter' },
  { header: H.note, style: 'paperCell' },
];

/** Values of a line after its number. */
type Line = readonly PaperValue[];

function questionLines(book: Book): Line[] {
  return book.QuyetDinh.filter((row) => row.state === QUESTION_STATE_WORDS.open).map((row) => [
    row.question,
    null,
    null,
    row.state,
    row.read,
  ]);
}

function roundName(book: Book, number: number | null): string {
  return book.KyBaoCao.find((row) => row.number === number)?.name ?? String(number ?? '');
}

function missingLines(book: Book): Line[] {
  return book.BaoCao.filter((row) => row.state === RETURN_WORDS.missing).map((row) => [
    fill(T.report, { round: roundName(book, row.round) }),
    row.agencyName,
    dayText(row.extendedTo ?? lastDayOfRound(book, row.round)),
    row.state,
    null,
  ]);
}

function supplementLines(book: Book): Line[] {
  const ofReports = book.BaoCao.filter((row) => row.supplement !== '').map((row): Line => [
    fill(T.report, { round: roundName(book, row.round) }),
    row.agencyName,
    null,
    row.state,
    row.supplement,
  ]);
  const ofTasks = book.TheoDoi.filter((row) => row.supplement !== '').map((row): Line => [
    taskText(row),
    row.agencyName,
    dueText(row.due),
    row.effective,
    row.supplement,
  ]);
  return [...ofReports, ...ofTasks];
}

function roundLines(book: Book): Line[] {
  return book.KyBaoCao.filter((row) => row.locked === null && row.due !== null).map((row) => [
    fill(T.report, { round: row.name }),
    null,
    dayText(row.lastDay),
    T.notLocked,
    row.request,
  ]);
}

/** Said after the round in view had ended: in none of its counts. */
function directionLines(book: Book): Line[] {
  return directionsBeyond(book).map(({ task, state }) => [
    taskText({ tt: task.path, title: task.title }),
    task.leads,
    task.time,
    state,
    task.source,
  ]);
}

function sessionLines(book: Book): Line[] {
  return book.DotCham.filter((row) => row.locked === null).map((row) => [
    row.name || row.code,
    null,
    dayText(row.decideBy),
    row.step || T.notLocked,
    null,
  ]);
}

const OPEN: readonly string[] = [
  PROGRESS_WORDS.openOverdue,
  PROGRESS_WORDS.unknown,
  PROGRESS_WORDS.openInTime,
  PROGRESS_WORDS.noDueDate,
  PROGRESS_WORDS.regularIdle,
];

function openLines(book: Book): Line[] {
  const rows = judgedRows(book).filter((row) => OPEN.includes(row.progress));
  return rows
    .sort((a, b) => OPEN.indexOf(a.progress) - OPEN.indexOf(b.progress))
    .map((row) => [taskText(row), row.agencyName, dueText(row.due), row.progress, row.comment]);
}

function band(title: string, lines: readonly Line[]): PaperRow[] {
  if (lines.length === 0) return [];
  const text = fill(T.band, { title, count: paperCount(lines.length) });
  return [
    { kind: 'band', text },
    ...lines.map((line, i): PaperRow => ({ kind: 'row', values: [i + 1, ...line] })),
  ];
}

/** Biểu 10: what is open, for whoever takes the work over. */
export function handoverPaper(book: Book): TablePaper {
  const questions = questionLines(book);
  const missing = missingLines(book);
  const supplements = supplementLines(book);
  const open = openLines(book);
  return {
    name: T.sheet,
    number: '10',
    title: T.title,
    sentence: fill(T.sentence, {
      questions: paperCount(questions.length),
      missing: paperCount(missing.length),
      supplements: paperCount(supplements.length),
      open: paperCount(open.length),
    }),
    columns: COLUMNS,
    rows: [
      ...band(T.questions, questions),
      ...band(T.missing, missing),
      ...band(T.supplements, supplements),
      ...band(T.rounds, roundLines(book)),
      ...band(T.sessions, sessionLines(book)),
      ...band(T.open, open),
      ...band(T.directions, directionLines(book)),
    ],
    empty: T.empty,
    instructions: false,
    // Who gives and who takes sign it: it goes with no letter.
    alone: true,
    signers: {
      left: T.giver,
      leftName: settingText(book, 'preparer'),
      right: T.taker,
      rightName: '',
    },
  };
}
