import type { Issue } from '../core/issue.ts';
import type { Decision, Digest, Question, QuestionKind } from '../core/question.ts';
import { result, type Result } from '../core/result.ts';
import { fill } from '../messages/fill.ts';
import { SETTLE_EVENT, SETTLE_LOG } from '../messages/vi/log.ts';
import { OPTION_WORDS } from '../messages/vi/questions.ts';
import { rememberAnswers } from '../report/book/answers.ts';
import { isAboutRound } from '../report/book/applyReturns.ts';
import { derive } from '../report/book/derive.ts';
import { deriveTracking } from '../report/book/deriveTracking.ts';
import { withLogLines, type LogLine } from '../report/book/logLines.ts';
import { followObligations } from '../report/book/overviewRows.ts';
import {
  carriedOut,
  decisionIssues,
  decisionsOf,
  mergeQuestions,
  type Asked,
} from '../report/book/questions.ts';
import type { Book, Row } from '../workbook/schema.ts';
import { QUESTION_STATE_WORDS } from '../workbook/tables/words.ts';
import type { Deps } from './deps.ts';
import type { TrackedBook } from './openBook.ts';
import { isSameAnswer, isSettled, lateIssues, typedIssues } from './settle/answerIssues.ts';
import { addAgencies, settleAgencies } from './settle/agencies.ts';
import { settleDeadlines } from './settle/deadlines.ts';
import { settleRounds } from './settle/bookRounds.ts';
import { roundsWithReturns, settleRound } from './settle/returns.ts';
import { settleScores } from './settle/scores.ts';
import { settleSessionRounds } from './settle/sessionRounds.ts';
import { settleSuccession } from './settle/succession.ts';

export interface SettledBook {
  /** The book afterwards, derived cells included. Nothing is written yet. */
  readonly after: Book;
  /** What stays open. */
  readonly questions: readonly Question[];
  /** All that the book asks, answered or not, as far as an answer can still be changed. */
  readonly asked: readonly Question[];
  /** Ids of the questions that an answer has closed, or closed in another way, in this run. */
  readonly used: readonly string[];
}

type SettleDeps = Pick<Deps, 'digest' | 'clock'>;

function joined(runs: readonly Asked[], decisions: readonly Decision[]): Asked {
  return { asked: runs.flatMap((r) => r.asked), open: runs.flatMap((r) => r.open), decisions };
}

interface Carried {
  readonly book: Book;
  readonly run: Asked;
  readonly issues: readonly Issue[];
}

/** Every family of questions in turn: who does what, the rounds, by when, who follows whom, and what returns left open in each round. */
function carryOut(tracked: TrackedBook, decisions: readonly Decision[], deps: SettleDeps): Carried {
  const { asOfFixed } = tracked;
  const grown = addAgencies(tracked.book, decisions, deps.digest);
  const agencies = settleAgencies(grown.book, decisions, deps.digest);
  const rounds = settleRounds(agencies.book, decisions, deps.digest);
  const deadlines = settleDeadlines({ book: rounds.book, asOfFixed }, decisions, deps.digest);
  const heirs = settleSuccession(deadlines.book, tracked.places, decisions, deps);
  const based = settleSessionRounds(heirs.book, decisions, deps.digest);
  const scores = settleScores(based.book, decisions, deps.digest);
  let book = deriveTracking(followObligations(tracked.book, scores.book), asOfFixed);
  const runs = [grown.run, agencies.run, rounds.run, deadlines.run, heirs.run, based.run, scores.run];
  for (const round of roundsWithReturns(book)) {
    const settled = settleRound(book, { round, decisions, asOfFixed }, deps);
    book = settled.book;
    runs.push(settled.run);
  }
  const issues = [...agencies.issues, ...rounds.issues, ...heirs.issues];
  return { book, run: joined(runs, decisions), issues };
}

