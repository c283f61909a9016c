import type { QuestionView } from '../../app/views/types.ts';
import type { Decision } from '../../core/question.ts';
import type { Context } from './perform.ts';
import type { PickedAnswer, Picks } from './types.ts';

/** Nothing chosen yet, or what was answered before. */
export function pickOf({ decision }: QuestionView, picked: PickedAnswer | undefined): PickedAnswer {
  return (
    picked ?? {
      choice: decision?.choice ?? '',
      value: decision?.value ?? '',
      reason: decision?.reason ?? '',
      same: true,
    }
  );
}

/** Options that need no value, or may have one, are complete as they are. */
export function isComplete({ options }: QuestionView, { choice, value }: PickedAnswer): boolean {
  const option = options.find(({ key }) => key === choice);
  return option !== undefined && (option.input === 'none' || option.input === 'group' || value.trim() !== '');
}

/** What a pick answers: its question, and the others that ask the same words where it was said so. */
export function answersOf({ id, same }: QuestionView, pick: PickedAnswer): Decision[] {
  const { choice, value, reason } = pick;
  return [id, ...(pick.same ? same : [])].map((one) => ({ id: one, choice, value, reason }));
}

/** Answers that were chosen and not given yet, as far as they are complete; a question's own pick goes before a shared one. */
export function pickedAnswers(questions: readonly QuestionView[], picks: Picks): Decision[] {
  const made = new Map<string, Decision>();
  for (const question of questions) {
    const pick = picks[question.id];
    if (pick === undefined || !isComplete(question, pick)) continue;
    for (const answer of answersOf(question, pick))
      if (answer.id === question.id || !(answer.id in picks)) made.set(answer.id, answer);
  }
  return [...made.values()];
}

/** The later answer to a question takes the place of the earlier. */
export function withAnswers(answers: readonly Decision[], made: readonly Decision[]): Decision[] {
  return [...answers.filter(({ id }) => !made.some((one) => one.id === id)), ...made];
}

const ABOUT_NAMES: readonly QuestionView['kind'][] = ['agency.unmatched', 'agency.other'];

/** Names that are like one name of the register only: that one is chosen beforehand, for a person to confirm. */
export function suggestedPicks(questions: readonly QuestionView[], picks: Picks): Picks {
  const found = questions.flatMap(({ id, kind, open, decision, options }) => {
    const [only, second] = options.filter((option) => !option.general);
    const isAsked = open && decision === null && !(id in picks) && ABOUT_NAMES.includes(kind);
    if (!isAsked || only === undefined || second !== undefined) return [];
    return [[id, { choice: only.key, value: '', reason: '', same: true }] as const];
  });
  return Object.fromEntries(found);
}

/** What screens with questions may ask for before an answer is given. */
export function pickActions({ store }: Context) {
  return {
    pick: (made: Picks) => store.set(({ picks }) => ({ picks: { ...picks, ...made } })),
    unpick: (ids: readonly string[]) =>
      store.set(({ picks }) => ({
        picks: Object.fromEntries(Object.entries(picks).filter(([id]) => !ids.includes(id))),
      })),
  };
}
