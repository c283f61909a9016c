import type { AssignmentRole } from '../assignment/types.ts';
import type { IsoDate } from '../date/types.ts';
import type { AnswerField } from '../submission/types.ts';
import type { Answer } from '../tracking/types.ts';
import {
  COMPLETED_WHEN,
  PERCENT_RULE,
  STATUS_RULES,
  TEXT_RULES,
  type StatusRule,
  type TextField,
} from './rollUpRules.ts';

/** What one agency reports on one task, as the office confirms it. */
export interface RollUpSource {
  readonly agency: string;
  readonly name: string;
  readonly role: AssignmentRole;
  /** The office's own conclusion, else what the agency said; null for none. */
  readonly status: Answer | null;
  /** 0..100. */
  readonly percent: number | null;
  readonly completed: IsoDate | null;
  readonly texts: Readonly<Record<TextField, string>>;
}

/** One answer for the level above. A field that the rules leave to a person is absent. */
export interface RolledUp {
  readonly status?: Answer;
  readonly percent?: number;
  readonly completed?: IsoDate;
  /** 'Name: text', a line each, in the order of the agencies. */
  readonly texts: Readonly<Partial<Record<TextField, string>>>;
  /** Names of leads that have reported nothing on the task. */
  readonly silent: readonly string[];
  /** Names of leads that have reported, but without the figure that the mean lacks. */
  readonly noPercent: readonly string[];
}

function fits(rule: StatusRule, answers: readonly (Answer | null)[]): boolean {
  const isIn = (wanted: readonly Answer[]) => (a: Answer | null) => a !== null && wanted.includes(a);
  return 'every' in rule ? answers.every(isIn(rule.every)) : answers.some(isIn(rule.some));
}

function statusOf(leads: readonly RollUpSource[]): Answer | undefined {
  if (leads.length === 0) return undefined;
  const answers = leads.map((lead) => lead.status);
  return STATUS_RULES.find((rule) => fits(rule, answers))?.gives;
}

/** What a lead counts for in the mean; null where that is not known. */
function percentOf({ percent, status }: RollUpSource): number | null {
  return percent ?? (status === null ? null : (PERCENT_RULE.implied[status] ?? null));
}

function mean(values: readonly number[]): number {
  const scale = 10 ** PERCENT_RULE.decimals;
  const sum = values.reduce((total, value) => total + value, 0);
  return Math.round((sum / values.length) * scale) / scale;
}

function percents(leads: readonly RollUpSource[]): Pick<RolledUp, 'percent' | 'noPercent'> {
  const counted = leads.filter((l) => l.status === null || !PERCENT_RULE.leftOut.includes(l.status));
  const known = counted.flatMap((lead) => percentOf(lead) ?? []);
  if (known.length === 0) return { noPercent: [] };
  const lacking = counted.filter((lead) => percentOf(lead) === null);
  if (lacking.length === 0) return { percent: mean(known), noPercent: [] };
  return { noPercent: lacking.filter((lead) => lead.status !== null).map((lead) => lead.name) };
}

function completedOf(
  leads: readonly RollUpSource[],
  status: Answer | undefined,
): Pick<RolledUp, 'completed'> {
  if (status === undefined || !COMPLETED_WHEN.includes(status)) return {};
  const done = leads.filter((lead) => lead.status === status);
  const days = done.flatMap((lead) => lead.completed ?? []).sort();
  const last = days.at(-1);
  return last === undefined || days.length < done.length ? {} : { completed: last };
}

/** Lines inside an agency's text stay lines, set in so that the next agency is seen to begin. */
function line({ name }: RollUpSource, text: string): string {
  return `- ${name}: ${text.trim().replace(/\r?\n/g, '\n  ')}`;
}

function textsOf(sources: readonly RollUpSource[]): RolledUp['texts'] {
  const gathered = TEXT_RULES.flatMap(({ field, of }) => {
    const from = sources.filter((s) => (of === 'all' || s.role === 'lead') && s.texts[field].trim() !== '');
    return from.length === 0 ? [] : [[field, from.map((s) => line(s, s.texts[field])).join('\n')] as const];
  });
  return Object.fromEntries(gathered);
}

/**
 * Rolls the answers on one task up into one, by the rules of rollUpRules. Nothing is guessed: a status that no rule
 * gives, and a mean in which a lead's figure is lacking, stay absent.
 */
export function rollUp(sources: readonly RollUpSource[]): RolledUp {
  const leads = sources.filter((s) => s.role === 'lead');
  const status = statusOf(leads);
  return {
    ...(status === undefined ? {} : { status }),
    ...percents(leads),
    ...completedOf(leads, status),
    texts: textsOf(sources),
    silent: leads.filter((lead) => lead.status === null).map((lead) => lead.name),
  };
}

/** Fields that a rolled-up answer fills. */
export function filledFields(rolled: RolledUp): AnswerField[] {
  const plain = (['status', 'percent', 'completed'] as const).filter((f) => rolled[f] !== undefined);
  return [...plain, ...(Object.keys(rolled.texts) as TextField[])];
}
