import { parseIso, parseVietnameseDate } from '../../core/date/parse.ts';
import type { IsoDate } from '../../core/date/types.ts';
import { decisionFor, identify, type Decision, type Digest, type Question } from '../../core/question.ts';
import { questionOfProgress } from '../../core/tracking/progress.ts';
import type { Book } from '../../workbook/schema.ts';
import { trackedObligation, trackedTask } from './fromRows.ts';

/** Rows of a round that were reported as done without a day, so that nobody can say whether in time. */
export function completionQuestions(book: Book, round: number, digest: Digest): Question[] {
  const asOf = book.KyBaoCao.find((row) => row.number === round)?.asOf;
  if (!asOf) return [];
  const tasks = new Map(book.NhiemVu.map((row) => [row.code, trackedTask(row)]));
  return book.TheoDoi.flatMap((row) => {
    const task = row.round === round ? tasks.get(row.task) : undefined;
    const open = task === undefined ? null : questionOfProgress(trackedObligation(row), task, asOf);
    return open === null ? [] : [identify(open, digest)];
  });
}

function dayOf(decision: Decision | undefined): IsoDate | null {
  if (decision?.choice !== 'other') return null;
  const text = (decision.value ?? '').trim();
  return parseIso(text) ?? parseVietnameseDate(text);
}

/** The book with the days that people gave; a question whose answer holds no day stays open. */
export function withCompletions(
  book: Book,
  asked: readonly Question[],
  decisions: readonly Decision[],
): { readonly book: Book; readonly open: readonly Question[] } {
  const days = new Map(asked.map((q) => [q.about.row, dayOf(decisionFor(q, decisions))]));
  const TheoDoi = book.TheoDoi.map((row) => {
    const day = days.get([row.task, row.agency, row.round].join(' · ')) ?? null;
    return day === null ? row : { ...row, completed: day };
  });
  return { book: { ...book, TheoDoi }, open: asked.filter((q) => days.get(q.about.row) === null) };
}
