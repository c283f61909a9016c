import { issue } from '../issue.ts';
import { decisionFor } from '../question.ts';
import type { Question } from '../question.ts';
import { hasError } from '../result.ts';
import { fieldOrder } from '../submission/types.ts';
import { settleAgency } from './agencyFields.ts';
import type { AgencyOutcome } from './agencyFields.ts';
import { linesLeft } from './linesLeft.ts';
import { arrivalOutcome, refusedOutcome } from './outcomes.ts';
import type { BookRow, ChangeSet, ConsolidationInput, FileOutcome, FileReading } from './types.ts';
import type { KnownReturn, SentValue } from './types.ts';
import { arrive, compareReturns, currentOf } from './versions.ts';
import type { Acceptable, Arrival, Version } from './versions.ts';

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function isAcceptable(reading: FileReading, round: number): reading is Acceptable {
  return reading.submission !== null && reading.submission.round === round && !hasError(reading.issues);
}

interface AgencyResult extends AgencyOutcome {
  readonly files: readonly FileOutcome[];
  readonly returns: readonly KnownReturn[];
  readonly dayQuestions: readonly Question[];
}

/** The input of one agency, ready at hand so that many agencies don't each search everything. */
interface Shares {
  readonly readings: ReadonlyMap<string, readonly Acceptable[]>;
  readonly known: ReadonlyMap<string, readonly KnownReturn[]>;
  readonly sent: ReadonlyMap<string, readonly SentValue[]>;
  readonly book: ReadonlyMap<string, readonly BookRow[]>;
}

function shares(input: ConsolidationInput, acceptable: readonly Acceptable[]): Shares {
  const ofRound = (item: { readonly round: number }) => item.round === input.round;
  return {
    readings: groupBy(acceptable, (r) => r.submission.agency),
    known: groupBy(input.known.filter(ofRound), (k) => k.agency),
    sent: groupBy(input.sent.filter(ofRound), (s) => s.agency),
    book: groupBy(input.book, (row) => row.agency),
  };
}

function withLinesLeft(
  outcome: FileOutcome,
  { kind, version, reading }: Arrival,
  versions: readonly Version[],
  sent: readonly SentValue[],
): FileOutcome {
  const own = versions.find((v) => v.known.version === version);
  if (kind !== 'accepted' || own === undefined) return outcome;
  const left = linesLeft(reading.file, own, versions, sent);
  return left.length === 0 ? outcome : { ...outcome, issues: [...outcome.issues, ...left] };
}

/** Days that were understood by an answer about an earlier version are told where their file is. */
function withDaysCarried(outcome: FileOutcome, arrival: Arrival, carried: readonly number[]): FileOutcome {
  if (arrival.kind !== 'accepted' || !carried.includes(arrival.version)) return outcome;
  return { ...outcome, issues: [...outcome.issues, issue('return.dayOrderKept', { file: outcome.file })] };
}

function consolidateAgency(input: ConsolidationInput, agency: string, of: Shares): AgencyResult {
  const { round, decisions, digest } = input;
  const known = of.known.get(agency) ?? [];
  const { versions, arrivals } = arrive(known, of.readings.get(agency) ?? []);
  const [sent, book] = [of.sent.get(agency) ?? [], of.book.get(agency) ?? []];
  const dayOrder = input.dayOrders?.[agency];
  const kept = dayOrder === undefined ? {} : { dayOrder };
  const outcome = settleAgency({ round, agency, versions, known, sent, book, decisions, digest, ...kept });
  const all = versions.map((v) => v.known);
  return {
    ...outcome,
    files: arrivals.map((a) => {
      const file = withLinesLeft(arrivalOutcome(a, all, outcome.questions), a, versions, sent);
      return withDaysCarried(file, a, outcome.dayCarried);
    }),
    returns: versions.filter((v) => v.touched).map((v) => v.known),
  };
}

function text(...parts: readonly (string | number)[]): string {
  return parts.map((p) => (typeof p === 'number' ? String(p).padStart(6, '0') : p)).join('\u001f');
}

/** Sorted by a key, by code unit: the same on every machine and for every order of the input. */
function sortedBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const keyed = items.map((item) => [keyOf(item), item] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, item]) => item);
}

function placeKey(v: Pick<SentValue, 'agency' | 'task' | 'field'>): string {
  return text(v.agency, v.task, fieldOrder(v.field));
}

/**
 * What the returns of a round would change in the book. Pure, and independent of the order of its input: returns
 * are ordered by received date and content. Each file has exactly one status. Blank cells are "not answered" and
 * erase nothing; a value is written only where no person has changed the book since the agency's last accepted
 * value (three-way); the rest becomes questions, which `decisions` answer. Running it again on the changed book
 * with the same files changes nothing.
 */
export function consolidate(input: ConsolidationInput): ChangeSet {
  const acceptable = input.readings.filter((r) => isAcceptable(r, input.round));
  const refused = input.readings.filter((r) => !isAcceptable(r, input.round)).map(refusedOutcome);
  const of = shares(input, acceptable);
  const agencies = [...new Set([...of.readings.keys(), ...of.known.keys()])].sort();
  const results = agencies.map((agency) => consolidateAgency(input, agency, of));
  const open = results.flatMap((r) => r.questions);
  const files = [...refused, ...results.flatMap((r) => r.files)];
  return {
    files: sortedBy(files, (f) => text(f.file, f.status, f.code, JSON.stringify(f.issues))),
    values: sortedBy(
      results.flatMap((r) => r.values),
      placeKey,
    ),
    same: results.reduce((sum, r) => sum + r.same, 0),
    returns: sortedBy(
      results.flatMap((r) => r.returns),
      (r) => text(r.agency, r.version),
    ),
    sent: sortedBy(
      results.flatMap((r) => r.sent),
      (s) => text(placeKey(s), s.version),
    ),
    questions: [
      ...sortedBy(agencyQuestions(input), (q) => text(q.about.row, q.id)),
      ...results.flatMap((r) => r.dayQuestions),
      ...sortedBy(open, (o) => placeKey(o.key)).map((o) => o.question),
    ],
  };
}

/** Whose returns files are, each once; an answer counts only where it is among the decisions. */
function agencyQuestions({ readings, decisions }: ConsolidationInput): Question[] {
  const open = readings.flatMap(({ asked }) => {
    if (asked === undefined) return [];
    const isAnswered = asked.answered && decisionFor(asked.question, decisions) !== undefined;
    return isAnswered ? [] : [asked.question];
  });
  return [...new Map(open.map((q) => [q.id, q])).values()];
}

/** An agency's return of the round that counts, after the changes. */
export interface ReturnAfter extends KnownReturn {
  /** Lần gửi: how many different returns the agency has sent. */
  readonly times: number;
}

/**
 * The return that counts of each agency (the latest received), as the book holds them once the changes are applied:
 * what reportStateOf needs, and what goes into Tình hình gửi báo cáo. Sorted by agency.
 */
export function returnsAfter(
  input: Pick<ConsolidationInput, 'round' | 'known'>,
  changes: Pick<ChangeSet, 'returns'>,
): ReturnAfter[] {
  const latest = new Map<string, KnownReturn>();
  for (const r of [...input.known, ...changes.returns]) {
    if (r.round === input.round) latest.set(text(r.agency, r.version), r);
  }
  const groups = groupBy([...latest.values()].sort(compareReturns), (r) => r.agency);
  const current = [...groups.values()].flatMap((versions) => {
    const last = currentOf(versions);
    return last === undefined ? [] : [{ ...last, times: versions.length }];
  });
  return sortedBy(current, (r) => r.agency);
}
