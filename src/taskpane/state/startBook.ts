import { hasError } from '../../core/result.ts';
import { fill } from '../../messages/fill.ts';
import { FILE_NAMES } from '../../messages/vi/changes.ts';
import type { InputFile } from '../../workbook/ports.ts';
import { forgetDraft, resumeDraft } from './draft.ts';
import { openBook, saveFile } from './openBook.ts';
import { alone, noticesOf, perform, say, wordsOf, type Context } from './perform.ts';
import { signed } from './worker.ts';
import { said } from './said.ts';

/** A file chosen for the plan or for the register. */
export function choose({ store }: Context, part: 'plan' | 'register', file: InputFile): void {
  store.set(({ sources }) => ({ sources: { ...sources, [part]: file }, notices: [] }));
}

/** Reads the chosen files and goes on to the review. */
export async function read(context: Context): Promise<void> {
  const { store } = context;
  const { sources, choices } = store.get();
  const { plan, register } = sources;
  if (plan === null) return;
  const label = fill(wordsOf(context).reading, { file: plan.name });
  const review = await perform(context, { label, kind: 'think' }, (engine) =>
    engine.readPlan(plan, register, choices),
  );
  if (review === null) return;
  // What is said of the plan stands on the screen that shows it.
  store.set({ review, screen: 'review', notices: [] });
  await resumeDraft(context);
}

/** Computes the book and shows what it will hold. */
export async function preview(context: Context): Promise<void> {
  const { choices: chosen, worker } = context.store.get();
  const decisions = signed(chosen.decisions, worker);
  const choices = { ...chosen, decisions, ...(worker === '' ? {} : { preparer: worker }) };
  const job = { label: wordsOf(context).computing, kind: 'think' } as const;
  const start = await perform(context, job, (engine) => engine.startPreview(choices));
  if (start !== null) context.store.set({ start, screen: 'start' });
}

/** Writes the book that was shown, and opens it. */
export async function create(context: Context): Promise<void> {
  const { store, platform } = context;
  const words = wordsOf(context);
  const { start } = store.get();
  if (start === null) return;
  const name = platform.kind === 'page' ? FILE_NAMES.book : '';
  const made = await perform(context, { label: words.writing, kind: 'write' }, async (engine) => {
    const { issues } = await engine.create(name);
    return { issues, value: hasError(issues) ? null : true };
  });
  if (made === null) return;
  store.set({ bookName: name, screen: 'home', review: null, start: null });
  await forgetDraft(context);
  await openBook(context, true);
  store.set({ justMade: platform.host !== null });
  if (platform.kind === 'page') await saveFile(context, name);
  say(context, { intent: 'success', text: said('started', { ...start.sizes }) });
}

/** Takes the book that was made just now away as a whole. */
export async function discard(context: Context): Promise<void> {
  const { store, platform } = context;
  const { host } = platform;
  if (host === null) return;
  const gone = await alone(context, wordsOf(context).writing, () => host.discard());
  if (gone === null) return;
  store.set({ notices: noticesOf(gone.issues) });
  if (hasError(gone.issues)) return;
  store.set({ justMade: false });
  await openBook(context);
  say(context, { intent: 'success', text: said('discarded') });
}
