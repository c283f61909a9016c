import { decisionFor, identify, type Decision, type Digest, type Question } from '../../core/question.ts';
import type { Round } from '../../core/tracking/types.ts';
import { PLAN_CODE } from '../../report/book/newBook.ts';
import { numberRounds, parseRound } from '../input.ts';

/** The option whose value lists the rounds. */
const ROUNDS_OPTION = 'rounds';

/** Asked where neither the plan nor the person who makes the book gave a round. `read`: what the plan is about. */
export function roundsQuestion(read: string, digest: Digest): Question {
  const about = { table: 'KyBaoCao', row: PLAN_CODE, field: 'due' };
  const options = [{ key: ROUNDS_OPTION, label: '' }];
  return identify({ kind: 'rounds.none', about, read, options, default: null }, digest);
}

/** Rounds in an answer: 'lần 1=05/6/2023:before; lần 2=…'; none where any of them can't be read. */
export function answeredRounds(question: Question, decisions: readonly Decision[]): Round[] {
  const decision = decisionFor(question, decisions);
  if (decision?.choice !== ROUNDS_OPTION) return [];
  const read = (decision.value ?? '')
    .split(';')
    .filter((text) => text.trim() !== '')
    .map((text) => parseRound(text.trim()).value);
  return read.includes(null) ? [] : numberRounds(read.filter((round) => round !== null));
}
