import type { Result } from '../../core/result.ts';
import type { PendingView } from '../../workers/engine/types.ts';
import { perform, wordsOf, type Call, type Context } from './perform.ts';

/** Computes a change and shows what it would write. */
export async function preview(context: Context, call: Call<Result<PendingView | null>>): Promise<void> {
  const pending = await perform(context, { label: wordsOf(context).computing, kind: 'think' }, call);
  if (pending !== null) context.store.set(({ screen }) => ({ pending, screen: 'pending', origin: screen }));
}
