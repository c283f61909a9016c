import { addRound, parseRoundKind, type NewRound } from '../../app/addRound.ts';
import { parseRound } from '../../app/input.ts';
import type { Deps } from '../../app/deps.ts';
import { openBook, type TrackedBook } from '../../app/openBook.ts';
import { roundBook, type ChangedRound, type Extension, type RoundAction } from '../../app/roundBook.ts';
import { saveBook } from '../../app/saveBook.ts';
import { dayText } from '../../app/views/toDo.ts';
import { issue, type Issue } from '../../core/issue.ts';
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
  readonly add?: string;
  readonly kind?: string;
  readonly request?: string;
  readonly plans?: string;
  readonly reason?: string;
  readonly out: string;
}

/** 'X01=2026-06-10': the name may hold a '=' itself. */
function extensionOf(text: string): Extension {
  const split = text.lastIndexOf('=');
  if (split < 1) throw new Refusal([issue('round.badDeadline', {}, { text })]);
  return { agency: text.slice(0, split), to: dayArgument(text.slice(split + 1)) };
}

/** A round to be added, as it was typed. */
function wishOf({ add = '', kind = '', request = '', plans = '' }: RoundOptions): NewRound {
  const round = parseRound(add);
  const of = parseRoundKind(kind);
  const { name, due, boundary } = orRefuse(round.value, round.issues);
  const codes = plans
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
  return { name, due, boundary, kind: orRefuse(of.value, of.issues), request, plans: codes };
}

/** Exactly one of the three is asked for (the command line has seen to that). */
function actionOf({ lock, reopen, deadline, reason = '' }: RoundOptions): RoundAction {
  if (lock === true) return { kind: 'lock' };
  if (reopen === true) return { kind: 'reopen', reason };
  return { kind: 'extend', extensions: (deadline ?? []).map(extensionOf), reason };
}

interface Done {
  readonly changed: ChangedRound;
  readonly issues: readonly Issue[];
  readonly label: string;
  readonly line: string;
}

function changed(tracked: TrackedBook, number: string, options: RoundOptions, deps: Deps): Done {
  const round = parseRoundNumber(number);
  const action = actionOf(options);
  const done = roundBook(tracked, round, action, deps);
  const count = action.kind === 'extend' ? action.extensions.length : 0;
  return {
    changed: orRefuse(done.value, done.issues),
    issues: done.issues,
    label: fill(CHANGE_LABELS.round[action.kind], { round }),
    line: fill(T.round[action.kind], { round, count }),
  };
}

function added(tracked: TrackedBook, options: RoundOptions, deps: Deps): Done {
  const done = addRound(tracked, wishOf(options), deps);
  const { round, after } = orRefuse(done.value, done.issues);
  const number = round.number ?? 0;
  const count = after.BaoCao.filter((row) => row.round === number && row.exempt === '').length;
  const day = dayText(round.lastDay);
  return {
    changed: { round, after },
    issues: done.issues,
    label: fill(CHANGE_LABELS.round.add, { round: number }),
    line: fill(T.round.add, { round: number, name: round.name, day, count }),
  };
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

/** Adds a round, closes one, opens it again, or extends it for agencies, into a new book. */
export async function roundCommand(
  file: string,
  number: string | undefined,
  options: RoundOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  await refuseSameFile(options.out, [file]);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const done =
    options.add === undefined ? changed(tracked, number ?? '', options, deps) : added(tracked, options, deps);
  orRefuse(true, (await saveBook(tracked, done.changed.after, options.out, deps, done.label)).issues);
  return {
    object: { ...roundJson(done.changed), book: options.out },
    lines: [...done.issues.map((i) => issueText(i)), done.line, fill(T.saved, { out: options.out })],
    issues: [...opened.issues, ...done.issues],
    questions: [],
  };
}
