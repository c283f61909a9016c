import { daysBetween } from '../core/date/arithmetic.ts';
import { formatVietnamese } from '../core/date/format.ts';
import type { IsoDate } from '../core/date/types.ts';
import { issue } from '../core/issue.ts';
import { result, type Result } from '../core/result.ts';
import { fill } from '../messages/fill.ts';
import { CHASE_TEXTS as T } from '../messages/vi/chase.ts';
import { lastDayOfRound, roundsOf } from '../report/book/fromRows.ts';
import { planTitles } from '../report/letters/planText.ts';
import { settingText } from '../report/book/settings.ts';
import { supplementsOf, type AgencySupplement } from '../report/forms/supplements.ts';
import { supplementWorkbook } from '../report/forms/supplementPaper.ts';
import { supplementFileName } from '../report/forms/fileName.ts';
import type { InputFile } from '../workbook/ports.ts';
import type { Book, Row } from '../workbook/schema.ts';
import type { Deps } from './deps.ts';
import { checkRound } from './makeForms.ts';
import type { TrackedBook } from './openBook.ts';

/** What to send to one agency that has not reported, ready to be copied into a message. */
export interface Reminder {
  readonly agency: string;
  readonly name: string;
  readonly contact: string;
  readonly phone: string;
  readonly lastDay: IsoDate;
  /** Days until the last day; below 0 once it has passed. */
  readonly daysLeft: number;
  readonly text: string;
}

function templateOf(daysLeft: number): string {
  if (daysLeft > 0) return T.before;
  return daysLeft === 0 ? T.today : T.after;
}

/** ' (Kế hoạch …)'; nothing where nobody gave the plan a title. */
function planInBrackets(book: Book): string {
  const title = planTitles(book);
  return title === '' ? '' : ` (${title})`;
}

function reminder(
  book: Book,
  report: Row<'BaoCao'>,
  lastDay: IsoDate,
  roundName: string,
  today: IsoDate,
): Reminder {
  const agency = book.CoQuan.find((row) => row.code === report.agency);
  const daysLeft = daysBetween(today, lastDay);
  const text = fill(templateOf(daysLeft), {
    agency: report.agencyName,
    round: roundName,
    plan: planInBrackets(book),
    day: formatVietnamese(lastDay),
    days: Math.abs(daysLeft),
    office: settingText(book, 'issuer'),
  });
  const { contact = '', phone = '' } = agency ?? {};
  const name = report.agencyName;
  return {
    agency: report.agency,
    name,
    contact,
    phone,
    lastDay,
    daysLeft,
    text: text.replace(/ {2,}/g, ' ').trim(),
  };
}

/** A message to each agency that owes a report of the round and has sent none, in the order of the sheet. */
export function remindersOf({ book }: Pick<TrackedBook, 'book'>, round: number, today: IsoDate): Reminder[] {
  const name = roundsOf(book).find((r) => r.number === round)?.name ?? '';
  const roundEnd = lastDayOfRound(book, round);
  return book.BaoCao.flatMap((report) => {
    const lastDay = report.extendedTo ?? roundEnd;
    const owes = report.round === round && report.exempt === '' && (report.times ?? 0) === 0;
    return owes && lastDay !== null ? [reminder(book, report, lastDay, name, today)] : [];
  });
}

export interface Chased {
  readonly reminders: readonly Reminder[];
  readonly supplements: readonly AgencySupplement[];
  /** The list of what is to be completed, a page per agency; none where nothing is. */
  readonly files: readonly InputFile[];
}

function supplementFiles(
  { book, id }: TrackedBook,
  round: number,
  supplements: readonly AgencySupplement[],
  { packager }: Pick<Deps, 'packager'>,
): InputFile[] {
  const roundName = roundsOf(book).find((r) => r.number === round)?.name ?? '';
  if (supplements.length === 0) return [];
  const name = supplementFileName({ book: id, round, roundName });
  return [{ name, bytes: packager.pack(supplementWorkbook(supplements, roundName)) }];
}

/** The printed list of what agencies are asked to complete in a round; null where nothing is. */
export function supplementList(
  tracked: TrackedBook,
  round: number,
  deps: Pick<Deps, 'packager'>,
): Result<{ readonly file: InputFile; readonly agencies: number } | null> {
  const wrong = checkRound(tracked, round);
  if (wrong.length > 0) return result(null, wrong);
  const supplements = supplementsOf(tracked.book, round);
  const [file] = supplementFiles(tracked, round, supplements, deps);
  return result(file === undefined ? null : { file, agencies: supplements.length });
}

/** Whom to remind of the round's report, and what the others are asked to complete. The book is not touched. */
export function chaseReturns(
  tracked: TrackedBook,
  round: number,
  today: IsoDate,
  deps: Pick<Deps, 'packager'>,
): Result<Chased | null> {
  const wrong = checkRound(tracked, round);
  if (wrong.length > 0) return result(null, wrong);
  const supplements = supplementsOf(tracked.book, round);
  const files = supplementFiles(tracked, round, supplements, deps);
  const reminders = remindersOf(tracked, round, today);
  const nothing = reminders.length === 0 && supplements.length === 0;
  return result({ reminders, supplements, files }, nothing ? [issue('chase.nothing', {}, { round })] : []);
}
