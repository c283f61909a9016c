import { readDeadline } from '../deadline/readDeadline.ts';
import { collapse, fold, foldAligned, nfc } from '../text/fold.ts';
import { dueDatesIn } from './dueDates.ts';
import type { Deadline, DeadlineContext } from '../deadline/types.ts';
import type { DueDate } from './dueDates.ts';
import type { ProseLine } from './sources.ts';
import type { ReportingRound } from './types.ts';

// lan 1 | lan thu hai | 6 thang dau nam | 9 thang | quy ii | nam 2025 | hang nam | dot 2 | so ket | 6 thang, nam | nam (
const NAME =
  /(?:(?<!dinh )ky |dot |lan (?:thu )?)(?:\d{1,2}|nhat|hai|ba|tu|[iv]{1,3})(?![a-z0-9]| thang)|(?:6|sau|9|chin) thang(?: dau nam| cuoi nam)?|quy (?:iv|i{1,3}|[1-4])(?![a-z0-9])|(?:hang|moi) (?:nam|quy|thang)|so ket|tong ket|(?:bao cao|mot|1|dinh ky|ca|ket qua) nam|quy(?= |$)(?= truoc)|(?<![a-z0-9])nam(?= (?:gui|nop) )|nam(?= \d{4}(?!\d))|(?<![a-z0-9])nam(?= ?[(:]?$)|(?<=thang(?:,| va) )nam(?![a-z])/g;
// Papers that are sent in for other ends than a report of results.
const OTHER_ENDS = /ho so|tu cham|cham diem|tham dinh|xep loai|dang ky|gop y|ban hanh ke hoach/;
const ON_DEMAND = 'đột xuất';

interface Near {
  readonly name: string | null;
  readonly recurrence: Deadline['recurrence'];
}

const RECURRING: Readonly<Record<string, Deadline['recurrence']>> = {
  nam: 'yearly',
  quy: 'quarterly',
  thang: 'monthly',
};

/** In small letters but for Roman numerals: "Quý III" → "quý III". */
function lowered(text: string): string {
  return text
    .split(' ')
    .map((word) => (/^[IVX]+$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
}

/** A name as found, without the year: "báo cáo năm 2025" → năm. */
function nearOf(written: string, found: RegExpExecArray): Near {
  const every = /^(?:hang|moi) (nam|quy|thang)$/.exec(found[0]);
  const text = lowered(collapse(written.slice(found.index, found.index + found[0].length)));
  if (every !== null)
    return { name: text.split(' ').at(-1) ?? text, recurrence: RECURRING[every[1] ?? ''] ?? null };
  const name = text.replace(/^(?:báo cáo|định kỳ|cả|một|1|kết quả) /u, '');
  return { name, recurrence: null };
}

const NAMELESS: Near = { name: null, recurrence: null };

/** The names in a stretch of text, in order. */
function namesIn(written: string, folded: string): Near[] {
  return [...folded.matchAll(NAME)].map((found) => nearOf(written, found));
}

const PERIOD_NAMES: Readonly<Record<string, string>> = { yearly: 'năm', quarterly: 'quý', monthly: 'tháng' };

function roundAt(line: ProseLine, due: string, near: Near, context: DeadlineContext): ReportingRound | null {
  const { deadline } = readDeadline(due, context, line.at);
  if (deadline === null || deadline.certainty === 'unread') return null;
  const recurrence = deadline.recurrence ?? near.recurrence;
  const name = near.name ?? PERIOD_NAMES[recurrence ?? ''] ?? 'báo cáo';
  return { name, due: deadline.due, boundary: deadline.boundary, recurrence, at: line.at };
}

/**
 * A date's name among dates under one verb: the one right before it; those before the verb in order where there are as
 * many as dates ("6 tháng, năm trước ngày 10/6 và 10/12"); else the dates are counted, as "lần 1", "lần 2".
 */
function namesOfList(dates: readonly DueDate[], stretches: readonly (readonly Near[])[]): Near[] {
  const [before = [], ...between] = stretches;
  const last = before.at(-1) ?? NAMELESS;
  if (dates.length === 1) return [last];
  if (before.length === dates.length && between.every((names) => names.length === 0)) return [...before];
  const own = [last, ...between.map((names) => names.at(-1) ?? NAMELESS)];
  if (own.every(({ name }) => name !== null)) return own;
  return own.map((_, i) => ({ name: `lần ${String(i + 1)}`, recurrence: last.recurrence }));
}

// trước ngày 15/5 (báo cáo 6 tháng) | trước ngày 15/5 đối với báo cáo 6 tháng
const BEHIND = /^,? ?(?:\(([^()]*)\)|(?:doi voi|cho) (?:bao cao )?[^,.;()]{1,30}?(?=,| va |[.;]|$))/;

interface NameBehind {
  readonly near: Near | null;
  /** Where what belongs to the date ends. */
  readonly end: number;
}

/** The name that stands behind a date, which then isn't the next one's. */
function nameBehind({ written, folded }: Asked, { end }: DueDate): NameBehind {
  const found = BEHIND.exec(folded.slice(end));
  if (found === null) return { near: null, end };
  const after = end + found[0].length;
  const inside = folded.slice(end, after).replace(/[()]/g, ' ').trimEnd();
  const near = namesIn(written.slice(end, after), inside).at(-1) ?? null;
  return { near, end: near === null ? end : after };
}

interface Asked {
  readonly line: ProseLine;
  readonly written: string;
  readonly folded: string;
}

/** The rounds of dates under one verb; `from`: where the dates before them end. */
function roundsOfList(dates: readonly DueDate[], from: number, asked: Asked, context: DeadlineContext) {
  const { line, written, folded } = asked;
  const behind = dates.map((date) => nameBehind(asked, date));
  const starts = [from, ...behind.map(({ end }) => end)];
  const stretches = dates.map(({ start }, i) =>
    namesIn(written.slice(starts[i], start), folded.slice(starts[i], start)),
  );
  const before = folded.slice(from, dates[0]?.start);
  if (stretches[0]?.length === 0 && OTHER_ENDS.test(before)) return [];
  const names = namesOfList(dates, stretches);
  return dates.flatMap(
    ({ text }, i) => roundAt(line, text, behind[i]?.near ?? names[i] ?? NAMELESS, context) ?? [],
  );
}

/** "Định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 30/11) báo cáo …": dates that stand before the verb. */
function comesBack(written: string, before: string): boolean {
  return /(?:^|[ ,.;])dinh ky /.test(before) && namesIn(written, foldAligned(written)).length > 0;
}

/** Every due date of a line that asks for reports, with the name that stands before it. */
function roundsIn(line: ProseLine, context: DeadlineContext): ReportingRound[] {
  const written = nfc(line.text);
  const folded = foldAligned(written);
  const at = folded.indexOf('bao cao');
  if (at < 0) return [];
  const dates = dueDatesIn(folded);
  const lists = [...new Set(dates.map(({ list }) => list))].map((n) => dates.filter((d) => d.list === n));
  return lists.flatMap((list, i) => {
    const before = lists[i - 1]?.at(-1);
    const from = before === undefined ? 0 : nameBehind({ line, written, folded }, before).end;
    const start = list[0]?.start ?? 0;
    if (start < at && !comesBack(written.slice(from, start), folded.slice(0, start))) return [];
    return roundsOfList(list, from, { line, written, folded }, context);
  });
}

/** "báo cáo … đột xuất" in one sentence. By sentences, since a pattern would try again from every "báo cáo". */
function asksOnDemand({ text }: ProseLine): boolean {
  return fold(text)
    .split('.')
    .some((sentence) => {
      const from = sentence.indexOf('bao cao');
      return from >= 0 && /\bdot xuat\b/.test(sentence.slice(from));
    });
}

function onDemand(prose: readonly ProseLine[]): ReportingRound[] {
  const line = prose.find(asksOnDemand);
  if (line === undefined) return [];
  return [{ name: ON_DEMAND, due: null, boundary: null, recurrence: null, at: line.at }];
}

function isRepeated(round: ReportingRound, index: number, all: readonly ReportingRound[]): boolean {
  return all.findIndex((r) => r.due === round.due && (r.due !== null || r.name === round.name)) < index;
}

/**
 * The reports that a plan asks for: "lần 1: trước ngày 05/6/2023 và lần 2: trước ngày 01/12/2023", "6 tháng trước
 * ngày 25/5/2022", "trước ngày 15/12 hằng năm"; dated ones by date, then those that only come back, then đột xuất.
 */
export function readReporting(prose: readonly ProseLine[], context: DeadlineContext): ReportingRound[] {
  const found = prose.flatMap((line) => roundsIn(line, context));
  const rounds = found.filter((round, index) => !isRepeated(round, index, found));
  const dated = rounds.filter((r) => r.due !== null).sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
  return [...dated, ...rounds.filter((r) => r.due === null), ...onDemand(prose)];
}
