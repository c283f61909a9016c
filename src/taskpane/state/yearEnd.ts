import { keepFile } from './keepFile.ts';
import { noticesOf, perform, QUIET, say, wordsOf, type Context, type Job } from './perform.ts';
import { said } from './said.ts';

function thinking(context: Context): Job {
  return { label: wordsOf(context).computing, kind: 'think' };
}

/** The year put away, as one file. */
export async function archive(context: Context): Promise<void> {
  const { originals, bookName } = context.store.get();
  const file = await perform(context, thinking(context), (engine) => engine.archive(bookName, originals));
  if (file === null) return;
  await keepFile(context, file);
  say(context, { intent: 'success', text: said('archived', { count: file.count, file: file.name }) });
}

/** What next year's book would be with these tasks (null: with those that are proposed), without holding anybody up. */
export async function look(context: Context, tasks: readonly string[] | null): Promise<void> {
  const { store, client } = context;
  store.set({ nextTasks: tasks, nextDraft: null });
  const wish = { file: store.get().bookName, tasks, rounds: null, unfinished: true };
  const looked = await client.think((engine) => engine.newYear(wish), QUIET);
  if (store.get().nextTasks !== tasks || store.get().screen !== 'newYear') return;
  store.set({ newYear: looked.value });
  if (looked.value === null) store.set({ notices: noticesOf(looked.issues) });
}

/** Hands the new book over. The draft waits for a click of its own: a browser asks where to save once a click. */
export async function make(context: Context, unfinished: boolean): Promise<void> {
  const { store } = context;
  const { bookName, nextTasks, newYear } = store.get();
  const wish = { file: bookName, tasks: nextTasks, rounds: null, unfinished };
  const made = await perform(context, thinking(context), (engine) => engine.makeNewYear(wish));
  if (made === null) return;
  await keepFile(context, made.book);
  store.set({ nextDraft: made.draft });
  const count = newYear?.open ?? 0;
  say(context, { intent: 'success', text: said('newYearMade', { file: made.book.name, count }) });
}

export async function saveDraftPlan(context: Context): Promise<void> {
  const { nextDraft } = context.store.get();
  if (nextDraft === null) return;
  await keepFile(context, nextDraft);
  say(context, { intent: 'success', text: said('newYearDraftSaved', { file: nextDraft.name }) });
}
