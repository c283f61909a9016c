import { openBook } from '../../app/openBook.ts';
import { saveBook } from '../../app/saveBook.ts';
import { readChangedPlan } from '../../app/update/readChangedPlan.ts';
import { updateBook, type UpdatedBook } from '../../app/updateBook.ts';
import { hasError } from '../../core/result.ts';
import { fill } from '../../messages/fill.ts';
import { issueText } from '../../messages/issueText.ts';
import { CHANGE_LABELS } from '../../messages/vi/changes.ts';
import { DONE_TEXTS as T, UPDATE_TEXTS as U } from '../../messages/vi/cli.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import { readDecisions } from '../arguments.ts';
import { nodeDeps } from '../deps.ts';
import { readInput, refuseSameFile } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse, Refusal } from '../refusal.ts';

export interface UpdateOptions {
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly decisions?: string;
  readonly another?: boolean;
}

const LINES_SHOWN = 60;

/** What changes, a line for each row and under it one for each field. */
function changeLines({ changes }: UpdatedBook): string[] {
  const lines = changes.map(({ kind, text }) => `${U.marks[kind]} ${text.replaceAll('\n', '\n      ')}`);
  const rest = lines.length - LINES_SHOWN;
  return rest > 0 ? [...lines.slice(0, LINES_SHOWN), fill(U.more, { count: rest })] : lines;
}

function linesOf(updated: UpdatedBook, out: string | null): string[] {
  const counts = Object.entries(updated.summary).map(([key, of]) => [
    key,
    typeof of === 'number' ? of : of.length,
  ]);
  const open = updated.questions.length;
  return [
    fill(U.summary, Object.fromEntries(counts)),
    ...changeLines(updated),
    ...(open === 0 ? [] : [fill(U.questions, { count: open })]),
    out === null ? T.notSaved : fill(T.saved, { out }),
  ];
}

export async function updateCommand(
  file: string,
  planFile: string,
  options: UpdateOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  const decisions = await readDecisions(options.decisions);
  const out = options.dryRun === true ? null : (options.out ?? null);
  if (out !== null) await refuseSameFile(out, [file, planFile, options.decisions]);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const read = await readChangedPlan(await readInput(planFile), tracked.book, deps);
  if (hasError(read.issues)) throw new Refusal(read.issues);
  const plan = orRefuse(read.value, read.issues);
  const done = updateBook(tracked, plan, decisions, deps, options.another === true ? 'another' : 'change');
  const updated = orRefuse(done.value, done.issues);
  if (out !== null) {
    const saved = await saveBook(tracked, updated.after, out, deps, CHANGE_LABELS.update);
    orRefuse(true, saved.issues);
  }
  const issues = [...read.issues, ...done.issues];
  return {
    object: { update: updated.summary, ...(out === null ? {} : { book: out }) },
    lines: [
      ...issues.filter((i) => i.severity === 'warning').map((i) => issueText(i)),
      ...linesOf(updated, out),
    ],
    issues,
    questions: updated.questions,
  };
}
