import type { ChartView, StoryView } from '../../app/views/types.ts';
import type { SourceRef } from '../../core/issue.ts';
import type { Language } from '../../messages/pane.ts';
import type { Platform } from '../platform/types.ts';
import { catchUp, refresh } from './openBook.ts';
import { noticesOf, QUIET, say, type Context } from './perform.ts';
import { reviewAgain } from './reviewPlan.ts';
import { said } from './said.ts';
import type { Screen } from './types.ts';

/** Shows a cell in the workbook. */
export async function reveal(context: Context, at: SourceRef): Promise<void> {
  const { store, platform } = context;
  if (platform.host === null) return;
  const shown = await platform.host.reveal(at);
  store.set({ notices: noticesOf(shown.issues) });
}

/** Tells the story of the row that was chosen in the workbook. */
export async function select({ store, client }: Context, at: SourceRef): Promise<void> {
  store.set({ chosen: at });
  if (store.get().book !== 'open' || store.get().busy !== null) return;
  const story = await client.think(async (engine): Promise<StoryView | null> => engine.story(at), QUIET);
  if (store.get().chosen === at) store.set({ story });
}

/** The charts of the open book, as its cells stand. */
export function charts({ client }: Context): Promise<readonly ChartView[]> {
  return client.think((engine) => engine.charts(), QUIET);
}

/** Screens that a person may come back to: they need nothing but the open book. */
const STEPS: readonly Screen[] = [
  'home',
  'register',
  'questions',
  'forms',
  'returns',
  'chase',
  'blocks',
  'template',
  'changePlan',
  'rounds',
  'scores',
  'print',
  'yearEnd',
  'undo',
];

const screenKey = ({ bookKey }: Platform): string => `screen ${bookKey()}`;

/** The screen that was left when this workbook's pane was closed. */
export function comeBack({ store, platform }: Context): void {
  if (store.get().book !== 'open' || platform.bookKey() === '') return;
  const left = platform.remember.get(screenKey(platform));
  const screen = STEPS.find((step) => step === left);
  if (screen !== undefined) store.set({ screen });
}

/** Another screen. A change that was computed and not written is let go. */
export function go(context: Context, screen: Screen): void {
  const { store, platform } = context;
  if (STEPS.includes(screen)) platform.remember.set(screenKey(platform), screen);
  const gone = { pending: null, returns: null, scores: null, papers: null };
  store.set({ screen, notices: [], ...gone, newYear: null, nextTasks: null, nextDraft: null });
  catchUp(context);
}

export function dismiss({ store }: Context): void {
  store.set({ notices: [] });
}

/** Some panes may not write to the clipboard: then it is said what else to do. */
export async function copy(context: Context, text: string): Promise<void> {
  const done = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  say(
    context,
    done ? { intent: 'success', text: said('copied') } : { intent: 'warning', text: said('notCopied') },
  );
}

/** A change that is looked at, in the language that the engine speaks now; its parts are on up to three screens. */
async function changeAgain({ store, client }: Context): Promise<void> {
  const { pending } = store.get();
  if (pending === null) return;
  const again = await client.think((engine) => engine.pending(), QUIET);
  if (again === null || store.get().pending !== pending) return;
  store.set(({ returns, scores }) => ({
    pending: again,
    returns: returns === null ? null : { ...returns, ...again },
    scores: scores === null ? null : { ...scores, ...again },
  }));
}

/** The other language: at once for words of the pane; a moment later for what the engine computes. */
export async function setLanguage(context: Context, language: Language): Promise<void> {
  const { store, client, platform } = context;
  platform.remember.set('language', language);
  store.set({ language });
  const { book, review } = store.get();
  if (review !== null) await reviewAgain(context);
  if (book !== 'open') return;
  store.set({ home: await client.think((engine) => engine.home(), QUIET) });
  await refresh(context);
  await changeAgain(context);
}
