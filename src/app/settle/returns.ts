import { consolidate } from '../../core/consolidation/consolidate.ts';
import type { ChangeSet, ConsolidationInput, FileReading } from '../../core/consolidation/types.ts';
import type { Decision, Question } from '../../core/question.ts';
import { applyReturns } from '../../report/book/applyReturns.ts';
import { completionQuestions, withCompletions } from '../../report/book/completions.ts';
import { dayOrdersOf } from '../../report/book/dayOrders.ts';
import { deriveTracking } from '../../report/book/deriveTracking.ts';
import { lockedRounds, roundsOf } from '../../report/book/fromRows.ts';
import type { Asked } from '../../report/book/questions.ts';
import { bookRows, knownReturns, sentValues } from '../../report/book/returnsOf.ts';
import type { Book } from '../../workbook/schema.ts';
import type { Deps } from '../deps.ts';

/** Returns of one round, read but not yet taken in; none, where only answers are carried out. */
export interface RoundReadings {
  readonly round: number;
  readonly readings: readonly FileReading[];
  readonly decisions: readonly Decision[];
  readonly asOfFixed: boolean;
}

export interface RoundTaken {
  readonly changes: ChangeSet;
  /** Overview, scores and Việc cần quyết định are still to be computed. */
  readonly book: Book;
  readonly run: Asked;
}

/** What the batch asks whether or not it is answered: an answer is carried out only if its question was asked. */
function askedBy(input: ConsolidationInput, changes: ChangeSet): readonly Question[] {
  return input.decisions.length === 0
    ? changes.questions
    : consolidate({ ...input, decisions: [] }).questions;
}

/** Takes the returns of a round in, with the answers to what returns left open, those of earlier batches too. */
export function takeReturns(
  book: Book,
  { round, readings, decisions, asOfFixed }: RoundReadings,
  deps: Pick<Deps, 'digest' | 'clock'>,
): RoundTaken {
  const batch: ConsolidationInput = {
    round,
    known: knownReturns(book),
    sent: sentValues(book),
    book: bookRows(book, round),
    readings,
    decisions,
    dayOrders: dayOrdersOf(book, round, deps.digest),
    digest: deps.digest,
  };
  const changes = consolidate(batch);
  const { date, time } = deps.clock();
  const taken = deriveTracking(applyReturns(book, changes, round, `${date} ${time}`), asOfFixed);
  const undated = completionQuestions(taken, round, deps.digest);
  const completed = withCompletions(taken, undated, decisions);
  const run: Asked = {
    asked: [...askedBy(batch, changes), ...undated],
    open: [...changes.questions, ...completed.open],
    decisions,
  };
  return { changes, book: completed.book, run };
}

/** Open rounds in which any return was accepted. */
export function roundsWithReturns(book: Book): number[] {
  const locked = lockedRounds(book);
  const known = new Set(book.BanGui.map((row) => row.round));
  return roundsOf(book)
    .map((round) => round.number)
    .filter((number) => known.has(number) && !locked.has(number));
}

/** Answers about one round of a book, without any new return. */
export function settleRound(
  book: Book,
  of: Omit<RoundReadings, 'readings'>,
  deps: Pick<Deps, 'digest' | 'clock'>,
): { readonly book: Book; readonly run: Asked } {
  const { round, decisions } = of;
  const isPending = book.PhienBan.some((row) => row.round === round && row.pending !== '');
  if (isPending) return takeReturns(book, { ...of, readings: [] }, deps);
  const undated = completionQuestions(book, round, deps.digest);
  const completed = withCompletions(book, undated, decisions);
  return { book: completed.book, run: { asked: undated, open: completed.open, decisions } };
}
