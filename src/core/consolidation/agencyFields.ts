import { ANSWER_FIELDS } from '../submission/types.ts';
import type { Decision, Digest, Question } from '../question.ts';
import { canonical } from './bookValue.ts';
import { distinct, judgeField, latestSaid } from './field.ts';
import type { FieldState, Said } from './field.ts';
import { chosenValue, fieldQuestion } from './questions.ts';
import type { FieldKey } from './questions.ts';
import type { BookRow, KnownReturn, SentValue, ValueChange } from './types.ts';
import type { Version } from './versions.ts';

/** A question with the versions whose values it is about. */
export interface OpenField {
  readonly question: Question;
  readonly versions: readonly number[];
  readonly key: FieldKey;
  readonly cell: string;
}

/** What versions mean for the rows of an agency, or for one field of one row. */
export interface AgencyOutcome {
  readonly values: readonly ValueChange[];
  readonly sent: readonly SentValue[];
  readonly questions: readonly OpenField[];
  readonly same: number;
}

export interface AgencyInput {
  readonly round: number;
  readonly agency: string;
  readonly versions: readonly Version[];
  /** As the book knew them before the batch. */
  readonly known: readonly KnownReturn[];
  /** Of the known versions. */
  readonly sent: readonly SentValue[];
  readonly book: readonly BookRow[];
  readonly decisions: readonly Decision[];
  readonly digest: Digest;
}

const NOTHING: AgencyOutcome = { values: [], sent: [], questions: [], same: 0 };

/** Values of a version that was read in this batch, in the book's spelling. */
function sentBy(version: Version): SentValue[] {
  const { known, submission } = version;
  if (submission === null) return [];
  return submission.rows.flatMap((row) =>
    ANSWER_FIELDS.flatMap((field) => {
      const value = row.values[field];
      if (value === undefined) return [];
      const { agency, round, version: number, file } = known;
      const cell = row.cells[field] ?? '';
      return [{ agency, round, task: row.task, field, version: number, value: String(value), file, cell }];
    }),
  );
}

function saidIn(
  sent: readonly SentValue[],
  returns: readonly KnownReturn[],
  touched: ReadonlySet<number>,
): Said[] {
  return sent.flatMap((s) => {
    const of = returns.find((r) => r.version === s.version);
    if (of === undefined) return [];
    const { version, received } = of;
    const value = canonical(s.field, s.value);
    return [{ version, received, value, touched: touched.has(version), pending: s.pending === true }];
  });
}

function withPending(value: SentValue, pending: boolean): SentValue {
  const { pending: before, ...rest } = value;
  return pending ? { ...rest, pending } : before === undefined ? value : rest;
}

/** New values, and known ones whose question was opened or closed. */
function sentOf(
  all: readonly SentValue[],
  fresh: ReadonlySet<number>,
  open: readonly number[] | null,
): SentValue[] {
  return all.flatMap((s) => {
    const isFresh = fresh.has(s.version);
    const pending = open === null ? s.pending === true : open.includes(s.version);
    if (!isFresh && pending === (s.pending === true)) return [];
    return [withPending(s, pending)];
  });
}

function change(key: FieldKey, before: string, after: string, from: SentValue | undefined): ValueChange {
  return { ...key, before, after, file: from?.file ?? '', cell: from?.cell ?? '' };
}

/** What is needed of the batch to settle one field. */
interface Batch {
  readonly touched: ReadonlySet<number>;
  readonly fresh: ReadonlySet<number>;
  readonly before: readonly KnownReturn[];
  readonly after: readonly KnownReturn[];
  readonly decisions: readonly Decision[];
  readonly digest: Digest;
}

function stateOf(batch: Batch, all: readonly SentValue[], book: string): FieldState {
  const old = all.filter((s) => !batch.fresh.has(s.version));
  return {
    before: saidIn(old, batch.before, new Set()),
    after: saidIn(all, batch.after, batch.touched),
    book,
  };
}

function settleField(batch: Batch, key: FieldKey, all: readonly SentValue[], written: string): AgencyOutcome {
  const book = canonical(key.field, written);
  const state = stateOf(batch, all, book);
  const verdict = judgeField(state);
  const last = latestSaid(state.after).map((s) => s.version);
  const source = (value: string) =>
    all.find((s) => last.includes(s.version) && canonical(s.field, s.value) === value) ??
    all.find((s) => last.includes(s.version));
  const write = (value: string) => (value === book ? [] : [change(key, written, value, source(value))]);
  if (verdict.kind === 'none') return { ...NOTHING, sent: sentOf(all, batch.fresh, null) };
  if (verdict.kind !== 'conflict' && verdict.kind !== 'tie') {
    const values = verdict.kind === 'take' ? write(verdict.value) : [];
    return { ...NOTHING, values, sent: sentOf(all, batch.fresh, []), same: verdict.kind === 'same' ? 1 : 0 };
  }
  const question = fieldQuestion(key, book, verdict, batch.digest);
  const chosen = chosenValue(question, key, book, verdict, batch.decisions);
  if (chosen !== null) return { ...NOTHING, values: write(chosen), sent: sentOf(all, batch.fresh, []) };
  const cell = source(distinct(latestSaid(state.after))[0] ?? '')?.cell ?? '';
  const open = { question, versions: last, key, cell };
  return { ...NOTHING, sent: sentOf(all, batch.fresh, last), questions: [open] };
}

/** By task and field, so that nothing depends on the order in which the values came. */
function byField(sent: readonly SentValue[]): Map<string, SentValue[]> {
  const fields = new Map<string, SentValue[]>();
  const name = (s: SentValue) => `${s.task}\u001f${ANSWER_FIELDS.indexOf(s.field)}`;
  const inOrder = [...sent].sort((a, b) =>
    name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : a.version - b.version,
  );
  for (const s of inOrder) {
    const field = fields.get(name(s));
    if (field === undefined) fields.set(name(s), [s]);
    else field.push(s);
  }
  return fields;
}

/**
 * Settles every field that the agency's versions speak about. Values for rows that the book does not hold are left
 * out: a form is read against the book's own rows, so there are none unless the rows changed in between.
 */
export function settleAgency(input: AgencyInput): AgencyOutcome {
  const { versions, round, agency, decisions, digest } = input;
  const numbers = (wanted: (v: Version) => boolean) =>
    new Set(versions.filter(wanted).map((v) => v.known.version));
  const fresh = numbers((v) => v.submission !== null);
  const touched = numbers((v) => v.touched);
  const after = versions.map((v) => v.known);
  const batch = { touched, fresh, before: input.known, after, decisions, digest };
  const rows = new Map(input.book.map((row) => [row.task, row]));
  const all = [...input.sent, ...versions.flatMap(sentBy)];
  const outcomes = [...byField(all).values()].flatMap((values) => {
    const [first] = values;
    const row = first === undefined ? undefined : rows.get(first.task);
    if (first === undefined || row === undefined) return [];
    const key = { task: first.task, agency, round, field: first.field };
    return [settleField(batch, key, values, row.values[first.field] ?? '')];
  });
  return {
    values: outcomes.flatMap((o) => o.values),
    sent: outcomes.flatMap((o) => o.sent),
    questions: outcomes.flatMap((o) => o.questions),
    same: outcomes.reduce((sum, o) => sum + o.same, 0),
  };
}
