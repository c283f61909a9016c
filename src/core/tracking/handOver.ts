import { successionsOf } from '../agency/succession.ts';
import type { AgencyRegister, Succession } from '../agency/types.ts';
import { chosenCodes, optionsFor } from '../assignment/options.ts';
import type { Assignment } from '../assignment/types.ts';
import { formatVietnamese } from '../date/format.ts';
import { decisionFor, identify } from '../question.ts';
import type { Decision, Digest, OpenQuestion, Question, QuestionOption } from '../question.ts';
import type { HandOver, InheritedAssignment, RoundDay } from './types.ts';

/** The answer that every successor takes the tasks. */
export const ALL_SUCCESSORS = 'allSuccessors';
/** The answer that each task is decided by itself. */
export const BY_TASK = 'byTask';

export interface HandOverInput {
  /** The plan's own. */
  readonly assignments: readonly Assignment[];
  readonly register: AgencyRegister;
  readonly rounds: readonly RoundDay[];
  readonly decisions: readonly Decision[];
  readonly digest: Digest;
}

interface Answered {
  readonly question: Question;
  /** null: open. */
  readonly choice: { readonly heirs: readonly string[] | typeof BY_TASK; readonly reason: string } | null;
}

/** Words of a question, and so its id, change with the end and the successors: another proposal is asked anew. */
function readOf({ end, successors }: Succession): string {
  const day = formatVietnamese(end);
  return successors.length === 0 ? day : `${day} → ${successors.join('; ')}`;
}

function optionsOf({ successors }: Succession, register: AgencyRegister, tasks: number): QuestionOption[] {
  const options = optionsFor(successors, register);
  const label = options.flatMap((o) => (o.label === '' ? [] : [o.label])).join('; ');
  return [
    ...options,
    ...(successors.length > 1 ? [{ key: ALL_SUCCESSORS, label }] : []),
    ...(tasks > 1 ? [{ key: BY_TASK, label: '' }] : []),
  ];
}

type Asking = Pick<OpenQuestion, 'kind' | 'about'>;

function ask(asking: Asking, succession: Succession, tasks: number, input: HandOverInput): Question {
  const { register, digest } = input;
  const name = register.agencies.find((a) => a.code === succession.agency)?.name ?? succession.agency;
  const params = { name, day: formatVietnamese(succession.end), count: tasks };
  const options = optionsOf(succession, register, tasks);
  return identify({ ...asking, read: readOf(succession), options, default: null, params }, digest);
}

/** Heirs that an answer names: each of them must outlive the agency whose tasks it takes. */
function heirsOf(
  decision: Decision,
  succession: Succession,
  register: AgencyRegister,
): readonly string[] | null {
  const { successors, end } = succession;
  const all = decision.choice === ALL_SUCCESSORS;
  const codes = all ? successors : chosenCodes(decision, register);
  if (codes === null || (all && codes.length === 0)) return null;
  const outlives = (code: string) => {
    const last = register.agencies.find((a) => a.code === code)?.validTo ?? null;
    return last === null || last > end;
  };
  return codes.every(outlives) ? codes : null;
}

function answer(question: Question, succession: Succession, input: HandOverInput): Answered {
  const decision = decisionFor(question, input.decisions);
  if (decision === undefined) return { question, choice: null };
  const reason = (decision.reason ?? '').trim();
  const byTask = decision.choice === BY_TASK && question.options.some((o) => o.key === BY_TASK);
  const heirs = byTask ? BY_TASK : heirsOf(decision, succession, input.register);
  return { question, choice: heirs === null ? null : { heirs, reason } };
}

const unique = (list: readonly string[]) => [...new Set(list.filter((text) => text !== ''))];
const keyOf = ({ task, agency, role }: Assignment) => [task, agency, role].join('\u001f');

type Passing = Assignment & { readonly reason: string; readonly heir: string };

/** Adds to what has passed so far, by keyOf. Who has the task by the plan already needs no inheritance. */
function addPassed(
  rows: Map<string, InheritedAssignment>,
  passing: readonly Passing[],
  own: ReadonlySet<string>,
): void {
  for (const { task, agency, role, via, heir, reason } of passing) {
    const row = { task, agency: heir, role, via };
    const key = keyOf(row);
    if (own.has(key) || own.has(keyOf({ ...row, role: 'lead' }))) continue;
    const known = rows.get(key);
    rows.set(key, {
      ...row,
      from: unique([...(known?.from ?? []), agency]),
      reasons: unique([...(known?.reasons ?? []), reason]),
    });
  }
}

interface Passed {
  readonly passing: readonly Passing[];
  readonly answers: readonly Answered[];
}

function passingTo(held: readonly Assignment[], choice: Answered['choice']): Passing[] {
  if (choice === null || choice.heirs === BY_TASK) return [];
  const { heirs, reason } = choice;
  return held.flatMap(({ task, agency, role, via }) =>
    heirs.map((heir) => ({ task, agency, role, via, heir, reason })),
  );
}

/** One question for all that an agency holds, and one for each task where a person wants that. */
function passOn(succession: Succession, held: readonly Assignment[], input: HandOverInput): Passed {
  const tasks = unique(held.map((row) => row.task));
  const { agency } = succession;
  const asking = {
    kind: 'agency.successor',
    about: { table: 'CoQuan', row: agency, field: 'successors' },
  } as const;
  const whole = answer(ask(asking, succession, tasks.length, input), succession, input);
  if (whole.choice?.heirs !== BY_TASK) return { passing: passingTo(held, whole.choice), answers: [whole] };
  const parts = tasks.map((task) => {
    const about = { table: 'PhanCong', row: `${task} · ${agency}`, field: 'agency' };
    const single = answer(ask({ kind: 'task.successor', about }, succession, 1, input), succession, input);
    return {
      single,
      passing: passingTo(
        held.filter((row) => row.task === task),
        single.choice,
      ),
    };
  });
  return {
    passing: parts.flatMap((part) => part.passing),
    answers: [whole, ...parts.map((part) => part.single)],
  };
}

/**
 * Whom the tasks of agencies that end pass to: asked for each that ends before a round falls due, and carried out
 * only by a person's word. One after the other, so that what passed to an agency that ends as well passes on.
 */
export function handOver(input: HandOverInput): HandOver {
  const { assignments, register, rounds } = input;
  const own = new Set(assignments.map(keyOf));
  const last = rounds.reduce((day, round) => (round.lastDay > day ? round.lastDay : day), '');
  const inherited = new Map<string, InheritedAssignment>();
  const answers: Answered[] = [];
  for (const succession of successionsOf(register)) {
    if (succession.end >= last) continue;
    const held = [...assignments, ...inherited.values()].filter((row) => row.agency === succession.agency);
    if (held.length === 0) continue;
    const passed = passOn(succession, held, input);
    addPassed(inherited, passed.passing, own);
    answers.push(...passed.answers);
  }
  return {
    inherited: [...inherited.values()],
    asked: answers.map((a) => a.question),
    open: answers.filter((a) => a.choice === null).map((a) => a.question),
  };
}
