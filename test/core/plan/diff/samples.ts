import { createHash } from 'node:crypto';
import { acceptPlan } from '../../../../src/core/plan/acceptPlan.ts';
import { noteText } from '../../../../src/core/plan/diff/changes.ts';
import { diffPlans } from '../../../../src/core/plan/diff/diffPlans.ts';
import type { KnownRow, PlanDiff } from '../../../../src/core/plan/diff/types.ts';
import { mentionText } from '../../../../src/core/plan/mentionText.ts';
import { readPlan } from '../../../../src/core/plan/readPlan.ts';
import type { Plan, PlanRow } from '../../../../src/core/plan/types.ts';
import type { Decision } from '../../../../src/core/question.ts';
import { flow, tableOf } from '../../../support/documents.ts';

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const HEADER = 'TT | Nhiệm vụ | Thời gian | Cơ quan chủ trì | Cơ quan phối hợp\n';

/** A plan of one or several tables; each line 'TT | text | time | leads | coordinating'. */
export function planOf(...tables: readonly string[]): Plan {
  const { value } = readPlan(flow(...tables.map((table) => tableOf(HEADER + table.trim()))));
  if (value === null) throw new Error('no plan');
  return value;
}

export function knownRow(code: string, row: PlanRow, live = true): KnownRow {
  const { table, tt, path, kind, title, time } = row;
  return {
    ...{ code, live, table, tt, path, kind, title, time },
    leads: mentionText(row.leads),
    coordinating: mentionText(row.coordinating),
    product: row.product ?? '',
    note: noteText(row),
  };
}

/** A plan as the office accepted it: tasks NV0001 …, headings M0001 …. */
export function accepted(plan: Plan): KnownRow[] {
  return acceptPlan(plan, 'KH1', []).map(({ code, row }) => knownRow(code, row));
}

/** Diffs two plans, with answers as 'best candidate · read' → choice. */
export function diffOf(
  before: Plan | readonly KnownRow[],
  after: Plan,
  answers: Readonly<Record<string, string>> = {},
): PlanDiff {
  const known = 'rows' in before ? accepted(before) : before;
  const { asked } = diffPlans(known, after, [], digest);
  const decisions = Object.entries(answers).map(([read, choice]): Decision => {
    const question = asked.find((q) => q.read === read);
    if (question === undefined) throw new Error(`nothing is asked about '${read}'`);
    return { id: question.id, choice };
  });
  return diffPlans(known, after, decisions, digest);
}

/** What became of the tasks, short: 'NV0002 time' for a changed one. Headings are left out. */
export function outcome(diff: PlanDiff) {
  const isTask = (code: string) => code.startsWith('NV');
  const kept = diff.kept.filter(({ code }) => isTask(code));
  return {
    same: kept.filter((k) => k.changes.length === 0 && !k.restored).map((k) => k.code),
    changed: kept
      .filter((k) => k.changes.length > 0)
      .map((k) => `${k.code} ${k.changes.map((c) => c.field).join(' ')}`),
    added: diff.added.filter((row) => row.kind === 'task').map((row) => row.title),
    removed: diff.removed.filter(isTask),
    asked: diff.open.map((q) => `${q.read} → ${q.options.map((o) => o.key).join(' ')}`),
    pending: diff.pending.codes,
  };
}
