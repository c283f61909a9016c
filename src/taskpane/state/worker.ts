import type { Decision } from '../../core/question.ts';
import type { Context } from './perform.ts';

/** The name is remembered on this machine, and asked once. */
export const WORKER_KEY = 'worker';

export function nameWorker({ store, platform }: Context, name: string): void {
  platform.remember.set(WORKER_KEY, name.trim());
  store.set({ worker: name.trim() });
}

/** Answers with the name of the person who gave them; one that says already who keeps that name. */
export function signed(decisions: readonly Decision[], worker: string): Decision[] {
  return decisions.map((decision) =>
    worker === '' || (decision.by ?? '') !== '' ? decision : { ...decision, by: worker },
  );
}
