import { openBook } from '../../app/openBook.ts';
import { saveBook } from '../../app/saveBook.ts';
import { withdrawReturn, type WithdrawnReturn } from '../../app/withdrawReturn.ts';
import { issue } from '../../core/issue.ts';
import { fill } from '../../messages/fill.ts';
import { issueText } from '../../messages/issueText.ts';
import { CHANGE_LABELS } from '../../messages/vi/changes.ts';
import { DONE_TEXTS as T } from '../../messages/vi/cli.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import { parseRoundNumber } from '../arguments.ts';
import { nodeDeps } from '../deps.ts';
import { refuseSameFile } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse, Refusal } from '../refusal.ts';

export interface WithdrawOptions {
  readonly round: string;
  /** Lần gửi; without one, the return that counts. */
  readonly times?: string;
  readonly reason?: string;
  readonly out: string;
}

function versionOf({ times }: WithdrawOptions): number | null {
  if (times === undefined) return null;
  const version = Number(times);
  if (!Number.isInteger(version) || version < 1)
    throw new Refusal([issue('return.badVersion', {}, { text: times })]);
  return version;
}

function linesOf({ agency, round, version, left, values }: WithdrawnReturn): string[] {
  return [
    fill(T.withdrawn, { agency, round, version, ...values }),
    left === 0 ? fill(T.withdrawnNone, { agency }) : fill(T.withdrawnLeft, { count: left }),
  ];
}

/** Takes an agency's return back, into a new book. */
export async function withdrawCommand(
  file: string,
  agency: string,
  options: WithdrawOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  const round = parseRoundNumber(options.round);
  const version = versionOf(options);
  await refuseSameFile(options.out, [file]);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const input = { agency, round, version, reason: options.reason ?? '' };
  const done = withdrawReturn(tracked, input, deps);
  const { after, ...withdrawn } = orRefuse(done.value, done.issues);
  const label = fill(CHANGE_LABELS.withdraw, { agency: withdrawn.agency, round });
  orRefuse(true, (await saveBook(tracked, after, options.out, deps, label)).issues);
  return {
    object: { withdrawn, book: options.out },
    lines: [
      ...linesOf({ ...withdrawn, after }),
      ...done.issues.map((i) => `  ! ${issueText(i)}`),
      fill(T.saved, { out: options.out }),
    ],
    issues: [...opened.issues, ...done.issues],
    questions: [],
  };
}
