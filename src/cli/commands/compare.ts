import { basename } from 'node:path';
import { compareYear } from '../../app/compareYear.ts';
import { openBook } from '../../app/openBook.ts';
import { saveBook } from '../../app/saveBook.ts';
import { fill } from '../../messages/fill.ts';
import { CHANGE_LABELS } from '../../messages/vi/changes.ts';
import { DONE_TEXTS as T } from '../../messages/vi/cli.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import { nodeDeps } from '../deps.ts';
import { refuseSameFile } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse } from '../refusal.ts';

/** Puts last year's figures into the comparison on Tổng quan. */
export async function compareCommand(
  file: string,
  earlierFile: string,
  { out }: { readonly out: string },
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  await refuseSameFile(out, [file, earlierFile]);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const earlier = await openBook(earlierFile, deps);
  const old = orRefuse(earlier.value, earlier.issues);
  const compared = compareYear(tracked, old, basename(earlierFile));
  const { after, rounds, year } = orRefuse(compared.value, compared.issues);
  const saved = await saveBook(tracked, after, out, deps, CHANGE_LABELS.compare);
  orRefuse(true, saved.issues);
  return {
    object: { compared: { rounds, year }, book: out },
    lines: [fill(T.compared, { rounds, file: basename(earlierFile) }), fill(T.saved, { out })],
    issues: [...opened.issues, ...earlier.issues],
    questions: [],
  };
}
