import type { Agency, AgencyRegister } from '../agency/types.ts';
import type { Decision, QuestionOption } from '../question.ts';

/** The answer that nobody is assigned. */
export const NONE = 'none';
/** The answer that names its agencies in `value`, codes parted by ';'. */
export const MEMBERS = 'members';

/** The answer that a group is what its words propose: the option's label holds the codes, parted by ';'. */
export const PROPOSED = 'proposed';

/** The answer that the words are the name of an agency that the register lacks; `value` may name its group. */
export const ADD = 'add';

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

/** For a name that the register doesn't have: the same, and that it is to be added under that name. */
export function optionsForName(
  name: string,
  candidates: readonly string[],
  register: AgencyRegister,
): readonly QuestionOption[] {
  return [...optionsFor(candidates, register), { key: ADD, label: name.trim() }];
}

/** For a group that the register doesn't have: what its words propose, naming several, nobody. */
export function optionsForGroup(proposed: readonly string[]): readonly QuestionOption[] {
  const general = [MEMBERS, NONE].map((key) => ({ key, label: '' }));
  return proposed.length === 0 ? general : [{ key: PROPOSED, label: proposed.join('; ') }, ...general];
}

function codesIn(list: string): readonly string[] {
  return list
    .split(';')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

function writtenCodes(decision: Decision): readonly string[] {
  const value = decision.value ?? '';
  return codesIn(value.trim() === '' && decision.choice !== MEMBERS ? decision.choice : value);
}

/**
 * The agencies that an answer to a question with these options names; null where it names none or one that the
 * register doesn't know.
 */
export function chosenCodes(
  decision: Decision,
  register: AgencyRegister,
  options: readonly QuestionOption[] = [],
): readonly string[] | null {
  if (decision.choice === NONE) return [];
  const proposed = options.find((option) => option.key === PROPOSED && decision.choice === PROPOSED);
  const codes = [...new Set(proposed === undefined ? writtenCodes(decision) : codesIn(proposed.label))];
  const known = codes.every((code) => register.agencies.some((agency) => agency.code === code));
  return codes.length > 0 && known ? codes : null;
}
