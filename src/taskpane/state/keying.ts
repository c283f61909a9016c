import type { AnswerField } from '../../core/submission/types.ts';
import { parseVietnameseDate } from '../../core/date/parse.ts';
import { perform, wordsOf, type Context } from './perform.ts';
import type { Typing } from './types.ts';

/** Nothing typed yet. */
export const BLANK_TYPING: Typing = {
  ...{ received: '', channel: '', letter: '', letterDate: '', signer: '', general: '' },
  rows: {},
};

/** Fetches what an agency is asked for in a round. Another agency's paper begins blank. */
export async function keyFor(context: Context, round: number, agency: string): Promise<void> {
  const { store } = context;
  const job = { label: wordsOf(context).computing, kind: 'think' } as const;
  const keying = await perform(context, job, (engine) => engine.keying(round, agency));
  if (keying === null) return;
  const isSame = store.get().keying?.agency.code === keying.agency.code;
  store.set(({ typing }) => ({ keying, typing: isSame ? typing : BLANK_TYPING }));
}

export function type({ store }: Context, part: Partial<Typing>): void {
  store.set(({ typing }) => ({ typing: { ...typing, ...part } }));
}

export function typeAnswer({ store }: Context, task: string, field: AnswerField, text: string): void {
  store.set(({ typing }) => {
    const row = { ...typing.rows[task], [field]: text };
    return { typing: { ...typing, rows: { ...typing.rows, [task]: row } } };
  });
}

/** Works out what the typed return changes; the receipt is shown, and nothing written. */
export async function takeTyped(context: Context): Promise<void> {
  const { keying, typing } = context.store.get();
  if (keying === null) return;
  const { round, agency } = keying;
  const rows = Object.entries(typing.rows).map(([task, values]) => ({ task, values }));
  const received = parseVietnameseDate(typing.received.trim());
  const keyed = [{ ...typing, agency: agency.code, received, rows }];
  const job = { label: wordsOf(context).computing, kind: 'think' } as const;
  const returns = await perform(context, job, (engine) =>
    engine.consolidate({ round, files: [], received: null, decisions: [], keyed }),
  );
  if (returns !== null) context.store.set({ returns, pending: returns });
}
