import type { Decision, Question } from '../../core/question.ts';
import { optionText, questionText } from '../../messages/questionText.ts';
import type { Row } from '../../workbook/schema.ts';
import { QUESTION_STATE_WORDS } from '../../workbook/tables/words.ts';

type QuestionRow = Row<'QuyetDinh'>;

/** A question as a row of Việc cần quyết định, with the answer that closed it, if any. */
export function questionRow(question: Question, decision?: Decision): QuestionRow {
  return {
    id: question.id,
    question: questionText(question),
    table: question.about.table,
    row: question.about.row,
    field: question.about.field,
    read: question.read,
    options: question.options.map((o) => `${o.key}: ${optionText(o)}`).join('\n'),
    choice: decision?.choice ?? '',
    value: decision?.value ?? '',
    reason: decision?.reason ?? '',
    by: decision?.by ?? '',
    at: decision?.at ?? '',
    state: decision === undefined ? QUESTION_STATE_WORDS.open : QUESTION_STATE_WORDS.applied,
  };
}

/** Answers that people gave in the sheet. */
export function decisionsOf(rows: readonly QuestionRow[]): Decision[] {
  return rows
    .filter((row) => row.choice !== '')
    .map(({ id, choice, value, reason, by, at }) => ({ id, choice, value, reason, by, at }));
}

/**
 * Adds questions to the sheet. One that stands there already keeps what a person wrote on it; one that is answered
 * now is marked as applied.
 */
export function mergeQuestions(
  rows: readonly QuestionRow[],
  open: readonly Question[],
  closed: readonly Decision[],
): QuestionRow[] {
  const answered = new Map(closed.map((d) => [d.id, d]));
  const known = new Set(rows.map((r) => r.id));
  const kept = rows.map((row) => closeRow(row, answered.get(row.id)));
  return [...kept, ...open.filter((q) => !known.has(q.id)).map((q) => questionRow(q, answered.get(q.id)))];
}

function closeRow(row: QuestionRow, decision: Decision | undefined): QuestionRow {
  if (decision === undefined) return row;
  const { choice, value = '', reason = '', by = '', at = '' } = decision;
  return { ...row, choice, value, reason, by, at, state: QUESTION_STATE_WORDS.applied };
}