/** Whether a row of Việc cần quyết định is one that settling asks anew, so that it is dropped where it isn't asked. */
function belongsTo(book: Book, digest: Digest): (row: Row<'QuyetDinh'>) => boolean {
  const rounds = roundsWithReturns(book).map(isAboutRound);
  return (row) => isSettled(row, digest) || rounds.some((isAbout) => isAbout(row));
}

/** Answers that this run carried out and that the book didn't hold carried out already. */
function usedIn(run: Asked, book: Book, after: Book): string[] {
  const before = new Map(book.QuyetDinh.map((row) => [row.id, row]));
  const memory = (of: Book, id: string) => of.ThongTin.find((row) => row.key.endsWith(id))?.value;
  return [...carriedOut(run)].flatMap(([id, decision]) => {
    const row = before.get(id);
    const isOld = row?.state === QUESTION_STATE_WORDS.applied && isSameAnswer(row, decision);
    return isOld && memory(book, id) === memory(after, id) ? [] : [id];
  });
}

function answerText({ id, question, choice, value, reason, by }: Row<'QuyetDinh'>): string {
  const { answer, ...beside } = SETTLE_LOG;
  const params = { id, question, choice: OPTION_WORDS[choice] ?? choice, value, reason, by };
  const said = (['value', 'reason', 'by'] as const).filter((key) => params[key] !== '');
  return [answer, ...said.map((key) => beside[key])].map((words) => fill(words, params)).join(' ');
}

/** What follows from these answers is told in words of its own. */
const TOLD_ELSEWHERE: readonly QuestionKind[] = ['agency.successor', 'task.successor'];

/** What Nhật ký says of each answer that was carried out. */
function answerLines(
  rows: Book['QuyetDinh'],
  run: Asked,
  used: readonly string[],
  { clock }: Pick<Deps, 'clock'>,
): LogLine[] {
  const elsewhere = run.asked.filter((q) => TOLD_ELSEWHERE.includes(q.kind)).map((q) => q.id);
  const told = used.filter((id) => !elsewhere.includes(id));
  const { date, time } = clock();
  const line = { at: `${date} ${time}`, event: SETTLE_EVENT, agency: '', round: null, file: '' };
  return rows.filter(({ id }) => told.includes(id)).map((row) => ({ ...line, detail: answerText(row) }));
}

/**
 * Carries out answers to what a book leaves open: those given (from the pane or a file) and those that people typed
 * into Việc cần quyết định; of two answers the given one counts. What agencies and people wrote is never taken away.
 * The same answers once more change nothing.
 */
export function settleBook(
  tracked: TrackedBook,
  given: readonly Decision[],
  deps: SettleDeps,
): Result<SettledBook | null> {
  const rows = tracked.book.QuyetDinh;
  const decisions = [...given, ...decisionsOf(rows)];
  const { book, run, issues } = carryOut(tracked, decisions, deps);
  const QuyetDinh = mergeQuestions(rows, run, belongsTo(book, deps.digest));
  const ThongTin = rememberAnswers(book.ThongTin, aboutPlan(run));
  const settled = derive({ ...book, QuyetDinh, ThongTin }, tracked.asOfFixed);
  const used = usedIn(run, tracked.book, settled);
  const after = withLogLines(settled, answerLines(QuyetDinh, run, used, deps));
  return result({ after, questions: run.open, asked: run.asked, used }, [
    ...issues,
    ...decisionIssues(given, run, rows),
    ...lateIssues(given, run, tracked.book),
    ...typedIssues(rows, run, given, deps.digest),
  ]);
}

/** Questions about returns and locked points are not asked again once they are answered; those about the plan are. */
function aboutPlan(run: Asked): Asked {
  const others: readonly string[] = ['TheoDoi', 'ChamDiem', 'XepLoai'];
  const isOfPlan = (question: Question) => !others.includes(question.about.table);
  return { ...run, asked: run.asked.filter(isOfPlan), open: run.open.filter(isOfPlan) };
}
