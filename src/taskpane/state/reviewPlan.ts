import type { Decision } from '../../core/question.ts';
import { QUIET, type Context } from './perform.ts';
import { shared } from './share.ts';

function withDecision(decisions: readonly Decision[], made: Decision): Decision[] {
  return [...decisions.filter((d) => d.id !== made.id), made];
}

/** The review with the present answers; one that was overtaken by another answer is let go. */
export async function reviewAgain({ store, client }: Context): Promise<void> {
  const { choices } = store.get();
  const review = await client.think((engine) => engine.review(choices), QUIET);
  if (review.value !== null && store.get().choices === choices)
    store.set((state) => ({ review: shared(state.review, review.value) }));
}

export async function decide(context: Context, made: readonly Decision[]): Promise<void> {
  context.store.set(({ choices }) => ({
    choices: { ...choices, decisions: made.reduce(withDecision, [...choices.decisions]) },
  }));
  await reviewAgain(context);
}

export async function undecide(context: Context, ids: readonly string[]): Promise<void> {
  context.store.set(({ choices }) => ({
    choices: { ...choices, decisions: choices.decisions.filter((d) => !ids.includes(d.id)) },
  }));
  await reviewAgain(context);
}
