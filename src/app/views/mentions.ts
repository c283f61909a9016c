import { matchAgency } from '../../core/agency/matchAgency.ts';
import type { AgencyMention, AgencyRegister } from '../../core/agency/types.ts';
import { membersOf } from '../../core/agency/validity.ts';
import type { TaskToAssign } from '../../core/assignment/expandPlan.ts';
import { chosenCodes } from '../../core/assignment/options.ts';
import { resolverFor, type Resolver } from '../../core/assignment/resolveMention.ts';
import type { IsoDate } from '../../core/date/types.ts';
import { decisionFor, type Decision, type Question } from '../../core/question.ts';
import type { AgencyLine, GroupView, MentionView } from './types.ts';

/** What decides whom a mention stands for. */
export interface MentionSource {
  readonly register: AgencyRegister | null;
  readonly asOf: IsoDate | null;
  readonly questions: readonly Question[];
  readonly open: ReadonlySet<string>;
  readonly decisions: readonly Decision[];
}

type Matched = Pick<MentionView, 'kind'> & { readonly group: string };

function matched(mention: AgencyMention, register: AgencyRegister, asOf: IsoDate | null): Matched {
  const match = matchAgency(mention, register, asOf);
  if (match.kind === 'none') return { kind: mention.kind === 'other' ? 'other' : 'none', group: '' };
  return { kind: match.kind, group: match.kind === 'group' ? match.group : '' };
}

/** The same words stand in many rows of a plan. */
function remember<T>(make: (mention: AgencyMention) => T): (mention: AgencyMention) => T {
  const known = new Map<string, T>();
  return (mention) => {
    const key = `${mention.kind}\u001f${mention.text}\u001f${mention.names.length}`;
    const value = known.get(key) ?? make(mention);
    known.set(key, value);
    return value;
  };
}

export interface MentionReader {
  readonly view: (mention: AgencyMention, task: string, field: string) => MentionView;
  /** The group that a mention stands for by itself; '' where it stands for none. */
  readonly group: (mention: AgencyMention) => string;
}

const PLAIN: MentionReader = {
  view: ({ text, kind }) => ({ text, kind, agencies: [], question: null }),
  group: () => '',
};

/** Agencies of a task's body: those of the answer where it was asked about, else those that are certain. */
function bodyCodes(
  body: ReturnType<Resolver>[number],
  question: Question | undefined,
  { register, decisions }: MentionSource,
): readonly string[] {
  const decision = question === undefined ? undefined : decisionFor(question, decisions);
  const chosen =
    decision === undefined || register === null ? null : chosenCodes(decision, register, question?.options);
  return chosen ?? body.codes;
}

/** Reads mentions as far as the register and the answers go; without a register, as their words look. */
export function mentionReader(source: MentionSource): MentionReader {
  const { register, asOf, questions, open } = source;
  if (register === null) return PLAIN;
  const resolve = resolverFor(register, asOf);
  const match = remember((mention) => matched(mention, register, asOf));
  const names = new Map(register.agencies.map((a) => [a.code, a.name]));
  const asked = new Map(questions.map((q) => [`${q.about.row}|${q.about.field}|${q.read}`, q]));
  const line = (code: string): AgencyLine => ({ code, name: names.get(code) ?? code });
  return {
    group: (mention) => match(mention).group,
    view: (mention, task, field) => {
      const bodies = resolve(mention).map((body) => {
        const question = asked.get(`${task}|${field}|${body.text}`);
        return { question, codes: bodyCodes(body, question, source) };
      });
      const waiting = bodies.find(({ question }) => question !== undefined && open.has(question.id));
      return {
        text: mention.role === null ? mention.text : `${mention.role} ${mention.text}`,
        kind: match(mention).kind,
        agencies: [...new Set(bodies.flatMap((body) => body.codes))].map(line),
        question: waiting?.question?.id ?? null,
      };
    },
  };
}

function tasksByGroup(tasks: readonly TaskToAssign[], reader: MentionReader): Map<string, number> {
  const counts = new Map<string, number>();
  for (const task of tasks) {
    const named = [...task.leads, ...task.coordinating].map(reader.group).filter((group) => group !== '');
    for (const group of new Set(named)) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

/** Groups of the register and those that people answered about, with the tasks that name them. */
export function groupViews(tasks: readonly TaskToAssign[], source: MentionSource): GroupView[] {
  const { register, asOf, questions, decisions, open } = source;
  if (register === null) return [];
  const counts = tasksByGroup(tasks, mentionReader(source));
  const names = new Map(register.agencies.map((a) => [a.code, a.name]));
  const lines = (codes: readonly string[]) => codes.map((code) => ({ code, name: names.get(code) ?? code }));
  const listed = register.groups.map((name) => ({
    name,
    members: lines(membersOf(register, name, asOf)),
    from: 'register' as const,
    tasks: counts.get(name) ?? 0,
  }));
  const answered = questions.filter((q) => q.kind.startsWith('group.') && !open.has(q.id));
  const byName = new Map<string, { members: AgencyLine[]; tasks: Set<string> }>();
  for (const question of answered) {
    const decision = decisionFor(question, decisions);
    const codes = decision === undefined ? [] : (chosenCodes(decision, register, question.options) ?? []);
    const group = byName.get(question.read) ?? { members: [], tasks: new Set<string>() };
    const fresh = lines(codes).filter(({ code }) => !group.members.some((m) => m.code === code));
    byName.set(question.read, {
      members: [...group.members, ...fresh],
      tasks: group.tasks.add(question.about.row),
    });
  }
  const decided = [...byName].map(([name, { members, tasks: of }]) => ({
    name,
    members,
    from: 'decision' as const,
    tasks: of.size,
  }));
  return [...listed, ...decided];
}
