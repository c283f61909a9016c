import { expandPlan, type TaskToAssign } from '../../core/assignment/expandPlan.ts';
import type { PlanDiff } from '../../core/plan/diff/types.ts';
import type { Plan } from '../../core/plan/types.ts';
import type { Decision, Digest } from '../../core/question.ts';
import { rememberedAnswers } from '../../report/book/answers.ts';
import { bookRegister } from '../../report/book/bookRegister.ts';
import { agencyQuestionRows, bookTasks, withoutOpen } from '../../report/book/bookTasks.ts';
import { assignmentChange, type AssignmentChange } from '../../report/book/changeAssignments.ts';
import type { CodedRow } from '../../report/book/planRows.ts';
import { decisionsOf, type Asked } from '../../report/book/questions.ts';
import type { Book } from '../../workbook/schema.ts';
import { QUESTION_STATE_WORDS, TASK_STATE_WORDS } from '../../workbook/tables/words.ts';

/** Who does what otherwise than before, and what is asked about it. */
export interface Reassigned {
  /** Tasks whose agencies were worked out anew. */
  readonly tasks: ReadonlySet<string>;
  readonly change: AssignmentChange;
  readonly run: Asked;
}

/** Tasks to which the changed plan gives other agencies, or which are new, with the bodies that it names. */
function tasksToAssign(diff: PlanDiff, added: readonly CodedRow[]): TaskToAssign[] {
  const changed = diff.kept.filter(({ changes }) =>
    changes.some(({ field }) => field === 'leads' || field === 'coordinating'),
  );
  return [...changed, ...added]
    .filter(({ row }) => row.kind === 'task')
    .map(({ code, row }) => ({
      code,
      leads: row.leads,
      coordinating: row.coordinating,
      ...(row.leadCandidates === undefined ? {} : { leadCandidates: row.leadCandidates }),
    }));
}

/** The book with tasks that come back in force again, so that their former agencies are known. */
function withRestored(book: Book, { kept }: PlanDiff): Book {
  const back = new Set(kept.filter((row) => row.restored).map((row) => row.code));
  if (back.size === 0) return book;
  const NhiemVu = book.NhiemVu.map((row) =>
    back.has(row.code) ? { ...row, state: TASK_STATE_WORDS.planned } : row,
  );
  return { ...book, NhiemVu };
}

/** Assignments that the words of the book gave by the answers of their time. */
function assignedBefore(book: Book, codes: ReadonlySet<string>, digest: Digest) {
  const register = bookRegister(book);
  const plans = withoutOpen(bookTasks(book, register, digest), agencyQuestionRows(book, digest));
  const applied = book.QuyetDinh.filter((row) => row.state === QUESTION_STATE_WORDS.applied);
  const answers = [...rememberedAnswers(book), ...decisionsOf(applied)];
  return plans.flatMap(({ tasks, asOf }) => {
    const own = tasks.filter(({ code }) => codes.has(code));
    return expandPlan(own, register, answers, digest, asOf).assignments;
  });
}

/**
 * Works out whom the changed plan gives its new and changed tasks to. Tasks whose agencies it words as before are left
 * alone, whatever people have corrected there.
 */
export function reassigned(
  book: Book,
  plan: Plan,
  diff: PlanDiff,
  added: readonly CodedRow[],
  decisions: readonly Decision[],
  digest: Digest,
): Reassigned {
  const tasks = tasksToAssign(diff, added);
  const codes = new Set(tasks.map(({ code }) => code));
  const register = bookRegister(book);
  const asOf = plan.date ?? book.KeHoach[0]?.date ?? null;
  const expand = (answers: readonly Decision[]) => expandPlan(tasks, register, answers, digest, asOf);
  const now = expand(decisions);
  return {
    tasks: codes,
    change: assignmentChange(assignedBefore(withRestored(book, diff), codes, digest), now.assignments),
    run: { asked: expand([]).questions, open: now.questions, decisions },
  };
}
