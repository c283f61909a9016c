import { issue, type Issue } from '../../core/issue.ts';
import { decisionFor, type Decision, type Question } from '../../core/question.ts';
import { optionText, questionText } from '../../messages/questionText.ts';
import { fold } from '../../core/text/fold.ts';
import { fill } from '../../messages/fill.ts';
import { MORE_CANDIDATES, OPTION_TEXTS, OPTION_WORDS } from '../../messages/vi/questions.ts';
import { TABLES, type Row, type TableName } from '../../workbook/schema.ts';
import type { TableDef } from '../../workbook/tables/columns.ts';
import { QUESTION_STATE_WORDS } from '../../workbook/tables/words.ts';
import { fitCell } from './fitCell.ts';

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
  const line = (o: Question['options'][number]) => `${OPTION_WORDS[o.key] ?? o.key}: ${optionText(o)}`;
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
    question: fitCell(questionText(question)),
    ...placeOf(question),
    read: fitCell(question.read),
    options: fitCell(optionLines(question)),
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
    .map(({ id, choice, value, reason, by, at }) => ({
      id,
      choice: optionKey(choice),
      value,
      reason,
      by,
      at,
    }));
}

/** The key of an option as a person types it: its Vietnamese word, or the key itself (an agency's code, 1, 2 …). */
function optionKey(choice: string): string {
  const typed = fold(choice);
  return Object.keys(OPTION_WORDS).find((key) => fold(OPTION_WORDS[key]!) === typed) ?? choice.trim();
}

/** What one run asked, answered or not, and what stays open after the answers. */
export interface Asked {
  readonly asked: readonly Question[];
  readonly open: readonly Question[];
  /** Of two answers to one question the first counts, as in core. */
  readonly decisions: readonly Decision[];
}

/** Answers that were carried out: by the id of their question. */
export function carriedOut({ asked, open, decisions }: Asked): Map<string, Decision> {
  const stillOpen = new Set(open.map((q) => q.id));
  const closed = asked.filter((q) => !stillOpen.has(q.id));
  return new Map(
    closed.flatMap((q) => {
      const decision = decisionFor(q, decisions);
      return decision === undefined ? [] : [[q.id, decision] as const];
    }),
  );
}

/**
 * The sheet after a run. A row keeps what a person wrote on it; one whose answer was carried out says so; one that
 * `belongs` to the run and was not asked any more is dropped from the open ones, but stays to be read.
 */
export function mergeQuestions(
  rows: readonly QuestionRow[],
  run: Asked,
  belongs: (row: QuestionRow) => boolean = () => false,
): QuestionRow[] {
  const answered = carriedOut(run);
  const asked = new Set(run.asked.map((q) => q.id));
  const known = new Set(rows.map((r) => r.id));
  const kept = rows.map((row) => {
    const decision = answered.get(row.id);
    if (decision !== undefined) return closedRow(row, decision);
    const isGone = row.state === QUESTION_STATE_WORDS.open && belongs(row) && !asked.has(row.id);
    return isGone ? { ...row, state: QUESTION_STATE_WORDS.dropped } : reopened(row, run.open);
  });
  const fresh = run.asked.filter((q) => !known.has(q.id));
  return [...kept, ...fresh.map((q) => questionRow(q, answered.get(q.id)))];
}

/** A question that was settled or gone and is asked again without a usable answer. */
function reopened(row: QuestionRow, open: readonly Question[]): QuestionRow {
  if (row.state === QUESTION_STATE_WORDS.open || !open.some((q) => q.id === row.id)) return row;
  return { ...row, state: QUESTION_STATE_WORDS.open };
}

function closedRow(row: QuestionRow, decision: Decision): QuestionRow {
  const { choice, value = '', reason = '', by = '', at = '' } = decision;
  return { ...row, choice, value, reason, by, at, state: QUESTION_STATE_WORDS.applied };
}

/** Warnings about answers of this run that named no known question, or could not be used. */
export function decisionIssues(
  given: readonly Decision[],
  run: Asked,
  rows: readonly QuestionRow[],
): Issue[] {
  const known = new Set([...run.asked.map((q) => q.id), ...rows.map((r) => r.id)]);
  const open = new Set(run.open.map((q) => q.id));
  const asked = new Set(run.asked.map((q) => q.id));
  const applied = new Set(rows.filter((r) => r.state === QUESTION_STATE_WORDS.applied).map((r) => r.id));
  return given.flatMap(({ id, choice }) => {
    if (!known.has(id)) return [issue('decisions.unknown', {}, { id })];
    const idle = open.has(id) || (!asked.has(id) && !applied.has(id));
    return idle ? [issue('decisions.unused', {}, { id, choice })] : [];
  });
}
