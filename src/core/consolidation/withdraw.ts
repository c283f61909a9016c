import { isMadeByReturns } from '../submission/blocks.ts';
import type { ReportField } from '../submission/types.ts';
import { canonical } from './bookValue.ts';
import { bases, distinct, latestSaid, type Said } from './field.ts';
import type { BookRow, KnownReturn, SentValue, ValueChange } from './types.ts';

/** One version of one agency's return in one round, to be taken back. Everything is of that agency and round. */
export interface WithdrawInput {
  readonly version: number;
  readonly known: readonly KnownReturn[];
  readonly sent: readonly SentValue[];
  readonly book: readonly BookRow[];
}

/** A value that somebody changed since it was sent; it stays. */
export interface KeptValue {
  readonly task: string;
  readonly agency: string;
  readonly round: number;
  readonly field: ReportField;
  /** In the book's spelling: what stands there, and what would have come back. */
  readonly book: string;
  readonly back: string;
}

export interface Withdrawal {
  readonly values: readonly ValueChange[];
  readonly kept: readonly KeptValue[];
  /** What is left of the values sent, with `pending` where returns of one day say different things again. */
  readonly sent: readonly SentValue[];
}

const isVersion = (version: number) => (s: { readonly version: number }) => s.version === version;

/** The value that versions give without anybody being asked: the last on which all of its day agree; else blank. */
function standing(said: readonly Said[]): string {
  if (said.length === 0) return '';
  const last = latestSaid(said);
  const [value = '', ...others] = distinct(last);
  return others.length === 0 ? value : standing(said.filter((s) => !last.includes(s)));
}

function saidIn(sent: readonly SentValue[], known: readonly KnownReturn[]): Said[] {
  return sent.flatMap(({ field, value, version, pending }) => {
    const of = known.find(isVersion(version));
    if (of === undefined) return [];
    const said = { version, received: of.received, value: canonical(field, value) };
    return [{ ...said, touched: false, pending: pending === true }];
  });
}

function withPending(value: SentValue, pending: boolean): SentValue {
  if ((value.pending === true) === pending) return value;
  const rest: { -readonly [K in keyof SentValue]: SentValue[K] } = { ...value };
  delete rest.pending;
  return pending ? { ...rest, pending } : rest;
}

/** Which versions still wait for a person's choice, once the withdrawn one is gone. */
function stillAsked(rest: readonly Said[], isSettled: boolean): (version: number) => boolean {
  const last = latestSaid(rest);
  if (distinct(last).length > 1) return (version) => last.some(isVersion(version));
  const asked = isSettled ? [] : last.filter((s) => s.pending);
  return (version) => asked.some(isVersion(version));
}

function changeOf(left: readonly SentValue[], place: KeptValue): ValueChange {
  const { task, agency, round, field, book, back } = place;
  const from = left.filter((s) => canonical(s.field, s.value) === back).at(-1);
  const source = { file: from?.file ?? '', cell: from?.cell ?? '' };
  return { agency, round, task, field, before: book, after: back, ...source };
}

/** One field: `all` are the values that versions have sent for it, `written` is what the book holds. */
function withdrawField(
  { version, known }: WithdrawInput,
  all: readonly SentValue[],
  written: string,
): Withdrawal {
  const [first] = all;
  const left = all.filter((s) => s.version !== version);
  const before = saidIn(all, known);
  const counted = latestSaid(before).some(isVersion(version));
  if (first === undefined || !counted) return { values: [], kept: [], sent: left };
  const rest = before.filter((s) => s.version !== version);
  const back = standing(rest);
  const book = canonical(first.field, written);
  const isOwn = bases(before).includes(book) || book === back;
  const asked = stillAsked(rest, isOwn);
  const sent = left.map((s) => withPending(s, asked(s.version)));
  const { task, agency, round, field } = first;
  const place = { task, agency, round, field, book: written, back };
  if (!isOwn) return { values: [], kept: [place], sent };
  return { values: book === back ? [] : [changeOf(left, place)], kept: [], sent };
}

function byField(sent: readonly SentValue[]): SentValue[][] {
  const fields = new Map<string, SentValue[]>();
  for (const s of sent) {
    const name = `${s.task}\u001f${s.field}`;
    fields.set(name, [...(fields.get(name) ?? []), s]);
  }
  return [...fields.values()];
}

/**
 * What taking a version back means for the answers: each field that it decided goes back to what the versions left
 * say, blank where there is none. What a person changed since stays and is told.
 */
export function withdraw(input: WithdrawInput): Withdrawal {
  const rows = new Map(input.book.map((row) => [row.task, row]));
  const fields = byField(input.sent).map((all) => {
    const [first] = all;
    const row = rows.get(first?.task ?? '');
    // The task is no longer the agency's: nothing of it stands in the book.
    if (first === undefined || (row === undefined && !isMadeByReturns(first.task)))
      return { values: [], kept: [], sent: all.filter((s) => s.version !== input.version) };
    return withdrawField(input, all, row?.values[first.field] ?? '');
  });
  return {
    values: fields.flatMap((f) => f.values),
    kept: fields.flatMap((f) => f.kept),
    sent: fields.flatMap((f) => f.sent),
  };
}
