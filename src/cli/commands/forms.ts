import path from 'node:path';
import { makeForms } from '../../app/makeForms.ts';
import { openBook } from '../../app/openBook.ts';
import { fill } from '../../messages/fill.ts';
import { DONE_TEXTS as T } from '../../messages/vi/cli.ts';
import { zipFiles } from '../../hosts/file/packager.ts';
import type { InputFile, ProgressListener } from '../../workbook/ports.ts';
import { parseRoundNumber } from '../arguments.ts';
import { nodeDeps } from '../deps.ts';
import { refuseOther, writeWhole } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse } from '../refusal.ts';

/** A folder of files, or one zip where the name ends in .zip. */
async function writeForms(files: readonly InputFile[], out: string): Promise<void> {
  if (out.toLowerCase().endsWith('.zip')) {
    await writeWhole(out, zipFiles(files));
    return;
  }
  const paths = files.map(({ name, bytes }) => ({ file: path.join(out, name), bytes }));
  for (const { file, bytes } of paths) await refuseOther(file, bytes);
  for (const { file, bytes } of paths) await writeWhole(file, bytes);
}

export async function formsCommand(
  file: string,
  options: { round: string; out: string },
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  const round = parseRoundNumber(options.round);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const made = makeForms(tracked, round, deps);
  const files = orRefuse(made.value, made.issues);
  await writeForms(files, options.out);
  return {
    object: { out: options.out, round, forms: files.map((f) => f.name) },
    lines: [fill(T.forms, { count: files.length, round, out: options.out })],
    issues: [...opened.issues, ...made.issues],
    questions: [],
  };
}
