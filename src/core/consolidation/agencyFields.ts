import { isMadeByReturns } from '../submission/blocks.ts';
import { fieldOrder } from '../submission/types.ts';
import type { ReportField } from '../submission/types.ts';
import type { Decision, Digest, Question } from '../question.ts';
import { canonical } from './bookValue.ts';
import { settleDayOrder } from './dayOrder.ts';
import { distinct, judgeField, latestSaid } from './field.ts';
import type { FieldState, Said } from './field.ts';
import { chosenValue, fieldQuestion } from './questions.ts';
import type { FieldKey } from './questions.ts';
import type { BookRow, DayOrderChoice, KnownReturn, SentValue, ValueChange } from './types.ts';
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
  /** What was answered about days of the agency's earlier versions. */
  readonly dayOrder?: DayOrderChoice;
  readonly digest: Digest;
}

const NOTHING: AgencyOutcome = { values: [], sent: [], questions: [], same: 0 };

/** Values of a version that was read in this batch, in the book's spelling. */
function sentBy({ known, submission }: Version): SentValue[] {
  if (submission === null) return [];
  const { agency, round, version, file } = known;
  const sent: SentValue[] = [];
  for (const { task, values, cells, dayOrder } of submission.rows) {
    for (const field of Object.keys(values) as ReportField[]) {
      const said = values[field];
      if (said === undefined) continue;
      // Written out, not spread: a round of all communes has a million values.
      const [value, cell] = [String(said), cells[field] ?? ''];
      const plain = { agency, round, task, field, version, value, file, cell };
      sent.push(field === 'completed' && dayOrder === true ? { ...plain, dayOrder } : plain);
    }
  }
  return sent;
}

function saidIn(
  sent: readonly SentValue[],
  returns: readonly KnownReturn[],
  isTouched: (s: SentValue) => boolean,
): Said[] {
  return sent.flatMap((s) => {
    const of = returns.find((r) => r.version === s.version);
    if (of === undefined) return [];
    const { version, received } = of;
    const value = canonical(s.field, s.value);
    return [{ version, received, value, touched: isTouched(s), pending: s.pending === true }];
  });
}

function withPending(value: SentValue, pending: boolean): SentValue {
  if (pending) return { ...value, pending };
  if (value.pending === undefined) return value;
  const rest: { -readonly [K in keyof SentValue]: SentValue[K] } = { ...value };
  delete rest.pending;
  return rest;
}

/** New values, and known ones whose question was opened or closed. */
function sentOf(
  all: readonly SentValue[],
  { fresh, settled }: Pick<Batch, 'fresh' | 'settled'>,
  open: readonly number[] | null,
): SentValue[] {
  return all.flatMap((s) => {
    const isFresh = fresh.has(s.version) || settled.has(s);
    const pending = open === null ? s.pending === true : open.includes(s.version);
    if (!isFresh && pending === (s.pending === true)) return [];
    return [withPending(s, pending)];
  });
}

function change(key: FieldKey, before: string, after: string, from: SentValue | undefined): ValueChange {
  const { agency, round, task, field } = key;
  return { agency, round, task, field, before, after, file: from?.file ?? '', cell: from?.cell ?? '' };
}

/** What is needed of the batch to settle one field. */
interface Batch {
  readonly touched: ReadonlySet<number>;
  readonly fresh: ReadonlySet<number>;
  /** Values that were settled by an answer about day and month. */
  readonly settled: ReadonlySet<SentValue>;
  /** What the book knew before the batch, value by value. */
  readonly old: ReadonlyMap<string, readonly SentValue[]>;
  readonly before: readonly KnownReturn[];
  readonly after: readonly KnownReturn[];
  readonly decisions: readonly Decision[];
  readonly digest: Digest;
}

function stateOf(batch: Batch, key: FieldKey, all: readonly SentValue[], book: string): FieldState {
  const old = batch.old.get(fieldName(key)) ?? [];
  const isTouched = (s: SentValue) => batch.touched.has(s.version) || batch.settled.has(s);
  return {
    before: saidIn(old, batch.before, () => false),
    after: saidIn(all, batch.after, isTouched),
    book,
  };
}

