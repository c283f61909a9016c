import { makeKeyingSheet } from '../../app/keyReturn.ts';
import { openBook } from '../../app/openBook.ts';
import { fill } from '../../messages/fill.ts';
import { DONE_TEXTS as T } from '../../messages/vi/cli.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import { parseRoundNumber } from '../arguments.ts';
import { nodeDeps } from '../deps.ts';
import { refuseOther, refuseSameFile, writeWhole } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse } from '../refusal.ts';

export interface EnterOptions {
  readonly round: string;
  readonly out: string;
}

/** Makes the sheet on which the office types an agency's paper or PDF return; the book stays as it is. */
export async function enterCommand(
  file: string,
  agency: string,
  options: EnterOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  const { out } = options;
  await refuseSameFile(out, [file]);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const made = makeKeyingSheet(tracked, { round: parseRoundNumber(options.round), agency }, deps);
  const { bytes } = orRefuse(made.value, made.issues);
  await refuseOther(out, bytes);
  await writeWhole(out, bytes);
  return {
    object: { agency, out },
    lines: [fill(T.keyingSheet, { agency, out })],
    issues: opened.issues,
    questions: [],
  };
}
