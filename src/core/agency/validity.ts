import type { IsoDate } from '../date/types.ts';
import type { Agency, AgencyRegister, Membership } from './types.ts';

function within(from: IsoDate | null, to: IsoDate | null, asOf: IsoDate | null): boolean {
  if (asOf === null) return true;
  return (from === null || from <= asOf) && (to === null || asOf <= to);
}

/** Whether an agency exists on a day, both ends included. Without a day every agency counts. */
export function isValid(agency: Agency, asOf: IsoDate | null): boolean {
  return within(agency.validFrom, agency.validTo, asOf);
}

export function isMember(membership: Membership, asOf: IsoDate | null): boolean {
  return within(membership.from, membership.to, asOf);
}

/** Agencies that exist on a day, in the register's order. */
export function validAgencies(register: AgencyRegister, asOf: IsoDate | null): readonly Agency[] {
  return register.agencies.filter((agency) => isValid(agency, asOf));
}

/** Codes of a group's members on a day, in the register's order. */
export function membersOf(register: AgencyRegister, group: string, asOf: IsoDate | null): readonly string[] {
  const codes = register.memberships
    .filter((m) => m.group === group && isMember(m, asOf))
    .map((m) => m.agency);
  return validAgencies(register, asOf)
    .filter((agency) => codes.includes(agency.code))
    .map((agency) => agency.code);
}