function settleField(batch: Batch, key: FieldKey, all: readonly SentValue[], written: string): AgencyOutcome {
  const book = canonical(key.field, written);
  const state = stateOf(batch, key, all, book);
  const verdict = judgeField(state);
  const last = latestSaid(state.after).map((s) => s.version);
  const source = (value: string) =>
    all.find((s) => last.includes(s.version) && canonical(s.field, s.value) === value) ??
    all.find((s) => last.includes(s.version));
  const write = (value: string) => (value === book ? [] : [change(key, written, value, source(value))]);
  if (verdict.kind === 'none') return { ...NOTHING, sent: sentOf(all, batch, null) };
  if (verdict.kind !== 'conflict' && verdict.kind !== 'tie') {
    const values = verdict.kind === 'take' ? write(verdict.value) : [];
    return { ...NOTHING, values, sent: sentOf(all, batch, []), same: verdict.kind === 'same' ? 1 : 0 };
  }
  const question = fieldQuestion(key, book, verdict, batch.digest);
  const chosen = chosenValue(question, key, book, verdict, batch.decisions);
  if (chosen !== null) return { ...NOTHING, values: write(chosen), sent: sentOf(all, batch, []) };
  const cell = source(distinct(latestSaid(state.after))[0] ?? '')?.cell ?? '';
  const open = { question, versions: last, key, cell };
  return { ...NOTHING, sent: sentOf(all, batch, last), questions: [open] };
}

function fieldName({ task, field }: Pick<FieldKey, 'task' | 'field'>): string {
  return `${task}\u001f${fieldOrder(field)}`;
}

/** By task and field, so that nothing depends on the order in which the values came. */
function byField(sent: readonly SentValue[]): Map<string, SentValue[]> {
  const fields = new Map<string, SentValue[]>();
  for (const s of sent) {
    const name = fieldName(s);
    const field = fields.get(name);
    if (field === undefined) fields.set(name, [s]);
    else field.push(s);
  }
  const inOrder = [...fields].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (const [, field] of inOrder) if (field.length > 1) field.sort((a, b) => a.version - b.version);
  return new Map(inOrder);
}

/**
 * Settles every field that the agency's versions speak about. Values for rows that the book does not hold are left
 * out: a form is read against the book's own rows, so there are none unless the rows changed in between.
 */
export function settleAgency(
  input: AgencyInput,
): AgencyOutcome & { readonly dayQuestions: readonly Question[]; readonly dayCarried: readonly number[] } {
  const { versions, round, agency, decisions, dayOrder, digest } = input;
  const numbers = (wanted: (v: Version) => boolean) =>
    new Set(versions.filter(wanted).map((v) => v.known.version));
  const fresh = numbers((v) => v.submission !== null);
  const touched = numbers((v) => v.touched);
  const after = versions.map((v) => v.known);
  const all = [...input.sent, ...versions.flatMap(sentBy)];
  const days = settleDayOrder(all, decisions, digest, dayOrder);
  const { settled } = days;
  const old = byField(input.sent);
  const batch = { touched, fresh, settled, old, before: input.known, after, decisions, digest };
  const rows = new Map(input.book.map((row) => [row.task, row]));
  const outcomes = [...byField(days.sent).values()].flatMap((values) => {
    const [first] = values;
    const row = first === undefined ? undefined : rows.get(first.task);
    if (first === undefined || (row === undefined && !isMadeByReturns(first.task))) return [];
    const key = { task: first.task, agency, round, field: first.field };
    return [settleField(batch, key, values, row?.values[first.field] ?? '')];
  });
  return {
    values: outcomes.flatMap((o) => o.values),
    sent: outcomes.flatMap((o) => o.sent),
    questions: outcomes.flatMap((o) => o.questions),
    same: outcomes.reduce((sum, o) => sum + o.same, 0),
    dayQuestions: days.questions,
    dayCarried: days.carried,
  };
}
