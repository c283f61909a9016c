import { openBook } from '../../app/openBook.ts';
import { rollUpBook } from '../../app/rollUpBook.ts';
import { fill } from '../../messages/fill.ts';
import { issueText } from '../../messages/issueText.ts';
import { DONE_TEXTS as T } from '../../messages/vi/cli.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import { parseRoundNumber, readDecisions } from '../arguments.ts';
import { nodeDeps } from '../deps.ts';
import { readInput, refuseSameFile, writeWhole } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse } from '../refusal.ts';

export interface RollUpOptions {
  readonly round: string;
  /** The form that the level above has sent. */
  readonly form?: string;
  readonly decisions?: string;
  readonly out: string;
}

/** Makes the return for the level above; the book stays as it is. */
export async function rollUpCommand(
  file: string,
  options: RollUpOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  const round = parseRoundNumber(options.round);
  const decisions = await readDecisions(options.decisions);
  await refuseSameFile(options.out, [file, options.form, options.decisions]);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const form = options.form === undefined ? null : await readInput(options.form);
  const done = rollUpBook(tracked, { round, form, decisions }, deps);
  const { workbook, questions, ...counts } = orRefuse(done.value, done.issues);
  await writeWhole(options.out, deps.packager.pack(workbook));
  return {
    object: { rollup: counts, out: options.out },
    lines: [
      fill(T.rolledUp, { ...counts, out: options.out }),
      ...(questions.length === 0 ? [] : [fill(T.rollUpQuestions, { count: questions.length })]),
      ...done.issues.map((i) => `  ! ${issueText(i)}`),
    ],
    issues: [...opened.issues, ...done.issues],
    questions,
  };
}
