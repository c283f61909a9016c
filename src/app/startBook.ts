import { addedAgencies, joinedRegister } from '../core/assignment/addedAgencies.ts';
import { expandPlan } from '../core/assignment/expandPlan.ts';
import type { Assignment } from '../core/assignment/types.ts';
import type { AgencyRegister } from '../core/agency/types.ts';
import type { IsoDate } from '../core/date/types.ts';
import { acceptPlan } from '../core/plan/acceptPlan.ts';
import type { Plan } from '../core/plan/types.ts';
import type { Issue } from '../core/issue.ts';
import { answeredDeadline, answeredYear } from '../core/deadline/unreadDeadline.ts';
import { decisionFor, type Decision, type Digest, type Question } from '../core/question.ts';
import { handOver } from '../core/tracking/handOver.ts';
import { lastDayOf } from '../core/tracking/reports.ts';
import { obligationsInForce } from '../core/tracking/succession.ts';
import type { InheritedAssignment, Round, RoundDay } from '../core/tracking/types.ts';
import { rememberAnswers } from '../report/book/answers.ts';
import { questionsOfRows, settleDeadlines } from '../report/book/bookDeadlines.ts';
import { derive } from '../report/book/derive.ts';
import { newBook, PLAN_CODE } from '../report/book/newBook.ts';
import type { CodedRow } from '../report/book/planRows.ts';
import { decisionIssues, type Asked } from '../report/book/questions.ts';
import { reasonIssues } from '../report/book/succession/followSuccession.ts';
import { withSuccession } from '../report/book/succession/startSuccession.ts';
import { contextOf, formulasFor } from '../report/formulas/formulaOf.ts';
import { trackingWorkbook } from '../report/trackingWorkbook.ts';
import type { Book } from '../workbook/schema.ts';
import type { WorkbookSpec } from '../workbook/spec.ts';
import { ROLE_WORDS } from '../workbook/tables/words.ts';
import type { Deps } from './deps.ts';
import { reviewRows } from './reviewRows.ts';
import { answeredRounds, roundsQuestion } from './settle/rounds.ts';

export interface StartInput {
  readonly plan: Plan;
  readonly register: AgencyRegister;
  /** Instead of the plan's own; empty: the plan's. */
  readonly rounds: readonly Round[];
  readonly asOf: IsoDate | null;
  readonly decisions: readonly Decision[];
  /** Who makes the book: stands in Thông tin chung as Người lập biểu. */
  readonly preparer?: string;
}

export interface StartedBook {
  readonly book: Book;
  readonly spec: WorkbookSpec;
  readonly questions: readonly Question[];
  readonly sizes: BookSizes;
  /** About answers that named no question or could not be used. */
  readonly issues: readonly Issue[];
}

