import { matchGroup } from './matchGroup.ts';
import { matchName } from './matchName.ts';
import type { IsoDate } from '../date/types.ts';
import type { AgencyMatch, AgencyMention, AgencyRegister } from './types.ts';

/** Each name of a list that left out its head; all of them must be known for the list to count as matched. */
function matchList(mention: AgencyMention, register: AgencyRegister, asOf: IsoDate | null): AgencyMatch {
  const matches = mention.names.map((name) => matchName(name, register, asOf));
  const codes = matches.flatMap((m) => (m.kind === 'agency' ? [m.code] : []));
  if (codes.length === matches.length) return { kind: 'group', group: mention.text, codes, by: 'name' };
  const candidates = matches.flatMap((m) => (m.kind === 'none' ? m.candidates : []));
  return { kind: 'none', candidates: [...new Set([...codes, ...candidates])] };
}

/**
 * Finds a mention in the register as of a day (null: at any time). Names before groups: a register may list an
 * agency whose name reads like a group. Nothing is matched by likeness: likely ones are candidates.
 */
export function matchAgency(
  mention: AgencyMention,
  register: AgencyRegister,
  asOf: IsoDate | null,
): AgencyMatch {
  if (mention.names.length > 1) return matchList(mention, register, asOf);
  const byName = matchName(mention.names[0] ?? mention.text, register, asOf);
  if (byName.kind === 'agency' || mention.kind !== 'group') return byName;
  return matchGroup(mention.text, register, asOf);
}
