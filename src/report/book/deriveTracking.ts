import { parseIso } from '../../core/date/parse.ts';
import type { IsoDate } from '../../core/date/types.ts';
import { lastDayOfTask, isRegular, progressOf } from '../../core/tracking/progress.ts';
import { lastDayOf, reportStateOf, type ReportStanding } from '../../core/tracking/reports.ts';
import type { Progress, TrackedTask } from '../../core/tracking/types.ts';
import { codeOf } from './words.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import {
  BY_ROUND,
  DUE_UNKNOWN,
  KIND_WORDS,
  NO_DUE,
  PROGRESS_WORDS,
  LATE_DAYS,
  RETURN_WORDS,
  ROLE_WORDS,
  TASK_STATE_WORDS,
} from '../../workbook/tables/words.ts';
import { WITH_RESULT } from '../formulas/words.ts';
import { frozenDues } from './frozen.ts';
import { daysOffOf, roundsOf, trackedObligation, trackedTask } from './fromRows.ts';
import { asOfSetting, currentRound, withSetting } from './settings.ts';
import { blockKey } from './trackingRows.ts';

/** Rounds, due dates, progress per obligation and state per return. */
export function deriveTracking(book: Book, asOfFixed: boolean): Book {
  const rounds = deriveRounds(book, asOfFixed);
  const tasks = new Map(rounds.NhiemVu.map((row) => [row.code, trackedTask(row)]));
  const shown = new Map(rounds.NhiemVu.map((row) => [row.code, dueShown(row, tasks.get(row.code)!)]));
  const asOf = new Map(rounds.KyBaoCao.map((row) => [row.number, row.asOf]));
  const frozen = frozenDues(rounds);
  const TheoDoi = rounds.TheoDoi.map((row) => {
    const kept = frozen.get(`${row.round ?? 0}|${row.task}`);
    const task = tasks.get(row.task);
    const day = asOf.get(row.round) ?? null;
    const due = kept ?? shown.get(row.task) ?? null;
    return {
      ...row,
      block: blockKey(row.round ?? 0, row.agency),
      due,
      effective: row.confirmed !== '' ? row.confirmed : row.status,
      progress:
        task === undefined || day === null || due === null || due === TASK_STATE_WORDS.removed
          ? ''
          : progressWord(progressOf(trackedObligation(row), judgedTask(task, kept), day)),
    };
  });
  const NhiemVu = deriveTasks(rounds, TheoDoi, shown);
  return { ...rounds, TheoDoi, NhiemVu, BaoCao: deriveReturns(rounds) };
}

/** The task under the deadline that a closed round keeps. */
function judgedTask(task: TrackedTask, kept: string | undefined): TrackedTask {
  if (kept === undefined) return task;
  const recurrence = kept === BY_ROUND ? 'continuous' : null;
  const dueUnknown = kept === DUE_UNKNOWN;
  return { ...task, due: parseIso(kept), boundary: 'on', recurrence, continues: false, dueUnknown };
}

function progressWord(progress: Progress | null): string {
  return progress === null ? '' : PROGRESS_WORDS[progress];
}

function deriveRounds(book: Book, asOfFixed: boolean): Book {
  const daysOff = daysOffOf(book);
  const lastDays = new Map(roundsOf(book).map((r) => [r.number, lastDayOf(r, daysOff)]));
  const followed = lastDays.get(currentRound(book) ?? 0) ?? null;
  const set = asOfFixed ? book : withSetting(book, 'asOf', followed);
  const asOf = asOfSetting(set);
  const KyBaoCao = set.KyBaoCao.map((row) => ({
    ...row,
    lastDay: lastDays.get(row.number ?? 0) ?? null,
    asOf: row.lockedAsOf ?? (row.locked === null ? asOf : (lastDays.get(row.number ?? 0) ?? null)),
  }));
  return { ...set, KyBaoCao };
}

/** A day, 'Theo kỳ', 'Không có thời hạn', 'Chưa rõ thời hạn' or 'Đưa ra'; null for sections and groups. */
function dueShown(row: Row<'NhiemVu'>, task: TrackedTask): string | null {
  if (row.kind !== KIND_WORDS.task) return null;
  if (row.state === TASK_STATE_WORDS.removed) return TASK_STATE_WORDS.removed;
  if (isRegular(task)) return BY_ROUND;
  return lastDayOfTask(task) ?? (task.dueUnknown === true ? DUE_UNKNOWN : NO_DUE);
}

function deriveTasks(
  book: Book,
  tracked: readonly Row<'TheoDoi'>[],
  shown: ReadonlyMap<string, string | null>,
) {
  const round = currentRound(book);
  const results = new Map<string, { done: number; all: number }>();
  for (const row of tracked) {
    if (row.round !== round || row.role !== ROLE_WORDS.lead) continue;
    const entry = results.get(row.task) ?? { done: 0, all: 0 };
    const progress = codeOf(PROGRESS_WORDS, row.progress);
    entry.all += 1;
    if (progress !== null && WITH_RESULT.includes(progress)) entry.done += 1;
    results.set(row.task, entry);
  }
  return book.NhiemVu.map((row) => {
    const result = row.kind === KIND_WORDS.task ? results.get(row.code) : undefined;
    const progress = result === undefined ? '' : `${result.done}/${result.all}`;
    return { ...row, dueShown: shown.get(row.code) ?? null, progress };
  });
}

function stateText({ state, daysLate }: ReportStanding): string {
  return state === 'late' ? `${RETURN_WORDS.late} ${daysLate}${LATE_DAYS}` : RETURN_WORDS[state];
}

function deriveReturns(book: Book): Row<'BaoCao'>[] {
  const rounds = new Map(book.KyBaoCao.map((row) => [row.number, row]));
  return book.BaoCao.map((row) => {
    const round = rounds.get(row.round);
    if (!round?.lastDay || !round.asOf) return { ...row, state: '', daysLate: null };
    const standing = reportStateOf(factsOf(row, round.lastDay), round.asOf);
    const dated = (row.times ?? 0) > 0 && row.received !== null && row.exempt === '';
    return { ...row, state: stateText(standing), daysLate: dated ? standing.daysLate : null };
  });
}

function factsOf(row: Row<'BaoCao'>, lastDay: IsoDate) {
  return {
    returned: (row.times ?? 0) > 0,
    received: row.received,
    lastDay,
    extendedTo: row.extendedTo,
    exempt: row.exempt !== '',
    supplement: row.supplement !== '',
  };
}
