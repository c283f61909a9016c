import type { AgencyMention } from '../agency/types.ts';
import type { Deadline, Milestone } from '../deadline/types.ts';
import type { Issue, SourceRef } from '../issue.ts';
import type { Appraiser, Plan, PlanRow, PlanTable, ReportingRound, Target } from './types.ts';

interface IssueJson {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly at: SourceRef;
}

interface MentionJson extends AgencyMention {
  readonly match: string | null;
}

interface RowIssueJson {
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
}

type DeadlineJson = Omit<Deadline, 'reason' | 'milestones'> & { readonly milestones: readonly Milestone[] };

type RowJson = Omit<
  PlanRow,
  'note' | 'extra' | 'issues' | 'deadline' | 'leads' | 'coordinating' | 'leadCandidates'
> & {
  readonly deadline: DeadlineJson | null;
  readonly leads: readonly MentionJson[];
  readonly coordinating: readonly MentionJson[];
  readonly issues: readonly RowIssueJson[];
};

/** What `skh read --json` prints (design.md §6), before questions are added. */
export interface PlanJson {
  readonly source: Plan['source'];
  readonly mode: Plan['mode'];
  readonly plan: Pick<Plan, 'number' | 'date' | 'year' | 'issuer' | 'title'>;
  readonly tables: readonly PlanTable[];
  readonly rows: readonly RowJson[];
  readonly reporting: readonly Omit<ReportingRound, 'at'>[];
  readonly targets: readonly Omit<Target, 'at'>[];
  /** Only where the plan names who scores which criteria. */
  readonly appraisers?: readonly Omit<Appraiser, 'at'>[];
  readonly issues: readonly IssueJson[];
}

export type IssueText = (issue: Issue) => string;
/** The name in the register that a mention was found as, or null. */
export type MatchText = (mention: AgencyMention) => string | null;

function deadlineJson(deadline: Deadline | null): DeadlineJson | null {
  if (deadline === null) return null;
  const { start, due, boundary, recurrence, continues, certainty, milestones } = deadline;
  return { start, due, boundary, recurrence, continues, certainty, milestones };
}

function rowJson(row: PlanRow, issueText: IssueText, match: MatchText): RowJson {
  const { id, table, tt, path, parent, kind, title, time, product, at, footnotes } = row;
  const mention = (m: AgencyMention): MentionJson => ({ ...m, match: match(m) });
  const deadline = deadlineJson(row.deadline);
  const leads = row.leads.map(mention);
  const coordinating = row.coordinating.map(mention);
  const issues = row.issues.map((i) => ({ code: i.code, field: i.field ?? null, message: issueText(i) }));
  return {
    id,
    table,
    tt,
    path,
    parent,
    kind,
    title,
    time,
    deadline,
    leads,
    coordinating,
    product,
    at,
    footnotes,
    issues,
  };
}

function appraisersJson({ appraisers }: Plan): Pick<PlanJson, 'appraisers'> {
  if (appraisers === undefined) return {};
  return { appraisers: appraisers.map(({ agency, criteria }) => ({ agency, criteria })) };
}

/** The plan as plain JSON. Words for issues and names for matches come from the caller. */
export function planToJson(
  plan: Plan,
  issues: readonly Issue[],
  issueText: IssueText,
  match: MatchText,
): PlanJson {
  const { source, mode, number, date, year, issuer, title, tables } = plan;
  return {
    source,
    mode,
    plan: { number, date, year, issuer, title },
    tables,
    rows: plan.rows.map((row) => rowJson(row, issueText, match)),
    reporting: plan.reporting.map(({ name, due, boundary, recurrence }) => ({
      name,
      due,
      boundary,
      recurrence,
    })),
    targets: plan.targets.map(({ text, op, value, unit }) => ({ text, op, value, unit })),
    ...appraisersJson(plan),
    issues: issues.map((i) => ({ code: i.code, severity: i.severity, message: issueText(i), at: i.at })),
  };
}
