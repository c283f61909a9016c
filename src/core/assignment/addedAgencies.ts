import { makeCode } from '../agency/codes.ts';
import { nameKey } from '../agency/key.ts';
import type { Agency, AgencyRegister } from '../agency/types.ts';
import { decisionFor, type Decision, type Question } from '../question.ts';
import { ADD } from './options.ts';

/** A body that an answer puts into the register, with the group (khối) that the answer names; '' for none. */
interface Added {
  readonly agency: Agency;
  readonly group: string;
}

function agencyNamed(name: string, taken: readonly Agency[]): Agency {
  const code = makeCode(
    name,
    taken.map((agency) => agency.code),
  );
  const order = Math.max(0, ...taken.map((agency) => agency.order)) + 1;
  // The plan's words stay another name of it: people may write its name out in the register later.
  const names = { name, aliases: [name] };
  const open = { validFrom: null, validTo: null, successors: [], contact: '', phone: '', email: '' };
  return { code, order, ...names, ...open };
}

/**
 * Agencies that answers add to a register, each once however often the plan names it, without those that it has. The
 * same questions and answers give the same codes.
 */
export function addedAgencies(
  { agencies }: AgencyRegister,
  questions: readonly Question[],
  decisions: readonly Decision[],
): AgencyRegister {
  const known = new Set(agencies.flatMap(({ name, aliases }) => [name, ...aliases].map(nameKey)));
  const added: Added[] = [];
  for (const question of questions) {
    const answer = decisionFor(question, decisions);
    const isAsked = question.options.some(({ key }) => key === ADD);
    const name = question.read.trim();
    if (answer?.choice !== ADD || !isAsked || known.has(nameKey(name))) continue;
    known.add(nameKey(name));
    const taken = [...agencies, ...added.map(({ agency }) => agency)];
    added.push({ agency: agencyNamed(name, taken), group: (answer.value ?? '').trim() });
  }
  const memberships = added
    .filter(({ group }) => group !== '')
    .map(({ agency: { code }, group }) => ({ agency: code, group, from: null, to: null }));
  const groups = [...new Set(memberships.map(({ group }) => group))];
  return { agencies: added.map(({ agency }) => agency), memberships, groups };
}

/** A register with more agencies at its end. */
export function joinedRegister(register: AgencyRegister, more: AgencyRegister): AgencyRegister {
  if (more.agencies.length === 0) return register;
  return {
    agencies: [...register.agencies, ...more.agencies],
    memberships: [...register.memberships, ...more.memberships],
    groups: [...new Set([...register.groups, ...more.groups])],
  };
}
