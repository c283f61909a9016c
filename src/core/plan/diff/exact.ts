import { mentionText } from '../mentionText.ts';
import type { PlanRow } from '../types.ts';
import { bodiesKey, numberKey, textKey } from './keys.ts';
import type { KnownRow } from './types.ts';

/** A row of either version with what it is recognised by. */
export interface Recognised<T> {
  readonly row: T;
  readonly kind: string;
  readonly table: number;
  readonly number: string;
  readonly text: string;
  /** Text of the heading above it. */
  readonly heading: string;
  /** Time and agencies: they tell rows apart that have number and text in common. */
  readonly rest: string;
}

type Placed = Pick<PlanRow, 'table' | 'path' | 'kind' | 'title'>;

/** Key of the heading whose number begins the row's own, the nearest one; '' where there is none. */
function headingOf(row: Placed, headings: ReadonlyMap<string, string>): string {
  const parts = row.path.split('.');
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const title = headings.get(`${row.table} ${parts.slice(0, length).join('.')}`);
    if (title !== undefined) return title;
  }
  return '';
}

function headingsOf(rows: readonly Placed[]): Map<string, string> {
  const headings = rows.filter((row) => row.kind !== 'task');
  return new Map(headings.map((row) => [`${row.table} ${row.path}`, textKey(row.title)]));
}

function recognise<T extends Placed & { readonly tt: string }>(
  rows: readonly T[],
  rest: (row: T) => string,
): Recognised<T>[] {
  const headings = headingsOf(rows);
  return rows.map((row) => ({
    row,
    kind: row.kind === 'task' ? 'task' : 'heading',
    table: row.table,
    number: numberKey(row),
    text: textKey(row.title),
    heading: headingOf(row, headings),
    rest: rest(row),
  }));
}

export function recogniseKnown(rows: readonly KnownRow[]): Recognised<KnownRow>[] {
  return recognise(rows, ({ time, leads }) => `${textKey(time)} / ${bodiesKey(leads)}`);
}

export function recognisePlan(rows: readonly PlanRow[]): Recognised<PlanRow>[] {
  return recognise(rows, ({ time, leads }) => `${textKey(time)} / ${bodiesKey(mentionText(leads))}`);
}

export type Known = Recognised<KnownRow>;
export type Planned = Recognised<PlanRow>;
type Sided = Recognised<unknown>;

export interface Pair {
  readonly known: Known;
  readonly planned: Planned;
}

/** What is left of both versions once pairs are taken out. */
export interface Rest {
  readonly known: readonly Known[];
  readonly planned: readonly Planned[];
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Pairs of rows whose key stands once on both sides. */
export function uniquePairs(rest: Rest, keyOf: (row: Sided) => string): Pair[] {
  const known = groupBy(rest.known, keyOf);
  const planned = groupBy(rest.planned, keyOf);
  return [...planned].flatMap(([key, [one, ...others]]) => {
    const [of, ...more] = known.get(key) ?? [];
    if (one === undefined || of === undefined || others.length + more.length > 0) return [];
    return [{ known: of, planned: one }];
  });
}

export function without(rest: Rest, pairs: readonly Pair[]): Rest {
  const known = new Set(pairs.map((pair) => pair.known.row));
  const planned = new Set(pairs.map((pair) => pair.planned.row));
  return {
    known: rest.known.filter(({ row }) => !known.has(row)),
    planned: rest.planned.filter(({ row }) => !planned.has(row)),
  };
}

const join = (...parts: readonly (string | number)[]) => parts.join('\u001f');
const exact = ({ kind, number, text }: Sided) => join(kind, number, text);

/** Number and text are the same at every level; what stands around tells repeated ones apart, the most telling first. */
const LEVELS: readonly ((row: Sided) => string)[] = [
  (row) => join(exact(row), row.heading, row.table, row.rest),
  (row) => join(exact(row), row.heading, row.rest),
  (row) => join(exact(row), row.rest),
  (row) => join(exact(row), row.heading, row.table),
  (row) => join(exact(row), row.heading),
  exact,
];

/** Which table of the changed plan each table has become: where most of its rows stand now. */
function tablesNow(pairs: readonly Pair[]): Map<number, number> {
  const votes = groupBy(pairs, ({ known }) => String(known.table));
  return new Map(
    [...votes].map(([table, own]) => {
      const targets = [...groupBy(own, ({ planned }) => String(planned.table)).entries()];
      const [most] = targets.sort(([, a], [, b]) => b.length - a.length);
      return [Number(table), Number(most?.[0] ?? table)];
    }),
  );
}

function inTablesNow(rest: Rest, tables: ReadonlyMap<number, number>): Rest {
  return { ...rest, known: rest.known.map((row) => ({ ...row, table: tables.get(row.table) ?? row.table })) };
}

/** Rows with the same number and the same text. Of repeated rows only those that can be told apart are paired. */
export function exactPairs(rest: Rest): Pair[] {
  const pairs = uniquePairs(rest, exact);
  let left = inTablesNow(without(rest, pairs), tablesNow(pairs));
  for (const level of LEVELS) {
    const found = uniquePairs(left, level);
    pairs.push(...found);
    left = without(left, found);
  }
  return pairs;
}
