import { openBook } from '../../app/openBook.ts';
import { checkPrinted, printBook, printedPlan, type PaperCheck } from '../../app/printBook.ts';
import { fill } from '../../messages/fill.ts';
import { DONE_TEXTS as T } from '../../messages/vi/cli.ts';
import { CHECK_TEXTS } from '../../messages/vi/papers.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import { nodeDeps } from '../deps.ts';
import { refuseSameFile } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse } from '../refusal.ts';

function checkLines({ ready, remarks, byHand }: PaperCheck): string[] {
  const line = (text: string) => fill(CHECK_TEXTS.line, { text });
  const hand = byHand.length === 0 ? [] : [CHECK_TEXTS.byHand, ...byHand.map(line)];
  if (ready) return [CHECK_TEXTS.ready, ...hand];
  const count = remarks.length;
  return [fill(CHECK_TEXTS.notReady, { count }), ...remarks.map(({ text }) => line(text)), ...hand];
}

/** Makes the papers of a book, and says what to mend before they are submitted. */
export async function printCommand(
  file: string,
  options: { out: string; sheet?: string; plan?: string },
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  await refuseSameFile(options.out, [file]);
  const opened = await openBook(file, deps);
  const whole = orRefuse(opened.value, opened.issues);
  const chosen = printedPlan(whole, options.plan ?? null);
  const tracked = orRefuse(chosen.value, chosen.issues);
  const printed = printBook(tracked, options.sheet);
  const spec = orRefuse(printed.value, printed.issues);
  orRefuse(true, (await deps.host.create(spec, options.out)).issues);
  const check = checkPrinted(tracked);
  return {
    object: { out: options.out, sheets: spec.sheets.map((s) => s.name), check },
    lines: [fill(T.printed, { out: options.out }), ...checkLines(check)],
    issues: [...opened.issues, ...printed.issues],
    questions: [],
  };
}
