import { readPlanFile } from '../../app/readPlan.ts';
import { startBook, type BookSizes } from '../../app/startBook.ts';
import type { Issue } from '../../core/issue.ts';
import { hasError } from '../../core/result.ts';
import { fill } from '../../messages/fill.ts';
import { issueText } from '../../messages/issueText.ts';
import { DONE_TEXTS as T } from '../../messages/vi/cli.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import { dayArgument, readDecisions, roundArguments } from '../arguments.ts';
import { nodeDeps } from '../deps.ts';
import { readInput, refuseSameFile } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse, Refusal } from '../refusal.ts';

export interface StartOptions {
  readonly agencies: string;
  readonly out: string;
  readonly asOf?: string;
  readonly decisions?: string;
  readonly round?: readonly string[];
}

/** A plan without rounds is nothing to remark once rounds were given otherwise. */
function isSettled({ code }: Issue, sizes: BookSizes): boolean {
  return code === 'plan.noRounds' && sizes.rounds > 0;
}

export async function startCommand(
  file: string,
  options: StartOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  const rounds = roundArguments(options.round ?? []);
  const asOf = options.asOf === undefined ? null : dayArgument(options.asOf);
  const decisions = await readDecisions(options.decisions);
  await refuseSameFile(options.out, [file, options.agencies, options.decisions]);
  const read = await readPlanFile(await readInput(file), await readInput(options.agencies), deps);
  if (hasError(read.issues)) throw new Refusal(read.issues);
  const plan = orRefuse(read.value.plan, read.issues);
  const register = orRefuse(read.value.register, read.issues);
  const started = startBook({ plan, register, rounds, asOf, decisions }, deps);
  await deps.host.create(started.spec, options.out);
  const { sizes } = started;
  const issues = [...read.issues.filter((i) => !isSettled(i, sizes)), ...started.issues];
  const open = started.questions.length;
  return {
    object: { book: options.out, ...sizes },
    lines: [
      fill(T.started, { out: options.out, ...sizes }),
      ...(open === 0 ? [] : [fill(T.questions, { count: open })]),
      ...issues.filter((i) => i.severity === 'warning').map((i) => issueText(i)),
    ],
    issues,
    questions: started.questions,
  };
}
