import type { Plan, PlanRow } from './types.ts';

/** A row of a plan with the code by which the office knows it from now on. */
export interface AcceptedRow {
  readonly code: string;
  readonly plan: string;
  readonly row: PlanRow;
}

function nextNumber(prefix: string, taken: readonly string[]): number {
  const numbers = taken
    .filter((code) => code.startsWith(prefix) && /^\d+$/.test(code.slice(prefix.length)))
    .map((code) => Number(code.slice(prefix.length)));
  return Math.max(0, ...numbers) + 1;
}

/**
 * Gives each row its code: tasks NV0001, NV0002 …; sections and groups M0001 …. Numbers go on after the highest that
 * was ever given (`taken`, from any plan), so a code is never used again, not even one that was deleted in between.
 */
export function acceptPlan(
  plan: Pick<Plan, 'rows'>,
  planCode: string,
  taken: readonly string[],
): AcceptedRow[] {
  const next = { NV: nextNumber('NV', taken), M: nextNumber('M', taken) };
  return plan.rows.map((row) => {
    const prefix = row.kind === 'task' ? 'NV' : 'M';
    const code = `${prefix}${String(next[prefix]).padStart(4, '0')}`;
    next[prefix] += 1;
    return { code, plan: planCode, row };
  });
}
