import { decisionFor, identify, type Decision, type Digest, type Question } from '../../question.ts';
import type { PlanRow } from '../types.ts';
import type { Doubt } from './candidates.ts';
import type { KnownRow } from './types.ts';

/** The answer that the row is the one task in question. */
export const SAME = 'same';
/** The answer that the row is a new task. */
export const NEW = 'new';
/** The answer that this and every other task that only got another number is the task it was. */
export const ALL_SAME = 'allSame';

export interface AskedDoubt {
  readonly doubt: Doubt;
  readonly question: Question;
}

const shown = ({ tt, path, title }: Pick<PlanRow, 'tt' | 'path' | 'title'>) =>
  tt === '' ? title : `${path} ${title}`;

function optionsOf({ candidates, renumbered }: Doubt, several: boolean) {
  const one = candidates[0]?.row;
  const named = candidates.map(({ row }: { readonly row: KnownRow }) => ({
    key: row.code,
    label: shown(row),
  }));
  const same = one === undefined || candidates.length > 1 ? named : [{ key: SAME, label: shown(one) }];
  const all = renumbered && several ? [{ key: ALL_SAME, label: '' }] : [];
  return [...same, ...all, { key: NEW, label: '' }];
}

/** The tasks in question as people call them: one by its number and words, several by their numbers. */
function knownAs({ candidates }: Doubt): string {
  const [one, ...others] = candidates;
  if (one !== undefined && others.length === 0) return shown(one.row);
  return candidates.map(({ row }) => (row.tt === '' ? row.title : row.path)).join(', ');
}

/** Questions about rows that read alike and may be the same task are told apart by a count. */
function distinct(texts: Map<string, number>, text: string): string {
  const times = (texts.get(text) ?? 0) + 1;
  texts.set(text, times);
  return times === 1 ? text : `${text} (${times})`;
}

/** One question for each row in doubt. Only the renumbered ones have an answer that is proposed. */
export function questionsOf(doubts: readonly Doubt[], digest: Digest): AskedDoubt[] {
  const several = doubts.filter((doubt) => doubt.renumbered).length > 1;
  const texts = new Map<string, number>();
  return doubts.map((doubt) => {
    const code = doubt.candidates[0]?.row.code ?? '';
    const about = { table: 'NhiemVu', row: code, field: 'title' };
    const read = distinct(texts, shown(doubt.planned.row));
    const params = { known: knownAs(doubt) };
    const open = { kind: 'task.same' as const, about, read, options: optionsOf(doubt, several), params };
    return { doubt, question: identify({ ...open, default: doubt.renumbered ? SAME : null }, digest) };
  });
}

/** The decisions, with one of its own for each renumbered task that an answer for all of them covers. */
export function spread(asked: readonly AskedDoubt[], decisions: readonly Decision[]): readonly Decision[] {
  const moved = asked.filter(({ doubt }) => doubt.renumbered).map(({ question }) => question);
  const all = moved.map((q) => decisionFor(q, decisions)).find((d) => d?.choice === ALL_SAME);
  if (all === undefined) return decisions;
  const silent = moved.filter((q) => decisionFor(q, decisions) === undefined);
  return [...decisions, ...silent.map(({ id }) => ({ ...all, id, choice: SAME }))];
}

/** What an answer says: the code of a task, null for a new one, undefined where there is no usable answer. */
export function chosenCode({ doubt, question }: AskedDoubt, decisions: readonly Decision[]) {
  const choice = decisionFor(question, decisions)?.choice;
  if (choice === undefined) return undefined;
  if (choice === NEW) return null;
  const codes = doubt.candidates.map(({ row }) => row.code);
  const isSame = choice === SAME || (choice === ALL_SAME && doubt.renumbered);
  if (isSame) return codes.length === 1 ? codes[0] : undefined;
  return codes.find((code) => code === choice);
}
