import { openBook } from '../../app/openBook.ts';
import { saveBook } from '../../app/saveBook.ts';
import { settleBook } from '../../app/settleBook.ts';
import { previewOf } from '../../app/views/preview.ts';
import { fill } from '../../messages/fill.ts';
import { issueText } from '../../messages/issueText.ts';
import { CHANGE_LABELS } from '../../messages/vi/changes.ts';
import { DONE_TEXTS as T } from '../../messages/vi/cli.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import { readDecisions } from '../arguments.ts';
import { nodeDeps } from '../deps.ts';
import { refuseSameFile } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse } from '../refusal.ts';

export interface SettleOptions {
  readonly decisions?: string;
  readonly out: string;
}

/** Carries out answers of a file and of the sheet Việc cần quyết định, into a new book. */
export async function settleCommand(
  file: string,
  options: SettleOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  const decisions = await readDecisions(options.decisions);
  await refuseSameFile(options.out, [file, options.decisions]);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const done = settleBook(tracked, decisions, deps);
  const { after, questions, used } = orRefuse(done.value, done.issues);
  const { added, changed, removed } = previewOf(tracked, after);
  const saved = await saveBook(tracked, after, options.out, deps, CHANGE_LABELS.settle);
  orRefuse(true, saved.issues);
  const changes = { added, changed, removed };
  return {
    object: { book: options.out, settled: used.length, changes },
    lines: [
      ...done.issues.map((i) => issueText(i)),
      fill(T.settled, { count: used.length, ...changes }),
      ...(questions.length === 0 ? [] : [fill(T.questions, { count: questions.length })]),
      fill(T.saved, { out: options.out }),
    ],
    issues: [...opened.issues, ...done.issues],
    questions,
  };
}
