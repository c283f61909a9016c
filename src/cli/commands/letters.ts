import path from 'node:path';
import { makeLetters, type Templates } from '../../app/makeLetters.ts';
import { openBook } from '../../app/openBook.ts';
import { fillTemplate } from '../../hosts/file/letters/fillTemplate.ts';
import { packLetter } from '../../hosts/file/letters/packLetter.ts';
import { issue } from '../../core/issue.ts';
import { fill } from '../../messages/fill.ts';
import { LETTERS_DONE as T } from '../../messages/vi/letters.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import { parseRoundNumber } from '../arguments.ts';
import { nodeDeps } from '../deps.ts';
import { listFiles, readBytes, refuseOther, writeWhole } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse, Refusal } from '../refusal.ts';

export interface LettersOptions {
  readonly round: string;
  readonly out: string;
  /** A folder with the office's own .docx, or one of them. */
  readonly templates?: string;
  /** Code of the one plan that they are about. */
  readonly plan?: string;
}

async function templatesIn(folder: string): Promise<Templates> {
  const found = (await listFiles([folder])).filter(({ name }) => /\.docx$/i.test(name));
  if (found.length === 0) throw new Refusal([issue('template.none', {}, { name: folder })]);
  const files = [];
  for (const { path: at, name } of found) files.push({ name, bytes: await readBytes(at) });
  return { files, fill: fillTemplate };
}

/** Drafts the letters of a round into a folder; one that somebody has edited there is not written over. */
export async function lettersCommand(
  file: string,
  options: LettersOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const round = parseRoundNumber(options.round);
  const opened = await openBook(file, nodeDeps(progress));
  const tracked = orRefuse(opened.value, opened.issues);
  const templates = options.templates === undefined ? undefined : await templatesIn(options.templates);
  const made = await makeLetters(tracked, round, packLetter, templates, options.plan ?? null);
  const letters = orRefuse(made.value, made.issues);
  const at = (name: string) => path.join(options.out, name);
  for (const { name, bytes } of letters) await refuseOther(at(name), bytes);
  for (const { name, bytes } of letters) await writeWhole(at(name), bytes);
  const gaps = letters.reduce((sum, letter) => sum + letter.gaps, 0);
  return {
    object: {
      out: options.out,
      round,
      letters: letters.map(({ name, gaps: count }) => ({ name, gaps: count })),
    },
    lines: [
      fill(T.made, { count: letters.length, round, out: options.out }),
      ...letters.map(({ name }) => fill(T.file, { name })),
      ...(gaps === 0 ? [] : [fill(T.gaps, { count: gaps })]),
    ],
    issues: [...opened.issues, ...made.issues],
    questions: [],
  };
}
