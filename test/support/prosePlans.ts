import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgencyMention } from '../../src/core/agency/types.ts';
import type { Issue } from '../../src/core/issue.ts';
import type { Plan, PlanRow } from '../../src/core/plan/types.ts';

const FOLDER = join(import.meta.dirname, '../core/plan/prosePlans');

/** A made-up plan in prose with what must be read of it; a part that isn't stated is null. */
export interface ProseSample {
  readonly name: string;
  readonly lines: readonly string[];
  readonly tasks: readonly string[];
  readonly rounds: readonly string[] | null;
  readonly targets: readonly string[] | null;
  readonly appraisers: readonly string[] | null;
  readonly codes: readonly string[] | null;
}

type Part = 'tasks' | 'rounds' | 'targets' | 'appraisers' | 'codes';

/** The sample's text is above the first line "=== …"; the parts below hold one expectation a line. */
function sampleOf(file: string): ProseSample {
  const [text = '', ...rest] = readFileSync(join(FOLDER, file), 'utf8').split(/^=== /mu);
  const parts = new Map(
    rest.map((part): [string, string[]] => {
      const [head = '', ...lines] = part.trimEnd().split('\n');
      return [head, lines];
    }),
  );
  const part = (name: Part): string[] | null => parts.get(name) ?? null;
  return {
    name: file.replace('.txt', ''),
    lines: text.trimEnd().split('\n'),
    tasks: part('tasks') ?? [],
    rounds: part('rounds'),
    targets: part('targets'),
    appraisers: part('appraisers'),
    codes: part('codes'),
  };
}

export function proseSamples(): ProseSample[] {
  return readdirSync(FOLDER).sort().map(sampleOf);
}

const names = (mentions: readonly AgencyMention[]): string => mentions.map(({ text }) => text).join(' | ');
const spaced = (...words: (string | number | null)[]): string => words.filter((w) => w !== null).join(' ');
const tidy = (line: string): string => line.replace(/ +/g, ' ').trim();

function timeOf({ deadline }: PlanRow): string {
  if (deadline === null) return '';
  if (deadline.certainty === 'unread') return 'unread';
  return deadline.due === null ? (deadline.recurrence ?? '') : spaced(deadline.due, deadline.boundary);
}

function taskLine(row: PlanRow): string {
  const doubts = row.issues.filter(({ field }) => field !== 'tt').map(({ code }) => code);
  const cells = [row.path, names(row.leads), names(row.coordinating), timeOf(row), doubts.sort().join(',')];
  return tidy(cells.join(' => '));
}

/** What was read, in the words of the samples. */
export function proseResult(
  sample: ProseSample,
  plan: Plan,
  issues: readonly Issue[],
): Omit<ProseSample, 'name' | 'lines'> {
  const codes = new Set(issues.map(({ code }): string => code));
  const rounds = plan.reporting.map((r) =>
    r.due === null && r.recurrence === null ? r.name : spaced(r.name, r.due ?? '-', r.boundary, r.recurrence),
  );
  const targets = plan.targets.map((t) => `${t.op ?? '-'} ${t.value ?? '-'} ${t.unit || '-'}`);
  const appraisers = (plan.appraisers ?? []).map((a) => `${a.agency}: ${a.criteria ?? '-'}`);
  return {
    tasks: plan.rows.filter(({ kind }) => kind === 'task').map(taskLine),
    rounds: sample.rounds && rounds,
    targets: sample.targets && targets,
    appraisers: sample.appraisers && appraisers,
    codes: sample.codes && sample.codes.filter((code) => codes.has(code)),
  };
}

export function proseExpected(sample: ProseSample): Omit<ProseSample, 'name' | 'lines'> {
  const { tasks, rounds, targets, appraisers, codes } = sample;
  return { tasks: tasks.map(tidy), rounds, targets, appraisers, codes };
}
