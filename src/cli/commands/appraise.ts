import path from 'node:path';
import { makeAppraisals, stepInWork, takeAppraisals, type FormStep } from '../../app/appraiseBook.ts';
import { moveSession } from '../../app/sessionBook.ts';
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
  readonly step?: string;
  readonly close?: boolean;
  readonly reopen?: boolean;
  readonly by?: string;
  readonly reason?: string;
  readonly in?: string;
  readonly out?: string;
}

/** Words of the command line for what is filled in. */
export const FORM_STEPS: Readonly<Record<string, FormStep>> = {
  'tu-cham': 'self',
  'tham-dinh': 'appraise',
  'giai-trinh': 'explain',
  'tham-dinh-2': 'second',
};

/** Asked for no kind of form by name, an office that lets nobody score himself gets those of its appraisers at once. */
function kindOfForms(tracked: TrackedBook, step: string | undefined): FormStep | undefined {
  return FORM_STEPS[step ?? ''] ?? (stepInWork(tracked) === 'self' ? 'appraise' : undefined);
}

async function exportForms(
  tracked: TrackedBook,
  out: string,
  deps: Deps,
  step: FormStep | undefined,
): Promise<CommandResult> {
  const made = makeAppraisals(tracked, deps, step);
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

/** The session's present step is closed, or the one before opened again. */
async function move(tracked: TrackedBook, options: AppraiseOptions, deps: Deps): Promise<CommandResult> {
  const { out = '', by = '', reason = '' } = options;
  const moved = moveSession(
    tracked,
    { kind: options.reopen === true ? 'reopen' : 'close', by, reason },
    deps,
  );
  const { after, from, to } = orRefuse(moved.value, moved.issues);
  const saved = await saveBook(tracked, after, out, deps, CHANGE_LABELS.session);
  orRefuse(true, saved.issues);
  return {
    object: { book: out, from, to },
    lines: [fill(T.moved, { from, to, out }), ...moved.issues.map((i) => issueText(i))],
    issues: moved.issues,
    questions: [],
  };
}

/** Forms of a session out of the book, or back into it; and the session on to its next step. */
export async function appraiseCommand(
  file: string,
  options: AppraiseOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  if (options.out !== undefined) await refuseSameFile(options.out, [file]);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  if (options.export !== undefined) {
    return exportForms(tracked, options.export, deps, kindOfForms(tracked, options.step));
  }
  if (options.close === true || options.reopen === true) return move(tracked, options, deps);
  return takeForms(tracked, options.in ?? '', options.out ?? '', deps);
}
