import { openBook } from '../../app/openBook.ts';
import { roundBook, type ChangedRound, type Extension, type RoundAction } from '../../app/roundBook.ts';
import { saveBook } from '../../app/saveBook.ts';
import { issue } from '../../core/issue.ts';
import { fill } from '../../messages/fill.ts';
import { issueText } from '../../messages/issueText.ts';
import { CHANGE_LABELS } from '../../messages/vi/changes.ts';
import { DONE_TEXTS as T } from '../../messages/vi/cli.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import { dayArgument, parseRoundNumber } from '../arguments.ts';
import { nodeDeps } from '../deps.ts';
import { refuseSameFile } from '../files.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse, Refusal } from '../refusal.ts';

export interface RoundOptions {
  readonly lock?: boolean;
  readonly reopen?: boolean;
  readonly deadline?: readonly string[];
  readonly reason?: string;
  readonly out: string;
}

/** 'X01=2026-06-10': the name may hold a '=' itself. */
function extensionOf(text: string): Extension {
  const split = text.lastIndexOf('=');
  if (split < 1) throw new Refusal([issue('round.badDeadline', {}, { text })]);
  return { agency: text.slice(0, split), to: dayArgument(text.slice(split + 1)) };
}

/** Exactly one of the three is asked for (the command line has seen to that). */
function actionOf({ lock, reopen, deadline, reason = '' }: RoundOptions): RoundAction {
  if (lock === true) return { kind: 'lock' };
  if (reopen === true) return { kind: 'reopen', reason };
  return { kind: 'extend', extensions: (deadline ?? []).map(extensionOf), reason };
}

function lineOf(action: RoundAction, number: number): string {
  const count = action.kind === 'extend' ? action.extensions.length : 0;
  return fill(T.round[action.kind], { round: number, count });
}

function roundJson({ round, after }: ChangedRound) {
  const deadlines = after.BaoCao.filter((r) => r.round === round.number && r.extendedTo !== null);
  return {
    round: round.number,
    state: round.locked === null ? 'open' : 'locked',
    locked: round.locked,
    asOf: round.asOf,
    lastDay: round.lastDay,
    deadlines: deadlines.map((r) => ({ agency: r.agencyName, to: r.extendedTo, by: r.extendedBy })),
  };
}

/** Closes a round, opens it again, or extends it for agencies, into a new book. */
export async function roundCommand(
  file: string,
  number: string,
  options: RoundOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  const round = parseRoundNumber(number);
  const action = actionOf(options);
  await refuseSameFile(options.out, [file]);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const done = roundBook(tracked, round, action, deps);
  const changed = orRefuse(done.value, done.issues);
  const label = fill(CHANGE_LABELS.round[action.kind], { round });
  orRefuse(true, (await saveBook(tracked, changed.after, options.out, deps, label)).issues);
  return {
    object: { ...roundJson(changed), book: options.out },
    lines: [
      ...done.issues.map((i) => issueText(i)),
      lineOf(action, round),
      fill(T.saved, { out: options.out }),
    ],
    issues: [...opened.issues, ...done.issues],
    questions: [],
  };
}
