import { decisionFor, identify } from '../question.ts';
import { chosenCodes, optionsFor, optionsForGroup, optionsForName } from './options.ts';
import { resolverFor } from './resolveMention.ts';
import type { AgencyMention, AgencyRegister } from '../agency/types.ts';
import type { IsoDate } from '../date/types.ts';
import type { Decision, Digest, Question } from '../question.ts';
import type { Resolved, Resolver } from './resolveMention.ts';
import type { Assignment, AssignmentRole } from './types.ts';

/** A task as far as assigning needs it: the code it was accepted under, and whom the plan names. */
export interface TaskToAssign {
  readonly code: string;
  readonly leads: readonly AgencyMention[];
  readonly coordinating: readonly AgencyMention[];
  /** Bodies of which one leads, where the plan doesn't say which: asked about while `leads` is empty. */
  readonly leadCandidates?: readonly AgencyMention[];
}

export interface Expansion {
  readonly assignments: readonly Assignment[];
  /** What stays open after the decisions, in the order of the tasks. */
  readonly questions: readonly Question[];
}

interface Settings {
  readonly register: AgencyRegister;
  readonly decisions: readonly Decision[];
  readonly digest: Digest;
  readonly resolve: Resolver;
}

const FIELDS = { lead: 'leads', coordinator: 'coordinating' } as const;

function optionsOf({ text }: Resolved, ask: NonNullable<Resolved['ask']>, register: AgencyRegister) {
  switch (ask.kind) {
    case 'group.members':
      return optionsForGroup(ask.candidates);
    case 'agency.unmatched':
    case 'agency.other':
      return optionsForName(text, ask.candidates, register);
    default:
      return optionsFor(ask.candidates, register);
  }
}

function questionOf(
  body: Resolved,
  ask: NonNullable<Resolved['ask']>,
  task: string,
  role: AssignmentRole,
  s: Settings,
): Question {
  const about = { table: 'NhiemVu', row: task, field: FIELDS[role] };
  const options = optionsOf(body, ask, s.register);
  return identify({ kind: ask.kind, about, read: body.text, options, default: null }, s.digest);
}

/** The agencies of one role of one task, each once, with the words they come from. */
function expandRole(
  task: string,
  role: AssignmentRole,
  mentions: readonly AgencyMention[],
  settings: Settings,
): Expansion {
  const assignments: Assignment[] = [];
  const questions: Question[] = [];
  for (const body of mentions.flatMap(settings.resolve)) {
    const question = body.ask === null ? null : questionOf(body, body.ask, task, role, settings);
    const decision = question === null ? undefined : decisionFor(question, settings.decisions);
    const chosen =
      decision === undefined ? null : chosenCodes(decision, settings.register, question?.options);
    if (question !== null && chosen === null && !questions.some((q) => q.id === question.id))
      questions.push(question);
    for (const agency of chosen ?? body.codes) {
      if (assignments.some((a) => a.agency === agency)) continue;
      assignments.push({ task, agency, role, via: body.text });
    }
  }
  return { assignments, questions };
}

/** "Phối hợp với các sở …": who leads is one question for the whole list, and its answer the assignment. */
function askForLead(task: TaskToAssign, settings: Settings): Expansion {
  const candidates = task.leadCandidates ?? [];
  if (task.leads.length > 0 || candidates.length === 0) return { assignments: [], questions: [] };
  const read = candidates.map((mention) => mention.text).join('; ');
  const codes = [...new Set(candidates.flatMap(settings.resolve).flatMap((body) => body.codes))];
  const ask = { kind: 'task.lead', candidates: codes } as const;
  const question = questionOf({ text: read, codes: [], ask }, ask, task.code, 'lead', settings);
  const decision = decisionFor(question, settings.decisions);
  const chosen = decision === undefined ? null : chosenCodes(decision, settings.register);
  if (chosen === null) return { assignments: [], questions: [question] };
  const assignments = chosen.map((agency) => ({
    task: task.code,
    agency,
    role: 'lead' as const,
    via: read,
  }));
  return { assignments, questions: [] };
}

function joined(a: Expansion, b: Expansion): Expansion {
  return {
    assignments: [...a.assignments, ...b.assignments],
    questions: [...a.questions, ...b.questions],
  };
}

function expandTask(task: TaskToAssign, settings: Settings): Expansion {
  const named = expandRole(task.code, 'lead', task.leads, settings);
  const leads = joined(named, askForLead(task, settings));
  const others = expandRole(task.code, 'coordinator', task.coordinating, settings);
  const leading = leads.assignments.map((a) => a.agency);
  const coordinators = others.assignments.filter((a) => !leading.includes(a.agency));
  return {
    assignments: [...leads.assignments, ...coordinators],
    questions: [...leads.questions, ...others.questions],
  };
}

/**
 * Makes the assignments of a plan: groups become their members on `asOf`, an agency that leads a task doesn't also
 * coordinate it, and nobody stands twice in a role. What the register can't settle (a group with a condition, a name
 * it doesn't have, enterprises) is a question; a decision closes it by naming codes or 'none', and one that names an
 * unknown code leaves it open.
 */
export function expandPlan(
  tasks: readonly TaskToAssign[],
  register: AgencyRegister,
  decisions: readonly Decision[],
  digest: Digest,
  asOf: IsoDate | null,
): Expansion {
  const settings = { register, decisions, digest, resolve: resolverFor(register, asOf) };
  const parts = tasks.map((task) => expandTask(task, settings));
  return {
    assignments: parts.flatMap((part) => part.assignments),
    questions: parts.flatMap((part) => part.questions),
  };
}
