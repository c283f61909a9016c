import { existsOn } from '../agency/succession.ts';
import type { AgencyRegister } from '../agency/types.ts';
import type { IsoDate } from '../date/types.ts';
import { expandObligations, type ReportedTask } from './obligations.ts';
import type { Obligation, RoundDay, StandingAssignment } from './types.ts';

/** Whether an assignment is in force on a day. */
export type InForce = (assignment: Pick<StandingAssignment, 'agency' | 'from'>, day: IsoDate) => boolean;

/**
 * An assignment is in force while its agency exists, and one that was inherited only after one of its former holders
 * has ended. Agencies that the register lacks exist always.
 */
export function inForceBy(register: AgencyRegister): InForce {
  const agencies = new Map(register.agencies.map((a) => [a.code, a]));
  const exists = (code: string, day: IsoDate) => {
    const agency = agencies.get(code);
    return agency === undefined || existsOn(agency, day);
  };
  const hasEnded = (code: string, day: IsoDate) => {
    const end = agencies.get(code)?.validTo ?? null;
    return end !== null && end < day && !exists(code, day);
  };
  return ({ agency, from }, day) =>
    exists(agency, day) && (from.length === 0 || from.some((code) => hasEnded(code, day)));
}

/**
 * Who must report what in which round: in each, those who hold a task on the day on which its reports fall due.
 * Sorted as by expandObligations, agencies in the register's order.
 */
export function obligationsInForce(
  assignments: readonly StandingAssignment[],
  tasks: readonly ReportedTask[],
  rounds: readonly RoundDay[],
  register: AgencyRegister,
): Obligation[] {
  const inForce = inForceBy(register);
  const order = register.agencies.map((a) => a.code);
  const sorted = [...rounds].sort((a, b) => a.number - b.number);
  return sorted.flatMap(({ number, lastDay }) => {
    const standing = assignments.filter((a) => inForce(a, lastDay));
    return expandObligations(standing, tasks, [number], order);
  });
}
