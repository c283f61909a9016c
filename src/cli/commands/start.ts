import { readPlanFile } from '../../app/readPlan.ts';
import { startBook, type BookSizes } from '../../app/startBook.ts';
import type { Issue } from '../../core/issue.ts';
import type { Plan } from '../../core/plan/types.ts';
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

/** What the plan's rows say of their deadlines that a person has to look at. */
function deadlineWarnings(plan: Plan): Issue[] {
  return plan.rows.flatMap(({ issues }) =>
    issues.filter(({ code, severity }) => code.startsWith('deadline.') && severity === 'warning'),
  );
}

const SHOWN = 5;

/** One line for the tasks whose deadlines stayed unread, one for those that were concluded; none where there are none. */
function deadlineLines({ rows }: Plan): string[] {
  const line = (text: string, wanted: (issue: Issue) => boolean): string[] => {
    const found = rows.filter(({ kind, issues }) => kind === 'task' && issues.some(wanted));
    const names = found.slice(0, SHOWN).map(({ path }) => path);
    const list = found.length > SHOWN ? [...names, '…'] : names;
    return found.length === 0 ? [] : [fill(text, { count: found.length, names: list.join(', ') })];
  };
  const isUnread = ({ code }: Issue): boolean => code === 'deadline.unread';
  const isOther = ({ code, severity }: Issue): boolean =>
    code.startsWith('deadline.') && code !== 'deadline.unread' && severity === 'warning';
  return [...line(T.unreadDeadlines, isUnread), ...line(T.impliedDeadlines, isOther)];
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
  const about = [...read.issues.filter((i) => !isSettled(i, sizes)), ...started.issues];
  const open = started.questions.length;
  return {
    object: { book: options.out, ...sizes },
    lines: [
      fill(T.started, { out: options.out, ...sizes }),
      ...(open === 0 ? [] : [fill(T.questions, { count: open })]),
      ...deadlineLines(plan),
      ...about.filter((i) => i.severity === 'warning').map((i) => issueText(i)),
    ],
    issues: [...about, ...deadlineWarnings(plan)],
    questions: started.questions,
  };
}
