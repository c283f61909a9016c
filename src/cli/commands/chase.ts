import path from 'node:path';
import { chaseReturns } from '../../app/chaseReturns.ts';
import { openBook } from '../../app/openBook.ts';
import { fill } from '../../messages/fill.ts';
import { issueText } from '../../messages/issueText.ts';
import { DONE_TEXTS as T } from '../../messages/vi/cli.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import { dayArgument, parseRoundNumber } from '../arguments.ts';
import { nodeDeps } from '../deps.ts';
import { refuseOther, writeWhole } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse } from '../refusal.ts';

export interface ChaseOptions {
  readonly round: string;
  /** The day from which days are counted; today where it is not given. */
  readonly today?: string;
  /** Folder for the list of what is to be completed. */
  readonly out?: string;
}

/** Messages to agencies that have not reported, and the list of what others are asked to complete. */
export async function chaseCommand(
  file: string,
  options: ChaseOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  const round = parseRoundNumber(options.round);
  const today = dayArgument(options.today ?? deps.clock().date);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const done = chaseReturns(tracked, round, today, deps);
  const { reminders, supplements, files } = orRefuse(done.value, done.issues);
  const written =
    options.out === undefined ? [] : files.map((f) => ({ ...f, at: path.join(options.out!, f.name) }));
  for (const { at, bytes } of written) await refuseOther(at, bytes);
  for (const { at, bytes } of written) await writeWhole(at, bytes);
  return {
    object: { round, reminders, supplements, files: written.map((f) => f.name) },
    lines: [
      ...done.issues.map((i) => issueText(i)),
      ...reminders.map(
        (r) => [r.name, r.contact, r.phone].filter((t) => t !== '').join(' · ') + `\n  ${r.text}`,
      ),
      ...(supplements.length === 0
        ? []
        : [fill(T.supplements, { count: supplements.length, names: supplements.map((s) => s.name) })]),
      ...written.map((f) => fill(T.listWritten, { file: f.at })),
    ],
    issues: [...opened.issues, ...done.issues],
    questions: [],
  };
}
