import type { Decision, Question } from '../../core/question.ts';
import { optionText, questionText } from '../../messages/questionText.ts';
import { fill } from '../../messages/fill.ts';
import { MORE_CANDIDATES, OPTION_TEXTS } from '../../messages/vi/questions.ts';
import { TABLES, type Row, type TableName } from '../../workbook/schema.ts';
import type { TableDef } from '../../workbook/tables/columns.ts';
import { QUESTION_STATE_WORDS } from '../../workbook/tables/words.ts';

type QuestionRow = Row<'QuyetDinh'>;

/** Sheet, row and column that a question is about, as a person finds them. */
function placeOf({ about }: Question): Pick<QuestionRow, 'table' | 'row' | 'field'> {
  const def: TableDef | undefined = TABLES[about.table as TableName];
  const field = def?.columns[about.field]?.header ?? about.field;
  return { table: def?.sheet ?? about.table, row: about.row, field };
}

/** Candidates that are written out; more of them are found on their own sheet. */
const CANDIDATES_SHOWN = 8;

function optionLines({ options }: Question): string {
  const line = (o: Question['options'][number]) => `${o.key}: ${optionText(o)}`;
  const general = options.filter((o) => o.key in OPTION_TEXTS).map(line);
  const candidates = options.filter((o) => !(o.key in OPTION_TEXTS)).map(line);
  const rest = candidates.length - CANDIDATES_SHOWN;
  const more = rest > 0 ? [fill(MORE_CANDIDATES, { count: rest })] : [];
  return [...general, ...candidates.slice(0, CANDIDATES_SHOWN), ...more].join('\n');
}

/** A question as a row of Việc cần quyết định, with the answer that closed it, if any. */
export function questionRow(question: Question, decision?: Decision): QuestionRow {
  return {
    id: question.id,
    question: questionText(question),
    ...placeOf(question),
    read: question.read,
    options: optionLines(question),
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
