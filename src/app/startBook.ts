import { expandPlan, type TaskToAssign } from '../core/assignment/expandPlan.ts';
import type { AgencyRegister } from '../core/agency/types.ts';
import type { IsoDate } from '../core/date/types.ts';
import { acceptPlan } from '../core/plan/acceptPlan.ts';
import type { Plan } from '../core/plan/types.ts';
import type { Issue } from '../core/issue.ts';
import { decisionFor, identify, type Decision, type Question } from '../core/question.ts';
import { expandObligations } from '../core/tracking/obligations.ts';
import type { Round } from '../core/tracking/types.ts';
import { derive } from '../report/book/derive.ts';
import { newBook, PLAN_CODE } from '../report/book/newBook.ts';
import { decisionIssues, type Asked } from '../report/book/questions.ts';
import { formulasFor } from '../report/formulas/formulaOf.ts';
import { trackingWorkbook } from '../report/trackingWorkbook.ts';
import type { Book } from '../workbook/schema.ts';
import type { WorkbookSpec } from '../workbook/spec.ts';
import { ROLE_WORDS } from '../workbook/tables/words.ts';
import type { Deps } from './deps.ts';
import { numberRounds, parseRound } from './input.ts';

export interface StartInput {
  readonly plan: Plan;
  readonly register: AgencyRegister;
  /** Instead of the plan's own; empty: the plan's. */
  readonly rounds: readonly Round[];
  readonly asOf: IsoDate | null;
  readonly decisions: readonly Decision[];
}

export interface StartedBook {
  readonly book: Book;
  readonly spec: WorkbookSpec;
  readonly questions: readonly Question[];
  readonly sizes: BookSizes;
  /** About answers that named no question or could not be used. */
  readonly issues: readonly Issue[];
}

/** Obligations are counted in one round. */
export interface BookSizes {
  readonly tasks: number;
  readonly agencies: number;
  readonly rounds: number;
  readonly lead: number;
  readonly coordinating: number;
}

/** Rounds of the plan that have a due date, numbered from 1 by date. Those on demand are listed by read, not made. */
export function roundsOfPlan(plan: Plan): Round[] {
  return plan.reporting
    .flatMap((r) => (r.due === null ? [] : [{ ...r, due: r.due }]))
    .sort((a, b) => a.due.localeCompare(b.due))
    .map((r, i) => ({
      number: i + 1,
      name: r.name,
      due: r.due,
      boundary: r.boundary ?? 'on',
      dayOff: 'stay' as const,
      locked: false,
    }));
}

/**
 * The same for the same plan and register, so that a book that is made again still knows the forms of the first. With
 * another register a code may mean another agency: those forms belong to another book.
 */
function bookId({ plan, register }: StartInput, deps: Pick<Deps, 'digest'>): string {
  const text = [
    plan.number,
    plan.date,
    plan.year,
    plan.title,
    ...plan.rows.map((r) => r.path + r.title),
    ...register.agencies.map((a) => `${a.code} ${a.name}`),
  ].join('\u001f');
  const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ';
  const bytes = deps.digest(text).match(/../g) ?? [];
  return bytes
    .slice(0, 5)
    .map((b) => LETTERS[parseInt(b, 16) % LETTERS.length])
    .join('');
}

/** The option whose value lists the rounds. */
const ROUNDS_OPTION = 'rounds';

/** Asked where neither the plan nor the person who makes the book gave a round. */
function roundsQuestion(plan: Plan, deps: Pick<Deps, 'digest'>): Question {
  const about = { table: 'KyBaoCao', row: PLAN_CODE, field: 'due' };
  const options = [{ key: ROUNDS_OPTION, label: '' }];
  return identify(
    { kind: 'rounds.none', about, read: plan.title ?? '', options, default: null },
    deps.digest,
  );
}

/** Rounds in an answer: 'lần 1=05/6/2023:before; lần 2=…'; none where any of them can't be read. */
function answeredRounds(question: Question, decisions: readonly Decision[]): Round[] {
  const decision = decisionFor(question, decisions);
  if (decision?.choice !== ROUNDS_OPTION) return [];
  const read = (decision.value ?? '')
    .split(';')
    .filter((text) => text.trim() !== '')
    .map((text) => parseRound(text.trim()).value);
  return read.includes(null) ? [] : numberRounds(read.filter((round) => round !== null));
}

interface Rounds {
  readonly rounds: readonly Round[];
  readonly asked: readonly Question[];
}

function roundsFor({ plan, rounds, decisions }: StartInput, deps: Pick<Deps, 'digest'>): Rounds {
  const known = rounds.length > 0 ? rounds : roundsOfPlan(plan);
  if (known.length > 0) return { rounds: known, asked: [] };
  const question = roundsQuestion(plan, deps);
  return { rounds: answeredRounds(question, decisions), asked: [question] };
}

/** Assignments after the answers, with every question that the plan raises. */
function assignmentsFor(input: StartInput, tasks: readonly TaskToAssign[], deps: Pick<Deps, 'digest'>) {
  const { plan, register, decisions } = input;
  const expand = (answers: readonly Decision[]) =>
    expandPlan(tasks, register, answers, deps.digest, plan.date);
  const answered = expand(decisions);
  return {
    assignments: answered.assignments,
    open: answered.questions,
    asked: decisions.length === 0 ? answered.questions : expand([]).questions,
  };
}

function sizesOf(book: Book, tasks: number): BookSizes {
  const first = book.TheoDoi.filter((row) => row.round === book.KyBaoCao[0]?.number);
  const lead = first.filter((row) => row.role === ROLE_WORDS.lead).length;
  return {
    tasks,
    agencies: book.CoQuan.length,
    rounds: book.KyBaoCao.length,
    lead,
    coordinating: first.length - lead,
  };
}

/** Computes a new tracking workbook. Nothing is written. */
export function startBook(input: StartInput, deps: Pick<Deps, 'digest' | 'clock'>): StartedBook {
  const { plan, register, decisions, asOf } = input;
  const rows = acceptPlan(plan, PLAN_CODE, []);
  const tasks = rows.filter((r) => r.row.kind === 'task').map((r) => ({ code: r.code, ...r.row }));
  const { rounds, asked } = roundsFor(input, deps);
  const assigned = assignmentsFor(input, tasks, deps);
  const obligations = expandObligations(
    assigned.assignments,
    tasks.map(({ code }) => ({ code, coordination: 'resultOnly' as const })),
    rounds.map((r) => r.number),
    register.agencies.map((a) => a.code),
  );
  const questions: Asked = {
    asked: [...assigned.asked, ...asked],
    open: [...assigned.open, ...(rounds.length === 0 ? asked : [])],
    decisions,
  };
  const { date, time } = deps.clock();
  const made = newBook({
    id: bookId(input, deps),
    createdAt: `${date} ${time}`,
    plan,
    rows,
    register,
    assignments: assigned.assignments,
    rounds,
    obligations,
    questions,
    asOf,
  });
  const book = derive(made, asOf !== null);
  const formulas = formulasFor({ asOfFixed: asOf !== null, criteria: book.TieuChi });
  return {
    book,
    spec: trackingWorkbook(book, formulas, plan.title ?? ''),
    questions: questions.open,
    sizes: sizesOf(book, tasks.length),
    issues: decisionIssues(decisions, questions, []),
  };
}
