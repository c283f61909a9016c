import { issue, type Issue } from '../../core/issue.ts';
import type { Decision, Digest, QuestionKind } from '../../core/question.ts';
import { rememberedAnswers } from '../../report/book/answers.ts';
import { fieldOf, kindOfRow } from '../../report/book/questionKind.ts';
import { carriedOut, decisionsOf, type Asked } from '../../report/book/questions.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { SHEETS } from '../../workbook/tables/sheets.ts';
import { QUESTION_STATE_WORDS } from '../../workbook/tables/words.ts';

type QuestionRow = Row<'QuyetDinh'>;

/** Questions about the plan that settling asks anew each time. */
const SETTLED: readonly QuestionKind[] = [
  'group.members',
  'group.condition',
  'agency.unmatched',
  'agency.other',
  'task.lead',
  'plan.year',
  'task.deadline',
  'rounds.none',
  'agency.successor',
  'task.successor',
  'score.lockedPoints',
  'score.lockedClass',
  'score.round',
];

const ASSIGNED: readonly string[] = ['leads', 'coordinating'];

/** Whether a row is about whom a task is given to, or about rounds; also where a person has changed its words. */
export function isSettled(row: QuestionRow, digest: Digest): boolean {
  const kind = kindOfRow(row, digest);
  if (kind !== null) return SETTLED.includes(kind);
  return row.table === SHEETS.tasks && ASSIGNED.includes(fieldOf(row, 'NhiemVu'));
}

/** Whether a row holds an answer, in whatever words it was typed. */
export function isSameAnswer(row: QuestionRow, { choice, value = '' }: Decision): boolean {
  const [typed] = decisionsOf([row]);
  return typed?.choice === choice && (typed.value ?? '') === value;
}

/** Answers that were carried out before can no longer be changed this way once their question isn't asked any more. */
export function lateIssues(given: readonly Decision[], run: Asked, book: Book): Issue[] {
  const asked = new Set(run.asked.map((q) => q.id));
  const applied = book.QuyetDinh.filter((r) => r.state === QUESTION_STATE_WORDS.applied && !asked.has(r.id));
  const remembered = rememberedAnswers(book);
  return applied.flatMap((row) => {
    const other = given.find((d) => d.id === row.id && !isSameAnswer(row, d));
    const was = remembered.find((d) => d.id === row.id);
    const isRetyped = was !== undefined && !isSameAnswer(row, was);
    const choice = other?.choice ?? (isRetyped ? row.choice : null);
    return choice === null ? [] : [issue('decisions.tooLate', {}, { id: row.id, choice, sheet: row.table })];
  });
}

const ELSEWHERE: readonly QuestionKind[] = ['task.same', 'return.agency'];

/** Answers about a changed plan, and about whose a file is, wait for the step that reads the plan or the file. */
function isCarriedOutHere(row: QuestionRow, digest: Digest): boolean {
  const kind = kindOfRow(row, digest);
  return kind === null || !ELSEWHERE.includes(kind);
}

/** Typed answers of open rows that nothing could be done with. */
export function typedIssues(
  rows: Book['QuyetDinh'],
  run: Asked,
  given: readonly Decision[],
  digest: Digest,
): Issue[] {
  const answered = carriedOut(run);
  const idle = rows.filter(
    (row) =>
      row.state === QUESTION_STATE_WORDS.open &&
      row.choice !== '' &&
      isCarriedOutHere(row, digest) &&
      !answered.has(row.id) &&
      !given.some((d) => d.id === row.id),
  );
  return idle.map(({ id, choice }) => issue('decisions.unused', { sheet: SHEETS.questions }, { id, choice }));
}
