import { openBook } from '../../app/openBook.ts';
import { printBook } from '../../app/printBook.ts';
import { fill } from '../../messages/fill.ts';
import { DONE_TEXTS as T } from '../../messages/vi/cli.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import { nodeDeps } from '../deps.ts';
import { refuseSameFile } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse } from '../refusal.ts';

export async function printCommand(
  file: string,
  options: { out: string; sheet?: string },
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  await refuseSameFile(options.out, [file]);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const printed = printBook(tracked, options.sheet);
  const spec = orRefuse(printed.value, printed.issues);
  orRefuse(true, (await deps.host.create(spec, options.out)).issues);
  return {
    object: { out: options.out, sheets: spec.sheets.map((s) => s.name) },
    lines: [fill(T.printed, { out: options.out })],
    issues: [...opened.issues, ...printed.issues],
    questions: [],
  };
}
