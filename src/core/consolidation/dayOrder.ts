import { formatPadded } from '../date/format.ts';
import { isoDate } from '../date/isoDate.ts';
import { dayOf, monthOf, yearOf } from '../date/parts.ts';
import { parseIso } from '../date/parse.ts';
import { decisionFor, identify } from '../question.ts';
import type { Decision, Digest, Question } from '../question.ts';
import type { DayOrderChoice, SentValue } from './types.ts';

/** Values after the office's answers about day and month, and what is still asked. */
export interface DayOrder {
  readonly sent: readonly SentValue[];
  /** Values that an answer settled, as they are in `sent`. */
  readonly settled: ReadonlySet<SentValue>;
  readonly questions: readonly Question[];
  /** Versions whose days were understood by the answer about an earlier version of the agency's return. */
  readonly carried: readonly number[];
}

const DAYS_SHOWN = 5;

function swapped(value: string): string {
  const date = parseIso(value);
  return (date === null ? null : isoDate(yearOf(date), dayOf(date), monthOf(date))) ?? value;
}

function shown(values: readonly string[]): string {
  const days = [...new Set(values)].sort().map((value) => {
    const date = parseIso(value);
    return date === null ? value : formatPadded(date);
  });
  const rest = days.length > DAYS_SHOWN ? ['…'] : [];
  return [...days.slice(0, DAYS_SHOWN), ...rest].join('; ');
}

/** One question for all such days of a file: nobody types them in two ways in one sitting. */
function fileQuestion(values: readonly SentValue[], digest: Digest): Question {
  const { file = '', agency = '', round = 0 } = values[0] ?? {};
  const days = values.map((s) => s.value);
  const options = [
    { key: 'dayFirst', label: shown(days) },
    { key: 'monthFirst', label: shown(days.map(swapped)) },
  ];
  const about = { table: 'TheoDoi', row: [file, agency, round].join(' · '), field: 'completed' };
  return identify(
    { kind: 'return.dayOrder', about, read: shown(days), options, default: 'dayFirst' },
    digest,
  );
}

function withoutDayOrder(value: SentValue): SentValue {
  const { agency, round, task, field, version, file, cell, pending } = value;
  const place = { agency, round, task, field, version, value: value.value, file, cell };
  return pending === undefined ? place : { ...place, pending };
}

function settle(value: SentValue, choice: string | undefined): SentValue | null {
  const rest = withoutDayOrder(value);
  if (choice === 'dayFirst') return rest;
  return choice === 'monthFirst' ? { ...rest, value: swapped(value.value) } : null;
}

function byVersion(sent: readonly SentValue[]): SentValue[][] {
  const groups = new Map<number, SentValue[]>();
  for (const s of sent.filter((v) => v.dayOrder === true)) {
    const group = groups.get(s.version);
    if (group === undefined) groups.set(s.version, [s]);
    else group.push(s);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

/**
 * True date cells with a day up to 12: whoever typed 5/6 on a computer with American settings has stored 6 May. The
 * stored day counts until the office answers for the file. What was answered about an earlier version of the agency's
 * return in the round (`earlier`) holds for the next one: it comes from the same machine, and is not asked again.
 */
export function settleDayOrder(
  sent: readonly SentValue[],
  decisions: readonly Decision[],
  digest: Digest,
  earlier?: DayOrderChoice,
): DayOrder {
  const carried: number[] = [];
  const answers = new Map<SentValue, SentValue>();
  const questions: Question[] = [];
  for (const group of byVersion(sent)) {
    const question = fileQuestion(group, digest);
    const own = decisionFor(question, decisions)?.choice;
    const choice = own ?? earlier;
    const [first] = group;
    if (own === undefined && earlier !== undefined && first !== undefined) carried.push(first.version);
    const pairs = group.flatMap((value) => {
      const after = settle(value, choice);
      return after === null ? [] : [[value, after] as const];
    });
    if (pairs.length === 0) questions.push(question);
    for (const [before, after] of pairs) answers.set(before, after);
  }
  return {
    sent: sent.map((value) => answers.get(value) ?? value),
    settled: new Set(answers.values()),
    questions,
    carried,
  };
}
