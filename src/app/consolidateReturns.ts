import { consolidate } from '../core/consolidation/consolidate.ts';
import type { ChangeSet, ConsolidationInput } from '../core/consolidation/types.ts';
import { issue, type Issue } from '../core/issue.ts';
import type { Decision, Question } from '../core/question.ts';
import { result, type Result } from '../core/result.ts';
import { applyReturns, isAboutRound } from '../report/book/applyReturns.ts';
import { completionQuestions, withCompletions } from '../report/book/completions.ts';
import { derive } from '../report/book/derive.ts';
import { deriveTracking } from '../report/book/deriveTracking.ts';
import { roundsOf } from '../report/book/fromRows.ts';
import { decisionIssues, decisionsOf, mergeQuestions, type Asked } from '../report/book/questions.ts';
import { bookRows, knownReturns, sentValues } from '../report/book/returnsOf.ts';
import type { InputFile } from '../workbook/ports.ts';
import type { Book } from '../workbook/schema.ts';
import type { Deps } from './deps.ts';
import { checkRound } from './makeForms.ts';
import type { TrackedBook } from './openBook.ts';
import { readReturns, receivedIssues, type ReceivedDays } from './readReturns.ts';

export interface ReturnsInput {
  readonly round: number;
  readonly files: readonly InputFile[];
  readonly received: ReceivedDays;
  readonly decisions: readonly Decision[];
}

export interface Consolidated {
  readonly changes: ChangeSet;
  /** Open after this run: about values that differ, and about tasks done on an unknown day. */
  readonly questions: readonly Question[];
  /** The book afterwards, derived cells included. Nothing is written yet. */
  readonly after: Book;
}

function refusals(tracked: TrackedBook, { round, files, received }: ReturnsInput): Issue[] {
  const wrong = checkRound(tracked, round);
  if (wrong.length > 0) return wrong;
  if (roundsOf(tracked.book).some((r) => r.number === round && r.locked))
    return [issue('round.locked', {}, { round })];
  return files.length === 0 ? [issue('return.noInput')] : receivedIssues(files, received);
}

/** What the batch asks whether or not it is answered: an answer is carried out only if its question was asked. */
function askedBy(input: ConsolidationInput, changes: ChangeSet): readonly Question[] {
  return input.decisions.length === 0
    ? changes.questions
    : consolidate({ ...input, decisions: [] }).questions;
}

/** Works out what a batch of returned files changes. */
export function consolidateReturns(
  tracked: TrackedBook,
  input: ReturnsInput,
  deps: Deps,
): Result<Consolidated | null> {
  const { book, asOfFixed } = tracked;
  const { round } = input;
  const refused = refusals(tracked, input);
  if (refused.length > 0) return result(null, refused);
  const decisions = [...input.decisions, ...decisionsOf(book.QuyetDinh)];
  const batch: ConsolidationInput = {
    round,
    known: knownReturns(book),
    sent: sentValues(book),
    book: bookRows(book, round),
    readings: readReturns(tracked, round, input.files, input.received, deps),
    decisions,
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
  const QuyetDinh = mergeQuestions(book.QuyetDinh, run, isAboutRound(round));
  const after = derive({ ...completed.book, QuyetDinh }, asOfFixed);
  return result(
    { changes, questions: run.open, after },
    decisionIssues(input.decisions, run, book.QuyetDinh),
  );
}
