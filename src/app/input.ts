import { parseIso, parseVietnameseDate } from '../core/date/parse.ts';
import type { Boundary, IsoDate } from '../core/date/types.ts';
import { issue } from '../core/issue.ts';
import { result, type Result } from '../core/result.ts';
import type { Round } from '../core/tracking/types.ts';

/** A day that a person typed: ISO or dd/mm/yyyy. */
export function parseDay(text: string): Result<IsoDate | null> {
  const date = parseIso(text.trim()) ?? parseVietnameseDate(text.trim());
  return date === null ? result(null, [issue('date.invalid', {}, { text })]) : result(date);
}

// lần 1=2023-06-05:before
const ROUND = /^(.+)=([^=:]+)(?::(on|before|đến|trước))?$/iu;

const BOUNDARIES: Readonly<Record<string, Boundary>> = {
  on: 'on',
  đến: 'on',
  before: 'before',
  trước: 'before',
};

/** A round as name, day and whether the day itself is still on time. */
export function parseRound(text: string): Result<Omit<Round, 'number'> | null> {
  const found = ROUND.exec(text);
  if (found === null) return result(null, [issue('round.badArgument', {}, { text })]);
  const [, name = '', day = '', boundary = 'on'] = found;
  const due = parseDay(day);
  if (due.value === null) return result(null, due.issues);
  return result({
    name: name.trim(),
    due: due.value,
    boundary: BOUNDARIES[boundary.toLowerCase()] ?? 'on',
    dayOff: 'stay',
    locked: false,
  });
}

/** Rounds numbered from 1 by date. */
export function numberRounds(rounds: readonly Omit<Round, 'number'>[]): Round[] {
  return [...rounds].sort((a, b) => a.due.localeCompare(b.due)).map((r, i) => ({ ...r, number: i + 1 }));
}
