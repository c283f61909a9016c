import { planJson, readPlanFile } from '../../app/readPlan.ts';
import type { Plan } from '../../core/plan/types.ts';
import { fill } from '../../messages/fill.ts';
import { issueText } from '../../messages/issueText.ts';
import { READ_TEXTS as T } from '../../messages/vi/cli.ts';
import { nodeDeps } from '../deps.ts';
import { readInput } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse } from '../refusal.ts';
import type { ProgressListener } from '../../workbook/ports.ts';

/** '2026-06-05' → '05/06/2026' */
function shownDay(day: string): string {
  return day.split('-').reverse().join('/');
}

function summaryLines(plan: Plan, warnings: readonly string[]): string[] {
  const count = (kind: string) => plan.rows.filter((r) => r.kind === kind).length;
  const rounds = plan.reporting
    .map((r) => (r.due === null ? r.name : `${r.name} (${shownDay(r.due)})`))
    .join(', ');
  return [
    fill(T.found, {
      rows: plan.rows.length,
      sections: count('section'),
      groups: count('group'),
      tasks: count('task'),
    }),
    fill(T.rounds, { rounds: rounds || T.noRounds }),
    ...warnings,
  ];
}

export async function readCommand(
  file: string,
  options: { agencies?: string },
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  const agencies = options.agencies === undefined ? null : await readInput(options.agencies);
  const read = await readPlanFile(await readInput(file), agencies, deps);
  const plan = orRefuse(read.value.plan, read.issues);
  const warnings = read.issues.filter((i) => i.severity !== 'info').map((i) => issueText(i));
  return {
    object: { ...planJson(plan, read.value.register, read.issues) },
    lines: summaryLines(plan, warnings),
    issues: read.issues,
    questions: [],
  };
}
