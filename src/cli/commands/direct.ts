import { directBook } from '../../app/directBook.ts';
import { openBook } from '../../app/openBook.ts';
import { saveBook } from '../../app/saveBook.ts';
import { fill } from '../../messages/fill.ts';
import { issueText } from '../../messages/issueText.ts';
import { CHANGE_LABELS } from '../../messages/vi/changes.ts';
import { DONE_TEXTS } from '../../messages/vi/cli.ts';
import { DIRECTION_DONE as T } from '../../messages/vi/directions.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import { dayArgument } from '../arguments.ts';
import { nodeDeps } from '../deps.ts';
import { refuseSameFile } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse } from '../refusal.ts';

export interface DirectOptions {
  readonly text: string;
  readonly by: string;
  /** Without one: today. */
  readonly date?: string;
  readonly due?: string;
  readonly lead?: readonly string[];
  readonly co?: readonly string[];
  readonly out: string;
}

/** Records what a leader said as a task that is followed, into a new book. */
export async function directCommand(
  file: string,
  options: DirectOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  await refuseSameFile(options.out, [file]);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const direction = {
    text: options.text,
    by: options.by,
    given: dayArgument(options.date ?? deps.clock().date),
    time: options.due ?? '',
    leads: (options.lead ?? []).join('; '),
    coordinating: (options.co ?? []).join('; '),
  };
  const done = directBook(tracked, direction, deps);
  const { code, number, after, followed } = orRefuse(done.value, done.issues);
  const label = fill(CHANGE_LABELS.direct, { number });
  orRefuse(true, (await saveBook(tracked, after, options.out, deps, label)).issues);
  return {
    object: { task: code, number, ...followed, book: options.out },
    lines: [
      fill(T.recorded, { number, code, text: direction.text.trim() }),
      ...(followed.round === null ? [] : [fill(T.followed, { ...followed, round: followed.round })]),
      ...done.issues.map((i) => `  ! ${issueText(i)}`),
      fill(DONE_TEXTS.saved, { out: options.out }),
    ],
    issues: [...opened.issues, ...done.issues],
    questions: [],
  };
}
