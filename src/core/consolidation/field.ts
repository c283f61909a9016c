import type { IsoDate } from '../date/types.ts';
import { receivedKey } from './versions.ts';

/** One version's value of a field. Versions that left the field blank have none: blank means not answered. */
export interface Said {
  readonly version: number;
  readonly received: IsoDate | null;
  readonly value: string;
  readonly touched: boolean;
  readonly pending: boolean;
}

/** A field of one row: what was said before this batch, and with it, and what the book holds. */
export interface FieldState {
  readonly before: readonly Said[];
  readonly after: readonly Said[];
  readonly book: string;
}

export type Verdict =
  /** Nothing new was said. */
  | { readonly kind: 'none' }
  /** The book's value stays: it is what was sent, or a person's own that the agency did not speak about anew. */
  | { readonly kind: 'same' | 'stays' }
  | { readonly kind: 'take'; readonly value: string }
  /** The book was changed by a person, and the agency says a third thing. */
  | { readonly kind: 'conflict'; readonly value: string }
  /** Several returns of the same day say different things. */
  | { readonly kind: 'tie'; readonly values: readonly string[] };

export function distinct(said: readonly Said[]): string[] {
  return [...new Set(said.map((s) => s.value))].sort();
}

/** What was said on the last day on which the field was answered at all. */
export function latestSaid(said: readonly Said[]): Said[] {
  const last = said.reduce((day, s) => (receivedKey(s.received) > day ? receivedKey(s.received) : day), '');
  return said.filter((s) => receivedKey(s.received) === last);
}

/**
 * Values that the book can hold without a person having changed it: the last accepted one; while a question about
 * that one is open, also those before it and blank, because the book was left as it was. Nothing was said: blank.
 */
export function bases(said: readonly Said[]): string[] {
  if (said.length === 0) return [''];
  const last = latestSaid(said);
  const values = distinct(last);
  if (!last.some((s) => s.pending)) return values;
  return ['', ...values, ...bases(said.filter((s) => !last.includes(s)))];
}

function threeWay(state: FieldState, value: string): Verdict {
  const last = latestSaid(state.before);
  const repeats = last.length > 0 && last.every((s) => s.value === value && !s.pending);
  if (bases(state.before).includes(state.book)) return { kind: 'take', value };
  return repeats ? { kind: 'stays' } : { kind: 'conflict', value };
}

/**
 * What becomes of one field. The value said last counts. It is taken where the book still holds what the agency
 * said before (base); where a person has changed the book since, and the agency says something new, a person
 * chooses. Values said on the same day count only where they agree.
 */
export function judgeField(state: FieldState): Verdict {
  const last = latestSaid(state.after);
  const isNew = last.some((s) => s.touched);
  if (!isNew && !last.some((s) => s.pending)) return { kind: 'none' };
  const [value, ...others] = distinct(last);
  if (value === undefined) return { kind: 'none' };
  if (others.length > 0) return { kind: 'tie', values: [value, ...others] };
  if (value === state.book) return { kind: 'same' };
  return isNew ? threeWay(state, value) : { kind: 'conflict', value };
}
