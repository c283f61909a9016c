import path from 'node:path';
import { makeAppraisals, takeAppraisals } from '../../app/appraiseBook.ts';
import { openBook, type TrackedBook } from '../../app/openBook.ts';
import { saveBook } from '../../app/saveBook.ts';
import type { Deps } from '../../app/deps.ts';
import { fill } from '../../messages/fill.ts';
import { issueText } from '../../messages/issueText.ts';
import { APPRAISE_TEXTS as T } from '../../messages/vi/cli.ts';
import { CHANGE_LABELS } from '../../messages/vi/changes.ts';
import type { InputFile, ProgressListener } from '../../workbook/ports.ts';
import { nodeDeps } from '../deps.ts';
import { listFiles, readBytes, refuseOther, refuseSameFile, writeWhole } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse, Refusal } from '../refusal.ts';

export interface AppraiseOptions {
  readonly export?: string;
  readonly in?: string;
  readonly out?: string;
}

async function exportForms(tracked: TrackedBook, out: string, deps: Deps): Promise<CommandResult> {
  const made = makeAppraisals(tracked, deps);
  const files = orRefuse(made.value, made.issues);
  const paths = files.map(({ name, bytes }) => ({ file: path.join(out, name), bytes }));
  for (const { file, bytes } of paths) await refuseOther(file, bytes);
  for (const { file, bytes } of paths) await writeWhole(file, bytes);
  const names = files.map((f) => f.name);
  return {
    object: { out, forms: names },
    lines: [fill(T.exported, { count: names.length, out, names })],
    issues: made.issues,
    questions: [],
  };
}

async function readForms(folder: string): Promise<InputFile[]> {
  const found = (await listFiles([folder])).filter((f) => f.name.toLowerCase().endsWith('.xlsx'));
  return Promise.all(found.map(async ({ path: file, name }) => ({ name, bytes: await readBytes(file) })));
}

async function takeForms(
  tracked: TrackedBook,
  folder: string,
  out: string,
  deps: Deps,
): Promise<CommandResult> {
  const files = await readForms(folder);
  const taken = await takeAppraisals(tracked, files, deps);
  if (taken.value === null) throw new Refusal(taken.issues);
  const { book, changed, same } = taken.value;
  const saved = await saveBook(tracked, book, out, deps, CHANGE_LABELS.score);
  orRefuse(true, saved.issues);
  return {
    object: { book: out, files: files.length, changed, same },
    lines: [
      fill(T.taken, { files: files.length, changed, same, out }),
      ...taken.issues.map((i) => issueText(i)),
    ],
    issues: taken.issues,
    questions: [],
  };
}

/** Appraisers' forms out of the book, or back into it. */
export async function appraiseCommand(
  file: string,
  options: AppraiseOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  if (options.out !== undefined) await refuseSameFile(options.out, [file]);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  if (options.export !== undefined) return exportForms(tracked, options.export, deps);
  return takeForms(tracked, options.in ?? '', options.out ?? '', deps);
}
