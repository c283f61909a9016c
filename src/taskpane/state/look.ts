import type { ChartView, StoryView } from '../../app/views/types.ts';
import { issue, type SourceRef } from '../../core/issue.ts';
import { hasError, result } from '../../core/result.ts';
import type { Language } from '../../messages/pane.ts';
import type { WorkbookHost } from '../../workbook/ports.ts';
import { TABLE_NAMES } from '../../workbook/tableNames.ts';
import type { Platform } from '../platform/types.ts';
import { catchUp, outOfDate, refresh } from './openBook.ts';
import { noticesOf, QUIET, say, type Context } from './perform.ts';
import { reviewAgain } from './reviewPlan.ts';
import { said } from './said.ts';
import type { Screen } from './types.ts';

/** Shows a cell in the workbook. */
export async function reveal(context: Context, at: SourceRef): Promise<void> {
  const { store, platform } = context;
  const { host } = platform;
  if (host === null) return;
  const place = await placeNow(context, host, at);
  const shown = place === null ? result(null, [issue('excel.rowGone')]) : await host.reveal(place);
  if (place?.sheet !== at.sheet || place?.cell !== at.cell) outOfDate(context);
  store.set({ notices: noticesOf(shown.issues) });
}

/** Where a cell stands now: people sort and rename without Excel always telling. Null where its row is gone. */
async function placeNow(
  { store, client }: Context,
  host: Required<WorkbookHost>,
  at: SourceRef,
): Promise<SourceRef | null> {
  const { of } = at;
  const { bookName, busy } = store.get();
  // An engine at work would answer too late.
  if (of === undefined || busy !== null) return at;
  const found = await host.rowAt([of.table], at);
  // Showing the cell will say why Excel doesn't answer.
  if (hasError(found.issues)) return at;
  return client.think((engine) => engine.whereNow(bookName, of, found.value), QUIET);
}

/**
 * Tells the story of the row that was chosen in the workbook, by what stands there now: it may have been sorted since
 * the book was read, which is then read again.
 */
export async function select(context: Context, at: SourceRef): Promise<void> {
  const { store, client, platform } = context;
  store.set({ chosen: at });
  if (store.get().book !== 'open' || store.get().busy !== null) return;
  const asked = await platform.host?.rowAt(TABLE_NAMES, at);
  if (store.get().chosen !== at || store.get().busy !== null) return;
  const found = asked?.value ?? null;
  // Nothing of ours stands there, whatever stood there when the book was read.
  if (asked !== undefined && found === null && !hasError(asked.issues)) return store.set({ story: null });
  const seen = await client.think(
    async (engine): Promise<{ readonly story: StoryView | null; readonly moved: boolean }> => ({
      story: await engine.story(at, found),
      moved: found !== null && (await engine.hasMoved(found)),
    }),
    QUIET,
  );
  if (store.get().chosen !== at) return;
  store.set({ story: seen.story });
  if (seen.moved) outOfDate(context);
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
  'settings',
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
