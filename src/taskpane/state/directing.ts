import { parseVietnameseDate } from '../../core/date/parse.ts';
import type { Directing } from './types.ts';
import { preview } from './preview.ts';
import type { Context } from './perform.ts';

/** Nothing typed yet. */
export const NOTHING_SAID: Directing = {
  ...{ text: '', by: '', given: '', time: '', leads: '', coordinating: '' },
};

export function sayDirection({ store }: Context, part: Partial<Directing>): void {
  store.set(({ directing }) => ({ directing: { ...directing, ...part } }));
}

/** Works out what recording it changes, and shows that. */
export async function direct(context: Context): Promise<void> {
  const { directing } = context.store.get();
  const given = parseVietnameseDate(directing.given.trim());
  if (given === null) return;
  await preview(context, (engine) => engine.direct({ ...directing, given }));
}
