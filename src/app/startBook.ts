import { expandPlan } from '../core/assignment/expandPlan.ts';
import type { AgencyRegister } from '../core/agency/types.ts';
import type { IsoDate } from '../core/date/types.ts';
import { acceptPlan } from '../core/plan/acceptPlan.ts';
import type { Plan } from '../core/plan/types.ts';
import { identify, type Decision, type Question } from '../core/question.ts';
import { expandObligations } from '../core/tracking/obligations.ts';
import type { Round } from '../core/tracking/types.ts';
import { derive } from '../report/book/derive.ts';
import { newBook, PLAN_CODE } from '../report/book/newBook.ts';
import { formulasFor } from '../report/formulas/formulaOf.ts';
import { trackingWorkbook } from '../report/trackingWorkbook.ts';
import type { Book } from '../workbook/schema.ts';
import type { WorkbookSpec } from '../workbook/spec.ts';
import type { Deps } from './deps.ts';

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

/** The same for the same plan, so that a book that is made again still knows the forms of the first. */
function bookId(plan: Plan, deps: Pick<Deps, 'digest'>): string {
  const text = [
    plan.number,
    plan.date,
    plan.year,
    plan.title,
    ...plan.rows.map((r) => r.path + r.title),
  ].join('\u001f');
  const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ';
  const bytes = deps.digest(text).match(/../g) ?? [];
  return bytes
    .slice(0, 5)
    .map((b) => LETTERS[parseInt(b, 16) % LETTERS.length])
    .join('');
}

function noRounds(plan: Plan, deps: Pick<Deps, 'digest'>): Question {
  const about = { table: 'KyBaoCao', row: PLAN_CODE, field: 'due' };
  return identify(
    { kind: 'rounds.none', about, read: plan.title ?? '', options: [], default: null },
    deps.digest,
  );
}

/** Computes a new tracking workbook. Nothing is written. */
export function startBook(input: StartInput, deps: Pick<Deps, 'digest' | 'clock'>): StartedBook {
  const { plan, register, decisions } = input;
  const rounds = input.rounds.length > 0 ? input.rounds : roundsOfPlan(plan);
  const rows = acceptPlan(plan, PLAN_CODE, []);
  const tasks = rows.filter((r) => r.row.kind === 'task').map((r) => ({ code: r.code, ...r.row }));
  const expanded = expandPlan(tasks, register, decisions, deps.digest, plan.date);
  const obligations = expandObligations(
    expanded.assignments,
    tasks.map(({ code }) => ({ code, coordination: 'resultOnly' as const })),
    rounds.map((r) => r.number),
    register.agencies.map((a) => a.code),
  );
  const questions = [...expanded.questions, ...(rounds.length === 0 ? [noRounds(plan, deps)] : [])];
  const { date, time } = deps.clock();
  const made = newBook({
    id: bookId(plan, deps),
    createdAt: `${date} ${time}`,
    plan,
    rows,
    register,
    assignments: expanded.assignments,
    rounds,
    obligations,
    questions,
    decisions,
    asOf: input.asOf,
  });
  const asOfFixed = input.asOf !== null;
  const book = derive(made, asOfFixed);
  const spec = trackingWorkbook(book, formulasFor({ asOfFixed, criteria: book.TieuChi }), plan.title ?? '');
  const inRound = obligations.filter((o) => o.round === rounds[0]?.number);
  const lead = inRound.filter((o) => o.role === 'lead').length;
  const sizes = {
    tasks: tasks.length,
    agencies: register.agencies.length,
    rounds: rounds.length,
    lead,
    coordinating: inRound.length - lead,
  };
  return { book, spec, questions, sizes };
}
