import type { AgencyRegister } from '../core/agency/types.ts';
import { readRegister } from '../core/agency/readRegister.ts';
import { readPlan } from '../core/plan/readPlan.ts';
import type { Plan } from '../core/plan/types.ts';
import { result, type Result } from '../core/result.ts';
import type { InputFile } from '../workbook/ports.ts';
import type { Deps } from './deps.ts';

export interface PlanReading {
  readonly plan: Plan | null;
  readonly register: AgencyRegister | null;
}

export async function readRegisterFile(file: InputFile, deps: Deps): Promise<Result<AgencyRegister | null>> {
  const document = await deps.readers.read(file.name, file.bytes);
  if (document.value === null) return result(null, document.issues);
  const register = readRegister(document.value);
  return result(register.value, [...document.issues, ...register.issues]);
}

/** Reads a plan, and the register of agencies where one is given, which helps to tell names apart. */
export async function readPlanFile(
  plan: InputFile,
  agencies: InputFile | null,
  deps: Deps,
): Promise<Result<PlanReading>> {
  const register = agencies === null ? result(null) : await readRegisterFile(agencies, deps);
  const document = await deps.readers.read(plan.name, plan.bytes);
  if (document.value === null) {
    return result({ plan: null, register: register.value }, [...document.issues, ...register.issues]);
  }
  const read = readPlan(document.value, register.value ?? undefined);
  const issues = [...document.issues, ...read.issues, ...register.issues];
  return result({ plan: read.value, register: register.value }, issues);
}
