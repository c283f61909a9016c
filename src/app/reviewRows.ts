import { splitAgencies } from '../core/agency/splitAgencies.ts';
import type { AgencyRegister } from '../core/agency/types.ts';
import { vocabularyOf } from '../core/agency/vocabulary.ts';
import { readDeadline } from '../core/deadline/readDeadline.ts';
import type { Plan, PlanRow } from '../core/plan/types.ts';
import { decisionFor, identify, type Decision, type Digest, type Question } from '../core/question.ts';
import { readEdit, type RowEdit } from '../messages/rowEdit.ts';
import type { CodedRow } from '../report/book/planRows.ts';
import type { Asked } from '../report/book/questions.ts';

/** A task as it was read is a candidate: a person takes it as it stands, corrects it, or leaves it out. */
export interface ReviewedRow extends CodedRow {
  /** Id of the question that a person's word on the row answers; null for headings. */
  readonly question: string | null;
  readonly decision: Decision | null;
}

export interface ReviewedRows {
  /** All of the plan's rows, those left out too. */
  readonly rows: readonly ReviewedRow[];
  /** Without the rows that were left out. */
  readonly kept: readonly CodedRow[];
  readonly run: Asked;
}

interface Given {
  readonly plan: Plan;
  readonly register: AgencyRegister | null;
  readonly decisions: readonly Decision[];
}

const OPTIONS = ['accept', 'edit', 'drop'].map((key) => ({ key, label: '' }));

function questionOf({ code, row }: CodedRow, digest: Digest): Question {
  const about = { table: 'NhiemVu', row: code, field: 'title' };
  return identify({ kind: 'task.review', about, read: row.title, options: OPTIONS, default: null }, digest);
}

/** Bodies that a person wrote: parted as in a cell of a plan, without the doubts that the plan's own words raised. */
function bodiesIn(text: string, field: string, row: PlanRow, { register }: Given) {
  const vocabulary = vocabularyOf([], register ?? undefined);
  return splitAgencies(text, { vocabulary, at: row.at, field });
}

function edited(row: PlanRow, edit: RowEdit, given: Given): PlanRow {
  const { year: planYear, date: planDate } = given.plan;
  const time = edit.time === undefined ? null : readDeadline(edit.time, { planYear, planDate }, row.at);
  const leads = edit.leads === undefined ? null : bodiesIn(edit.leads, 'leads', row, given);
  const others =
    edit.coordinating === undefined ? null : bodiesIn(edit.coordinating, 'coordinating', row, given);
  const { leadCandidates, ...rest } = row;
  return {
    ...rest,
    ...(leads !== null || leadCandidates === undefined ? {} : { leadCandidates }),
    title: edit.title ?? row.title,
    time: edit.time ?? row.time,
    deadline: time === null ? row.deadline : time.deadline,
    leads: leads?.mentions ?? row.leads,
    coordinating: others?.mentions ?? row.coordinating,
    issues: [time, leads, others].flatMap((read) => read?.issues ?? []),
  };
}

/** The row under a person's word; a row that was looked at is doubted no more. Null: the word can't be used. */
function underDecision(row: PlanRow, { choice, value = '' }: Decision, given: Given): PlanRow | null {
  if (choice === 'drop') return row;
  if (choice === 'accept') return { ...row, issues: [] };
  const edit = choice === 'edit' ? readEdit(value) : null;
  return edit === null ? null : edited(row, edit, given);
}

interface Looked {
  readonly reviewed: ReviewedRow;
  readonly question: Question | null;
  readonly usable: boolean;
}

function look(coded: CodedRow, given: Given, digest: Digest): Looked {
  if (coded.row.kind !== 'task')
    return { reviewed: { ...coded, question: null, decision: null }, question: null, usable: false };
  const question = questionOf(coded, digest);
  const decision = decisionFor(question, given.decisions) ?? null;
  const row = decision === null ? null : underDecision(coded.row, decision, given);
  const used = row === null ? null : decision;
  const reviewed = { code: coded.code, row: row ?? coded.row, question: question.id, decision: used };
  return { reviewed, question: decision === null ? null : question, usable: row !== null };
}

/**
 * The rows of a plan under what a person said of them. Codes stay: one that was left out is not given to another row.
 * Only rows that somebody spoke about are asked about; a word that can't be used leaves its question open.
 */
export function reviewRows(coded: readonly CodedRow[], given: Given, digest: Digest): ReviewedRows {
  const looked = coded.map((one) => look(one, given, digest));
  const rows = looked.map(({ reviewed }) => reviewed);
  const asked = looked.flatMap(({ question }) => question ?? []);
  const open = looked.flatMap(({ question, usable }) => (usable ? [] : (question ?? [])));
  const kept = rows
    .filter(({ decision }) => decision?.choice !== 'drop')
    .map(({ code, row }) => ({ code, row }));
  return { rows, kept, run: { asked, open, decisions: given.decisions } };
}
