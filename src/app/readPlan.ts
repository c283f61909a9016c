import { matchAgency } from '../core/agency/matchAgency.ts';
import type { AgencyMatch, AgencyMention, AgencyRegister } from '../core/agency/types.ts';
import type { SourceDocument } from '../core/document/types.ts';
import type { Issue } from '../core/issue.ts';
import { planToJson, type PlanJson } from '../core/plan/planToJson.ts';
import { issueText } from '../messages/issueText.ts';
import { readRegister } from '../core/agency/readRegister.ts';
import { readPlan } from '../core/plan/readPlan.ts';
import type { Plan } from '../core/plan/types.ts';
import { result, type Result } from '../core/result.ts';
import type { InputFile } from '../workbook/ports.ts';
import type { Deps } from './deps.ts';

/** All that reading a plan asks of the outside. */
export type ReadDeps = { readonly readers: Pick<Deps['readers'], 'read'> };

export interface PlanReading {
  readonly plan: Plan | null;
  readonly register: AgencyRegister | null;
  /** What the plan was read from, to be shown beside it. */
  readonly document: SourceDocument | null;
}

export async function readRegisterFile(
  file: InputFile,
  deps: ReadDeps,
): Promise<Result<AgencyRegister | null>> {
  const document = await deps.readers.read(file.name, file.bytes);
  if (document.value === null) return result(null, document.issues);
  const register = readRegister(document.value);
  return result(register.value, [...document.issues, ...register.issues]);
}

/** Reads a plan, and the register of agencies where one is given, which helps to tell names apart. */
export async function readPlanFile(
  plan: InputFile,
  agencies: InputFile | null,
  deps: ReadDeps,
): Promise<Result<PlanReading>> {
  const register = agencies === null ? result(null) : await readRegisterFile(agencies, deps);
  const document = await deps.readers.read(plan.name, plan.bytes);
  if (document.value === null) {
    return result({ plan: null, register: register.value, document: null }, [
      ...document.issues,
      ...register.issues,
    ]);
  }
  const read = readPlan(document.value, register.value ?? undefined);
  const issues = [...document.issues, ...read.issues, ...register.issues];
  return result({ plan: read.value, register: register.value, document: document.value }, issues);
}

function shownMatch(match: AgencyMatch, register: AgencyRegister): string | null {
  switch (match.kind) {
    case 'agency':
      return register.agencies.find((a) => a.code === match.code)?.name ?? match.code;
    case 'group':
    case 'condition':
      return match.group;
    case 'none':
      return null;
  }
}

/** What was understood of a plan, as the command line and the review screen show it. */
export function planJson(plan: Plan, register: AgencyRegister | null, issues: readonly Issue[]): PlanJson {
  const match = (mention: AgencyMention) =>
    register === null ? null : shownMatch(matchAgency(mention, register, plan.date), register);
  return planToJson(plan, issues, issueText, match);
}
