import { formatPadded } from '../core/date/format.ts';
import type { Boundary, IsoDate } from '../core/date/types.ts';
import { issue, type Issue } from '../core/issue.ts';
import { result, type Result } from '../core/result.ts';
import { fold } from '../core/text/fold.ts';
import { fill } from '../messages/fill.ts';
import { ROUND_EVENTS, ROUND_LOG } from '../messages/vi/log.ts';
import { derive } from '../report/book/derive.ts';
import { roundsOf } from '../report/book/fromRows.ts';
import { withLogLines } from '../report/book/logLines.ts';
import { followAssignments } from '../report/book/obligationChanges.ts';
import { followObligations } from '../report/book/overviewRows.ts';
import { SCOPE_JOINT } from '../report/book/roundScope.ts';
import { currentRound, withSetting } from '../report/book/settings.ts';
import { roundRow } from '../report/book/trackingRows.ts';
import type { Book, Row } from '../workbook/schema.ts';
import { ROUND_KIND_WORDS } from '../workbook/tables/words.ts';
import type { Deps } from './deps.ts';
import type { TrackedBook } from './openBook.ts';
import type { ChangedRound } from './roundBook.ts';

export type RoundKind = keyof typeof ROUND_KIND_WORDS;

/** A round that an office asks for in the course of a year. */
export interface NewRound {
  readonly name: string;
  readonly due: IsoDate;
  readonly boundary: Boundary;
  readonly kind: RoundKind;
  /** The document that asks for it; '' for none. */
  readonly request: string;
  /** Codes of the plans whose tasks it asks for; none: all of the book. */
  readonly plans: readonly string[];
}

/** A kind as people type it: 'đột xuất', 'dot-xuat'; blank: a regular round. */
export function parseRoundKind(text: string): Result<RoundKind | null> {
  const typed = fold(text).replaceAll('-', ' ').trim();
  const kinds = Object.entries(ROUND_KIND_WORDS) as readonly (readonly [RoundKind, string])[];
  const found = kinds.find(([, words]) => fold(words) === typed)?.[0];
  if (found !== undefined || typed === '') return result(found ?? 'regular');
  return result(null, [issue('round.badKind', {}, { text, known: kinds.map(([, words]) => words) })]);
}

function faults({ KyBaoCao, KeHoach }: Book, { name, due, plans }: NewRound): Issue[] {
  if (name.trim() === '') return [issue('round.nameMissing')];
  const known = KyBaoCao.find((row) => row.name === name.trim() && row.due === due);
  if (known !== undefined)
    return [issue('round.known', {}, { round: known.number ?? 0, name: known.name, day: formatPadded(due) })];
  const codes = KeHoach.map((row) => row.code);
  const unknown = plans.filter((code) => !codes.includes(code));
  return unknown.length === 0 ? [] : [issue('round.planUnknown', {}, { plans: unknown, known: codes })];
}

/** Numbers are what rows of agencies refer to: a new round gets the next one, whatever its day. */
function rowOf({ KyBaoCao }: Book, { name, due, boundary, kind, request, plans }: NewRound): Row<'KyBaoCao'> {
  const number = Math.max(0, ...KyBaoCao.map((row) => row.number ?? 0)) + 1;
  return {
    ...roundRow({ number, name: name.trim(), due, boundary, dayOff: 'stay', locked: false }),
    kind: ROUND_KIND_WORDS[kind],
    request: request.trim(),
    scope: plans.join(SCOPE_JOINT),
  };
}

/**
 * Adds a round, with what every agency must report in it. Errors: round.nameMissing, known, planUnknown. Warning:
 * round.nobody, where no agency has anything to report.
 */
export function addRound(
  { book, asOfFixed }: TrackedBook,
  wish: NewRound,
  { clock }: Pick<Deps, 'clock'>,
): Result<ChangedRound | null> {
  const wrong = faults(book, wish);
  if (wrong.length > 0) return result(null, wrong);
  const row = rowOf(book, wish);
  const grown = { ...book, KyBaoCao: [...book.KyBaoCao, row] };
  const viewed = currentRound(book) === null ? withSetting(grown, 'currentRound', row.number) : grown;
  const added = roundsOf(viewed).filter(({ number }) => number === row.number);
  const followed = followObligations(book, followAssignments(viewed, viewed.PhanCong, added));
  const { date, time } = clock();
  const detail = fill(ROUND_LOG.add, { name: row.name, day: formatPadded(wish.due), request: row.request });
  const line = { at: `${date} ${time}`, event: ROUND_EVENTS.add, agency: '', round: row.number, file: '' };
  const after = derive(withLogLines(followed, [{ ...line, detail: detail.trim() }]), asOfFixed);
  const asked = after.TheoDoi.some(({ round }) => round === row.number);
  const round = after.KyBaoCao.find(({ number }) => number === row.number) ?? row;
  return result({ round, after }, asked ? [] : [issue('round.nobody', {}, { name: row.name })]);
}
