import type { Assignment, AssignmentRole } from '../assignment/types.ts';
import type { Coordination, Obligation } from './types.ts';

/** What the expansion needs of a task. Tasks that were taken out of the plan are left out of the list. */
export interface ReportedTask {
  readonly code: string;
  readonly coordination: Coordination;
}

/**
 * Whether an agency with this role answers for the task as its lead does: in counts, lateness and scores.
 * A coordinator does only where the task says "Như chủ trì".
 */
export function answersAsLead(role: AssignmentRole, coordination: Coordination = 'resultOnly'): boolean {
  return role === 'lead' || coordination === 'asLead';
}

/** Role per agency of one task. A lead is dropped from the coordinators, whatever the order of the entries. */
function rolesOf(assignments: readonly Assignment[], task: ReportedTask): Map<string, AssignmentRole> {
  const roles = new Map<string, AssignmentRole>();
  for (const a of assignments) {
    if (a.role === 'coordinator' && task.coordination === 'none') continue;
    if (a.role === 'lead' || !roles.has(a.agency)) roles.set(a.agency, a.role);
  }
  return roles;
}

function byTask(assignments: readonly Assignment[]): Map<string, Assignment[]> {
  const groups = new Map<string, Assignment[]>();
  for (const a of assignments) {
    const group = groups.get(a.task);
    if (group === undefined) groups.set(a.task, [a]);
    else group.push(a);
  }
  return groups;
}

function agencyOrder(assignments: readonly Assignment[], agencies: readonly string[]): string[] {
  return [...new Set([...agencies, ...assignments.map((a) => a.agency)])];
}

/**
 * Who must report what in which round: leads as lead, coordinators as their task says ('none': nothing).
 * Sorted by round, then agency, then task. Agencies come in the order of `agencies` (protocol order); those that
 * it lacks follow in the order of their first assignment. Assignments of tasks that `tasks` lacks give nothing.
 */
export function expandObligations(
  assignments: readonly Assignment[],
  tasks: readonly ReportedTask[],
  rounds: readonly number[],
  agencies: readonly string[] = [],
): Obligation[] {
  const assigned = byTask(assignments);
  const roles = tasks.map((task) => ({ task, roles: rolesOf(assigned.get(task.code) ?? [], task) }));
  const lines = agencyOrder(assignments, agencies).flatMap((agency) =>
    roles.flatMap(({ task, roles: of }) => {
      const role = of.get(agency);
      return role === undefined ? [] : [{ task: task.code, agency, role }];
    }),
  );
  const numbers = [...new Set(rounds)].sort((a, b) => a - b);
  return numbers.flatMap((round) => lines.map((line) => ({ ...line, round })));
}
