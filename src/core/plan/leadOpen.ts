import type { PlanRow } from './types.ts';

/** Whether a plan in prose surely names nobody for a task: who leads it is the office's to say. */
export function isLeadOpen({ kind, table, leads, issues }: PlanRow): boolean {
  return (
    kind === 'task' && table === 0 && leads.length === 0 && !issues.some(({ field }) => field === 'leads')
  );
}
