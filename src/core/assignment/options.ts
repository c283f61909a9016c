import type { Agency, AgencyRegister } from '../agency/types.ts';
import type { Decision, QuestionOption } from '../question.ts';

/** The answer that nobody is assigned. */
export const NONE = 'none';
/** The answer that names its agencies in `value`, codes parted by ';'. */
export const MEMBERS = 'members';

/** One option for each candidate in the order given, then naming several, then nobody (worded in messages/). */
export function optionsFor(
  candidates: readonly string[],
  register: AgencyRegister,
): readonly QuestionOption[] {
  const named = candidates.flatMap((code) => {
    const agency: Agency | undefined = register.agencies.find((a) => a.code === code);
    return agency === undefined ? [] : [{ key: code, label: agency.name }];
  });
  return [...named, { key: MEMBERS, label: '' }, { key: NONE, label: '' }];
}

function writtenCodes(decision: Decision): readonly string[] {
  const value = decision.value ?? '';
  const list = value.trim() === '' && decision.choice !== MEMBERS ? decision.choice : value;
  return list
    .split(';')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

/** The agencies that an answer names; null where it names none or one that the register doesn't know. */
export function chosenCodes(decision: Decision, register: AgencyRegister): readonly string[] | null {
  if (decision.choice === NONE) return [];
  const codes = [...new Set(writtenCodes(decision))];
  const known = codes.every((code) => register.agencies.some((agency) => agency.code === code));
  return codes.length > 0 && known ? codes : null;
}
