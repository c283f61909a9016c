import { readDeadline } from '../../deadline/readDeadline.ts';
import { splitAgencies } from '../../agency/splitAgencies.ts';
import { issue } from '../../issue.ts';
import { fold } from '../../text/fold.ts';
import { readReporting } from '../reporting.ts';
import { labelledFacts } from './labels.ts';
import { doubtOfNobody } from './nobody.ts';
import { rolesOf } from './roles.ts';
import { laterSubjects, othersActing, unreadSubject } from './subject.ts';
import { recurrencePhrase, timePhrases } from './times.ts';
import type { AgencyMention } from '../../agency/types.ts';
import type { Vocabulary } from '../../agency/vocabulary.ts';
import type { Deadline, DeadlineContext } from '../../deadline/types.ts';
import type { Issue } from '../../issue.ts';
import type { Facts } from './labels.ts';
import type { Roles } from './roles.ts';
import type { OutlineNode, Subject } from './types.ts';

/** What holds for all of a plan's prose. */
export interface ProseContext {
  readonly vocabulary: Vocabulary;
  readonly deadlines: DeadlineContext;
}

/** What a task's paragraph says beside its words. */
export interface TaskFacts extends Roles {
  readonly time: string;
  readonly deadline: Deadline | null;
  readonly product: string | null;
}

const NO_FACTS: Facts = { leads: '', coordinating: '', time: '', product: '' };

/** Labelled lines under the paragraph, and labels at its end ("… (Đơn vị chủ trì: Sở A)"). */
function factsOf(node: OutlineNode): Facts {
  const read = [node.text, ...node.labels].flatMap((text) => labelledFacts(text)?.facts ?? []);
  return read.reduce<Facts>(
    (all, one) => ({
      leads: all.leads || one.leads,
      coordinating: all.coordinating || one.coordinating,
      time: all.time || one.time,
      product: all.product || one.product,
    }),
    NO_FACTS,
  );
}

export function hasFacts(node: OutlineNode): boolean {
  return factsOf(node) !== NO_FACTS;
}

function implied(found: Subject, { paragraph }: OutlineNode): Issue[] {
  const text = found.mentions.map((mention) => mention.text).join('; ');
  return found.implied ? [issue('prose.leadImplied', paragraph.at, { text }, 'leads')] : [];
}

function unread({ text, paragraph }: OutlineNode): Issue[] {
  const words = unreadSubject(text);
  return words === null ? [] : [issue('prose.subjectUnread', paragraph.at, { text: words }, 'leads')];
}

/** A later clause may give work to others, whom nobody asked for: who leads the whole is then a person's to check. */
function othersIssues({ leads, coordinating }: Roles, node: OutlineNode, context: ProseContext): Issue[] {
  const { at } = node.paragraph;
  const named = fold([...leads, ...coordinating].map(({ text }) => text).join('; '));
  const others = othersActing(node.text, { vocabulary: context.vocabulary, at });
  const text = others.flatMap((body) => (named.includes(fold(body.text)) ? [] : body.text)).join('; ');
  return text === '' ? [] : [issue('prose.othersNamed', at, { text }, 'leads')];
}

/** Under whoever is named: in the paragraph itself, else above it, else in one of its later sentences. */
function actedRoles(
  node: OutlineNode,
  own: Subject | null,
  above: Subject | null,
  context: ProseContext,
): Roles {
  const { at } = node.paragraph;
  const bodies = { vocabulary: context.vocabulary, at };
  if (own !== null) {
    const roles = rolesOf(own.mentions, own.predicate, bodies);
    const others = othersIssues(roles, node, context);
    return { ...roles, issues: [...own.issues, ...implied(own, node), ...roles.issues, ...others] };
  }
  const acting = above ?? laterSubjects(node.text, bodies);
  const roles = rolesOf(acting?.mentions ?? [], node.text, bodies);
  const said = acting === null ? [] : [...acting.issues, ...implied(acting, node)];
  const others = above === null ? [] : othersIssues(roles, node, context);
  return { ...roles, issues: [...unread(node), ...said, ...roles.issues, ...others] };
}

function labelledRoles(facts: Facts, acted: Roles, node: OutlineNode, context: ProseContext): Roles {
  const { at } = node.paragraph;
  const read = (text: string, field: string) =>
    splitAgencies(text, { vocabulary: context.vocabulary, at, field });
  const leads = facts.leads === '' ? null : read(facts.leads, 'leads');
  const helpers = facts.coordinating === '' ? null : read(facts.coordinating, 'coordinating');
  if (leads === null && helpers === null) return acted;
  const kept = acted.issues.filter(({ field }) => (field === 'leads' ? leads : helpers) === null);
  const leading = leads?.mentions ?? acted.leads;
  const named = leading.map(({ text }) => text);
  return {
    leads: leading,
    coordinating: helpers?.mentions ?? acted.coordinating.filter(({ text }) => !named.includes(text)),
    leadCandidates: leads === null ? acted.leadCandidates : [],
    issues: [...kept, ...(leads?.issues ?? []), ...(helpers?.issues ?? [])],
  };
}

function isReport(clause: string, node: OutlineNode, context: ProseContext): boolean {
  if (!fold(clause).includes('bao cao')) return false;
  const line = { text: clause, at: node.paragraph.at };
  return readReporting([line], context.deadlines).some((round) => round.due !== null);
}

/** The date of a report that everybody sends is a round, not the task's time. */
function timeOf(
  node: OutlineNode,
  work: string,
  facts: Facts,
  leads: readonly AgencyMention[],
  context: ProseContext,
): string {
  if (facts.time !== '') return facts.time;
  const everybody = leads.length > 0 && leads.every((mention) => mention.kind !== 'agency');
  const phrases = timePhrases(node.text).filter(
    ({ clause }) => !(everybody && isReport(clause, node, context)),
  );
  const dated = [...new Set(phrases.map(({ text }) => text))].join('; ');
  return dated === '' ? recurrencePhrase(work) : dated;
}

/** A task without a lead is doubtful only where somebody may be named after all; else the plan leaves it open. */
function nobodyIssues(node: OutlineNode, { leads, issues }: Roles, { vocabulary }: ProseContext): Issue[] {
  if (leads.length > 0 || issues.some(({ code }) => code === 'prose.leadUnsettled')) return [];
  const { at } = node.paragraph;
  const said = issues.find(({ field }) => field === 'leads')?.params['text'];
  const text = said ?? doubtOfNobody(node.text, { vocabulary, at });
  return text === null ? [] : [issue('prose.noLead', at, { text }, 'leads')];
}

/** Reads roles, time and product of a task. `own`: who acts by its own words; `above`: by the headings over it. */
export function readTask(
  node: OutlineNode,
  own: Subject | null,
  above: Subject | null,
  context: ProseContext,
): TaskFacts {
  const { at } = node.paragraph;
  const facts = factsOf(node);
  const roles = labelledRoles(facts, actedRoles(node, own, above, context), node, context);
  const time = timeOf(node, own?.predicate ?? node.text, facts, roles.leads, context);
  const { deadline, issues } = readDeadline(time, context.deadlines, at);
  const nobody = nobodyIssues(node, roles, context);
  return {
    ...roles,
    time,
    deadline,
    product: facts.product === '' ? null : facts.product,
    issues: [...roles.issues, ...nobody, ...issues],
  };
}
