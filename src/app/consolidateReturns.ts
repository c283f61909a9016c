import type { ChangeSet } from '../core/consolidation/types.ts';
import { issue, type Issue } from '../core/issue.ts';
import type { Decision, Question } from '../core/question.ts';
import { result, type Result } from '../core/result.ts';
import { ANSWER_SHEETS, isAboutRound } from '../report/book/applyReturns.ts';
import { derive } from '../report/book/derive.ts';
import { roundsOf } from '../report/book/fromRows.ts';
import { decisionIssues, decisionsOf, mergeQuestions } from '../report/book/questions.ts';
import { withSetting } from '../report/book/settings.ts';
import { TABLES, type Book } from '../workbook/schema.ts';
import { SHEETS } from '../workbook/tables/sheets.ts';
import { QUESTION_STATE_WORDS } from '../workbook/tables/words.ts';
import type { Deps } from './deps.ts';
import { checkRound } from './makeForms.ts';
import type { TrackedBook } from './openBook.ts';
import { readReturns, receivedIssues, type Batch } from './readReturns.ts';
import { takeReturns } from './settle/returns.ts';

export interface ReturnsInput extends Batch {
  readonly round: number;
  readonly decisions: readonly Decision[];
}

export interface Consolidated {
  readonly changes: ChangeSet;
  /** Open after this run: about values that differ, and about tasks done on an unknown day. */
  readonly questions: readonly Question[];
  /** The book afterwards, derived cells included. Nothing is written yet. */
  readonly after: Book;
}

function refusals(tracked: TrackedBook, { round, files, received, keyed = [] }: ReturnsInput): Issue[] {
  const wrong = checkRound(tracked, round);
  if (wrong.length > 0) return wrong;
  if (roundsOf(tracked.book).some((r) => r.number === round && r.locked))
    return [issue('round.locked', {}, { round })];
  return files.length + keyed.length === 0 ? [issue('return.noInput')] : receivedIssues(files, received);
}

/** Answers about the plan are typed on the same sheet, but carried out by settling. */
function waitingIssues(rows: Book['QuyetDinh'], asked: readonly Question[]): Issue[] {
  const aboutReturns: readonly string[] = [...ANSWER_SHEETS, TABLES.BaoCao.sheet];
  const waiting = rows.filter(
    (row) =>
      row.state === QUESTION_STATE_WORDS.open &&
      row.choice !== '' &&
      !aboutReturns.includes(row.table) &&
      !asked.some((q) => q.id === row.id),
  );
  const at = { sheet: SHEETS.questions };
  return waiting.length === 0 ? [] : [issue('decisions.waiting', at, { count: waiting.length })];
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
  const readings = readReturns(tracked, round, input, deps, decisions);
  const viewed = withSetting(book, 'currentRound', round);
  const taken = takeReturns(viewed, { round, readings, decisions, asOfFixed }, deps);
  const { changes, run } = taken;
  const QuyetDinh = mergeQuestions(book.QuyetDinh, run, isAboutRound(round));
  const after = derive({ ...taken.book, QuyetDinh }, asOfFixed);
  return result({ changes, questions: run.open, after }, [
    ...decisionIssues(input.decisions, run, book.QuyetDinh),
    ...waitingIssues(book.QuyetDinh, run.asked),
  ]);
}
