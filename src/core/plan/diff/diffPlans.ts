import type { Decision, Digest } from '../../question.ts';
import type { Plan, PlanRow } from '../types.ts';
import { changesOf } from './changes.ts';
import { exactPairs, recogniseKnown, recognisePlan, without, type Pair, type Rest } from './exact.ts';
import { headingPairs } from './headings.ts';
import { settleDoubts } from './settleDoubts.ts';
import type { KeptRow, KnownRow, PlanDiff } from './types.ts';

function only(kind: string, { known, planned }: Rest): Rest {
  return {
    known: known.filter((row) => row.kind === kind),
    planned: planned.filter((row) => row.kind === kind),
  };
}

function restOf(known: readonly KnownRow[], rows: readonly PlanRow[]): Rest {
  return { known: recogniseKnown(known), planned: recognisePlan(rows) };
}

/** Exact pairs among the rows in force, then with rows that had been taken out; the rest holds no such row. */
function exactly(before: readonly KnownRow[], rows: readonly PlanRow[]) {
  const all = restOf(before, rows);
  const live = { ...all, known: all.known.filter(({ row }) => row.live) };
  const pairs = exactPairs(live);
  const left = without(live, pairs);
  const back = exactPairs({ ...left, known: all.known.filter(({ row }) => !row.live) });
  return { pairs: [...pairs, ...back], rest: without(left, back) };
}

function keptRow({ known, planned }: Pair): KeptRow {
  const { code, live } = known.row;
  return { code, row: planned.row, changes: changesOf(known.row, planned.row), restored: !live };
}

/**
 * What a changed plan makes of the rows that the office has accepted. Rows with the same number and the same text are
 * the same; every other task is asked about (kind task.same) where it may be one of those left over, and is new where
 * it can't. Tasks left over are removed, except those that open questions are about. Time and agencies decide
 * nothing: they are changes of a kept row. Codes are given to new rows by whoever accepts them.
 */
export function diffPlans(
  before: readonly KnownRow[],
  after: Pick<Plan, 'rows'>,
  decisions: readonly Decision[],
  digest: Digest,
): PlanDiff {
  const { pairs, rest } = exactly(before, after.rows);
  const headings = headingPairs(only('heading', rest));
  const settled = settleDoubts(only('task', rest), decisions, digest);
  const all = [...pairs, ...headings, ...settled.pairs];
  const byRow = new Map(all.map((pair) => [pair.planned.row, pair]));
  const codes = new Set([...all.map(({ known }) => known.row.code), ...settled.pending.codes]);
  const waiting = new Set(settled.pending.rows);
  const inPlan = after.rows.map((row) => byRow.get(row)).filter((pair) => pair !== undefined);
  return {
    kept: inPlan.map(keptRow),
    added: after.rows.filter((row) => !byRow.has(row) && !waiting.has(row)),
    removed: before.filter((row) => row.live && !codes.has(row.code)).map((row) => row.code),
    pending: settled.pending,
    asked: settled.asked,
    open: settled.open,
    decisions: settled.decisions,
  };
}
