import { openBook } from '../../app/openBook.ts';
import { readRegisterFile } from '../../app/readPlan.ts';
import { renewRegister } from '../../app/renewRegister.ts';
import { saveBook } from '../../app/saveBook.ts';
import { fill } from '../../messages/fill.ts';
import { issueText } from '../../messages/issueText.ts';
import { CHANGE_LABELS } from '../../messages/vi/changes.ts';
import { DONE_TEXTS as T } from '../../messages/vi/cli.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import { readDecisions } from '../arguments.ts';
import { nodeDeps } from '../deps.ts';
import { readInput, refuseSameFile } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse } from '../refusal.ts';
import type { SettleOptions } from './settle.ts';

/** Takes a newer list of agencies into a new book: who came, who ended, and who follows whom. */
export async function agenciesCommand(
  file: string,
  list: string,
  options: SettleOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  const decisions = await readDecisions(options.decisions);
  await refuseSameFile(options.out, [file, list, options.decisions]);
  const read = await readRegisterFile(await readInput(list), deps);
  const register = orRefuse(read.value, read.issues);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const done = renewRegister(tracked, register, decisions, deps);
  const { after, added, changed, used, questions } = orRefuse(done.value, done.issues);
  const saved = await saveBook(tracked, after, options.out, deps, CHANGE_LABELS.agencies);
  orRefuse(true, saved.issues);
  const issues = [...read.issues, ...opened.issues, ...done.issues];
  return {
    object: { book: options.out, added, changed, settled: used.length },
    lines: [
      ...issues.filter((i) => i.severity === 'warning').map((i) => issueText(i)),
      fill(T.agencies, { added: added.length, changed: changed.length, settled: used.length }),
      ...(questions.length === 0 ? [] : [fill(T.questions, { count: questions.length })]),
      fill(T.saved, { out: options.out }),
    ],
    issues,
    questions,
  };
}
