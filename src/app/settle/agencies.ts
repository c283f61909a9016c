import { expandPlan } from '../../core/assignment/expandPlan.ts';
import type { AgencyRegister } from '../../core/agency/types.ts';
import { ADD } from '../../core/assignment/options.ts';
import type { Assignment } from '../../core/assignment/types.ts';
import type { Issue } from '../../core/issue.ts';
import type { Decision, Digest, Question } from '../../core/question.ts';
import { rememberedAnswers } from '../../report/book/answers.ts';
import { withAnsweredAgencies } from '../../report/book/answeredAgencies.ts';
import { bookRegister } from '../../report/book/bookRegister.ts';
import { agencyQuestionRows, bookTasks, withoutOpen, type PlanTasks } from '../../report/book/bookTasks.ts';
import { assignmentChange, changeAssignments } from '../../report/book/changeAssignments.ts';
import { followAssignments } from '../../report/book/obligationChanges.ts';
import { decisionsOf, type Asked } from '../../report/book/questions.ts';
import type { Book } from '../../workbook/schema.ts';
import { QUESTION_STATE_WORDS } from '../../workbook/tables/words.ts';

/** A book after the answers of one family of questions, with what was asked. */
export interface Settled {
  readonly book: Book;
  readonly run: Asked;
  readonly issues: readonly Issue[];
}

interface Expander {
  readonly register: AgencyRegister;
  readonly digest: Digest;
}

function expand(plans: readonly PlanTasks[], decisions: readonly Decision[], of: Expander) {
  const parts = plans.map(({ tasks, asOf }) => expandPlan(tasks, of.register, decisions, of.digest, asOf));
  return {
    assignments: parts.flatMap((part): readonly Assignment[] => part.assignments),
    questions: parts.flatMap((part): readonly Question[] => part.questions),
  };
}

/** The answers by which the present assignments were made. */
function answersBefore(book: Book): Decision[] {
  const applied = book.QuyetDinh.filter((row) => row.state === QUESTION_STATE_WORDS.applied);
  return [...rememberedAnswers(book), ...decisionsOf(applied)];
}

/** What the book asks about whom its tasks are given to, answered or not. */
export function agencyQuestions(book: Book, decisions: readonly Decision[], digest: Digest): Asked {
  const register = bookRegister(book);
  const plans = bookTasks(book, register, digest);
  const asked = expand(plans, [], { register, digest }).questions;
  const open = decisions.length === 0 ? asked : expand(plans, decisions, { register, digest }).questions;
  return { asked, open, decisions };
}

/** Puts agencies into the book that answers say are missing in its list: the plan's words are then their names. */
export function addAgencies(
  book: Book,
  decisions: readonly Decision[],
  digest: Digest,
): Omit<Settled, 'issues'> {
  const isAnswered = decisions.some(({ choice }) => choice === ADD);
  const { asked } = isAnswered ? agencyQuestions(book, [], digest) : { asked: [] };
  const grown = withAnsweredAgencies(book, asked, decisions);
  return { book: grown.book, run: { asked: grown.answered, open: [], decisions } };
}

/**
 * Carries out answers about whom tasks are given to. Only what an answer changes is changed: the assignments before
 * and after it are worked out from the same words and the same register, and their difference is applied to the
 * rows, so that what people corrected by hand stays.
 */
export function settleAgencies(book: Book, decisions: readonly Decision[], digest: Digest): Settled {
  const register = bookRegister(book);
  const plans = bookTasks(book, register, digest);
  const of = { register, digest };
  const before = expand(withoutOpen(plans, agencyQuestionRows(book, digest)), answersBefore(book), of);
  const after = expand(plans, decisions, of);
  const change = assignmentChange(before.assignments, after.assignments);
  const { rows, pairs, issues } = changeAssignments(book, change);
  const isSame = change.added.length + change.removed.length + change.reworded.length === 0;
  const run: Asked = { asked: expand(plans, [], of).questions, open: after.questions, decisions };
  const changed = isSame ? book : followAssignments({ ...book, PhanCong: rows }, pairs);
  return { book: changed, run, issues };
}
