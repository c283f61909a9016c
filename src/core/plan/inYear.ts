import { readDeadline } from '../deadline/readDeadline.ts';
import type { Plan, PlanRow } from './types.ts';

const OPEN = 'deadline.yearOpen';

/** A row whose time only waited for the year; any other as it is. */
export function rowInYear(row: PlanRow, year: number, planDate: Plan['date']): PlanRow {
  if (!row.issues.some(({ code }) => code === OPEN)) return row;
  const { deadline, issues } = readDeadline(row.time, { planYear: year, planDate }, row.at);
  return { ...row, deadline, issues: [...row.issues.filter(({ code }) => code !== OPEN), ...issues] };
}

/** A plan that states no year, read as one of the year that a person or the book says. */
export function planInYear(plan: Plan, year: number): Plan {
  if (plan.year !== null) return plan;
  return { ...plan, year, rows: plan.rows.map((row) => rowInYear(row, year, plan.date)) };
}
