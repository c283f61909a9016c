import { reviewAgain } from './reviewPlan.ts';
import { QUIET, type Context } from './perform.ts';

/** The name under which a half-done review is kept with the workbook. */
const DRAFT = 'plan';

/** Keeps what was settled so far, so that it survives the pane and a colleague sees it. */
export async function saveDraft({ store, platform, client }: Context): Promise<void> {
  const { choices, screen } = store.get();
  if (platform.host === null) return;
  const text = await client.think((engine) => engine.encodeDraft(choices, screen), QUIET);
  if (text !== null) await platform.host.saveDraft(DRAFT, text);
}

export async function forgetDraft({ platform }: Context): Promise<void> {
  await platform.host?.saveDraft(DRAFT, null);
}

/** What was left half done in this workbook. */
export async function loadDraft({ store, platform, client }: Context): Promise<void> {
  if (platform.host === null) return;
  const text = (await platform.host.loadDraft(DRAFT)).value;
  if (text === null) return;
  const draft = await client.think((engine) => engine.decodeDraft(text), QUIET);
  if (draft !== null) store.set({ draft });
}

/** The answers of a draft go to the same files only. */
export async function resumeDraft(context: Context): Promise<void> {
  const { store, client } = context;
  const { draft, choices } = store.get();
  store.set({ draft: null });
  if (draft === null) return;
  const text = await client.think((engine) => engine.encodeDraft(choices, 'review'), QUIET);
  const now = text === null ? null : await client.think((engine) => engine.decodeDraft(text), QUIET);
  if (now?.digest !== draft.digest) return;
  const { decisions, rounds, asOf } = draft;
  store.set({ choices: { decisions, rounds, asOf } });
  await reviewAgain(context);
}
