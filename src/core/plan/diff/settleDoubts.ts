import type { Decision, Digest, Question } from '../../question.ts';
import type { PlanRow } from '../types.ts';
import { doubtsOf } from './candidates.ts';
import type { Pair, Rest } from './exact.ts';
import { chosenCode, questionsOf, spread, type AskedDoubt } from './taskQuestions.ts';

/** What people's answers made of the rows in doubt. */
export interface Settled {
  readonly pairs: readonly Pair[];
  /** Rows that are certainly new: without a candidate, or answered so. */
  readonly added: readonly PlanRow[];
  readonly pending: { readonly codes: readonly string[]; readonly rows: readonly PlanRow[] };
  readonly asked: readonly Question[];
  readonly open: readonly Question[];
  readonly decisions: readonly Decision[];
}

/** Answers by question. A code that two answers name is given to neither row. */
function answersOf(asked: readonly AskedDoubt[], decisions: readonly Decision[]) {
  const answers = new Map(asked.map((a) => [a, chosenCode(a, decisions)]));
  const claims = [...answers.values()].filter((code) => code !== undefined && code !== null);
  const twice = claims.filter((code, i) => claims.indexOf(code) !== i);
  return new Map([...answers].map(([a, code]) => [a, twice.includes(code ?? '') ? undefined : code]));
}

function pairOf({ doubt }: AskedDoubt, code: string | null | undefined): Pair[] {
  const known = doubt.candidates.find(({ row }) => row.code === code);
  return known === undefined ? [] : [{ known, planned: doubt.planned }];
}

/** Asks about every row that is not exact in number and text, and carries out what was answered. */
export function settleDoubts(rest: Rest, decisions: readonly Decision[], digest: Digest): Settled {
  const asked = questionsOf(doubtsOf(rest), digest);
  const all = spread(asked, decisions);
  const answers = answersOf(asked, all);
  const pairs = [...answers].flatMap(([a, code]) => pairOf(a, code));
  const taken = new Set(pairs.map(({ known }) => known.row.code));
  // Where every task that a row may be has gone to another row, nothing is left to ask: it is new.
  const unanswered = asked.filter((a) => answers.get(a) === undefined);
  const open = unanswered.filter(({ doubt }) => doubt.candidates.some(({ row }) => !taken.has(row.code)));
  const codes = open.flatMap(({ doubt }) => doubt.candidates.map(({ row }) => row.code));
  const waiting = new Set(open.map(({ doubt }) => doubt.planned.row));
  const paired = new Set(pairs.map(({ planned }) => planned.row));
  const rows = rest.planned.map(({ row }) => row);
  return {
    pairs,
    added: rows.filter((row) => !waiting.has(row) && !paired.has(row)),
    pending: {
      codes: [...new Set(codes)].filter((code) => !taken.has(code)),
      rows: rows.filter((row) => waiting.has(row)),
    },
    asked: asked.map((a) => a.question),
    open: open.map((a) => a.question),
    decisions: all,
  };
}