/** Obligations are counted in one round; assignments where there is none yet. */
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
export function bookId(
  { plan, register }: Pick<StartInput, 'plan' | 'register'>,
  deps: Pick<Deps, 'digest'>,
): string {
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

interface Rounds {
  readonly rounds: readonly Round[];
  readonly asked: readonly Question[];
}

function roundsFor(
  { plan, rounds, decisions }: Omit<StartInput, 'asOf'>,
  deps: Pick<Deps, 'digest'>,
): Rounds {
  const known = rounds.length > 0 ? rounds : roundsOfPlan(plan);
  if (known.length > 0) return { rounds: known, asked: [] };
  const question = roundsQuestion(plan.title ?? '', deps.digest);
  return { rounds: answeredRounds(question, decisions), asked: [question] };
}

/** Rounds with the day on which their reports fall due; a new book has no days off yet. */
export function daysOf(rounds: readonly Round[]): RoundDay[] {
  return rounds.map((round) => ({ number: round.number, lastDay: lastDayOf(round, []) }));
}

/** What a plan asks, with the assignments and rounds that the answers give. */
export interface PlanQuestions {
  readonly assignments: readonly Assignment[];
  /** What passed from agencies that ended to those that follow them. */
  readonly inherited: readonly InheritedAssignment[];
  /** The list of agencies, with those that answers add to it. */
  readonly register: AgencyRegister;
  readonly rounds: readonly Round[];
  readonly run: Asked;
}

/** Times that could not be read, and which of them stay so under these answers. */
function deadlinesOf(
  { year, date }: Plan,
  rows: readonly CodedRow[],
  decisions: readonly Decision[],
  digest: Digest,
): Pick<Asked, 'asked' | 'open'> {
  const asked = questionsOfRows(rows, { code: PLAN_CODE, year, date }, digest);
  const answers = (question: Question) => decisionFor(question, decisions);
  const planYear = asked.reduce((known, q) => known ?? answeredYear(answers(q)), year);
  const isOpen = (question: Question) =>
    question.kind === 'plan.year'
      ? planYear === null
      : answeredDeadline(answers(question), { planYear, planDate: date }) === null;
  return { asked, open: asked.filter(isOpen) };
}

/** Without those that an agency which was added in answer to another one has settled. */
function askedStill(asked: readonly Question[], open: readonly Question[], decisions: readonly Decision[]) {
  const ids = new Set(open.map(({ id }) => id));
  return asked.filter((question) => ids.has(question.id) || decisionFor(question, decisions) !== undefined);
}

/** Every question that a plan raises, answered or not. `rows`: the plan's, as they were accepted. */
export function planQuestions(
  input: Omit<StartInput, 'asOf'>,
  rows: readonly CodedRow[],
  deps: Pick<Deps, 'digest'>,
): PlanQuestions {
  const { plan, register: listed, decisions } = input;
  const tasks = rows.filter((r) => r.row.kind === 'task').map((r) => ({ ...r.row, code: r.code }));
  const expand = (register: AgencyRegister, answers: readonly Decision[]) =>
    expandPlan(tasks, register, answers, deps.digest, plan.date);
  const everything = expand(listed, []).questions;
  const register = joinedRegister(listed, addedAgencies(listed, everything, decisions));
  const answered = expand(register, decisions);
  const { rounds, asked } = roundsFor(input, deps);
  const { assignments } = answered;
  const days = daysOf(rounds);
  const passed = handOver({ assignments, register, rounds: days, decisions, digest: deps.digest });
  const dated = deadlinesOf(plan, rows, decisions, deps.digest);
  const open = [...answered.questions, ...(rounds.length === 0 ? asked : []), ...dated.open, ...passed.open];
  const named = askedStill(everything, answered.questions, decisions);
  const run = { asked: [...named, ...asked, ...dated.asked, ...passed.asked], open, decisions };
  return { assignments, inherited: passed.inherited, register, rounds, run };
}

export function sizesOf(book: Book, tasks: number): BookSizes {
  const [round] = book.KyBaoCao;
  const first = round === undefined ? book.PhanCong : book.TheoDoi.filter((r) => r.round === round.number);
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
  const { plan, decisions, asOf } = input;
  const reviewed = reviewRows(acceptPlan(plan, PLAN_CODE, []), input, deps.digest);
  const rows = reviewed.kept;
  const tasks = rows.filter((r) => r.row.kind === 'task');
  const { assignments, inherited, register, rounds, run } = planQuestions(input, rows, deps);
  const questions = {
    ...run,
    asked: [...reviewed.run.asked, ...run.asked],
    open: [...reviewed.run.open, ...run.open],
  };
  const obligations = obligationsInForce(
    [...assignments.map((row) => ({ ...row, from: [] })), ...inherited],
    tasks.map((row) => ({ code: row.code, coordination: 'resultOnly' as const })),
    daysOf(rounds),
    register,
  );
  const { date, time } = deps.clock();
  const createdAt = `${date} ${time}`;
  const made = newBook({
    id: bookId(input, deps),
    createdAt,
    plan,
    rows,
    register,
    assignments,
    rounds,
    obligations,
    questions,
    asOf,
    ...(input.preparer === undefined ? {} : { preparer: input.preparer }),
  });
  const settled = settleDeadlines(made, decisions, deps.digest).book;
  const passedOn = withSuccession(settled, inherited, createdAt);
  const remembered = { ...passedOn, ThongTin: rememberAnswers(passedOn.ThongTin, questions) };
  const book = derive(remembered, asOf !== null);
  const formulas = formulasFor(contextOf(book, asOf !== null));
  return {
    book,
    spec: trackingWorkbook(book, formulas, plan.title ?? ''),
    questions: questions.open,
    sizes: sizesOf(book, tasks.length),
    issues: [...decisionIssues(decisions, questions, []), ...reasonIssues(questions)],
  };
}
